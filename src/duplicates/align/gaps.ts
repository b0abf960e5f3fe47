/**
 * What shows between two words of a text that may have lost its borders: a space or marks, the capitals and the habits
 * of the words around, and where what repeats begins, ends and goes on.
 *
 * Method: in paragraphs that may be several, the gaps inside sentences that repeat something and that have a mark, or a
 * capital or digit behind them. Of an alignment, the words that match to the letter and without a gap are runs: at the
 * end of one a copy may end. Where both copies go on alike a few words further on, something was exchanged in the middle
 * of them: that is no gap to ask about. Cost: linear in the words and in the aligned ones.
 */

import { firstAtLeast } from '../../document/binary-search.ts'
import { CUT_OFF } from '../../document/final-stop.ts'
import type { Sentence } from '../../document/parse.ts'
import type { Steps } from '../../document/steps.ts'
import {
  CAPITAL,
  formsInSmallLetters,
  hasFlag,
  IDEOGRAPH,
  NUMERAL,
  UPPERCASE,
} from '../../document/words.ts'
import type { Signals } from '../../learning/trees.ts'
import { hasFact, UNTELLING } from '../../reading/facts.ts'
import { type MarkedDocument, sentenceAt } from '../../reading/marked-document.ts'
import { isGlued, mayHideBorders } from '../../reading/may-hide-borders.ts'
import { tellingWords } from '../../reading/telling-words.ts'
import type { Alignment } from '../../similarity/align.ts'

export interface Gap {
  /** The word before it. */
  readonly word: number
  /**
   * By their names, in the order in which the trees were learnt from them, in 32 bits. A run is told by its length; its mate is
   * the same place of the other copy.
   */
  readonly signals: Signals<number>
  /** A space in a script without spaces, where a copy ends or begins: nobody need be asked. */
  readonly isSure: boolean
}

/** Shorter runs are chance. */
const LEAST_RUN = 3
/** So many words are exchanged at most, and so many are the same behind them. */
const MOST_EXCHANGED = 3
const MEETING = 3
/** ... or a name of so many words. */
const LONGEST_NAME = 6
/** Capitals, and words that tell nothing, are counted among so many words to either side. */
const AROUND = 6
const CUT_OFF_REACH = 12
const UNKNOWN = -1
const WORD_BITS = 32
const HASH_PRIME = 0x01000193
/** After so many sentences, and so many pairs of words, there is a pause. */
const SENTENCES = 512
const PAIRS = 0x4000

