/**
 * What can be told of two stretches, of which the one might go because the other stays: how much of it is matched,
 * what a reader would lose, how the two stand to each other. None of it decides.
 *
 * Cost: the words of both.
 */

import { UPPERCASE } from '../../document/words.ts'
import { CALENDAR, DAY, NEGATION, SAYING } from '../marks/facts.ts'
import { tellingOf } from '../marks/marked-document.ts'
import { CONTENT, FUNCTION, NAMED, NUMBER } from './article-view.ts'
import { flipped, type MatchedWords } from './matched-words.ts'
import type { Stretch } from './stretch.ts'

/** The words of one side that the other does not have, counted by what they are. */
interface Unmatched {
  all: number
  content: number
  names: number
  numbers: number
  functions: number
  negations: number
  sayings: number
  dates: number
  attached: number
  /** ... that the other has elsewhere. */
  moved: number
  /** Telling words that stand once in the article. */
  once: number
  /** ... outside and inside of what is matched. */
  outer: number
  inner: number
  longest: number
  /** ... in capitals. */
  shouted: number
  /** Those that stand at most twice in the article, or more often than that. */
  common: number
  /** Of all of them but numbers: pairs that lack the same words have the same. */
  key: number
}

/** How much of one side is matched. */
interface Coverage {
  core: number
  matched: number
  telling: number
  matchedTelling: number
  content: number
  matchedContent: number
  runs: number
  longest: number
  density: number
}

/** Words of one kind in the place of words of that kind. */
interface Exchanges {
  content: number
  names: number
  numbers: number
  functions: number
  all: number
}

const REACH = 12
const COMMON = 2
const HASH_PRIME = 0x01000193

export class OrientedPair {
  /** Would go. */
  readonly x: Stretch
  /** Would stay. */
  readonly y: Stretch
  readonly words: MatchedWords
  readonly run: number
  readonly degree: number
  /** How many pairs of the article lack the same words, of those that go and those that stay. */
  series = 0
  /** The same two, the other one going. */
  reverse: OrientedPair | undefined
  private knownLost: Unmatched | undefined
  private knownGained: Unmatched | undefined
  private knownOwn: Coverage | undefined
  private knownOther: Coverage | undefined
  private knownExchanges: Exchanges | undefined

  constructor(x: Stretch, y: Stretch, words: MatchedWords, run: number, degree: number) {
    this.x = x
    this.y = y
    this.words = words
    this.run = run
    this.degree = degree
  }

  get lost(): Unmatched {
    this.knownLost ??= unmatched(this.x, this.y, this.words.mates)
    return this.knownLost
  }

  get gained(): Unmatched {
    this.knownGained ??= unmatched(this.y, this.x, this.words.back)
    return this.knownGained
  }

  get own(): Coverage {
    this.knownOwn ??= coverageOf(this.x, this.words.mates)
    return this.knownOwn
  }

  get other(): Coverage {
    this.knownOther ??= coverageOf(this.y, this.words.back)
    return this.knownOther
  }

  get exchanges(): Exchanges {
    this.knownExchanges ??= exchangesOf(this)
    return this.knownExchanges
  }

  flipped(degree: number): OrientedPair {
    const reverse = new OrientedPair(this.y, this.x, flipped(this.words), this.run, degree)
    reverse.reverse = this
    this.reverse = reverse
    return reverse
  }
}

function unmatched(x: Stretch, y: Stretch, mates: Int32Array): Unmatched {
  const { marked, kinds } = x.view
  const { form, flags } = marked.document.words
  const sum: Unmatched = {
    all: 0,
    content: 0,
    names: 0,
    numbers: 0,
    functions: 0,
    negations: 0,
    sayings: 0,
    dates: 0,
    attached: 0,
    moved: 0,
    once: 0,
    outer: 0,
    inner: 0,
    longest: 0,
    shouted: 0,
    common: 0,
    key: 0,
  }
  const first = mates.findIndex((mate) => mate >= 0)
  const last = mates.findLastIndex((mate) => mate >= 0)
  let gap = 0
  for (let offset = 0; offset < mates.length; offset++) {
    const word = x.from + offset
    if ((mates[offset] as number) >= 0) {
      gap = 0
      continue
    }
    const own = form[word] as number
    const kind = kinds[word] as number
    sum.all++
    if (kind !== NUMBER) sum.key = Math.imul(sum.key ^ (own + 1), HASH_PRIME)
    if (((flags[word] as number) & UPPERCASE) !== 0) sum.shouted++
    if ((marked.counts[own] as number) > COMMON) sum.common++
    if (marked.attached[word]) sum.attached++
    else if (y.forms.has(own)) sum.moved++
    else {
      sum.longest = Math.max(sum.longest, ++gap)
      addFacts(sum, marked.facts[word] as number)
      if (kind === FUNCTION) sum.functions++
      else addTelling(sum, kind, marked.counts[own] as number, offset < first || offset > last)
    }
  }
  return sum
}

