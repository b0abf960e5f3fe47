/**
 * A source of items that a signal stops, also while it is waited for: a queue or a socket that has nothing to
 * say may never answer. Cost: a listener of the signal while an item is waited for, some microseconds.
 */
import type { ListenedSignal, StopSignal } from './time-slices.ts'
import { turn } from './turn.ts'

/**
 * The items of a source, as `for await` takes them. After an abort the source is told to end, and not waited for.
 *
 * @throws the reason of the signal once it is aborted; what the source throws
 */
export async function* untilAborted<Item>(
  source: Iterable<Item> | AsyncIterable<Item>,
  signal: StopSignal | undefined,
): AsyncGenerator<Item, void, void> {
  signal?.throwIfAborted()
  const items = iteratorOf(source)
  let isWaitedFor = false
  let isOver = false
  try {
    for (;;) {
      isWaitedFor = true
      const next = await beforeAbort(Promise.resolve(items.next()), signal)
      isWaitedFor = false
      isOver = next.done === true
      if (next.done) return
      signal?.throwIfAborted()
      yield next.value
    }
  } finally {
    if (!isOver) {
      const ended = Promise.resolve(items.return?.())
      // What failed or stalls tells no more.
      await (isWaitedFor ? Promise.race([ended.catch(() => {}), turn()]) : ended)
    }
  }
}

/**
 * Of a list of promises the items are what these give, as in `for await`. One that is rejected before it is its turn is
 * told when it is: until then nobody would listen, which ends a program.
 */
function iteratorOf<Item>(
  source: Iterable<Item> | AsyncIterable<Item>,
): AsyncIterator<Item> | Iterator<Item> {
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]()
  if (Array.isArray(source)) {
    for (const item of source) if (item instanceof Promise) item.catch(() => {})
  }
  return (async function* () {
    yield* source
  })()
}

/**
 * What a promise gives, unless the signal is aborted before.
 *
 * @throws the reason of the signal once it is aborted; what the promise is rejected with
 */
export function beforeAbort<Value>(
  promise: Promise<Value>,
  signal: StopSignal | undefined,
): Promise<Value> {
  if (signal === undefined || !isListened(signal)) return promise
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      try {
        signal.throwIfAborted()
      } catch (reason) {
        reject(reason)
      }
    }
    const settle = (): void => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop)
    promise.then(resolve, reject).finally(settle)
    stop()
  })
}

const isListened = (signal: StopSignal): signal is StopSignal & ListenedSignal =>
  'addEventListener' in signal
