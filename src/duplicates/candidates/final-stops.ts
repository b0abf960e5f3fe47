/**
 * Whether a candidate ends with a stop. What hangs on it, a credit or a signature, has none of its own. Cost: the
 * words that hang on it.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { type Candidate, lastCharacters } from './candidate.ts'

const STOP_BEHIND = /^["”’'»)]*[.!?…]["”’'»)]*(?:\s|$)/
const STOP_REACH = 5

/** Does it end with a stop, or what hangs on it follow one: `… the man himself. | REUTERS`? */
export function isStopped(marked: MarkedDocument, candidate: Candidate): boolean {
  if (hasFinalStop(lastCharacters(marked, candidate))) return true
  const { attached, document } = marked
  let last = candidate.endWord - 1
  while (last > candidate.firstWord && attached[last] !== 0) last--
  if (last === candidate.endWord - 1) return false
  const end = document.words.end[last] as number
  return STOP_BEHIND.test(document.text.slice(end, end + STOP_REACH))
}
