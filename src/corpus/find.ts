/**
 * The finding of an article: the article of the corpus that is most like it, how the two relate, and
 * which of its paragraphs were there before.
 *
 * Method: exact search among bodies first. Where none shares enough, the article of the corpus that has
 * most of the paragraphs that were there before is the one to tell. Texts are read and compared only for
 * what is told. Cost: the searches, and `compare` for what is like but not the same.
 */

import type { Article } from '../document/article.ts'
import type { Complete } from '../document/options.ts'
import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'
import type { ReadArticle, ReadPassage } from './corpus-index.ts'
import {
  type ArticleVerdict,
  type Finding,
  findingOf,
  type Relation,
  type SeenPassage,
  UNRELATED,
} from './finding.ts'
import { hasFigures } from './has-figures.ts'
import { isCorrection } from './is-correction.ts'
import type { Knowledge } from './knowledge.ts'
import { LastComparison } from './last-comparison.ts'
import { type Measures, measure } from './measure.ts'
import type { CorpusOptions } from './options.ts'
import { mayBeForm } from './other-subject.ts'
import { mayBeResent, relate, verdictOnSame } from './relate.ts'
import type { Seen } from './seen-passages.ts'
import { StockLines } from './stock-lines.ts'

/** A paragraph with fewer shingles is in many articles by chance: `By Our Correspondent`. */
const LEAST_TELLING = 5
/**
 * Two articles that share less of the shorter one than this share nothing to tell of: it is less than one
 * paragraph of most, a stock line. It is told among the passages.
 */
const LEAST_SHARED = 0.05
/** What a passage says is all in the one that was seen. */
const SAID = new Set(['identical', 'duplicate', 'contained'])

/** What does not change from one article to the next. */
export interface Tools {
  /** What counts for nothing; undefined: all counts. */
  readonly stock: StockLines | undefined
  readonly compared: LastComparison
}

/** @param boilerplateStories the option of that name: without boilerplate all counts */
export const toolsFor = ({ boilerplateStories }: Complete<CorpusOptions>): Tools => ({
  stock: boilerplateStories > 0 ? new StockLines() : undefined,
  compared: new LastComparison(),
})

/** Tells what is known of an article that was read and looked up. */
export function* find<Pause>(
  read: ReadArticle,
  knowledge: Knowledge<Pause>,
  tools: Tools,
): Steps<Finding, Pause> {
  const { article } = read
  const sightings = yield* knowledge.sightings()
  const told = yield* relationOf(read, sightings, knowledge, tools)
  const passages = yield* seenPassages(read, sightings, told.article, knowledge, tools)
  const boilerplate = read.passages
    .filter((passage) => isBoilerplate(passage, article.text, tools.stock))
    .map((passage) => move(passage, 0))
  const fresh = freshOf(read, passages, boilerplate)
  return findingOf(article.id, told.finding, { passages, boilerplate, fresh })
}

/** The article that a finding is about, and what it says of the two. */
function* relationOf<Pause>(
  read: ReadArticle,
  sightings: readonly (Seen | undefined)[],
  knowledge: Knowledge<Pause>,
  { stock, compared }: Tools,
): Steps<{ article: number; finding: Relation }, Pause> {
  const { article } = read
  // At its end a notice may tell what was wrong in the article itself.
  const corrects = isCorrection(article, read.passages.slice(0, 1))
  const same = knowledge.oldestWithBody()
  if (same >= 0) {
    const other = mayBeForm(article) || corrects ? yield* knowledge.article(same) : article
    const verdict = verdictOnSame(article, other)
    return {
      article: same,
      finding: relationTo(knowledge.idOf(same), verdict, measure(1, 1, 1), []),
    }
  }
  yield
  const like = yield* knowledge.mostLike()
  const other = like ? like.article : mostSeen(read, sightings, stock)
  if (other < 0) return { article: -1, finding: UNRELATED }
  yield
  const measures = like ? like.measures : yield* knowledge.shares(other)
  const { containment } = measures
  const of = knowledge.idOf(other)
  if (Math.max(containment.here, containment.there) < LEAST_SHARED)
    return { article: -1, finding: UNRELATED }
  // What a correction shares most with is what it corrects, though most of it was written anew.
  const { verdict, differences } =
    like || corrects
      ? yield* relate(read, yield* knowledge.read(other), stock, compared)
      : { verdict: 'overlap' as const, differences: [] }
  return { article: other, finding: relationTo(of, verdict, measures, differences) }
}

