/** The readers of all kinds of input: every line served or failed, whatever the chunks are. */
import { cutRecords, INPUT_FORMATS, type InputFormat } from '../../../src/input/cut-records.ts'
import type { InputRecord } from '../../../src/input/input-record.ts'
import { readAnyRecord } from '../../../src/input/read-page-record.ts'
import { bytesOf, ensure, ensurePlain, type Target } from '../target.ts'

const LINE_FEED = 10
/** Chunks so long, besides one that holds all; a prime number, so that they end anywhere. */
const CHUNK = 7

export const recordsInTarget: Target = {
  name: 'records-in',
  kind: 'bytes',
  longest: 2000,
  mostSteps: 2000,
  canPump: true,
  seeds: () => SEEDS.map((text) => Buffer.from(text).toString('latin1')),
  async check(input) {
    const bytes = bytesOf(input)
    for (const format of INPUT_FORMATS) {
      const records = await readAll([bytes], format)
      const inParts = await readAll(parts(bytes), format)
      ensure(
        JSON.stringify(records) === JSON.stringify(inParts),
        () => `${format} depends on the chunks that it comes in`,
      )
      for (const record of records) ensureRecord(record)
      if (format === 'ndjson') ensureLines(bytes, records)
    }
  },
}

const SEEDS: readonly string[] = [
  '{"id":"a","text":"The ferry sank at noon."}\n{"id":7,"title":"Ferry","text":"Twelve were saved.","language":"en"}\n',
  '\ufeff{"id":"a","documents":["One text.",{"text":"Two.","date":"2026-03-02"}]}\r\n\r\n{"text":null}\n',
  '[{"id":"x","text":"In a list."},{"title":3},[],null,"text"]',
  '{"text":"\\ud83d \\u0000 \\u2028","url":5,"source":"The Ledger"}\nnot JSON\n\n{"documents":{}}',
  '<rss><channel><title>Post</title><item><title>Ferry</title><description>&lt;p&gt;Saved.&lt;/p&gt;</description></item></channel></rss>',
  '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>Saved.</p>"}]}',
  'WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\nSaved.\r\n\r\n',
  'A plain text.\n\nWith two paragraphs — one “quoted”.',
]

async function readAll(chunks: readonly Uint8Array[], format: InputFormat): Promise<InputRecord[]> {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield* chunks
  }
  const records: InputRecord[] = []
  for await (const raw of cutRecords(source(), format)) records.push(await readAnyRecord(raw))
  return records
}

function parts(bytes: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) chunks.push(bytes.subarray(at, at + CHUNK))
  return chunks
}

function ensureRecord(record: InputRecord): void {
  const outcomes = ['article', 'cluster', 'error'].filter((name) => name in record)
  ensure(outcomes.length === 1, () => `a record is ${outcomes.join(' and ') || 'nothing'}`)
  if ('error' in record) {
    const { code } = record.error
    ensure(code !== 'UNEXPECTED', () => `failed unexpectedly: ${record.error.message}`)
  }
  ensurePlain(record, 'record')
}

/** Lines in order, each once; those that are not blank have a record. */
function ensureLines(bytes: Uint8Array, records: readonly InputRecord[]): void {
  const lines = bytes.reduce((count, byte) => count + (byte === LINE_FEED ? 1 : 0), 1)
  let before = 0
  for (const { line = 0 } of records) {
    ensure(line > before && line <= lines, () => `line ${line} of ${lines} behind ${before}`)
    before = line
  }
  let filled = 0
  for (const line of Buffer.from(bytes).toString('latin1').split('\n')) {
    if (/[^\s\x80-\xff]/.test(line)) filled++
  }
  ensure(records.length >= filled, () => `${records.length} records of ${filled} lines`)
}
