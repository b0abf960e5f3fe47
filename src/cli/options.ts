/**
 * Every option of the command line in one table: how it is written, what it does, which values it
 * takes. The parser and the help both read it, so that neither can forget one.
 */
import { BOILERPLATE_RULES } from '../cleaning/boilerplate.ts'
import type { CleanOptions } from '../cleaning/clean.ts'
import type { CondenseOptions } from '../condensing/condense.ts'
import { JOIN_MEASURES, JOIN_VERIFICATIONS, type JoinOptions } from '../corpus/join-passages.ts'
import { type CorpusOptions, SCOPES } from '../corpus/options.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { KEEPS } from '../duplicates/keep.ts'
import { ENTITY_DEFAULTS, type EntityType } from '../entities/extract-entities.ts'
import { INPUT_FORMATS, type InputFormat } from '../input/read-records.ts'

const OUTPUT_FORMATS = ['text', 'json', 'ndjson'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** What the options of a call mean. */
export interface Settings {
  readonly input?: InputFormat
  readonly format?: OutputFormat
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
  readonly drop: boolean
  readonly cleaned: boolean
  readonly quiet: boolean
  readonly color: boolean
}

interface Option {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** How the help calls its value. */
  readonly value?: string
  /** The value that it has when it is written without one; others are set off by `=`. */
  readonly alone?: string
  readonly help: string
  /** Only some commands take it: those that name it. */
  readonly special?: true
}

export type OptionName =
  | 'sentences'
  | 'words'
  | 'characters'
  | 'ratio'
  | 'min-words'
  | 'focus'
  | 'compress'
  | 'explain'
  | 'types'
  | 'keep'
  | 'boilerplate'
  | 'cleaned'
  | 'measure'
  | 'threshold'
  | 'shingle'
  | 'verify'
  | 'corpus'
  | 'scope'
  | 'days'
  | 'drop'
  | 'title'
  | 'language'
  | 'input'
  | 'format'
  | 'no-color'
  | 'quiet'
  | 'help'
  | 'version'
export type OptionValues = Readonly<Partial<Record<OptionName, string | boolean>>>

const ALL_RULES = 'all'

export const OPTIONS: Readonly<Record<OptionName, Option>> = {
  sentences: {
    type: 'string',
    value: 'N',
    special: true,
    help: 'gist of at most N sentences (default 3)',
  },
  words: { type: 'string', value: 'N', special: true, help: 'gist of at most N words' },
  characters: { type: 'string', value: 'N', special: true, help: 'gist of at most N characters' },
  ratio: {
    type: 'string',
    value: 'R',
    special: true,
    help: 'gist of at most this share of the words, to 1',
  },
  'min-words': {
    type: 'string',
    value: 'N',
    special: true,
    help: 'gist of at least N words, if there are',
  },
  focus: { type: 'string', value: 'TEXT', special: true, help: 'gist of what is said about this' },
  compress: {
    type: 'boolean',
    special: true,
    help: 'gist without parentheses, and who said so',
  },
  explain: {
    type: 'boolean',
    special: true,
    help: 'tell what the scores of sentences are made of',
  },
  types: { type: 'string', value: 'A,B', special: true, help: 'only entities of these types' },
  keep: {
    type: 'string',
    value: 'COPY',
    special: true,
    help: 'which copy stays: earlier (default), longer, later',
  },
  boilerplate: {
    type: 'string',
    value: 'A,B',
    alone: ALL_RULES,
    special: true,
    help: 'leave out boilerplate too: all, or by these rules',
  },
  cleaned: { type: 'boolean', special: true, help: 'text report: put the cleaned text below it' },
  measure: {
    type: 'string',
    value: 'NAME',
    special: true,
    help: 'what makes pairs alike: jaccard (default), containment',
  },
  threshold: {
    type: 'string',
    value: 'T',
    special: true,
    help: 'how alike pairs are at least, to 1 (default 0.7)',
  },
  shingle: {
    type: 'string',
    value: 'N',
    special: true,
    help: 'compare runs of N words (default 5)',
  },
  verify: {
    type: 'string',
    value: 'BY',
    special: true,
    help: 'compare runs by hash (default) or, for certain, by text',
  },
  corpus: {
    type: 'string',
    value: 'DIR',
    special: true,
    help: 'remember articles in this directory, for the next run',
  },
  scope: {
    type: 'string',
    value: 'NAME',
    special: true,
    help: 'hold against all articles (default), or source',
  },
  days: {
    type: 'string',
    value: 'N',
    special: true,
    help: 'hold against those dated at most N days apart',
  },
  drop: {
    type: 'boolean',
    special: true,
    help: 'write the articles that say something new, as they are',
  },
  title: { type: 'string', value: 'TEXT', help: 'the headline, for articles that bring none' },
  language: {
    type: 'string',
    value: 'TAG',
    help: 'the language (en, de-AT), for articles that bring none',
  },
  input: { type: 'string', value: 'FORMAT', help: 'read as text, ndjson or json' },
  format: { type: 'string', value: 'FORMAT', help: 'write text, json or ndjson' },
  'no-color': { type: 'boolean', help: 'no colour, also at a terminal' },
  quiet: { type: 'boolean', short: 'q', help: 'no progress, and no count of failures at the end' },
  help: { type: 'boolean', short: 'h', help: 'this help; after a command, its own' },
  version: { type: 'boolean', short: 'v', help: 'the version' },
}

/** The names in the order of the help. */
export const OPTION_NAMES: readonly OptionName[] = Object.keys(OPTIONS) as OptionName[]

/** @throws OnceoverError `USAGE` if a value is wrong */
export function readSettings(values: OptionValues): Settings {
  const settings: { -readonly [Name in keyof Settings]: Settings[Name] } = {
    condense: readCondensing(values),
    clean: {
      ...(values.keep === undefined ? {} : { keep: oneOf('keep', values.keep, KEEPS) }),
      ...(values.boilerplate === undefined ? {} : readBoilerplate(String(values.boilerplate))),
    },
    join: readJoin(values),
    reach: readReach(values),
    drop: values.drop === true,
    cleaned: values.cleaned === true,
    quiet: values.quiet === true,
    color: values['no-color'] !== true,
  }
  if (values.input !== undefined) settings.input = oneOf('input', values.input, INPUT_FORMATS)
  if (values.format !== undefined) settings.format = oneOf('format', values.format, OUTPUT_FORMATS)
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
    if (!/^[1-9]\d{0,8}$/.test(String(value)))
      throw wrongValue(written, 'a whole number, 1 or more', value)
    options[name] = Number(value)
  }
  if (values.ratio !== undefined) options.ratio = readShare('ratio', values.ratio)
  if (values.focus !== undefined) options.focus = String(values.focus)
  if (values.compress === true) options.compress = true
  if (values.explain === true) options.explain = true
  const { minWords = 0, words = Infinity } = options
  if (minWords > words) throw wrongValue('min-words', `at most --words ${words}`, String(minWords))
  return options
}

