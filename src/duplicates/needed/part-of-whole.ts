/**
 * Whether a passage is a part of what is one thing: an embedded post, the record of a talk, a quote. A part of such a
 * thing stays, though it is said again. Cost: the words of the paragraphs around it.
 */
import { breaksPost } from '../marks/embedded-posts.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'
import type { HeldPassage } from '../matching/candidate.ts'
import { isOfRecord } from './spoken-record.ts'
import { tearsQuote } from './torn-quotes.ts'

export const isPartOfWhole = (marked: MarkedDocument, held: HeldPassage): boolean =>
  breaksPost(marked, held) || isOfRecord(marked, held) || tearsQuote(marked, held)
