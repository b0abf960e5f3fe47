/**
 * Whether a stretch says a fact that another does not say in its place: the promise that holds however likely it is that
 * the one repeats the other.
 *
 * Method: a number is a fact anywhere. Where a sentence of the one is a copy of one of the other, what is exchanged is
 * meant: a name for a name, a word that tells something for another, a negation. A retelling says such things in its
 * own words. Names are looked for in all that stays (`standing.ts`). What is likely to go is
 * asked besides by the same fact check as two texts that are compared (`difference.ts`). Cost: the words of both.
 */
import { CUT_OFF } from '../../document/final-stop.ts'
import type { Sentence } from '../../document/parse.ts'
import { hasFact, NEGATION } from '../../reading/facts.ts'
import { sentenceAt } from '../../reading/marked-document.ts'
import { tellingWords } from '../../reading/telling-words.ts'
import { changesBetween, type WordRange } from '../align/changes.ts'
import { FactCheck, type FactsElsewhere } from '../difference.ts'
import { otherSubject } from '../differences/other-subject.ts'
import { turnedWord } from '../differences/turned-words.ts'
import { FUNCTION, NUMBER } from '../signals/article-view.ts'
import { saidOf } from '../signals/matched-words.ts'
import { ALIKE, type OrientedPair } from '../signals/pair-signals.ts'
import type { Stretch } from '../signals/stretch.ts'

/** From this share of the words of both on, the one is a copy of the other, in which what is exchanged is meant. */
const COPY = 0.7
/** A negation so many words beside what is matched is of it. */
const BESIDE = 2
const NONE = -1
const CLAUSE_END = /[,;:，；：]/
const CUT_OFF_REACH = 6

/**
 * Does what would go say a fact that the other does not say in its place?
 *
 * @param isSure it is so likely to be a repeat that only what stands on both sides is another fact, unless both say nearly the same
 */
export function losesFact(pair: OrientedPair, isSure = false): boolean {
  const { others, telling } = pair.exchanges
  const isOther = others > 0 || (telling > 0 && (!isSure || pair.likeness >= ALIKE))
  return (
    losesNumber(pair) ||
    (isOther && isCopy(pair)) ||
    hasOtherSubject(pair) ||
    (isDenied(pair) && isCopy(pair, true))
  )
}

/** Does a sentence state another thing than its copy? Rules have looked at its numbers, names and negations before. */
export const statesAnother = (pair: OrientedPair): boolean =>
  pair.exchanges.others > 0 && isCopy(pair)

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
  const check = new FactCheck(marked, facts, mates, {
    firstWord: x.from,
    endWord: x.to,
    keptFirst: y.from + keptFirst,
    keptLast: y.from + keptLast,
    keptFrom: y.from,
    keptTo: y.to,
  })
  const differences = check.differences()
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

/** Is a sentence of what stays about something else, though that is said there, too? */
function hasOtherSubject({ x, y, words }: OrientedPair): boolean {
  const { kinds, marked } = x.view
  const mateOf = (word: number): number => {
    const isOfY = word >= y.from && word < y.to
    const mate = isOfY ? words.back[word - y.from] : words.mates[word - x.from]
    return mate === undefined || mate < 0 ? NONE : mate + (isOfY ? x.from : y.from)
  }
  const tells = (word: number): boolean => kinds[word] !== FUNCTION
  for (let index = y.firstSentence + 1; index <= y.lastSentence; index++) {
    const { firstWord, endWord } = y.view.sentence(index) as Sentence
    let to = firstWord
    while (to < endWord && mateOf(to) === NONE) to++
    const opening = { from: firstWord, to }
    if (to > firstWord && otherSubject(marked, opening, y.from, mateOf, tells)) return true
  }
  return false
}

/** Is one of the two denied? */
const isDenied = ({ x, y, words }: OrientedPair): boolean => {
  // What is cut off does not say how it goes on.
  const beside = isCutOff(x) ? 0 : BESIDE
  return negationsIn(x, words.mates, beside) !== negationsIn(y, words.back, beside)
}

function isCutOff({ to, view }: Stretch): boolean {
  const end = view.marked.document.words.end[to - 1] as number
  return CUT_OFF.test(view.text.slice(end, end + CUT_OFF_REACH))
}

function losesNumber({ x, y, words }: OrientedPair): boolean {
  const { attached, document } = x.view.marked
  const { form } = document.words
  return words.mates.some((mate, offset) => {
    const word = x.from + offset
    if (mate >= 0 || attached[word] || x.view.kinds[word] !== NUMBER) return false
    return !y.forms.has(form[word] as number)
  })
}

/**
 * Is a sentence of what would go a copy of one that stays: is most of either said by the other?
 *
 * @param isPart the other may be a part of its sentence, from the first to the last word that is matched
 */
export function isCopy({ x, y, words }: OrientedPair, isPart = false): boolean {
  const { marked } = y.view
  for (let index = x.firstSentence; index <= x.lastSentence; index++) {
    const { firstWord, endWord } = x.view.sentence(index) as Sentence
    const own = saidOf(x, words.mates, firstWord, endWord)
    if (own.share < COPY) continue
    const lowest = y.from + own.lowest
    const highest = y.from + own.highest
    const from = isPart ? lowest : sentenceAt(marked, lowest).firstWord
    const to = isPart ? highest + 1 : sentenceAt(marked, highest).endWord
    if (saidOf(y, words.back, from, to).share >= COPY) return true
  }
  return false
}

/** Negations between the first and the last word that is matched, and right beside these: `… may.`, `… may not.` */
function negationsIn(stretch: Stretch, mates: Int32Array, beside: number): number {
  const first = mates.findIndex((mate) => mate >= 0)
  const last = mates.findLastIndex((mate) => mate >= 0)
  let count = 0
  for (let offset = first; offset <= last; offset++) if (isNegation(stretch, offset)) count++
  for (let step = 1; step <= beside; step++) {
    const hasBefore = isNegation(stretch, first - step) && isJoined(stretch, first - step, first)
    const hasBehind = isNegation(stretch, last + step) && isJoined(stretch, last, last + step)
    count += Number(hasBefore) + Number(hasBehind)
  }
  return count
}

const isNegation = ({ from, size, view }: Stretch, offset: number): boolean =>
  offset >= 0 && offset < size && hasFact(view.marked.facts, from + offset, NEGATION)

/** Does no comma stand between two words: are they of one clause? */
function isJoined({ from, view }: Stretch, before: number, behind: number): boolean {
  const { words } = view.marked.document
  const start = words.end[from + before] as number
  return !CLAUSE_END.test(view.text.slice(start, words.start[from + behind] as number))
}
