/** The way from inside a thread of Node to the one that started it. */
import { parentPort, type TransferListItem } from 'node:worker_threads'
import type { ThreadPort } from './thread.ts'

export const NODE_PORT: ThreadPort = {
  post: (message, transfer = []) =>
    parentPort?.postMessage(message, transfer as readonly TransferListItem[]),
  listen: (listener) => void parentPort?.on('message', listener),
}
