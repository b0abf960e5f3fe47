/**
 * Everything in a document that is an amount, a date, a time or an ordinal; where two overlap, the
 * longer stays. Cost: linear.
 */

import { asDocument, type DocumentInput, type ParsedDocument } from '../../document/parse.ts'
import { sorted } from '../../document/sorted.ts'
import type { Span } from '../../document/span.ts'
import { finish, type Steps } from '../../document/steps.ts'
import { tornAt, withSoftLines } from '../soft-lines.ts'
import { findDates } from './dates.ts'
import { findDurations } from './durations.ts'
import { type FoundValue, foundValue } from './found-value.ts'
import { findMoney } from './money.ts'
import { datedMonths } from './months-far-back.ts'
import { findOrdinals } from './ordinals.ts'
import { findQuantities } from './quantities.ts'
import { placesWithin, type ValuePlaces, valuePlaces } from './value-places.ts'

/** So many characters are searched between two pauses; a value is shorter by far. */
const STRETCH = 0x4000
/** Where so many values are found, what stands behind them is not read: 5 MB of news have a tenth of them. */
const MOST_VALUES = 160_000

/** By position, never overlapping; dates are resolved against that of the article. */
export const findValues = (input: DocumentInput): readonly FoundValue[] =>
  finish(findValuesInSteps(asDocument(input)))

export function* findValuesInSteps(document: ParsedDocument): Steps<readonly FoundValue[]> {
  const { article } = document
  const text = withSoftLines(document)
  yield
  const places = valuePlaces(document)
  yield
  const found: FoundValue[] = []
  for (const part of stretchesOf(document, places)) {
    if (found.length >= MOST_VALUES) break
    for (const values of [
      findDates(text, part, article.date),
      findMoney(text, part),
      findQuantities(text, part),
      findDurations(text, part),
      findOrdinals(text, part),
    ]) {
      for (const value of values) found.push(withoutArticle(text, value))
    }
    yield
  }
  const inOrder = yield* sorted(found, (a, b) => a.start - b.start || b.end - a.end)
  const values = datedMonths(text, withoutOverlap(inOrder), article.date)
  return text === document.text ? values : values.map((value) => onOneLine(document.text, value))
}

/** The places of a long text, stretch by stretch. */
function* stretchesOf(
  { text, sentences }: ParsedDocument,
  places: ValuePlaces,
): Generator<ValuePlaces, void, undefined> {
  if (text.length <= STRETCH) yield places
  else
    for (const [from, to] of cutBetween(sentences, text.length))
      yield placesWithin(places, from, to)
}

/** Stretches of text of about one length, between two sentences where that is possible. */
function* cutBetween(
  sentences: readonly Span[],
  length: number,
): Generator<[from: number, to: number], void, undefined> {
  let from = 0
  for (let sentence = 0; from < length; ) {
    const least = from + STRETCH
    while (sentence < sentences.length && (sentences[sentence] as Span).start < least) sentence++
    const next = sentences[sentence]?.start ?? length
    const to = next <= least + STRETCH ? next : least
    yield [from, to]
    from = to
  }
}

function onOneLine(text: string, { type, start, end, value }: FoundValue): FoundValue {
  const torn = tornAt(text, start, end)
  return foundValue(type, torn?.start ?? start, torn?.end ?? end, value, torn?.whole)
}

/** `year ago` of `a year ago`: no mention opens with an article, what it counts for is in the value. */
function withoutArticle(text: string, found: FoundValue): FoundValue {
  const { type, start, end, value } = found
  if ((text.charCodeAt(start) | 32) !== 97) return found
  const article = /^an?[ \u00a0]/i.exec(text.slice(start, start + 3))
  return article === null ? found : foundValue(type, start + article[0].length, end, value)
}

/** Of values that overlap, by position, the longest first; the others where they are free. */
function withoutOverlap(found: readonly FoundValue[]): readonly FoundValue[] {
  if (!found.some(({ start }, at) => start < (found[at - 1]?.end ?? 0))) return found
  const kept: FoundValue[] = []
  let from = 0
  while (from < found.length) {
    const first = found[from] as FoundValue
    let { end } = first
    let to = from + 1
    for (; to < found.length && (found[to] as FoundValue).start < end; to++) {
      end = Math.max(end, (found[to] as FoundValue).end)
    }
    if (to === from + 1) kept.push(first)
    else for (const value of longestFirst(found.slice(from, to), first.start, end)) kept.push(value)
    from = to
  }
  return kept
}

/** The same for values that lie in `[from, to)`. */
function longestFirst(found: readonly FoundValue[], from: number, to: number): FoundValue[] {
  const taken = new Uint8Array(to - from)
  return [...found]
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      if (taken.subarray(start - from, end - from).includes(1)) return false
      taken.fill(1, start - from, end - from)
      return true
    })
    .sort((a, b) => a.start - b.start)
}
