/** Two passages that are alike, for a person: on one line. */
import type { PassagePair } from '../corpus/join-passages.ts'
import type { ReportOptions } from './page.ts'
import { createPaint } from './paint.ts'
import { percent } from './phrases.ts'
import { oneLine } from './printable.ts'

const WIDTH = '100 %'.length

/** `83 %  a  b  91 % of the first, 90 % of the second`. */
export function renderPair(
  { a, b, similarity, containment }: PassagePair,
  { color = false }: ReportOptions,
): string {
  const paint = createPaint(color)
  const shares = `${percent(containment.here)} of the first, ${percent(containment.there)} of the second`
  const [first, second] = [a, b].map((key) => oneLine(String(key)))
  const alike = paint.alike(percent(similarity).padStart(WIDTH))
  return `${alike}  ${first}  ${second}  ${paint.faint(shares)}`
}
