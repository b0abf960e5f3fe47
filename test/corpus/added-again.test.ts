/**
 * An article that is added again is told what it was told the first time, to the byte: in the same corpus, and in one
 * that was opened anew, loaded or written anew.
 */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/corpus/finding.ts'
import { type Article, type Corpus, memoryStore, openCorpus } from '../../src/entries/corpus.ts'
import { FERRY, ledger, TOLD_ARTICLES } from './told-articles.ts'

async function told(
  corpus: Corpus,
  articles: readonly Article[] = TOLD_ARTICLES,
): Promise<string[]> {
  const rows: string[] = []
  for (const article of articles) rows.push(JSON.stringify(await corpus.add(article)))
  return rows
}

describe('an article that is there', () => {
  it('is told the same, and added no second time', async () => {
    const corpus = await openCorpus()
    const first = await told(corpus)
    const findings = first.map((row) => JSON.parse(row) as Finding)
    expect(new Set(findings.map(({ verdict }) => verdict)).size).toBeGreaterThan(4)
    expect(findings.some(({ boilerplate }) => boilerplate.length > 0)).toBe(true)
    expect(findings.some(({ passages }) => passages.some(isVariant))).toBe(true)
    expect(await told(corpus)).toEqual(first)
    expect(await told(corpus, TOLD_ARTICLES.toReversed())).toEqual(first.toReversed())
    const again: string[] = []
    for await (const finding of corpus.addAll(TOLD_ARTICLES)) again.push(JSON.stringify(finding))
    expect(again).toEqual(first)
    expect(corpus.size).toBe(TOLD_ARTICLES.length)
  })

  it('is told it when it was removed from the log of others, loaded or opened anew', async () => {
    const store = memoryStore()
    const corpus = await openCorpus({ store })
    const first = await told(corpus)
    // So many removals that the log is written anew.
    for (let number = 0; number < 1100; number++) {
      await corpus.add({ id: `${number}`, text: `${number}` })
      await corpus.remove(`${number}`)
    }
    expect(corpus.stats().records).toBeLessThan(1100)
    expect(await told(corpus)).toEqual(first)
    const { records } = corpus.stats()
    await corpus.close()
    const opened = await openCorpus({ store })
    expect(await told(opened)).toEqual(first)
    expect(opened.stats().records).toBe(records)
    const loaded = await openCorpus()
    await loaded.load(opened.snapshot())
    expect(await told(loaded)).toEqual(first)
  })

  it('is what it was told even when that went', async () => {
    const corpus = await openCorpus()
    const first = await told(corpus)
    await corpus.remove('a')
    expect(await told(corpus, TOLD_ARTICLES.slice(1))).toEqual(first.slice(1))
    const { verdict, of } = JSON.parse((await told(corpus, TOLD_ARTICLES.slice(0, 1)))[0] ?? '')
    expect([verdict, of]).toEqual(['duplicate', 'd'])
  })

  it('is another one with another text', async () => {
    const corpus = await openCorpus()
    await told(corpus)
    const other = { ...ledger('a', FERRY), title: 'Ferry' }
    await expect(corpus.add(other)).rejects.toMatchObject({ code: 'DUPLICATE_ID' })
    expect(corpus.size).toBe(TOLD_ARTICLES.length)
  })

  it('is durable when it is told, also while a stream holds its record', async () => {
    const store = memoryStore()
    const corpus = await openCorpus({ store })
    let reached = (): void => {}
    const isHeld = new Promise<void>((resolve) => {
      reached = resolve
    })
    const stream = corpus.addAll(
      (async function* () {
        yield ledger('a', FERRY)
        reached()
        await new Promise(() => {}) // the next one never comes
      })(),
    )
    void stream.next()
    await isHeld
    await corpus.add(ledger('a', FERRY))
    let records = 0
    for await (const batch of store.read()) records += batch.length
    expect(records).toBe(1)
  })
})

const isVariant = ({ verdict }: { readonly verdict: string }): boolean => verdict === 'variant'

it('a record of version 0.1.0 opens, and says that it does not tell', async () => {
  const json = Buffer.from('{"article":{"id":"x"}}')
  const text = Buffer.from(FERRY)
  const head = Buffer.from([2, 1, json.length, 0, 0, 0, text.length, 0, 0, 0])
  const store = memoryStore()
  await store.append(0, [Buffer.concat([head, json, text])])
  const corpus = await openCorpus({ store })
  expect((await corpus.query(FERRY)).of).toBe('x')
  expect(corpus.get('x')?.relation.verdict).toBe('unique')
  await expect(corpus.add({ id: 'x', text: FERRY })).rejects.toMatchObject({
    code: 'DUPLICATE_ID',
    message: expect.stringContaining('kept no findings'),
  })
})
