/** What a thread of a run does: it serves the records that it is sent, and writes what comes of each. */
import { readAnyRecord } from '../input/read-page-record.ts'
import { type Duty, serveCrew } from '../pool/crew-member.ts'
import { NODE_PORT } from '../pool/node-port.ts'
import type { Job, Result } from './job.ts'
import type { RecordAssignment, RecordRequest } from './record-crew.ts'
import { isFatal, serve } from './serve.ts'
import { type Source, sourceAlone } from './source.ts'
import { startJob } from './start-job.ts'
import { type Form, type Written, writeFound, writeRecord } from './write-record.ts'

/** So many characters of what was found are sent at once. */
const PART = 1 << 18
/** Has names and numbers in it, so that serving it loads what that takes. */
const WARM =
  'The ferry left Oldport on Friday with 40 people. Ada Quill of the Harbour Office saw it.'

/** @param start how jobs are started; tests have jobs of their own */
export function serveRecords(start: typeof startJob = startJob): void {
  serveCrew(NODE_PORT, async (given) => {
    const assignment = given as RecordAssignment
    const job = await start(assignment)
    if (assignment.isReplacement && !job.keeps) await job.serve({ text: WARM }, '', undefined)
    return dutyOf(job, assignment)
  })
}

type Work = Duty<RecordRequest, Written | undefined, never, Source>

function dutyOf(job: Job, { settings }: RecordAssignment): Work {
  let lastForm: Form | undefined
  let found: AsyncGenerator<string[], void, void> | undefined
  // A job that keeps what it served keeps it in order: a record waits for those before it, however they are read.
  let before: Promise<unknown> = Promise.resolve()
  const serveOne: Work['serve'] = async ({ record: raw, form }, { note }) => {
    lastForm = form
    const { file } = raw
    const record = { ...(file !== undefined && { file }), ...(await readAnyRecord(raw)) }
    note?.(sourceAlone(record))
    const served = await serve(record, job, settings)
    return { answer: served && writeRecord(served, form) }
  }
  return {
    serve(request, watch) {
      const served = before.then(() => serveOne(request, watch))
      before = served.catch(() => {})
      return served
    },
    isFatal,
    async tell(question) {
      if (question === 'close') return job.close?.()
      found ??= partsOf(job.end?.() ?? [], lastForm as Form)
      const next = await found.next()
      return next.done ? [] : next.value
    },
  }
}

async function* partsOf(
  results: Iterable<Result> | AsyncIterable<Result>,
  form: Form,
): AsyncGenerator<string[], void, void> {
  let texts: string[] = []
  let length = 0
  for await (const result of results) {
    const text = writeFound(result, form)
    texts.push(text)
    length += text.length
    if (length < PART) continue
    yield texts
    texts = []
    length = 0
  }
  if (texts.length > 0) yield texts
}
