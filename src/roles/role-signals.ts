/**
 * What a passage is like, in named numbers: its wording, its place, its neighbours, what of it comes again. None of them
 * decides. What words tell is learnt (`wording.ts`), no pattern is.
 *
 * Cost: the words of the passage, and eight neighbours.
 * Source: features of boilerpipe (Kohlschütter et al. 2010) and Web2Text (Vogels et al. 2018), without the markup.
 */
import type { Signals } from '../learning/trees.ts'
import type { View } from './around.ts'
import { countOf, endsWith, type Mark, opensWith, type Passage } from './passages.ts'
import { WORDINGS } from './wording.ts'

type Signal = (view: View) => number

const flag = (is: boolean | undefined): number => (is ? 1 : 0)
const log = Math.log1p
const share = (count: number, { words }: Passage): number => Math.min(1, count / Math.max(1, words))
/** How far and in which direction, on a logarithmic scale. */
const apart = (from: number, to: number): number => Math.sign(to - from) * log(Math.abs(to - from))
const NOWHERE = -9
/** Where a passage itself stands among those near it. */
const OWN = 2

const howMany = (mark: Mark): Signal => {
  const count = countOf(mark)
  return ({ marks }) => Math.min(6, count(marks))
}

const opening = (mark: Mark, other: Mark = mark): Signal => {
  const opens = opensWith(mark)
  const opensOther = opensWith(other)
  return ({ own }) => flag(opens(own) || opensOther(own))
}

const ending = (mark: Mark): Signal => {
  const ends = endsWith(mark)
  return ({ own }) => flag(ends(own))
}

const endsColon = endsWith('colon')
const commasOf = countOf('comma')

/** What can be told of the passage some steps away. */
const neighbouring = (step: number, name: string): [string, Signal][] => {
  const ask =
    (tell: (other: Passage) => number): Signal =>
    ({ near }) => {
      const other = near[OWN + step]
      return other === undefined ? -1 : tell(other)
    }
  return [
    [`${name}.words`, ask(({ words }) => log(words))],
    [`${name}.stops`, ask(({ stops }) => flag(stops))],
    [`${name}.capitals`, ask((other) => share(other.capitals, other))],
    [`${name}.numerals`, ask((other) => share(other.numerals, other))],
    [`${name}.colon`, ask((other) => flag(endsColon(other)))],
  ]
}

/** Each signal by its name. */
export const ROLE_SIGNALS: Signals<Signal> = {
  words: ({ own }) => Math.min(250, own.words),
  letters: ({ own }) => own.letters / Math.max(1, own.endWord - own.firstWord),
  sentences: ({ own }) => Math.min(8, own.sentences),
  perSentence: ({ own }) => Math.min(60, own.words / Math.max(1, own.sentences)),
  isPiece: ({ own }) => flag(own.isPiece),
  stops: ({ own }) => flag(own.stops),
  capitals: ({ own }) => share(own.capitals, own),
  shouted: ({ own }) => share(own.shouted, own),
  numerals: ({ own }) => share(own.numerals, own),
  short: ({ own }) => share(own.short, own),
  opening: ({ own }) => Math.min(12, own.opening),
  ending: ({ own }) => Math.min(12, own.ending),
  opensQuote: opening('quote'),
  opensBar: opening('bar', 'dash'),
  endsColon: ending('colon'),
  endsStop: ending('stop'),
  endsQuestion: ending('question'),
  endsBracket: ending('bracket'),
  quotes: howMany('quote'),
  commas: ({ own, marks }) => share(commasOf(marks), own),
  colons: howMany('colon'),
  slashes: howMany('slash'),
  brackets: howMany('bracket'),
  bars: howMany('bar'),
  handles: howMany('handle'),
  signs: howMany('sign'),
  tabs: howMany('tab'),
  beforeColon: ({ marks }) => Math.min(60, marks.beforeColon),
  isNamed: ({ own }) => flag(own.isNamed),
  paragraphNamed: ({ own, article }) => flag(article.named.has(own.paragraph)),
  articleNamed: ({ article }) => Math.min(8, article.named.size),
  aroundNamed: ({ around }) => around.named,
  behindDash: ({ marks }) => Math.min(80, marks.behindDash),
  behindSlash: ({ marks }) => Math.min(80, marks.behindSlash),
  behindBracket: ({ marks }) => Math.min(80, marks.behindBracket),
  isCaption: ({ kind }) => flag(kind === 'caption'),
  isByline: ({ kind }) => flag(kind === 'byline'),
  isList: ({ kind }) => flag(kind === 'list'),
  isTable: ({ kind }) => flag(kind === 'table'),

  ...Object.fromEntries(
    WORDINGS.map((name, at): [string, Signal] => [
      `like ${name}`,
      ({ wording }) => wording[at] as number,
    ]),
  ),

  place: ({ own, article }) => own.firstWord / Math.max(1, article.words.count),
  wordsBefore: ({ own }) => log(own.firstWord),
  wordsBehind: ({ own, article }) => log(article.words.count - own.endWord),
  passagesBefore: ({ own }) => Math.min(20, own.at),
  passagesBehind: ({ own, article }) => Math.min(20, article.passages.length - 1 - own.at),
  fromFirst: ({ own, article }) =>
    article.firstRunning < 0 ? NOWHERE : apart(article.firstRunning, own.at),
  fromLast: ({ own, article }) =>
    article.lastRunning < 0 ? NOWHERE : apart(article.lastRunning, own.at),
  gap: ({ own }) => own.gap,
  gapBehind: ({ near }) => near[OWN + 1]?.gap ?? -1,

  hasTitle: ({ article }) => flag(article.title.size > 0),
  ofTitle: ({ ofTitle }) => ofTitle.words,
  titleIn: ({ ofTitle }) => ofTitle.title,
  againBefore: ({ again }) => again.before,
  againBehind: ({ again }) => again.behind,
  once: ({ rarity }) => rarity.once,
  frequent: ({ rarity }) => rarity.frequent,
  sameOpening: ({ sharing }) => Math.min(6, sharing.opening),
  sameEnding: ({ sharing }) => Math.min(6, sharing.ending),
  copies: ({ sharing }) => Math.min(4, sharing.copies),
  sameShape: ({ sharing }) => Math.min(10, sharing.shape),

  articlePassages: ({ article }) => log(article.passages.length),
  articleSize: ({ article }) => log(article.words.count / Math.max(1, article.passages.length)),
  aroundStops: ({ around }) => around.stops,
  aroundRunning: ({ around }) => around.running,
  aroundShort: ({ around }) => around.short,
  aroundAlike: ({ around }) => around.alike,
  aroundNumerals: ({ around }) => around.numerals,
  aroundCapitals: ({ around }) => around.capitals,
  ...Object.fromEntries([
    ...neighbouring(-2, 'before2'),
    ...neighbouring(-1, 'before'),
    ...neighbouring(1, 'behind'),
    ...neighbouring(2, 'behind2'),
  ]),
}
