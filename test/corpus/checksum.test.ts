import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checksum, checksumByTable } from '../../src/corpus/file-store/checksum.ts'

it('is the CRC-32 of gzip, with and without the help of Node', () => {
  const check = new TextEncoder().encode('123456789')
  expect([checksum(check), checksumByTable(check)]).toEqual([0xcbf43926, 0xcbf43926])
  expect([checksum(new Uint8Array(0)), checksumByTable(new Uint8Array(0))]).toEqual([0, 0])
  const same = (bytes: Uint8Array): void => {
    expect(checksumByTable(bytes)).toBe(checksum(bytes))
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), same))
})
