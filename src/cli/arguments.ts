/**
 * The arguments of a call to what it asks for. Wrong usage is told with a hint at what was meant.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { OnceoverError } from '../document/onceover-error.ts'
import { COMMANDS, type Command, commandOf, optionsOf } from './commands.ts'
import { SHELLS, type Shell } from './completion.ts'
import { OPTION_NAMES, OPTIONS, type OptionValues } from './options.ts'
import { readSettings, type Settings } from './settings.ts'

/** What a call asks for. */
export type Request =
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'completion'; readonly shell: Shell }
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly files: readonly string[]
      readonly settings: Settings
    }

/** A word that is this close to a name is a slip of it. */
const SLIP = 2

/** @throws OnceoverError `USAGE` */
export async function readArguments(argv: readonly string[]): Promise<Request> {
  const { values, positionals } = parse(argv)
  const [word] = positionals
  const named = commandOf(word)
  if (values.help) return { kind: 'help', command: named }
  // A file of that name is meant if there is one.
  if (word === 'help' && !existsSync(word)) return helpOn(positionals[1])
  if (word === 'completion' && !existsSync(word)) return completionFor(positionals[1])
  if (values.version) return { kind: 'version' }
  const command = named ?? (COMMANDS[0] as Command)
  const files = named === undefined ? positionals : positionals.slice(1)
  if (named === undefined) refuseSlip(word)
  refuseForeign(command, values)
  if (command.files === '' && files.length > 0) {
    throw new OnceoverError('USAGE', `${command.name} reads no files; got '${files[0]}'`)
  }
  const settings = await readSettings(values)
  refuseResuming(command, settings)
  if (settings.format === 'html' && command.name !== 'digest') {
    throw new OnceoverError('USAGE', `${command.name} writes no html: it is for digest`)
  }
  return { kind: 'run', command, files, settings }
}

function parse(argv: readonly string[]): { values: OptionValues; positionals: string[] } {
  try {
    const files = argv.includes('--') ? argv.indexOf('--') : argv.length
    const args = [...argv.slice(0, files).map(withValue), ...argv.slice(files)]
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new OnceoverError('USAGE', explain(error), { cause: error })
  }
}

/** An option that may stand alone, with the value that it then has. */
function withValue(argument: string): string {
  const name = OPTION_NAMES.find((known) => argument === `--${known}`)
  const alone = name === undefined ? undefined : OPTIONS[name].alone
  return alone === undefined ? argument : `${argument}=${alone}`
}

/** Says in our words what `parseArgs` found wrong. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const unknown = /^Unknown option '(--?[^']*)'/.exec(message)?.[1]
  if (unknown !== undefined) {
    const meant = nearest(unknown.replace(/^-+/, ''), OPTION_NAMES)
    return `unknown option '${unknown}'${meant === undefined ? '' : `: did you mean --${meant}?`}`
  }
  const name = /--([a-z-]+)/.exec(message)?.[1]
  if (name === undefined) return message
  const takesValue = OPTION_NAMES.some(
    (known) => known === name && OPTIONS[known].type === 'string',
  )
  if (!takesValue) return `--${name} takes no value`
  const isOther = message.includes('ambiguous')
  return `--${name} needs a value${isOther ? `: one that begins with - is set off by =, --${name}=-…` : ''}`
}

function helpOn(word: string | undefined): Request {
  const command = commandOf(word)
  const isGeneral = word === undefined || word === 'help' || word === 'completion'
  if (!isGeneral && command === undefined) throw unknownCommand(word)
  return { kind: 'help', command }
}

function completionFor(word: string | undefined): Request {
  const shell = SHELLS.find((known) => known === word)
  if (shell !== undefined) return { kind: 'completion', shell }
  throw new OnceoverError('USAGE', `completion is for one of ${SHELLS.join(', ')}`)
}

/** A word that is no file was meant for a command. */
function refuseSlip(word: string | undefined): void {
  if (word === undefined || !/^[a-z]+$/.test(word) || existsSync(word)) return
  throw unknownCommand(word)
}

function unknownCommand(word: string): OnceoverError {
  const names = [...COMMANDS.map(({ name }) => name), 'join', 'help', 'completion']
  const hint = nearest(word, names)
  const meant = hint === undefined ? `there are ${names.join(', ')}` : `did you mean ${hint}?`
  return new OnceoverError('USAGE', `unknown command '${word}', and no such file: ${meant}`)
}

/** Lines can be counted only where each record has one, and where those before them need not be known. */
function refuseResuming({ name }: Command, settings: Settings): void {
  if (settings.resume === undefined) return
  const { format = 'ndjson', output, drop, corpus } = settings
  const reason =
    format !== 'ndjson'
      ? `lines of ndjson, not ${format}`
      : output !== undefined
        ? 'the output itself: leave --output out'
        : drop
          ? 'a line for each article, which --drop does not give'
          : name === 'dedupe' && corpus === undefined
            ? 'a run that remembers: name a --corpus'
            : undefined
  if (reason !== undefined) throw new OnceoverError('USAGE', `--resume is for ${reason}`)
}

function refuseForeign(command: Command, values: OptionValues): void {
  for (const name of OPTION_NAMES) {
    if (values[name] === undefined || optionsOf(command).includes(name)) continue
    const takers = COMMANDS.filter(({ options }) => options.includes(name)).map(
      (taker) => taker.name,
    )
    const others = OPTIONS[name].special ? takers.join(' and ') : 'commands that serve articles'
    const message = `${command.name} takes no --${name}: it is for ${others}`
    throw new OnceoverError('USAGE', message)
  }
}

/** The name that was meant, if one is close. */
function nearest(word: string, names: readonly string[]): string | undefined {
  const distances = names.map((name) => editDistance(word, name))
  const least = Math.min(...distances)
  return least <= SLIP && least < word.length ? names[distances.indexOf(least)] : undefined
}

/** Insertions, deletions and replacements between two words (Levenshtein, by rows). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
