/**
 * The end of a run before its input ends: at a signal, or when nobody reads the output any more. It comes
 * at once; but for a job that remembers it comes after what is under way, if that takes no longer than a
 * moment, so that what was taken in is told.
 */
import { Halt } from '../pool/in-order.ts'
import type { Progress } from './progress.ts'
import { watchOutput } from './terminal.ts'

/** By convention 128 and the number of the signal. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
/** Milliseconds that what is under way has after a signal: with what follows, less than a second. */
const GRACE = 600

export class Departure {
  /** Stops the stream of articles. */
  readonly halt: Halt = new Halt()
  /** Ends what is under way and lets go of what is held; undefined if nothing need be waited for. */
  cut: (() => Promise<unknown>) | undefined
  readonly #progress: Progress
  #code: number | undefined

  constructor(progress: Progress) {
    this.#progress = progress
    watchOutput((code) => this.#ask(code))
    for (const [signal, code] of Object.entries(SIGNALS)) {
      process.on(signal, () => this.#obey(code))
    }
  }

  /** Ends the process if that was asked for. */
  leave(): void {
    if (this.#code !== undefined) process.exit(this.#code)
  }

  /** A second signal waits for nothing. */
  #obey(code: number): void {
    if (this.#code !== undefined) process.exit(code)
    this.#ask(code)
    setTimeout(() => this.cut?.().finally(() => this.leave()), GRACE)
  }

  #ask(code: number): void {
    this.#progress.hide()
    this.#code ??= code
    if (this.cut === undefined) this.leave()
    this.halt.halt()
  }
}
