/** The way from inside a Web Worker to whoever started it. */
import type { ThreadPort } from './thread.ts'

/** What is used of the global object of a worker, whose type not every project knows. */
interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null
  postMessage(message: unknown, transfer: readonly object[]): void
}

const scope = globalThis as unknown as WorkerScope

export const WEB_PORT: ThreadPort = {
  post: (message, transfer = []) => scope.postMessage(message, transfer),
  listen(listener) {
    scope.onmessage = ({ data }) => listener(data)
  },
}
