/**
 * Matches what one text spells with more words than the other, `4.2bn` and `4.2 billion`, `UN` and `United
 * Nations`, and what it names otherwise, `Qaida` and `Qaeda`. Then some words may have the same mate.
 *
 * Method: what is read in a change of a few words, and beside it, is held against what is read in its
 * place. Cost: the words of the changes.
 */
import type { Steps } from '../../document/steps.ts'
import { CAPITAL, hasFlag, type Words } from '../../document/words.ts'
import { DIGITS, hasFact, NEGATION, NUMBER_WORD } from '../../reading/facts.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { type Spelling, spellingsIn } from '../../reading/spellings.ts'
import { namesIn } from '../../reading/spelt-names.ts'
import { changesOf, type WordChange, type WordRange, wordsOf } from './changes.ts'

/** Facts that are spelt in more words or fewer; names are, too. */
const SPELT = DIGITS | NUMBER_WORD | NEGATION
/** A longer change is another statement. */
const LONGEST_SPELT = 12
/** Words beside a change that a number in it may have: the `400` of `400 mln`. Names are read without. */
const WORDS_AROUND = 2
const NONE = -1
/** After so many changes there is a pause. */
const CHANGES = 64

/** Adds to `mates`, of each word its mate in the other half or -1. */
export function* matchSpellings(
  marked: MarkedDocument,
  border: number,
  mates: Int32Array,
): Steps<void> {
  const { document } = marked
  for (const [index, change] of changesOf(mates, border).entries()) {
    if (index % CHANGES === CHANGES - 1) yield
    const spelt = speltIn(marked, mates, change)
    if (spelt === undefined) continue
    const [here, there] = spelt
    for (const around of [WORDS_AROUND, 0]) {
      const read = ({ from, to }: WordRange, first: number, end: number): Spelling[] =>
        spellingsIn(document, Math.max(first, from - around), Math.min(end, to + around))
      const [own, other] = [read(here, 0, border), read(there, border, mates.length)]
      // `United Nations (UN)` leaves its `UN` to that of the other, unless this has nothing else in its place.
      const isAlone = ({ from, isSpeltOut }: Spelling): boolean =>
        !isSpeltOut && (from === here.from || from === there.from)
      if (!own.some(isAlone) && !other.some(isAlone)) {
        own.sort(asWrittenFirst)
        other.sort(asWrittenFirst)
      }
      marrySpellings(marked, mates, own, other)
    }
    marryInOrder(
      document.words,
      mates,
      namesIn(marked, here.from, here.to),
      namesIn(marked, there.from, there.to),
    )
  }
}

const asWrittenFirst = (a: Spelling, b: Spelling): number =>
  Number(!!a.isSpeltOut) - Number(!!b.isSpeltOut)

/** The words on both sides, if a fact may be spelt in them; where one side adds digits, `4:00 p.m.` to `4 p.m.`, the other has none. */
function speltIn(
  marked: MarkedDocument,
  mates: Int32Array,
  change: WordChange,
): [here: WordRange, there: WordRange] | undefined {
  const here = change.here ?? placeOf(mates, change.there as WordRange)
  const there = change.there ?? placeOf(mates, here)
  const isAdded = change.here === null || change.there === null
  const mayBeSpelt = (range: WordRange): boolean =>
    !isLong(range) && (isAdded ? areDigits(marked, range) : holdsFact(marked, range))
  return mayBeSpelt(here) && mayBeSpelt(there) ? [here, there] : undefined
}

/** Where the other text would have what it has not. */
function placeOf(mates: Int32Array, { from }: WordRange): WordRange {
  const at = (mates[from - 1] ?? NONE) + 1
  return { from: at, to: at }
}

const isLong = ({ from, to }: WordRange): boolean => to - from > LONGEST_SPELT

const areDigits = ({ facts }: MarkedDocument, range: WordRange): boolean =>
  wordsOf(range).every((word) => hasFact(facts, word, DIGITS))

/** Is there a number, a negation or a name? */
const holdsFact = ({ document, facts }: MarkedDocument, range: WordRange): boolean =>
  wordsOf(range).some(
    (word) => hasFact(facts, word, SPELT) || hasFlag(document.words, word, CAPITAL),
  )

function marrySpellings(
  { attached }: MarkedDocument,
  mates: Int32Array,
  here: readonly Spelling[],
  there: readonly Spelling[],
): void {
  const open = [...there]
  for (const spelling of here) {
    const index = open.findIndex(
      ({ from, says, isSpeltOut }) =>
        says === spelling.says &&
        !(isSpeltOut && spelling.isSpeltOut) &&
        attached[from] === attached[spelling.from],
    )
    if (index < 0) continue
    const [other] = open.splice(index, 1) as [Spelling]
    marryAll(mates, spelling, other)
  }
}

/**
 * The same of names that are spelt otherwise, if all that stand on both sides keep their order: names that
 * changed places tell something else.
 */
function marryInOrder(
  { form }: Words,
  mates: Int32Array,
  here: readonly Spelling[],
  there: readonly Spelling[],
): void {
  const pairs: { own: Spelling; other: Spelling }[] = []
  let next = 0
  for (const own of here) {
    const places = there.flatMap(({ says }, place) => (says === own.says ? [place] : []))
    if (places.length === 0) continue
    const place = places.find((each) => each >= next)
    if (place === undefined) return
    pairs.push({ own, other: there[place] as Spelling })
    next = place + 1
  }
  for (const { own, other } of pairs) {
    if (form[own.from] !== form[other.from]) marryAll(mates, own, other)
  }
}

/** Gives each word of two spellings that has no mate one in the other, the last one to all that are left. */
function marryAll(mates: Int32Array, here: Spelling, there: Spelling): void {
  const own = freeWords(mates, here, there)
  const other = freeWords(mates, there, here)
  if (own === undefined || other === undefined) return
  const [lastHere, lastThere] = [own.at(-1) ?? here.to - 1, other.at(-1) ?? there.to - 1]
  for (const [index, word] of own.entries()) mates[word] = other[index] ?? lastThere
  for (const [index, word] of other.entries()) mates[word] = own[index] ?? lastHere
}

/** Words without a mate; undefined if another word has one elsewhere. */
function freeWords(mates: Int32Array, own: Spelling, other: Spelling): number[] | undefined {
  const free: number[] = []
  for (let word = own.from; word < own.to; word++) {
    const mate = mates[word] as number
    if (mate === NONE) free.push(word)
    else if (mate < other.from || mate >= other.to) return undefined
  }
  return free
}
