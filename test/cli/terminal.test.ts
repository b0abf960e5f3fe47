/** Whatever is in articles, names and options: a terminal is sent nothing that it would obey. */
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NASTY, UNSAFE_AT_A_TERMINAL } from '../nasty-text.ts'
import { useFolder } from '../temporary-folder.ts'
import { COMMAND, onceover } from './onceover.ts'

const hasScript = spawnSync('script', ['--version']).status === 0
const { pathOf, file } = useFolder()

/** The sequences of our own: styles, and that which clears the line of the progress. */
const OWN = /\u001B\[(?:1|2|22|36|39|31|33)m|\r\u001B\[2K/g

const nasty = fc.sample(NASTY, { numRuns: 40, seed: 11 })
/** As an argument or a name of a file may be. */
const names = nasty.map((text) => text.replace(/[\0/]/g, '').toWellFormed()).filter(Boolean)

const quoted = (argument: string): string => `'${argument.replaceAll("'", `'\\''`)}'`

/** What calls of the command write to one terminal. */
function atTerminal(calls: readonly (readonly string[])[]): string {
  const run = (args: readonly string[]): string =>
    [process.execPath, COMMAND, ...args].map(quoted).join(' ')
  const env = { ...process.env, TERM: 'xterm-256color', NO_COLOR: undefined, CI: undefined }
  const options = { encoding: 'utf8', env, input: '', maxBuffer: 2 ** 28 } as const
  return spawnSync('script', ['-qec', calls.map(run).join('; '), '/dev/null'], options).stdout
}

describe.skipIf(!hasScript)('at a terminal', () => {
  it('shows what is nasty, wherever it stands', async () => {
    const articles = nasty.map((text, at) => {
      const article = { id: `${text}${at}`, title: text, text: `${text} sank.\n\n${text} sank.` }
      return at % 3 === 0 ? { id: text, [text]: text } : { ...article, [text]: at }
    })
    const lines = articles.map((article) => JSON.stringify(article)).concat(nasty)
    const path = await file('nasty.ndjson', lines.join('\n'))
    const named = await file(`x${names[0]}`, `One day.\n\n${nasty.join(' ')}`)
    const output = atTerminal([
      ...['digest', 'clean', 'entities', 'dedupe', 'pairs'].map((command) => [command, path]),
      ['clean', '--format', 'ndjson', path],
      ['dedupe', '--drop', path],
      ['clean', named, ...names.slice(0, 4).map((name) => pathOf(name))],
      ...names.slice(4, 7).map((name) => ['clean', '--format', name, path]),
      ...names.slice(7, 9).map((name) => [`--${name}`]),
    ])
    expect(output).toContain('␛[2J')
    expect(output).toContain('\\u{202E}')
    const shown = output.replace(OWN, '').replace(/\r\n/g, '\n')
    expect(UNSAFE_AT_A_TERMINAL.exec(shown)).toBeNull()
  })
})

describe('not at a terminal', () => {
  it('tells nothing nasty either, and writes data as it is', async () => {
    const text = 'A \u001B[31mred\u202E day.'
    const cleaned = await onceover(['clean'], text)
    expect(cleaned.stdout).toBe(`${text}\n`)
    const lines = await onceover(['clean', '--format', 'ndjson'], text)
    expect(JSON.parse(lines.stdout)).toMatchObject({ text })
    expect(lines.stdout).toContain('\\u001b[31mred\\u202e')
    const failed = await onceover(
      ['clean', '--format', 'text', '--input', 'ndjson'],
      '{"\\u001b]52;c;aGk=\\u0007\\u001b[2J":1}\n{"\u001B[2J"}\n',
    )
    expect(failed.stderr).not.toMatch(UNSAFE_AT_A_TERMINAL)
    expect(failed.stderr).toContain('the record has ␛]52;c;aGk=␇␛[2J (MISSING_TEXT)')
  })
})
