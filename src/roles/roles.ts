/** The roles of an article, for whoever asks for them. Cost: that of parsing, and of the signals. */
import { asReading, type DocumentInput, told } from '../document/parse.ts'
import { learntChances } from './learnt-chances.ts'
import { type RoleSpan, rolesOf } from './roles-of.ts'

/**
 * What each passage of an article is for: its text, a caption, a teaser, furniture of the site, and how sure that is.
 *
 * A passage is a paragraph; where the layout has lost the borders of paragraphs it is what lies next to each other and
 * is for the same. What is known of the article wins over what is guessed: its `title`, and the `kinds` that `fromHtml`
 * and `fromMarkdown` tell. Guesses were learnt from news in some twenty languages.
 *
 * @param input a text, an article or a parsed document
 * @returns the passages in order: each with its `kind`, and the `probability` of that, 0 to 1
 * @throws OnceoverError `INVALID_INPUT` if the input is none of these
 * @example
 * const text = 'The old lock was closed on Monday after days of rain, the harbour office said, and forty boats wait at the quay.\n\nPhoto: Ann Lee/AP'
 * roles(text).map(({ kind }) => kind) // ['body', 'caption']
 */
export function roles(input: DocumentInput): RoleSpan[] {
  const document = asReading(input)
  return told(document, rolesOf(document, learntChances()))
}
