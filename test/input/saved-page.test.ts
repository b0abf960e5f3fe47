/** Pages that a browser saved in one file. */
import { expect, test } from 'vitest'
import { BOUNDS } from '../../src/input/bounds.ts'
import { cutRecords } from '../../src/input/cut-records.ts'
import type { InputRecord } from '../../src/input/input-record.ts'
import { readAnyRecord } from '../../src/input/read-page-record.ts'
import { withoutTransferCoding } from '../../src/input/transfer-coding.ts'
import { madePage, paragraphs, TITLE } from '../html/made-page.ts'

const URL = 'https://post.example/ferry'
const PICTURE = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo='

async function read(
  input: string,
  { size = 7, bytes: most = BOUNDS.bytes }: { size?: number; bytes?: number } = {},
): Promise<InputRecord> {
  const bytes = Uint8Array.from(input, (letter) => letter.charCodeAt(0))
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  }
  const records: InputRecord[] = []
  for await (const record of cutRecords(chunks(), 'mhtml', { ...BOUNDS, bytes: most }))
    records.push(await readAnyRecord(record))
  expect(records).toHaveLength(1)
  // It does not matter in what pieces an input comes.
  if (size === 7) expect([await read(input, { size: 1_000_000, bytes: most })]).toEqual(records)
  return records[0] as InputRecord
}

const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))
const quoted = (bytes: string): string =>
  bytes
    .replace(/[=\x80-\xff]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/([^\n]{70})(?=[^\n=]{3})/g, '$1=\r\n')

/** As Chromium writes it. */
function saved(parts: readonly string[], type = 'multipart/related', more = ''): string {
  const border = '----MultipartBoundary--x7----'
  return [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${URL}`,
    'Subject: =?utf-8?Q?Ferry?=',
    'MIME-Version: 1.0',
    `Content-Type: ${type};`,
    `\ttype="text/html";${more}`,
    `\tboundary="${border}"`,
    '',
    '',
    ...parts.flatMap((part) => [`--${border}`, part]),
    `--${border}--`,
    '',
  ].join('\r\n')
}

const page = (coding: string, body: string, type = 'text/html', more = ''): string =>
  `Content-Type: ${type}\r\n${more}Content-Transfer-Encoding: ${coding}\r\nContent-Location: ${URL}\r\n\r\n${body}`

test.each([
  ['quoted-printable', quoted(utf8(madePage()))],
  ['base64', btoa(utf8(madePage())).replace(/(.{76})/g, '$1\r\n')],
  ['8bit', utf8(madePage())],
  ['BINARY', utf8(madePage().replaceAll('\n', ' '))],
])('in %s gives the article of the page, and where it was found', async (coding, body) => {
  expect(await read(saved([page(coding, body), PICTURE]))).toMatchObject({
    article: { title: TITLE, url: URL, text: paragraphs.join('\n\n') },
  })
})

test('is read in the encoding that its part tells', async () => {
  const latin = madePage().replaceAll(/[“”]/g, 'é').replace('<meta charset="utf-8">', '')
  const part = page('quoted-printable', quoted(latin), 'text/html; charset="windows-1252"')
  const record = await read(saved([part]))
  expect('article' in record && record.article.text).toContain('éWe were told')
})

test('may begin with another part, lie in one, or be the one that the head names', async () => {
  const inner = `Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nFerry\r\n--b\r\n${page('8bit', utf8(madePage()))}\r\n--b--`
  expect(await read(saved([PICTURE, inner]))).toMatchObject({ article: { title: TITLE } })
  const frame = page('8bit', madePage().replaceAll(TITLE, 'A frame'))
  const named = page('8bit', utf8(madePage()), 'text/html', 'Content-ID: <page@x>\r\n')
  const both = saved([frame, named], 'multipart/related', '\r\n\tstart="<page@x>";')
  expect(await read(both)).toMatchObject({ article: { title: TITLE } })
})

test('without parts is a page by itself', async () => {
  expect(await read(page('8bit', utf8(madePage())))).toMatchObject({ article: { title: TITLE } })
})

test('cut off gives what is there; without a page, or with too long a one, it says so', async () => {
  const whole = saved([page('quoted-printable', quoted(utf8(madePage())))])
  expect(await read(whole.slice(0, -900))).toMatchObject({ article: { title: TITLE } })
  for (const input of ['', 'x', saved([PICTURE]), saved([])])
    expect(await read(input)).toMatchObject({ error: { code: 'INVALID_RECORD' } })
  expect(await read(whole, { bytes: 900 })).toMatchObject({ error: { code: 'TOO_LARGE' } })
})

test.each([
  ['quoted-printable', 'a=3Db =C3=a9=\r\nc=\nd = =4 =', 'a=b Ã©cd = =4 ='],
  ['base64', 'YWJj\r\nZGU=', 'abcde'],
  ['base64', '*YW JjZ', 'abc'],
  ['7bit', 'a=3D', 'a=3D'],
])('%s %j is %j', (coding, encoded, plain) => {
  const bytes = withoutTransferCoding(new TextEncoder().encode(encoded), coding)
  expect(String.fromCharCode(...bytes)).toBe(plain)
})
