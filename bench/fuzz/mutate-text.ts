/** Changes that scraping, editors and enemies make to texts. */
import {
  below,
  type Mutator,
  oneOf,
  PLAIN_MUTATORS,
  partOf,
  replaced,
  type Supplies,
} from './mutate.ts'
import { BEHIND_TITLE, CHOICE, NEXT_TEXT } from './target.ts'

/** First and last unit of what may come in: controls, marks, directions, scripts, halves of pairs. */
const RANGES: readonly [number, number][] = [
  [0x00, 0x1f],
  [0x20, 0x7e],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x80, 0xff],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0xe00, 0xe7f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x218f],
  [0x3040, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xfb00, 0xfb4f],
  [0xfe00, 0xffff],
  [0x0000, 0xffff],
]
/** Between paragraphs, and between sentences. */
const GAPS = [
  '\n\n',
  '\n',
  '\r\n',
  '\r\n\r\n',
  '\n \n',
  ' ',
  '',
  '\u2029',
  '\n    ',
  '\u00a0',
  '\t',
]
const SIGNS = [
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '(',
  ')',
  '—',
  '–',
  '-',
  '…',
  '.',
  '. ',
  ',',
  ':',
  ';',
  '|',
  '•',
  '/',
  '&amp;',
  'â€™',
]
const NUMBERS = [
  '0',
  '7',
  '12',
  '1,400',
  '3.5',
  '2019',
  '$1.4 million',
  '27%',
  '3 October',
  'twelve',
  '1/2',
  '10:30',
  '№5',
  '⅔',
]
const PARAGRAPHS = /\n\s*\n/
const SENTENCES = /(?<=[.!?…”"]) (?=\S)/

/** A unit of any kind, or a pair. */
function character(supplies: Supplies): string {
  const [first, last] = oneOf(RANGES, supplies)
  const unit = String.fromCharCode(first + below(last - first + 1, supplies))
  return first === 0xd800 && supplies.random() < 0.5 ? '\ud83d\ude00' : unit
}

/** Takes a text apart at paragraphs, lines or sentences, lets the parts be changed, and joins them. */
function reordered(change: (parts: string[], supplies: Supplies) => readonly string[]): Mutator {
  return (input, supplies) => {
    const gap = oneOf([PARAGRAPHS, '\n', SENTENCES, NEXT_TEXT] as const, supplies)
    const parts = input.split(gap)
    const joint = gap === PARAGRAPHS ? '\n\n' : gap === SENTENCES ? ' ' : gap
    return change(parts, supplies).join(joint as string)
  }
}

/** One part changed by the others. */
const PARTS: readonly Mutator[] = [
  // One comes again elsewhere, with or without a change.
  reordered((parts, supplies) => {
    const part = oneOf(parts, supplies)
    const again = supplies.random() < 0.6 ? oneOf(CHARACTERS, supplies)(part, supplies) : part
    return parts.toSpliced(below(parts.length + 1, supplies), 0, again)
  }),
  // One goes.
  reordered((parts, supplies) => parts.toSpliced(below(parts.length, supplies), 1)),
  // Two change places.
  reordered((parts, supplies) => {
    const at = below(parts.length, supplies)
    const other = below(parts.length, supplies)
    return parts.with(at, parts[other] as string).with(other, parts[at] as string)
  }),
  // The other way round.
  reordered((parts) => parts.toReversed()),
  // All of them once more.
  reordered((parts) => [...parts, ...parts]),
  // Half of one comes again.
  reordered((parts, supplies) => {
    const part = oneOf(parts, supplies)
    return [...parts, part.slice(0, below(part.length + 1, supplies))]
  }),
  // Glued, or with another gap.
  (input, supplies) => {
    const gap = oneOf(GAPS, supplies)
    const isAll = supplies.random() < 0.5
    return input.replace(/\n\s*\n/g, (all) => (isAll || supplies.random() < 0.3 ? gap : all))
  },
  // Hard-wrapped.
  (input, supplies) => {
    const width = 20 + below(60, supplies)
    return input.replace(new RegExp(`(.{${width},${width + 12}}) `, 'g'), '$1\n')
  },
]

const CHARACTERS: readonly Mutator[] = [
  // A character comes in.
  (input, supplies) => {
    const at = below(input.length + 1, supplies)
    return replaced(input, [at, at], character(supplies))
  },
  // A character becomes another one.
  (input, supplies) => {
    const at = below(input.length + 1, supplies)
    return replaced(input, [at, at + 1], character(supplies))
  },
  // A bit of it.
  (input, supplies) => {
    if (input === '') return input
    const at = below(input.length, supplies)
    const unit = input.charCodeAt(at) ^ (1 << below(8, supplies))
    return replaced(input, [at, at + 1], String.fromCharCode(unit))
  },
  // A word of the library comes in, alone or set off.
  (input, supplies) => {
    const at = below(input.length + 1, supplies)
    const [before, behind] = oneOf(
      [
        ['', ''],
        [' ', ' '],
        ['\n\n', '\n\n'],
        ['', ' '],
        [' ', ''],
      ] as const,
      supplies,
    )
    return replaced(input, [at, at], before + oneOf(supplies.dictionary, supplies) + behind)
  },
  // A word becomes a word of the library.
  (input, supplies) => {
    const words = [...input.matchAll(/[\p{L}\p{N}]+/gu)]
    if (words.length === 0) return oneOf(supplies.dictionary, supplies)
    const word = oneOf(words, supplies)
    return replaced(
      input,
      [word.index, word.index + word[0].length],
      oneOf(supplies.dictionary, supplies),
    )
  },
  // A number becomes another one, or a word a number.
  (input, supplies) => {
    const words = [...input.matchAll(supplies.random() < 0.7 ? /\d[\d.,]*/g : /\p{L}+/gu)]
    if (words.length === 0) return `${input} ${oneOf(NUMBERS, supplies)}`
    const word = oneOf(words, supplies)
    return replaced(input, [word.index, word.index + word[0].length], oneOf(NUMBERS, supplies))
  },
  // A sign comes in, or becomes another one.
  (input, supplies) => {
    const signs = [...input.matchAll(/[^\p{L}\p{N}\s]/gu)]
    const at = below(input.length + 1, supplies)
    if (signs.length === 0 || supplies.random() < 0.5) {
      return replaced(input, [at, at], oneOf(SIGNS, supplies))
    }
    const sign = oneOf(signs, supplies)
    return replaced(input, [sign.index, sign.index + sign[0].length], oneOf(SIGNS, supplies))
  },
  // Quotes of one kind.
  (input, supplies) => input.replace(/["“”«»]/g, oneOf(SIGNS, supplies)),
  // Capitals and small letters.
  (input, supplies) => {
    const [from, to] = partOf(input, supplies)
    const part = input.slice(from, to)
    const changed = supplies.random() < 0.5 ? part.toUpperCase() : part.toLowerCase()
    return replaced(input, [from, to], changed)
  },
]

/** What the targets read apart. */
const apart: Mutator = (input, supplies) => {
  const at = below(input.length + 1, supplies)
  const sign = oneOf([NEXT_TEXT, BEHIND_TITLE], supplies)
  return supplies.random() < 0.5
    ? replaced(input, [at, at], sign)
    : CHOICE + String.fromCharCode(below(12, supplies)) + input.replace(/^\x1d[\s\S]/, '')
}

/** Changes of one article. */
export const ARTICLE_MUTATORS: readonly Mutator[] = [
  ...CHARACTERS,
  ...CHARACTERS,
  ...PARTS,
  ...PARTS,
  ...PLAIN_MUTATORS,
]

export const TEXT_MUTATORS: readonly Mutator[] = [...ARTICLE_MUTATORS, apart, apart]
