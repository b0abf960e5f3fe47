/** A request to a crew, and who waits for what becomes of it. */
import type { Failure } from '../failure.ts'

/** What made a thread end: it is what its requests are suspected of. */
export type Cause = 'time' | 'memory' | 'crash'

/** What became of a request. */
export type Settled<Answer> = { readonly answer: Answer } | { readonly error: Failure }

/** What is told of a request before it is settled, and what else is special of it. */
export interface Told<Part, Note> {
  /** Whoever waits drops it in time: a thread that has it may be silent for as long as it likes. */
  readonly isTimed?: boolean
  /** A part of an answer that comes in parts; undefined where it begins again from the first. */
  readonly part?: (part: Part | undefined) => void
  /** What it is, as far as a thread told: told where it is suspected of having ended one. */
  readonly note?: (note: Note) => void
}

export interface Task<Request, Answer, Part, Note> extends Told<Part, Note> {
  readonly request: Request
  /** How much of the room of a thread and of the crew it takes. */
  readonly weight: number
  readonly settle: (settled: Settled<Answer>) => void
  readonly reject: (error: unknown) => void
  /** It was served before, by a thread that is gone. */
  readonly isAgain?: boolean
  /** A thread ended that had it, with others. */
  suspicion?: Cause
  /** Nobody waits for it any more. */
  isDropped?: boolean
}
