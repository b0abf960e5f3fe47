/**
 * Which passages of an article say again what another passage of it says.
 *
 * Method: passages that share words are aligned (`alignments.ts`); borders that the layout lost are
 * put back (`borders.ts`); what an alignment covers is judged (`candidates.ts`, `acceptance.ts`),
 * its facts are compared (`difference.ts`), and the copy that goes is chosen (`judge.ts`), the
 * strongest evidence first. Cost: near-linear in the text.
 * Sources: seed, chain and extend as in minimap2 (Li 2018) and passim (Smith et al. 2014).
 */

import { type Complete, checkOptionNames } from '../document/options.ts'
import {
  asReadingInSteps,
  type DocumentInput,
  type Reading,
  splitReading,
  told,
} from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { finish, type Steps } from '../document/steps.ts'
import { findCopies } from './copies.ts'
import type { Duplicate } from './duplicate.ts'
import { Judge } from './judge.ts'
import { type Keep, keepOf } from './keep.ts'
import { hiddenBorders } from './marks/borders.ts'
import { creditBorders } from './marks/credit-borders.ts'
import { highlightBorders } from './marks/highlight-borders.ts'
import { outlineInSteps } from './marks/marked-document.ts'
import { titleBorders, titlePlaces } from './marks/titles.ts'
import { toggledCredits } from './marks/toggled-credits.ts'
import { alignRepeats, apartBySentence } from './matching/alignments.ts'
import { tellingsOf } from './needed/tellings.ts'
import type { FactsToRead } from './standing.ts'

/** Shorter than this, nothing can repeat itself. */
const LEAST_WORDS = 4
/** After so many alignments are heard there is a pause. */
const ALIGNMENTS = 4

export interface FindDuplicatesOptions {
  /** Which of two copies stays that say the same. Default `earlier`. */
  readonly keep?: Keep | undefined
}

/** What `findDuplicates` does unless it is told otherwise. */
export const FIND_DUPLICATES_DEFAULTS: Complete<FindDuplicatesOptions> = Object.freeze({
  keep: 'earlier',
})

/**
 * Finds the passages of an article that say again what another passage of it says: whole blocks,
 * paragraphs, sentences, headlines, pull quotes, teasers, slightly edited copies. Each pair names
 * the copy that should go and the one that stays, and the ones that stay are never told as going:
 * all pairs that are no variants can be acted on at once.
 *
 * @param input a text, an article or a parsed document
 * @returns pairs by the position of the copy that should go
 * @throws OnceoverError `INVALID_INPUT` if the input is none of these, `INVALID_OPTION` if `keep` is
 *   none of the three
 * @example
 * const text = 'The bridge will close on Monday for repairs.\n\nThe bridge will close on Monday for repairs.'
 * findDuplicates(text)[0] // { start: 46, end: 90, of: { start: 0, end: 44 }, kind: 'exact', … }
 */
export function findDuplicates(
  input: DocumentInput,
  options: FindDuplicatesOptions = {},
): Duplicate[] {
  return finish(findDuplicatesInSteps(input, options))
}

export function* findDuplicatesInSteps(
  input: DocumentInput,
  options: FindDuplicatesOptions,
): Steps<Duplicate[]> {
  checkOptionNames('findDuplicates', options, ['keep'])
  const keep = keepOf(options.keep, FIND_DUPLICATES_DEFAULTS.keep)
  const document = yield* asReadingInSteps(input)
  return told(document, (yield* findRepeats(document, keep)).duplicates)
}

/** What was found, and what is known of the article if all of it goes. */
export interface Repeats extends Known {
  readonly duplicates: Duplicate[]
}

/** What an article that lost some of its text still tells of what it was. */
export interface Known {
  /** What of its facts still stands. */
  readonly facts: FactsToRead | undefined
  /** Its story was told in short above the long version. */
  readonly isDigest: boolean
}

const NOTHING_KNOWN: Known = { facts: undefined, isDigest: false }

/**
 * `findDuplicates` for `clean`, which looks again when something went.
 *
 * @param keep which of two copies stays that say the same
 * @param without passages that go in any case, and say nothing for others
 * @param before what was known of the article before it lost what the document no longer has
 */
export function* findRepeats(
  document: Reading,
  keep: Keep,
  without: readonly Span[] = [],
  before: Known = NOTHING_KNOWN,
): Steps<Repeats> {
  if (document.words.count < LEAST_WORDS) return { ...before, duplicates: [] }
  const whole = yield* outlineInSteps(document)
  yield
  const copies = findCopies(whole, keep)
  yield
  const alignments = yield* alignRepeats(whole, copies)
  const titles = titlePlaces(document)
  // Most articles end here: nothing stands in them twice.
  if (alignments.length === 0 && titles.length < 2 && without.length === 0) {
    return { ...before, duplicates: [] }
  }
  yield
  const { positions, seams } = yield* hiddenBorders(whole, alignments)
  const toggled = toggledCredits(document)
  const cut = yield* splitReading(
    document,
    [
      ...positions,
      ...toggled,
      ...creditBorders(document),
      ...highlightBorders(whole),
      ...titleBorders(whole, titles),
    ],
    toggled.length > 0 ? new Set([...seams, ...toggled]) : seams,
  )
  yield
  const marked = cut === document ? whole : yield* outlineInSteps(cut)
  yield
  const tellings = tellingsOf(marked, alignments, keep, before.isDigest)
  yield
  const judge = new Judge({ marked, whole, titles, keep, before: before.facts, tellings })
  for (const span of without) judge.leaveOut(span)
  judge.hearTitle()
  for (const [index, alignment] of apartBySentence(alignments, marked.sentenceOf).entries()) {
    if (index % ALIGNMENTS === 0) yield
    yield* judge.hear(alignment)
  }
  yield
  judge.hearCopies(copies)
  const isDigest = before.isDigest || tellings?.isDigest === true
  return { duplicates: yield* judge.duplicates(), facts: judge.facts, isDigest }
}
