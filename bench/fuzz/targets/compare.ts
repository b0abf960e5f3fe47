/** `compare`: the mirror image, every word in its place, and a text like itself. */

import type { Span } from '../../../src/document/span.ts'
import { type Comparison, compare, parse } from '../../../src/index.ts'
import {
  articleSeeds,
  ensure,
  ensureDisjoint,
  ensureSame,
  ensureShare,
  ensureSpan,
  NEXT_TEXT,
  openInput,
  type Target,
} from '../target.ts'

const MIRRORED: Partial<Record<Comparison['verdict'], Comparison['verdict']>> = {
  contains: 'contained',
  contained: 'contains',
}

/** The second text of an input; without one the first is held against its own second half. */
export const compareTarget: Target = {
  name: 'compare',
  kind: 'text',
  longest: 2000,
  mostSteps: 3000,
  canPump: true,
  seeds: () => articleSeeds().flatMap(paragraphPairs),
  check(input) {
    const { articles } = openInput(input)
    const a = articles[0]?.text ?? ''
    const b = articles[1]?.text ?? a.slice(a.length >> 1)
    const there = ensureSame(() => compare(a, b), 'compare')
    ensureComparison(a, b, there)
    ensureMirrored(there, compare(b, a))
    const itself = compare(a, a)
    const isSame = itself.verdict === 'identical' && itself.changes.length === 0
    ensure(isSame && itself.differences.length === 0, () => `a text is ${itself.verdict} to itself`)
  },
}

/** Some paragraphs of an article with the next but one. */
function paragraphPairs(article: string): string[] {
  const paragraphs = article.split('\n\n').filter((text) => text.length > 40)
  return paragraphs.slice(2, 4).map((text, at) => `${paragraphs[at]}${NEXT_TEXT}${text}`)
}

function ensureComparison(a: string, b: string, comparison: Comparison): void {
  const { matches, changes, differences, similarity, containment } = comparison
  ensureShare(similarity, 'similarity')
  ensureShare(containment.here, 'containment.here')
  ensureShare(containment.there, 'containment.there')
  ensureDisjoint(
    matches.map(({ here }) => here),
    a.length,
    'matches',
  )
  for (const { here, there } of differences) {
    ensure((here ?? there) !== null, () => 'a difference stands nowhere')
    if (here) ensureSpan(here, a.length, 'difference.here')
    if (there) ensureSpan(there, b.length, 'difference.there')
  }
  const pairs = [...matches, ...changes]
  ensureWords(
    a,
    pairs.map(({ here }) => here),
    'the first text',
  )
  ensureWords(
    b,
    pairs.map(({ there }) => there),
    'the second text',
  )
}

/** The spans hold every word of a text, each in one of them. */
function ensureWords(text: string, spans: readonly (Span | null)[], what: string): void {
  const { words } = parse(text)
  const held = spans.filter((span) => span !== null).sort((x, y) => x.start - y.start)
  ensureDisjoint(held, text.length, `matches and changes of ${what}`)
  let at = 0
  for (let word = 0; word < words.count; word++) {
    const start = words.start[word] as number
    while (at < held.length && (held[at] as Span).end <= start) at++
    const isHeld = at < held.length && (held[at] as Span).start <= start
    ensure(isHeld, () => `the word at ${start} of ${what} is in no match or change`)
  }
}

function ensureMirrored(there: Comparison, back: Comparison): void {
  const verdict = MIRRORED[there.verdict] ?? there.verdict
  ensure(back.verdict === verdict, () => `${there.verdict}, and back ${back.verdict}`)
  ensure(back.similarity === there.similarity, () => 'the similarity is another back')
  const { here: a, there: b } = there.containment
  const isMirrored = back.containment.here === b && back.containment.there === a
  ensure(isMirrored, () => 'the containment is another back')
  for (const part of ['matches', 'differences', 'changes'] as const) {
    ensure(
      sorted(there[part], false) === sorted(back[part], true),
      () => `${part} are other ones back`,
    )
  }
}

interface Pair {
  readonly here: Span | null
  readonly there: Span | null
}

/** The same pairs, whatever their order. */
function sorted(pairs: readonly Pair[], isSwapped: boolean): string {
  return pairs
    .map(({ here, there }) => JSON.stringify(isSwapped ? [there, here] : [here, there]))
    .sort()
    .join()
}
