/**
 * What can be told of two stretches, of which the one might go because the other stays: how much of it is matched,
 * what a reader would lose, how the two stand to each other. None of it decides.
 *
 * Cost: the words of both.
 */

import type { Sentence } from '../../document/parse.ts'
import { formOf, UPPERCASE } from '../../document/words.ts'
import type { Signals } from '../../learning/trees.ts'
import { areOpposite, CALENDAR, DAY, hasFact, OPPOSITE, SAYING } from '../../reading/facts.ts'
import { type MarkedDocument, sentenceAt, tellingOf } from '../../reading/marked-document.ts'
import { ROLES } from '../../roles/role.ts'
import { LONGEST_SUBJECT } from '../differences/other-subject.ts'
import { CONTENT, FUNCTION, NAMED, NUMBER } from './article-view.ts'
import { type MatchedWords, saidOf } from './matched-words.ts'
import type { Stretch } from './stretch.ts'

/** The words of one side that the other does not have, counted by what they are. */
interface Unmatched {
  functions: number
  content: number
  /** Telling words that stand once in the article. */
  once: number
  /** ... inside of what is matched. */
  inner: number
  /** Of all of them: those in capitals. */
  shouted: number
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

/** Gaps in which other words stand on either side. */
interface Exchanges {
  /** Those with a number on both. */
  numbers: number
  /** Those where a word tells something that the other side says nowhere, or a name stands for another. */
  telling: number
  /** Those where both sides tell something, and not a name each, or the opposite, or under other labels, or as other ends. */
  others: number
}

/** The end of two copies begins behind so many words in a row that both have. */
const SHARED_WORDS = 3
/** So many characters a label has at most. */
const LABEL_REACH = 60

const BODY = ROLES.indexOf('body')

/** Two passages say the same, or nearly, from this share of their words on. */
export const SAME = 0.97
export const ALIKE = 0.9

export class OrientedPair {
  /** Would go. */
  readonly x: Stretch
  /** Would stay. */
  readonly y: Stretch
  readonly words: MatchedWords
  readonly run: number
  private knownReverse: OrientedPair | undefined
  private knownLost: Unmatched | undefined
  private knownOwn: Coverage | undefined
  private knownExchanges: Exchanges | undefined

  constructor(x: Stretch, y: Stretch, words: MatchedWords, run: number) {
    this.x = x
    this.y = y
    this.words = words
    this.run = run
  }

  get lost(): Unmatched {
    this.knownLost ??= unmatched(this.x, this.y, this.words.mates)
    return this.knownLost
  }

  get gained(): Unmatched {
    return this.reverse.lost
  }

  get own(): Coverage {
    this.knownOwn ??= coverageOf(this.x, this.words.mates)
    return this.knownOwn
  }

  get other(): Coverage {
    return this.reverse.own
  }

  get exchanges(): Exchanges {
    if (this.knownExchanges === undefined) {
      this.knownExchanges = exchangesOf(this)
      if (haveOtherEnds(this)) this.knownExchanges.others++
    }
    return this.knownExchanges
  }

  /** The share of the words that is matched of the one that says less in common. */
  get likeness(): number {
    const { own, other } = this
    return Math.min(own.matched / Math.max(1, own.core), other.matched / Math.max(1, other.core))
  }

  /** Do both say the same, each as a paragraph of one kind or as a part of such? Which stays is as the caller likes. */
  get areEqual(): boolean {
    const { x, y } = this
    const { view } = x
    if (this.likeness < SAME || x.isWhole !== y.isWhole) return false
    return view.kindOf(x.firstParagraph) === view.kindOf(y.firstParagraph)
  }

  /** How likely both are of one role that is not the text: two captions, two lines of players, two headings. */
  get ofSeries(): number {
    const { x, y } = this
    return x.roles.reduce(
      (sum, chance, role) => (role === BODY ? sum : sum + chance * (y.roles[role] as number)),
      0,
    )
  }

