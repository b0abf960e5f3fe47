/**
 * Every article under `fixtures/articles`, twice over: against `must.json`, written by hand, which
 * says what has to go and what has to stay, and against `expected.json`, the digest as it is now,
 * which `UPDATE=1 npx vitest run test/fixtures.test.ts` writes again.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Digest, digest, restore, type Span } from '../src/index.ts'

/** A passage of the source; white space matches any white space. */
interface Passage {
  readonly text: string
  /** Which of its places is meant, from 1. */
  readonly occurrence?: number
}
interface EntityMust {
  readonly name: string
  readonly type: string
  readonly aliases?: readonly string[]
  /** A known fault: not found yet. Once it is, the mark has to go. */
  readonly open?: boolean
}
interface Must {
  /** Goes: the passage, or exactly one of two. */
  readonly remove: readonly (Passage | { readonly either: readonly Passage[] })[]
  readonly keep?: readonly (string | Passage)[]
  /** May go or stay. */
  readonly may?: readonly Passage[]
  readonly entities?: readonly EntityMust[]
  /** Pairs that have to be reported with the kind of their difference; both stay. */
  readonly variants?: readonly { text: string; of: string; kind: string }[]
  readonly language?: string
}

/** A passage counts as removed from this share of its characters on, as kept below the other. */
const REMOVED = 0.8
const KEPT = 0.2
/** So many characters of other text may go: a full stop, a credit. White space does not count. */
const SLACK = 20

const ROOT = new URL('../fixtures/articles/', import.meta.url)
const slugs = readdirSync(ROOT).sort()

const read = (slug: string, name: string): string =>
  readFileSync(new URL(`${slug}/${name}`, ROOT), 'utf8')

function locate(source: string, { text, occurrence = 1 }: Passage): Span {
  const words = text.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const places = [...source.matchAll(new RegExp(words.join('\\s+'), 'g'))]
  const place = places[occurrence - 1]
  if (!place) throw new Error(`occurrence ${occurrence} of ${places.length} of “${text}”`)
  return { start: place.index, end: place.index + place[0].length }
}

/** For every code unit of the source: was it removed? */
function removedUnits(source: string, { removals }: Digest): Uint8Array {
  const gone = new Uint8Array(source.length)
  for (const { start, end } of removals) gone.fill(1, start, end)
  return gone
}

/** How many units of the span are not white space, and how many of these are gone. */
function count(
  source: string,
  gone: Uint8Array,
  { start, end }: Span,
): { all: number; lost: number } {
  let all = 0
  let lost = 0
  for (let index = start; index < end; index++) {
    if (/\s/.test(source[index] as string)) continue
    all++
    lost += gone[index] as number
  }
  return { all, lost }
}

