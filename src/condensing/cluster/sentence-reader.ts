/**
 * Holds two sentences of a cluster against each other: do they say the same, and what do they
 * contradict each other in?
 *
 * Method: what `compare` says of the two (`duplicates`). Only differences that are no matter of
 * wording count: a negation, a number or a day, or one name, where the sentences are alike
 * otherwise. Sentences that differ in figures only are looked at figure by figure. Cost: one
 * comparison.
 */
import { type ParsedDocument, parse, type Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { CAPITAL, firstWordFrom, formOf } from '../../document/words.ts'
import { compare } from '../../duplicates/compare.ts'
import type { Difference } from '../../duplicates/difference.ts'
import { GOOD } from '../eligibility.ts'
import { agree } from './agree.ts'
import { type Counted, countedIn } from './counted.ts'
import type { Cluster } from './read-cluster.ts'
import { type SameFrame, sameFrame } from './same-frame.ts'

/** Differences count in sentences that are this alike … */
const NEARLY_SAME = 0.8
/** … and those of speakers in sentences that are this alike. */
const SAME = 0.88
/** Sentences in which another name stands are this alike. */
const SAME_NAMED = 0.82
const SAME_VERDICTS: ReadonlySet<string> = new Set([
  'identical',
  'duplicate',
  'contains',
  'contained',
])

/** So many sentences are kept as they were read: those that are compared stand near each other. */
const MOST_KEPT = 500

/** A sentence as a document of its own, and the numbers in it, each read when somebody asks. */
interface ReadSentence {
  document?: ParsedDocument
  numbers?: readonly Counted[]
}

/** Compares two sentences of a cluster, each read once as long as it is kept. */
export class SentenceReader {
  private readonly cluster: Cluster
  private readonly kept = new Map<number, ReadSentence>()

  constructor(cluster: Cluster) {
    this.cluster = cluster
  }

  /** Do two sentences say the same, and what do they contradict each other in? */
  hold(a: number, b: number): { isSame: boolean; differences: readonly Difference[] } {
    const { cluster } = this
    const frame = sameFrame(cluster, a, b)
    if (frame !== undefined) return { isSame: false, differences: this.figuresOf(a, b, frame) }
    const { verdict, similarity, differences, changes } = compare(
      this.documentOf(a),
      this.documentOf(b),
    )
    const isConflicting = (difference: Difference): boolean =>
      areStatements(cluster, a, b) && this.isConflict(a, b, difference, similarity)
    const names = changes.map((change): Difference => ({ kind: 'name', ...change }))
    // Two verbs may both be true, as two names that were put otherwise.
    const others = differences.filter(({ kind }) => kind !== 'name' && kind !== 'statement')
    return {
      isSame: SAME_VERDICTS.has(verdict),
      differences: [...others, ...names].filter(isConflicting),
    }
  }

  /** The figures that differ in two sentences of the same words, as spans of these. */
  private figuresOf(a: number, b: number, { differing, isForm }: SameFrame): Difference[] {
    const { cluster } = this
    if (isForm || !areStatements(cluster, a, b)) return []
    const { words } = cluster.joined
    const spanAt = (index: number, place: number): Span => {
      const { start, firstWord } = sentenceAt(cluster, index)
      const word = firstWord + place
      return {
        start: (words.start[word] as number) - start,
        end: (words.end[word] as number) - start,
      }
    }
    return differing
      .map((place) => ({
        kind: 'number' as const,
        here: spanAt(a, place),
        there: spanAt(b, place),
      }))
      .filter(({ here, there }) => !this.doAgree(a, here, b, there))
  }

  private isConflict(
    a: number,
    b: number,
    { kind, here, there }: Difference,
    similarity: number,
  ): boolean {
    const { cluster } = this
    if (kind === 'negation') {
      if (similarity < NEARLY_SAME) return false
      if (here !== null && there !== null && areOtherMeasures(cluster, a, here, b, there))
        return false
      const [index, span] = here === null ? [b, there] : [a, here]
      // `non toxic` and `nontoxic`
      return span !== null && textOf(cluster, index, span).toLowerCase() !== 'non'
    }
    if (here === null || there === null) return false
    if (kind === 'number' || kind === 'date') {
      return similarity >= NEARLY_SAME && !this.doAgree(a, here, b, there)
    }
    const [name, other] = [textOf(cluster, a, here), textOf(cluster, b, there)]
    if (kind === 'name') {
      if (similarity < SAME_NAMED || !areOtherNames(name, other)) return false
      return standsAlone(cluster, a, here) && standsAlone(cluster, b, there)
    }
    return similarity >= SAME && !/\s/.test(name + other)
  }

  /** Can the numbers at two places of two sentences both be true, as far as they are understood? */
  private doAgree(a: number, here: Span, b: number, there: Span): boolean {
    const { cluster } = this
    const first = this.numberAt(a, here)
    const second = this.numberAt(b, there)
    if (first !== undefined && second !== undefined) {
      return agree(first, second) || areConverted(cluster, first, second)
    }
    if (areOtherMeasures(cluster, a, here, b, there)) return true
    const hasDigit = (index: number, span: Span): boolean => /\d/.test(textOf(cluster, index, span))
    return hasDigit(a, here) !== hasDigit(b, there)
  }

  private numberAt(index: number, { start, end }: Span): Counted | undefined {
    const read = this.keep(index)
    read.numbers ??= countedIn(this.cluster, index)
    const offset = sentenceAt(this.cluster, index).start
    return read.numbers.find(
      (counted) => counted.start < offset + end && counted.end > offset + start,
    )
  }

  private documentOf(index: number): ParsedDocument {
    const read = this.keep(index)
    const { text, language } = this.cluster.joined
    const { start, end } = sentenceAt(this.cluster, index)
    read.document ??= parse({ text: text.slice(start, end), language })
    return read.document
  }

  private keep(index: number): ReadSentence {
    let read = this.kept.get(index)
    if (read === undefined) {
      const [oldest] = this.kept.keys()
      if (oldest !== undefined && this.kept.size >= MOST_KEPT) this.kept.delete(oldest)
      read = {}
      this.kept.set(index, read)
    }
    return read
  }
}

/** Rows of tables and forms differ in all kinds of things. */
const areStatements = ({ fitness }: Cluster, a: number, b: number): boolean =>
  fitness[a] === GOOD && fitness[b] === GOOD

/** Units of one kind: a number in another unit may be the same, converted. */
const MEASURES =
  /^(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|ft|yards?|inch(?:es)?|cm|pounds?|lbs?|kilograms?|kilos?|kg|tons?|tonnes?|acres?|hectares?|degrees?|gallons?|lit(?:er|re)s?|mph|kph|knots?|dollars?|euros?|yen)$/
const CURRENCY = /\p{Sc}/u

/** `3 miles`, `4.8 kilometers`: other units are a conflict only if the number is the same. */
function areOtherMeasures(
  cluster: Cluster,
  a: number,
  here: Span,
  b: number,
  there: Span,
): boolean {
  const isMeasure = (index: number, span: Span): boolean =>
    MEASURES.test(textOf(cluster, index, span).toLowerCase())
  const numberOf = (index: number, { start }: Span): string | undefined =>
    textOf(cluster, index, { start: 0, end: start }).trim().split(/\s+/).at(-1)
  if (!isMeasure(a, here) || !isMeasure(b, there)) return false
  return numberOf(a, here) !== numberOf(b, there)
}

function areConverted({ joined }: Cluster, a: Counted, b: Counted): boolean {
  if (CURRENCY.test(a.unit) && CURRENCY.test(b.unit)) return a.unit !== b.unit
  const unitBehind = ({ endWord }: Counted): string =>
    endWord < joined.words.count ? formOf(joined.words, endWord) : ''
  const [first, second] = [unitBehind(a), unitBehind(b)]
  return first !== second && MEASURES.test(first) && MEASURES.test(second)
}

function textOf(cluster: Cluster, index: number, { start, end }: Span): string {
  const offset = sentenceAt(cluster, index).start
  return cluster.joined.text.slice(offset + start, offset + end)
}

/** Does a name stand inside a sentence, and no part of it goes before or behind it? */
function standsAlone({ joined }: Cluster, index: number, span: Span): boolean {
  const { words } = joined
  const { start, firstWord, endWord } = joined.sentences[index] as Sentence
  const first = firstWordFrom(words, start + span.start)
  const behind = firstWordFrom(words, start + span.end)
  const isName = (word: number): boolean => ((words.flags[word] as number) & CAPITAL) !== 0
  return first > firstWord && !isName(first - 1) && (behind >= endWord || !isName(behind))
}

const NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*$/u
/** Names that begin alike are two spellings of one. */
const ALIKE = 3

/** Are they two names of as many words, not two forms of one? */
function areOtherNames(a: string, b: string): boolean {
  if (!NAME.test(a) || !NAME.test(b)) return false
  const [first, second] = [a.split(' '), b.split(' ')]
  return (
    first.length === second.length &&
    first.every((word, at) => word.slice(0, ALIKE) !== second[at]?.slice(0, ALIKE))
  )
}

const sentenceAt = ({ joined }: Cluster, index: number): Sentence =>
  joined.sentences[index] as Sentence
