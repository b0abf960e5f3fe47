/**
 * Which passages of an article say again what another passage of it says.
 *
 * Method: passages that share words are aligned (`alignments.ts`); borders that the layout lost are
 * put back (`borders.ts`); what an alignment covers is a candidate (`candidates/`), whose facts are compared
 * (`differences/`); by named signals (`signals/`) it is decided which copy goes (`decide/`), the strongest evidence
 * first; one consistent set of all is settled (`settle.ts`) and told (`tell/`). Cost: near-linear in the text.
 * Sources: seed, chain and extend as in minimap2 (Li 2018) and passim (Smith et al. 2014).
 */

import { type Complete, checkOptionNames } from '../document/options.ts'
import { asReadingInSteps, type DocumentInput, type Reading, told } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { finish, type Steps } from '../document/steps.ts'
import { CHANCES } from './decide/chances.data.ts'
import { type Chances, chancesBy } from './decide/chances.ts'
import { hear, type Known } from './decide/hear.ts'
import type { Duplicate } from './duplicate.ts'
import { type Keep, keepOf } from './keep.ts'
import { settle } from './settle.ts'
import { tell } from './tell/tell.ts'

export type { Chances, Known }

/** Shorter than this, nothing can repeat itself. */
const LEAST_WORDS = 4
let shipped: Chances | undefined

export interface FindDuplicatesOptions {
  /** Which of two copies stays that say the same. Default `first`. */
  readonly keep?: Keep | undefined
}

/** What `findDuplicates` does unless it is told otherwise. */
export const FIND_DUPLICATES_DEFAULTS: Complete<FindDuplicatesOptions> = Object.freeze({
  keep: 'first',
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

const NOTHING_KNOWN: Known = { facts: undefined, isDigest: false }

/**
 * `findDuplicates` for `clean`, which looks again when something went.
 *
 * @param keep which of two copies stays that say the same
 * @param without passages that go in any case, and say nothing for others
 * @param before what was known of the article before it lost what the document no longer has
 * @param chances of pairs, by other models than the shipped ones, to measure
 */
export function* findRepeats(
  document: Reading,
  keep: Keep,
  without: readonly Span[] = [],
  before: Known = NOTHING_KNOWN,
  chances: Chances = shippedChances(),
): Steps<Repeats> {
  if (document.words.count < LEAST_WORDS) return { ...before, duplicates: [] }
  const heard = yield* hear(document, keep, without, before, chances)
  if (heard === undefined) return { ...before, duplicates: [] }
  yield
  const { judge, copies, isDigest } = heard
  yield* settle(heard, keep, chances.going)
  yield
  judge.hearCopies(copies)
  return { duplicates: yield* tell(judge), facts: judge.standing.known, isDigest }
}

/** The chances by the models that are shipped. */
function shippedChances(): Chances {
  shipped ??= chancesBy(CHANCES)
  return shipped
}
