/**
 * Whether a stretch differs in a fact from the one that would stay for it: the same fact check as that of two texts that
 * are compared (`difference.ts`). Cost: the words of both.
 */
import { tellingWords } from '../../reading/telling-words.ts'
import { changesBetween, type WordRange } from '../align/changes.ts'
import { differencesOf, type FactsElsewhere } from '../difference.ts'
import { turnedWord } from '../differences/turned-words.ts'
import type { OrientedPair } from '../signals/pair-signals.ts'

const NONE = -1

/**
 * Does the first of a pair say a fact that the other does not say in its place?
 *
 * @param mates of each word of the article -1; it is so again behind the answer
 */
export function differInFacts(
  { x, y, words }: OrientedPair,
  facts: FactsElsewhere,
  mates: Int32Array,
): boolean {
  const keptFirst = words.mates.find((mate) => mate >= 0)
  const keptLast = words.mates.findLast((mate) => mate >= 0)
  if (keptFirst === undefined || keptLast === undefined) return false
  words.mates.forEach((mate, offset) => {
    if (mate < 0) return
    mates[x.from + offset] = y.from + mate
    mates[y.from + mate] = x.from + offset
  })
  const { marked } = x.view
  const differences = differencesOf(marked, facts, mates, {
    firstWord: x.from,
    endWord: x.to,
    keptFirst: y.from + keptFirst,
    keptLast: y.from + keptLast,
    keptFrom: y.from,
    keptTo: y.to,
  })
  const tells = tellingWords(marked.document.words, marked.languageOf())
  const isTurned = (own: WordRange | null, other: WordRange | null): boolean =>
    own !== null && turnedWord(marked, own, other, mates, tells) !== undefined
  const isStated = changesBetween(x, y, (word) => mates[word] as number).some(
    ({ here, there }) => isTurned(here, there) || isTurned(there, here),
  )
  mates.fill(NONE, x.from, x.to)
  mates.fill(NONE, y.from, y.to)
  return differences.length > 0 || isStated
}
