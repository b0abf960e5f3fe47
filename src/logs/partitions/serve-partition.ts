/**
 * A partition of a corpus in this process, asked over TCP by who leads. What it lacks it is sent out of the log.
 * Cost: that of `partition.ts`.
 */

import { createServer, type Server, type Socket } from 'node:net'
import { memoryStore } from '../../corpus/memory-store.ts'
import { checkStore, type Store } from '../../corpus/store.ts'
import { OnceoverError } from '../../document/onceover-error.ts'
import { checkOption, checkOptionNames } from '../../document/options.ts'
import { decodeFrame } from './frame.ts'
import { FrameReader, lengthOf } from './frame-reader.ts'
import type { Partition } from './partition.ts'
import { keepPartition, recallPartition } from './partition-note.ts'
import { checkHost, PARTITION_DEFAULTS } from './socket-partition.ts'

export interface ServePartitionOptions {
  /** The address that is listened at; default `127.0.0.1`. Whoever reaches it may read every text: keep it private. */
  readonly host?: string | undefined
  /** Default 0: one that is free. */
  readonly port?: number | undefined
  /**
   * Where it keeps what it has when it is closed, to have it again when it starts: `fileStore(directory)`, of its own.
   * Default: nowhere; then it is sent all of it.
   */
  readonly store?: Store | undefined
}

/** See `servePartition`. */
export interface ServedPartition {
  readonly port: number
  /** Answers no more, keeps what it has in its store, and lets go of everything. @throws OnceoverError `STORE_FAILED` */
  close(): Promise<void>
}

class PartitionServer {
  private readonly partition: Partition
  private readonly server: Server
  private readonly sockets = new Set<Socket>()
  /** The connection of who leads: the last one that began. */
  private leader: Socket | undefined

  constructor(server: Server, partition: Partition) {
    this.server = server
    this.partition = partition
    server.on('connection', (socket) => this.serve(socket))
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    return new Promise((resolve) => {
      this.server.close(() => resolve())
    })
  }

  private serve(socket: Socket): void {
    socket.setNoDelay(true)
    this.sockets.add(socket)
    const reader = new FrameReader()
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.sockets.delete(socket))
    socket.on('data', (bytes: Uint8Array) => this.answerAll(socket, reader, bytes))
  }

  private answerAll(socket: Socket, reader: FrameReader, bytes: Uint8Array): void {
    try {
      socket.cork()
      for (const question of reader.read(bytes)) {
        if (this.leader !== socket) this.admit(socket, question)
        const answer = this.partition.answer(question)
        socket.write(lengthOf(answer))
        socket.write(answer)
      }
      socket.uncork()
    } catch {
      socket.destroy() // it is nobody who leads
    }
  }

  /** Who begins leads. Who led before may not know yet that another one does: what it says does not count any more. */
  private admit(socket: Socket, question: Uint8Array): void {
    if (decodeFrame(question).head.ask !== 'begin') {
      throw new OnceoverError('PARTITION_FAILED', 'another one leads')
    }
    this.leader?.destroy()
    this.leader = socket
  }
}

/**
 * Serves a partition of a corpus: as many processes as there are partitions call it, on one machine or on several, and
 * `runCorpus({ log, partitions })` asks them. It needs no other options: who leads says which hold.
 *
 * @returns when it listens
 * @throws OnceoverError `INVALID_OPTION`; `PARTITION_FAILED` if it cannot listen there
 * @example
 * const { port, close } = await servePartition({ port: 7101 })
 */
export async function servePartition(
  options: ServePartitionOptions = {},
): Promise<ServedPartition> {
  checkOptionNames('servePartition', options, ['host', 'port', 'store'])
  const { host = PARTITION_DEFAULTS.host, port = 0, store = memoryStore() } = options
  const isPort = Number.isInteger(port) && port >= 0 && port < 2 ** 16
  checkOption('port', port, 'a port, 0 to 65535', isPort)
  checkHost(host)
  checkStore(store)
  const partition = await recallPartition(store)
  const server = createServer()
  const serving = new PartitionServer(server, partition)
  try {
    await listen(server, host, port)
  } catch (error) {
    await store.close().catch(() => {})
    throw error
  }
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      await serving.close()
      try {
        if (options.store) await keepPartition(store, partition)
      } finally {
        await store.close()
      }
    },
  }
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const what = `a partition cannot listen at ${host}:${port}: ${cause.message}`
      reject(new OnceoverError('PARTITION_FAILED', what, { cause }))
    })
    server.listen({ host, port }, () => resolve())
  })
