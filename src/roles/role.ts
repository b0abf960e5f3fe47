/** What a passage is for in its article: the kinds of paragraphs, and some that only their neighbours tell. */
import type { GivenKind } from '../document/given-paragraphs.ts'
import type { ParagraphKind } from '../document/paragraph-kind.ts'

/**
 * The kinds of `ParagraphKind`, and
 * - `standfirst`: what tells the article before it begins: a summary, points of it
 * - `post`: a message of a social network that is set into the text
 * - `player`: a line of a player or a gallery
 * - `teaser`: a link to another article, and what is said of that
 * - `turn`: what one speaker says in an interview or a record, under the speaker's name
 *
 * A `quote` may be one that is pulled out of the text, a `label` the signature below it; `boilerplate` is all furniture
 * of the site.
 */
export type Role = ParagraphKind | 'standfirst' | 'post' | 'player' | 'teaser' | 'turn'

/** All roles, those that are told by models in the order of their trees. */
export const ROLES: readonly Role[] = Object.freeze([
  'body',
  'title',
  'standfirst',
  'heading',
  'caption',
  'quote',
  'post',
  'label',
  'player',
  'teaser',
  'list',
  'table',
  'turn',
  'byline',
  'boilerplate',
])

/** Of running text in a page an element tells that it is none of these. */
const TOLD_BY_ELEMENTS: ReadonlySet<Role> = new Set([
  'title',
  'heading',
  'quote',
  'post',
  'list',
  'table',
])

/** May a passage have the role, if the page or the Markdown that it came from gives it this kind? */
export function isAllowed(given: GivenKind | undefined, role: Role): boolean {
  if (given === undefined) return true
  if (given === 'body' || given === 'entry') return !TOLD_BY_ELEMENTS.has(role)
  return role === given
}
