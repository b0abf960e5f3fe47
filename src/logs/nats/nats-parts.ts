/**
 * What is asked of a connection to NATS and of its JetStream: what the packages `@nats-io/transport-node` and
 * `@nats-io/jetstream` offer. They are the caller's, so the library needs none of its own for them. Cost: theirs.
 */
import { OnceoverError } from '../../document/onceover-error.ts'

export interface NatsSubscription {
  unsubscribe(): void
}

export interface NatsMessage {
  respond(): boolean
}

export interface NatsConnection {
  publish(subject: string): void
  subscribe(
    subject: string,
    options: { readonly callback: (error: unknown, message: NatsMessage) => void },
  ): NatsSubscription
  request(
    subject: string,
    payload: undefined,
    options: { readonly timeout: number },
  ): Promise<unknown>
}

export interface NatsStoredMessage {
  readonly seq: number
  readonly data: Uint8Array
}

/** What `jetstream(connection)` gives. */
export interface NatsJetStream {
  publish(
    subject: string,
    payload: Uint8Array,
    options?: { expect?: { lastSequence?: number } },
  ): Promise<{ readonly seq: number }>
}

/** What `jetstreamManager(connection)` gives. */
export interface NatsManager {
  readonly streams: {
    add(config: NatsStreamConfig): Promise<unknown>
    info(
      stream: string,
    ): Promise<{ readonly state: { readonly first_seq: number; readonly last_seq: number } }>
    getMessage(
      stream: string,
      query: { seq: number } | { last_by_subj: string },
    ): Promise<NatsStoredMessage | null>
    deleteMessage(stream: string, seq: number, erase?: boolean): Promise<boolean>
    purge(stream: string, options: { seq: number } | { filter: string }): Promise<unknown>
  }
}

export interface NatsStreamConfig {
  name: string
  subjects: string[]
  num_replicas: number
  max_msgs_per_subject?: number
}

/** The parts of a client of NATS that a log is made of. */
export interface NatsParts {
  readonly connection: NatsConnection
  readonly jetstream: NatsJetStream
  readonly manager: NatsManager
}

/** The number of the error that tells of a message that did not follow the one it was to follow. */
const WRONG_LAST_SEQUENCE = 10_071

export const isConflict = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === WRONG_LAST_SEQUENCE

/** Does an error say that nobody listens to what was asked? */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof Error &&
  [error, error.cause].some((each) => each instanceof Error && each.name === 'NoResponders')

/** What the server or the way to it says, as an error of ours. */
export function natsFailed(cause: unknown): OnceoverError {
  if (cause instanceof OnceoverError) return cause
  if (isConflict(cause)) {
    const message = 'another one leads the log in NATS: nothing was committed'
    return new OnceoverError('STORE_CONFLICT', message, { cause })
  }
  const message = cause instanceof Error ? cause.message : String(cause)
  return new OnceoverError('STORE_FAILED', `NATS: ${message}`, { cause })
}
