/**
 * What the boilerplate rules know, and what they would take that somebody wants.
 *
 * Known: of the lines that a source repeats in five articles or more, how many a rule matches.
 * Wanted: the paragraphs that people kept of news pages, and the text of annotated articles that is
 * no repetition; every hit there is a candidate for an error. Cost: one parse of the articles.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BOILERPLATE_RULES, findBoilerplate } from '../../src/cleaning/boilerplate.ts'
import { type ParsedDocument, parse } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import { finish } from '../../src/document/steps.ts'
import type { AnnotatedArticle } from './in-article.ts'
import type { Figure, Measure } from './measure.ts'
import { readRecords } from './read-data.ts'

const NEWS = 'articles/news-10k.jsonl.gz'
const KEPT = 'html/scrapinghub/ground-truth.json'
const ANNOTATED = 'in-article/dev.jsonl'

export const boilerplate: Measure = {
  name: 'boilerplate',
  files: [NEWS, KEPT, ANNOTATED],
  async run(folder) {
    const lines = new RepeatedLines()
    for await (const { source, text } of readRecords<{ source: string; text: string }>(
      join(folder, NEWS),
    )) {
      lines.add(source, parse(text))
    }
    return [...lines.figures(), await keptFigure(folder), ...(await annotatedFigures(folder))]
  },
}

/** How often a line stands in how many articles of one source, and how often a rule knew it. */
interface Count {
  articles: number
  occurrences: number
  known: number
  last: number
}

/** Counts the lines that sources repeat: the shape of boilerplate, whoever wrote it. */
export class RepeatedLines {
  private static readonly LEAST_ARTICLES = 5
  private static readonly LONGEST = 200
  private readonly counts = new Map<string, Count>()
  private articles = 0

  add(source: string, document: ParsedDocument): void {
    const article = this.articles++
    const known = new Set(
      finish(findBoilerplate(document, BOILERPLATE_RULES)).map(({ paragraph }) => paragraph),
    )
    for (const paragraph of document.paragraphs) {
      if (paragraph.end - paragraph.start > RepeatedLines.LONGEST) continue
      const line = document.text.slice(paragraph.start, paragraph.end).replace(/\s+/g, ' ')
      const key = `${source}\n${line}`
      const count = this.counts.get(key) ?? { articles: 0, occurrences: 0, known: 0, last: -1 }
      if (count.last !== article) count.articles++
      count.last = article
      count.occurrences++
      if (known.has(paragraph)) count.known++
      this.counts.set(key, count)
    }
  }

  figures(): Figure[] {
    const repeated = [...this.counts.values()]
      .filter(({ articles }) => articles >= RepeatedLines.LEAST_ARTICLES)
      .sort((a, b) => b.occurrences - a.occurrences)
    return [
      {
        name: 'repeated lines known',
        value: knownShare(repeated),
        bound: 0.85,
        note: `${repeated.length} lines that a source repeats in 5 articles or more`,
      },
      { name: '100 most frequent known', value: knownShare(repeated.slice(0, 100)), bound: 0.87 },
    ]
  }
}

function knownShare(counts: readonly Count[]): number {
  let known = 0
  let all = 0
  for (const count of counts) {
    known += count.known
    all += count.occurrences
  }
  return all === 0 ? 1 : known / all
}

/** Paragraphs that people kept when they marked the articles of 181 pages. */
async function keptFigure(folder: string): Promise<Figure> {
  const pages = JSON.parse(await readFile(join(folder, KEPT), 'utf8')) as Record<
    string,
    { articleBody: string }
  >
  const tally = new Map<string, number>()
  let paragraphs = 0
  for (const { articleBody } of Object.values(pages)) {
    const document = parse(articleBody)
    paragraphs += document.paragraphs.length
    for (const { rule } of finish(findBoilerplate(document, BOILERPLATE_RULES))) add(tally, rule, 1)
  }
  const value = sumOf(tally)
  const note = `of ${paragraphs} paragraphs: ${list(tally)}`
  return { name: 'kept paragraphs hit', value, bound: 12, atMost: true, note }
}

/** Characters that would go though no repetition is marked there. */
async function annotatedFigures(folder: string): Promise<Figure[]> {
  const tally = new Map<string, number>()
  for await (const { text, truth } of readRecords<AnnotatedArticle>(join(folder, ANNOTATED))) {
    const marked: Span[] = truth.flatMap(({ dup, of }) => [dup, of])
    for (const { rule, paragraph } of finish(findBoilerplate(parse(text), BOILERPLATE_RULES))) {
      const { start, end } = paragraph
      const isMarked = marked.some((span) => span.start < end && start < span.end)
      if (!isMarked) add(tally, rule, end - start)
    }
  }
  return [{ name: 'unmarked characters', value: sumOf(tally), note: list(tally) }]
}

function add(tally: Map<string, number>, name: string, count: number): void {
  tally.set(name, (tally.get(name) ?? 0) + count)
}

const sumOf = (tally: ReadonlyMap<string, number>): number =>
  [...tally.values()].reduce((sum, count) => sum + count, 0)

const list = (tally: ReadonlyMap<string, number>): string =>
  [...tally]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
