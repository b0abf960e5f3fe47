/**
 * How much an article is about each of its entities.
 *
 * Method: a blend of four things that readers' judgements follow: named in the title, how early, how
 * often, over how much of the text (weights found on graded Wikinews articles; learning them adds
 * nothing). Peoples count a little less than names, amounts and dates little, ordinals hardly. What stands
 * in credits and captions is not early (`credits.ts`). The sum over an article is 1, to a
 * millionth each (largest remainders go up). Cost: n log n in the entities.
 */

import type { ParsedDocument } from '../document/parse.ts'
import { sorted } from '../document/sorted.ts'
import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'
import { creditsOf } from './credits.ts'

const IN_TITLE = 1.1
/** More for what opens the title. */
const OPENS_TITLE = 0.1
const EARLY = 1.1
/** Characters after which a first mention is no longer early. */
const EARLY_REACH = 400
const OFTEN = 0.25
const SPREAD = 0.15
/** No headline has so many characters. */
const LONGEST_TITLE = 1000
/** Shares are told to six decimals. */
const SHARE_UNITS = 1e6
/** After so many entities there is a pause. */
const ENTITIES = 256
/** What a type counts against names. */
const SHARES: Readonly<Record<string, number>> = {
  NORP: 0.9,
  DATE: 0.2,
  TIME: 0.2,
  DURATION: 0.2,
  MONEY: 0.2,
  PERCENT: 0.2,
  QUANTITY: 0.2,
  ORDINAL: 0.05,
}

/** What salience needs to know of an entity. */
export interface Weighed {
  readonly name: string
  readonly aliases: readonly string[]
  /** By position; one or more. */
  readonly mentions: readonly Span[]
  readonly type: string
}

/** The salience of each entity, 0 to 1, in their order. */
export function* weighSalience(
  document: ParsedDocument,
  entities: readonly Weighed[],
): Steps<Float64Array> {
  const { text, article } = document
  const title = headlineIn(article.title)
  const bodyStart = bodyStartOf(document)
  const size = Math.max(1, text.length - bodyStart)
  const isCredit = creditsOf(document)
  const scores = new Float64Array(entities.length)
  for (let index = 0; index < entities.length; index++) {
    if (index % ENTITIES === ENTITIES - 1) yield
    const { name, aliases, mentions, type } = entities[index] as Weighed
    const { start } = mentions[0] as Span
    const titled =
      start < bodyStart
        ? IN_TITLE + OPENS_TITLE * (1 - start / bodyStart)
        : titleShare(title, [name, ...aliases])
    const body = mentions.find((mention) => mention.start >= bodyStart && !isCredit(mention))
    const from = body ? body.start - bodyStart : size
    const last = Math.max(from, (mentions[mentions.length - 1] as Span).start - bodyStart)
    const score =
      titled +
      EARLY * Math.exp(-from / EARLY_REACH) +
      OFTEN * Math.log1p(mentions.length) +
      (SPREAD * (last - from)) / size
    scores[index] = score * (SHARES[type] ?? 1)
  }
  return yield* sharesOf(scores)
}

/** The title in small letters; none where it is a text, in which every name would be looked for. */
const headlineIn = (title = ''): string => (title.length > LONGEST_TITLE ? '' : title.toLowerCase())

/** What each is of the sum, in millionths of it that add up to it. */
function* sharesOf(scores: Float64Array): Steps<Float64Array> {
  const sum = scores.reduce((total, score) => total + score, 0)
  const exact = scores.map((score) => (score / sum) * SHARE_UNITS)
  const shares = exact.map(Math.floor)
  const left = SHARE_UNITS - shares.reduce((total, share) => total + share, 0)
  const remainder = (index: number): number => (exact[index] as number) - (shares[index] as number)
  yield
  const largestFirst = yield* sorted(
    [...shares.keys()],
    (a, b) => remainder(b) - remainder(a) || a - b,
  )
  for (const index of largestFirst.slice(0, left)) shares[index] = (shares[index] as number) + 1
  return shares.map((share) => share / SHARE_UNITS)
}

/** What it counts to stand in the title of the article. */
function titleShare(title: string, names: readonly string[]): number {
  if (title === '') return 0
  let place = title.length
  for (const name of names) {
    const at = placeIn(title, name.toLowerCase())
    if (at >= 0 && at < place) place = at
  }
  return place < title.length ? IN_TITLE + OPENS_TITLE * (1 - place / title.length) : 0
}

/** Where the text under the headline begins. */
function bodyStartOf({ paragraphs, article, text }: ParsedDocument): number {
  const first = paragraphs[0]
  if (first === undefined || paragraphs.length === 1) return 0
  const headline = first.kind === 'title' || first.kind === 'heading'
  if (headline) return paragraphs[1]?.start as number
  if (article.title === undefined) return 0
  if (differ(text.charCodeAt(first.start), article.title.charCodeAt(0))) return 0
  const given = wordsOf(text.slice(first.start, first.end)) === wordsOf(article.title)
  return given ? (paragraphs[1]?.start as number) : 0
}

/** Are both English letters or digits, and not the same? Most first paragraphs are told apart by the first. */
const differ = (a: number, b: number): boolean =>
  isPlain(a) && isPlain(b) && (a | SMALL) !== (b | SMALL)
const SMALL = 32
const isPlain = (code: number): boolean =>
  ((code | SMALL) >= 97 && (code | SMALL) <= 122) || (code >= 48 && code <= 57)

/** Where the name stands in the title as a word or words of its own; -1 if it does not. */
function placeIn(title: string, name: string): number {
  for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
    if (isGap(title, at - 1) && isGap(title, at + name.length)) return at
    const end = at + name.length
    const around = title.slice(Math.max(0, at - 1), at) + title.slice(end, end + 1)
    if (!/[\p{L}\p{N}]/u.test(around)) return at
  }
  return -1
}

const isGap = (title: string, at: number): boolean =>
  at < 0 || at >= title.length || title.charCodeAt(at) === 32

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
