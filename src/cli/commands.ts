/**
 * The commands in one table: what the help says of each, which options it takes, and how it is run.
 * `start-job.ts` says what it computes.
 */
import { OPTION_NAMES, OPTIONS, type OptionName } from './options.ts'
import { WORK_STAGES } from './work-stages.ts'

export interface Command {
  readonly name: CommandName
  /** Another name for it: that of the function of the library. */
  readonly alias?: string
  readonly help: string
  /** What it reads, where that is not any number of articles. */
  readonly files?: string
  /** The special options that it takes. */
  readonly options: readonly OptionName[]
  /** Those that it takes of the options that are not special; undefined: all. */
  readonly general?: readonly OptionName[]
  /** What each line of a record that was served has. */
  readonly fields?: readonly string[]
  /** What it tells of a record depends on those before: one thread serves all, in their order. */
  readonly keeps?: true
}

export type CommandName =
  | 'digest'
  | 'clean'
  | 'duplicates'
  | 'condense'
  | 'entities'
  | 'keyphrases'
  | 'roles'
  | 'compare'
  | 'restore'
  | 'pairs'
  | 'dedupe'
  | 'work'
  | 'export'

const CONDENSING = [
  'sentences',
  'words',
  'characters',
  'ratio',
  'min-words',
  'focus',
  'compress',
] as const

/** General options that say nothing of articles. */
const TELLING = ['no-color', 'quiet', 'help', 'version'] as const

const CLEANED = ['text', 'removals', 'seams', 'kept', 'words']

export const COMMANDS: readonly Command[] = [
  {
    name: 'digest',
    help: 'all of it in one report (the default)',
    fields: [...CLEANED, 'paragraphs', 'duplicates', 'summary', 'entities', 'keyphrases'],
    options: [...CONDENSING, 'types', 'keep', 'boilerplate', 'cleaned', 'jobs', 'resume'],
  },
  {
    name: 'clean',
    help: 'the article with every passage once',
    fields: CLEANED,
    options: ['keep', 'boilerplate', 'jobs', 'resume'],
  },
  {
    name: 'duplicates',
    help: 'passages that say what another says, and what differs',
    fields: ['duplicates'],
    options: ['keep', 'jobs', 'resume'],
  },
  {
    name: 'condense',
    help: 'the gist, in sentences of the article',
    fields: ['summary'],
    options: [...CONDENSING, 'explain', 'jobs', 'resume'],
  },
  {
    name: 'entities',
    help: 'who and what: people, organizations, places, dates, sums',
    fields: ['entities', 'coOccurrences'],
    options: ['types', 'jobs', 'resume'],
  },
  {
    name: 'keyphrases',
    help: 'what it is about, in its own words',
    fields: ['keyphrases'],
    options: ['limit', 'jobs', 'resume'],
  },
  {
    name: 'roles',
    help: 'what each passage is for: text, caption, teaser …',
    fields: ['roles'],
    options: ['jobs', 'resume'],
  },
  {
    name: 'compare',
    files: 'FILE FILE…',
    help: 'how the first article and each further one relate',
    fields: ['verdict', 'similarity', 'containment', 'matches', 'differences'],
    options: [],
    keeps: true,
  },
  {
    name: 'restore',
    help: 'the original, of what `clean --format json` wrote',
    fields: ['text'],
    options: ['jobs', 'resume'],
  },
  {
    name: 'pairs',
    alias: 'join',
    help: 'of many articles or passages, those that are alike',
    options: ['measure', 'threshold', 'shingle', 'verify'],
    keeps: true,
  },
  {
    name: 'dedupe',
    help: 'which articles say again what one before them says',
    fields: ['verdict', 'similarity', 'containment', 'differences'],
    options: ['corpus', 'threshold', 'scope', 'days', 'keep', 'drop', 'resume'],
    keeps: true,
  },
  {
    name: 'work',
    files: `${WORK_STAGES.join('|')}|all`,
    help: 'a stage of `pairs` over many processes or machines',
    options: ['in', 'out', 'rank', 'world', 'parts', 'measure', 'threshold', 'shingle', 'drop'],
    general: ['input', ...TELLING],
  },
  {
    name: 'export',
    files: '',
    help: 'tables of a corpus: findings, passages, stars',
    options: ['corpus', 'out', 'ndjson', 'parquet', 'threshold', 'scope', 'days'],
    general: TELLING,
  },
]

/** The command of a name, or of another name for it. */
export const commandOf = (name: string | undefined): Command | undefined =>
  name === undefined
    ? undefined
    : COMMANDS.find((command) => command.name === name || command.alias === name)

const GENERAL = OPTION_NAMES.filter((name) => !OPTIONS[name].special)

/** All options that a command takes: its own, then those that others take, too. */
export const optionsOf = ({ options, general = GENERAL }: Command): readonly OptionName[] => [
  ...options,
  ...general,
]

/** The command that writes lines with such fields: of those whose fields are all there, the one that has most. */
export function commandOfFields(line: object): Command | undefined {
  const sizeOf = ({ fields = [] }: Command): number => fields.length
  return COMMANDS.filter(({ fields }) => fields?.every((field) => Object.hasOwn(line, field)))
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .at(0)
}
