/**
 * Seams: places inside of paragraphs, or between two that touch, at which one ends and the next begins.
 *
 * Cost: linear in the seams and the spans; a binary search in the words.
 */
import type { Span } from './span.ts'
import { firstWordFrom, type Words } from './words.ts'

/** The spans cut at the seams, without the spaces there. */
export function cutAt(
  text: string,
  spans: readonly Span[],
  seams: readonly number[],
): readonly Span[] {
  if (seams.length === 0) return spans
  let next = 0
  return spans.flatMap(({ start, end }) => {
    const parts: Span[] = []
    let from = start
    for (; next < seams.length && (seams[next] as number) < end; next++) {
      const seam = seams[next] as number
      if (seam <= from) continue
      parts.push({ start: from, end: text.charAt(seam - 1) === ' ' ? seam - 1 : seam })
      from = text.charAt(seam) === ' ' ? seam + 1 : seam
    }
    return [...parts, { start: from, end }]
  })
}

/** Where paragraphs touch: no word goes over from one to the next. */
export function seamsOf(paragraphs: readonly Span[]): number[] {
  return paragraphs.flatMap(({ start }, index) =>
    index > 0 && paragraphs[index - 1]?.end === start ? [start] : [],
  )
}

/** Does a word stand across a position? */
export function isInWord(words: Words, position: number): boolean {
  const next = firstWordFrom(words, position)
  return next > 0 && (words.end[next - 1] as number) > position
}