function readJoin({ measure, threshold, shingle, verify }: OptionValues): JoinOptions {
  const options: { -readonly [Name in keyof JoinOptions]: JoinOptions[Name] } = {}
  if (measure !== undefined) options.measure = oneOf('measure', measure, JOIN_MEASURES)
  if (threshold !== undefined) options.threshold = readShare('threshold', threshold)
  if (shingle !== undefined) {
    if (!/^(?:[1-9]\d?|100)$/.test(String(shingle)))
      throw wrongValue('shingle', 'a whole number from 1 to 100', shingle)
    options.shingle = Number(shingle)
  }
  if (verify !== undefined) options.verify = oneOf('verify', verify, JOIN_VERIFICATIONS)
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

function readShare(name: OptionName, value: string | boolean): number {
  const share = /^\d*\.?\d+$/.test(String(value)) ? Number(value) : 0
  if (share > 0 && share <= 1) return share
  throw wrongValue(name, 'a number above 0, at most 1', value)
}

function readBoilerplate(value: string): CleanOptions {
  if (value === ALL_RULES) return { boilerplate: true }
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
  const known = ENTITY_DEFAULTS.types
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
  if (value === 'html') {
    throw new OnceoverError('USAGE', `--${name} html is not in this version: use ${list(allowed)}`)
  }
  throw wrongValue(name, list(allowed), value)
}

function wrongValue(name: OptionName, expected: string, got: string | boolean): OnceoverError {
  return new OnceoverError('USAGE', `--${name} must be ${expected}; got '${got}'`)
}

function list(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
