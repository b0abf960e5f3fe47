/** Titles inside a run of capital words: `Secretary of State | Rex Tillerson`. Cost: linear. */
import {
  COUNTRY,
  EVENT_HEAD,
  FIRST_NAME,
  GROUP,
  LAST_NAME,
  LAW_HEAD,
  ORDINARY,
  ORGANIZATION,
  ORGANIZATION_HEAD,
  PLACE_HEAD,
  TITLE,
  TITLE_MODIFIER,
  WORK_HEAD,
} from './lexicon.ts'
import { LIST_NAME } from './name-runs.ts'
import type { NameWords } from './name-words.ts'
import { longestMatch } from './phrase-match.ts'

/** The words by which a name is told to be no person. */
export const HEAD: number = ORGANIZATION_HEAD | PLACE_HEAD | EVENT_HEAD | LAW_HEAD | WORK_HEAD

/** Surnames as well as titles: behind a first name they are names. */
const SURNAMES = new Set(
  'king prince judge pope bishop major chair dean baron earl count father brother marshal page queen duke justice miss general private agent speaker'.split(
    ' ',
  ),
)

/** The title that stands in `[from, to)` before a person, with what belongs to it. */
export function titleIn(
  words: NameWords,
  from: number,
  to: number,
): { from: number; to: number } | null {
  for (let word = from; word < to; word++) {
    if (((words.bits[word] as number) & TITLE) === 0) continue
    if (word > from && isSurname(words, word)) continue
    let end = word + 1
    while (end < to && isTitleTail(words, end, to)) end++
    if (end < to && isHead(words.bits[to - 1] as number)) return null
    const match = longestMatch(words, word, to)
    if (match && match.to > word + 1 && (match.bits & LIST_NAME) !== 0) return null
    let begin = word
    while (begin > from && isTitleFront(words, begin - 1)) begin--
    return { from: begin, to: end }
  }
  return null
}

/** `King` in `Stephen King`. */
function isSurname(words: NameWords, word: number): boolean {
  const first = ((words.bits[word - 1] as number) & FIRST_NAME) !== 0
  return first && SURNAMES.has(words.keys[word] as string)
}

/** The head of a name that is no person: then the title belongs to it, as in `Justice Department`. */
const isHead = (bits: number): boolean =>
  (bits & HEAD) !== 0 && (bits & (FIRST_NAME | LAST_NAME)) === 0

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
