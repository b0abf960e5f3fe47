/**
 * The facts in which two matched texts differ: facts that stand in the place of others, and facts
 * that only one of the two has, in an edited place. What a whole passage adds is told as a change.
 *
 * Method: the fact check of `difference.ts`, once from either side of every short change; the two
 * views are put together. Cost: the words of the changes, times their length.
 */
import type { Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { stem } from '../document/stem.ts'
import { STOP_WORDS } from '../document/stop-words.ts'
import { CAPITAL, firstWordFrom } from '../document/words.ts'
import { type AmountSign, amountSign, areOtherAmounts } from './amount-signs.ts'
import type { WordChange, WordRange } from './changes.ts'
import { type Difference, differencesOf, type FactsElsewhere } from './difference.ts'
import { CALENDAR, DAY, DIGITS, SELDOM_COUNTING, UNTELLING } from './facts.ts'
import { type MarkedDocument, NAME } from './marked-document.ts'

/** A longer run of words is a statement of its own, not an edit. */
export const LONGEST_EDIT = 12
/** Sentences around the place of a change in which the other text may say a fact, too. */
const SENTENCES_AROUND = 3
/** A negation in a longer run belongs to a clause that only one side has. */
const LONGEST_NEGATION = 3
const PERIODS = new Set(['year', 'month', 'week', 'quarter', 'season'])
const NO_NAME = DIGITS | UNTELLING | CALENDAR | DAY
const RANGE_GAP = /^[-–—]$/
const NAME_GAP = /^[\s-]$/
const NONE = -1

/** @returns facts that differ, `here` in the first half of the document and `there` in the second */
export function differencesOfPair(
  marked: MarkedDocument,
  mates: Int32Array,
  border: number,
  changes: readonly WordChange[],
): Difference[] {
  const check = new PairCheck(marked, mates, border)
  return [...check.amounts(), ...changes.flatMap((change) => check.differences(change))]
}

/** A fact stands elsewhere if both halves have it. */
function sharedFacts({ document }: MarkedDocument, border: number): FactsElsewhere {
  const { form, forms, count } = document.words
  const halves = new Uint8Array(forms.length)
  for (let word = 0; word < count; word++) {
    const own = form[word] as number
    halves[own] = (halves[own] as number) | (word < border ? 1 : 2)
  }
  const facts = { standsOutside: (word: number) => halves[form[word] as number] === 3 }
  return () => facts
}

class PairCheck {
  private readonly marked: MarkedDocument
  private readonly mates: Int32Array
  private readonly border: number
  private readonly facts: FactsElsewhere

  constructor(marked: MarkedDocument, mates: Int32Array, border: number) {
    this.marked = marked
    this.mates = mates
    this.border = border
    this.facts = sharedFacts(marked, border)
  }

  /** Amounts of the same number whose signs differ: `$5` and `€5`. */
  amounts(): Difference[] {
    const { facts, document } = this.marked
    const { words, text } = document
    const found: Difference[] = []
    const signOf = (word: number): AmountSign =>
      amountSign(text, words.start[word] as number, words.end[word] as number)
    for (let word = 0; word < this.border; word++) {
      const mate = this.mates[word] as number
      if (mate === NONE || ((facts[word] as number) & DIGITS) === 0) continue
      if (!areOtherAmounts(signOf(word), signOf(mate))) continue
      found.push({ kind: 'number', here: this.span(word), there: this.span(mate) })
    }
    return found
  }

  differences({ here, there }: WordChange): Difference[] {
    if (isLong(here) || isLong(there)) return []
    const seen = here === null ? [] : this.view(here, there)
    const other = there === null ? [] : this.view(there, here)
    const contradicted = new Set(
      seen.map((difference) => difference.there?.start).filter((start) => start !== undefined),
    )
    for (const { kind, here: own, there: facing } of other) {
      const isTold =
        own === null
          ? seen.some((difference) => difference.kind === kind && difference.there === null)
          : contradicted.has(own.start)
      const isMirror =
        facing !== null && seen.some(({ here: span }) => span?.start === facing.start)
      if (!isTold && !isMirror) seen.push({ kind, here: facing, there: own })
    }
    const opening = this.openingNames(here, there)
    if (opening) seen.unshift(opening)
    const told = seen.map((difference) => this.asRange(difference))
    return told.filter(
      (difference) => !this.isSameName(difference) && !this.isNoFact(difference, here, there),
    )
  }

  /** `12-14` stands in the place of `12`: one end of a range that only one text has. */
  private asRange(difference: Difference): Difference {
    const { kind, here, there } = difference
    if (kind !== 'number' || (here !== null && there !== null)) return difference
    const word = firstWordFrom(this.marked.document.words, (here ?? there)?.start ?? 0)
    const end = [word - 1, word + 1].find((near) => this.isOtherEnd(word, near))
    if (end === undefined) return difference
    const mate = this.span(this.mates[end] as number)
    return { kind, here: here ?? mate, there: there ?? mate }
  }

  /** A matched number that is joined to this one by a dash. */
  private isOtherEnd(word: number, near: number): boolean {
    const { facts, document } = this.marked
    const { words, text } = document
    if (((facts[near] ?? 0) & DIGITS) === 0 || this.mates[near] === NONE) return false
    const [first, second] = near < word ? [near, word] : [word, near]
    return RANGE_GAP.test(text.slice(words.end[first], words.start[second]))
  }

  /** Names that open their sentences, one in the place of the other: capitals that tell little. */
  private openingNames(here: WordRange | null, there: WordRange | null): Difference | undefined {
    if (here === null || there === null) return undefined
    if (!this.opensWithName(here.from) || !this.opensWithName(there.from)) return undefined
    return { kind: 'name', here: this.span(here.from), there: this.span(there.from) }
  }

  /** The first word of a sentence, before another capital: `Hadley Freight said …`. */
  private opensWithName(word: number): boolean {
    const { starts, facts, document, attached } = this.marked
    const { words, text } = document
    if (attached[word] || word + 1 >= words.count) return false
    const opens = (starts[word] as number) > 0 || this.isBehindAttached(word)
    const bothCapital =
      ((words.flags[word] as number) & (words.flags[word + 1] as number) & CAPITAL) !== 0
    if (!opens || !bothCapital || ((facts[word] as number) & NO_NAME) !== 0) return false
    if (STOP_WORDS.has(words.forms[words.form[word] as number] as string)) return false
    return NAME_GAP.test(text.slice(words.end[word], words.start[word + 1]))
  }

  private isBehindAttached(word: number): boolean {
    return word > 0 && word !== this.border && this.marked.attached[word - 1] !== 0
  }

  private span(word: number): Span {
    const { words } = this.marked.document
    return { start: words.start[word] as number, end: words.end[word] as number }
  }

  /** What only one side has and is no fact there. */
  private isNoFact(
    { kind, here, there }: Difference,
    ownHere: WordRange | null,
    ownThere: WordRange | null,
  ): boolean {
    if (here !== null && there !== null) return false
    const [own, facing] = here === null ? [ownThere, ownHere] : [ownHere, ownThere]
    const form = this.formAt((here ?? there)?.start ?? 0)
    if (kind === 'negation') {
      return own === null || own.to - own.from > LONGEST_NEGATION || form === 'nor'
    }
    if (kind === 'number') return SELDOM_COUNTING.has(form)
    if (kind === 'quote') return facing !== null || (own !== null && this.isFullName(own))
    return kind === 'date' && facing !== null && this.tellsPeriod(facing)
  }

  /** `Ines Rocha` where the other has `Rocha`. */
  private isFullName({ from, to }: WordRange): boolean {
    return this.isOneName(to - 1, to, to) || this.isOneName(from - 1, from, from - 1)
  }

  /** Do two neighbours make a name of which `shared` is in both texts? */
  private isOneName(word: number, next: number, shared: number): boolean {
    const { document, name } = this.marked
    const { words, text } = document
    if (name[word] !== NAME || name[next] !== NAME || this.mates[shared] === NONE) return false
    return text.slice(words.end[word], words.start[next]).trim() === ''
  }

  /** `last year` may be 1986. */
  private tellsPeriod({ from, to }: WordRange): boolean {
    const { form, forms } = this.marked.document.words
    for (let word = from; word < to; word++) {
      if (PERIODS.has(forms[form[word] as number] as string)) return true
    }
    return false
  }

  private view(own: WordRange, facing: WordRange | null): Difference[] {
    const around = this.surroundings(own)
    const { differences } = differencesOf(this.marked, this.facts, this.mates, {
      firstWord: own.from,
      endWord: own.to,
      keptFirst: facing?.from ?? 0,
      keptLast: (facing?.to ?? 0) - 1,
      keptFrom: around.from,
      keptTo: around.to,
    })
    return [...differences]
  }

  /** Where the other text says what stands around this range. */
  private surroundings({ from, to }: WordRange): WordRange {
    const { sentences, words } = this.marked.document
    const before = from > 0 && from !== this.border ? (this.mates[from - 1] as number) : NONE
    const behind = to < words.count && to !== this.border ? (this.mates[to] as number) : NONE
    const places = [before, behind].filter((word) => word !== NONE)
    const [start, end] = from < this.border ? [this.border, words.count] : [0, this.border]
    const inHalf = (word: number): number => Math.min(end, Math.max(start, word))
    if (places.length === 0) return { from: start, to: start }
    const first = this.sentenceOf(Math.min(...places)) - SENTENCES_AROUND
    const last = this.sentenceOf(Math.max(...places)) + SENTENCES_AROUND
    return {
      from: inHalf((sentences[Math.max(0, first)] as Sentence).firstWord),
      to: inHalf((sentences[Math.min(sentences.length - 1, last)] as Sentence).endWord),
    }
  }

  private sentenceOf(word: number): number {
    return this.marked.sentenceOf[word] as number
  }

  /** `Russia` and `Russian` name the same. */
  private isSameName({ kind, here, there }: Difference): boolean {
    if ((kind !== 'name' && kind !== 'quote') || here === null || there === null) return false
    const a = this.formAt(here.start)
    const b = this.formAt(there.start)
    return (
      stem(a) === stem(b) || a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a)
    )
  }

  private formAt(position: number): string {
    const { words } = this.marked.document
    return words.forms[words.form[firstWordFrom(words, position)] as number] as string
  }
}

const isLong = (range: WordRange | null): boolean =>
  range !== null && range.to - range.from > LONGEST_EDIT
