/**
 * Places inside of paragraphs, or between two that touch (seams), at which one ends and the next begins.
 *
 * Cost: linear in the seams and the spans; a binary search in the words.
 */
import { SpanList } from './span-list.ts'
import { firstWordFrom, type Words } from './words.ts'

/** The spans cut at places, which ascend, without the white space there. */
export function cutAt(text: string, spans: SpanList, places: readonly number[]): SpanList {
  if (places.length === 0) return spans
  const parts = new SpanList()
  const add = (from: number, to: number): void => {
    const part = text.slice(from, to)
    const start = to - part.trimStart().length
    const end = from + part.trimEnd().length
    if (start < end) parts.push(start, end)
  }
  let next = 0
  for (let index = 0; index < spans.length; index++) {
    let from = spans.startOf(index)
    const end = spans.endOf(index)
    for (; (places[next] ?? end) < end; next++) {
      const place = Math.max(from, places[next] as number)
      add(from, place)
      from = place
    }
    add(from, end)
  }
  return parts
}

/** Where paragraphs touch: no word goes over from one to the next. */
export function seamsOf(paragraphs: SpanList): number[] {
  const seams: number[] = []
  let previous = -1
  for (let index = 0; index < paragraphs.length; index++) {
    const start = paragraphs.startOf(index)
    if (start === previous) seams.push(start)
    previous = paragraphs.endOf(index)
  }
  return seams
}

/** Does a word stand across a position? */
export function isInWord(words: Words, position: number): boolean {
  const next = firstWordFrom(words, position)
  return next > 0 && (words.end[next - 1] as number) > position
}
