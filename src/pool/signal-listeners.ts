/**
 * Those who wait for the abort of a signal, as one listener of it, however many they are: a signal is often
 * that of many calls, and Node warns of one that has many listeners. Cost: constant for each.
 */
import type { ListenedSignal } from '../document/time-slices.ts'

interface Waiting {
  readonly stops: Set<() => void>
  readonly listener: () => void
}

export class SignalListeners {
  readonly #waiting = new Map<ListenedSignal, Waiting>()

  /** Calls `stop` when the signal is aborted, until the function that is returned is called. */
  add(signal: ListenedSignal, stop: () => void): () => void {
    const waiting = this.#waiting.get(signal) ?? this.#listen(signal)
    waiting.stops.add(stop)
    return () => {
      waiting.stops.delete(stop)
      if (waiting.stops.size > 0 || this.#waiting.get(signal) !== waiting) return
      this.#waiting.delete(signal)
      signal.removeEventListener('abort', waiting.listener)
    }
  }

  #listen(signal: ListenedSignal): Waiting {
    const stops = new Set<() => void>()
    const listener = (): void => {
      for (const stop of [...stops]) stop()
    }
    const waiting = { stops, listener }
    this.#waiting.set(signal, waiting)
    signal.addEventListener('abort', listener)
    return waiting
  }
}