  /** The same two, the other one going. */
  get reverse(): OrientedPair {
    if (this.knownReverse === undefined) {
      const { mates, back } = this.words
      this.knownReverse = new OrientedPair(this.y, this.x, { mates: back, back: mates }, this.run)
      this.knownReverse.knownReverse = this
    }
    return this.knownReverse
  }
}

function unmatched(x: Stretch, y: Stretch, mates: Int32Array): Unmatched {
  const { marked, kinds } = x.view
  const { form, flags } = marked.document.words
  const sum: Unmatched = { functions: 0, content: 0, once: 0, inner: 0, shouted: 0 }
  const first = mates.findIndex((mate) => mate >= 0)
  const last = mates.findLastIndex((mate) => mate >= 0)
  for (let offset = 0; offset < mates.length; offset++) {
    if ((mates[offset] as number) >= 0) continue
    const word = x.from + offset
    const own = form[word] as number
    if (((flags[word] as number) & UPPERCASE) !== 0) sum.shouted++
    if (marked.attached[word] || y.forms.has(own)) continue
    const kind = kinds[word] as number
    if (kind === FUNCTION) {
      sum.functions++
      continue
    }
    if (kind === CONTENT) sum.content++
    if ((marked.counts[own] as number) <= 1) sum.once++
    if (offset >= first && offset <= last) sum.inner++
  }
  return sum
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
  const { kinds, marked } = x.view
  const isNumber = (word: number): boolean => kinds[word] === NUMBER
  const sum: Exchanges = { numbers: 0, telling: 0, others: 0 }
  for (const { here, there } of gapsOf(words.mates, y.size)) {
    const own = [x.from + here[0], x.from + here[1]] as const
    const facing = [y.from + there[0], y.from + there[1]] as const
    if (areJoined(marked, own, facing)) continue
    if (hasWord(own, isNumber) && hasWord(facing, isNumber)) sum.numbers++
    const tells = (which: (stretch: Stretch, word: number) => boolean): [boolean, boolean] => [
      hasOwn(x, ...own, y, which),
      hasOwn(y, ...facing, x, which),
    ]
    const telling = tells(isTelling)
    const areNamed = tells(isNamed)
    const isTold = telling.some(Boolean)
    const areOther =
      haveOpposites(x, own, y, facing) ||
      (areOthers(telling, areNamed) && !areSaid(marked, own, facing)) ||
      (isTold && isOfLabel(x, own) && isOfLabel(y, facing)) ||
      (isTold && opens(x, own) && opens(y, facing))
    if (areOther) sum.others++
    if (isTold || areNamed.every(Boolean)) sum.telling++
  }
  return sum
}

/** Do both go on behind the last words that they share, and each tells something there? */
function haveOtherEnds({ x, y, words }: OrientedPair): boolean {
  const { mates, back } = words
  let run = 0
  let last = -1
  for (let offset = 0; offset < mates.length; offset++) {
    const mate = mates[offset] as number
    run = mate >= 0 && mate === (mates[offset - 1] ?? -2) + 1 ? run + 1 : Number(mate >= 0)
    if (run >= SHARED_WORDS) last = offset
  }
  if (last < 0) return false
  const own = [x.from + last + 1, x.to] as const
  const facing = [y.from + (mates[last] as number) + 1, y.to] as const
  const tells = (stretch: Stretch, range: Range, matched: Int32Array): boolean =>
    hasWord(range, (word) => {
      const isOwn = (matched[word - stretch.from] as number) < 0
      return isOwn && (isTelling(stretch, word) || isNamed(stretch, word))
    })
  return tells(x, own, mates) && tells(y, facing, back) && !areSaid(x.view.marked, own, facing)
}

/** Words without a mate, by their offsets in either stretch. */
interface Gap {
  readonly here: readonly [from: number, to: number]
  readonly there: readonly [from: number, to: number]
}

/** The gaps in which words stand on both sides; `size` is that of the other stretch. */
function* gapsOf(mates: Int32Array, size: number): Generator<Gap, void, void> {
  let before = -1
  for (let from = 0; from < mates.length; ) {
    const mate = mates[from] as number
    if (mate >= 0) {
      before = mate
      from++
      continue
    }
    let to = from
    while (to < mates.length && (mates[to] as number) < 0) to++
    const upTo = mates[to] ?? size
    if (upTo > before + 1) yield { here: [from, to], there: [before + 1, upTo] }
    from = to
  }
}

/** Does it hold of one of these words? A part of a typed array costs more than a few of them. */
function hasWord([from, to]: Range, holds: (word: number) => boolean): boolean {
  for (let word = from; word < to; word++) if (holds(word)) return true
  return false
}

type Both = readonly [boolean, boolean]
type Range = readonly [from: number, to: number]

/** Does something stand on both sides, and on one of them more than a name? */
const areOthers = ([here, there]: Both, [isNamed, isOtherNamed]: Both): boolean =>
  (here || isNamed) && (there || isOtherNamed) && (here || there)

/** Is it of the label that a sentence opens with, `The old rate: four percent`? */
function isOfLabel({ view }: Stretch, [from, to]: Range): boolean {
  const { start } = sentenceAt(view.marked, from)
  const label = view.text.slice(start, start + LABEL_REACH)
  const end = view.marked.document.words.end[to - 1] as number
  return label.indexOf(': ') >= end - start
}

/** Does a sentence begin with it: is it what the sentence is about? */
const opens = ({ view }: Stretch, [from, to]: Range): boolean =>
  to - from <= LONGEST_SUBJECT &&
  sentenceAt(view.marked, from).firstWord === from &&
  hasWord([from, to], (word) => view.kinds[word] !== FUNCTION)

/** Do both say that somebody says it, `Brun said`, `she told the Seebote`? */
function areSaid({ facts }: MarkedDocument, own: Range, facing: Range): boolean {
  const isSaying = (word: number): boolean => hasFact(facts, word, SAYING)
  return hasWord(own, isSaying) && hasWord(facing, isSaying)
}

/** Is it one word on one side and its parts on the other: `under the ground`, `underground`? */
function areJoined({ document }: MarkedDocument, own: Range, facing: Range): boolean {
  const { words } = document
  const isJoined = ([from, to]: Range, [first, end]: Range): boolean =>
    to - from === 1 &&
    end - first > 1 &&
    formOf(words, from) === formOf(words, first) + formOf(words, end - 1)
  return isJoined(own, facing) || isJoined(facing, own)
}

/** Days may be told by name or from today, and who said it in many words. */
const isTelling = ({ view }: Stretch, word: number): boolean =>
  !view.marked.attached[word] &&
  !hasFact(view.marked.facts, word, SAYING | DAY | CALENDAR) &&
  (view.kinds[word] === CONTENT || view.kinds[word] === NUMBER)
const isNamed = ({ view }: Stretch, word: number): boolean =>
  !view.marked.attached[word] && view.kinds[word] === NAMED

/** Does one say the opposite of the other: `before` for `after`? */
function haveOpposites(x: Stretch, own: Range, y: Stretch, facing: Range): boolean {
  const { document, facts } = x.view.marked
  const { words } = document
  return hasOwn(x, ...own, y, (_, word) => {
    if (!hasFact(facts, word, OPPOSITE)) return false
    const form = formOf(words, word)
    return hasOwn(y, ...facing, x, (__, other) => areOpposite(form, formOf(words, other)))
  })
}

/** Is there a word of a kind among these that is not in the other stretch? */
function hasOwn(
  stretch: Stretch,
  from: number,
  to: number,
  other: Stretch,
  isOfKind: (stretch: Stretch, word: number) => boolean,
): boolean {
  const { form } = stretch.view.marked.document.words
  return hasWord(
    [from, to],
    (word) => isOfKind(stretch, word) && !other.forms.has(form[word] as number),
  )
}

const bool = (is: boolean): number => (is ? 1 : 0)

/** Places that are further away are as far. */
const FAR = 20
/** ... a sentence that comes again nowhere, and one that is not there. */
const NOWHERE = 30
const NO_SENTENCE = 40
const LONGEST = 60

/** How far from a sentence that stands where `to` does another one of the article comes again. */
function mateFrom({ view }: Stretch, sentence: number, to: number): number {
  if (view.sentence(sentence) === undefined) return NO_SENTENCE
  const mate = view.mates[sentence] as number
  return mate < 0 ? NOWHERE : Math.max(-FAR, Math.min(FAR, mate - to))
}

/** The share of the words of one sentence that stand in another one; -1 if one of them is not there. */
function alike({ view }: Stretch, one: number, other: number): number {
  const own = view.sentence(one)
  const facing = view.sentence(other)
  if (own === undefined || facing === undefined) return -1
  const { form } = view.marked.document.words
  const forms = new Set(
    form.subarray(facing.firstWord, Math.min(facing.endWord, facing.firstWord + LONGEST)),
  )
  const to = Math.min(own.endWord, own.firstWord + LONGEST)
  let both = 0
  for (let word = own.firstWord; word < to; word++) if (forms.has(form[word] as number)) both++
  return both / Math.max(1, to - own.firstWord)
}

/** The smallest share of a sentence of a stretch that is matched. */
function leastOfSentence(stretch: Stretch, mates: Int32Array): number {
  let least = 1
  for (let index = stretch.firstSentence; index <= stretch.lastSentence; index++) {
    const { firstWord, endWord } = stretch.view.sentence(index) as Sentence
    least = Math.min(least, saidOf(stretch, mates, firstWord, endWord).share)
  }
  return least
}

/** Each signal by its name. */
export const PAIR_SIGNALS: Signals<(pair: OrientedPair) => number> = {
  coverage: ({ own }) => own.matched / Math.max(1, own.core),
  coverageOfOther: ({ other }) => other.matched / Math.max(1, other.core),
  coverageTelling: ({ own }) => own.matchedTelling / Math.max(0.1, own.telling),
  coverageContentOfOther: ({ other }) => other.matchedContent / Math.max(1, other.content),
  matched: ({ own }) => Math.min(200, own.matched),
  matchedTelling: ({ own }) => Math.min(100, own.matchedTelling),
  runs: ({ own }) => Math.min(20, own.runs),
  longestRun: ({ own }) => Math.min(60, own.longest),
  densityOfOther: ({ other }) => other.density,
  run: ({ run }) => Math.min(300, run),
  isLater: ({ x, y }) => bool(x.from > y.from),
  paragraphsApart: ({ x, y }) => Math.min(30, Math.abs(x.firstParagraph - y.firstParagraph)),
  wordsApart: ({ x, y }) => Math.min(1000, x.from > y.from ? x.from - y.to : y.from - x.to),
  lostContent: ({ lost }) => Math.min(20, lost.content),
  lostOnce: ({ lost }) => Math.min(20, lost.once),
  lostInner: ({ lost }) => Math.min(20, lost.inner),
  gainedFunctions: ({ gained }) => Math.min(40, gained.functions),
  exchangedNumbers: ({ exchanges }) => exchanges.numbers,
  innerOfBoth: ({ lost, gained }) => Math.min(lost.inner, gained.inner),
  lostShouted: ({ lost }) => Math.min(8, lost.shouted),
  articleWords: ({ x }) => Math.min(5000, x.view.marked.document.words.count),
  wordsOfParagraph: ({ x }) =>
    Math.min(300, x.view.marked.document.words.count / x.view.marked.document.paragraphs.length),
  exchangedTelling: ({ exchanges }) => exchanges.telling,
  leastOfSentence: ({ x, words }) => leastOfSentence(x, words.mates),
  leastOfOther: ({ y, words }) => leastOfSentence(y, words.back),
  unmatchedHead: ({ words: { mates } }) =>
    Math.min(
      12,
      mates.findIndex((mate) => mate >= 0),
    ),
  mateBehind: ({ x, y }) => mateFrom(x, x.lastSentence + 1, y.lastSentence),
  mateBehindOther: ({ x, y }) => mateFrom(y, y.lastSentence + 1, x.lastSentence),
  alikeBehind: ({ x, y }) => alike(x, x.lastSentence + 1, y.lastSentence + 1),
  sizeByOther: ({ x, y }) => x.size / Math.max(1, y.size),
  sentencesApart: ({ x, y }) => Math.min(200, Math.abs(x.firstSentence - y.firstSentence)),
}