/** Between words of a script without spaces all other marks stand inside of sentences. */
const ENDS_IDEOGRAPHS = /[。！？」』]/
const STOP = /[.!?…。！？]/
const CLOSES = /["”’»)\]」』】）]/
const BAR = /[|•*©]/
const DASH = /[—–-]/
const COMMA = /[,;]/

/** The longest run that ends (begins) at a gap. */
interface RunEnd {
  readonly length: number
  /** What begins behind its mate (with it). */
  readonly mate: number
  /** How much of the sentence of its mate is matched up to there (from there on). */
  readonly whole: number
  /** Does a capital stand behind its mate? (What begins where the matched part of the sentence ends?) */
  readonly more: number
  /**
   * Does it end (begin) here only because something was exchanged, or the mate cut off? Where the mate's sentence ends, it
   * does not.
   */
  readonly isExchange: boolean
}

const NO_RUN: RunEnd = { length: 0, mate: UNKNOWN, whole: 0, more: 0, isExchange: false }

/** Tells the gaps of a marked document behind which a border may be lost. */
export function* readGaps(
  marked: MarkedDocument,
  alignments: readonly Alignment[],
  tell: (gap: Gap) => void,
): Steps<void> {
  const runs = new Runs(marked)
  for (const alignment of alignments) {
    yield
    yield* runs.add(alignment.here, alignment.there)
    yield* runs.add(alignment.there, alignment.here)
  }
  yield
  const reader = new GapReader(marked, runs, tell)
  for (const [index, sentence] of marked.document.sentences.entries()) {
    if (index % SENTENCES === SENTENCES - 1) yield
    if (runs.touches[index] === 1 && mayHideBorders(marked.document, sentence.paragraph)) {
      reader.read(sentence)
    }
  }
}

/** Where words match to the letter and without a gap. */
class Runs {
  /** Of each sentence: 1 if something of it stands twice. */
  readonly touches: Uint8Array
  /** Of each word: the longest run that goes on behind it. */
  readonly goesOn: Uint16Array
  readonly ends: Map<number, RunEnd> = new Map()
  readonly starts: Map<number, RunEnd> = new Map()
  private readonly marked: MarkedDocument

  constructor(marked: MarkedDocument) {
    this.marked = marked
    this.touches = new Uint8Array(marked.document.sentences.length)
    this.goesOn = new Uint16Array(marked.document.words.count)
  }

  *add(own: Int32Array, other: Int32Array): Steps<void> {
    const { document, sentenceOf } = this.marked
    const last = own.length - 1
    const lastSentence = sentenceOf[own[last] as number] as number
    for (let at = sentenceOf[own[0] as number] as number; at <= lastSentence; at++) {
      this.touches[at] = 1
    }
    for (let from = 0, at = 0; at <= last; at++) {
      if (at % PAIRS === PAIRS - 1) yield
      if (at < last && isTight(document.words.form, own, other, at)) continue
      if (at - from + 1 >= LEAST_RUN) this.addRun(own, other, from, at)
      from = at + 1
    }
  }

  private addRun(own: Int32Array, other: Int32Array, from: number, to: number): void {
    const { goesOn } = this
    const length = to - from + 1
    const [first, last] = [own[from] as number, own[to] as number]
    for (let word = first; word < last; word++) {
      goesOn[word] = Math.max(goesOn[word] as number, Math.min(length, 0xffff))
    }
    if (length > (this.ends.get(last)?.length ?? 0)) {
      this.ends.set(last, this.endOf(own, other, from, to))
    }
    if (length > (this.starts.get(first - 1)?.length ?? 0)) {
      this.starts.set(first - 1, this.startOf(own, other, from, to))
    }
  }

  private endOf(own: Int32Array, other: Int32Array, from: number, to: number): RunEnd {
    const mate = other[to] as number
    const { firstWord, endWord } = sentenceAt(this.marked, mate)
    const first = firstAtLeast(other, firstWord, 0, to)
    const isCutOff = this.isCutOff(mate)
    const begins = isCutOff ? 0 : this.beginsAt(mate + 1)
    return {
      length: to - from + 1,
      mate: begins,
      whole: Math.fround((to - first + 1) / (endWord - firstWord)),
      more: this.isCapital(mate + 1) ? 1 : 0,
      isExchange: begins === 0 && (isCutOff || this.isReplaced(own, other, to, 1)),
    }
  }

  private startOf(own: Int32Array, other: Int32Array, from: number, to: number): RunEnd {
    const mate = other[from] as number
    const { firstWord, endWord } = sentenceAt(this.marked, mate)
    const last = firstAtLeast(other, endWord, from, own.length) - 1
    const begins = this.beginsAt(mate)
    return {
      length: to - from + 1,
      mate: begins,
      whole: Math.fround((last - from + 1) / (endWord - firstWord)),
      more: this.beginsAt((own[last] as number) + 1),
      isExchange: begins === 0 && this.isReplaced(own, other, from, -1),
    }
  }

  /**
   * Do both copies go on alike behind (before) a pair, with few words exchanged in between: as many in both and then a word
   * that tells something, or with some words that are the same right behind each other; or a name for a name?
   */
  private isReplaced(own: Int32Array, other: Int32Array, at: number, step: 1 | -1): boolean {
    const from = at + step
    const [words, facing] = [distance(own, at, from), distance(other, at, from)]
    if (this.isName(own, at, step) && this.isName(other, at, step)) return true
    if (!(Math.max(words, facing) <= MOST_EXCHANGED + 1)) return false
    if (words === facing && !hasFact(this.marked.facts, own[from] as number, UNTELLING)) return true
    const to = from + (MEETING - 1) * step
    return Math.max(distance(own, from, to), distance(other, from, to)) < MEETING
  }

  /** Are the words between a pair and the next one as a name is: few, with a capital at either end? */
  private isName(side: Int32Array, at: number, step: 1 | -1): boolean {
    const length = distance(side, at, at + step)
    const first = (side[at] as number) + step
    return (
      length > 1 &&
      length <= LONGEST_NAME + 1 &&
      this.isCapital(first) &&
      this.isCapital(first + (length - 2) * step)
    )
  }

  /** Where one copy was cut off, the other goes on in the middle of a sentence. */
  private isCutOff(word: number): boolean {
    const { text, words } = this.marked.document
    const end = words.end[word] as number
    return CUT_OFF.test(text.slice(end, end + CUT_OFF_REACH))
  }

  private isCapital(word: number): boolean {
    return ((this.marked.document.words.flags[word] ?? CAPITAL) & CAPITAL) !== 0
  }

  /** What begins with the word: nothing (0), a sentence, a paragraph; behind the last one all does. */
  private beginsAt(word: number): number {
    return this.marked.starts[word] ?? 2
  }
}

/** Reads the signals of gaps. */
class GapReader {
  private readonly marked: MarkedDocument
  private readonly runs: Runs
  private readonly seenSmall: Uint8Array
  /** By form: how often it stands with a capital, opens a sentence, ends one. */
  private readonly capitals: Uint32Array
  private readonly opens: Uint32Array
  private readonly ends: Uint32Array
  /** How often two words stand together, by a hash of both. */
  private readonly together: Uint8ClampedArray
  private readonly tell: (gap: Gap) => void
  private readonly tells: (word: number) => boolean

  constructor(marked: MarkedDocument, runs: Runs, tell: (gap: Gap) => void) {
    this.marked = marked
    this.runs = runs
    this.tell = tell
    this.tells = tellingWords(marked.document.words, marked.languageOf())
    const { words } = marked.document
    const { form, count, forms } = words
    this.seenSmall = formsInSmallLetters(words)
    this.capitals = new Uint32Array(forms.length)
    this.opens = new Uint32Array(forms.length)
    this.ends = new Uint32Array(forms.length)
    this.together = new Uint8ClampedArray(2 ** (WORD_BITS - Math.clz32(count * 2)))
    for (let word = 0; word < count; word++) {
      const own = form[word] as number
      if (this.has(word, CAPITAL)) (this.capitals[own] as number)++
      if ((marked.starts[word] as number) > 0) {
        ;(this.opens[own] as number)++
        if (word > 0) (this.ends[form[word - 1] as number] as number)++
      } else if (word > 0) {
        const slot = this.slotOf(word - 1)
        ;(this.together[slot] as number)++
      }
    }
  }

  /** Tells the gaps inside a sentence that may hide a border. */
  read({ firstWord, endWord, paragraph }: Sentence): void {
    const { document } = this.marked
    const { words, text } = document
    const inGlued = isGlued(document, paragraph)
    let capital = firstWord
    for (let word = firstWord; word + 1 < endWord; word++) {
      if (this.has(word, CAPITAL)) capital = word
      const next = word + 1
      const between = text.slice(words.end[word] as number, words.start[next] as number)
      if (!this.mayPart(next, between, inGlued) || this.isExchanged(word)) continue
      this.tell({
        word,
        signals: this.signalsOf(word, between, [firstWord, endWord, capital], inGlued),
        isSure: this.isUnspaced(word, between),
      })
    }
  }

  /** A label and what it leads in to are one. */
  private mayPart(next: number, between: string, inGlued: boolean): boolean {
    if (between.includes(':')) return false
    if (this.isUnspaced(next - 1, between)) return true
    if (this.has(next - 1, IDEOGRAPH) && this.has(next, IDEOGRAPH))
      return ENDS_IDEOGRAPHS.test(between)
    if (this.has(next, CAPITAL | NUMERAL) || (between === '' && inGlued)) return true
    if (between === ' ') return false // as most are
    return STOP.test(between) || CLOSES.test(between)
  }

  /** Is a space the only thing between two characters, where something that stands twice ends or begins? */
  private isUnspaced(word: number, between: string): boolean {
    if (!this.has(word, IDEOGRAPH) || !this.has(word + 1, IDEOGRAPH)) return false
    const { ends, starts } = this.runs
    return between.trim() === '' && between !== '' && (ends.has(word) || starts.has(word))
  }

  private isExchanged(word: number): boolean {
    const { ends, starts } = this.runs
    return ends.get(word)?.isExchange || starts.get(word)?.isExchange || false
  }

  /** @param place where its sentence begins and ends, and the last capital before it */
  private signalsOf(
    word: number,
    between: string,
    place: readonly [number, number, number],
    inGlued: boolean,
  ): Signals<number> {
    const { document, counts, facts } = this.marked
    const { form, start, end, count } = document.words
    const [firstWord, endWord, lastCapital] = place
    const ended = this.runs.ends.get(word) ?? NO_RUN
    const started = this.runs.starts.get(word) ?? NO_RUN
    const next = word + 1
    const own = form[next] as number
    const before = form[word] as number
    const near = Math.max(firstWord, next - AROUND)
    const behind = Math.min(count, next + AROUND + 1)
    const isCapital = (at: number): boolean => this.has(at, CAPITAL)
    const isBlank = between.trim() === ''
    const shows = (mark: RegExp): number => (!isBlank && mark.test(between) ? 1 : 0)
    return {
      isSpace: isBlank ? 1 : 0,
      isGlued: between === '' ? 1 : 0,
      stop: shows(STOP),
      closes: shows(CLOSES),
      bar: shows(BAR),
      dash: shows(DASH),
      comma: shows(COMMA),
      capital: this.has(next, CAPITAL) ? 1 : 0,
      upper: this.has(next, UPPERCASE) ? 1 : 0,
      small: this.seenSmall[own] as number,
      capitalShare: Math.fround((this.capitals[own] as number) / (counts[own] as number)),
      opens: this.opens[own] as number,
      length: (end[next] as number) - (start[next] as number),
      nextCapital: next + 1 < count && this.has(next + 1, CAPITAL) ? 1 : 0,
      beforeUpper: this.has(word, UPPERCASE) ? 1 : 0,
      beforeDigit: this.has(word, NUMERAL) ? 1 : 0,
      beforeCount: counts[before] as number,
      beforeLength: (end[word] as number) - (start[word] as number),
      beforeEnds: this.ends[before] as number,
      sinceStart: next - firstWord,
      untilEnd: endWord - next,
      sinceCapital: word - lastCapital,
      capitalsBefore: this.countIn(near, next, isCapital),
      capitalsBehind: this.countIn(next + 1, behind, isCapital),
      together: this.together[this.slotOf(word)] as number,
      paragraphGlued: inGlued ? 1 : 0,
      goesOn: this.runs.goesOn[word] as number,
      endRun: ended.length,
      endMate: ended.mate,
      endMateCapital: ended.more,
      endWhole: ended.whole,
      startRun: started.length,
      startMate: started.mate,
      startWhole: started.whole,
      startMateEnds: started.more,
      opensShare: Math.fround((this.opens[own] as number) / (counts[own] as number)),
      tells: this.tells(next) ? 1 : 0,
      beforeTells: this.tells(word) ? 1 : 0,
      beforeUntelling: hasFact(facts, word, UNTELLING) ? 1 : 0,
      emptyBefore: this.countIn(near, next, (at) => !this.tells(at)),
    }
  }

  private countIn(from: number, to: number, counts: (word: number) => boolean): number {
    let count = 0
    for (let word = from; word < to; word++) if (counts(word)) count++
    return count
  }

  private has(word: number, flags: number): boolean {
    return hasFlag(this.marked.document.words, word, flags)
  }

  /** Of a word and the next. */
  private slotOf(word: number): number {
    const { form } = this.marked.document.words
    const hash = Math.imul(
      Math.imul(form[word] as number, HASH_PRIME) ^ (form[word + 1] as number),
      HASH_PRIME,
    )
    return (hash ^ (hash >>> 15)) & (this.together.length - 1)
  }
}

/** Do a pair of words and the next one match to the letter, right behind each other? */
export function isTight(form: Int32Array, own: Int32Array, other: Int32Array, at: number): boolean {
  const [word, facing] = [own[at] as number, other[at] as number]
  if (own[at + 1] !== word + 1 || other[at + 1] !== facing + 1) return false
  return form[word] === form[facing] && form[word + 1] === form[facing + 1]
}

/** Beyond the ends nothing is near. */
const distance = (words: Int32Array, a: number, b: number): number =>
  Math.abs((words[b] as number) - (words[a] as number))
