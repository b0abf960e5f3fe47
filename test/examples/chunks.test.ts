/** The example that cuts articles into chunks. */
import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../src/document/article.ts'
import type { Span } from '../../src/document/span.ts'
import { articleWithRepeat } from '../../src/testing/article-with-repeat.ts'
import { useFolder } from '../temporary-folder.ts'

const { file } = useFolder()

interface Chunk {
  readonly id: string
  readonly text: string
  readonly places: readonly (Span & { readonly article: string })[]
}
interface Chunks {
  chunksOf(article: Article, words?: number): Chunk[]
  chunksOnce(chunks: readonly Chunk[]): Chunk[]
  originalOf(article: Article, quote: string): Span | undefined
}

let example: Chunks
beforeAll(async () => {
  example = await import(new URL('../../examples/chunks.mjs', import.meta.url).href)
})

const article = articleWithRepeat({ kind: 'paragraph', layout: 'wrapped' })

describe('chunks of an article', () => {
  it('say everything once, whole paragraphs at a time, in order', () => {
    const chunks = example.chunksOf(article, 80)
    expect(chunks.length).toBeGreaterThan(2)
    const [repeat] = article.repeats
    const opening = article.text.slice(repeat?.first.start, (repeat?.first.start ?? 0) + 40)
    const all = chunks.map(({ text }) => text).join('\n')
    expect(all.split(opening.replaceAll('\n', ' ').slice(0, 25))).toHaveLength(2)
  })

  it('tell where they stand in the original', () => {
    for (const { text, places } of example.chunksOf(article, 80)) {
      const [place] = places
      const original = article.text.slice(place?.start, place?.end)
      expect(original.split(/\s+/).slice(0, 5)).toEqual(text.split(/\s+/).slice(0, 5))
      expect(original.split(/\s+/).at(-1)).toBe(text.split(/\s+/).at(-1))
    }
  })

  it('lead from a quote to the original', () => {
    const [, chunk] = example.chunksOf(article, 80)
    const quote = chunk?.text.slice(10, 90) ?? ''
    const place = example.originalOf(article, quote)
    expect(article.text.slice(place?.start, place?.end).replace(/\s+/g, ' ')).toBe(
      quote.replace(/\s+/g, ' '),
    )
    expect(example.originalOf(article, 'not in it')).toBeUndefined()
  })

  it('come of all lines but those that hold no article, which are told', async () => {
    const lines = ['{"id":"none"}', 'no JSON', JSON.stringify(article)]
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['examples/chunks.mjs', await file('articles.ndjson', lines.join('\n'))],
      { encoding: 'utf8' },
    )
    expect(stdout.split('\n').length).toBeGreaterThan(1)
    expect(stderr).toMatch(/^line 1 is passed over: .*`text`.*\nline 2 is passed over: .*\n$/)
    expect(status).toBe(0)
  })

  it('are one with those of another article that are alike', () => {
    const again = { ...article, id: 'again' }
    const chunks = example.chunksOf(article, 80)
    const once = example.chunksOnce([...chunks, ...example.chunksOf(again, 80)])
    expect(once.map(({ id }) => id)).toEqual(chunks.map(({ id }) => id))
    expect(once.map(({ places }) => places.map((place) => place.article))).toEqual(
      chunks.map(() => [article.id, 'again']),
    )
  })
})
