/** The way to a partition, wherever it is. */
import { OnceoverError } from '../../document/onceover-error.ts'
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
  /** Connects; whoever was connected before is no more. @throws OnceoverError `PARTITION_FAILED` */
  connect(): Promise<PartitionLink>
}

/** An answer, and its parts. */
export interface Answered<Name extends Question['ask']> {
  readonly head: Answers[Name]
  readonly parts: readonly Uint8Array[]
}

/** Asks a partition; once something failed, all fails. */
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
    try {
      // Its bytes are made now: the parts may be the room of what comes next.
      const asked = this.link.ask(encodeFrame({ head: { ...question }, parts }))
      return answerIn<Name>(decodeFrame(await asked))
    } catch (error) {
      this.failure ??= failureIn(this.name, error)
      throw this.failure
    }
  }

  /** Asks what nobody waits for: if it fails, so does what is asked next. */
  tell<Name extends Question['ask']>(
    question: Extract<Question, { readonly ask: Name }>,
    parts: readonly Uint8Array[] = [],
  ): void {
    this.ask(question, parts).catch(() => {})
  }

  close(): void {
    this.failure ??= new OnceoverError('PARTITION_FAILED', `partition ${this.name} was let go`)
    this.link.close()
  }
}

function answerIn<Name extends Question['ask']>({ head, parts }: Frame): Answered<Name> {
  const { failure } = head as { readonly failure?: Failure }
  if (failure === undefined) return { head: head as unknown as Answers[Name], parts }
  const { code, message } = failure
  throw new OnceoverError(code === 'UNEXPECTED' ? 'PARTITION_FAILED' : code, message)
}

function failureIn(name: string, error: unknown): OnceoverError {
  const code = error instanceof OnceoverError ? error.code : 'PARTITION_FAILED'
  const message = error instanceof Error ? error.message.replace(/^onceover: /, '') : String(error)
  return new OnceoverError(code, `partition ${name}: ${message}`, { cause: error })
}
