/**
 * Work that can pause: a generator that yields wherever it may be interrupted, and returns its result.
 * Whoever has it done decides whether anything happens at a pause; the result knows nothing of it.
 *
 * Rules for who writes one: pause after a bounded amount of work, in outer loops only (some dozen
 * sentences, some thousand characters), as a pause costs some 50 ns for each generator that it goes
 * through; and never while something that others use as well, such as a buffer of the module, still has
 * to be read. Method: cooperative tasks, as generators. Cost: none to speak of.
 *
 * Work whose answers come from elsewhere yields the promise of one, and goes on when that settled: the same work
 * is done at once where all is at hand, and waits where it is not.
 */

/** Yields at each pause; what it has to wait for is a `Pause`. */
export type Steps<Result, Pause = undefined> = Generator<Pause | undefined, Result, undefined>

/** What is waited for, as a step. @throws what the promise rejects with */
export function* waitFor<Result>(promise: Promise<Result>): Steps<Result, Promise<unknown>> {
  let outcome = (): Result => {
    throw new Error('a step that waits was not waited for')
  }
  yield promise.then(
    (result) => {
      outcome = () => result
    },
    (error: unknown) => {
      outcome = () => {
        throw error
      }
    },
  )
  return outcome()
}

/** Does all of it at once. */
export function finish<Result>(steps: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
