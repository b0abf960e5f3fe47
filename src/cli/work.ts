/**
 * The command `work`: one stage of a join that is spread over many processes, this one doing the share of its rank. It
 * knows nothing of who starts it: a loop, `xargs`, Slurm, Kubernetes. `batch/join-plan.ts` tells what the stages are.
 *
 * A task is done when its file is there, and is then passed over. A task that fails says so by the exit code; bad
 * records do not make it fail, as running it again would change nothing: the last stage tells of them.
 */
import { join } from 'node:path'
import { Places, type Standing, setPairs, standings } from '../batch/apply-stage.ts'
import { clustersOf } from '../batch/cluster-stage.ts'
import { countBin } from '../batch/count-stage.ts'
import type { JoinPlan } from '../batch/join-plan.ts'
import { pairsOf } from '../batch/pair-stage.ts'
import { prefixesOf } from '../batch/prefix-stage.ts'
import { ShingleStage } from '../batch/shingle-stage.ts'
import type { Units } from '../batch/units.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { type Failure, failureOf } from '../failure.ts'
import { cutRecords } from '../input/cut-records.ts'
import { openInput, sizeOfFile } from '../input/files.ts'
import type { InputRecord } from '../input/input-record.ts'
import { readAnyRecord } from '../input/read-page-record.ts'
import { refuseInside } from './output.ts'
import type { Settings } from './settings.ts'
import { type SectionFile, TaskFiles } from './task-files.ts'
import { tell } from './terminal.ts'
import { joinPlanOf, makePlan, readPlan, type WorkPlan } from './work-plan.ts'
import { WORK_STAGES, type WorkStage } from './work-stages.ts'

/**
 * Does the share of one rank in a stage, or in all of them.
 *
 * @param words what stands behind `work`: the stage
 * @throws OnceoverError `USAGE`, `STORE_FAILED`, `STORE_CONFLICT`, `STORE_DAMAGED`, `STORE_VERSION`, `UNREADABLE_FILE`
 */
export async function runWork(words: readonly string[], settings: Settings): Promise<void> {
  const { in: from, out, rank, world } = settings.work
  const stages = WORK_STAGES.filter((stage) => words[0] === stage || words[0] === 'all')
  if (stages.length === 0 || words.length > 1) {
    throw new OnceoverError('USAGE', `work needs a stage: ${WORK_STAGES.join(', ')}, or all`)
  }
  if (from === undefined || out === undefined) {
    throw new OnceoverError(
      'USAGE',
      'work needs --in, the folder of articles, and --out, a folder for what it writes',
    )
  }
  if (stages.length > 1 && world > 1) {
    throw new OnceoverError('USAGE', 'work all is for one process: give stages to several')
  }
  await refuseInside(out, from)
  const files = new TaskFiles(out)
  await files.make()
  for (const stage of stages) {
    const plan =
      stage === 'shingles' ? await makePlan(from, files, settings) : await readPlan(files)
    const work = new Work(from, files, plan, settings.drop)
    const tasks = TASKS[stage](work).filter((_, task) => task % world === rank)
    let done = 0
    for (const { name, run } of tasks) {
      if (await files.isDone(name)) continue
      await run(name).catch(rethrow)
      done++
    }
    if (!settings.quiet) {
      tell(`onceover: ${stage}: ${done} done, ${tasks.length - done} were done before\n`)
    }
  }
}

/** What the disk says, as an error of ours. */
function rethrow(error: unknown): never {
  if (!(error instanceof Error && 'syscall' in error)) throw error
  throw new OnceoverError('STORE_FAILED', error.message, { cause: error })
}

/** A task, and the file that it writes. */
interface Task {
  readonly name: string
  readonly run: (name: string) => Promise<void>
}

const TASKS: Readonly<Record<WorkStage, (work: Work) => Task[]>> = {
  shingles: (work) => work.tasks('shingles', work.inputs, (input) => work.shingles(input)),
  counts: (work) => work.tasks('counts', work.parts, (bin) => work.counts(bin)),
  prefixes: (work) => work.tasks('prefixes', work.inputs, (input) => work.prefixes(input)),
  pairs: (work) => work.tasks('pairs', work.parts, (part) => work.pairs(part)),
  clusters: (work) => work.tasks('clusters', 1, () => work.clusters()),
  apply: (work) => work.applying(),
}

const nameOf = (stage: string, task: number): string => `${stage}-${String(task).padStart(5, '0')}`
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** The stages over the files of a work folder. */
class Work {
  private readonly from: string
  private readonly files: TaskFiles
  private readonly plan: WorkPlan
  private readonly drop: boolean
  private readonly join: JoinPlan
  readonly inputs: number
  readonly parts: number

  constructor(from: string, files: TaskFiles, plan: WorkPlan, drop: boolean) {
    this.from = from
    this.files = files
    this.plan = plan
    this.drop = drop
    this.join = joinPlanOf(plan)
    this.inputs = this.join.inputs
    this.parts = this.join.parts
  }

  /** Tasks that hand sections on. */
  tasks(
    stage: WorkStage,
    count: number,
    make: (task: number) => Promise<readonly Units[]>,
  ): Task[] {
    return upTo(count).map((task) => ({
      name: nameOf(stage, task),
      run: async (name) => this.files.writeSections(name, await make(task)),
    }))
  }

  async shingles(input: number): Promise<Units[]> {
    const stage = new ShingleStage(this.join)
    for await (const record of this.records(input)) {
      stage.add('article' in record ? record.article.text : '')
    }
    const { shingles, sets, passages } = stage.finish()
    return [...shingles, ...sets, passages]
  }

