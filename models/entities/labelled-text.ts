/** Labelled news of the data folder, and copies of it in capitals and in title case. */
import { readFileSync } from 'node:fs'
import { parse } from '../../src/document/parse.ts'
import type { Dice } from './dice.ts'

export interface TextLabel {
  readonly start: number
  readonly end: number
  readonly type: string
}

export interface LabelledText {
  readonly text: string
  readonly entities: readonly TextLabel[]
  /** The types are few: a place is any kind of place, `MISC` is any of several. */
  readonly coarse?: boolean
  /** Only sentences that touch these places are learnt from. Default: all. */
  readonly only?: readonly (readonly [number, number])[]
}

/** The records of a `.jsonl` file. */
export function readLabelled(path: string): LabelledText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledText)
}

const capitals = (text: string): string =>
  text.replace(/\p{Ll}/gu, (letter) => {
    const upper = letter.toUpperCase()
    return upper.length === letter.length ? upper : letter
  })
const titleCase = (text: string, least: number): string =>
  text.replace(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}'’]*/gu, (word) =>
    word.length < least ? word : capitals(word.slice(0, 1)) + word.slice(1),
  )

/** How much of the text is copied in another case. */
export interface CopyRates {
  /** Of whole texts, for each of the two cases. */
  readonly whole: number
  /** Of sentences among others that stay, for each of the two cases. */
  readonly single: number
}

/** Copies in capitals and title case: of whole texts and of sentences among others. */
export function copiesOf(
  source: LabelledText,
  { whole, single }: CopyRates,
  dice: Dice,
): LabelledText[] {
  const { text } = source
  const copies: LabelledText[] = []
  const least = dice.roll() < 0.5 ? 1 : 4
  if (dice.roll() < whole) copies.push({ ...source, text: capitals(text) })
  if (dice.roll() < whole) copies.push({ ...source, text: titleCase(text, least) })
  const only: [number, number][] = []
  let mixed = ''
  let last = 0
  for (const { start, end } of parse(text).sentences) {
    const roll = dice.roll()
    if (roll >= single * 2) continue
    const sentence = text.slice(start, end)
    mixed +=
      text.slice(last, start) + (roll < single ? capitals(sentence) : titleCase(sentence, least))
    last = end
    only.push([start, end])
  }
  if (only.length > 0) copies.push({ ...source, text: mixed + text.slice(last), only })
  return copies
}

/** One sentence of a text by itself, in capitals or title case. */
export function copyOf(
  { text, entities }: LabelledText,
  { starts, ends }: { readonly starts: Int32Array; readonly ends: Int32Array },
  dice: Dice,
): LabelledText {
  const from = starts[0] as number
  const sentence = text.slice(from, ends.at(-1))
  return {
    text: dice.roll() < 0.5 ? capitals(sentence) : titleCase(sentence, dice.roll() < 0.5 ? 1 : 4),
    entities: entities.map(({ start, end, type }) => ({
      start: start - from,
      end: end - from,
      type,
    })),
  }
}
