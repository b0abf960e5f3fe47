/**
 * What completes the words of a call in a shell: commands, options, and the values of options that have a few. Written
 * from the tables of commands and options, so that nothing is forgotten.
 */
import { COMMANDS, type Command, optionsOf } from './commands.ts'
import { OPTION_NAMES, OPTIONS, type OptionName } from './options.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** The values of options that have a few. */
const VALUES: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  keep: ['first', 'last', 'longest'],
  measure: ['similarity', 'containment'],
  verify: ['hash', 'text'],
  scope: ['all', 'source'],
  input: ['text', 'ndjson', 'json'],
  format: ['text', 'json', 'ndjson', 'html'],
}
/** Options whose value is a file or a directory. */
const FILES: ReadonlySet<OptionName> = new Set(['output', 'resume', 'corpus', 'in', 'out'])
const GENERAL = OPTION_NAMES.filter((name) => !OPTIONS[name].special)

function namesOf({ name, alias }: Command): string[] {
  return alias === undefined ? [name] : [name, alias]
}

/** A word of a call that stands for a command, and what it does. */
const WORDS: readonly (readonly [string, string])[] = [
  ...COMMANDS.flatMap((command) => namesOf(command).map((word) => [word, command.help] as const)),
  ['help', 'the help, or that of a command'],
  ['completion', 'what completes words in a shell'],
]

/** The script that a shell reads. */
export function completionScript(shell: Shell): string {
  if (shell === 'bash') return bash()
  return shell === 'zsh' ? zsh() : fish()
}

/** The options of each command, as they are written. */
const optionsBy = (): [string, string][] =>
  COMMANDS.map((command) => [
    namesOf(command).join('|'),
    optionsOf(command)
      .map((option) => `--${option}`)
      .join(' '),
  ])

function bash(): string {
  const values = Object.entries(VALUES).map(
    ([name, words]) =>
      `    --${name}) COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word")); return ;;`,
  )
  const options = optionsBy().map(([names, words]) => `      ${names}) options='${words}' ;;`)
  const digest = optionsBy()[0]?.[1] ?? ''
  return `# Completion of onceover for bash: eval "$(onceover completion bash)"
_onceover() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options
  case "$before" in
${values.join('\n')}
    help) COMPREPLY=($(compgen -W '${COMMANDS.map(({ name }) => name).join(' ')}' -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W '${SHELLS.join(' ')}' -- "$word")); return ;;
  esac
  if [[ "$word" == -* ]]; then
    case "\${COMP_WORDS[1]}" in
${options.join('\n')}
      *) options='${digest}' ;;
    esac
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [[ "$COMP_CWORD" -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${WORDS.map(([word]) => word).join(' ')}' -- "$word") $(compgen -f -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _onceover onceover
`
}

const quotedForZsh = (text: string): string =>
  text.replace(/'/g, "'\\''").replace(/[[\]:]/g, '\\$&')

function zshOption(name: OptionName): string {
  const { short, value, alone, help } = OPTIONS[name]
  const told = `[${quotedForZsh(help)}]`
  const choice = FILES.has(name) ? '_files' : `(${(VALUES[name] ?? []).join(' ')})`
  const argument = value === undefined ? '' : `:${value}:${choice}`
  // What may stand alone takes its value behind `=`.
  const written =
    value === undefined ? `--${name}` : alone === undefined ? `--${name}=` : `--${name}=-`
  const long = `'${written}${told}${alone === undefined ? argument : `:${argument}`}'`
  return short === undefined ? long : `${long} '-${short}${told}${argument}'`
}

function zsh(): string {
  const words = WORDS.map(([word, help]) => `    '${word}:${quotedForZsh(help)}'`)
  const optionsFor = (command: Command): string => optionsOf(command).map(zshOption).join(' ')
  const cases = COMMANDS.map(
    (command) => `    ${namesOf(command).join('|')}) options=(${optionsFor(command)}) ;;`,
  )
  const digest = optionsFor(COMMANDS[0] as Command)
  return `#compdef onceover
# Completion of onceover for zsh: source <(onceover completion zsh)
_onceover() {
  local -a commands options
  commands=(
${words.join('\n')}
  )
  case "$words[2]" in
${cases.join('\n')}
    *) options=(${digest}) ;;
  esac
  if [[ "$words[2]" == completion ]]; then
    _values shell ${SHELLS.join(' ')}
    return
  fi
  if (( CURRENT == 2 )); then
    _describe command commands
  fi
  _arguments -s $options '*:file:_files'
}
compdef _onceover onceover
`
}

const quotedForFish = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

function fishOption(name: OptionName, condition: string): string {
  const { short, value, alone, help } = OPTIONS[name]
  const values = VALUES[name]
  const takes =
    value === undefined || alone !== undefined
      ? ''
      : values !== undefined
        ? ` -x -a ${quotedForFish(values.join(' '))}`
        : FILES.has(name)
          ? ' -r -F'
          : ' -x'
  const letter = short === undefined ? '' : ` -s ${short}`
  return `complete -c onceover${condition} -l ${name}${letter}${takes} -d ${quotedForFish(help)}`
}

function fish(): string {
  const names = WORDS.map(([word]) => word).join(' ')
  const words = WORDS.map(
    ([word, help]) =>
      `complete -c onceover -n "not __fish_seen_subcommand_from ${names}" -a ${word} -d ${quotedForFish(help)}`,
  )
  const special = COMMANDS.flatMap((command) =>
    command.options.map((option) =>
      fishOption(option, ` -n "__fish_seen_subcommand_from ${namesOf(command).join(' ')}"`),
    ),
  )
  const general = GENERAL.map((option) => {
    const others = COMMANDS.filter((command) => !optionsOf(command).includes(option))
    const condition = ` -n "not __fish_seen_subcommand_from ${others.flatMap(namesOf).join(' ')}"`
    return fishOption(option, others.length === 0 ? '' : condition)
  })
  const shells = `complete -c onceover -n "__fish_seen_subcommand_from completion" -x -a '${SHELLS.join(' ')}'`
  return `# Completion of onceover for fish: onceover completion fish | source
${[...words, shells, ...general, ...special].join('\n')}
`
}
