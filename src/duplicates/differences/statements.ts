/**
 * Where two aligned passages state another thing: a verb, a noun or an adjective that stands in the place of
 * another. `The council approved the plan` is not `The council rejected the plan`, and what one does is not
 * what another does, though all other words are the same.
 *
 * Method: each gap of words without a mate is compared with what stands in its place: words that tell something
 * by themselves (`reading/telling-words.ts`) against such words. What is a form, an abbreviation or a synonym of the
 * other, who said it, a name for a name (which `difference.ts` tells), and what comes on top of nothing are no other
 * statement. Cost: the words of the gaps.
 */
import { firstAtLeast } from '../../document/binary-search.ts'
import type { Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { CAPITAL, formOf, IDEOGRAPH } from '../../document/words.ts'
import { DAY, DIGITS, NEGATION, NUMBER_WORD, UNTELLING } from '../../reading/facts.ts'
import { type MarkedDocument, NAME } from '../../reading/marked-document.ts'
import { tellingWords } from '../../reading/telling-words.ts'
import type { WordChange, WordRange } from '../align/changes.ts'
import type { Difference } from '../difference.ts'
import { isCountry } from './counterparts.ts'
import { joinedChanges } from './joined-changes.ts'
import { isOneWord } from './one-word.ts'
import { otherSubject } from './other-subject.ts'

/** A longer run of words is a passage of its own, and stands in nothing's place. */
export const LONGEST_STATEMENT = 12
/** So much of a sentence is looked through on either side of a word: it may be as long as the text. */
const LONGEST_LOOK = 200
const OPENING_BRACKETS = new Set('([<{')
const NONE = -1
/** Facts of other kinds, and what may come and go. */
const OTHER_FACTS = DIGITS | NUMBER_WORD | NEGATION | DAY | UNTELLING

/**
 * The statements that stand in the place of others. Changes that words of little weight part are one; who a sentence
 * opens with may be called by a pronoun, and is a change for itself.
 *
 * @param mates of each word the word that it is matched with, or -1
 * @param firstWords with which either passage begins
 */
export function statementsOf(
  marked: MarkedDocument,
  mates: Int32Array,
  changes: readonly WordChange[],
  firstWords: readonly [here: number, there: number],
): Difference[] {
  const { document, languageOf, starts } = marked
  const tells = tellingWords(document.words, languageOf())
  const check = new StatementCheck(marked, mates, tells)
  return [
    ...joinedChanges(changes, mates, tells, starts).flatMap(
      ({ here, there }) => check.between(here, there) ?? [],
    ),
    ...subjectsOf(marked, mates, changes, firstWords, tells),
  ]
}

/** Those of which the subject is another, and said in another sentence as well: of a change, what it opens with. */
function subjectsOf(
  marked: MarkedDocument,
  mates: Int32Array,
  changes: readonly WordChange[],
  [ofHere, ofThere]: readonly [here: number, there: number],
  tells: (word: number) => boolean,
): Difference[] {
  const { start, end } = marked.document.words
  const spanOf = ({ from, to }: WordRange): Span => ({
    start: start[from] as number,
    end: end[to - 1] as number,
  })
  const mateOf = (word: number): number => mates[word] as number
  const subjectIn = (opening: WordRange | null, first: number) =>
    opening === null ? undefined : otherSubject(marked, opening, first, mateOf, tells)
  return changes.flatMap((change): Difference[] => {
    const inHere = subjectIn(change.here, ofHere)
    const found = inHere ?? subjectIn(change.there, ofThere)
    if (found === undefined) return []
    const [own, facing] = [spanOf(found.own), spanOf(found.facing)]
    const [here, there] = inHere === undefined ? [facing, own] : [own, facing]
    return [{ kind: 'statement', here, there }]
  })
}

/** Adds the statements in which no other fact is told to differ, which says more. */
export function withStatements(
  differences: readonly Difference[],
  statements: readonly Difference[],
): Difference[] {
  const exchanged = differences.filter(({ here, there }) => here !== null && there !== null)
  const here = new TouchedSpans(exchanged.map((difference) => difference.here as Span))
  const there = new TouchedSpans(exchanged.map((difference) => difference.there as Span))
  const isTold = (statement: Difference): boolean =>
    here.touch(statement.here as Span) || there.touch(statement.there as Span)
  return [...differences, ...statements.filter((statement) => !isTold(statement))]
}

/** Spans that are asked whether they touch another. */
class TouchedSpans {
  private readonly spans: readonly Span[]
  private readonly starts: readonly number[]

  constructor(spans: readonly Span[]) {
    this.spans = spans.toSorted((a, b) => a.start - b.start)
    this.starts = this.spans.map(({ start }) => start)
  }

  touch({ start, end }: Span): boolean {
    const at = firstAtLeast(this.starts, start)
    const next = this.starts[at]
    const before = this.spans[at - 1]
    return (next !== undefined && next < end) || (before !== undefined && before.end > start)
  }
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
    if (this.lettersIn(here) === this.lettersIn(there)) return undefined // `e-mail`
    const own = this.telling(here, there)
    const facing = this.telling(there, here)
    const isAlone = (word: number, others: readonly number[], around: WordRange): boolean =>
      !others.some((other) => isOneWord(this.marked, word, other)) && !this.hasMoved(word, around)
    const lost = own.filter(
      (word) => isAlone(word, facing, there) && !this.joins(here, word, facing),
    )
    const added = facing.filter((word) => isAlone(word, own, here) && !this.joins(there, word, own))
    if (!this.areOthers(lost, added)) return undefined
    return { kind: 'statement', here: this.spanOf(lost), there: this.spanOf(added) }
  }

  /** Is a character of a script without spaces in the other sentence, too, in another place? */
  private hasMoved(word: number, { from }: WordRange): boolean {
    const { document, sentenceOf } = this.marked
    const { flags, form } = document.words
    if (((flags[word] as number) & IDEOGRAPH) === 0) return false
    const { firstWord, endWord } = document.sentences[sentenceOf[from] as number] as Sentence
    const to = Math.min(endWord, from + LONGEST_LOOK)
    for (let at = Math.max(firstWord, from - LONGEST_LOOK); at < to; at++)
      if (this.mates[at] === NONE && form[at] === form[word]) return true
    return false
  }

  /** Does a word of the others join it and another word of its range: `under the ground`, `underground`? */
  private joins({ from, to }: WordRange, word: number, others: readonly number[]): boolean {
    const { words } = this.marked.document
    const own = formOf(words, word)
    return others.some((other) => {
      const joined = formOf(words, other)
      if (joined.length <= own.length || !joined.endsWith(own)) return false
      const rest = joined.slice(0, -own.length)
      for (let at = from; at < to; at++) if (formOf(words, at) === rest) return true
      return false
    })
  }

  /** Is it less of its sentence than what stands in the other text? */
  private isPart({ from, to }: WordRange): boolean {
    const size = to - from
    return size <= LONGEST_STATEMENT && this.hasMatched(from, size + 1)
  }

  /** Have so many words of the sentence of a word a mate, of those near it? */
  private hasMatched(word: number, wanted: number): boolean {
    const { document, sentenceOf } = this.marked
    const { firstWord, endWord } = document.sentences[sentenceOf[word] as number] as Sentence
    const from = Math.max(firstWord, word - LONGEST_LOOK)
    const to = Math.min(endWord, word + LONGEST_LOOK)
    let count = 0
    for (let at = from; at < to && count < wanted; at++) if (this.mates[at] !== NONE) count++
    return count >= wanted
  }

  private lettersIn({ from, to }: WordRange): string {
    let letters = ''
    for (let word = from; word < to; word++) letters += formOf(this.marked.document.words, word)
    return letters
  }

  /** Does it begin with a bracket, as what a name is followed by? */
  private isAside({ from }: WordRange): boolean {
    const { words, text } = this.marked.document
    return OPENING_BRACKETS.has(text.charAt((words.start[from] as number) - 1))
  }

  /** Can the words of one side not be said of the others? A single noun may be who a name is: `the president`. */
  private areOthers(lost: readonly number[], added: readonly number[]): boolean {
    if (lost.length === 0 || added.length === 0) return false
    const isOwnNamed = lost.every((word) => this.isName(word))
    const isFacingNamed = added.every((word) => this.isName(word))
    if (isOwnNamed && isFacingNamed) return false // a matter of names
    if (isOwnNamed) return added.length > 1
    return !isFacingNamed || lost.length > 1
  }

  private telling({ from, to }: WordRange, facing: WordRange): number[] {
    const { attached, facts } = this.marked
    const words: number[] = []
    for (let word = from; word < to; word++) {
      const isOther = ((facts[word] as number) & OTHER_FACTS) !== 0
      if (attached[word] || (isOther && !this.givesItsPlace(word, facing))) continue
      if (isOther || this.tells(word)) words.push(word)
    }
    return words
  }

  /** Is it the country of the outlet, and on the other side another name, or more than one word for it? */
  private givesItsPlace(word: number, { from, to }: WordRange): boolean {
    const { document, facts, starts } = this.marked
    if (!isCountry(this.marked, word)) return false
    let weight = 0
    for (let other = from; other < to; other++) {
      if (isCountry(this.marked, other)) return false
      if (!starts[other] && ((document.words.flags[other] as number) & CAPITAL) !== 0) weight += 2
      else if (((facts[other] as number) & OTHER_FACTS) === 0 && this.tells(other)) weight++
    }
    return weight > 1
  }

  private isName(word: number): boolean {
    return this.marked.name[word] === NAME
  }

  private spanOf(words: readonly number[]): Span {
    const { start, end } = this.marked.document.words
    return {
      start: start[words[0] as number] as number,
      end: end[words.at(-1) as number] as number,
    }
  }
}
