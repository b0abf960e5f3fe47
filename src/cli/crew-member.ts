/**
 * A thread of a crew: it is told what to do when it starts, serves the records that it is sent, and
 * sends back what is written of each.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { failureOf } from '../failure.ts'
import { readAnyRecord } from '../input/read-page-record.ts'
import type { Assignment, FromThread, ToThread } from './crew-message.ts'
import type { Job, Result } from './job.ts'
import { serve } from './serve.ts'
import { sourceAlone } from './source.ts'
import { startJob } from './start-job.ts'
import { type Form, writeFound, writeRecord } from './write-record.ts'

/** So many characters of what was found are sent at once. */
const PART = 1 << 18
/** Has names and numbers in it, so that serving it loads what that takes. */
const WARM =
  'The ferry left Oldport on Friday with 40 people. Ada Quill of the Harbour Office saw it.'

const send = (message: FromThread): void => parentPort?.postMessage(message)

/** @param start how jobs are started; tests have jobs of their own */
export async function serveCrew(start: typeof startJob = startJob): Promise<void> {
  const assignment = workerData as Assignment
  try {
    const job = await start(assignment)
    if (assignment.isReplacement && !job.keeps) await job.serve({ text: WARM }, '', undefined)
    const member = new CrewMember(job, assignment)
    parentPort?.on('message', (message: ToThread) => member.take(message))
    send({ kind: 'ready' })
  } catch (error) {
    send({ kind: 'fatal', error: failureOf(error) })
  }
}

class CrewMember {
  readonly #job: Job
  readonly #assignment: Assignment
  #form: Form | undefined
  #found: AsyncGenerator<string[], void, void> | undefined

  constructor(job: Job, assignment: Assignment) {
    this.#job = job
    this.#assignment = assignment
  }

  async take(message: ToThread): Promise<void> {
    try {
      if (message.kind === 'form') this.#form = message.form
      else if (message.kind === 'record') await this.#serve(message)
      else if (message.kind === 'more') await this.#sendFound()
      else {
        await this.#job.close?.()
        send({ kind: 'closed' })
      }
    } catch (error) {
      send({ kind: 'fatal', error: failureOf(error) })
    }
  }

  async #serve({ task, record: raw, isSuspect }: Extract<ToThread, { kind: 'record' }>) {
    const { file } = raw
    const record = { ...(file !== undefined && { file }), ...(await readAnyRecord(raw)) }
    if (isSuspect) send({ kind: 'read', task, source: sourceAlone(record) })
    const served = await serve(record, this.#job, this.#assignment.settings)
    const written = served && writeRecord(served, this.#form as Form)
    send({ kind: 'written', task, written })
  }

  async #sendFound(): Promise<void> {
    this.#found ??= this.#partsOf(this.#job.end?.() ?? [])
    const next = await this.#found.next()
    send({ kind: 'found', texts: next.done ? [] : next.value })
  }

  async *#partsOf(results: Iterable<Result> | AsyncIterable<Result>) {
    let texts: string[] = []
    let length = 0
    for await (const result of results) {
      const text = writeFound(result, this.#form as Form)
      texts.push(text)
      length += text.length
      if (length < PART) continue
      yield texts
      texts = []
      length = 0
    }
    if (texts.length > 0) yield texts
  }
}
