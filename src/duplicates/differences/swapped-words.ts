/**
 * Words that changed places: one in the place of another, where both texts have the two. `The union sued the company`,
 * `the company sued the union`; `from 3 to 4`, `from 4 to 3`. No word is missing, and they say the opposite.
 *
 * Method: a word that stands between the same words as another one there, and that one where it stands there. In a list any may
 * come first; for names there is a check of their own (`swapped-names.ts`). Cost: the words, and a search for each that stands so.
 */
import { FormPlaces } from '../../document/form-places.ts'
import { formOf, spanOf } from '../../document/words.ts'
import { hasFact, isNumber } from '../../reading/facts.ts'
import { type MarkedDocument, NAME } from '../../reading/marked-document.ts'
import { tellingWords } from '../../reading/telling-words.ts'
import { areOneFigure, PLACED } from '../align/loosen-numbers.ts'
import type { Difference } from '../difference.ts'
import { differingAmounts } from './amount-signs.ts'
import { isOneWord } from './one-word.ts'
import { CONJUNCTIONS, swappedNames } from './swapped-names.ts'

const NONE = -1

/** Those of the words `[from, to)`, amounts with other signs and names first, each sought when it is asked for. */
export function* swappedWords(
  marked: MarkedDocument,
  mate: Int32Array,
  from: number,
  to: number,
): Generator<Difference, void> {
  yield* differingAmounts(marked, mate, from, to)
  yield* swappedNames(marked, mate, from, to)
  const { attached, document, facts, languageOf, name, sentenceOf } = marked
  const { text, words } = document
  const { form } = words
  let tells: ((word: number) => boolean) | undefined // the language is told when it is asked
  const isMeant = (word: number): boolean => {
    tells ??= tellingWords(words, languageOf())
    return !attached[word] && (hasFact(facts, word, PLACED) || tells(word))
  }
  /** Two names, which have a check of their own. */
  const areNames = (word: number, other: number): boolean =>
    name[word] === NAME && name[other] === NAME && !hasFact(facts, word, PLACED)
  const isListed = (word: number): boolean =>
    [word, word + 1].some((next) =>
      text.slice(words.end[next - 1], words.start[next]).includes(','),
    ) || [word - 1, word + 1].some((next) => CONJUNCTIONS.has(formOf(words, next)))
  /** What stands beside a word: in its sentence, as what is behind it may be the text that it is held against. */
  const beside = (word: number, next: number): number =>
    sentenceOf[word] === sentenceOf[next] ? next : NONE
  /** The word there that stands between the same words as one here, one of which is matched; or -1. */
  const inPlaceOf = (word: number): number => {
    const before = mate[word - 1] ?? NONE
    const behind = mate[word + 1] ?? NONE
    if (before >= 0 && form[before + 2] === form[word + 1]) return beside(before, before + 1)
    return behind >= 0 && form[behind - 2] === form[word - 1] ? beside(behind, behind - 1) : NONE
  }
  /** The first of two figures that are joined the other way round there, `49-43` and `43-49`; or 0. */
  const turnedAt = (word: number): number => {
    const at = (mate[word - 1] as number) + 1
    const isTurned = form[word] === form[at + 1] && form[word + 1] === form[at]
    return isTurned && areOneFigure(marked, word) ? at : 0
  }
  const end = to - 1
  for (let word = from + 1; word < end; word++) {
    const own = mate[word] as number
    // Between its neighbours, as there.
    if (mate[word - 1] === own - 1 && mate[word + 1] === own + 1) continue
    const facing = turnedAt(word)
    const other = facing || inPlaceOf(word)
    if (other === NONE || own === other || !isMeant(word) || !isMeant(other)) continue
    if (areNames(word, other) || isListed(word) || isListed(other)) continue
    marked.places ??= new FormPlaces(words)
    const isSwapped = (place: number): boolean => form[inPlaceOf(place)] === form[word]
    if (!facing && !marked.places.some(form[other] as number, from + 1, end, isSwapped)) continue
    if (isOneWord(marked, word, other)) continue // it costs more than where they stand
    const areNumbers = isNumber(facts, word) && isNumber(facts, other)
    const kind = areNumbers ? 'number' : 'statement'
    yield { kind, here: spanOf(words, word), there: spanOf(words, other) }
  }
}
