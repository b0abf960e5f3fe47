/**
 * Whether repeats are found in Markdown whose copies differ in markup, as in the same text without any; and whether a
 * part of an address becomes a name or a key phrase.
 *
 * A paragraph of a real article is put into it once more, further down. Then every paragraph is written as Markdown with
 * links and emphasis on words that are drawn anew for each, so that the two copies differ in them. A repeat is found if a
 * pair of `findDuplicates` has most of both copies; the figure is held against that of the plain text.
 */
import { join } from 'node:path'
import { digest } from '../../src/digest.ts'
import type { Span } from '../../src/document/span.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'
import { fromMarkdown } from '../../src/html/from-markdown.ts'
import { seeded } from '../../src/testing/seeded.ts'
import type { Figure, Measure } from './measure.ts'
import { readRecords } from './read-data.ts'

const FILE = 'articles/news-10k.jsonl.gz'
const ARTICLES = 400
const DIGESTS = 100
const LEAST_WORDS = 20
const MOST_WORDS = 120
const FOUND = 0.8
/** Words of addresses: none of them stands in an article. */
const PARTS = ['zqlinkage', 'zqrubric', 'zqstory', 'zqarchive', 'zqtopic', 'zqregion']

export const markdown: Measure = {
  name: 'markdown',
  files: [FILE],
  run: (folder) => measureMarkdown(join(folder, FILE)),
}

async function measureMarkdown(path: string): Promise<Figure[]> {
  const random = seeded(22)
  let articles = 0
  let plain = 0
  let marked = 0
  let same = 0
  let digests = 0
  let named = 0
  for await (const { text } of readRecords<{ text: string }>(path)) {
    const paragraphs = text
      .split(/\n\s*\n|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const long = paragraphs.filter((paragraph) => isLong(paragraph))
    const copy = long[Math.floor(random() * long.length)]
    if (copy === undefined || /[*_`[\]<>\\|#]|https?:/.test(text)) continue
    articles++
    const at = paragraphs.indexOf(copy)
    const place = at + 1 + Math.floor(random() * (paragraphs.length - at))
    const planted = [...paragraphs.slice(0, place), copy, ...paragraphs.slice(place)]
    const inPlain = isFound(planted.join('\n\n'), spansOf(planted, [at, place]), (one) => one)
    const written = planted.map((paragraph) => withMarkup(paragraph, random))
    const source = written.join('\n\n')
    const inMarkdown = isFound(source, spansOf(written, [at, place]), fromMarkdown)
    plain += Number(inPlain)
    marked += Number(inMarkdown)
    same += Number(inPlain === inMarkdown)
    if (digests < DIGESTS) {
      digests++
      named += namesFromAddresses(source)
    }
    if (articles === ARTICLES) break
  }
  return [
    { name: 'found in plain text', value: plain / articles, note: `${articles} articles` },
    { name: 'found in Markdown', value: marked / plain, bound: 0.99 },
    { name: 'the same answer as in plain text', value: same / articles, bound: 0.99 },
    { name: 'names and key phrases out of addresses', value: named, bound: 0, atMost: true },
  ]
}

const isLong = (paragraph: string): boolean => {
  const size = paragraph.split(/\s+/).length
  return size >= LEAST_WORDS && size <= MOST_WORDS
}

/** Where paragraphs stand once they are joined by blank lines. */
function spansOf(paragraphs: readonly string[], places: readonly [number, number]): [Span, Span] {
  const starts: number[] = []
  let start = 0
  for (const paragraph of paragraphs) {
    starts.push(start)
    start += paragraph.length + 2
  }
  const spanOf = (place: number): Span => {
    const from = starts[place] as number
    return { start: from, end: from + (paragraphs[place] as string).length }
  }
  return [spanOf(places[0]), spanOf(places[1])]
}

function isFound(
  text: string,
  [first, second]: readonly [Span, Span],
  read: (text: string) => Parameters<typeof findDuplicates>[0],
): boolean {
  const share = (a: Span, b: Span): number =>
    Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (b.end - b.start)
  let here = 0
  for (const { start, end, of } of findDuplicates(read(text))) {
    const span = { start, end }
    const later = share(span, second) > 0 && share(of, first) > 0
    const earlier = share(span, first) > 0 && share(of, second) > 0
    if (later) here += share(span, second)
    else if (earlier) here += share(span, first)
  }
  return here >= FOUND
}

/** A paragraph with links, emphasis and pictures on words that are drawn. */
function withMarkup(paragraph: string, random: () => number): string {
  const words = paragraph.split(' ')
  let written = ''
  for (let at = 0; at < words.length; ) {
    const size = Math.min(words.length - at, 1 + Math.floor(random() * 4))
    const run = words.slice(at, at + size).join(' ')
    at += size
    // A picture at the end would be no part of what is found.
    const isLast = at === words.length
    written += `${written === '' ? '' : ' '}${marked(run, isLast, random)}`
  }
  return written
}

function marked(run: string, isLast: boolean, random: () => number): string {
  const draw = random()
  // Marks touch letters and figures, as in what people write.
  const [, before = '', inner = '', behind = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(run) ?? []
  if (inner === '' || draw > (isLast ? 0.27 : 0.3)) return run
  const part = (): string => PARTS[Math.floor(random() * PARTS.length)] as string
  const address = `https://www.${part()}.example.com/${part()}/${part()}-${Math.floor(random() * 1e6)}`
  if (draw < 0.08) return `${before}**${inner}**${behind}`
  if (draw < 0.12) return `${before}_${inner}_${behind}`
  if (draw < 0.24) return `${before}[${inner}](${address})${behind}`
  if (draw < 0.27) return `${before}[*${inner}*](<${address}> "${part()}")${behind}`
  return `${run} ![${part()}](${address}.jpg)`
}

function namesFromAddresses(source: string): number {
  const { entities, keyphrases } = digest(fromMarkdown(source))
  const names = [
    ...entities.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...keyphrases.map(({ text }) => text),
  ]
  return names.filter((name) => /zq|https?|www|example/i.test(name)).length
}
