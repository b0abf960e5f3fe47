/**
 * Readers of the data folder: JSON Lines and comma- or tab-separated values, gzipped or not, one
 * record at a time. Cost: linear; memory for one record and a buffer.
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** The records of a `.jsonl` or `.jsonl.gz` file; empty lines are none. */
export async function* readRecords<Record>(path: string): AsyncGenerator<Record> {
  for await (const line of createInterface({
    input: open(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  }))
    if (line !== '') yield JSON.parse(line) as Record
}

/** All records of a file at once. */
export async function readAllRecords<Record>(path: string): Promise<Record[]> {
  const records: Record[] = []
  for await (const record of readRecords<Record>(path)) records.push(record)
  return records
}

/** The rows of a `.csv` file (`.tsv` with a tab as separator), fields by the names of the first row. */
export async function readTable(
  path: string,
  separator: ',' | '\t' = ',',
): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = parseSeparated(await readText(path), separator)
  return rows.map((row) =>
    Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])),
  )
}

async function readText(path: string): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of open(path)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function open(path: string): Readable {
  const file = createReadStream(path)
  return path.endsWith('.gz') ? file.pipe(createGunzip()) : file
}

/** Separated values by RFC 4180: quoted fields hold separators, line ends and doubled quotes. */
export function parseSeparated(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = []
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`,
    'y',
  )
  let row: string[] = []
  const from = text.startsWith('\uFEFF') ? 1 : 0
  for (field.lastIndex = from; field.lastIndex < text.length; ) {
    const match = field.exec(text)
    if (match === null) break
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === separator && field.lastIndex < text.length) continue
    if (match[3] === separator) row.push('')
    rows.push(row)
    row = []
  }
  return rows
}
