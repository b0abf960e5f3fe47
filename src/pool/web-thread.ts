/** Threads as browsers have them: Web Workers. */
import type { Thread, ThreadListener } from './thread.ts'

/**
 * @param program what it runs; undefined: the worker of this package, in the form in which bundlers find it
 */
export function startWebThread(program: string | undefined, listener: ThreadListener): Thread {
  const worker =
    program === undefined
      ? new Worker(new URL('./pool-worker-browser.js', import.meta.url), { type: 'module' })
      : new Worker(program, { type: 'module' })
  worker.onmessage = ({ data }) => listener.message(data)
  worker.onerror = ({ message }) =>
    listener.end(new Error(message || 'the program of the worker could not be loaded'))
  worker.onmessageerror = () => listener.end(new Error('a message could not be read'))
  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    async end() {
      worker.onmessage = null
      worker.onerror = null
      worker.terminate()
    },
  }
}
