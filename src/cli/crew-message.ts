/** What a crew and its threads send each other. */
import type { MessagePort } from 'node:worker_threads'
import type { Failure } from '../failure.ts'
import type { CommandName } from './commands.ts'
import type { SourcedRecord } from './read-inputs.ts'
import type { Settings } from './settings.ts'
import type { Source } from './source.ts'
import type { Form, Written } from './write-record.ts'

/** What a thread is to do: it is told when it starts. */
export interface Assignment {
  readonly command: CommandName
  readonly settings: Settings
  /** The way to the store that the job remembers in, where it has one. */
  readonly store?: MessagePort
  /** It takes the place of one that came to its end: it makes itself ready to serve at full speed. */
  readonly isReplacement: boolean
}

export type ToThread =
  /** How the output looks; before the first record. */
  | { readonly kind: 'form'; readonly form: Form }
  | {
      readonly kind: 'record'
      readonly task: number
      readonly record: SourcedRecord
      /** It is to tell where the record comes from before it serves it. */
      readonly isSuspect: boolean
    }
  /** All records were sent: what was found among all is asked for, the next part of it. */
  | { readonly kind: 'more' }
  /** It is to let go of what it holds. */
  | { readonly kind: 'close' }

export type FromThread =
  /** Whatever it needs is loaded; its time counts from now on. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly task: number; readonly source: Source }
  /** `written` is undefined if the record has no line of its own. */
  | { readonly kind: 'written'; readonly task: number; readonly written: Written | undefined }
  /** Nothing more can be served, by nobody. */
  | { readonly kind: 'fatal'; readonly error: Failure }
  /** What was found among all, a part; none: that was all. */
  | { readonly kind: 'found'; readonly texts: readonly string[] }
  | { readonly kind: 'closed' }