function addFacts(sum: Unmatched, facts: number): void {
  if ((facts & NEGATION) !== 0) sum.negations++
  if ((facts & SAYING) !== 0) sum.sayings++
  if ((facts & (CALENDAR | DAY)) !== 0) sum.dates++
}

function addTelling(sum: Unmatched, kind: number, stands: number, isOuter: boolean): void {
  if (kind === CONTENT) sum.content++
  else if (kind === NAMED) sum.names++
  else sum.numbers++
  if (stands <= 1) sum.once++
  if (isOuter) sum.outer++
  else sum.inner++
}

function coverageOf(x: Stretch, mates: Int32Array): Coverage {
  const { marked, kinds } = x.view
  const { form } = marked.document.words
  const sum: Coverage = {
    core: 0,
    matched: 0,
    telling: 0,
    matchedTelling: 0,
    content: 0,
    matchedContent: 0,
    runs: 0,
    longest: 0,
    density: 0,
  }
  let open = 0
  let before = -2
  let lowest = Number.POSITIVE_INFINITY
  let highest = -1
  for (let offset = 0; offset < mates.length; offset++) {
    const word = x.from + offset
    const mate = mates[offset] as number
    if (!marked.attached[word]) {
      const telling = tellingOf(marked.counts[form[word] as number] as number)
      const isContent = kinds[word] !== FUNCTION
      sum.core++
      sum.telling += telling
      if (isContent) sum.content++
      if (mate >= 0) {
        sum.matched++
        sum.matchedTelling += telling
        if (isContent) sum.matchedContent++
      }
    }
    if (mate < 0) {
      before = -2
      continue
    }
    if (mate === before + 1) open++
    else {
      sum.runs++
      open = 1
    }
    sum.longest = Math.max(sum.longest, open)
    before = mate
    lowest = Math.min(lowest, mate)
    highest = Math.max(highest, mate)
  }
  sum.density = highest < 0 ? 0 : sum.matched / (highest - lowest + 1)
  return sum
}

function exchangesOf({ x, y, words }: OrientedPair): Exchanges {
  const { kinds } = x.view
  const { mates } = words
  const sum: Exchanges = { content: 0, names: 0, numbers: 0, functions: 0, all: 0 }
  let before = -1
  for (let offset = 0; offset < mates.length; ) {
    const mate = mates[offset] as number
    if (mate >= 0) {
      before = mate
      offset++
      continue
    }
    let to = offset
    while (to < mates.length && (mates[to] as number) < 0) to++
    const upTo = to < mates.length ? (mates[to] as number) : y.size
    const here = [0, 0, 0, 0]
    const there = [0, 0, 0, 0]
    for (let word = x.from + offset; word < x.from + to; word++) here[kinds[word] as number] = 1
    for (let word = y.from + before + 1; word < y.from + upTo; word++) {
      there[kinds[word] as number] = 1
    }
    const isExchange = upTo > before + 1 && (before >= 0 || to < mates.length)
    if (isExchange) {
      const both = (kind: number): number => (here[kind] as number) * (there[kind] as number)
      sum.all++
      sum.content += both(CONTENT)
      sum.names += both(NAMED)
      sum.numbers += both(NUMBER)
      sum.functions += both(FUNCTION)
    }
    offset = to
  }
  return sum
}

const bool = (is: boolean): number => (is ? 1 : 0)

/** How many words before, or behind, the two stretches are the same. */
function sameAround({ x, y }: OrientedPair, step: 1 | -1): number {
  const { form, count } = x.view.marked.document.words
  let here = step < 0 ? x.from - 1 : x.to
  let there = step < 0 ? y.from - 1 : y.to
  let same = 0
  while (same < REACH && here >= 0 && there >= 0 && here < count && there < count) {
    if (form[here] !== form[there]) break
    same++
    here += step
    there += step
  }
  return same
}

