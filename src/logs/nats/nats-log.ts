/**
 * A log in NATS JetStream, for a corpus that more than one process hands articles in to or runs.
 *
 * Method: four streams. The inbox holds messages in the order in which they came; the log holds commits, each of which
 * says up to which message of the inbox it goes; findings are kept by the hash of their article's id, and go from the log
 * with the next commit; the last one says who leads. A commit is appended behind the one that is known to be the last (`expect.lastSequence`), or refused: that
 * is all that keeps two leaders apart. What follows from a commit, findings and the emptying of the inbox, is done
 * behind it, and by the next leader if the one before did not come to it.
 * Cost: a round trip for each commit, some for what follows; a message in the inbox for each article.
 */
import { OnceoverError } from '../../document/onceover-error.ts'
import { type Complete, checkOptionNames } from '../../document/options.ts'
import { type Bell, newBell } from '../bell.ts'
import type { CorpusLog, Lease, LogCommit, LogPage, Message, Sent, Told } from '../corpus-log.ts'
import {
  AT_BEGINNING,
  type Commit,
  CommitReader,
  commitMessages,
  type LogState,
  leadsMessage,
  mayGo,
  type ReadCommit,
  stateBehind,
} from './log-message.ts'
import { NatsLock } from './nats-lock.ts'
import { type NatsParts, type NatsSubscription, natsFailed } from './nats-parts.ts'
import { NatsStream } from './nats-stream.ts'

/** So many messages of the log are read at once. */
const PAGE = 64
/** Looks so often without being woken, in milliseconds. */
const IDLE = 1000
/** Findings of articles that went are kept for so many more. */
const RECENT = 10_000
const LEAST_SILENCE = 500

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export interface NatsLogOptions {
  /** Sets logs on one server apart: 1 to 60 letters, digits, `-` and `_`. Default `main`. */
  readonly name?: string | undefined
  /** On so many servers of a cluster each message is kept, 1 to 5. Default 1. */
  readonly replicas?: number | undefined
  /**
   * Who leads and gives no sign for so many milliseconds is taken for dead: 500 or more, default 2000. So long nobody
   * is told anything after a leader hung, or its machine vanished; that its process ended is known at once.
   */
  readonly silence?: number | undefined
}

/** What holds where the caller says nothing. */
export const NATS_LOG_DEFAULTS: Complete<NatsLogOptions> = Object.freeze({
  name: 'main',
  replicas: 1,
  silence: 2000,
})

interface Waiting {
  readonly message: Message
  readonly resolve: (told: Told | undefined) => void
  readonly reject: (error: unknown) => void
}

class NatsLog implements CorpusLog {
  readonly inbox: Bell = newBell()
  readonly news: Bell = newBell()
  readonly keepsFindings = true
  private readonly parts: NatsParts
  private readonly replicas: number
  private readonly lock: NatsLock
  private readonly inboxStream: NatsStream
  private readonly logStream: NatsStream
  private readonly toldStream: NatsStream
  private readonly lockStream: NatsStream
  private readonly newsSubject: string
  private readonly bellSubject: string
  private opening: Promise<NatsSubscription[]> | undefined
  /** Those who wait, by the number of their message. */
  private readonly open = new Map<number, Waiting>()
  private isWatching = false
  private isClosed = false
  /** How far the log was read: its messages before `seq`, its records before `next`. */
  private position = { seq: 1, next: 0 }
  private reader = new CommitReader()
  /** Which messages hold articles, and how many that are there; by the numbers of these. */
  private readonly holders = new Map<number, { readonly seqs: readonly number[]; live: number }>()
  /** The messages of the last commit that hold nothing which is needed once there is another one. */
  private spent: readonly number[] = []
  /** Articles that went: by how many findings there were. */
  private readonly gone: { readonly id: string; readonly at: number }[] = []

  constructor(parts: NatsParts, { name, replicas, silence }: Complete<NatsLogOptions>) {
    this.parts = parts
    this.replicas = replicas
    this.inboxStream = new NatsStream(parts, name, 'inbox')
    this.logStream = new NatsStream(parts, name, 'log')
    this.toldStream = new NatsStream(parts, name, 'told')
    this.lockStream = new NatsStream(parts, name, 'lead')
    this.lock = new NatsLock(this.lockStream, parts.connection, `onceover.${name}.alive`, silence)
    this.newsSubject = `onceover.${name}.news`
    this.bellSubject = `onceover.${name}.bell`
  }

