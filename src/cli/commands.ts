/**
 * The commands in one table: what the help says of each, which options it takes, and how it is run.
 * `start-job.ts` says what it computes.
 */
import type { OptionName } from './options.ts'

export interface Command {
  readonly name: CommandName
  readonly help: string
  /** The special options that it takes. */
  readonly options: readonly OptionName[]
  /** What it tells of a record depends on those before: one thread serves all, in their order. */
  readonly keeps?: true
}

export type CommandName =
  | 'digest'
  | 'clean'
  | 'duplicates'
  | 'condense'
  | 'entities'
  | 'pairs'
  | 'dedupe'

const CONDENSING = [
  'sentences',
  'words',
  'characters',
  'ratio',
  'min-words',
  'focus',
  'compress',
] as const

export const COMMANDS: readonly Command[] = [
  {
    name: 'digest',
    help: 'all of it in one report (the default)',
    options: [...CONDENSING, 'types', 'keep', 'boilerplate', 'cleaned', 'jobs'],
  },
  {
    name: 'clean',
    help: 'the article with every passage once',
    options: ['keep', 'boilerplate', 'jobs'],
  },
  {
    name: 'duplicates',
    help: 'passages that say what another says, and what differs',
    options: ['keep', 'jobs'],
  },
  {
    name: 'condense',
    help: 'the gist, in sentences of the article',
    options: [...CONDENSING, 'explain', 'jobs'],
  },
  {
    name: 'entities',
    help: 'who and what: people, organizations, places, dates, sums',
    options: ['types', 'jobs'],
  },
  {
    name: 'pairs',
    help: 'of many articles or passages, those that are alike',
    options: ['measure', 'threshold', 'shingle', 'verify'],
    keeps: true,
  },
  {
    name: 'dedupe',
    help: 'which articles say again what one before them says',
    options: ['corpus', 'threshold', 'scope', 'days', 'keep', 'drop'],
    keeps: true,
  },
]
