/**
 * Chunks for retrieval: articles in, pieces of some hundred words out, each said once, each with its place in the
 * original and in all articles that say it too.
 *
 *     node examples/chunks.mjs articles.ndjson > chunks.ndjson
 *
 * How: `clean` leaves each paragraph once, `kept` tells where it stood, and paragraphs are put together up to a number of
 * words, none of them torn. Chunks of several articles that are alike (`joinPassages`, exactly) become one. A
 * quote of a chunk is found in the original by `originalOf`.
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { clean, joinPassages, mapPositions } from 'onceover'

/** Chunks that share so much of their runs of words are one. */
const ALIKE = 0.8

/**
 * The chunks of an article, in order.
 *
 * @param article with an `id` and a `text`
 * @param words so many has a chunk at most, unless a paragraph has more
 */
export function chunksOf(article, words = 200) {
  const cleaned = clean(article, { boilerplate: true })
  const groups = []
  let room = 0
  for (const paragraph of cleaned.kept) {
    const size = cleaned.text
      .slice(paragraph.cleaned.start, paragraph.cleaned.end)
      .split(/\s+/).length
    if (size > room) {
      groups.push([])
      room = words
    }
    groups.at(-1).push(paragraph)
    room -= size
  }
  return groups.map((group, number) => {
    const [first, last] = [group[0], group.at(-1)]
    const text = cleaned.text.slice(first.cleaned.start, last.cleaned.end)
    const place = { article: article.id, start: first.start, end: last.end }
    return { id: `${article.id}#${number}`, text, places: [place] }
  })
}

/** Of chunks that are alike the first, with the places of all. */
export function chunksOnce(chunks) {
  const firstOf = new Map()
  for (const { a, b } of joinPassages(chunks, { threshold: ALIKE })) {
    if (!firstOf.has(b)) firstOf.set(b, firstOf.get(a) ?? a)
  }
  const kept = new Map()
  for (const chunk of chunks) {
    const first = kept.get(firstOf.get(chunk.id))
    if (first === undefined) kept.set(chunk.id, { ...chunk })
    else first.places = [...first.places, ...chunk.places]
  }
  return [...kept.values()]
}

/** Where a quote of the cleaned article stands in the original. */
export function originalOf(article, quote) {
  const cleaned = clean(article, { boilerplate: true })
  const start = cleaned.text.indexOf(quote)
  return start < 0
    ? undefined
    : mapPositions(cleaned).spanInOriginal({ start, end: start + quote.length })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] === undefined) throw new Error('usage: node chunks.mjs ARTICLES.ndjson')
  const chunks = []
  let number = 0
  for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
    number++
    try {
      chunks.push(...chunksOf(JSON.parse(line)))
    } catch (error) {
      console.error(`line ${number} is passed over: ${error.message}`)
    }
  }
  for (const chunk of chunksOnce(chunks)) console.log(JSON.stringify(chunk))
}