/** One place makes all of these, so that they have one shape, as the compiler of the engine likes it. */
const relationTo = (
  of: string,
  verdict: ArticleVerdict,
  measures: Measures,
  differences: Relation['differences'],
): Relation => ({ verdict, of, ...measures, differences })

/**
 * The article in which most of the longer paragraphs were seen, by their shingles; -1 if none was. What any
 * site may say makes no overlap.
 */
function mostSeen(
  { article, distinct }: ReadArticle,
  sightings: readonly (Seen | undefined)[],
  stock: StockLines | undefined,
): number {
  const seen = new Map<number, number>()
  for (const [index, sighting] of sightings.entries()) {
    const { start, end, from, to } = distinct[index] as ReadPassage
    const size = to - from
    if (!sighting || size < LEAST_TELLING || stock?.has(article.text.slice(start, end))) continue
    seen.set(sighting.article, (seen.get(sighting.article) ?? 0) + size)
  }
  let most = -1
  for (const [article, size] of seen) {
    const gain = size - (seen.get(most) ?? 0)
    if (gain > 0 || (gain === 0 && article < most)) most = article
  }
  return most
}

function* seenPassages<Pause>(
  read: ReadArticle,
  sightings: readonly (Seen | undefined)[],
  article: number,
  knowledge: Knowledge<Pause>,
  { compared }: Tools,
): Steps<SeenPassage[], Pause> {
  if (!sightings.some(Boolean)) return []
  const places = yield* knowledge.placesIn(article)
  const told = sightings.map((sighting, index) => {
    if (!sighting) return undefined
    const { overlap, size } = sighting
    const there = places[index]
    const home = there ? article : sighting.article
    const { from, to } = read.distinct[index] as ReadPassage
    const own = to - from
    const { similarity, containment } = measure(overlap, own, size)
    const isSame = overlap === own && size === own
    return { of: there ?? knowledge.placeOf(index), home, isSame, similarity, containment }
  })
  const passages: SeenPassage[] = []
  let at = 0
  for (const { start, end } of read.passages) {
    const seen = told[read.distinctOf[at++] as number]
    if (!seen) continue
    const { of, home, isSame, similarity, containment } = seen
    const { verdict, differences } = isSame
      ? IDENTICAL
      : yield* comparePassages(
          compared,
          read.article,
          { start, end },
          yield* knowledge.article(home),
          of,
        )
    passages.push({ start, end, of, verdict, similarity, containment, differences })
    if (!isSame) yield
  }
  return passages
}

const IDENTICAL = { verdict: 'identical', differences: [] } as const

/** Compares two passages; spans are those of the texts that they stand in. */
function* comparePassages(
  compared: LastComparison,
  article: Article,
  here: Span,
  other: Article,
  there: Span,
): Steps<Pick<SeenPassage, 'verdict' | 'differences'>> {
  const { verdict, differences } = yield* compared.of(
    article.text.slice(here.start, here.end),
    other.text.slice(there.start, there.end),
    mayBeResent(article, other),
  )
  return {
    verdict,
    differences: differences.map((difference) => ({
      ...difference,
      here: difference.here && move(difference.here, here.start),
      there: difference.there && move(difference.there, there.start),
    })),
  }
}

/** Furniture whose figures stood there before, too; but for those of lines that any site may have. */
const isBoilerplate = (
  { start, end, isFurniture, isOld }: ReadPassage,
  text: string,
  stock: StockLines | undefined,
): boolean => {
  const line = text.slice(start, end)
  return isFurniture && (isOld || !hasFigures(line) || stock?.has(line) === true)
}

/** What is neither boilerplate nor said before; neighbours are told as one. */
function freshOf(
  read: ReadArticle,
  passages: readonly SeenPassage[],
  boilerplate: readonly Span[],
): Span[] {
  const said = passages.filter(({ verdict }) => SAID.has(verdict))
  const known = new Set([...boilerplate, ...said].map(({ start }) => start))
  const fresh: { start: number; end: number }[] = []
  let last: { start: number; end: number } | undefined
  for (const { start, end } of read.passages) {
    if (known.has(start)) last = undefined
    else if (last) last.end = end
    else {
      last = { start, end }
      fresh.push(last)
    }
  }
  return fresh
}

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
