/**
 * What is known of the paragraphs of an article before it is read: a page or a Markdown text told it.
 *
 * Method: paragraphs are cut where a given one begins or ends, and what lies in a given one is of its kind. Cost: linear.
 */
import { lastStartingBy } from './overlapping.ts'
import type { ParagraphKind } from './paragraph-kind.ts'
import type { Span } from './span.ts'

/**
 * What a paragraph is where it comes from: `body` is running text, `table` a row of a table, `post` a message of a social
 * network that is set into the text, `entry` what opens an entry of a live blog.
 */
export type GivenKind =
  | 'title'
  | 'body'
  | 'heading'
  | 'list'
  | 'quote'
  | 'caption'
  | 'table'
  | 'post'
  | 'entry'

export const GIVEN_KINDS: readonly GivenKind[] = [
  'title',
  'body',
  'heading',
  'list',
  'quote',
  'caption',
  'table',
  'post',
  'entry',
]

/** A paragraph of an article, and what it is; its span lies in the text of the article. */
export interface GivenParagraph extends Span {
  readonly kind: GivenKind
  /** Of an entry of a live blog, when it was written, as the page says it. */
  readonly time?: string
}

/** No element of a page tells these: of running text they are still looked for. */
const TOLD_BY_NONE: ReadonlySet<ParagraphKind> = new Set(['byline', 'caption', 'label'])

/** The kind of a paragraph that lies in a given one. */
export function kindOfGiven(given: GivenKind, guessed: ParagraphKind): ParagraphKind {
  if (given === 'post') return 'quote'
  if (given !== 'body' && given !== 'entry') return given
  return TOLD_BY_NONE.has(guessed) ? guessed : 'body'
}

/** The given paragraph that a place lies in: binary search. */
export function givenAt(
  given: readonly GivenParagraph[],
  position: number,
): GivenParagraph | undefined {
  const found = given[lastStartingBy(given, position)]
  return found !== undefined && found.end > position ? found : undefined
}
