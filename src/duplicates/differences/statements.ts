/**
 * Where two aligned passages state another thing: a verb, a noun or an adjective that stands in the place of
 * another. `The council approved the plan` is not `The council rejected the plan`, and what one does is not
 * what another does, though all other words are the same.
 *
 * Method: each gap of words without a mate is compared with what stands in its place: words that tell something
 * by themselves (`reading/telling-words.ts`) against such words. What is a form, an abbreviation or a synonym of the
 * other, who said it, a name for a name (which `difference.ts` tells), and what comes on top of nothing are no other
 * statement. Where the sentence ends in a gap, some words in the place of some others are one, whatever they are: only
 * what follows could tell that they say the same. Cost: the words of the gaps.
 */
import { FormPlaces } from '../../document/form-places.ts'
import type { Span } from '../../document/span.ts'
import { CAPITAL, formOf, hasFlag, IDEOGRAPH, spanOf } from '../../document/words.ts'
import {
  DAY,
  DIGITS,
  hasFact,
  NEGATION,
  NUMBER_WORD,
  SAYING,
  UNTELLING,
} from '../../reading/facts.ts'
import { type MarkedDocument, NAME, sentenceAt } from '../../reading/marked-document.ts'
import { tellingWords } from '../../reading/telling-words.ts'
import { type WordChange, type WordRange, wordsOf } from '../align/changes.ts'
import type { Difference } from '../difference.ts'
import { isCountry } from './counterparts.ts'
import { joinedChanges } from './joined-changes.ts'
import { isOneWord } from './one-word.ts'
import { otherSubject } from './other-subject.ts'
import { turnedWord } from './turned-words.ts'