function loss(source: string, gone: Uint8Array, span: Span): number {
  const { all, lost } = count(source, gone, span)
  return lost / all
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

describe.each(slugs)('%s', (slug) => {
  const source = read(slug, 'source.txt')
  const must = JSON.parse(read(slug, 'must.json')) as Must
  const hasTitle = existsSync(new URL(`${slug}/title.txt`, ROOT))
  const article = hasTitle
    ? { title: read(slug, 'title.txt').trim(), text: source }
    : { text: source }
  const result = digest(article)
  const gone = removedUnits(source, result)

  test('removes what it must', () => {
    const report = must.remove.map((item) => {
      const passages = 'either' in item ? item.either : [item]
      const losses = passages.map((passage) => loss(source, gone, locate(source, passage)))
      const removed = losses.filter((share) => share >= REMOVED).length
      const kept = losses.filter((share) => share < KEPT).length
      return { passages, ok: removed === 1 && kept === passages.length - 1, losses }
    })
    expect(report.filter(({ ok }) => !ok)).toEqual([])
  })

  test('keeps what it must', () => {
    const lost = (must.keep ?? [])
      .map((item) => (typeof item === 'string' ? { text: item } : item))
      .filter((passage) => loss(source, gone, locate(source, passage)) >= KEPT)
    expect(lost).toEqual([])
  })

  test('removes nothing else', () => {
    const allowed = gone.slice()
    const targets = must.remove.flatMap((item) => ('either' in item ? item.either : [item]))
    for (const passage of [...targets, ...(must.may ?? [])]) {
      const { start, end } = locate(source, passage)
      allowed.fill(0, start, end)
    }
    const { lost } = count(source, allowed, { start: 0, end: source.length })
    expect(lost, JSON.stringify(result.removals, null, 1)).toBeLessThanOrEqual(
      must.remove.length === 0 ? 0 : SLACK,
    )
  })

  test('names what still says it', () => {
    const lost = result.removals.filter(({ of }) => of && loss(source, gone, of) >= KEPT)
    expect(lost).toEqual([])
  })

  test('reports the variants', () => {
    const missing = (must.variants ?? []).filter(({ text, of, kind }) => {
      const here = locate(source, { text })
      const there = locate(source, { text: of })
      return !result.duplicates.some(
        (pair) =>
          pair.kind === 'variant' &&
          pair.differences.some((difference) => difference.kind === kind) &&
          ((overlaps(pair, here) && overlaps(pair.of, there)) ||
            (overlaps(pair, there) && overlaps(pair.of, here))),
      )
    })
    expect(missing).toEqual([])
  })

  test('finds the entities', () => {
    const wrong = (must.entities ?? []).filter(
      (wanted) => isFound(result, wanted) === (wanted.open ?? false),
    )
    expect(wrong, JSON.stringify(result.entities.map(brief), null, 1)).toEqual([])
  })

  test('knows the language', () => {
    expect(result.language).toBe(must.language ?? 'en')
  })

  test('can be restored', () => {
    expect(restore(result)).toBe(source)
  })

  test('gives the expected digest', () => {
    const actual = `${JSON.stringify(compact(source, result), null, 2)}\n`
    const expected = new URL(`${slug}/expected.json`, ROOT)
    if (process.env.UPDATE === '1') writeFileSync(expected, actual)
    expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })
})

function isFound({ entities }: Digest, { name, type, aliases = [] }: EntityMust): boolean {
  return entities.some((entity) => {
    const names = [entity.name, ...entity.aliases, ...entity.mentions.map(({ text }) => text)]
    return entity.type === type && [name, ...aliases].every((each) => names.includes(each))
  })
}

const brief = ({ name, type, aliases, mentions }: Digest['entities'][number]): string =>
  `${type} ${[name, ...aliases].join(' | ')} ×${mentions.length}`

/** The first and last words of a passage. */
function edges(source: string, { start, end }: Span): string {
  const words = source.slice(start, end).trim().split(/\s+/)
  if (words.length <= 8) return words.join(' ')
  return `${words.slice(0, 4).join(' ')} … ${words.slice(-4).join(' ')}`
}

/** A digest as a person can read and compare it. */
function compact(source: string, result: Digest): unknown {
  const place = (span: Span): string => `${span.start}-${span.end}: ${edges(source, span)}`
  return {
    language: result.language,
    paragraphs: result.paragraphs.map((paragraph) => `${paragraph.kind} ${place(paragraph)}`),
    removals: result.removals.map(({ reason, rule, of, start, end }) => ({
      reason,
      ...(rule === undefined ? {} : { rule }),
      text: edges(source, { start, end }),
      start,
      end,
      ...(of === undefined ? {} : { of: place(of) }),
    })),
    duplicates: result.duplicates.map((pair) => ({
      kind: pair.kind,
      text: place(pair),
      of: place(pair.of),
      similarity: Math.round(pair.similarity * 100) / 100,
      ...(pair.differences.length === 0
        ? {}
        : {
            differences: pair.differences.map(({ kind, here, there }) => {
              const [one, other] = [here, there].map((span) =>
                span === null ? '∅' : source.slice(span.start, span.end),
              )
              return `${kind}: ${one} / ${other}`
            }),
          }),
    })),
    summary: result.summary.text,
    entities: result.entities.map(brief),
    keyphrases: result.keyphrases.map(({ text, mentions }) => `${text} ×${mentions.length}`),
  }
}
