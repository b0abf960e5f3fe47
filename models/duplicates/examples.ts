/**
 * What the chances are learnt from: pairs of stretches with the signals that are told of them, and whether the one
 * should go because the other stays.
 *
 * - Pairs that readers judged: every pair of stretches that is mostly the two passages. Where only a part should go,
 *   the stretch that is that part.
 * - Repeats that are planted in real articles, and in the annotated ones, where all else stays.
 * - A real sentence again with one thing changed: another fact stays, none goes.
 * - Edited text, which repeats next to nothing: what looks alike stays, with little weight.
 *
 * Cost: reading the articles once, some minutes.
 */
import { join } from 'node:path'
import { readAllRecords } from '../../bench/eval/read-data.ts'
import { readArticle } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import { splitParagraphs, splitSentences } from '../../src/document/split.ts'
import { finish } from '../../src/document/steps.ts'
import { SIGNAL_NAMES, signalsOf } from '../../src/duplicates/decide/chances.ts'
import { hear } from '../../src/duplicates/hear.ts'
import { markParagraphs } from '../../src/duplicates/marks/marked-document.ts'
import { ArticleView } from '../../src/duplicates/signals/article-view.ts'
import type { OrientedPair } from '../../src/duplicates/signals/pair-signals.ts'
import { weighedPairs } from '../../src/duplicates/signals/weighed-pairs.ts'
import { layOut } from '../../src/testing/lay-out.ts'
import { planted } from '../../src/testing/plant.ts'
import { PLANTS } from '../../src/testing/plant-kinds.ts'
import { seeded } from '../../src/testing/seeded.ts'
import { changedSentences } from './changed-sentences.ts'
import { type JudgedPair, type Judgement, judgedPairs } from './judged-pairs.ts'

export interface Example {
  readonly source: 'given' | 'own' | 'annotated' | 'planted' | 'changed' | 'edited'
  readonly outlet: string
  readonly values: Float32Array
  /** Should it go? Between 0 and 1 where readers differ. */
  readonly target: number
  readonly weight: number
}

/** A pair covers the passages that were judged if so much of both together is common. */
const SAME_PASSAGE = 0.5
const SAME_SENTENCE = 0.8
const SAME_PART = 0.7
const ANNOTATED = [
  ['dev.jsonl', true],
  ['natural-dev.jsonl', false],
] as const
const EDITED = ['condense/cnn-corpus-dev.jsonl.gz', 'condense/cnndm-val.jsonl.gz']
const NOTHING_KNOWN = { facts: undefined, isDigest: false }
/** One article in so many is planted in, from that place on: the measure of planted repeats takes others. */
const EVERY = 4
const FROM = 1
const MOST_PLANTED = 1500
/** How much an example counts: what was read in real articles more than what was made. */
const WEIGHTS = { judged: 2, annotated: 0.6, edited: 0.5, changed: 0.175, planted: 0.15 } as const
/** ... one of a part that should go, and one of a passage of which only a part should. */
const PART = 0.7
const UNSURE_OF_WHOLE = 0.4
const MOST_OF_ARTICLE = 6
const MOST_OF_EDITED = 4

const allSignals = signalsOf(SIGNAL_NAMES)

/** All pairs of an article, those as well of which one has gone by the rules; undefined if nothing stands twice. */
export function pairsIn(text: string, title?: string): readonly OrientedPair[] | undefined {
  const document = readArticle(title === undefined ? { text } : { text, title })
  const heard = finish(hear(document, 'first', [], NOTHING_KNOWN))
  if (heard === undefined) return undefined
  const { marked, alignments } = heard
  markParagraphs(marked, 0, marked.document.paragraphs.length - 1)
  return finish(weighedPairs(new ArticleView(marked, alignments), alignments))
}