  async deliver(message: Message): Promise<Told | undefined> {
    await this.opened()
    const payload = encoder.encode(JSON.stringify(message))
    const ticket = await this.inboxStream.append(payload).catch(rethrow)
    this.parts.connection.publish(this.bellSubject)
    return new Promise((resolve, reject) => {
      if (this.isClosed) throw closed()
      this.open.set(ticket, { message, resolve, reject })
      if (!this.isWatching) void this.watch()
    })
  }

  async toldAfter(number: number, most: number): Promise<readonly Told[]> {
    await this.opened()
    const { first, last } = await this.toldStream.bounds().catch(rethrow)
    const found: Told[] = []
    // A finding has the number before that of its message.
    for (let seq = Math.max(first, number + 2); seq <= last && found.length < most; seq += PAGE) {
      const messages = await this.toldStream
        .range(seq, Math.min(last + 1, seq + PAGE))
        .catch(rethrow)
      found.push(...messages.map(toldIn))
    }
    return found.slice(0, most)
  }

  async read(from: number): Promise<LogPage> {
    await this.opened()
    if (from !== this.position.next) this.readAnew()
    return this.readOn().catch(rethrow)
  }

  async lead(): Promise<Lease | undefined> {
    await this.opened()
    try {
      if (!(await this.lock.take())) return undefined
      return await this.begin()
    } catch (error) {
      await this.lock.release()
      throw natsFailed(error)
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    this.lock.stop()
    for (const subscription of (await this.opening?.catch(() => [])) ?? []) {
      subscription.unsubscribe()
    }
    for (const { reject } of this.open.values()) reject(closed())
    this.open.clear()
    this.inbox.ring()
    this.news.ring()
  }

  private async opened(): Promise<void> {
    if (this.isClosed) throw closed()
    this.opening ??= this.listen()
    try {
      await this.opening
    } catch (error) {
      this.opening = undefined
      throw natsFailed(error)
    }
  }

  private async listen(): Promise<NatsSubscription[]> {
    const { replicas } = this
    await this.inboxStream.make(replicas)
    await this.logStream.make(replicas)
    await this.toldStream.make(replicas, { hasKeys: true, isLast: true })
    await this.lockStream.make(replicas, { isLast: true })
    const heard = (bell: Bell, subject: string): NatsSubscription =>
      this.parts.connection.subscribe(subject, { callback: () => bell.ring() })
    return [heard(this.inbox, this.bellSubject), heard(this.news, this.newsSubject)]
  }

  private readAnew(): void {
    this.position = { seq: 1, next: 0 }
    this.reader = new CommitReader()
    this.holders.clear()
    this.spent = []
  }

  private async readOn(): Promise<LogPage> {
    const { first, last } = await this.logStream.bounds()
    const from = Math.max(first, this.position.seq)
    const end = Math.min(last + 1, from + PAGE)
    const records: LogPage['records'][number][] = []
    let { next } = this.position
    for (const message of await this.logStream.range(from, end)) {
      const commit = this.reader.take(message)
      if (commit === undefined) continue
      this.remember(commit)
      this.spent = commit.toldSeqs.toReversed()
      for (const record of commit.records) records.push(record)
      next = commit.state.next
    }
    this.position = { seq: Math.max(end, from), next }
    return { records, next, isLast: end > last }
  }

  /** Takes in where articles stand, to take messages away that hold none any more. */
  private remember(commit: ReadCommit): void {
    if (commit.records.length === 0 || !mayGo(commit)) return
    const holder = { seqs: commit.seqs, live: commit.records.length }
    for (const { number } of commit.records) this.holders.set(number, holder)
  }

  /** Says in the log who leads, which shuts out whoever did; and does what that one left undone. */
  private async begin(): Promise<Lease | undefined> {
    const { last } = await this.logStream.bounds()
    const { state, commit } = await this.lastCommit(last)
    const end = await this.logStream.append(leadsMessage(state), last)
    if (commit !== undefined) await this.tellOf(commit)
    await this.clearInbox(state)
    return this.lease(end, state)
  }

  /** Where the log stands, and the commit that it ends with, if one was made. */
  private async lastCommit(last: number): Promise<{ state: LogState; commit?: ReadCommit }> {
    const first = Math.max(1, (await this.logStream.bounds()).first)
    let end = last
    let state: LogState | undefined
    for (; end >= first && state === undefined; end--) {
      const [message] = await this.logStream.range(end, end + 1)
      if (message !== undefined) state = stateBehind(message.data)
    }
    if (state === undefined) return { state: AT_BEGINNING }
    // Findings that are not where they belong are of the last commit: there is one at a time.
    const { last: told } = await this.toldStream.bounds()
    if (told >= state.told) return { state }
    const reader = new CommitReader()
    let commit: ReadCommit | undefined
    for (const message of await this.logStream.range(first, last + 1)) {
      commit = reader.take(message) ?? commit
    }
    return { state, ...(commit && { commit }) }
  }

  private lease(begun: number, found: LogState): Lease {
    let end = begun
    let state = found
    return {
      take: (most) => this.waitingBehind(state, most).catch(rethrow),
      commit: async (given) => {
        if (given.first !== state.next) throw natsFailed({ code: 10_071 })
        const commit = commitOf(given, state)
        const { told, records } = commitMessages(commit)
        const payloads = [...told, ...records].map((payload) => ({ payload }))
        await this.logStream.appendAll(payloads, end).catch(rethrow)
        const toldSeqs = told.map(() => ++end)
        const seqs = records.map(() => ++end)
        state = commit.state
        await this.follow({ ...commit, seqs, toldSeqs }, given).catch(rethrow)
      },
      release: () => this.lock.release(),
    }
  }

  /** What a commit brings with it. */
  private async follow(commit: ReadCommit, { first, dead, deadIds }: LogCommit): Promise<void> {
    await this.tellOf(commit)
    await this.clearInbox(commit.state)
    this.remember(commit)
    // What it wrote itself it need not read.
    if (this.position.next === first) {
      this.position = { seq: (commit.seqs.at(-1) ?? 0) + 1, next: commit.state.next }
    }
    await this.drop(commit, dead)
    for (const id of deadIds) this.gone.push({ id, at: commit.state.told })
    for (;;) {
      const [oldest] = this.gone
      if (oldest === undefined || oldest.at >= commit.state.told - RECENT) break
      this.gone.shift()
      // One that came again since keeps what was told of it.
      if (!this.gone.some(({ id }) => id === oldest.id)) {
        await this.toldStream.dropKey(await keyOf(oldest.id))
      }
    }
  }

  /** Takes away messages that hold nothing which is needed. */
  private async drop(commit: ReadCommit, dead: readonly number[]): Promise<void> {
    for (const seq of this.spent) await this.logStream.drop(seq)
    // The last part first: what begins and does not end is passed over.
    const spent = [...commit.toldSeqs, ...(commit.records.length === 0 ? commit.seqs : [])]
    for (const number of dead) {
      const holder = this.holders.get(number)
      this.holders.delete(number)
      if (holder === undefined || --holder.live > 0) continue
      if (holder.seqs === commit.seqs) spent.push(...holder.seqs)
      else for (const seq of holder.seqs.toReversed()) await this.logStream.drop(seq)
    }
    this.spent = spent.reverse()
  }

  /** Puts findings where they are looked for; those that are there already stay. */
  private async tellOf({ told, state }: Commit): Promise<void> {
    const { last } = await this.toldStream.bounds()
    const missing = told.slice(Math.max(0, told.length - (state.told - last)))
    const keyed = missing.map(async (each, at) => ({
      payload: encoder.encode(JSON.stringify(each)),
      key: each.id === undefined ? `none-${last + at}` : await keyOf(each.id),
    }))
    await this.toldStream.appendAll(await Promise.all(keyed), last)
  }

  /** Takes away what was worked off, and wakes those who wait for that. */
  private async clearInbox({ through }: LogState): Promise<void> {
    if (through > 0) await this.inboxStream.dropBefore(through + 1)
    this.parts.connection.publish(this.newsSubject)
  }

  private async waitingBehind({ through }: LogState, most: number): Promise<Sent[]> {
    const { first, last } = await this.inboxStream.bounds()
    const from = Math.max(first, through + 1)
    const messages = await this.inboxStream.range(from, Math.min(last + 1, from + most))
    return messages.map(({ seq, data }) => ({ ticket: seq, message: messageIn(data) }))
  }

  /** Answers those who wait, until nobody does. Never throws. */
  private async watch(): Promise<void> {
    this.isWatching = true
    while (this.open.size > 0) {
      const { count } = this.news
      // What fails now may be there again in a while: who waits goes on waiting.
      await this.answer().catch(() => {})
      if (this.open.size > 0) await this.news.after(count, IDLE)
    }
    this.isWatching = false
  }

  private async answer(): Promise<void> {
    const { first } = await this.inboxStream.bounds()
    const done = [...this.open].filter(([ticket]) => ticket < first)
    await Promise.all(
      done.map(async ([ticket, { message, resolve }]) => {
        const id = 'article' in message ? message.article.id : undefined
        const found = id === undefined ? null : await this.toldStream.last(await keyOf(id))
        this.open.delete(ticket)
        resolve(found === null ? undefined : toldIn(found))
      }),
    )
  }
}

function commitOf({ first, records, dead, told, tickets }: LogCommit, before: LogState): Commit {
  const gone = new Set(dead)
  return {
    // What came and went at once is nowhere.
    records: records
      .map((record, at) => ({ number: first + at, record }))
      .filter(({ number }) => !gone.has(number)),
    told,
    state: {
      next: first + records.length,
      told: before.told + told.length,
      through: tickets.reduce((most, ticket) => Math.max(most, ticket), before.through),
    },
  }
}

const toldIn = ({ seq, data }: { readonly seq: number; readonly data: Uint8Array }): Told => ({
  number: seq - 1,
  ...JSON.parse(decoder.decode(data)),
})

/** What was put into the inbox; undefined if that is no JSON. */
function messageIn(data: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(data))
  } catch {
    return undefined
  }
}

