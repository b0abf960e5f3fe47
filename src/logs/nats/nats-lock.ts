/**
 * Who may lead: a stream whose last message says that it is held or free. Whoever holds it says so again and again, each
 * time behind what he said last; who sees nothing new for long takes it. That keeps out those who behave: what keeps out
 * one who was stopped and comes back is the log, where he appends to what is not the end any more.
 *
 * Cost: a message a beat.
 */
import { isConflict } from './nats-parts.ts'
import type { NatsStream } from './nats-stream.ts'

const HELD = Uint8Array.of(1)
const FREE = Uint8Array.of(0)
/** Signs of life in the time after which silence is an end. */
const BEATS = 5

export class NatsLock {
  private readonly stream: NatsStream
  private readonly silence: number
  /** The last message that was seen, and whether it has been the last one for long. */
  private seen = 0
  private isSilent = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private saying: Promise<void> | undefined
  private beat: ReturnType<typeof setInterval> | undefined

  /** @param silence milliseconds */
  constructor(stream: NatsStream, silence: number) {
    this.stream = stream
    this.silence = silence
  }

  async take(): Promise<boolean> {
    const last = await this.stream.last()
    const seq = last?.seq ?? 0
    const isFree = last === null || last.data[0] === FREE[0]
    if (!isFree && seq !== this.seen) this.watch(seq)
    if (!isFree && !this.isSilent) return false
    // A stream that was emptied goes on counting.
    const end = last === null ? (await this.stream.bounds()).last : seq
    try {
      this.hold(await this.stream.append(HELD, end))
      return true
    } catch (error) {
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
  }

  private hold(seq: number): void {
    this.stop()
    this.seen = seq
    this.beat = setInterval(() => {
      this.saying ??= this.say()
    }, this.silence / BEATS)
  }

  /** Never throws: if it cannot be said, nothing can be committed either. */
  private async say(): Promise<void> {
    this.seen = await this.stream.append(HELD, this.seen).catch(() => this.seen)
    this.saying = undefined
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
