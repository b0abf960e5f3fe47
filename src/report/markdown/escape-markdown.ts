/**
 * Text that Markdown shows as it is: no mark-up, no HTML, no link, no mention of a person on the site that
 * shows it, no formula. What would need a line of its own (a list, a heading) is spared by the places that
 * it is put into. Cost: linear. Source: CommonMark 0.31 (backslash escapes), GitHub Flavored Markdown 0.29
 * (autolinks).
 */
import { oneLine } from '../printable.ts'

const SPECIAL = /[\\`*_[\]~|#$^]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** After it no name is told: it shows nothing. */
const WORD_JOINER = '\u2060'
/** What makes an address of a word. */
const ADDRESS = /:\/\/|(?<=\bwww)\./gi
/** What makes a list, a rule or a heading of a line. */
const OPENING = /^(?:[+-]|\d{1,9}(?=[.)]))/

/** One line of it: white space of any kind is one space. */
export function escapeMarkdown(text: string): string {
  return oneLine(String(text))
    .replace(SPECIAL, '\\$&')
    .replace(/[&<>]/g, (found) => ENTITIES[found] as string)
    .replace(/@/g, `@${WORD_JOINER}`)
    .replace(ADDRESS, '\\$&')
    .replace(OPENING, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`))
}
