/**
 * Seams: places inside of paragraphs, or between two that touch, at which one ends and the next begins.
 *
 * Cost: linear in the seams and the spans; a binary search in the words.
 */
import { SpanList } from './span-list.ts'
import { firstWordFrom, type Words } from './words.ts'

/** The spans cut at the seams, without the spaces there. */
export function cutAt(text: string, spans: SpanList, seams: readonly number[]): SpanList {
  if (seams.length === 0) return spans
  const parts = new SpanList()
  let next = 0
  for (let index = 0; index < spans.length; index++) {
    let from = spans.startOf(index)
    const end = spans.endOf(index)
    for (; next < seams.length && (seams[next] as number) < end; next++) {
      const seam = seams[next] as number
      if (seam <= from) continue
      parts.push(from, text.charAt(seam - 1) === ' ' ? seam - 1 : seam)
      from = text.charAt(seam) === ' ' ? seam + 1 : seam
    }
    parts.push(from, end)
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
