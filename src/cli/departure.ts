/**
 * The end of a run before its input ends: at an interrupt, or when nobody reads the output any more. It
 * comes at once; but for a job that holds something open it comes after what is under way.
 */
import { Halt } from './in-order.ts'
import { watchOutput } from './output.ts'
import type { Progress } from './progress.ts'

const INTERRUPTED = 130

export class Departure {
  /** Stops the stream of articles. */
  readonly halt: Halt = new Halt()
  /** Whether what is under way is waited for. A second interrupt does not. */
  waits = false
  readonly #progress: Progress
  #code: number | undefined

  constructor(progress: Progress) {
    this.#progress = progress
    watchOutput((code) => this.#ask(code))
    process.on('SIGINT', () => {
      if (this.#code !== undefined) process.exit(INTERRUPTED)
      this.#ask(INTERRUPTED)
    })
  }

  /** Ends the process if that was asked for. */
  leave(): void {
    if (this.#code !== undefined) process.exit(this.#code)
  }

  #ask(code: number): void {
    this.#progress.hide()
    this.#code ??= code
    if (!this.waits) this.leave()
    this.halt.halt()
  }
}
