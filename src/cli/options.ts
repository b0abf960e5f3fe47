/**
 * Every option of the command line in one table: how it is written, what it does. The parser and the
 * help both read it, so that neither can forget one; `settings.ts` reads the values.
 */
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
  | 'jobs'
  | 'measure'
  | 'threshold'
  | 'shingle'
  | 'verify'
  | 'corpus'
  | 'scope'
  | 'days'
  | 'drop'
  | 'rank'
  | 'world'
  | 'in'
  | 'out'
  | 'parts'
  | 'ndjson'
  | 'parquet'
  | 'limit'
  | 'resume'
  | 'title'
  | 'language'
  | 'timeout'
  | 'memory'
  | 'input'
  | 'format'
  | 'output'
  | 'no-color'
  | 'quiet'
  | 'help'
  | 'version'
export type OptionValues = Readonly<Partial<Record<OptionName, string | boolean>>>

/** What `--boilerplate` means when it is written alone. */
export const ALL_RULES = 'all'

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
    help: 'which copy stays: first (default), last, longest',
  },
  boilerplate: {
    type: 'string',
    value: 'A,B',
    alone: ALL_RULES,
    special: true,
    help: 'leave out boilerplate too: all, or by these rules',
  },
  cleaned: { type: 'boolean', special: true, help: 'text report: put the cleaned text below it' },
  jobs: {
    type: 'string',
    value: 'N',
    special: true,
    help: 'serve N articles at once, each by a thread (default 1)',
  },
  measure: {
    type: 'string',
    value: 'NAME',
    special: true,
    help: 'what makes two alike: similarity (default), containment',
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
    help: 'the directory that remembers articles from run to run',
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
  rank: {
    type: 'string',
    value: 'R',
    special: true,
    help: 'do the tasks of this one of all processes, from 0',
  },
  world: { type: 'string', value: 'W', special: true, help: 'how many processes there are' },
  in: { type: 'string', value: 'DIR', special: true, help: 'the folder of articles' },
  out: { type: 'string', value: 'DIR', special: true, help: 'the folder for what is written' },
  parts: {
    type: 'string',
    value: 'N',
    special: true,
    help: 'cut the work into N parts (default by size, 16 at least)',
  },
  ndjson: { type: 'boolean', special: true, help: 'tables as lines of JSON (default)' },
  parquet: { type: 'boolean', special: true, help: 'tables as Parquet' },
  limit: { type: 'string', value: 'N', special: true, help: 'at most N key phrases (default 10)' },
  resume: {
    type: 'string',
    value: 'FILE',
    special: true,
    help: 'write lines to FILE, behind those of a run cut off',
  },
  title: { type: 'string', value: 'TEXT', help: 'the headline, for articles that bring none' },
  language: {
    type: 'string',
    value: 'TAG',
    help: 'the language (en, de-AT), for articles that bring none',
  },
  timeout: {
    type: 'string',
    value: 'SECONDS',
    help: 'fail an article that takes longer (default 60)',
  },
  memory: {
    type: 'string',
    value: 'MB',
    help: 'fail an article that takes more (default 2048)',
  },
  input: {
    type: 'string',
    value: 'FORMAT',
    help: 'read as text, md, html, ndjson, json, feed, warc, mhtml',
  },
  format: { type: 'string', value: 'FORMAT', help: 'write text, json or ndjson; digest: html too' },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'write to FILE; .html, .json, .ndjson tell the format',
  },
  'no-color': { type: 'boolean', help: 'no colour, also at a terminal' },
  quiet: { type: 'boolean', short: 'q', help: 'no progress, and no count of failures at the end' },
  help: { type: 'boolean', short: 'h', help: 'this help; after a command, its own' },
  version: { type: 'boolean', short: 'v', help: 'the version' },
}

/** The names in the order of the help. */
export const OPTION_NAMES: readonly OptionName[] = Object.keys(OPTIONS) as OptionName[]
