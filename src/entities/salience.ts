/**
 * How much an article is about each of its entities.
 *
 * Method: a blend of four things that readers' judgements follow: named in the title, how early, how
 * often, over how much of the text (weights found on graded Wikinews articles; learning them adds
 * nothing). Amounts and dates count little. The sum over an article is 1. Cost: linear.
 */
import type { ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'

const IN_TITLE = 0.9
const EARLY = 1.1
/** Characters after which a first mention is no longer early. */
const EARLY_REACH = 400
const OFTEN = 0.25
const SPREAD = 0.3
/** What amounts, dates and times count against names. */
const VALUE_SHARE = 0.2

/** What salience needs to know of an entity. */
export interface Weighed {
  readonly names: readonly string[]
  readonly mentions: readonly Span[]
  readonly isValue: boolean
}

/** The salience of each entity, 0 to 1, in their order. */
export function weighSalience(document: ParsedDocument, entities: readonly Weighed[]): number[] {
  const { text, article } = document
  const title = (article.title ?? '').toLowerCase()
  const bodyStart = bodyStartOf(document)
  const size = Math.max(1, text.length - bodyStart)
  const scores = entities.map(({ names, mentions, isValue }) => {
    const first = mentions[0] as Span
    const inTitle =
      first.start < bodyStart ||
      (title !== '' && names.some((name) => standsIn(title, name.toLowerCase())))
    const body = mentions.find(({ start }) => start >= bodyStart)
    const from = body ? body.start - bodyStart : size
    const last = Math.max(from, (mentions[mentions.length - 1] as Span).start - bodyStart)
    const score =
      (inTitle ? IN_TITLE : 0) +
      EARLY * Math.exp(-from / EARLY_REACH) +
      OFTEN * Math.log1p(mentions.length) +
      (SPREAD * (last - from)) / size
    return score * (isValue ? VALUE_SHARE : 1)
  })
  const sum = scores.reduce((total, score) => total + score, 0)
  return scores.map((score) => score / sum)
}

/** Where the text under the headline begins. */
function bodyStartOf({ paragraphs, article, text }: ParsedDocument): number {
  const first = paragraphs[0]
  if (first === undefined || paragraphs.length === 1) return 0
  const written = wordsOf(text.slice(first.start, first.end))
  const headline = first.kind === 'title' || first.kind === 'heading'
  const given = article.title !== undefined && written === wordsOf(article.title)
  return headline || given ? (paragraphs[1]?.start as number) : 0
}

/** Does the name stand in the title as a word or words of its own? */
function standsIn(title: string, name: string): boolean {
  for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
    const around = (title[at - 1] ?? ' ') + (title[at + name.length] ?? ' ')
    if (!/[\p{L}\p{N}]/u.test(around)) return true
  }
  return false
}

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
