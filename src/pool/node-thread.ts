/** Threads as Node, and what is like it, has them: `node:worker_threads`. */
import { type TransferListItem, Worker } from 'node:worker_threads'
import type { Thread, ThreadListener } from './thread.ts'

/**
 * So much memory a thread has for what is new, twice the usual: most of what a group of records needs
 * for a moment is let go before it would be copied, which saves some 4 % of the time. Still more of it
 * leaves the caches, and costs.
 */
const YOUNG_MEGABYTES = 96

/**
 * @param program what it runs
 * @param heap megabytes of JavaScript objects that it never comes to, as all would end there
 */
export function startNodeThread(program: URL, heap: number, listener: ThreadListener): Thread {
  const worker = new Worker(program, {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: heap },
  })
  worker.on('message', listener.message)
  // An error may overtake what was sent before it; the end of a thread does not.
  let error: unknown
  worker.on('error', (reason) => {
    error = reason
  })
  worker.on('exit', (code) =>
    listener.end(error ?? new Error(`the thread ended with code ${code}`)),
  )
  return {
    post: (message, transfer = []) =>
      worker.postMessage(message, transfer as readonly TransferListItem[]),
    end() {
      worker.removeAllListeners('message')
      worker.removeAllListeners('exit')
      worker.removeAllListeners('error')
      worker.on('error', () => {})
      return worker.terminate()
    },
    hold: (isHeld) => void (isHeld ? worker.ref() : worker.unref()),
  }
}
