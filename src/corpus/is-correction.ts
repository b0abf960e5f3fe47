/**
 * Does an article say of itself that it corrects another one? Then it is no mere repetition, however
 * alike the two are: what it corrects may be a word that no rule can tell from another.
 *
 * Method: the words that wires and papers mark a correction with, where they stand: at the start of the
 * headline, or of one of the first or last paragraphs. Cost: constant.
 */
import type { Article } from '../document/article.ts'
import type { Span } from '../document/span.ts'

const OPENING =
  /^\W{0,3}(?:(?:correct(?:s|ed|ing|ion)|clarif(?:ies|ication))\b(?=\W{1,3}\S)|(?:berichtigung|korrektur|corrección|rectificatif|correzione|rettifica|rectificatie)\s*[:–—-])/i
/** So many paragraphs at either end may hold the notice. */
const REACH = 2
/** The mark lies within so many characters. */
const MARK_SIZE = 40

export function isCorrection({ title = '', text }: Article, paragraphs: readonly Span[]): boolean {
  const ends = [...paragraphs.slice(0, REACH), ...paragraphs.slice(-REACH)]
  const openings = ends.map(({ start, end }) => text.slice(start, Math.min(end, start + MARK_SIZE)))
  return [title, ...openings].some((line) => OPENING.test(line))
}
