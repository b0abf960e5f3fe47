/**
 * What who leads asks its partitions, and what they answer: the JSON of frames, and what their parts are. Articles go
 * by the numbers of their records; a day is null if there is none.
 *
 * Cost: two questions an article in the least, the second of all partitions at once; one or two more for what is told
 * of another article.
 */
import type { Measures } from '../../corpus/measure.ts'
import { READING } from '../../corpus/reading.ts'
import type { PartitionOptions } from './partition-options.ts'

/** To be raised with every change of what is asked and answered. */
const VERSION = 2
/** Both have to ask alike, read alike, and have the bytes of a number in one order. */
export const SPEAKS: string = `${VERSION}.${READING}.${new Uint8Array(Uint16Array.of(1).buffer)[0]}`

/** A paragraph that is looked for in an article: a distinct one of the article that was looked up, or so many shingles. */
export type Sought = { readonly own: number } | { readonly shingles: number }

export type Question =
  /** Have what the records below `next` say and nothing else; or nothing. Makes whoever asks the leader. */
  | {
      readonly ask: 'begin'
      readonly speaks: string
      readonly options: PartitionOptions
      readonly next: number
    }
  /** Take in records; the parts. There are no others for it below `next`. */
  | { readonly ask: 'follow'; readonly records: readonly number[]; readonly next: number }
  /** What do you have? */
  | { readonly ask: 'sum' }
  /** What does its own source know of an article? Parts: the keys of all paragraphs; its reading. */
  | { readonly ask: 'meet'; readonly source: string; readonly day: number | null }
  /**
   * Which paragraphs of it stand where, and, if asked, which article is most like it? Parts: which distinct paragraphs
   * are furniture, and its reading; none for who met it.
   */
  | {
      readonly ask: 'look'
      readonly source: string
      readonly day: number | null
      readonly isLikeAsked: boolean
    }
  /** How much of what was looked up does an article share? */
  | { readonly ask: 'shares'; readonly article: number }
  /** Where do paragraphs stand in an article? Part: shingles, one paragraph behind the other. */
  | { readonly ask: 'places'; readonly article: number; readonly sought: readonly Sought[] }
  /** An article: the part is its record. */
  | { readonly ask: 'article'; readonly article: number }
  /** Which keys are furniture of a source? Part: keys; the part of the answer has 1 for each that is. */
  | { readonly ask: 'furniture'; readonly source: string }

/** How many articles there are, and a sum over them: who has the same has the same articles. */
export type Sum = readonly [count: number, sum: number]

/** The best sighting of a paragraph, and where it stands in its article. */
export interface SightingAnswer {
  readonly article: number
  readonly overlap: number
  readonly size: number
  readonly start: number
  readonly end: number
}

export interface Answers {
  readonly begin: {
    readonly next: number
    /** The sources that it has articles of. */
    readonly sources: readonly string[]
  }
  readonly follow: object
  readonly sum: { readonly sum: Sum }
  /**
   * The oldest article with the body; -1 if there is none. Parts: 1 for each paragraph that is furniture; 1 for
   * each distinct one that its source has.
   */
  readonly meet: { readonly same: number }
  /** Part: the shingles of those that are not the same paragraph, one behind the other, each of its `size`. */
  readonly look: {
    readonly sightings: readonly (SightingAnswer | null)[]
    readonly like: { readonly article: number; readonly measures: Measures } | null
  }
  readonly shares: { readonly measures: Measures }
  readonly places: {
    readonly places: readonly (readonly [start: number, end: number] | null)[]
  }
  readonly article: object
  readonly furniture: object
}
