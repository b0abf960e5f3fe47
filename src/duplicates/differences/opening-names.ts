/**
 * A name that opens a sentence where another opens that of the other text: `Hadley Freight said …`,
 * `Merrow Freight said …`. Alone, a capital at the start of a sentence tells no name.
 *
 * Method: both words are followed by a further capital, and neither is a function word. Cost:
 * constant a change.
 */
import { STOP_WORDS } from '../../document/stop-words.ts'
import { CAPITAL, formOf, hasFlag, spanOf } from '../../document/words.ts'
import { CALENDAR, DAY, DIGITS, hasFact, UNTELLING } from '../../reading/facts.ts'
import type { WordChange } from '../align/changes.ts'
import type { MatchedPair } from '../align/match-words.ts'
import type { Difference } from '../difference.ts'

const NO_NAME = DIGITS | UNTELLING | CALENDAR | DAY
const GAP = /^[\s-]$/

/** The two names, if the change is from one to the other. */
export function openingNames(
  pair: MatchedPair,
  { here, there }: WordChange,
): Difference | undefined {
  if (here === null || there === null) return undefined
  if (!opensWithName(pair, here.from) || !opensWithName(pair, there.from)) return undefined
  const { words } = pair.marked.document
  return { kind: 'name', here: spanOf(words, here.from), there: spanOf(words, there.from) }
}

function opensWithName(pair: MatchedPair, word: number): boolean {
  const { starts, facts, document, attached } = pair.marked
  const { words, text } = document
  if (attached[word] || !starts[word] || word + 1 >= words.count) return false
  const areCapital = hasFlag(words, word, CAPITAL) && hasFlag(words, word + 1, CAPITAL)
  if (!areCapital || hasFact(facts, word, NO_NAME)) return false
  if (STOP_WORDS.has(formOf(words, word))) return false
  return GAP.test(text.slice(words.end[word], words.start[word + 1]))
}
