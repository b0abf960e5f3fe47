/** An article as a row of a database has it. */
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { digest } from '../../src/digest.ts'
import { type ArticleInput, asArticle } from '../../src/document/article.ts'
import { recordOf } from '../../src/input/article-of.ts'
import { memoryLog } from '../../src/logs/memory-log.ts'
import { runCorpus } from '../../src/logs/run-corpus.ts'
import { submit } from '../../src/logs/submit.ts'
import { stageJob } from '../../src/queues/stage-job.ts'
import { renderText } from '../../src/report/render-text.ts'
import { digestAll } from '../../src/stream.ts'

const TEXT = 'The lock was closed on Monday. Nobody was hurt.'
const ROW = {
  id: 7,
  title: null,
  text: TEXT,
  url: null,
  source: 12n,
  date: new Date('2026-03-02T09:30:00+01:00'),
  language: undefined,
  kinds: null,
  markup: null,
  inserted: new Date(0),
} satisfies ArticleInput & { readonly inserted: Date }
const ARTICLE = { id: '7', text: TEXT, source: '12', date: '2026-03-02T08:30:00.000Z' }

describe('a row', () => {
  it('is the article that it means, and stays as it is', () => {
    const before = { ...ROW }
    expect(asArticle(ROW)).toEqual(ARTICLE)
    expect(ROW).toEqual(before)
  })

  it('is told as that by every stage', async () => {
    expect(digest(ROW)).toEqual(digest(ARTICLE))
    expect(digest(ROW)).toMatchObject({ id: '7', source: '12', date: ARTICLE.date })
    expect(digest(ROW).entities.find(({ type }) => type === 'DATE')?.value).toBe('2026-03-02')
    expect(clean(ROW)).toEqual(clean(ARTICLE))
    expect(stageJob('clean', ROW)).toEqual(stageJob('clean', ARTICLE))
    expect(renderText({ article: ROW, digest: digest(ROW) })).toContain('The lock was closed')
    for await (const outcome of digestAll([ROW])) {
      expect(outcome).toMatchObject({ id: '7', source: '12', date: ARTICLE.date, status: 'ok' })
      expect(outcome.article).toBe(ROW)
    }
  })

  it('is remembered as that', async () => {
    const corpus = await openCorpus({ days: 3 })
    await corpus.add(ROW)
    expect(corpus.get('7')?.article).toEqual(ARTICLE)
    expect(await corpus.add(ARTICLE)).toEqual(await corpus.add(ROW))
    expect((await corpus.query({ text: TEXT, date: new Date('2026-03-04') })).of).toBe('7')
    expect((await corpus.query({ text: TEXT, date: new Date('2026-03-09') })).of).toBeUndefined()
    const log = memoryLog()
    const running = await runCorpus({ log })
    expect((await submit(log, ROW)).id).toBe('7')
    await running.stop()
    await log.close()
  })
})

it('a record of NDJSON may have numbers for keys; other fields that are none are passed over', () => {
  const record = { id: 7, text: TEXT, source: 12, date: 20260302, url: 3 }
  expect(recordOf(record)).toEqual({ id: 7, article: { id: '7', text: TEXT, source: '12' } })
})
