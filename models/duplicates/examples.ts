/**
 * What the chances are learnt from: pairs of stretches with the signals that are told of them, and whether the one
 * should go because the other stays.
 *
 * - Pairs that readers judged: every pair of stretches that is mostly the two passages. Where only a part should go,
 *   the stretch that is that part. Those of articles once more on one line, where paragraphs have lost their borders.
 * - Repeats and other structures that are planted in real articles, and in some paragraphs of such, as brief ones have
 *   them.
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
import { signalsOf } from '../../src/duplicates/decide/chances.ts'
import { hear } from '../../src/duplicates/decide/hear.ts'
import type { OrientedPair } from '../../src/duplicates/signals/pair-signals.ts'
import { weighedPairs } from '../../src/duplicates/signals/stretch-pairs.ts'
import { type LaidOut, layOut } from '../../src/testing/lay-out.ts'
import { type Plant, planted, type Stays } from '../../src/testing/plant.ts'
import { PLANTS } from '../../src/testing/plant-kinds.ts'
import { type Random, seeded } from '../../src/testing/seeded.ts'
import { type ChangedSentence, changedSentences } from './changed-sentences.ts'
import { type JudgedPair, type Judgement, judgedPairs } from './judged-pairs.ts'
import { STRUCTURES, type Structure } from './structures/structures.ts'

export interface Example {
  readonly source: 'given' | 'own' | 'page' | 'planted' | 'changed' | 'edited'
  readonly outlet: string
  readonly values: Float32Array
  /** Should it go? Between 0 and 1 where readers differ; undefined where that is not learnt from it. */
  readonly target: number | undefined
  /** Do both tell one thing, be it with another fact? Undefined where nobody said. */
  readonly oneThing: number | undefined
  readonly weight: number
}

/** A pair covers the passages that were judged if so much of both together is common. */
const SAME_PASSAGE = 0.5
const SAME_SENTENCE = 0.8
const SAME_PART = 0.7
const HAS_PARAGRAPHS = /\n\s*\n/
/** A stretch is of a planted repeat if so much of it is. */
const INSIDE = 0.8
const EDITED = ['condense/cnn-corpus-dev.jsonl.gz', 'condense/cnndm-val.jsonl.gz']
const NOTHING_KNOWN = { facts: undefined, isDigest: false }
/** What the rules let go does not matter here. */
const EVEN = { going: (): number => 0, oneThing: (): number => 0 }
/** One article in so many is planted in, from that place on: the measure of planted repeats takes others. */
const EVERY = 4
const FROM = 1
const MOST_PLANTED = 2000
const IN_LINE = 1 / 3
/** So many paragraphs has a brief one. */
const BRIEF = { fewest: 3, most: 7 }
/** How much an example counts: what was read in real articles more than what was made. */
const WEIGHTS = { judged: 4, edited: 0.5, changed: 0.175, brief: 0.05, planted: 1 } as const
/** ... what was read there once more on one line, one of a part that should go, and one of a passage of which only a part should. */
const ON_ONE_LINE = 0.25
const PART = 0.7
const UNSURE_OF_WHOLE = 0.4
const MOST_OF_ARTICLE = 6
const MOST_OF_EDITED = 4

/** All pairs of an article, those as well of which one has gone by the rules; undefined if nothing stands twice. */
export function pairsIn(text: string, title?: string): readonly OrientedPair[] | undefined {
  const document = readArticle(title === undefined ? { text } : { text, title })
  const heard = finish(hear(document, 'first', [], NOTHING_KNOWN, EVEN))
  return heard && finish(weighedPairs(heard.view, heard.alignments))
}

