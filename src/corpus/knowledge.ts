/**
 * What has to be known to tell of an article: the questions that `find.ts` asks. One index answers them at once
 * (`index-knowledge.ts`); several of which each has some of the sources answer them together, and what is told is the
 * same, as every answer is the least of some order, or the greatest: that of several is the best of theirs.
 *
 * Articles are numbered, an older one below a younger one.
 */
import type { Article } from '../document/article.ts'
import type { Steps } from '../document/steps.ts'
import type { ReadArticle } from './corpus-index.ts'
import type { Place } from './finding.ts'
import type { Measures } from './measure.ts'
import type { Seen } from './seen-passages.ts'

/** An article that is like the one that is asked about. */
export interface Like {
  readonly article: number
  readonly measures: Measures
}

/** What is known about one article. The questions are asked in this order; some are not asked. */
export interface Knowledge<Pause> {
  /** Of each distinct paragraph the one that says the most of it; none of furniture. */
  sightings(): Steps<readonly (Seen | undefined)[], Pause>
  /** The oldest article of the same source with the same paragraphs; -1 if there is none. */
  oldestWithBody(): number
  /** The one that is most like it, of those that share enough; of equals the oldest. */
  mostLike(): Steps<Like | undefined, Pause>
  /** How much it shares with another. */
  shares(article: number): Steps<Measures, Pause>
  /** Of each sighting where that paragraph stands in an article; undefined where it does not. */
  placesIn(article: number): Steps<readonly (Place | undefined)[], Pause>
  /** Where the paragraph of a sighting stands in the article of the sighting. */
  placeOf(sighting: number): Place
  idOf(article: number): string
  /** An article as it was given. */
  article(article: number): Steps<Article, Pause>
  /** An article as it is read to be held against this one. */
  read(article: number): Steps<ReadArticle, Pause>
}