/** Of an id, what may stand in a subject. */
async function keyOf(id: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', encoder.encode(id))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const closed = (): OnceoverError => new OnceoverError('CORPUS_CLOSED', 'the log was closed')

const rethrow = (error: unknown): never => {
  throw natsFailed(error)
}

/**
 * A log in NATS JetStream 2.9 or later. Its streams are made when it is first used. The connection is the caller's, and
 * stays open. An article has to fit into a message of the server (`max_payload`, a megabyte if nothing else is said).
 *
 * @param parts a connection of `@nats-io/transport-node`, and what `@nats-io/jetstream` makes of it
 * @example
 * const connection = await connect({ servers: 'nats://queue' })
 * const manager = await jetstreamManager(connection)
 * const log = natsLog({ connection, jetstream: jetstream(connection), manager }, { name: 'news' })
 * const running = await runCorpus({ log, options: { days: 14, lateness: 2 } }) // in some processes
 * const finding = await submit(log, article) // in any process
 * @throws OnceoverError `INVALID_OPTION`
 */
export function natsLog(parts: NatsParts, options: NatsLogOptions = {}): CorpusLog {
  checkOptionNames('natsLog', options, Object.keys(NATS_LOG_DEFAULTS))
  const {
    name = NATS_LOG_DEFAULTS.name,
    replicas = NATS_LOG_DEFAULTS.replicas,
    silence = NATS_LOG_DEFAULTS.silence,
  } = options
  const { connection, jetstream, manager } = parts ?? {}
  if (
    typeof connection?.subscribe !== 'function' ||
    typeof jetstream?.publish !== 'function' ||
    typeof manager?.streams?.getMessage !== 'function'
  ) {
    const message = 'a log in NATS needs a `connection`, its `jetstream` and its `manager`'
    throw new OnceoverError('INVALID_OPTION', message)
  }
  if (typeof name !== 'string' || !/^[\w-]{1,60}$/.test(name)) {
    const message = 'option `name` must be 1 to 60 letters, digits, - and _'
    throw new OnceoverError('INVALID_OPTION', message)
  }
  if (!Number.isInteger(replicas) || replicas < 1 || replicas > 5) {
    throw new OnceoverError(
      'INVALID_OPTION',
      'option `replicas` must be a whole number from 1 to 5',
    )
  }
  if (typeof silence !== 'number' || !(silence >= LEAST_SILENCE)) {
    throw new OnceoverError('INVALID_OPTION', `option \`silence\` must be ${LEAST_SILENCE} or more`)
  }
  return new NatsLog(parts, { name, replicas, silence })
}
