/**
 * Where names may stand: runs of capital words, cut where one name ends and the next begins
 * (`French | President | Jacques Chirac`, `U.S.-China`).
 *
 * Cost: linear. Sentences in capitals or title case have no runs that mean anything: they are left
 * to the repeats of names known from elsewhere.
 */
import type { Sentence } from '../document/parse.ts'
import {
  ANY_NAME,
  ANY_PLACE,
  COUNTRY,
  FIRST_NAME,
  GROUP,
  LAST_NAME,
  NEVER_NAME,
  ORDINARY,
  PARTICLE,
  TITLE,
} from './lexicon.ts'
import { beginsName, hasHead, LIST_NAME, runEnd } from './name-runs.ts'
import { HEAD, titleIn } from './name-titles.ts'
import { GAP_HYPHEN, GAP_SPACE, GAP_STOP, type NameWords } from './name-words.ts'
import { FUNCTION, NAME as PROPER } from './part-of-speech.ts'
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

/** How a sentence uses capitals: as prose, or so that they mean nothing. */
export function isShouted(words: NameWords, sentence: Sentence): boolean {
  const { text } = words.document
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
  // Prose ends with a stop, headlines do not.
  if (/[.!?]/.test(text.slice(sentence.end - 2, sentence.end)))
    return long >= 4 && capital > long * 0.8
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
  while (from < to && !isListed(words, from, to)) {
    const never = has(words, from, NEVER_NAME)
    if (!never && !(opens && from === first && isOpener(words, from, to))) break
    from++
  }
  return from
}

/** Does a list have the name that begins here, and is it no small word by itself? */
function isListed(words: NameWords, from: number, to: number): boolean {
  const match = longestMatch(words, from, to)
  if (match === null || (match.bits & LIST_NAME) === 0) return false
  return match.to > from + 1 || !has(words, from, NEVER_NAME) || words.uppercase[from] === 1
}

/** Has the word its capital only from standing first? */
function isOpener(words: NameWords, word: number, to: number): boolean {
  if (words.parts[word] === FUNCTION && !has(words, word, ANY_NAME)) return true
  const ordinary = has(words, word, ORDINARY) && !has(words, word, ANY_NAME | HEAD | TITLE)
  const small = words.lower.has(words.keys[word] as string) || words.parts[word] !== PROPER
  return ordinary && small && to - word > 1 && !has(words, to - 1, HEAD)
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
