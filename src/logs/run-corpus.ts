/**
 * Runs a corpus over a log: follows it, and leads when nobody else does. Any number of processes may run one: one
 * leads, the others stand by with all that it knows, and one of them goes on where it ended.
 *
 * Method: a replica of the log (`replica.ts`). Who leads commits before anyone is told. What cannot be
 * committed leaves a replica that knows too much: it forgets that, or is made anew from the log. Cost: that of the
 * corpus, and one commit for all messages that came during the one before.
 */

import { type CorpusOptions, corpusOptions } from '../corpus/options.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOption, checkOptionNames } from '../document/options.ts'
import { TimeSlices } from '../document/time-slices.ts'
import { type CorpusLog, checkLog, type Lease } from './corpus-log.ts'
import { PartedState } from './partitions/parted-state.ts'
import type { CorpusPartition } from './partitions/partition-link.ts'
import { Replica } from './replica.ts'
import { WholeState } from './whole-state.ts'

/** So many messages are worked off at once. */
const BATCH = 500
/** Who leads looks so often for messages without being woken, and who follows for records; in milliseconds. */
const IDLE = 1000
const FOLLOW = 200
/** How long it waits before it tries again what failed: ever longer. */
const FIRST_PAUSE = 50
const LAST_PAUSE = 2000
/** What will not get better by itself. */
const FATAL: ReadonlySet<unknown> = new Set([
  'STORE_DAMAGED',
  'STORE_VERSION',
  'STORE_LOCKED',
  'INVALID_OPTION',
])

export interface RunCorpusOptions {
  /** Where messages come from and what is told of them goes: `memoryLog()`, `fileLog(directory)`, `postgresLog(pool)`. */
  readonly log: CorpusLog
  /**
   * Processes that hold the texts and their index, each those of some sources: `partitionAt({ port })` of
   * `onceover/partitions`. The same for all who run a corpus over one log. Default: none, all is held here.
   */
  readonly partitions?: readonly CorpusPartition[] | undefined
  /** As for `openCorpus`. The same for all who run a corpus over one log. */
  readonly options?: CorpusOptions | undefined
  /**
   * Told of what failed and is tried again: the database was away, another one leads now (`STORE_CONFLICT`), a
   * partition is away (`PARTITION_FAILED`): then nothing is told of any article until it is back.
   */
  readonly onFailure?: ((error: unknown) => void) | undefined
}

/** See `runCorpus`. */
export interface RunningCorpus {
  /** Does it lead, or stand by? */
  readonly isLeading: boolean
  /** Resolves when it was stopped; rejects with what will not get better: `STORE_DAMAGED`, `STORE_VERSION` … */
  readonly ended: Promise<void>
  /** How many articles it knows. */
  readonly size: number
  /** Finishes what it works on, and lets another one lead. The log stays open. */
  stop(): Promise<void>
}

class Runner implements RunningCorpus {
  isLeading = false
  readonly ended: Promise<void>
  private readonly log: CorpusLog
  private readonly newReplica: () => Replica
  private readonly onFailure: (error: unknown) => void
  private replica: Replica
  private isStopped = false
  /** The replica knows what is not known to be committed. */
  private isAhead = false

  constructor(
    log: CorpusLog,
    newReplica: () => Replica,
    onFailure: (error: unknown) => void,
    replica: Replica,
  ) {
    this.log = log
    this.newReplica = newReplica
    this.onFailure = onFailure
    this.replica = replica
    this.ended = this.run()
    this.ended.catch(() => {}) // whoever waits for it is told
  }

  get size(): number {
    return this.replica.size
  }

  async stop(): Promise<void> {
    this.isStopped = true
    this.log.inbox.ring()
    this.log.news.ring()
    await this.ended.catch(() => {})
  }

