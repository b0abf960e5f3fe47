/** The way to a partition, wherever it is. */
import { OnceoverError, type OnceoverErrorCode } from '../../document/onceover-error.ts'
import type { Failure } from '../../failure.ts'
import { decodeFrame, encodeFrame, type Frame } from './frame.ts'
import type { Answers, Question } from './questions.ts'

/** A connection to a partition: questions have their answers in the order in which they were asked. */
export interface PartitionLink {
  /** The answer to a question, as bytes. @throws OnceoverError `PARTITION_FAILED` */
  ask(question: Uint8Array): Promise<Uint8Array>
  close(): void
}

/** A partition of a corpus: `partitionAt({ port })` of `onceover/partitions`. */
export interface CorpusPartition {
  /** What it is called where it fails. */
  readonly name: string
  /** Connects; whoever begins on a connection leads, and whoever did before is let go. @throws OnceoverError `PARTITION_FAILED` */
  connect(): Promise<PartitionLink>
}

/** An answer, and its parts. */
export interface Answered<Name extends Question['ask']> {
  readonly head: Answers[Name]
  readonly parts: readonly Uint8Array[]
}

/** Asks a partition; once the way to it failed, all fails. */
export class PartitionAsker {
  private readonly name: string
  private readonly link: PartitionLink
  private failure: OnceoverError | undefined

  constructor(name: string, link: PartitionLink) {
    this.name = name
    this.link = link
  }

  /** @throws OnceoverError `PARTITION_FAILED`; `STORE_VERSION`, `STORE_DAMAGED` as the partition says */
  async ask<Name extends Question['ask']>(
    question: Extract<Question, { readonly ask: Name }>,
    parts: readonly Uint8Array[] = [],
  ): Promise<Answered<Name>> {
    if (this.failure) throw this.failure
    // Its bytes are made now: the parts may be the room of what comes next.
    const asked = encodeFrame({ head: { ...question }, parts })
    const { head, parts: found } = await this.answerTo(asked)
    const { failure } = head as { readonly failure?: Failure }
    if (failure !== undefined) throw this.failureOf(codeOf(failure), failure.message)
    return { head: head as unknown as Answers[Name], parts: found }
  }

  /** Says what nobody waits for: a partition that fails at it answers nothing any more. */
  tell<Name extends Question['ask']>(
    question: Extract<Question, { readonly ask: Name }>,
    parts: readonly Uint8Array[] = [],
  ): void {
    this.ask(question, parts).catch(() => {})
  }

  close(): void {
    this.failure ??= this.failureOf('PARTITION_FAILED', 'was let go')
    this.link.close()
  }

  private async answerTo(question: Uint8Array): Promise<Frame> {
    try {
      return decodeFrame(await this.link.ask(question))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      this.failure ??= this.failureOf('PARTITION_FAILED', message, error)
      throw this.failure
    }
  }

  private failureOf(code: OnceoverErrorCode, message: string, cause?: unknown): OnceoverError {
    const what = message.replace(/^onceover: /, '')
    const options = cause === undefined ? {} : { cause }
    return new OnceoverError(code, `partition ${this.name}: ${what}`, options)
  }
}

const codeOf = ({ code }: Failure): OnceoverErrorCode =>
  code === 'UNEXPECTED' ? 'PARTITION_FAILED' : code
