/**
 * A stream that is worked on several pieces at once, while what comes of them stays in its order.
 * Memory for the pieces that are under way.
 */

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
 * Begins work on each item as it comes, and hands on what comes of it in the order of the items. After
 * a halt no more are begun, and those that were are brought to their end.
 *
 * @param hasRoom whether one more may be begun, if so many are under way; one always may
 * @throws what the source, the work or the handing on throws first, in that order of items
 */
export async function inOrder<Item, Outcome>(
  source: AsyncIterable<Item>,
  hasRoom: (underWay: number) => boolean,
  work: (item: Item) => Promise<Outcome>,
  handOn: (outcome: Outcome) => Promise<void>,
  halt: Halt,
): Promise<void> {
  const items = source[Symbol.asyncIterator]()
  const underWay: Promise<void>[] = []
  let last: Promise<void> = Promise.resolve()
  try {
    for (;;) {
      const next = await halt.before(items.next())
      if (next === undefined || next.done) break
      const outcome = work(next.value)
      last = last.then(() => outcome).then(handOn)
      // Whoever waits for them is told of their errors.
      outcome.catch(() => {})
      last.catch(() => {})
      underWay.push(last)
      while (underWay.length > 0 && !hasRoom(underWay.length)) await underWay.shift()
    }
  } finally {
    await last
  }
}
