/** Sentences to learn from: the features of each token and the labels that it may have. */

import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { Clusters } from '../../src/entities/crf/clusters.ts'
import { type DocumentHints, findHints } from '../../src/entities/crf/document-hints.ts'
import { neighbourFeatures, ownFeatures } from '../../src/entities/crf/form-features.ts'
import {
  BEGIN,
  END,
  INSIDE,
  LABEL_COUNT,
  labelOf,
  MODEL_TYPES,
  OUTSIDE,
  placeOfLabel,
  SINGLE,
  typeOfLabel,
} from '../../src/entities/crf/labels.ts'
import {
  type NameTokens,
  readNameTokens,
  type TokenSentence,
} from '../../src/entities/crf/name-tokens.ts'
import {
  type Borders,
  MOST_PLACE_FEATURES,
  placeFeatures,
} from '../../src/entities/crf/place-features.ts'
import { TokenKinds } from '../../src/entities/crf/token-kinds.ts'
import type { LabelledText, TextLabel } from './labelled-text.ts'

export interface TrainingSentence {
  /** The features of all tokens, those of token `i` in `[offsets[i], offsets[i + 1])`. */
  features: Int32Array
  offsets: Int32Array
  readonly count: number
  /** The label of each token. */
  readonly gold: Uint8Array
  /** Where several labels may be right: 1 for each that may, by token and label. */
  readonly allowed?: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** What a type of a coarse file may stand for. */
const COARSE: Readonly<Record<string, readonly string[]>> = {
  LOCATION: ['GPE', 'LOC', 'FAC'],
  MISC: ['NORP', 'EVENT', 'PRODUCT', 'WORK', 'LAW', 'LANGUAGE'],
  O: ['SUBSTANCE', 'DISEASE'],
}
const LONGEST = 700

export class SentenceReader {
  private kinds = new TokenKinds(new Clusters())
  private readonly buffer = new Int32Array(MOST_PLACE_FEATURES)
  /** Labels, and those that fit no tokens. */
  labels = 0
  misfits = 0

  read(source: LabelledText): TrainingSentence[] {
    if (this.kinds.isFull) this.kinds = new TokenKinds(new Clusters())
    const tokens = finish(readNameTokens(parse(source.text), this.kinds))
    const hints = finish(findHints(tokens))
    const borders = { before: this.kinds.of('\u0001'), behind: this.kinds.of('\u0002') }
    const entities = [...source.entities].sort((a, b) => a.start - b.start)
    return tokens.sentences
      .filter(({ from, to }) => to - from <= LONGEST && isWanted(tokens, from, to, source.only))
      .map((sentence) => {
        const { from, to } = sentence
        const found = this.featuresOf(tokens, hints, sentence, borders)
        const starts = tokens.starts.slice(from, to)
        const ends = tokens.ends.slice(from, to)
        const labels = this.labelsOf(starts, ends, entities, source.coarse === true)
        return { ...found, count: to - from, starts, ends, ...labels }
      })
  }

  private featuresOf(
    tokens: NameTokens,
    hints: DocumentHints,
    sentence: TokenSentence,
    borders: Borders,
  ): { features: Int32Array; offsets: Int32Array } {
    const { from, to, letterCase } = sentence
    const all: number[] = []
    const offsets = new Int32Array(to - from + 1)
    for (let token = from; token < to; token++) {
      offsets[token - from] = all.length
      all.push(...ownFeatures(tokens.table, tokens.kinds[token] as number, letterCase))
      for (const distance of [-2, -1, 1, 2]) {
        const at = token + distance
        const kind =
          at < from ? borders.before : at >= to ? borders.behind : (tokens.kinds[at] as number)
        all.push(...neighbourFeatures(tokens.table, kind, letterCase, distance))
      }
      const count = placeFeatures(tokens, hints, sentence, borders, token, this.buffer)
      for (let index = 0; index < count; index++) all.push(this.buffer[index] as number)
    }
    offsets[to - from] = all.length
    return { features: Int32Array.from(all), offsets }
  }

  private labelsOf(
    starts: Int32Array,
    ends: Int32Array,
    entities: readonly TextLabel[],
    coarse: boolean,
  ): { gold: Uint8Array; allowed?: Uint8Array } {
    const count = starts.length
    const gold = new Uint8Array(count)
    const types: (readonly string[] | undefined)[] = new Array(count)
    const last = ends[count - 1] as number
    for (const { start, end, type } of entities) {
      if (start < (starts[0] as number) || start >= last) continue
      this.labels++
      const first = ends.findIndex((place) => place > start)
      let final = first
      while (final + 1 < count && (starts[final + 1] as number) < end) final++
      if (starts[first] !== start || ends[final] !== end) this.misfits++
      if (gold.subarray(first, final + 1).some((label) => label !== OUTSIDE)) continue
      const names = coarse ? (COARSE[type] ?? [type]) : [type]
      const number = MODEL_TYPES.indexOf(names[0] as (typeof MODEL_TYPES)[number])
      if (number < 0) throw new Error(`unknown type ${type}`)
      for (let at = first; at <= final; at++) {
        gold[at] = labelOf(number, placeIn(at, first, final))
        types[at] = names
      }
    }
    return coarse ? { gold, allowed: allowedOf(gold, types) } : { gold }
  }
}

/** The names that the labels of a sentence tell. */
export function namesOf({ starts, ends }: TrainingSentence, labels: Uint8Array): TextLabel[] {
  const names: TextLabel[] = []
  let begin = 0
  for (const [token, label] of labels.entries()) {
    if (label === OUTSIDE) continue
    const place = placeOfLabel(label)
    if (place === BEGIN || place === SINGLE) begin = token
    if (place !== END && place !== SINGLE) continue
    const type = MODEL_TYPES[typeOfLabel(label)] as string
    names.push({ start: starts[begin] as number, end: ends[token] as number, type })
  }
  return names
}

const placeIn = (at: number, first: number, final: number): number =>
  first === final ? SINGLE : at === first ? BEGIN : at === final ? END : INSIDE

function allowedOf(
  gold: Uint8Array,
  types: readonly (readonly string[] | undefined)[],
): Uint8Array {
  const allowed = new Uint8Array(gold.length * LABEL_COUNT)
  const allow = (token: number, type: string, place: number): void => {
    const number = MODEL_TYPES.indexOf(type as (typeof MODEL_TYPES)[number])
    allowed[token * LABEL_COUNT + labelOf(number, place)] = 1
  }
  for (const [token, label] of gold.entries()) {
    if (label === OUTSIDE) {
      allowed[token * LABEL_COUNT] = 1
      for (const type of COARSE.O as string[]) {
        for (const place of [BEGIN, INSIDE, END, SINGLE]) allow(token, type, place)
      }
    } else for (const type of types[token] as string[]) allow(token, type, (label - 1) & 3)
  }
  return allowed
}

function isWanted(
  { starts, ends }: NameTokens,
  from: number,
  to: number,
  only: LabelledText['only'],
): boolean {
  if (only === undefined) return true
  const start = starts[from] as number
  const end = ends[to - 1] as number
  return only.some(([first, last]) => first < end && last > start)
}
