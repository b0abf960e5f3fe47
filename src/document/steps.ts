/**
 * Work that can pause: a generator that yields wherever it may be interrupted, and returns its result.
 * Whoever has it done decides whether anything happens at a pause; the result knows nothing of it.
 *
 * Rules for who writes one: pause after a bounded amount of work, in outer loops only (some dozen
 * sentences, some thousand characters), as a pause costs some 50 ns for each generator that it goes
 * through; and never while something that others use as well, such as a buffer of the module, still has
 * to be read. Method: cooperative tasks, as generators. Cost: none to speak of.
 */

/** Yields at each pause. */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Does all of it at once. */
export function finish<Result>(steps: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
