/** Completion scripts that their shells can read, and that know every command and option; the same of the manual page. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { completionScript, SHELLS } from '../../src/cli/completion.ts'
import { manPage } from '../../src/cli/man-page.ts'
import { OPTION_NAMES } from '../../src/cli/options.ts'

const has = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

describe.each(SHELLS)('for %s', (shell) => {
  const script = completionScript(shell)

  it('knows every command and every option', () => {
    for (const { name, alias = '' } of COMMANDS) {
      expect(script).toContain(name)
      expect(script).toContain(alias)
    }
    for (const option of OPTION_NAMES) {
      expect(script).toContain(shell === 'fish' ? `-l ${option}` : `--${option}`)
    }
  })

  it.runIf(has(shell))('can be read by it', () => {
    const { status, stderr } = spawnSync(shell, ['-n'], { input: script, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

/** What bash would offer for the last of some words. */
function offered(...words: readonly string[]): string[] {
  const program = `${completionScript('bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_onceover; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = spawnSync('bash', ['--norc', '-c', program], { encoding: 'utf8' })
  return stdout.split('\n').filter((word) => word !== '')
}

describe.runIf(has('bash'))('bash', () => {
  it('offers commands first, then the options of the command, then values', () => {
    expect(offered('onceover', 'de')).toEqual(['dedupe'])
    expect(offered('onceover', 'clean', '--b')).toEqual(['--boilerplate'])
    expect(offered('onceover', 'clean', '--wo')).toEqual([])
    expect(offered('onceover', 'condense', '--wo')).toEqual(['--words'])
    expect(offered('onceover', 'clean', '--keep', 'l').sort()).toEqual(['last', 'longest'])
    expect(offered('onceover', 'completion', 'z')).toEqual(['zsh'])
  })
})

describe('the manual page', () => {
  const page = manPage('1.2.3')

  it('knows every command and every option', () => {
    for (const { name } of COMMANDS) expect(page).toContain(`\\fB${name}\\fR`)
    for (const option of OPTION_NAMES) {
      expect(page).toContain(`\\fB\\-\\-${option.replaceAll('-', '\\-')}\\fR`)
    }
  })

  it('has no line that would be taken for a request and is none', () => {
    const requests = page.split('\n').filter((line) => line.startsWith('.'))
    expect(requests.every((line) => /^\.(?:TH|SH|TP)\b/.test(line))).toBe(true)
    expect(page).toContain('onceover 1.2.3')
  })
})
