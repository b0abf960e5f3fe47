/** `findDuplicates`: every pair lies in the text and is told with what it repeats. */

import type { Span } from '../../../src/document/span.ts'
import { type Duplicate, findDuplicates, type Keep } from '../../../src/index.ts'
import {
  articleSeeds,
  ensure,
  ensureSame,
  ensureShare,
  ensureSpan,
  openInput,
  type Target,
} from '../target.ts'

const KEEPS: readonly Keep[] = ['first', 'longest', 'last']

export const duplicatesTarget: Target = {
  name: 'duplicates',
  kind: 'text',
  longest: 2000,
  mostSteps: 2000,
  canPump: true,
  seeds: articleSeeds,
  check(input) {
    const { choice, articles } = openInput(input)
    const keep = KEEPS[choice % KEEPS.length] as Keep
    for (const article of articles) {
      const pairs = ensureSame(() => findDuplicates(article, { keep }), 'findDuplicates')
      for (const pair of pairs) ensurePair(pair, article.text.length)
    }
  },
}

/** Also of the pairs that a digest tells. */
export function ensurePair(pair: Duplicate, size: number): void {
  ensureSpan(pair, size, 'duplicate')
  ensureSpan(pair.of, size, 'duplicate.of')
  ensureShare(pair.similarity, 'duplicate.similarity')
  ensureShare(pair.containment.here, 'duplicate.containment.here')
  ensureShare(pair.containment.there, 'duplicate.containment.there')
  ensure(pair.containment.here > 0, () => `the pair at ${pair.start} says nothing again`)
  const isVariant = pair.kind === 'variant'
  ensure(
    isVariant === pair.differences.length > 0,
    () => `${pair.kind} with or without differences`,
  )
  for (const { here, there } of pair.differences) {
    ensure((here ?? there) !== null, () => 'a difference stands nowhere')
    if (here) ensureSpan(here, size, 'difference.here')
    if (there) ensureSpan(there, size, 'difference.there')
  }
  for (const { here, there } of pair.changes) {
    if (here) ensureInside(here, pair, 'change.here')
    if (there) ensureInside(there, pair.of, 'change.there')
  }
  for (const part of pair.attached ?? []) ensureSpan(part, size, 'attached')
}

function ensureInside(part: Span, whole: Span, what: string): void {
  const isInside = part.start >= whole.start && part.end <= whole.end
  ensure(isInside, () => `${what} lies outside of its passage`)
}