export function overlap(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const exampleOf = (
  source: Example['source'],
  outlet: string,
  pair: OrientedPair,
  target: number,
  weight: number,
): Example => ({ source, outlet, values: Float32Array.from(allSignals(pair)), target, weight })

/** How sure readers are that a side should go, 0 to 1. */
const shareOf = (gold: readonly Judgement[], side: 'first' | 'second'): number =>
  gold.filter((judgement) => judgement.do === side || judgement.do === 'either').length /
  gold.length

const surenessOf = (gold: readonly Judgement[]): number => {
  if (gold.length > 1) return gold.every(({ sure }) => sure) ? 1 : 0.8
  return gold[0]?.sure ? 0.9 : 0.5
}

export function examplesOfJudged(judged: JudgedPair, pairs: readonly OrientedPair[]): Example[] {
  const { gold, a, b, set, outlet } = judged
  const part = gold.find((judgement) => judgement.part !== undefined)?.part
  const examples: Example[] = []
  for (const pair of pairs) {
    const { x, y } = pair
    const isFirst = x.start < y.start
    const [mine, other] = isFirst ? [a, b] : [b, a]
    const side = isFirst ? 'first' : 'second'
    const alike = Math.min(overlap(x, mine), overlap(y, other))
    if (part?.side === side && overlap(x, part) > SAME_PART && overlap(y, other) > 0.3) {
      examples.push(exampleOf(set, outlet, pair, 1, WEIGHTS.judged * PART))
    } else if (alike > SAME_PASSAGE) {
      const weight = WEIGHTS.judged * surenessOf(gold) * alike * (part ? UNSURE_OF_WHOLE : 1)
      examples.push(exampleOf(set, outlet, pair, shareOf(gold, side), weight))
    }
  }
  return examples
}

interface Truth {
  readonly keep: string
  readonly dup: Span
  readonly of: Span
}

function examplesOfTruth(
  source: Example['source'],
  outlet: string,
  pairs: readonly OrientedPair[],
  truths: readonly Truth[],
  isComplete: boolean,
  weight: number,
): Example[] {
  const inside = (x: Span, y: Span): number =>
    Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)) / (x.end - x.start)
  const touches = (x: Span): boolean =>
    truths.some(({ dup, of }) => inside(x, dup) > 0.1 || inside(x, of) > 0.1)
  const found: Example[] = []
  for (const pair of pairs) {
    const { x, y, own } = pair
    const truth = truths.find(
      ({ dup, of }) =>
        (inside(x, dup) > 0.8 && inside(y, of) > 0.8) ||
        (inside(x, of) > 0.8 && inside(y, dup) > 0.8),
    )
    if (truth !== undefined) {
      const isDup = inside(x, truth.dup) > 0.8
      const goes = isDup
        ? truth.keep !== 'later'
        : ['later', 'either', 'neither'].includes(truth.keep)
      const target = goes && own.matched >= own.core / 2 ? 1 : 0
      found.push(exampleOf(source, outlet, pair, target, weight))
    } else if (isComplete && !touches(x) && !touches(y)) {
      found.push(exampleOf(source, outlet, pair, 0, weight))
    }
  }
  // An article that repeats a lot shows little more than one that repeats something.
  const every = Math.ceil(found.length / MOST_OF_ARTICLE)
  return found.filter((_, at) => at % every === 0)
}

interface Annotated extends Scraped {
  readonly truth: readonly (Truth & { readonly kind?: string })[]
}

interface Scraped {
  readonly title?: string
  readonly text: string
  readonly source?: string
  readonly id?: string
  readonly publisher?: string
}

/** All of them, from the data folder. */
export async function* examples(folder: string): AsyncGenerator<Example, void, void> {
  yield* judgedExamples(folder)
  yield* annotatedExamples(folder)
  const news = await readAllRecords<Scraped>(join(folder, 'articles/news-10k.jsonl.gz'))
  yield* plantedExamples(news)
  yield* changedExamples(news)
  yield* editedExamples(folder)
}