/** A longer run of words is a passage of its own, and stands in nothing's place. */
export const LONGEST_STATEMENT = 12
/** So much of a sentence is looked through on either side of a word: it may be as long as the text. */
const LONGEST_LOOK = 200
/** An end of fewer words may be said in other words: `the best of us`, `you`. */
const LEAST_END = 3
const OPENING_BRACKET = /[([<{]/
const NONE = -1
/** Facts of other kinds, and what may come and go. */
const OTHER_FACTS = DIGITS | NUMBER_WORD | NEGATION | DAY | UNTELLING

/**
 * The statements that stand in the place of others, each sought when it is asked for: often the first one is enough. Changes
 * that words of little weight part are one; who a sentence opens with may be called by a pronoun, and is a change for itself.
 *
 * @param mates of each word the word that it is matched with, or -1
 * @param firstWords with which either passage begins
 */
export function* statementsOf(
  marked: MarkedDocument,
  mates: Int32Array,
  changes: readonly WordChange[],
  firstWords: readonly [here: number, there: number],
): Generator<Difference, void> {
  const { document, languageOf, starts } = marked
  const tells = tellingWords(document.words, languageOf())
  const check = new StatementCheck(marked, mates, tells)
  for (const { here, there } of joinedChanges(changes, mates, tells, starts)) {
    const found = check.between(here, there)
    if (found !== undefined) yield found
  }
  const mateOf = (word: number): number => mates[word] as number
  const placeOf = ({ from, to }: WordRange): Span => spanOf(document.words, from, to)
  /** A word that is turned there, or another subject, said in another sentence as well: what the words open with. */
  const foundIn = (own: WordRange | null, other: WordRange | null, first: number) =>
    own &&
    (turnedWord(marked, own, other, mates, tells) ??
      otherSubject(marked, own, first, mateOf, tells))
  for (const { here, there } of changes) {
    const inHere = foundIn(here, there, firstWords[0])
    const found = inHere ?? foundIn(there, here, firstWords[1])
    if (!found) continue
    const [own, facing] = [placeOf(found.own), placeOf(found.facing)]
    yield { kind: 'statement', here: inHere ? own : facing, there: inHere ? facing : own }
  }
}

/** Adds the statements in which no other fact is told to differ, which says more. */
export function withStatements(
  differences: readonly Difference[],
  statements: readonly Difference[],
): Difference[] {
  const exchanged = differences.filter(({ here, there }) => here !== null && there !== null)
  const spans = exchanged.flatMap(({ here, there }) => [here as Span, there as Span])
  const told = new Uint8Array(spans.reduce((most, { end }) => Math.max(most, end), 0))
  for (const { start, end } of spans) told.fill(1, start, end)
  const isTold = (span: Span | null): boolean =>
    span !== null && told.subarray(span.start, span.end).includes(1)
  return [
    ...differences,
    ...statements.filter(({ here, there }) => !isTold(here) && !isTold(there)),
  ]
}

class StatementCheck {
  private readonly marked: MarkedDocument
  private readonly mates: Int32Array
  private readonly tells: (word: number) => boolean

  constructor(marked: MarkedDocument, mates: Int32Array, tells: (word: number) => boolean) {
    this.marked = marked
    this.mates = mates
    this.tells = tells
  }

  between(here: WordRange, there: WordRange): Difference | undefined {
    if (!this.isPart(here) || !this.isPart(there)) return undefined
    if (this.isAside(here) !== this.isAside(there)) return undefined
    const [words, others] = [wordsOf(here), wordsOf(there)]
    if (this.lettersOf(words) === this.lettersOf(others)) return undefined // `e-mail`
    const own = this.telling(words, others)
    const facing = this.telling(others, words)
    const lost = this.alone(own, facing).filter(
      (word) => !this.hasMoved(word, there) && !this.joins(here, word, facing),
    )
    const added = this.alone(facing, own).filter(
      (word) => !this.hasMoved(word, here) && !this.joins(there, word, own),
    )
    if (this.areOthers(lost, added)) return this.statement(lost, added)
    const [end, otherEnd] = [this.endOf(here), this.endOf(there)]
    const ownEnd = this.alone(end, otherEnd)
    const facingEnd = this.alone(otherEnd, end)
    if (Math.min(ownEnd.length, facingEnd.length) < LEAST_END) return undefined
    if (![...ownEnd, ...facingEnd].some(this.tells)) return undefined
    return this.statement(ownEnd, facingEnd)
  }

  /** Those that none of the others says. */
  private alone(words: readonly number[], others: readonly number[]): number[] {
    return words.filter((word) => !others.some((other) => isOneWord(this.marked, word, other)))
  }

  /**
   * The words of a range if its sentence ends with them and they do not tell who said it, which comes and goes. A pronoun
   * stands for many words; where a sentence ends in other words, with which it has nothing in common, it says something else.
   */
  private endOf(range: WordRange): number[] {
    const { attached, facts } = this.marked
    const { from, to } = range
    if (this.around(from).to !== to) return []
    if (facts.subarray(from, to).some((fact) => (fact & SAYING) !== 0)) return []
    return wordsOf(range).filter((word) => !attached[word])
  }

  /** Is a character of a script without spaces in the other sentence, too, in another place? */
  private hasMoved(word: number, { from }: WordRange): boolean {
    const { marked, mates } = this
    const { flags, form } = marked.document.words
    if (((flags[word] as number) & IDEOGRAPH) === 0) return false
    const near = this.around(from)
    marked.places ??= new FormPlaces(marked.document.words)
    const isAlone = (place: number): boolean => mates[place] === NONE
    return marked.places.some(form[word] as number, near.from, near.to, isAlone)
  }

  /** Does a word of the others join it and another word of its range: `under the ground`, `underground`? */
  private joins(range: WordRange, word: number, others: readonly number[]): boolean {
    const { words } = this.marked.document
    return wordsOf(range).some((at) => {
      const [one, own] = [formOf(words, at), formOf(words, word)]
      return others.some((other) => [one + own, own + one].includes(formOf(words, other)))
    })
  }

  /** Is it less of its sentence than what stands in the other text? */
  private isPart({ from, to }: WordRange): boolean {
    const size = to - from
    if (size > LONGEST_STATEMENT) return false
    const near = this.around(from)
    let matched = 0
    for (let at = near.from; at < near.to && matched <= size; at++)
      if (this.mates[at] !== NONE) matched++
    return matched > size
  }

  /** The words of the sentence of a word, of those near it. */
  private around(word: number): WordRange {
    const { firstWord, endWord } = sentenceAt(this.marked, word)
    return {
      from: Math.max(firstWord, word - LONGEST_LOOK),
      to: Math.min(endWord, word + LONGEST_LOOK),
    }
  }

  private lettersOf(words: readonly number[]): string {
    return words.map((word) => formOf(this.marked.document.words, word)).join('')
  }

  /** Does it begin with a bracket, as what a name is followed by? */
  private isAside({ from }: WordRange): boolean {
    const { words, text } = this.marked.document
    return OPENING_BRACKET.test(text.charAt((words.start[from] as number) - 1))
  }

  /** Can the words of one side not be said of the others? A single noun may be who a name is: `the president`. */
  private areOthers(lost: readonly number[], added: readonly number[]): boolean {
    if (lost.length === 0 || added.length === 0) return false
    const areNames = (words: readonly number[]): boolean =>
      words.every((word) => this.marked.name[word] === NAME)
    if (areNames(lost)) return !areNames(added) && added.length > 1 // names are told by themselves
    return lost.length > 1 || !areNames(added)
  }

  private telling(words: readonly number[], facing: readonly number[]): number[] {
    const { attached, facts } = this.marked
    return words.filter((word) => {
      if (attached[word] || this.isDenied(word)) return false
      return hasFact(facts, word, OTHER_FACTS) ? this.givesItsPlace(word, facing) : this.tells(word)
    })
  }

  /** Is it denied, and the other side does not deny it so? Then that is what is told: `would not`, `declined to`. */
  private isDenied(word: number): boolean {
    return hasFact(this.marked.facts, word + 1, NEGATION) && this.mates[word + 1] === NONE
  }

  /** Is it the country of the outlet, and on the other side another name, or more than one word for it? */
  private givesItsPlace(word: number, others: readonly number[]): boolean {
    const { document, facts, starts } = this.marked
    if (!isCountry(this.marked, word)) return false
    let weight = 0
    for (const other of others) {
      if (isCountry(this.marked, other)) return false
      if (!starts[other] && hasFlag(document.words, other, CAPITAL)) weight += 2
      else if (!hasFact(facts, other, OTHER_FACTS) && this.tells(other)) weight++
    }
    return weight > 1
  }

  private statement(own: readonly number[], facing: readonly number[]): Difference {
    const placeOf = (words: readonly number[]): Span =>
      spanOf(this.marked.document.words, words[0] as number, (words.at(-1) as number) + 1)
    return { kind: 'statement', here: placeOf(own), there: placeOf(facing) }
  }
}
