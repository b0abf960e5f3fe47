/**
 * What comes on top in one of two texts, looks like a fact and is none: a negation in a clause that
 * only one has or that is a refusal in the other, `one` of them, a speaker whom the other calls `she`,
 * 1986 for `last year`.
 *
 * Method: one rule for each kind of difference. Cost: the words of the change.
 */

import { firstWordFrom, formOf, type Words } from '../../document/words.ts'
import { SELDOM_COUNTING } from '../../reading/facts.ts'
import { NAME } from '../../reading/marked-document.ts'
import { type WordChange, type WordRange, wordsOf } from '../align/changes.ts'
import type { MatchedPair } from '../align/match-words.ts'
import type { Difference } from '../difference.ts'

/** A negation in a longer run belongs to a clause of its own. */
const LONGEST_NEGATION = 3
/** `declined to comment` says `would not comment`. */
const REFUSALS = new Set('declined refused failed unable declines refuses fails'.split(' '))
const PERIODS = new Set('year month week quarter season'.split(' '))
const NONE = -1

/** Does the difference tell nothing that the other text lacks? */
export function isNoFact(pair: MatchedPair, difference: Difference, change: WordChange): boolean {
  const { kind, here, there } = difference
  const span = here ?? there
  if (span === null || (here !== null && there !== null)) return false
  const [own, facing] = here === null ? [change.there, change.here] : [change.here, change.there]
  const { words } = pair.marked.document
  const form = formOf(words, firstWordFrom(words, span.start))
  switch (kind) {
    case 'negation':
      return (
        own === null ||
        own.to - own.from > LONGEST_NEGATION ||
        form === 'nor' ||
        (facing !== null && holds(words, facing, REFUSALS))
      )
    case 'number':
      return SELDOM_COUNTING.has(form)
    case 'quote': // a pronoun stands in its place, or the name without the first name
      return facing !== null || (own !== null && isFullName(pair, own))
    case 'date':
      return facing !== null && holds(words, facing, PERIODS)
    default:
      return false
  }
}

/** `Ines Rocha` where the other has `Rocha`. */
const isFullName = (pair: MatchedPair, { from, to }: WordRange): boolean =>
  isOneName(pair, to - 1, to, to) || isOneName(pair, from - 1, from, from - 1)

/** Do two neighbours make a name of which `shared` is in both texts? */
function isOneName(
  { marked, mates }: MatchedPair,
  word: number,
  next: number,
  shared: number,
): boolean {
  const { document, name } = marked
  const { words, text } = document
  if (name[word] !== NAME || name[next] !== NAME || mates[shared] === NONE) return false
  return text.slice(words.end[word], words.start[next]).trim() === ''
}

const holds = (words: Words, range: WordRange, forms: ReadonlySet<string>): boolean =>
  wordsOf(range).some((word) => forms.has(formOf(words, word)))
