/**
 * The Unicode normal forms of any text. A run of combining marks is sorted by their classes, which costs the
 * square of its length: 80 kB of marks took two seconds.
 *
 * Method: the stream-safe text format (Unicode Standard Annex #15): a joiner behind every 30 marks, across
 * which none is moved. No language writes so many on one letter. Cost: linear.
 */
import { classOf, MARK } from './character.ts'

const MOST_MARKS = 30
/** Combining grapheme joiner: no mark moves across it, and it shows nothing. */
const JOINER = '\u034f'

export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
  return (text.length > MOST_MARKS ? withJoiners(text) : text).normalize(form)
}

function withJoiners(text: string): string {
  let safe = ''
  let marks = 0
  let at = 0
  let done = 0
  for (const character of text) {
    at += character.length
    marks = classOf(character.codePointAt(0) as number) === MARK ? marks + 1 : 0
    if (marks < MOST_MARKS) continue
    safe += text.slice(done, at) + JOINER
    done = at
    marks = 0
  }
  return done === 0 ? text : safe + text.slice(done)
}
