/**
 * What the options of a call mean: values read as the library takes them, wrong ones refused. What the
 * library takes is asked of its heavier files only where an option says something of it.
 */
import { totalmem } from 'node:os'
import { extname } from 'node:path'
import type { CleanOptions } from '../cleaning/clean.ts'
import type { CondenseOptions } from '../condensing/condense.ts'
import type { JoinOptions } from '../corpus/join-passages.ts'
import { type CorpusOptions, SCOPES } from '../corpus/options.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { KEEPS } from '../duplicates/keep.ts'
import type { EntityType } from '../entities/entity.ts'
import { NAME_TYPES, VALUE_TYPES } from '../entities/entity-types.ts'
import { INPUT_FORMATS, type InputFormat } from '../input/cut-records.ts'
import { ALL_RULES, type OptionName, type OptionValues } from './options.ts'

/** A day. */
const LONGEST_TIMEOUT = 86_400
const DEFAULT_MEMORY = 2048
/** The library, its models and what V8 does not give back at once come close to this. */
const LEAST_MEMORY = 256
/** A hash tells so many apart evenly. */
const MOST_PARTS = 65_536
const OUTPUT_FORMATS = ['text', 'json', 'ndjson', 'html'] as const
/** What the extension of an output file tells of its format. */
const EXTENSIONS: Readonly<Record<string, OutputFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
}
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** Whose share of a join that is spread over processes this one does, and where. */
interface WorkSettings {
  readonly in?: string
  readonly out?: string
  /** From 0, below `world`. */
  readonly rank: number
  readonly world: number
  readonly parts?: number
}

/** What the options of a call mean. */
export interface Settings {
  readonly input?: InputFormat
  readonly format?: OutputFormat
  /** The file to write to. */
  readonly output?: string
  /** The output of a run that broke off, to go on with. */
  readonly resume?: string
  /** So many key phrases. */
  readonly limit?: number
  readonly title?: string
  readonly language?: string
  readonly condense: CondenseOptions
  readonly types?: readonly EntityType[]
  readonly clean: CleanOptions
  readonly join: JoinOptions
  /** The directory of a corpus. */
  readonly corpus?: string
  /** Which articles are held against each other. */
  readonly reach: Pick<CorpusOptions, 'scope' | 'days'>
  readonly work: WorkSettings
  /** Tables are written as Parquet. */
  readonly parquet: boolean
  readonly drop: boolean
  readonly cleaned: boolean
  /** So many threads serve articles. */
  readonly jobs: number
  /** So many seconds one record may take. */
  readonly timeout: number
  /** So many megabytes one record may take. */
  readonly memory: number
  readonly quiet: boolean
  readonly color: boolean
}

/** @throws OnceoverError `USAGE` if a value is wrong */
export async function readSettings(values: OptionValues): Promise<Settings> {
  const settings: { -readonly [Name in keyof Settings]: Settings[Name] } = {
    condense: readCondensing(values),
    clean: {
      ...(values.keep === undefined ? {} : { keep: oneOf('keep', values.keep, KEEPS) }),
      ...(values.boilerplate === undefined
        ? {}
        : await readBoilerplate(String(values.boilerplate))),
    },
    join: await readJoin(values),
    reach: readReach(values),
    work: readWork(values),
    parquet: readTables(values),
    drop: values.drop === true,
    cleaned: values.cleaned === true,
    jobs: readJobs(values.jobs),
    timeout: readTimeout(values.timeout),
    memory: readMemory(values),
    quiet: values.quiet === true,
    color: values['no-color'] !== true,
  }
  if (values.input !== undefined) settings.input = oneOf('input', values.input, INPUT_FORMATS)
  if (values.format !== undefined) settings.format = oneOf('format', values.format, OUTPUT_FORMATS)
  if (values.output !== undefined) {
    settings.output = String(values.output)
    const format = EXTENSIONS[extname(settings.output).toLowerCase()]
    if (format !== undefined) settings.format ??= format
  }
  if (values.resume !== undefined) settings.resume = String(values.resume)
  if (values.limit !== undefined) settings.limit = readCount('limit', values.limit)
  if (values.types !== undefined) settings.types = readTypes(String(values.types))
  if (values.corpus !== undefined) settings.corpus = String(values.corpus)
  if (values.title !== undefined) settings.title = String(values.title)
  if (values.language !== undefined) settings.language = readLanguage(String(values.language))
  return settings
}

function readCondensing(values: OptionValues): CondenseOptions {
  const options: { -readonly [Name in keyof CondenseOptions]: CondenseOptions[Name] } = {}
  for (const [name, written] of [
    ['sentences', 'sentences'],
    ['words', 'words'],
    ['characters', 'characters'],
    ['minWords', 'min-words'],
  ] as const) {
    const value = values[written]
    if (value === undefined) continue
    options[name] = readCount(written, value)
  }
  if (values.ratio !== undefined) options.ratio = readShare('ratio', values.ratio)
  if (values.focus !== undefined) options.focus = String(values.focus)
  if (values.compress === true) options.compress = true
  if (values.explain === true) options.explain = true
  const { minWords = 0, words = Infinity } = options
  if (minWords > words) throw wrongValue('min-words', `at most --words ${words}`, String(minWords))
  return options
}

function readCount(name: OptionName, value: string | boolean): number {
  if (/^[1-9]\d{0,8}$/.test(String(value))) return Number(value)
  throw wrongValue(name, 'a whole number, 1 or more', value)
}

