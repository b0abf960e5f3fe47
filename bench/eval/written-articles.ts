/**
 * The articles that were written for the project to be measured on (`fixtures/eval/`): invented news in
 * eight languages, half of which repeat something. A mark names its passage, by its paragraph or, inside of
 * one, by its words; where that is in the text is counted here, when it is read.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Span } from '../../src/document/span.ts'
import type { AnnotatedArticle, Repetition } from './in-article.ts'

/** A whole paragraph, by its index, or words that stand once in one. */
export type Place = number | { readonly paragraph: number; readonly text: string }

/** A passage that has to go, and the one that says the same and stays. */
interface MarkedRepeat {
  readonly goes: Place
  readonly of: Place
  /** What kind of copy it is: `exact`, `edited`, `contained`, `headline`, `caption`, `pullquote`, … */
  readonly why: string
  /** Whether it does not matter which of the two goes. */
  readonly either?: boolean
}

/** Two passages that look alike and both stay: rows of a form, other facts, a question asked again. */
interface LookAlike {
  readonly a: Place
  readonly b: Place
  readonly why: 'row' | 'fact' | 'context'
}

/** A line of a file. */
export interface WrittenArticle {
  readonly id: string
  readonly domain: string
  readonly language: string
  readonly style: string
  readonly title?: string
  readonly paragraphs: readonly string[]
  /** None in the texts from which nothing may go. */
  readonly repeats: readonly MarkedRepeat[]
  readonly stays: readonly LookAlike[]
  /** Paragraphs of the site's furniture, which may go or stay. */
  readonly free: readonly number[]
}

const FOLDER = new URL('../../fixtures/eval/', import.meta.url)
const PARAGRAPH_GAP = '\n\n'
const NOWHERE: Span = { start: 0, end: 0 }

/** All of them, in the order of the files' names. */
export function readWrittenArticles(): WrittenArticle[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as WrittenArticle)
}

/** The article as text, with its marks as spans; furniture that may go counts neither for nor against. */
export function annotated(article: WrittenArticle): AnnotatedArticle {
  const { id, title, paragraphs, repeats, stays, free } = article
  const furniture = free.map((place, index): Repetition => {
    const dup = spanOf(paragraphs, place)
    return { kind: 'free', group: `free ${index}`, must: false, keep: 'none', dup, of: NOWHERE }
  })
  return {
    id,
    title: title ?? null,
    text: paragraphs.join(PARAGRAPH_GAP),
    polarity: repeats.length > 0 ? 'positive' : 'negative',
    truth: [...repeats.map((repeat, index) => repetitionOf(article, repeat, index)), ...furniture],
    hard_negatives: stays.map(({ a, b }) => ({
      a: spanOf(paragraphs, a),
      b: spanOf(paragraphs, b),
    })),
  }
}

function repetitionOf(
  { paragraphs, free }: WrittenArticle,
  { goes, of, why, either }: MarkedRepeat,
  index: number,
): Repetition {
  const going = spanOf(paragraphs, goes)
  const staying = spanOf(paragraphs, of)
  const isLater = going.start >= staying.start
  const [earlier, later] = isLater ? [staying, going] : [going, staying]
  const isFurniture = typeof of === 'number' && free.includes(of)
  const stays = isLater ? 'earlier' : 'later'
  const keep = isFurniture ? 'neither' : either ? 'either' : stays
  return { kind: why, group: String(index), must: true, keep, dup: later, of: earlier }
}

/** Where a place of an article is in its text; throws if its words do not stand there, or twice. */
export function spanOf(paragraphs: readonly string[], place: Place): Span {
  const index = typeof place === 'number' ? place : place.paragraph
  const paragraph = paragraphs[index]
  if (paragraph === undefined) throw new RangeError(`no paragraph ${index}`)
  let start = 0
  for (const { length } of paragraphs.slice(0, index)) start += length + PARAGRAPH_GAP.length
  if (typeof place === 'number') return { start, end: start + paragraph.length }
  const { text } = place
  const at = paragraph.indexOf(text)
  if (at < 0 || paragraph.indexOf(text, at + 1) >= 0) {
    throw new RangeError(`not once in paragraph ${index}: ${text}`)
  }
  return { start: start + at, end: start + at + text.length }
}
