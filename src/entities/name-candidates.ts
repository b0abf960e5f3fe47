/**
 * Where names may stand: runs of capital words inside a sentence, with the small words that names
 * hold (`Bank of England`, `Osama bin Laden`), cut where one name ends and the next begins
 * (`French | President | Jacques Chirac`, `U.S.-China`).
 *
 * Cost: linear. Sentences in capitals or title case have no runs that mean anything: they are left
 * to the repeats of names known from elsewhere.
 */
import type { Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import {
  ANY_NAME,
  ANY_PLACE,
  COUNTRY,
  DAY_OR_MONTH,
  EVENT,
  EVENT_HEAD,
  FIRST_NAME,
  GROUP,
  LAST_NAME,
  LAW_HEAD,
  NEVER_NAME,
  ORDINARY,
  ORGANIZATION,
  ORGANIZATION_HEAD,
  PARTICLE,
  PLACE_HEAD,
  TITLE,
  TITLE_MODIFIER,
  WORK_HEAD,
} from './lexicon.ts'
import { GAP_AND, GAP_HYPHEN, GAP_NONE, GAP_SPACE, GAP_STOP, type NameWords } from './name-words.ts'
import { FUNCTION, NUMBER, NAME as PROPER } from './part-of-speech.ts'
import { longestMatch } from './phrase-match.ts'

/** Words `[from, to)` that may be a name. */
export interface Candidate {
  readonly from: number
  readonly to: number
  /** The first word stands where any word has a capital. */
  readonly opensSentence: boolean
  /** A title stands in front: `President`, `Mr.` */
  readonly titled: boolean
}

const HEAD = ORGANIZATION_HEAD | PLACE_HEAD | EVENT_HEAD | LAW_HEAD | WORK_HEAD
const LIST_NAME = ORGANIZATION | ANY_PLACE | EVENT | GROUP
/** Before `and`, these hold a list: `Ministry of Trade and Industry`. */
const DEPARTMENTS = new Set(
  'ministry department committee office bureau institute academy college school faculty organization commission council'.split(
    ' ',
  ),
)
/** Before `of` these begin a name, though they are no heads of organisations. */
const BEFORE_OF = new Set(
  'battle declaration order book gulf bay cape strait isle house city state states republic kingdom university church statue sea board institute school college daughters sons knights'.split(
    ' ',
  ),
)
/** Surnames as well as titles: behind a first name they are names. */
const SURNAMES = new Set(
  'king prince judge pope bishop major chair dean baron earl count father brother marshal page queen duke justice miss general private agent speaker'.split(
    ' ',
  ),
)
const ABBREVIATED = new Set(
  'mr mrs ms dr st gen sen rep gov col lt sgt capt maj cmdr adm prof rev hon jr sr mt ft no inc corp co ltd'.split(
    ' ',
  ),
)

/** How a sentence uses capitals: as prose, or so that they mean nothing. */
export function isShouted(words: NameWords, sentence: Sentence): boolean {
  let long = 0
  let capital = 0
  let upper = 0
  let all = 0
  for (let word = sentence.firstWord; word < sentence.endWord; word++) {
    all++
    if (words.uppercase[word] === 1) upper++
    if ((words.keys[word] as string).length < 4) continue
    if (((words.bits[word] as number) & ORDINARY) === 0 && words.capital[word] === 1) continue
    // Only words that prose would write small tell.
    long++
    if (words.capital[word] === 1) capital++
  }
  if (all >= 3 && upper > all * 0.6) return true
  return long >= 3 ? capital > long * 0.6 : long >= 2 && capital === long && all >= 4
}

export function candidatesIn(words: NameWords, sentence: Sentence): Candidate[] {
  const found: Candidate[] = []
  let word = sentence.firstWord
  while (word < sentence.endWord) {
    if (!beginsName(words, word, sentence)) {
      word++
      continue
    }
    const end = runEnd(words, word, sentence.endWord)
    splitRun(words, word, end, opensSentence(words, word, sentence), found)
    word = end
  }
  return found
}

function opensSentence(words: NameWords, word: number, sentence: Sentence): boolean {
  if (word === sentence.firstWord) return true
  const { text } = words.document
  const gap = text.slice(words.document.words.end[word - 1], words.document.words.start[word])
  return /["“”‘:•*…–—(]|(?:^|\s)['’]|&quot;|- /.test(gap)
}

function beginsName(words: NameWords, word: number, sentence: Sentence): boolean {
  const bits = words.bits[word] as number
  if (words.capital[word] === 0) {
    const arabic = /^(?:al|el|as|ash|an|ad)$/.test(words.keys[word] as string)
    return arabic && words.gaps[word] === GAP_HYPHEN && words.capital[word + 1] === 1
  }
  if ((bits & NEVER_NAME) !== 0) return isKnownDespite(words, word, sentence.endWord)
  if ((bits & DAY_OR_MONTH) === 0) return (words.keys[word] as string) !== ''
  const next = word + 1 < sentence.endWord && words.capital[word + 1] === 1
  if (!next || words.gaps[word] !== GAP_SPACE || words.parts[word + 1] === NUMBER) return false
  const follow = words.bits[word + 1] as number
  return (
    (follow & (LAST_NAME | ORGANIZATION_HEAD | EVENT_HEAD)) !== 0 && (follow & DAY_OR_MONTH) === 0
  )
}

/** `WHO`, `US`, `The Hague`, `Last Vegas`: words that are no names, except in these. */
function isKnownDespite(words: NameWords, word: number, limit: number): boolean {
  const match = longestMatch(words, word, limit)
  if (match === null || (match.bits & LIST_NAME) === 0) return false
  if (match.to > word + 1) return words.capital[match.to - 1] === 1
  return words.uppercase[word] === 1
}

/** One past the last word of the run that begins at `from`. */
function runEnd(words: NameWords, from: number, limit: number): number {
  let end = Math.min(limit, Math.max(from + 1, words.capital[from] === 1 ? 0 : from + 2))
  const match = longestMatch(words, from, limit)
  if (match && (match.bits & LIST_NAME) !== 0 && words.capital[match.to - 1] === 1) {
    end = Math.max(end, match.to)
  }
  while (end < limit) {
    const next = joinsCapital(words, end) ? end + 1 : joinsSmallWord(words, from, end, limit)
    if (next <= end) break
    end = next
  }
  return end
}

function joinsCapital(words: NameWords, word: number): boolean {
  if (words.capital[word] === 0) return false
  const bits = words.bits[word] as number
  if ((bits & DAY_OR_MONTH) !== 0 && (bits & (FIRST_NAME | LAST_NAME)) === 0) return false
  if ((bits & NEVER_NAME) !== 0 && words.uppercase[word] === 0) return false
  const gap = words.gaps[word - 1] as number
  if (words.ends[word - 1] !== words.document.words.end[word - 1]) return false // behind a possessive
  if (gap === GAP_SPACE || gap === GAP_HYPHEN || gap === GAP_AND || gap === GAP_NONE) return true
  return gap === GAP_STOP && endsWithStop(words, word - 1)
}

/** The stop behind the word belongs to it: `J.`, `St.`, `U.S.` */
export function endsWithStop(words: NameWords, word: number): boolean {
  const key = words.keys[word] as string
  if (key.length === 1 || ABBREVIATED.has(key)) return true
  const { text } = words.document
  return text.slice(words.document.words.start[word], words.ends[word]).includes('.')
}

function joinsSmallWord(words: NameWords, from: number, word: number, limit: number): number {
  if (words.capital[word] === 1 || words.gaps[word - 1] !== GAP_SPACE) return 0
  if (words.ends[word - 1] !== words.document.words.end[word - 1]) return 0
  const key = words.keys[word] as string
  if (((words.bits[word] as number) & PARTICLE) !== 0) return joinsParticle(words, word, limit)
  const next = word + 1
  if (next >= limit || words.gaps[word] !== GAP_SPACE) return 0
  if (key === 'of') {
    if (!takesOf(words, word - 1)) return 0
    const after = words.keys[next] === 'the' ? next + 1 : next
    return after < limit && isNameLike(words, after) ? after + 1 : 0
  }
  if (key === 'for' || key === 'on') {
    const head = hasHead(words, from, word, ORGANIZATION_HEAD)
    return head && isNameLike(words, next) && !isPlace(words, next) ? next + 1 : 0
  }
  return key === 'and' && joinsAnd(words, from, word, limit) ? next + 1 : 0
}

function joinsParticle(words: NameWords, word: number, limit: number): number {
  let next = word
  while (next < limit && next < word + 3 && ((words.bits[next] as number) & PARTICLE) !== 0) next++
  if (next >= limit || words.capital[next] === 0) return 0
  const gap = words.gaps[next - 1] as number
  return gap === GAP_SPACE || gap === GAP_HYPHEN ? next + 1 : 0
}

const isNameLike = (words: NameWords, word: number): boolean =>
  words.capital[word] === 1 && ((words.bits[word] as number) & (NEVER_NAME | DAY_OR_MONTH)) === 0

const isPlace = (words: NameWords, word: number): boolean =>
  ((words.bits[word] as number) & ANY_PLACE) !== 0

function hasHead(words: NameWords, from: number, to: number, mask: number): boolean {
  for (let word = from; word < to; word++) {
    if (((words.bits[word] as number) & mask) !== 0) return true
  }
  return false
}

function takesOf(words: NameWords, word: number): boolean {
  const bits = words.bits[word] as number
  const key = words.keys[word] as string
  if ((bits & TITLE) !== 0) return true
  return (bits & (ORGANIZATION_HEAD | EVENT_HEAD | WORK_HEAD)) !== 0 || BEFORE_OF.has(key)
}

/** `Food and Drug Administration`, `Ministry of Trade and Industry`; not `Paris and London`. */
function joinsAnd(words: NameWords, from: number, word: number, limit: number): boolean {
  if (!isNameLike(words, word + 1)) return false
  const left = words.bits[word - 1] as number
  if ((left & (ANY_NAME & ~LAST_NAME)) !== 0) return false
  for (let index = from; index < word; index++) {
    if (DEPARTMENTS.has(words.keys[index] as string))
      return ((words.bits[word + 1] as number) & (FIRST_NAME | ANY_PLACE)) === 0
  }
  if (word - from > 2) return false
  let last = word + 1
  while (
    last + 1 < limit &&
    last < word + 4 &&
    isNameLike(words, last + 1) &&
    words.gaps[last] === GAP_SPACE
  )
    last++
  const heads = (words.bits[last] as number) & ORGANIZATION_HEAD
  return last > word + 1 && heads !== 0 && ((words.bits[word + 1] as number) & ANY_NAME) === 0
}

/** Cuts a run into candidates. */
function splitRun(
  words: NameWords,
  first: number,
  to: number,
  opens: boolean,
  found: Candidate[],
): void {
  const from = skipOpening(words, first, to, opens)
  if (from >= to) return
  const title = titleIn(words, from, to)
  const begins = opens && from === first
  if (title === null) {
    splitNames(words, from, to, begins, found)
    return
  }
  if (title.from > from) splitNames(words, from, title.from, begins, found)
  if (title.to >= to) return
  if (words.capital[title.to] === 1 || has(words, title.to, PARTICLE)) {
    found.push({ from: title.to, to, opensSentence: false, titled: true })
    return
  }
  // `CEO of Acme`: what follows the small words is a name of its own.
  let next = title.to
  while (next < to && words.capital[next] === 0) next++
  if (next < to) splitNames(words, next, to, false, found)
}

/** Leaves out what only opens the sentence: `The`, `Former`, `Police`. */
function skipOpening(words: NameWords, first: number, to: number, opens: boolean): number {
  let from = first
  while (from < to) {
    const bits = words.bits[from] as number
    const match = longestMatch(words, from, to)
    if (
      match &&
      (match.bits & LIST_NAME) !== 0 &&
      (match.to > from + 1 || (bits & NEVER_NAME) === 0 || words.uppercase[from] === 1)
    )
      break
    const small = words.parts[from] === FUNCTION && (bits & ANY_NAME) === 0
    if ((bits & NEVER_NAME) !== 0 || (small && opens && from === first)) {
      from++
      continue
    }
    const ordinary = (bits & ORDINARY) !== 0 && (bits & (ANY_NAME | HEAD | TITLE)) === 0
    const headed = ((words.bits[to - 1] as number) & HEAD) !== 0
    const inside = words.lower.has(words.keys[from] as string) || words.parts[from] !== PROPER
    if (opens && from === first && ordinary && !headed && to - from > 1 && inside) {
      from++
      continue
    }
    break
  }
  return from
}

/** The title that stands in `[from, to)` before a person, with what belongs to it. */
function titleIn(words: NameWords, from: number, to: number): { from: number; to: number } | null {
  for (let word = from; word < to; word++) {
    if (((words.bits[word] as number) & TITLE) === 0) continue
    const key = words.keys[word] as string
    if (word > from && SURNAMES.has(key) && ((words.bits[word - 1] as number) & FIRST_NAME) !== 0)
      continue
    let end = word + 1
    while (end < to && isTitleTail(words, end, to)) end++
    if (
      end < to &&
      ((words.bits[to - 1] as number) & HEAD) !== 0 &&
      ((words.bits[to - 1] as number) & (FIRST_NAME | LAST_NAME)) === 0
    )
      return null
    const match = longestMatch(words, word, to)
    if (match && match.to > word + 1 && (match.bits & LIST_NAME) !== 0) return null
    let begin = word
    while (begin > from && isTitleFront(words, begin - 1)) begin--
    return { from: begin, to: end }
  }
  return null
}

function isTitleTail(words: NameWords, word: number, to: number): boolean {
  const bits = words.bits[word] as number
  if ((bits & TITLE) !== 0) return true
  const key = words.keys[word] as string
  if (key === 'of' || key === 'and' || key === 'the') {
    return word + 1 < to && ((words.bits[word + 1] as number) & (TITLE_MODIFIER | PLACE_HEAD)) !== 0
  }
  const before = words.keys[word - 1]
  if (before === 'of' || before === 'and' || before === 'the') return true
  return (bits & TITLE_MODIFIER) !== 0 && ((words.bits[word + 1] ?? 0) & TITLE) !== 0
}

function isTitleFront(words: NameWords, word: number): boolean {
  const bits = words.bits[word] as number
  if ((bits & (ORGANIZATION | GROUP | COUNTRY)) !== 0 && (bits & ORDINARY) === 0) return false
  if (words.uppercase[word] === 1) return false
  return (bits & (TITLE_MODIFIER | TITLE)) !== 0
}

const has = (words: NameWords, word: number, mask: number): boolean =>
  ((words.bits[word] as number) & mask) !== 0

/** Cuts `[from, to)`, which has no title, at hyphens between places and behind leading groups. */
function splitNames(
  words: NameWords,
  from: number,
  to: number,
  opens: boolean,
  found: Candidate[],
): void {
  // `R-Ariz.`: a party and a state, no name.
  if (words.gaps[from] === GAP_HYPHEN && /^[rdi]$/.test(words.keys[from] as string)) return
  for (let word = from; word + 1 < to; word++) {
    if (words.gaps[word] !== GAP_HYPHEN) continue
    const sides = GROUP | ANY_PLACE
    const left = (words.bits[word] as number) & sides
    const right = (words.bits[word + 1] as number) & sides
    if (left === 0 || right === 0 || longestMatch(words, from, to)?.to === to) continue
    splitNames(words, from, word + 1, opens, found)
    splitNames(words, word + 1, to, false, found)
    return
  }
  const match = longestMatch(words, from, to)
  if (match && match.to < to && splitsOff(words, match.bits, match.to, to)) {
    found.push({ from, to: match.to, opensSentence: opens, titled: false })
    splitNames(words, match.to, to, false, found)
    return
  }
  found.push({ from, to, opensSentence: opens, titled: false })
}

/** Is the group or country in front a name apart from what follows? */
function splitsOff(words: NameWords, bits: number, next: number, to: number): boolean {
  if (words.gaps[next - 1] !== GAP_SPACE && words.gaps[next - 1] !== GAP_STOP) return false
  if (words.capital[next] === 0) return false
  const last = words.bits[to - 1] as number
  const person = ((words.bits[next] as number) & FIRST_NAME) !== 0 && to - next >= 2
  const headed = hasHead(words, next, to, HEAD) && !(person && (last & HEAD) === 0)
  if ((bits & GROUP) !== 0 && (bits & (FIRST_NAME | LAST_NAME)) === 0) return !headed
  return (bits & COUNTRY) !== 0 && person && !headed
}

/** The words as a span; a stop that belongs to the last word (`U.S.`, `Inc.`) is inside. */
export function spanOf(words: NameWords, from: number, to: number): Span {
  const { text } = words.document
  const start = words.document.words.start[from] as number
  const end = words.ends[to - 1] as number
  const stop = text.charCodeAt(end) === 46 && endsWithStop(words, to - 1)
  return { start, end: stop ? end + 1 : end }
}
