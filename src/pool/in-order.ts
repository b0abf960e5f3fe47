/**
 * A stream that is worked on several pieces at once, while what comes of them stays in its order.
 * Memory for the pieces that are under way.
 */
import { turn } from '../document/turn.ts'

/** A way to stop a stream from outside, also while it waits for its next piece. */
export class Halt {
  #isHalted = false
  #wake: () => void = () => {}

  get isHalted(): boolean {
    return this.#isHalted
  }

  halt(): void {
    this.#isHalted = true
    this.#wake()
  }

  /** What a promise gives; undefined if there is a halt before. */
  before<Value>(promise: Promise<Value>): Promise<Value | undefined> {
    if (this.#isHalted) return Promise.resolve(undefined)
    return new Promise((resolve, reject) => {
      this.#wake = () => resolve(undefined)
      promise.then(resolve, reject)
    })
  }
}

/**
 * Begins work on each item as it comes, and gives what comes of it in the order of the items. It is
 * pulled: no item is read while nobody asks, but those that were begun go on. After a halt no more are
 * begun, and those that were are brought to their end.
 *
 * @param hasRoom whether one more may be begun, if so many are under way; one always may
 * @throws what the source or the work throws, after what came before it
 */
export async function* inOrder<Item, Outcome>(
  source: AsyncIterable<Item>,
  hasRoom: (underWay: number) => boolean,
  work: (item: Item) => Promise<Outcome>,
  halt?: Halt,
): AsyncGenerator<Outcome, void, void> {
  const items = source[Symbol.asyncIterator]()
  const underWay: Promise<Outcome>[] = []
  let coming: Promise<IteratorResult<Item> | undefined> | undefined
  let isOver = false
  const failures: unknown[] = []
  try {
    for (;;) {
      const [first] = underWay
      if (first === undefined && isOver) break
      if (isOver || (first !== undefined && !hasRoom(underWay.length))) {
        yield await (underWay.shift() as Promise<Outcome>)
        continue
      }
      coming ??= halt === undefined ? items.next() : halt.before(items.next())
      // What has ended is given while the source waits.
      if (first !== undefined && (await isLater(coming, first))) {
        yield await (underWay.shift() as Promise<Outcome>)
        continue
      }
      const next = await coming.catch((error: unknown) => void failures.push(error))
      coming = undefined
      isOver = next === undefined || next.done === true
      if (next === undefined || next.done) continue
      const outcome = work(next.value)
      outcome.catch(() => {}) // whoever waits for it is told
      underWay.push(outcome)
    }
    if (failures.length > 0) throw failures[0]
  } finally {
    // A source that stalls is not waited for.
    const left = items.return?.()
    left?.catch(() => {})
    await Promise.race([left, turn()])
  }
}

/** Whether a promise is settled only after another one. */
const isLater = (promise: Promise<unknown>, other: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    promise.then(
      () => false,
      () => false,
    ),
    other.then(
      () => true,
      () => true,
    ),
  ])
