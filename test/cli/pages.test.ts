/** Pages, Markdown, feeds, archives and folders on the command line. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { madePage, paragraphs, TITLE } from '../html/made-page.ts'
import { useFolder } from '../temporary-folder.ts'
import { onceover, records } from './onceover.ts'

const { pathOf, file } = useFolder()
const [FERRY = '', PEOPLE = ''] = paragraphs
const MARKDOWN = `# Ferry\n\n${FERRY}\n\n${PEOPLE}\n\n${FERRY.replace('The ferry', 'The **ferry**')}\n`
const FEED = `<rss><channel><title>Post</title><item><guid>a</guid><title>Ferry</title><description>&lt;p&gt;${FERRY}&lt;/p&gt;</description></item></channel></rss>`
const TEXT = Buffer.from(PEOPLE)
const WET = Buffer.concat([
  Buffer.from(
    `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: text/plain\r\nContent-Length: ${TEXT.length}\r\n\r\n`,
  ),
  TEXT,
  Buffer.from('\r\n\r\n'),
])

describe('one page', () => {
  it('is told by its extension, and on standard input by how it begins', async () => {
    const page = madePage()
    const path = await file('story.html', page)
    for (const run of [await onceover(['clean', path]), await onceover(['clean'], page)]) {
      expect(run).toMatchObject({ code: 0, stderr: '' })
      expect(run.stdout).toBe(`${paragraphs.join('\n\n')}\n`)
    }
    const [record] = records((await onceover(['--format', 'ndjson', path])).stdout)
    expect(record).toMatchObject({ title: TITLE, source: 'Sandholm Post' })
  })

  it('of Markdown stays Markdown', async () => {
    const path = await file('story.md', MARKDOWN)
    const { stdout } = await onceover(['clean', path])
    expect(stdout).toBe(`# Ferry\n\n${FERRY}\n\n${PEOPLE}\n`)
    expect((await onceover(['clean', '--input', 'md'], MARKDOWN)).stdout).toBe(stdout)
  })
})

it('that is missing is told, and those behind it are served', async () => {
  const page = await file('story.html', madePage())
  const missing = pathOf('missing.json')
  const { code, stdout } = await onceover(['clean', '--format', 'ndjson', missing, page])
  expect(code).toBe(1)
  expect(records(stdout)).toMatchObject([
    { status: 'failed', file: missing, error: { code: 'UNREADABLE_FILE' } },
    { status: 'ok', file: page },
  ])
})

describe('many', () => {
  it('of a feed and of an archive are served one by one, by every command', async () => {
    const feed = await file('news.rss', FEED)
    const wet = pathOf('crawl.wet.gz')
    await writeFile(wet, gzipSync(WET))
    const { code, stdout } = await onceover(['dedupe', feed, wet])
    expect(code).toBe(0)
    expect(records(stdout)).toMatchObject([
      { id: 'a', status: 'ok', verdict: 'unique' },
      { id: 'https://a.example/', status: 'ok', verdict: 'unique' },
    ])
    const gists = await onceover(['condense', '--sentences', '1'], FEED)
    expect(records(gists.stdout)).toMatchObject([{ id: 'a', summary: { text: FERRY } }])
  })
})

describe('a folder', () => {
  it('is all in it that has a known extension, as one report', async () => {
    const folder = pathOf('stories')
    await mkdir(join(folder, 'more'), { recursive: true })
    await writeFile(join(folder, 'a.md'), MARKDOWN)
    await writeFile(join(folder, 'more', 'b.txt'), PEOPLE)
    await writeFile(join(folder, 'c.png'), 'no text')
    const { code, stdout, stderr } = await onceover([folder])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(/<h1[^>]*>([^<]*)/.exec(stdout)?.[1]).toBe('2 articles')
    expect(stdout).not.toContain('**ferry**')
    const path = pathOf('report.html')
    await onceover(['-o', path, folder])
    expect(await readFile(path, 'utf8')).toBe(stdout)
    const cleaned = await onceover(['clean', '--format', 'ndjson', folder])
    expect(records(cleaned.stdout).map(({ file: name }) => name)).toEqual([
      join(folder, 'a.md'),
      join(folder, 'more', 'b.txt'),
    ])
  })

  it('says that there is nothing to read in it', async () => {
    const folder = pathOf('tables')
    await mkdir(folder)
    await writeFile(join(folder, 'a.csv'), 'a,b')
    const { code, stdout, stderr } = await onceover(['clean', folder])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toBe(
      `onceover: nothing to read in ${folder}: no file there has a known extension\n`,
    )
    expect(await onceover(['clean', '--quiet', folder])).toMatchObject({ code: 0, stderr: '' })
  })
})
