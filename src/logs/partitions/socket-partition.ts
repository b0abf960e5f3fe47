/**
 * The way to a partition in another process: a TCP connection, on which questions and answers are frames. Cost: a round
 * trip a question, some 50 µs on one machine; questions may follow each other without waiting.
 */
import { connect, type Socket } from 'node:net'
import { OnceoverError } from '../../document/onceover-error.ts'
import { checkOption, checkOptionNames } from '../../document/options.ts'
import { FrameReader, lengthOf } from './frame-reader.ts'
import type { CorpusPartition, PartitionLink } from './partition-link.ts'

export interface PartitionPlace {
  /** Default `127.0.0.1`. */
  readonly host?: string | undefined
  readonly port: number
  /** A partition that says nothing for so long when it was asked has failed: milliseconds, 1 or more, default 30000. */
  readonly silence?: number | undefined
}

/** What holds where the caller says nothing. */
export const PARTITION_DEFAULTS: { readonly host: string; readonly silence: number } =
  Object.freeze({ host: '127.0.0.1', silence: 30_000 })

interface Waiting {
  readonly resolve: (answer: Uint8Array) => void
  readonly reject: (error: unknown) => void
}

class SocketLink implements PartitionLink {
  private readonly socket: Socket
  private readonly reader = new FrameReader()
  private waiting: Waiting[] = []
  /** Answers were given to so many of them. */
  private given = 0
  private failure: OnceoverError | undefined

  constructor(socket: Socket, silence: number) {
    this.socket = socket
    socket.setNoDelay(true)
    socket.on('data', (bytes: Uint8Array) => this.hear(bytes))
    socket.on('error', (cause) => this.fail('cannot be reached', cause))
    socket.on('close', () => this.fail('is gone'))
    socket.setTimeout(silence, () => {
      if (this.given < this.waiting.length) this.fail(`said nothing for ${silence} ms`)
    })
  }

  ask(question: Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.failure) {
        reject(this.failure)
        return
      }
      this.waiting.push({ resolve, reject })
      this.socket.cork()
      this.socket.write(lengthOf(question))
      this.socket.write(question)
      this.socket.uncork()
    })
  }

  close(): void {
    this.fail('was let go')
  }

  private hear(bytes: Uint8Array): void {
    try {
      for (const answer of this.reader.read(bytes)) {
        const next = this.waiting[this.given++]
        if (this.given === this.waiting.length) {
          this.waiting = []
          this.given = 0
        }
        next?.resolve(answer)
      }
    } catch (error) {
      this.fail('says what is no answer', error)
    }
  }

  private fail(what: string, cause?: unknown): void {
    if (this.failure) return
    const options = cause === undefined ? {} : { cause }
    const why = cause instanceof Error ? `${what}: ${cause.message}` : what
    this.failure = new OnceoverError('PARTITION_FAILED', why, options)
    this.socket.destroy()
    for (const { reject } of this.waiting.slice(this.given)) reject(this.failure)
    this.waiting = []
    this.given = 0
  }
}

/**
 * A partition that another process serves (`servePartition`), for `runCorpus({ log, partitions })`.
 *
 * @throws OnceoverError `INVALID_OPTION`
 * @example
 * const partitions = [partitionAt({ port: 7101 }), partitionAt({ host: 'second', port: 7101 })]
 */
export function partitionAt(place: PartitionPlace): CorpusPartition {
  checkOptionNames('partitionAt', place, ['host', 'port', 'silence'])
  const { host = PARTITION_DEFAULTS.host, port, silence = PARTITION_DEFAULTS.silence } = place
  const isPort = Number.isInteger(port) && port > 0 && port < 2 ** 16
  checkOption('port', port, 'a port, 1 to 65535', isPort)
  checkHost(host)
  const isTime = typeof silence === 'number' && silence >= 1 && silence < 2 ** 31
  checkOption('silence', silence, 'a number of milliseconds, 1 or more', isTime)
  return {
    name: `${host}:${port}`,
    connect: () =>
      new Promise((resolve, reject) => {
        const socket = connect({ host, port })
        const refuse = (cause: Error): void => {
          const what = `partition ${host}:${port} cannot be reached: ${cause.message}`
          reject(new OnceoverError('PARTITION_FAILED', what, { cause }))
        }
        const late = (): void => void socket.destroy(new Error(`it was silent for ${silence} ms`))
        socket.setTimeout(silence, late)
        socket.once('error', refuse)
        socket.once('connect', () => {
          socket.off('error', refuse)
          socket.off('timeout', late)
          resolve(new SocketLink(socket, silence))
        })
      }),
  }
}

/** @throws OnceoverError `INVALID_OPTION` */
export function checkHost(host: unknown): void {
  checkOption('host', host, 'the name of a machine', typeof host === 'string' && host !== '')
}