async function readJoin({
  measure,
  threshold,
  shingle,
  verify,
}: OptionValues): Promise<JoinOptions> {
  const options: { -readonly [Name in keyof JoinOptions]: JoinOptions[Name] } = {}
  if (measure !== undefined || verify !== undefined) {
    const { JOIN_MEASURES, JOIN_VERIFICATIONS } = await import('../corpus/join-passages.ts')
    if (measure !== undefined) options.measure = oneOf('measure', measure, JOIN_MEASURES)
    if (verify !== undefined) options.verify = oneOf('verify', verify, JOIN_VERIFICATIONS)
  }
  if (threshold !== undefined) options.threshold = readShare('threshold', threshold)
  if (shingle !== undefined) {
    if (!/^(?:[1-9]\d?|100)$/.test(String(shingle)))
      throw wrongValue('shingle', 'a whole number from 1 to 100', shingle)
    options.shingle = Number(shingle)
  }
  return options
}

function readReach({ scope, days }: OptionValues): Settings['reach'] {
  if (days !== undefined && !/^\d{1,9}$/.test(String(days))) {
    throw wrongValue('days', 'a whole number, 0 or more', days)
  }
  return {
    ...(scope !== undefined && { scope: oneOf('scope', scope, SCOPES) }),
    ...(days !== undefined && { days: Number(days) }),
  }
}

function readTables({ ndjson, parquet }: OptionValues): boolean {
  if (ndjson === true && parquet === true) {
    throw new OnceoverError('USAGE', 'tables are written as --ndjson or as --parquet')
  }
  return parquet === true
}

function readWork(values: OptionValues): WorkSettings {
  const { in: from, out, rank = '0', world = '1', parts } = values
  const count = readCount('world', world)
  if (!/^\d{1,9}$/.test(String(rank)) || Number(rank) >= count) {
    throw wrongValue('rank', `a whole number below --world ${count}`, rank)
  }
  if (parts !== undefined && readCount('parts', parts) > MOST_PARTS) {
    throw wrongValue('parts', `a whole number from 1 to ${MOST_PARTS}`, parts)
  }
  return {
    rank: Number(rank),
    world: count,
    ...(from !== undefined && { in: String(from) }),
    ...(out !== undefined && { out: String(out) }),
    ...(parts !== undefined && { parts: readCount('parts', parts) }),
  }
}

function readJobs(jobs: OptionValues['jobs'] = '1'): number {
  if (/^[1-9]\d?$/.test(String(jobs))) return Number(jobs)
  throw wrongValue('jobs', 'a whole number from 1 to 99', jobs)
}

function readTimeout(seconds: OptionValues['timeout'] = '60'): number {
  const value = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(String(seconds)) ? Number(seconds) : 0
  if (value > 0 && value <= LONGEST_TIMEOUT) return value
  throw wrongValue('timeout', `a number of seconds above 0, at most ${LONGEST_TIMEOUT}`, seconds)
}

/** As much as is good for an article of the largest size; on small machines a share that leaves room. */
function readMemory({ memory, jobs = '1' }: OptionValues): number {
  if (memory === undefined) {
    const share = Math.floor(availableMegabytes() / 2 / Number(jobs))
    return Math.max(LEAST_MEMORY, Math.min(DEFAULT_MEMORY, share))
  }
  const value = /^\d{1,7}$/.test(String(memory)) ? Number(memory) : 0
  if (value >= LEAST_MEMORY) return value
  throw wrongValue('memory', `a whole number of megabytes, ${LEAST_MEMORY} or more`, memory)
}

/** What the machine has, or less if this process may not have it all. */
function availableMegabytes(): number {
  // As large as numbers get where there is no bound, and 0 where that is not known.
  const bound = process.constrainedMemory() || Number.POSITIVE_INFINITY
  return Math.min(totalmem(), bound) / (1024 * 1024)
}

function readShare(name: OptionName, value: string | boolean): number {
  const share = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(String(value)) ? Number(value) : 0
  if (share > 0 && share <= 1) return share
  throw wrongValue(name, 'a number above 0, at most 1', value)
}

async function readBoilerplate(value: string): Promise<CleanOptions> {
  if (value === ALL_RULES) return { boilerplate: true }
  const { BOILERPLATE_RULES } = await import('../cleaning/boilerplate.ts')
  const names = value.split(',').map((name) => name.trim().toLowerCase())
  const rules = BOILERPLATE_RULES.filter((rule) => names.includes(rule))
  const unknown = names.find((name) => !rules.some((rule) => rule === name))
  if (unknown === undefined) return { boilerplate: rules }
  throw wrongValue(
    'boilerplate',
    `${ALL_RULES} or some of ${BOILERPLATE_RULES.join(', ')}`,
    unknown,
  )
}

function readTypes(value: string): EntityType[] {
  const names = value.split(',').map((name) => name.trim().toUpperCase())
  const known = [...NAME_TYPES, ...VALUE_TYPES]
  const types = known.filter((type) => names.includes(type))
  const unknown = names.find((name) => !types.some((type) => type === name))
  if (unknown === undefined) return types
  throw wrongValue('types', `some of ${known.join(', ')}`, unknown)
}

function readLanguage(value: string): string {
  if (/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(value)) return value
  throw wrongValue('language', 'a language tag such as en or de-AT', value)
}

function oneOf<Value extends string>(
  name: OptionName,
  value: string | boolean,
  allowed: readonly Value[],
): Value {
  const found = allowed.find((candidate) => candidate === value)
  if (found !== undefined) return found
  throw wrongValue(name, list(allowed), value)
}

function wrongValue(name: OptionName, expected: string, got: string | boolean): OnceoverError {
  return new OnceoverError('USAGE', `--${name} must be ${expected}; got '${got}'`)
}

function list(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
