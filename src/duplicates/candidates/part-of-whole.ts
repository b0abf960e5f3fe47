/**
 * Whether a passage is a part of what is one thing: an embedded post, the record of a talk, a quote. A part of such a
 * thing stays, though it is said again. Cost: the words of the paragraphs around it.
 */

import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { HeldPassage } from './candidate.ts'
import { breaksPost } from './embedded-posts.ts'
import { isOfRecord } from './spoken-record.ts'
import { tearsQuote } from './torn-quotes.ts'

export const isPartOfWhole = (marked: MarkedDocument, held: HeldPassage): boolean =>
  breaksPost(marked, held) || isOfRecord(marked, held) || tearsQuote(marked, held)
