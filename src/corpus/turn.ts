/**
 * Lets the machine get a word in: what waits for files or the network goes on only when the program
 * has nothing to do. Cost: some microseconds where there is `setImmediate`, else a millisecond or more.
 */

type Later = (call: () => void) => unknown

const later = (globalThis as { readonly setImmediate?: Later }).setImmediate ?? setTimeout

/** Resolves when all that was ready to go on has done so. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    later(resolve)
  })
