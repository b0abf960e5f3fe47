/**
 * Mentions that say nothing of what an article is about, though they stand at its top: who took the
 * picture, for whom (`Jo March/AFP/Getty Images`, `(AP Photo/Jo March)`), who wrote it, what a picture
 * shows. Cost: a search among the paragraphs and a look at the marks beside, for a mention.
 */

import { firstAtLeast } from '../document/binary-search.ts'
import { codeAt } from '../document/character.ts'
import type { ParsedDocument } from '../document/parse.ts'
import type { Span } from '../document/span.ts'

const AGENCY =
  '(?:AP|AFP|EPA|Reuters|REUTERS|UPI|dpa|Getty|Bloomberg|Shutterstock|Newscom|Corbis|Redux|Landov|Xinhua|NurPhoto|Zuma)'
/** `/AFP` behind a name. */
const AGENCY_BEHIND = new RegExp(`^ ?/ ?(?:\\p{L}[\\p{L} ]{1,30}/ ?)?${AGENCY}(?!\\p{L})`, 'u')
/** `AP Photo/` before a name, `Jo March/` before an agency. */
const AGENCY_BEFORE = new RegExp(`(?:${AGENCY}(?: Photo| Images)?|Photo|Image) ?/ ?$`, 'u')
const STROKE_BEFORE = /\p{L} ?\/ ?$/u
const AGENCY_NAME = new RegExp(`^${AGENCY}(?: Images| News)?$`, 'u')
/** A picture's text by its opening, but the points of the article. */
const HIGHLIGHTS = /^story highlights/i
const REACH = 40
const SLASH = 47

/** Tells whether a mention stands in a credit, a byline or a caption. */
export function creditsOf({ text, paragraphs }: ParsedDocument): (mention: Span) => boolean {
  const starts: number[] = []
  for (const { start } of paragraphs) starts.push(start)
  return (mention) => {
    const paragraph = paragraphs[firstAtLeast(starts, mention.start + 1) - 1]
    if (paragraph === undefined) return false
    const { kind, start, end } = paragraph
    if (kind === 'byline') return true
    if (kind === 'caption') return !HIGHLIGHTS.test(text.slice(start, start + REACH))
    if (kind === 'label' || kind === 'heading') {
      return mention.start - start < 2 && end - mention.end < 2
    }
    return isBesideStroke(text, mention)
  }
}

function isBesideStroke(text: string, { start, end }: Span): boolean {
  const isBehind = isStroke(text, start - 1) || isStroke(text, start - 2)
  const isBefore = isStroke(text, end) || isStroke(text, end + 1)
  if (!isBehind && !isBefore) return false
  if (isBefore && AGENCY_BEHIND.test(text.slice(end, end + REACH))) return true
  const before = text.slice(Math.max(0, start - REACH), start)
  return (
    AGENCY_BEFORE.test(before) ||
    (STROKE_BEFORE.test(before) && AGENCY_NAME.test(text.slice(start, end)))
  )
}

const isStroke = (text: string, at: number): boolean => codeAt(text, at) === SLASH
