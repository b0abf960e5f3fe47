/** A process that runs a corpus over a log in PostgreSQL, and says when it leads and what fails. */
import { runCorpus } from '../../src/entries/corpus.ts'
import { partitionAt } from '../../src/entries/partitions.ts'
import { logOf, taskGiven } from './task.ts'

/** Looks so often whether it leads, in milliseconds. */
const LOOK = 20

const task = taskGiven()
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? `${error}`

const { log, pool } = logOf(task)
const corpus = await runCorpus({
  log,
  partitions: task.partitions.map((port) => partitionAt({ port })),
  options: task.options,
  onFailure: (error) => say(`failed ${codeOf(error)}`),
})
let wasLeading = false
const looking = setInterval(() => {
  if (corpus.isLeading !== wasLeading) say(corpus.isLeading ? 'leads' : 'follows')
  wasLeading = corpus.isLeading
}, LOOK)
corpus.ended.catch((error: unknown) => say(`ended ${codeOf(error)}`))
say('ready')

process.once('SIGTERM', async () => {
  clearInterval(looking)
  await corpus.stop()
  await log.close()
  await pool.end()
  const { user, system } = process.cpuUsage()
  say(`cpu ${(user + system) / 1e6}`)
})
