/**
 * What a corpus asks of the place where many hand in articles and one answers: an inbox, one ordered log of
 * records, and the findings. What a corpus tells depends on the order in which articles come and on nothing
 * else, so one order is all that it takes: whoever leads takes messages out of the inbox, numbers what follows
 * from them, and puts it into the log. The others follow the log, and lead when the leader is gone.
 *
 * What a log promises:
 *
 * - **One step.** Records, findings and the removal of the messages from the inbox are committed together: all
 *   of it is durable, or none.
 * - **One leader.** Who does not lead any more cannot commit (`STORE_CONFLICT`), even if it does not know yet.
 * - **Nothing is passed over.** Records have numbers in the order in which they were committed, and so have
 *   findings: who has read up to a number asks for those behind it, and misses none.
 * - **What is dead may go.** The records of articles that were removed may be missing from the log; those of their
 *   removal are there.
 */

import type { Finding } from '../corpus/finding.ts'
import type { Article } from '../document/article.ts'
import { checkMethods } from '../document/options.ts'
import type { Failure } from '../failure.ts'
import type { Bell } from './bell.ts'

/** What a corpus is asked to do; in the inbox it is JSON. */
export type Message =
  | { readonly article: Article }
  /** The id of an article that goes. */
  | { readonly remove: string }
  /** The ISO 8601 date before which all articles go. */
  | { readonly expire: string }

/** What was told of an article. */
export interface Told {
  /** From 0, in the order of the log. */
  readonly number: number
  /** Missing if there is a `failure` and the message named none. */
  readonly id?: string
  readonly finding?: Finding
  /** Why there is none: the message held no article. */
  readonly failure?: Failure
}

/** A message in the inbox. It may be from anybody. */
export interface Sent {
  readonly ticket: number
  readonly message: unknown
}

export interface NumberedRecord {
  readonly number: number
  readonly record: Uint8Array
}

/** A part of the log. */
export interface LogPage {
  readonly records: readonly NumberedRecord[]
  /** The number of the record that comes next: those below it were read. */
  readonly next: number
  /** There is nothing behind it yet. */
  readonly isLast: boolean
}

/** What follows from some messages. */
export interface LogCommit {
  /** The first number of `records`, which go on from it. */
  readonly first: number
  readonly records: readonly Uint8Array[]
  /** The numbers of records that are not needed any more, also of those that are in `records`. */
  readonly dead: readonly number[]
  /** The ids of articles that went and are not there again. */
  readonly deadIds: ReadonlySet<string>
  /** Without their numbers: the log gives them, in this order. */
  readonly told: readonly Omit<Told, 'number'>[]
  /** Of the messages. */
  readonly tickets: readonly number[]
}

/** The right to take messages and to commit. */
export interface Lease {
  /** The oldest messages, so many at most. They stay in the inbox until they are committed. */
  take(most: number): Promise<readonly Sent[]>
  /** @throws OnceoverError `STORE_CONFLICT` if another one leads or led, `STORE_FAILED` */
  commit(commit: LogCommit): Promise<void>
  /** Lets another one lead. Never throws. */
  release(): Promise<void>
}

/** See the top of this file. */
export interface CorpusLog {
  /** Rings when there may be messages. */
  readonly inbox: Bell
  /** Rings when there may be records and findings. */
  readonly news: Bell
  /**
   * It keeps all of each finding: the record of an article need not tell of its paragraphs, too. Default: it takes what
   * it tells from there.
   */
  readonly keepsFindings?: boolean | undefined
  /**
   * Puts a message into the inbox and waits until it was worked off.
   *
   * @returns what was told of the article with the id of the message, if it has one and that is known
   * @throws OnceoverError `STORE_FAILED`: it may be in the inbox or not; to send it again does no harm
   */
  deliver(message: Message): Promise<Told | undefined>
  /** Findings behind a number, in order, so many at most. */
  toldAfter(number: number, most: number): Promise<readonly Told[]>
  /** Records from a number on, in order. */
  read(from: number): Promise<LogPage>
  /** The lease; undefined if another one has it. */
  lead(): Promise<Lease | undefined>
  /** Lets go of what it holds. Messages that nobody worked off stay where the log is durable. */
  close(): Promise<void>
}

/** @throws OnceoverError `INVALID_OPTION` if it is no log */
export const checkLog = (log: unknown): void =>
  checkMethods('log', log, 'a log, such as `memoryLog()`', ['lead', 'deliver'])