function* judgedExamples(folder: string): Generator<Example, void, void> {
  let text = ''
  let pairs: readonly OrientedPair[] | undefined
  for (const judged of judgedPairs(folder).sort(byKey)) {
    if (judged.text !== text) pairs = pairsIn(judged.text, judged.title)
    text = judged.text
    if (pairs !== undefined) yield* examplesOfJudged(judged, pairs)
  }
}

const byKey = (a: JudgedPair, b: JudgedPair): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

async function* annotatedExamples(folder: string): AsyncGenerator<Example, void, void> {
  for (const [file, isComplete] of ANNOTATED) {
    const records = await readAllRecords<Annotated>(join(folder, 'in-article', file))
    for (const { text, title, truth, publisher, id } of records) {
      const own = pairsIn(text, title ?? undefined)
      // What exchanges words for others is free to go or to stay.
      const known = truth.filter(({ kind }) => !kind?.includes('near'))
      if (own === undefined || (known.length < truth.length && isComplete)) continue
      const outlet = publisher ?? id ?? ''
      yield* examplesOfTruth('annotated', outlet, own, known, isComplete, WEIGHTS.annotated)
    }
  }
}

function* changedExamples(news: readonly Scraped[]): Generator<Example, void, void> {
  for (const { text, first, second, goes, outlet } of changedSentences(news)) {
    for (const pair of pairsIn(text) ?? []) {
      const isFirst = pair.x.start < pair.y.start
      const [mine, other] = isFirst ? [first, second] : [second, first]
      if (Math.min(overlap(pair.x, mine), overlap(pair.y, other)) < SAME_SENTENCE) continue
      const ofFirst = goes === 'either' ? 0.4 : 0
      const target = goes === 'neither' ? 0 : isFirst ? ofFirst : 1
      yield exampleOf('changed', outlet, pair, target, WEIGHTS.changed)
    }
  }
}

async function* editedExamples(folder: string): AsyncGenerator<Example, void, void> {
  for (const file of EDITED) {
    for (const { text, title, id } of await readAllRecords<Scraped>(join(folder, file))) {
      const alike = (pairsIn(text, title) ?? []).filter(({ own }) => own.matched >= own.core / 2)
      for (const pair of alike.slice(0, MOST_OF_EDITED)) {
        const isSame = pair.own.matched > pair.own.core * 0.95
        const weight = isSame ? WEIGHTS.edited / 2 : WEIGHTS.edited
        yield exampleOf('edited', `${file}/${id}`, pair, 0, weight)
      }
    }
  }
}

function* plantedExamples(news: readonly Scraped[]): Generator<Example, void, void> {
  const kinds = Object.values(PLANTS)
  let made = 0
  for (let place = FROM; place < news.length && made < MOST_PLANTED; place += EVERY) {
    const { text, title = '', source, id } = news[place] as Scraped
    const paragraphs = splitParagraphs(text).map(({ start, end }) =>
      text.slice(start, end).replace(/\s+/g, ' '),
    )
    if (paragraphs.length < 6 || paragraphs.length > 40) continue
    const sentences = paragraphs.map((own) =>
      splitSentences(own).map(({ start, end }) => own.slice(start, end)),
    )
    const plant = kinds[made % kinds.length] as (typeof kinds)[number]
    const grown = planted({ title, paragraphs, sentences }, plant, seeded(place))
    made++
    if (grown === undefined) continue
    const isLine = made % 3 === 0
    const laid = isLine ? layOut(grown.text, 'one-line') : undefined
    const pairs = pairsIn(laid?.text ?? grown.text, title)
    if (pairs === undefined) continue
    const placed = (span: Span): Span => laid?.placeOf(span) ?? span
    const truths = grown.repeats.map(({ earlier, later, stays }) => ({
      keep: stays,
      dup: placed(later),
      of: placed(earlier),
    }))
    yield* examplesOfTruth('planted', source ?? id ?? '', pairs, truths, false, WEIGHTS.planted)
  }
}
