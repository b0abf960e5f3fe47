import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseSeparated, readAllRecords, readTable } from '../../bench/eval/read-data.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-data-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('readAllRecords', () => {
  it.each(['plain.jsonl', 'packed.jsonl.gz'])('reads one record a line of %s', async (name) => {
    const lines = '{"id":"a"}\r\n\n{"id":"b\u2028c"}'
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(lines) : lines)
    expect(await readAllRecords(join(folder, name))).toEqual([{ id: 'a' }, { id: 'b\u2028c' }])
  })
})

describe('parseSeparated', () => {
  it('reads quoted fields with separators, line ends and quotes in them', () => {
    expect(parseSeparated('a,"b, ""c""\nd",\r\n,e\n', ',')).toEqual([
      ['a', 'b, "c"\nd', ''],
      ['', 'e'],
    ])
  })

  it('keeps an empty last field without a line end', () => {
    expect(parseSeparated('a\tb\t', '\t')).toEqual([['a', 'b', '']])
  })
})

describe('readTable', () => {
  it('names the fields after the first row', async () => {
    writeFileSync(join(folder, 'table.csv'), '\uFEFFid,text\n1,"two words"\n')
    expect(await readTable(join(folder, 'table.csv'))).toEqual([{ id: '1', text: 'two words' }])
  })
})
