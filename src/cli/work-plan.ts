/**
 * What the tasks of one work folder agree on, written there by the first of them: what the inputs are, in which order,
 * and how they are joined. Any other task that would have it otherwise is refused.
 */
import { relative } from 'node:path'
import type { JoinPlan } from '../batch/join-plan.ts'
import { JOIN_DEFAULTS } from '../corpus/join-passages.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { InputFormat } from '../input/cut-records.ts'
import { filesIn, sizeOfFile } from '../input/files.ts'
import type { Settings } from './settings.ts'
import type { TaskFiles } from './task-files.ts'

const FILE = 'plan.json'
const VERSION = 1
/** So many bytes of input make a part of their own. */
const PART = 2 ** 28
const LEAST_PARTS = 16
const MOST_PARTS = 4096

export interface WorkPlan {
  readonly version: typeof VERSION
  readonly join: Omit<JoinPlan, 'inputs'>
  /** What the inputs are read as, whatever their extensions tell. */
  readonly format?: InputFormat
  /** Each below the folder of the inputs, with its bytes. */
  readonly inputs: readonly { readonly file: string; readonly bytes: number }[]
}

export const joinPlanOf = ({ join, inputs }: WorkPlan): JoinPlan => ({
  ...join,
  inputs: inputs.length,
})

/**
 * The plan of the folder, which is written if there is none.
 *
 * @throws OnceoverError `STORE_CONFLICT` if there is another one
 */
export async function makePlan(
  from: string,
  files: TaskFiles,
  settings: Settings,
): Promise<WorkPlan> {
  const plan = await planFor(from, settings)
  const text = `${JSON.stringify(plan, null, 2)}\n`
  await files.writeOnce(FILE, text)
  if ((await files.readText(FILE)) === text) return plan
  const message = `${FILE} in the work folder is for other inputs or options: use an empty folder`
  throw new OnceoverError('STORE_CONFLICT', message)
}

/** @throws OnceoverError `STORE_FAILED` if there is none, `STORE_VERSION` */
export async function readPlan(files: TaskFiles): Promise<WorkPlan> {
  const text = await files.readText(FILE)
  if (text === undefined) {
    const message = `there is no ${FILE} in the work folder: run \`onceover work shingles\` first`
    throw new OnceoverError('STORE_FAILED', message)
  }
  const plan = JSON.parse(text) as WorkPlan
  if (plan.version === VERSION) return plan
  throw new OnceoverError('STORE_VERSION', `${FILE} is of another version of the package`)
}

async function planFor(from: string, { join, input, work }: Settings): Promise<WorkPlan> {
  const paths = await filesIn([from])
  if (paths.length === 0 || paths[0] === from) {
    throw new OnceoverError('USAGE', `--in must be a folder with files of articles; got '${from}'`)
  }
  const inputs = await Promise.all(
    paths.map(async (path) => ({
      file: relative(from, path).replaceAll('\\', '/'),
      bytes: (await sizeOfFile(path)) ?? 0,
    })),
  )
  const bytes = inputs.reduce((sum, each) => sum + each.bytes, 0)
  const { measure, threshold, shingle } = JOIN_DEFAULTS
  const usual = Math.min(MOST_PARTS, Math.max(LEAST_PARTS, Math.ceil(bytes / PART)))
  return {
    version: VERSION,
    join: {
      measure: join.measure ?? measure,
      threshold: join.threshold ?? threshold,
      shingle: join.shingle ?? shingle,
      parts: work.parts ?? usual,
    },
    ...(input === undefined ? {} : { format: input }),
    inputs,
  }
}
