/**
 * Who may lead: a stream whose last message says that it is held or free. Whoever holds it says so again and again, each
 * time behind what he said last; who sees nothing new for long takes it. That keeps out those who behave: what keeps out
 * one who was stopped and comes back is the log, where he appends to what is not the end any more.
 *
 * Whoever holds it also answers on a subject of his own, whose number stands in his messages. When his process ends, the
 * server knows at once that nobody answers there any more: so long nobody has to wait but for one who hangs.
 *
 * Cost: a message a beat, and one for each look of those who wait.
 */
import {
  isConflict,
  isUnanswered,
  type NatsConnection,
  type NatsSubscription,
} from './nats-parts.ts'
import type { NatsStream } from './nats-stream.ts'

const HELD = 1
const FREE = Uint8Array.of(0)
/** Signs of life in the time after which silence is an end. */
const BEATS = 5
/** A look waits so long for an answer, in milliseconds: it comes at once, or not at all. */
const LOOK = 100
/** Where servers tell each other who listens, one may not know it yet: so often nobody has to be there. */
const UNANSWERED = 2

export class NatsLock {
  private readonly stream: NatsStream
  private readonly connection: NatsConnection
  private readonly subject: string
  private readonly silence: number
  /** The last message that was seen, and whether it has been the last one for long. */
  private seen = 0
  private isSilent = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private saying: Promise<void> | undefined
  private beat: ReturnType<typeof setInterval> | undefined
  private answering: NatsSubscription | undefined
  /** Whom nobody answered for, and how often. */
  private missed = { holder: 0, times: 0 }

  /**
   * @param subject in front of the numbers of those who hold it
   * @param silence milliseconds
   */
  constructor(stream: NatsStream, connection: NatsConnection, subject: string, silence: number) {
    this.stream = stream
    this.connection = connection
    this.subject = subject
    this.silence = silence
  }

  async take(): Promise<boolean> {
    const last = await this.stream.last()
    const seq = last?.seq ?? 0
    const isFree = last === null || last.data[0] === FREE[0]
    if (!isFree && seq !== this.seen) this.watch(seq)
    if (!isFree && !this.isSilent && !(await this.isGone(holderIn(last.data)))) return false
    // A stream that was emptied goes on counting.
    const end = last === null ? (await this.stream.bounds()).last : seq
    const holder = end + 1
    // Before it is known whom to ask: nobody is to find no answer.
    const answering = this.connection.subscribe(this.subjectOf(holder), {
      callback: (_, request) => void request.respond(),
    })
    try {
      this.hold(await this.stream.append(heldBy(holder), end), holder, answering)
      return true
    } catch (error) {
      answering.unsubscribe()
      if (isConflict(error)) return false
      throw error
    }
  }

  /** Never throws. */
  async release(): Promise<void> {
    this.stop()
    await this.saying
    await this.stream.append(FREE, this.seen).catch(() => {})
  }

  stop(): void {
    clearInterval(this.beat)
    clearTimeout(this.timer)
    this.answering?.unsubscribe()
    this.answering = undefined
  }

  private hold(seq: number, holder: number, answering: NatsSubscription): void {
    this.stop()
    this.seen = seq
    this.answering = answering
    this.beat = setInterval(() => {
      this.saying ??= this.say(heldBy(holder))
    }, this.silence / BEATS)
  }

  /** Never throws: if it cannot be said, nothing can be committed either. */
  private async say(held: Uint8Array): Promise<void> {
    this.seen = await this.stream.append(held, this.seen).catch(() => this.seen)
    this.saying = undefined
  }

  /** Is it certain that a holder listens no more? One who hangs does not answer, but listens. */
  private async isGone(holder: number): Promise<boolean> {
    if (holder === 0) return false // an earlier version does not say
    if (this.missed.holder !== holder) this.missed = { holder, times: 0 }
    try {
      await this.connection.request(this.subjectOf(holder), undefined, { timeout: LOOK })
      this.missed.times = 0
    } catch (error) {
      if (isUnanswered(error)) this.missed.times++
    }
    return this.missed.times >= UNANSWERED
  }

  private subjectOf(holder: number): string {
    return `${this.subject}.${holder}`
  }

  private watch(seq: number): void {
    clearTimeout(this.timer)
    this.seen = seq
    this.isSilent = false
    this.timer = setTimeout(() => {
      this.isSilent = true
    }, this.silence)
  }
}

/** The message of who holds it: its number, in decimal digits. */
const heldBy = (holder: number): Uint8Array => Uint8Array.of(HELD, ...[...`${holder}`].map(Number))

/** 0 if it does not say. */
const holderIn = (data: Uint8Array): number => Number([...data.subarray(1)].join(''))
