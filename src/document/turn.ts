/**
 * Lets the machine get a word in: timers, input, and what waits for files or the network go on only when
 * the program has nothing to do. A promise alone does not let them: what waits for one goes first.
 * Cost: some microseconds where there is `setImmediate` or `MessageChannel`, else some milliseconds.
 */

type Later = (call: () => void) => unknown

/** What is used of the channels of browsers and workers, whose types not every project knows. */
interface Channel {
  readonly port1: { onmessage: (() => void) | null; close(): void }
  readonly port2: { postMessage(message: null): void }
}

const machine = globalThis as unknown as {
  readonly setImmediate?: Later
  readonly MessageChannel?: new () => Channel
}

/** A browser delays a timer that a timer has set; it does not delay messages. */
function byMessage(call: () => void): void {
  const { port1, port2 } = new (machine.MessageChannel as new () => Channel)()
  port1.onmessage = () => {
    port1.close() // an open one keeps some machines from coming to an end
    call()
  }
  port2.postMessage(null)
}

/** Node loads its channels when somebody looks for them: nobody does where there is something better. */
const later: Later = machine.setImmediate ?? (machine.MessageChannel ? byMessage : setTimeout)

/** Resolves when all that was ready to go on has done so. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    later(resolve)
  })
