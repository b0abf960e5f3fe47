/**
 * Entities against labelled news: exact spans by type and over all types together (micro).
 */
import { join } from 'node:path'
import { parse } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import { tagNames } from '../../src/entities/name-tagger.ts'
import { findValues } from '../../src/entities/values/find-values.ts'
import { copyInCapitals, copyInTitleCase } from './letter-case.ts'
import type { Figure, Measure } from './measure.ts'
import { readRecords } from './read-data.ts'

/** A span and what it is. */
export interface TypedSpan extends Span {
  readonly type: string
}

interface LabelledArticle {
  readonly text: string
  readonly entities: readonly TypedSpan[]
}

export interface SpanCounts {
  hits: number
  answers: number
  gold: number
}

export interface Scores {
  /** All three in percent. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Adds the spans of one article, of the given types, to the counts of each type. */
export function countSpans(
  counts: Map<string, SpanCounts>,
  answers: readonly TypedSpan[],
  gold: readonly TypedSpan[],
  types: readonly string[],
): void {
  for (const type of types) {
    const count = counts.get(type) ?? { hits: 0, answers: 0, gold: 0 }
    const keys = new Set(gold.filter((span) => span.type === type).map(keyOf))
    const given = new Set(answers.filter((span) => span.type === type).map(keyOf))
    for (const key of given) if (keys.has(key)) count.hits++
    count.answers += given.size
    count.gold += keys.size
    counts.set(type, count)
  }
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`

/** Precision, recall and F1 of counts that are added up (micro). */
export function scoreSpans(counts: readonly SpanCounts[]): Scores {
  const sum = { hits: 0, answers: 0, gold: 0 }
  for (const { hits, answers, gold } of counts) {
    sum.hits += hits
    sum.answers += answers
    sum.gold += gold
  }
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)
  return {
    precision: percent(sum.hits, sum.answers),
    recall: percent(sum.hits, sum.gold),
    f1: percent(2 * sum.hits, sum.answers + sum.gold),
  }
}

const NAMES = ['PERSON', 'ORGANIZATION', 'LOCATION']

/** What the F1 over all names has to reach: what was asked for, and what we hold ourselves to. */
interface Bounds {
  readonly asked: number
  readonly own: number
  /** How much of it a copy in capitals or in title case may lose. */
  readonly lost: number
}

function spanMeasure(
  name: string,
  file: string,
  more: readonly string[],
  { asked, own, lost }: Bounds,
): Measure {
  return {
    name,
    files: [file],
    async run(folder) {
      const counts = new Map<string, SpanCounts>()
      const inCapitals = new Map<string, SpanCounts>()
      const inTitleCase = new Map<string, SpanCounts>()
      const names = NAMES.concat(more.filter((type) => type === 'NORP'))
      const types = [...NAMES, ...more]
      for await (const { text, entities } of readRecords<LabelledArticle>(join(folder, file))) {
        const answers = [...tagNames(parse(text)), ...findValues(text)]
        countSpans(counts, answers, entities, types)
        countSpans(inCapitals, tagNames(parse(copyInCapitals(text))), entities, names)
        countSpans(inTitleCase, tagNames(parse(copyInTitleCase(text))), entities, names)
      }
      const over = (of: ReadonlyMap<string, SpanCounts>, list: readonly string[]): number =>
        scoreSpans(list.map((type) => of.get(type) as SpanCounts)).f1
      const all = over(counts, names)
      return [
        { name: `F1 ${names.join(', ')}`, value: all, bound: asked },
        { name: 'the same, over our own floor', value: all, bound: own },
        { name: 'F1 people, organizations, places', value: over(counts, NAMES) },
        {
          name: 'F1 lost in capitals',
          value: all - over(inCapitals, names),
          bound: lost,
          atMost: true,
        },
        {
          name: 'F1 lost in title case',
          value: all - over(inTitleCase, names),
          bound: lost,
          atMost: true,
        },
        ...types.map((type) => typeFigure(type, scoreSpans([counts.get(type) as SpanCounts]))),
      ]
    },
  }
}

function typeFigure(type: string, { precision, recall, f1 }: Scores): Figure {
  const note = `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}`
  return { name: `F1 ${type}`, value: f1, note }
}

/** News from all over the world: the main measure. */
export const worldwideEntities: Measure = spanMeasure(
  'entities Worldwide dev',
  'entities/measure-worldwide-dev.jsonl',
  ['NORP', 'DATE', 'MONEY'],
  { asked: 80, own: 81, lost: 8 },
)

/** Wire news of 1996; its `ORGANIZATION` holds sports teams that are called by their city. */
export const wireEntities: Measure = spanMeasure(
  'entities CoNLL-2003 dev',
  'entities/measure-conll2003-dev.jsonl',
  [],
  { asked: 74, own: 78, lost: 6 },
)
