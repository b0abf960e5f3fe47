/**
 * The check of pairs that a caller gives to `clean`: each is a pair of passages of this text, and of what
 * they say something stays. Cost: n log n.
 */
import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { Span } from '../document/span.ts'
import type { Duplicate } from '../duplicates/duplicate.ts'

const KINDS: ReadonlySet<unknown> = new Set<Duplicate['kind']>([
  'exact',
  'surface',
  'near',
  'contained',
  'variant',
])

/** @throws OnceoverError `INVALID_OPTION` if these are no pairs of passages of the text */
export function checkPairs(text: string, pairs: unknown): void {
  if (!Array.isArray(pairs)) {
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`duplicates\` must be an array, got ${kindOf(pairs)}`,
    )
  }
  for (const [index, pair] of pairs.entries()) {
    const { of, kind, similarity, attached = [] }: Partial<Duplicate> = pair ?? {}
    const passages: unknown = [pair, of, ...(Array.isArray(attached) ? attached : [attached])]
    const isPair =
      (passages as unknown[]).every((passage) => isPassage(text, passage)) &&
      !overlap(pair, of as Span) &&
      KINDS.has(kind) &&
      typeof similarity === 'number'
    if (isPair) continue
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`duplicates\` must hold pairs as \`findDuplicates\` tells them of this text: pair ${index} is none`,
    )
  }
}

/** @throws OnceoverError `INVALID_OPTION` if nothing stays of what a passage goes for */
export function checkStanding(pairs: readonly Duplicate[], unsaid: ReadonlySet<Span>): void {
  const lost = pairs.find(({ of }) => unsaid.has(of))
  if (lost === undefined) return
  throw new OnceoverError(
    'INVALID_OPTION',
    `option \`duplicates\` has pairs that go for each other: nothing stays that says the passage at ${lost.start}`,
  )
}

function isPassage(text: string, passage: unknown): passage is Span {
  const { start, end } = (passage ?? {}) as Partial<Span>
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false
  return (start as number) >= 0 && (start as number) < (end as number) && Number(end) <= text.length
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
