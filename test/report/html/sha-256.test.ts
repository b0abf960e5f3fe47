import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../../src/report/html/sha-256.ts'

const known = (text: string): string => createHash('sha256').update(text).digest('base64')

test('hashes as others do, around the borders of blocks', () => {
  for (const length of [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const text = 'x'.repeat(length)
    expect(sha256(text), String(length)).toBe(known(text))
  }
})

test('hashes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(known(text))
    }),
  )
})
