/**
 * The command, with articles that do harm for the sake of tests: those that have one of these words never
 * come to an end, take all memory, or break the thread. Runs as `onceover` does.
 */
import { isMainThread } from 'node:worker_threads'
import type { Job } from '../../src/cli/job.ts'
import { main } from '../../src/cli/main.ts'
import type { RecordAssignment } from '../../src/cli/record-crew.ts'
import { serveRecords } from '../../src/cli/serve-records.ts'
import { startJob } from '../../src/cli/start-job.ts'

const HARM: Readonly<Record<string, () => void>> = {
  // A pattern that backtracks, as that is what a loop of the library itself never is.
  ENDLESS: () => void /^(?:a|a)*$/.test(`${'a'.repeat(60)}b`),
  HUNGRY: () => {
    const hoard: object[] = []
    for (;;) hoard.push({ hoard: hoard.length, text: `${hoard.length} of them` })
  },
  TYPED: () => {
    const hoard: Float64Array[] = []
    for (;;) hoard.push(new Float64Array(1 << 18).fill(hoard.length))
  },
  BREAKING: () => process.exit(3),
}

async function startHarmfulJob(assignment: RecordAssignment): Promise<Job> {
  const job = await startJob(assignment)
  return {
    ...job,
    serve(article, key, json) {
      for (const [word, harm] of Object.entries(HARM)) if (article.text.includes(word)) harm()
      return job.serve(article, key, json)
    },
  }
}

if (isMainThread) {
  const program = { version: () => 'test', program: new URL(import.meta.url) }
  process.exitCode = await main(process.argv.slice(2), program)
} else serveRecords(startHarmfulJob)