  async counts(bin: number): Promise<Units[]> {
    const shingled = await this.all('shingles', this.inputs, async (file) => ({
      shingles: await file.section(bin),
      sets: await file.section(this.parts + bin),
    }))
    const { shared, repeated } = countBin(shingled, this.join)
    return [...shared, ...repeated]
  }

  async prefixes(input: number): Promise<Units[]> {
    const shared = await this.all('counts', this.parts, (file) => file.section(input))
    return prefixesOf(input, await this.passages(input), shared, this.join)
  }

  async pairs(part: number): Promise<Units[]> {
    const sets = await this.all('prefixes', this.inputs, (file) => file.section(part))
    return [pairsOf(part, sets, this.join)]
  }

  async clusters(): Promise<Units[]> {
    const pairs = await this.all('pairs', this.parts, (file) => file.section(0))
    const repeated: Units[][] = []
    for (const input of upTo(this.inputs)) repeated.push(await this.repeated(input))
    return clustersOf(pairs, (input) => repeated[input] as Units[], this.join)
  }

  /** What people and programs read: of each input its passages, or those that stay; of each part its pairs. */
  applying(): Task[] {
    const ofInput = this.drop ? 'kept' : 'passages'
    const inputs = upTo(this.inputs).map((input) => ({
      name: `${nameOf(ofInput, input)}.ndjson`,
      run: (name: string) => this.files.write(name, this.told(input)),
    }))
    if (this.drop) return inputs
    const parts = upTo(this.parts).map((part) => ({
      name: `${nameOf('pairs', part)}.ndjson`,
      run: (name: string) => this.files.write(name, this.toldPairs(part)),
    }))
    return [...inputs, ...parts]
  }

  private async *told(input: number): AsyncGenerator<Uint8Array, void, void> {
    const all = standings(
      input,
      await this.passages(input),
      await this.repeated(input),
      await this.section(nameOf('clusters', 0), input),
      await this.places(),
    )
    const { file } = this.plan.inputs[input] as { file: string }
    for await (const record of this.records(input)) {
      const { value: standing, done } = all.next()
      if (done) throw this.changed(input)
      const line = this.drop ? keptLine(record, standing) : lineOf(file, record, standing)
      if (line !== undefined) yield Buffer.from(`${line}\n`)
    }
    if (!all.next().done) throw this.changed(input)
  }

  private async *toldPairs(part: number): AsyncGenerator<Uint8Array, void, void> {
    const places = await this.places()
    const pairs = await this.section(nameOf('pairs', part), 0)
    for (const pair of setPairs(pairs, places)) yield Buffer.from(`${JSON.stringify(pair)}\n`)
  }

  private passages(input: number): Promise<Units> {
    return this.section(nameOf('shingles', input), this.parts * 2)
  }

  private repeated(input: number): Promise<Units[]> {
    return this.all('counts', this.parts, (file) => file.section(this.inputs + input))
  }

  private async places(): Promise<Places> {
    const last = this.parts * 2
    const counts = this.all('shingles', this.inputs, async (file) => (file.counts[last] ?? 0) / 2)
    return new Places(await counts)
  }

  private async section(name: string, index: number): Promise<Units> {
    const file = await this.files.open(name)
    try {
      return await file.section(index)
    } finally {
      await file.close()
    }
  }

  /** The same of the files of all tasks of a stage, one after the other. */
  private async all<Value>(
    stage: WorkStage,
    count: number,
    read: (file: SectionFile) => Promise<Value>,
  ): Promise<Value[]> {
    const values: Value[] = []
    for (const task of upTo(count)) {
      const file = await this.files.open(nameOf(stage, task))
      try {
        values.push(await read(file))
      } finally {
        await file.close()
      }
    }
    return values
  }

  private async *records(input: number): AsyncGenerator<InputRecord, void, void> {
    const { file, bytes: size } = this.plan.inputs[input] as WorkPlan['inputs'][number]
    const path = join(this.from, file)
    if ((await sizeOfFile(path)) !== size) throw this.changed(input)
    const { format, bytes } = await openInput(path, this.plan.format)
    for await (const raw of cutRecords(bytes, format)) {
      const record = await readAnyRecord(raw)
      if ('error' in record && OF_THE_FILE.has(record.error.code)) {
        throw new OnceoverError('UNREADABLE_FILE', `${file}: ${record.error.message}`)
      }
      yield record
    }
  }

  private changed(input: number): OnceoverError {
    const { file } = this.plan.inputs[input] as { file: string }
    return new OnceoverError('STORE_CONFLICT', `${file} is not there any more as it was`)
  }
}

/** What is wrong with a file rather than with a record of it: trying again may help. */
const OF_THE_FILE: ReadonlySet<Failure['code']> = new Set(['UNREADABLE_FILE', 'DAMAGED_GZIP'])

/** A line for each record, as all commands write them. */
function lineOf(file: string, record: InputRecord, standing: Standing): string {
  const { id, line, item } = record
  const key = id === undefined ? {} : { id }
  const error = errorOf(record)
  if (error !== undefined) {
    return JSON.stringify({ ...key, status: 'failed', file, line, item, error })
  }
  const from = id === undefined ? { file, line, item } : {}
  return JSON.stringify({ ...key, status: 'ok', ...from, ...standing })
}

function errorOf(record: InputRecord): Failure | undefined {
  if ('error' in record) return record.error
  if ('article' in record) return undefined
  const message = 'field `text` is missing: only `condense` takes `documents`'
  return failureOf(new OnceoverError('MISSING_TEXT', message))
}

/** The record itself, if it is the first of its cluster. */
function keptLine(record: InputRecord, { place, cluster }: Standing): string | undefined {
  if (!('article' in record) || place !== cluster) return undefined
  return record.json ?? JSON.stringify(record.article)
}
