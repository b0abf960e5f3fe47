/**
 * What is asked of a pool of connections to PostgreSQL: what `Pool` of the package `pg` offers. It is the
 * caller's, so the library needs no package of its own for it. Cost: that of the package.
 */
import { OnceoverError } from '../../document/onceover-error.ts'

/** A statement with its parameters; one with a name is prepared once a connection. */
export interface PostgresQuery {
  readonly name?: string
  readonly text: string
  readonly values?: unknown[]
}

export interface PostgresResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** A connection that was taken out of the pool. */
export interface PostgresClient {
  query(query: PostgresQuery): Promise<PostgresResult>
  on(event: 'error' | 'end' | 'notification', listener: (message: never) => void): unknown
  removeListener(event: string, listener: () => void): unknown
  /** @param isBroken it is closed rather than used again */
  release(isBroken?: boolean): void
}

export interface PostgresPool {
  connect(): Promise<PostgresClient>
  query(query: PostgresQuery): Promise<PostgresResult>
}

/** What the database or the way to it says, as an error of ours. */
export const postgresFailed = (cause: unknown): OnceoverError => {
  if (cause instanceof OnceoverError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  return new OnceoverError('STORE_FAILED', `PostgreSQL: ${message}`, { cause })
}

/** Numbers of 64 bits come as texts, whatever the caller has set about types: they are asked for so. */
export const numberIn = (value: unknown): number => Number(value)
