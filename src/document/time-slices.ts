/**
 * Long work in short slices, so that a server answers in between: when a slice is over, timers and input
 * run, and whoever waits for the result may stop it.
 *
 * Method: the clock is looked at in each pause of the work (`steps.ts`). It decides when others run,
 * never what comes out. Cost: a look at the clock a pause, some microseconds a slice.
 */

import { checkOption } from './options.ts'
import { turn } from './turn.ts'

/** What is asked of an `AbortSignal`, whose own type not every project knows. */
export interface StopSignal {
  /** Throws the reason of the abort once it was aborted. */
  throwIfAborted(): void
}

/** What is asked of an `AbortSignal` that is listened to. */
export interface ListenedSignal {
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** @throws OnceoverError `INVALID_OPTION` if it is none */
export function checkSignal(signal: unknown): asserts signal is StopSignal | undefined {
  const { throwIfAborted } = (signal ?? {}) as Partial<StopSignal>
  const isSignal = signal === undefined || typeof throwIfAborted === 'function'
  checkOption('signal', signal, 'an AbortSignal', isSignal)
}

/** In milliseconds: so short that nobody feels it, so long that what it costs to pause is nothing. */
const SLICE = 10
/** A slice has no more steps: there are machines whose clock stands still while they compute. */
const MOST_STEPS = 1000

export class TimeSlices {
  private readonly signal: StopSignal | undefined
  private begun = performance.now()
  private steps = 0

  /** The first slice begins now. */
  constructor(signal: StopSignal | undefined) {
    this.signal = signal
  }

  /**
   * Has work done, in as many slices as it takes. Where it yields a promise, it goes on when that settled.
   *
   * @throws the reason of the signal once it is aborted: the work is left where it was
   */
  async run<Result>(work: Generator<unknown, Result, undefined>): Promise<Result> {
    for (;;) {
      const { done, value } = work.next()
      if (++this.steps >= MOST_STEPS || performance.now() - this.begun >= SLICE) await this.next()
      if (done) return value
      if (value instanceof Promise) await value
    }
  }

  private async next(): Promise<void> {
    await turn()
    this.signal?.throwIfAborted()
    this.begun = performance.now()
    this.steps = 0
  }
}