  private async run(): Promise<void> {
    let pause = FIRST_PAUSE
    while (!this.isStopped) {
      try {
        await this.followOrLead()
        pause = FIRST_PAUSE
      } catch (error) {
        if (FATAL.has(codeOf(error))) throw error
        this.onFailure(error)
        if (this.isAhead || codeOf(error) === 'STORE_CONFLICT') {
          // Of what was about to be committed nobody knows whether it was; of what was not yet, that it was not.
          const mayRewind = codeOf(error) === 'PARTITION_FAILED'
          if (!(mayRewind && this.replica.rewind())) this.replica = this.newReplica()
          this.isAhead = false
        }
        await this.log.news.after(this.log.news.count, pause)
        pause = Math.min(LAST_PAUSE, pause * 2)
      }
    }
  }

  private async followOrLead(): Promise<void> {
    const { news } = this.log
    const { count } = news
    const lease = await this.log.lead()
    if (lease === undefined) {
      await catchUp(this.log, this.replica)
      if (!this.isStopped) await news.after(count, FOLLOW)
      return
    }
    try {
      await catchUp(this.log, this.replica)
      await this.replica.attach(this.log)
      this.isLeading = true
      await this.lead(lease)
    } finally {
      this.isLeading = false
      this.replica.detach()
      await lease.release()
    }
  }

  private async lead(lease: Lease): Promise<void> {
    const { inbox } = this.log
    const slices = new TimeSlices(undefined)
    while (!this.isStopped) {
      const { count } = inbox
      const messages = await lease.take(BATCH)
      let left = messages.length
      if (left > 0) {
        this.isAhead = true
        const commit = await slices.run(this.replica.perform(messages))
        await lease.commit(commit)
        this.isAhead = false
        this.replica.settle()
        await slices.run(this.replica.tidy())
        left -= commit.tickets.length
      }
      // Whoever hands in rings: where nobody did since, there is nothing behind what was taken.
      const isAll = left === 0 && messages.length < BATCH
      if (isAll && !this.isStopped) await inbox.after(count, IDLE)
    }
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof OnceoverError ? error.code : undefined

/**
 * Runs a corpus over a log, until it is stopped.
 *
 * @returns when it has read the log: from then on it stands by or leads
 * @example
 * const log = memoryLog()
 * const running = await runCorpus({ log, options: { days: 14, lateness: 2 } })
 * const finding = await submit(log, { id: 'a', text: 'The ferry left at noon.' })
 * finding.verdict // 'unique'
 * await running.stop()
 * await log.close()
 * @throws OnceoverError `INVALID_OPTION`; what the log throws
 */
export async function runCorpus(given: RunCorpusOptions): Promise<RunningCorpus> {
  checkOptionNames('runCorpus', given, ['log', 'partitions', 'options', 'onFailure'])
  const { log, partitions = [], options = {}, onFailure = () => {} } = given
  checkLog(log)
  checkOption('onFailure', onFailure, 'a function', typeof onFailure === 'function')
  const checked = corpusOptions(options)
  const areParts = Array.isArray(partitions) && partitions.every(isPartition)
  const wanted = 'a list of `partitionAt({ port })`'
  checkOption('partitions', partitions, wanted, areParts)
  const newReplica = (): Replica =>
    new Replica(
      partitions.length > 0 ? new PartedState(checked, partitions) : new WholeState(checked),
    )
  const replica = newReplica()
  await catchUp(log, replica)
  return new Runner(log, newReplica, onFailure, replica)
}

const isPartition = (partition: Partial<CorpusPartition> | undefined): boolean =>
  typeof partition?.connect === 'function' && typeof partition.name === 'string'

/** Takes in what the log has more than a replica. */
async function catchUp(log: CorpusLog, replica: Replica): Promise<void> {
  const slices = new TimeSlices(undefined)
  for (;;) {
    const page = await log.read(replica.next)
    await slices.run(replica.follow(page))
    if (page.isLast) break
  }
  await slices.run(replica.tidy())
}
