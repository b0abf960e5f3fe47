/**
 * The help, written from the tables of commands and options.
 */
import { ENTITY_TYPES } from '../entities/entity-types.ts'
import { COMMANDS, type Command, optionsOf } from './commands.ts'
import { OPTION_NAMES, OPTIONS, type OptionName } from './options.ts'

const COLUMN = 22

const FORMATS = `Formats
  Input is told by its extension: .txt, .md and .html hold one article, .ndjson
  and .jsonl one JSON object a line, .json one object or a list; .rss, .atom and
  .xml are feeds, as is a JSON Feed; .warc and .wet archives of pages, .mhtml a
  page as browsers save it; .gz is undone. Standard input and other files are
  recognized by how they begin, and else are text. A folder is all files in it
  with such extensions, and \`digest\` makes a report of them. A JSON article has
  a \`text\`, and may have id, title, language, url, source and date.
  Output is text at a terminal; else text for text, ndjson for ndjson and json
  for json. One line of NDJSON input gives one line of output, in its order:
    {"id":…,"status":"ok",…}
    {"id":…,"status":"failed","line":7,"error":{"code":…,"message":…}}
  \`pairs\` gives a line for each pair of articles instead, and for each failure:
    {"a":…,"b":…,"similarity":…,"containment":{"here":…,"there":…}}
  \`condense\` also takes several articles on one subject, as one record:
    {"id":…,"documents":["text",{"text":…,"id":…,"date":…},…]}
  and \`compare\` two of them. \`restore\` reads what \`clean\` wrote as json or
  ndjson, and gives the original back.
  \`dedupe --drop\` writes the lines of the articles that stay, and failures on
  standard error. \`digest --format html\` writes one page of all articles, with
  an index over many; \`-o report.html\` does so, too.`

const EXIT = `Exit code
  0 all served, 1 some articles or files failed, 2 wrong usage; 130, 143 or 129
  interrupted by SIGINT (Ctrl-C), SIGTERM or SIGHUP`

const ENVIRONMENT = `Environment
  NO_COLOR       no colour, if it is set and not empty
  FORCE_COLOR    colour also where no terminal is; 0: none`

const EXAMPLES = `Examples
  onceover story.txt
  onceover clean story.txt > once.txt
  onceover condense --words 60 news.ndjson.gz > gists.ndjson
  curl -s https://example.org/story.txt | onceover entities --types person,date
  onceover -o report.html news.ndjson.gz
  onceover compare stale.txt corrected.txt
  onceover entities --resume entities.ndjson news.ndjson.gz
  onceover pairs --threshold 0.8 news.ndjson.gz > pairs.ndjson
  onceover dedupe --corpus seen --drop today.ndjson.gz > new.ndjson`

/** Everything, or what one command takes. */
export function helpText(command: Command | undefined): string {
  return command === undefined ? generalHelp() : commandHelp(command)
}

function generalHelp(): string {
  const commands = COMMANDS.map(({ name, help }) => row(name, help))
  const others = [
    row('help [COMMAND]', 'this help, or that of a command'),
    row('completion SHELL', 'what completes words: for bash, zsh or fish'),
  ]
  return `${[
    'onceover reads scraped news once: every passage stays once, with the gist and\nwho and what it is about.',
    'Usage\n  onceover [COMMAND] [OPTION…] [FILE…|-]',
    ['Commands', ...commands, ...others].join('\n'),
    optionList('Options', OPTION_NAMES),
    FORMATS,
    EXIT,
    ENVIRONMENT,
    EXAMPLES,
  ].join('\n\n')}\n`
}

function commandHelp(command: Command): string {
  const { name, alias, files = '[FILE…|-]', help, options } = command
  const usage = `onceover ${name} [OPTION…] ${files}`.trimEnd()
  return `${[
    `onceover ${name}: ${help}`,
    `Usage\n  ${usage}${alias === undefined ? '' : `\n  onceover ${alias} …`}`,
    optionList('Options', optionsOf(command)),
    ...(options.includes('types') ? [typeList()] : []),
    '`onceover --help` tells about formats and exit codes.',
  ].join('\n\n')}\n`
}

/** What entities are told apart: the values of `--types`. */
function typeList(): string {
  const rows = Object.entries(ENTITY_TYPES).map(([type, gloss]) => row(type.toLowerCase(), gloss))
  return ['Types', ...rows].join('\n')
}

function optionList(heading: string, names: readonly OptionName[]): string {
  const rows = names.map((name) => {
    const { short, value, alone, help } = OPTIONS[name]
    const argument = alone === undefined ? ` ${value}` : `[=${value}]`
    const written = `--${name}${value === undefined ? '' : argument}`
    return row(short === undefined ? written : `-${short}, ${written}`, help)
  })
  return [heading, ...rows].join('\n')
}

function row(left: string, right: string): string {
  return `  ${left.padEnd(COLUMN)}${right}`
}