export function overlap(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

type Judged = Pick<Example, 'target' | 'oneThing' | 'weight'>

const exampleOf = (
  source: Example['source'],
  outlet: string,
  pair: OrientedPair,
  judged: Judged,
): Example => ({ source, outlet, values: Float32Array.from(signalsOf(pair)), ...judged })

/** How sure readers are that a side should go, 0 to 1. */
const shareOf = (gold: readonly Judgement[], side: 'first' | 'second'): number =>
  gold.filter((judgement) => judgement.do === side || judgement.do === 'either').length /
  gold.length

/**
 * How sure readers are that both tell one thing: they do where one should go or another fact keeps it, and not where both
 * stay as rows or share no more than words. What its context needs may be either.
 */
function oneThingOf(gold: readonly Judgement[]): number | undefined {
  const telling = gold.filter((judgement) => judgement.why !== 'context')
  if (telling.length === 0) return undefined
  const same = telling.filter((judgement) => judgement.do !== 'none' || judgement.why === 'fact')
  return same.length / telling.length
}

const surenessOf = (gold: readonly Judgement[]): number => {
  if (gold.length > 1) return gold.every(({ sure }) => sure) ? 1 : 0.8
  return gold[0]?.sure ? 0.9 : 0.5
}

export function examplesOfJudged(judged: JudgedPair, pairs: readonly OrientedPair[]): Example[] {
  const { gold, a, b, set, outlet } = judged
  const part = gold.find((judgement) => judgement.part !== undefined)?.part
  const oneThing = oneThingOf(gold)
  const examples: Example[] = []
  for (const pair of pairs) {
    const { x, y } = pair
    const isFirst = x.start < y.start
    const [mine, other] = isFirst ? [a, b] : [b, a]
    const side = isFirst ? 'first' : 'second'
    const alike = Math.min(overlap(x, mine), overlap(y, other))
    if (part?.side === side && overlap(x, part) > SAME_PART && overlap(y, other) > 0.3) {
      const weight = WEIGHTS.judged * PART
      examples.push(exampleOf(set, outlet, pair, { target: 1, oneThing: 1, weight }))
    } else if (alike > SAME_PASSAGE) {
      const weight = WEIGHTS.judged * surenessOf(gold) * alike * (part ? UNSURE_OF_WHOLE : 1)
      const target = shareOf(gold, side)
      examples.push(exampleOf(set, outlet, pair, { target, oneThing, weight }))
    }
  }
  return examples
}

interface Truth {
  readonly keep: Stays
  readonly dup: Span
  readonly of: Span
}

/** The pairs of which the one is planted and the other is what it was made of. */
function examplesOfPlanted(
  outlet: string,
  pairs: readonly OrientedPair[],
  truths: readonly Truth[],
  { weight, bothStay = false }: Structure,
): Example[] {
  const isInside = (x: Span, y: Span): boolean =>
    Math.min(x.end, y.end) - Math.max(x.start, y.start) > INSIDE * (x.end - x.start)
  const found = pairs.flatMap((pair) => {
    const { x, y, own } = pair
    const truth = truths.find(
      ({ dup, of }) =>
        (isInside(x, dup) && isInside(y, of)) || (isInside(x, of) && isInside(y, dup)),
    )
    if (truth === undefined) return []
    const { keep, dup } = truth
    const goes = isInside(x, dup) ? keep !== 'later' : keep === 'later' || keep === 'either'
    const target = !bothStay && goes && own.matched >= own.core / 2 ? 1 : 0
    return [exampleOf('planted', outlet, pair, { target, oneThing: 1, weight })]
  })
  // An article that repeats a lot shows little more than one that repeats something.
  const every = Math.ceil(found.length / MOST_OF_ARTICLE)
  return found.filter((_, at) => at % every === 0)
}

interface Scraped {
  readonly title?: string
  readonly text: string
  readonly source?: string
  readonly id?: string
}

/** All of them, from the data folder. */
export async function* examples(folder: string): AsyncGenerator<Example, void, void> {
  yield* judgedExamples(folder)
  const news = await readAllRecords<Scraped>(join(folder, 'articles/news-10k.jsonl.gz'))
  yield* plantedExamples(news)
  yield* changedExamples(news)
  yield* editedExamples(folder)
}

function* judgedExamples(folder: string): Generator<Example, void, void> {
  const judged = judgedPairs(folder).sort(byKey)
  yield* examplesOfEach(judged)
  for (const example of examplesOfEach(onOneLine(judged))) {
    yield { ...example, weight: example.weight * ON_ONE_LINE }
  }
}

function* examplesOfEach(all: Iterable<JudgedPair>): Generator<Example, void, void> {
  let text = ''
  let pairs: readonly OrientedPair[] | undefined
  for (const judged of all) {
    if (judged.text !== text) pairs = pairsIn(judged.text, judged.title)
    text = judged.text
    if (pairs !== undefined) yield* examplesOfJudged(judged, pairs)
  }
}

/** The articles that have paragraphs, without: what readers said of two passages holds as well. */
function* onOneLine(all: readonly JudgedPair[]): Generator<JudgedPair, void, void> {
  let text = ''
  let laid: LaidOut | undefined
  for (const judged of all) {
    if (judged.set === 'page') continue
    if (judged.text !== text) {
      text = judged.text
      laid = HAS_PARAGRAPHS.test(text.trim()) ? layOut(text, 'one-line') : undefined
    }
    if (laid === undefined) continue
    const { placeOf } = laid
    const gold = judged.gold.map((judgement): Judgement => {
      const { part } = judgement
      return part === undefined ? judgement : { ...judgement, part: { ...part, ...placeOf(part) } }
    })
    yield { ...judged, text: laid.text, a: placeOf(judged.a), b: placeOf(judged.b), gold }
  }
}

const byKey = (a: JudgedPair, b: JudgedPair): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

function* changedExamples(news: readonly Scraped[]): Generator<Example, void, void> {
  for (const [at, changed] of [...changedSentences(news)].entries()) {
    const { goes } = changed
    const ofFirst = goes === 'either' ? 0.4 : 0
    yield* examplesOfChanged(changed, (isFirst) => (goes === 'neither' ? 0 : isFirst ? ofFirst : 1))
    // The two alone, or with one sentence between: a text may be as short as that.
    yield* examplesOfChanged(briefOf(changed, at % 2 === 0), () => undefined)
  }
}

function* examplesOfChanged(
  { text, first, second, outlet }: Omit<ChangedSentence, 'goes'>,
  targetOf: (isFirst: boolean) => number | undefined,
): Generator<Example, void, void> {
  for (const pair of pairsIn(text) ?? []) {
    const isFirst = pair.x.start < pair.y.start
    const [mine, other] = isFirst ? [first, second] : [second, first]
    if (Math.min(overlap(pair.x, mine), overlap(pair.y, other)) < SAME_SENTENCE) continue
    const target = targetOf(isFirst)
    const weight = target === undefined ? WEIGHTS.brief : WEIGHTS.changed
    yield exampleOf('changed', outlet, pair, { target, oneThing: 1, weight })
  }
}

function briefOf(
  { text, first, second, outlet }: ChangedSentence,
  hasBetween: boolean,
): Omit<ChangedSentence, 'goes'> {
  const [one, two] = [first, second].map(({ start, end }) => text.slice(start, end)) as [
    string,
    string,
  ]
  const around = text.slice(first.end, second.start).trim()
  const [between] = splitSentences(around).map(({ start, end }) => around.slice(start, end))
  const before = [one, ...(hasBetween && between ? [between] : []), ''].join('\n\n')
  return {
    outlet,
    text: before + two,
    first: { start: 0, end: one.length },
    second: { start: before.length, end: before.length + two.length },
  }
}

async function* editedExamples(folder: string): AsyncGenerator<Example, void, void> {
  for (const file of EDITED) {
    for (const { text, title, id } of await readAllRecords<Scraped>(join(folder, file))) {
      const alike = (pairsIn(text, title) ?? []).filter(({ own }) => own.matched >= own.core / 2)
      for (const pair of alike.slice(0, MOST_OF_EDITED)) {
        const isSame = pair.own.matched > pair.own.core * 0.95
        const weight = isSame ? WEIGHTS.edited / 2 : WEIGHTS.edited
        yield exampleOf('edited', `${file}/${id}`, pair, { target: 0, oneThing: 0, weight })
      }
    }
  }
}

function* plantedExamples(news: readonly Scraped[]): Generator<Example, void, void> {
  const kinds = Object.values(PLANTS)
  let made = 0
  for (let place = FROM; place < news.length && made < MOST_PLANTED; place += EVERY) {
    const { text, title = '', source, id } = news[place] as Scraped
    const all = splitParagraphs(text).map(({ start, end }) =>
      text.slice(start, end).replace(/\s+/g, ' '),
    )
    if (all.length < 6 || all.length > 40) continue
    for (const isBrief of [false, true]) {
      const random = seeded(place * 2 + Number(isBrief))
      const paragraphs = isBrief ? briefly(all, random) : all
      const ownTitle = isBrief && random() < 0.5 ? '' : title
      // The brief one shows another kind.
      const plant = kinds[(isBrief ? made + (kinds.length >> 1) : made) % kinds.length] as Plant
      const inLine = random() < IN_LINE
      const outlet = source ?? id ?? ''
      const layout = { paragraphs, title: ownTitle, inLine }
      const structures = [{ plant, weight: WEIGHTS.planted }, ...STRUCTURES]
      yield* structures.flatMap((structure) => examplesOfPlant(outlet, layout, structure, random))
    }
    made++
  }
}

function briefly(paragraphs: readonly string[], random: Random): readonly string[] {
  const size = BRIEF.fewest + Math.floor(random() * (BRIEF.most - BRIEF.fewest + 1))
  const first = Math.floor(random() * (paragraphs.length - size + 1))
  return paragraphs.slice(first, first + size)
}

interface Layout {
  readonly paragraphs: readonly string[]
  readonly title: string
  readonly inLine: boolean
}

function examplesOfPlant(
  outlet: string,
  { paragraphs, title, inLine }: Layout,
  structure: Structure,
  random: Random,
): Example[] {
  const sentences = paragraphs.map((own) =>
    splitSentences(own).map(({ start, end }) => own.slice(start, end)),
  )
  const grown = planted({ title, paragraphs, sentences }, structure.plant, random)
  if (grown === undefined) return []
  const laid = inLine && !structure.inParagraphs ? layOut(grown.text, 'one-line') : undefined
  const pairs = pairsIn(laid?.text ?? grown.text, title)
  if (pairs === undefined) return []
  const placed = (span: Span): Span => laid?.placeOf(span) ?? span
  const truths = grown.repeats.map(({ earlier, later, stays }) => ({
    keep: stays,
    dup: placed(later),
    of: placed(earlier),
  }))
  return examplesOfPlanted(outlet, pairs, truths, structure)
}
