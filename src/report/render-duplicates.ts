/**
 * Passages that say the same: the pairs that differ in a fact, for a digest, and all pairs, for the
 * stage by itself.
 */
import type { Span } from '../document/span.ts'
import type { Difference } from '../duplicates/difference.ts'
import type { Duplicate } from '../duplicates/duplicate.ts'
import { excerpt, INDENT, type Page, placeOf, section, wordsIn } from './page.ts'
import { count } from './phrases.ts'
import { oneLine } from './printable.ts'
import { alikeness } from './render-removals.ts'
import { truncate, wrap } from './wrap.ts'

type Change = readonly [Difference['kind'], Span | null, Span | null]

/** Columns of one value of a difference. */
const FACT_WIDTH = 32

/** Pairs that stay, as a fact differs; nothing if there are none. */
export function renderVariants(page: Page, duplicates: readonly Duplicate[]): string | undefined {
  const variants = duplicates.filter(({ kind }) => kind === 'variant')
  if (variants.length === 0) return undefined
  const detail = `${count(variants.length, 'pair')} that ${variants.length === 1 ? 'differs' : 'differ'} in a fact`
  return section(page, 'Kept though alike', detail, separated(page, variants))
}

/** Every pair of the article. */
export function renderPairs(page: Page, duplicates: readonly Duplicate[]): string {
  if (duplicates.length === 0) return 'No passage says again what another says.'
  const detail = count(duplicates.length, 'pair')
  return section(page, 'Said twice', detail, separated(page, duplicates))
}

function separated(page: Page, duplicates: readonly Duplicate[]): string[] {
  return duplicates.flatMap((duplicate, index) => [
    ...(index === 0 ? [] : ['']),
    ...pairLines(page, duplicate),
  ])
}

/** Both passages in the order of the article, and what differs from the first to the second. */
function pairLines(page: Page, duplicate: Duplicate): string[] {
  const { paint } = page
  const { kind, similarity, of, differences } = duplicate
  const style = kind === 'variant' ? paint.alike : paint.gone
  const words = count(wordsIn(page, duplicate), 'word')
  const isFirst = duplicate.start < of.start
  return [
    `${style(kind)}  ${paint.faint(`${words}, ${alikeness(similarity)}`)}`,
    passageLine(page, isFirst ? duplicate : of),
    passageLine(page, isFirst ? of : duplicate),
    ...differenceLines(
      page,
      differences.map(({ kind, here, there }) =>
        isFirst ? [kind, here, there] : [kind, there, here],
      ),
    ),
  ]
}

function passageLine(page: Page, span: Span): string {
  const place = placeOf(page, span).padEnd(14)
  const room = page.width - 2 * INDENT.length - place.length
  return INDENT + page.paint.faint(place) + excerpt(page, span, room)
}

/** `number: 12 → 14 · negation: nothing → not`. */
function differenceLines(page: Page, differences: readonly Change[]): string[] {
  if (differences.length === 0) return []
  const facts = differences.map(
    ([kind, from, to]) => `${kind}: ${fact(page, from)} → ${fact(page, to)}`,
  )
  const lines = wrap(facts.join(' · '), page.width - 2 * INDENT.length)
  return lines.map((line) => INDENT + page.paint.alike(line))
}

function fact(page: Page, span: Span | null): string {
  if (span === null) return 'nothing'
  return truncate(oneLine(page.text.slice(span.start, span.end)), FACT_WIDTH)
}
