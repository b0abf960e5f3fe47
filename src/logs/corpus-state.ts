/**
 * What is known after the records of a log, by whomever: all of it in one memory (`whole-state.ts`), or the articles
 * alone, where partitions know the rest (`partitions/parted-state.ts`). Articles go by the numbers of their records.
 */
import type { Finding } from '../corpus/finding.ts'
import type { Article } from '../document/article.ts'
import type { Steps } from '../document/steps.ts'
import type { CorpusLog } from './corpus-log.ts'

/** An article, by its id and the number of its record. */
export interface Named {
  readonly id: string
  readonly number: number
}

export interface CorpusState {
  /** How many articles there are. */
  readonly size: number
  /** What was done has to be durable before another article is looked up. */
  readonly isFull: boolean
  /** The number of the record of an article; -1 if it is not there. */
  find(id: string): number
  /** Takes in a record of the log. @throws OnceoverError `STORE_DAMAGED`, `STORE_VERSION` */
  follow(record: Uint8Array, number: number): void
  /** What is told of an article. Nothing else may be done in its pauses. */
  look(article: Article): Steps<Finding, Promise<unknown>>
  /**
   * Adds the article that was looked up last, under a number: its record.
   *
   * @param isBrief the log keeps what is told of its paragraphs, and need not have it in the record, too
   */
  add(number: number, isBrief: boolean): Uint8Array
  /** Removes an article that is there: the record of that, which has this number. */
  remove(id: string, number: number): Uint8Array
  /** The articles that are dated before a day. */
  datedBefore(day: number): readonly Named[]
  /** Removes them: the record of that, which has this number. */
  expire(before: number, number: number): Uint8Array
  /** The day before which articles are to go by the options; undefined if none would. */
  readonly overdue: number | undefined
  /** What was done is durable; the next record has this number. */
  settle(next: number): void
  /** Forgets what was done from this number on. False if it cannot: then it knows too much. */
  rewind(next: number): boolean
  /** Lets go of the room of articles that went, if that is worth it. */
  tidy(): Steps<void>
  /** Makes ready to lead, with all records below `next` taken in. @throws OnceoverError `PARTITION_FAILED` */
  attach(log: CorpusLog, next: number): Promise<void>
  /** Lets go of whom it asked. */
  detach(): void
}
