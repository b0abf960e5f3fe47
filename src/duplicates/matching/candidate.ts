/**
 * A passage that could go, with all that judging it takes.
 */
import type { Sentence } from '../../document/parse.ts'
import type { Difference } from '../difference.ts'
import type { MarkedDocument } from '../marks/marked-document.ts'

/** From this coverage on, every word is the same. */
export const EXACT = 0.999
/** From so many words on a passage is no line of a table, refrain or label. */
export const LARGE = 40

/** A passage that could go because the words `[keptFirst, keptLast]` say it too. */
export interface Candidate {
  readonly firstSentence: number
  /** The last sentence, which belongs to it. */
  readonly lastSentence: number
  readonly firstWord: number
  readonly endWord: number
  /** The first and last word that it is matched with. */
  readonly keptFirst: number
  readonly keptLast: number
  /** The sentences that these two stand in. */
  readonly keptFirstSentence: number
  readonly keptLastSentence: number
  /** Its words without what is attached; and those of the sentences that it is matched with. */
  readonly core: number
  readonly keptCore: number
  /** Matched share of `core` and of `keptCore`. */
  readonly coverage: number
  readonly keptCoverage: number
  /** Matched share of the words between `keptFirst` and `keptLast`. */
  readonly density: number
  /** Every word is matched with the same word. */
  readonly isSameWords: boolean
  /** It is one or more paragraphs from start to end, but for what is attached. */
  readonly isWhole: boolean
  /** It stands behind the passage that says it too. */
  readonly isLater: boolean
  readonly paragraphs: number
  /** Share of `core` that is written in digits. */
  readonly numberShare: number
  readonly isSigned: boolean
  readonly isCutOff: boolean
  /** Its size in words; characters of a script without spaces count half. */
  readonly weight: number
  /** Size and coverage of its longest sentence. */
  readonly longest: number
  readonly longestCoverage: number
  /** It ends with the signature of a quote or tweet of which it is only a part. */
  readonly splitsSigned: boolean
  /** It stands in the caption of a picture. */
  readonly isCaption: boolean
  /** What says it too begins or ends in the caption of a picture. */
  readonly isKeptInCaption: boolean
  /** It stands in a text that ends without a stop, as a standfirst does. */
  readonly isUnstopped: boolean
  /** It is text, and what says it too is a caption, or a paragraph that begins or ends as one. */
  readonly isTextOfCaption: boolean
  /** It stands right behind the caption that it says again, but for the credit: the caption twice. */
  readonly isCaptionAgain: boolean
  /** It is text, and what is matched with it is a heading. */
  readonly isTextOfHeading: boolean
  /** A run of its words stands nowhere on the other side that is too long to be an edit. */
  readonly losesPassage: boolean
  /** Matched share of its words, where words that the article repeats all over count little. */
  readonly tellingCoverage: number
  /** The facts that would be lost; none: it says nothing that the other does not. */
  readonly differences: readonly Difference[]
  /** The first sentence with a difference, or with a passage that would be lost; or -1. */
  readonly breakingSentence: number
  /** Of each of its words: the word that it is matched with, or -1. */
  readonly mates: Int32Array
  /** Where it ends in the text, with a signature or "Read more" that hangs on it. */
  readonly end: number
}

/** The last characters of its last sentence. */
export function lastCharacters({ document }: MarkedDocument, { lastSentence }: Candidate): string {
  const { end } = document.sentences[lastSentence] as Sentence
  return document.text.slice(Math.max(0, end - 4), end)
}
