/**
 * The manual page of the command, in the language of man(7), from the tables that the help is written from. The build
 * puts it into the package.
 */
import { COMMANDS } from './commands.ts'
import { OPTION_NAMES, OPTIONS } from './options.ts'

/** @param version of the package */
export function manPage(version: string): string {
  const commands = COMMANDS.map(({ name, alias, help }) =>
    item(alias === undefined ? bold(name) : `${bold(name)}, ${bold(alias)}`, help),
  )
  const options = OPTION_NAMES.map((name) => {
    const { short, value, alone, help, special } = OPTIONS[name]
    const takers = COMMANDS.filter((command) => command.options.includes(name)).map((c) => c.name)
    const argument =
      value === undefined ? '' : `${alone === undefined ? '=' : '[='}\\fI${value}\\fR`
    const long = `${bold(`--${name}`)}${argument}${value !== undefined && alone !== undefined ? ']' : ''}`
    const head = short === undefined ? long : `${bold(`-${short}`)}, ${long}`
    return item(head, special ? `${help} (${takers.join(', ')})` : help)
  })
  return `${[
    `.TH ONCEOVER 1 "" "onceover ${version}" "User Commands"`,
    '.SH NAME',
    'onceover \\- reads scraped news once',
    '.SH SYNOPSIS',
    `${bold('onceover')} [\\fICOMMAND\\fR] [\\fIOPTION\\fR...] [\\fIFILE\\fR...|\\-]`,
    '.SH DESCRIPTION',
    'Every passage stays once, with the gist and who and what it is about. Input is text, JSON or NDJSON, told by its',
    'extension, also packed with gzip; \\- is standard input. One line of NDJSON in gives one line out, in order.',
    '.SH COMMANDS',
    ...commands,
    item(bold('help'), 'the help, or that of a command'),
    item(bold('completion'), 'what completes words in bash, zsh or fish'),
    '.SH OPTIONS',
    ...options,
    '.SH ENVIRONMENT',
    item('NO_COLOR', 'no colour, if it is set and not empty'),
    item('FORCE_COLOR', 'colour also where no terminal is; 0: none'),
    '.SH EXIT STATUS',
    item('0', 'all served'),
    item('1', 'some articles or files failed'),
    item('2', 'wrong usage'),
    item('130, 143, 129', 'interrupted by SIGINT, SIGTERM or SIGHUP'),
  ].join('\n')}\n`
}

const bold = (text: string): string => `\\fB${text.replaceAll('-', '\\-')}\\fR`

/** A term, and what it means; a line that began with a stop would be a request. */
const item = (term: string, help: string): string =>
  `.TP\n${term}\n${help.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&')}`
