/**
 * A stream of JetStream as a list: messages by their numbers, from 1, and the number of the last one. Who appends says
 * which message it is to follow, and is refused if there is another one. Cost: a round trip for many messages at once.
 */
import type { NatsParts, NatsStoredMessage } from './nats-parts.ts'

/** So many requests are under way at once. */
const AT_ONCE = 64

interface StreamKind {
  /** Each message has a key; without, all have the same. */
  readonly hasKeys?: boolean
  /** Of each key the last message alone is kept. */
  readonly isLast?: boolean
}

export class NatsStream {
  private readonly parts: NatsParts
  private readonly name: string
  readonly subject: string

  constructor(parts: NatsParts, log: string, kind: string) {
    this.parts = parts
    this.name = `onceover-${log}-${kind}`
    this.subject = `onceover.${log}.${kind}`
  }

  /** Makes it if it is not there. */
  async make(
    replicas: number,
    { hasKeys = false, isLast = false }: StreamKind = {},
  ): Promise<void> {
    await this.parts.manager.streams.add({
      name: this.name,
      subjects: [hasKeys ? `${this.subject}.*` : this.subject],
      num_replicas: replicas,
      ...(isLast && { max_msgs_per_subject: 1 }),
    })
  }

  /** The numbers of the first and the last message; of none, the last one is before the first. */
  async bounds(): Promise<{ readonly first: number; readonly last: number }> {
    const { state } = await this.parts.manager.streams.info(this.name)
    return { first: Math.max(1, state.first_seq), last: state.last_seq }
  }

  /** @param after the number of the message that it has to follow; without, it follows any */
  async append(payload: Uint8Array, after?: number, key?: string): Promise<number> {
    const subject = key === undefined ? this.subject : `${this.subject}.${key}`
    const options = after === undefined ? {} : { expect: { lastSequence: after } }
    return (await this.parts.jetstream.publish(subject, payload, options)).seq
  }

  /** Appends one behind the other: nothing behind one that failed. */
  async appendAll(
    payloads: readonly { readonly payload: Uint8Array; readonly key?: string }[],
    after: number,
  ): Promise<void> {
    for (let at = 0; at < payloads.length; at += AT_ONCE) {
      const group = payloads.slice(at, at + AT_ONCE)
      const sent = group.map(({ payload, key }, place) =>
        this.append(payload, after + at + place, key),
      )
      const failed = (await Promise.allSettled(sent)).find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw failed.reason
    }
  }

  /** Those that are there of the numbers from one to before another. */
  async range(from: number, to: number): Promise<NatsStoredMessage[]> {
    const messages: NatsStoredMessage[] = []
    for (let start = from; start < to; start += AT_ONCE) {
      const count = Math.min(AT_ONCE, to - start)
      const numbers = Array.from({ length: count }, (_, at) => start + at)
      for (const message of await Promise.all(numbers.map((seq) => this.get({ seq })))) {
        if (message !== null) messages.push(message)
      }
    }
    return messages
  }

  last(key?: string): Promise<NatsStoredMessage | null> {
    return this.get({ last_by_subj: key === undefined ? this.subject : `${this.subject}.${key}` })
  }

  /** Takes away all messages before a number. */
  async dropBefore(seq: number): Promise<void> {
    await this.parts.manager.streams.purge(this.name, { seq })
  }

  /** Takes a message away, if it is there. */
  async drop(seq: number): Promise<void> {
    try {
      await this.parts.manager.streams.deleteMessage(this.name, seq, false)
    } catch (error) {
      if ((await this.get({ seq })) !== null) throw error
    }
  }

  async dropKey(key: string): Promise<void> {
    await this.parts.manager.streams.purge(this.name, { filter: `${this.subject}.${key}` })
  }

  private get(
    query: { seq: number } | { last_by_subj: string },
  ): Promise<NatsStoredMessage | null> {
    return this.parts.manager.streams.getMessage(this.name, query)
  }
}
