/** What a crew and its threads send each other, whatever the requests and answers are. */
import type { Failure } from '../failure.ts'

export type ToThread<Request> =
  /** What it is for; the first that it is sent. */
  | { readonly kind: 'begin'; readonly assignment: unknown }
  | {
      readonly kind: 'serve'
      readonly task: number
      readonly request: Request
      /** It is to note what the request is before it serves it. */
      readonly isSuspect: boolean
    }
  /** The next part of the answer is asked for. */
  | { readonly kind: 'more'; readonly task: number }
  /** Nobody waits for the answer any more. */
  | { readonly kind: 'drop'; readonly task: number }
  /** Something that is asked once all was served. */
  | { readonly kind: 'ask'; readonly question: string }

export type FromThread<Answer, Part, Note> =
  /** Whatever it needs is loaded; its time counts from now on. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'note'; readonly task: number; readonly note: Note }
  /** A part of an answer; it waits until the next one is asked for. */
  | { readonly kind: 'part'; readonly task: number; readonly part: Part }
  | { readonly kind: 'answer'; readonly task: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly task: number; readonly error: Failure }
  /** It heard that a request is dropped: it is not stuck. */
  | { readonly kind: 'dropped' }
  /** Nothing more can be served, by nobody. */
  | { readonly kind: 'fatal'; readonly error: Failure }
  /** What it says to a question. */
  | { readonly kind: 'told'; readonly told: unknown }