/** Each signal by its name. */
export const PAIR_SIGNALS: Readonly<Record<string, (pair: OrientedPair) => number>> = {
  coverage: ({ own }) => own.matched / Math.max(1, own.core),
  coverageOfOther: ({ other }) => other.matched / Math.max(1, other.core),
  coverageTelling: ({ own }) => own.matchedTelling / Math.max(0.1, own.telling),
  coverageTellingOfOther: ({ other }) => other.matchedTelling / Math.max(0.1, other.telling),
  coverageContent: ({ own }) => own.matchedContent / Math.max(1, own.content),
  coverageContentOfOther: ({ other }) => other.matchedContent / Math.max(1, other.content),
  contentWords: ({ own }) => Math.min(80, own.content),
  matched: ({ own }) => Math.min(200, own.matched),
  matchedTelling: ({ own }) => Math.min(100, own.matchedTelling),
  runs: ({ own }) => Math.min(20, own.runs),
  longestRun: ({ own }) => Math.min(60, own.longest),
  density: ({ own }) => own.density,
  densityOfOther: ({ other }) => other.density,
  isSameText: ({ x, y }) => bool(x.passage === y.passage),
  isSameWords: ({ x, y, words }) =>
    bool(x.size === y.size && words.mates.every((mate) => mate >= 0)),
  isPrefix: ({ words }) => bool(words.mates[0] === 0),
  opensMatched: ({ words }) => bool((words.mates[0] as number) >= 0),
  closesMatched: ({ words }) => bool((words.mates.at(-1) as number) >= 0),
  closesTogether: ({ words, y }) => bool(words.mates.at(-1) === y.size - 1),
  sizes: ({ x, y }) => Math.log(x.size / y.size),
  run: ({ run }) => Math.min(300, run),
  isLater: ({ x, y }) => bool(x.from > y.from),
  paragraphsApart: ({ x, y }) => Math.min(30, Math.abs(x.firstParagraph - y.firstParagraph)),
  wordsApart: ({ x, y }) => Math.min(1000, x.from > y.from ? x.from - y.to : y.from - x.to),
  isOneParagraph: ({ x, y }) =>
    bool(x.firstParagraph === y.firstParagraph || x.firstParagraph === y.lastParagraph),
  sameBefore: (pair) => sameAround(pair, -1),
  sameBehind: (pair) => sameAround(pair, 1),
  lostAll: ({ lost }) => Math.min(40, lost.all),
  lostContent: ({ lost }) => Math.min(20, lost.content),
  lostNames: ({ lost }) => Math.min(20, lost.names),
  lostNumbers: ({ lost }) => Math.min(20, lost.numbers),
  lostFunctions: ({ lost }) => Math.min(20, lost.functions),
  lostNegations: ({ lost }) => lost.negations,
  lostSayings: ({ lost }) => Math.min(5, lost.sayings),
  lostDates: ({ lost }) => Math.min(5, lost.dates),
  lostAttached: ({ lost }) => Math.min(20, lost.attached),
  lostMoved: ({ lost }) => Math.min(20, lost.moved),
  lostOnce: ({ lost }) => Math.min(20, lost.once),
  lostOuter: ({ lost }) => Math.min(20, lost.outer),
  lostInner: ({ lost }) => Math.min(20, lost.inner),
  lostLongest: ({ lost }) => Math.min(20, lost.longest),
  lostShare: ({ lost, own }) => (lost.inner + lost.outer) / Math.max(1, own.content),
  gainedAll: ({ gained }) => Math.min(60, gained.all),
  gainedContent: ({ gained }) => Math.min(40, gained.content),
  gainedNames: ({ gained }) => Math.min(20, gained.names),
  gainedNumbers: ({ gained }) => Math.min(20, gained.numbers),
  gainedFunctions: ({ gained }) => Math.min(40, gained.functions),
  gainedNegations: ({ gained }) => gained.negations,
  gainedSayings: ({ gained }) => Math.min(5, gained.sayings),
  gainedMoved: ({ gained }) => Math.min(20, gained.moved),
  gainedOnce: ({ gained }) => Math.min(40, gained.once),
  gainedInner: ({ gained }) => Math.min(40, gained.inner),
  gainedOuter: ({ gained }) => Math.min(40, gained.outer),
  gainedLongest: ({ gained }) => Math.min(40, gained.longest),
  exchangedContent: ({ exchanges }) => exchanges.content,
  exchangedNames: ({ exchanges }) => exchanges.names,
  exchangedNumbers: ({ exchanges }) => exchanges.numbers,
  exchangedFunctions: ({ exchanges }) => exchanges.functions,
  exchanged: ({ exchanges }) => exchanges.all,
  innerOfBoth: ({ lost, gained }) => Math.min(lost.inner, gained.inner),
  contentOfBoth: ({ lost, gained }) =>
    Math.min(lost.inner + lost.outer, gained.inner + gained.outer),
  lostShouted: ({ lost }) => Math.min(8, lost.shouted),
  gainedShouted: ({ gained }) => Math.min(8, gained.shouted),
  lostCommon: ({ lost }) => lost.common / Math.max(1, lost.all),
  gainedCommon: ({ gained }) => gained.common / Math.max(1, gained.all),
  series: ({ series }) => Math.min(12, series),
  opensAt: ({ words, y }) => words.back.findIndex((mate) => mate >= 0) / Math.max(1, y.size),
  closesAt: ({ words, y }) => words.back.findLastIndex((mate) => mate >= 0) / Math.max(1, y.size),
  isNextLine: ({ x, y }) =>
    bool(x.firstParagraph === y.lastParagraph + 1 || y.firstParagraph === x.lastParagraph + 1),
  pairsOfSentence: ({ degree }) => Math.min(12, degree),
  articleWords: ({ x }) => Math.min(5000, x.view.marked.document.words.count),
  articleParagraphs: ({ x }) => Math.min(100, x.view.marked.document.paragraphs.length),
  wordsOfParagraph: ({ x }) =>
    Math.min(300, x.view.marked.document.words.count / x.view.marked.document.paragraphs.length),
  hasTitle: ({ x }) => bool(x.view.title.size > 0),
}
