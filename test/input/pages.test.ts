/** Pages, Markdown, feeds and archives as input. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BOUNDS, type Bounds } from '../../src/input/bounds.ts'
import { cutRecords, type InputFormat } from '../../src/input/cut-records.ts'
import type { InputRecord } from '../../src/input/input-record.ts'
import { readAnyRecord } from '../../src/input/read-page-record.ts'
import { madePage, paragraphs, TITLE } from '../html/made-page.ts'

async function read(
  input: string | Uint8Array,
  format: InputFormat,
  bounds: Bounds = BOUNDS,
  size = 7,
): Promise<InputRecord[]> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  }
  const records: InputRecord[] = []
  for await (const record of cutRecords(chunks(), format, bounds))
    records.push(await readAnyRecord(record))
  // It does not matter in what pieces an input comes.
  if (size === 7) expect(await read(input, format, bounds, 1_000_000)).toEqual(records)
  return records
}

describe('one article', () => {
  it('is read from a page, in its encoding', async () => {
    const page = madePage({ head: '' }).replace('charset="utf-8"', 'charset="windows-1252"')
    const bytes = Uint8Array.from(page.replaceAll(/[“”]/g, 'é'), (character) =>
      character.charCodeAt(0),
    )
    const [record] = await read(bytes, 'html')
    expect(record).toMatchObject({ article: { title: TITLE, source: 'Sandholm Post' } })
    expect(record && 'article' in record && record.article.text).toContain('éWe were told')
  })

  it('is refused where a page holds none', async () => {
    expect(await read('<p>Menu', 'html')).toMatchObject([{ error: { code: 'NOT_AN_ARTICLE' } }])
  })

  it('is read from Markdown', async () => {
    expect(await read('# Ferry\n\nIt *sank*.', 'md')).toMatchObject([
      { article: { text: '# Ferry\n\nIt *sank*.', kinds: [{ kind: 'title' }, { kind: 'body' }] } },
    ])
    expect(await read(Uint8Array.of(0xff), 'md')).toMatchObject([
      { error: { code: 'INVALID_ENCODING' } },
    ])
  })
})

const ITEM = `<item><title>Ferry &amp;amp; port</title><link>https://a.example/1</link><guid isPermaLink="false">one</guid>
<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The <a href="https://b.example/item>">ferry</a> sank.</p><h2>More</h2><p>All were saved </item> alive.</p>]]></content:encoded></item>`

describe('feeds', () => {
  it('RSS', async () => {
    const rss = `<?xml version="1.0"?><rss xmlns:content="x"><channel><title>Sandholm Post</title><language>en-gb</language>
<!-- <item> -->${ITEM}<item><description>&lt;p&gt;Second &amp;amp; last.&lt;/p&gt;</description></item><item><title>Empty</title></item></channel></rss>`
    expect(await read(rss, 'feed')).toMatchObject([
      {
        item: 1,
        id: 'one',
        article: {
          id: 'one',
          title: 'Ferry & port',
          url: 'https://a.example/1',
          source: 'Sandholm Post',
          language: 'en-gb',
          date: '2026-03-02T08:00:00Z',
          text: 'The ferry sank.\n\nMore\n\nAll were saved alive.',
          kinds: [{ kind: 'body' }, { kind: 'heading' }, { kind: 'body' }],
        },
      },
      { item: 2, article: { text: 'Second & last.' } },
      { item: 3, error: { code: 'MISSING_TEXT' } },
    ])
  })

  it('Atom, also where the text is written as elements', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Post</title><entry><title>Fähre</title>
<link rel="self" href="https://a.example/self"/><link href="https://a.example/2?a=1&amp;b=2"/><id>urn:2</id><published>2026-03-02</published>
<author><name>Ida Brun</name></author><content type="xhtml"><div><p>Sie sank.</p></div></content></entry></feed>`
    expect(await read(atom, 'feed')).toMatchObject([
      {
        id: 'urn:2',
        article: {
          title: 'Fähre',
          url: 'https://a.example/2?a=1&b=2',
          date: '2026-03-02',
          language: 'de',
          text: 'Sie sank.',
        },
      },
    ])
  })

  it('JSON Feed', async () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'a "items":[ b',
      extra: { items: [{ id: 'no' }] },
      items: [
        { id: '3', url: 'https://a.example/3', title: 'Ferry', content_html: '<p>It sank.</p>' },
        { id: '4', content_text: 'Plain.', date_published: '2026-03-02T08:00:00Z' },
        { id: '5' },
        7,
      ],
      more: [],
    })
    expect(await read(feed, 'feed')).toMatchObject([
      {
        item: 1,
        id: '3',
        article: { title: 'Ferry', text: 'It sank.', url: 'https://a.example/3' },
      },
      { item: 2, id: '4', article: { text: 'Plain.', date: '2026-03-02T08:00:00Z' } },
      { item: 3, error: { code: 'MISSING_TEXT' } },
      { item: 4, error: { code: 'INVALID_RECORD' } },
    ])
  })

  it('fails an entry that is too large, and serves the next one', async () => {
    const rss = `<rss><item><description>${'x'.repeat(300)}</description></item><item><description>Fine.</description></item></rss>`
    expect(await read(rss, 'feed', { ...BOUNDS, bytes: 200 })).toMatchObject([
      { item: 1, error: { code: 'TOO_LARGE' } },
      { item: 2, article: { text: 'Fine.' } },
    ])
  })

  it('is empty where nothing is in it', async () => {
    expect(await read('', 'feed')).toEqual([])
    expect(await read('<rss></rss>', 'feed')).toEqual([])
    expect(await read('{"items":[]}', 'feed')).toEqual([])
    expect(await read('{"items": {}}', 'feed')).toMatchObject([
      { error: { code: 'INVALID_RECORD' } },
    ])
  })
})

function record(
  type: string,
  contentType: string,
  body: string | Uint8Array,
  url = 'https://a.example/',
): Buffer {
  const bytes = Buffer.from(body)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')])
}

function answer(
  body: string | Uint8Array,
  fields = '',
  status = '200 OK',
  type = 'text/html',
): Buffer {
  const head = `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\n${fields}\r\n`
  return record(
    'response',
    'application/http; msgtype=response',
    Buffer.concat([Buffer.from(head), Buffer.from(body)]),
  )
}

describe('archives', () => {
  const page = madePage()
  const text = expect.stringContaining(paragraphs[0] as string)

  it('gives the pages of a WARC, and nothing else of it', async () => {
    const chunked = `${Buffer.byteLength(page.slice(0, 500)).toString(16)}\r\n${page.slice(0, 500)}\r\n${Buffer.byteLength(page.slice(500)).toString(16)};x\r\n${page.slice(500)}\r\n0\r\n\r\n`
    const archive = Buffer.concat([
      record('warcinfo', 'application/warc-fields', 'software: x'),
      record('request', 'application/http; msgtype=request', 'GET / HTTP/1.1\r\n\r\n'),
      answer(page),
      answer('gone', '', '404 Not Found'),
      answer('png', '', '200 OK', 'image/png'),
      answer(gzipSync(page), 'Content-Encoding: gzip\r\n'),
      answer(chunked, 'Transfer-Encoding: chunked\r\n'),
      answer(page, 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n'),
      answer('x', 'Content-Encoding: br\r\n'),
      record('resource', 'text/html', page),
      answer('<p>Menu'),
    ])
    const told = {
      id: 'https://a.example/',
      article: { url: 'https://a.example/', title: TITLE, text },
    }
    expect(await read(archive, 'warc')).toMatchObject([
      { item: 3, ...told },
      { item: 6, ...told },
      { item: 7, ...told },
      { item: 8, ...told },
      { item: 9, error: { code: 'INVALID_ENCODING' } },
      { item: 10, ...told },
      { item: 11, id: 'https://a.example/', error: { code: 'NOT_AN_ARTICLE' } },
    ])
  })

  it('gives the texts of a WET', async () => {
    const archive = Buffer.concat([
      record('conversion', 'text/plain', 'First text.'),
      record('conversion', 'text/plain', 'Second.', 'https://b.example/'),
    ])
    expect(await read(archive, 'warc')).toEqual([
      {
        item: 1,
        id: 'https://a.example/',
        article: { id: 'https://a.example/', url: 'https://a.example/', text: 'First text.' },
      },
      {
        item: 2,
        id: 'https://b.example/',
        article: { id: 'https://b.example/', url: 'https://b.example/', text: 'Second.' },
      },
    ])
  })

  it('passes over what is too large, and tells what is damaged', async () => {
    const archive = Buffer.concat([
      record('conversion', 'text/plain', 'x'.repeat(300)),
      record('conversion', 'text/plain', 'Fine.'),
      Buffer.from('no record'),
    ])
    expect(await read(archive, 'warc', { ...BOUNDS, bytes: 200 })).toMatchObject([
      { item: 1, error: { code: 'TOO_LARGE' } },
      { item: 2, article: { text: 'Fine.' } },
      { item: 3, error: { code: 'INVALID_RECORD' } },
    ])
    expect(
      await read(record('conversion', 'text/plain', 'Cut off.').subarray(0, -8), 'warc'),
    ).toMatchObject([{ item: 1, error: { code: 'INVALID_RECORD' } }])
    expect(await read('WARC/1.0\r\nContent-Length: x\r\n\r\n', 'warc')).toMatchObject([
      { error: { code: 'INVALID_RECORD' } },
    ])
  })
})
