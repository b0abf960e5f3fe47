/**
 * What is planted beside the kinds of `src/testing/plant-kinds.ts`: things that outlets set as few of the judged articles
 * show, or show in one form, and of which the guide of the readers says what goes.
 */
import type { Plant } from '../../../src/testing/plant.ts'
import { contents } from './contents.ts'
import { creditedCaption } from './credited-captions.ts'
import { joinedCaption } from './joined-captions.ts'
import { listedItem } from './listed-items.ts'
import { promoLine } from './promo-line.ts'
import { pulledQuotation } from './pulled-quotations.ts'
import { quotingHeading } from './quoting-headings.ts'

export interface Structure {
  readonly plant: Plant
  /** How much an example of it counts. */
  readonly weight: number
  /** Neither goes, whichever the plant says. */
  readonly bothStay?: boolean
  /** Only in paragraphs: on one line nothing shows that it is one. */
  readonly inParagraphs?: boolean
}

/** Weighed so low that what was read in real articles is learnt as without them. */
export const STRUCTURES: readonly Structure[] = [
  { plant: pulledQuotation, weight: 0.15 },
  { plant: contents, weight: 0.03, inParagraphs: true },
  { plant: creditedCaption, weight: 0.03 },
  { plant: joinedCaption, weight: 0.05, inParagraphs: true },
  { plant: promoLine, weight: 0.05, inParagraphs: true },
  { plant: listedItem, weight: 0.07, bothStay: true },
  { plant: quotingHeading, weight: 0.1, bothStay: true, inParagraphs: true },
]
