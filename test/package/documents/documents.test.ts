/** What the documents say is so: their code compiles and does what is written beside it, their links lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArguments } from '../../../src/cli/arguments.ts'
import { useFolder } from '../../temporary-folder.ts'
import { codeBlocks } from './code-blocks.ts'
import { docstringBlocks, exportedFunctions } from './docstrings.ts'
import { anchorsOf, brokenLinks } from './links.ts'
import { runShell, writeSamples } from './shell-blocks.ts'
import { runBlock, typeErrors } from './typescript-blocks.ts'

const DOCUMENTS = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const texts = new Map(DOCUMENTS.map((file) => [file, readFileSync(file, 'utf8')]))
const declarations = readFileSync('docs/api.txt', 'utf8')
const functions = exportedFunctions(declarations)
const examples = docstringBlocks('.', functions)
const blocks = [...[...texts].flatMap(([file, text]) => codeBlocks(file, text)), ...examples]
const inLanguages = (...names: string[]) =>
  blocks.filter(({ language }) => names.includes(language))
const named = <Block extends { file: string; line: number }>(list: readonly Block[]) =>
  list.map((block) => [`${block.file}:${block.line}`, block] as const)

const folder = useFolder()
const home = process.cwd()
beforeAll(() => {
  writeSamples(folder.pathOf('.'))
  process.chdir(folder.pathOf('.'))
})
afterAll(() => process.chdir(home))

describe('code', () => {
  test('is in languages that are known here', () => {
    const known = ['ts', 'js', 'sh', 'json', 'text', 'sql']
    expect(blocks.filter(({ language }) => !known.includes(language))).toEqual([])
  })

  test('is right for a strict compiler', () => {
    expect(typeErrors(inLanguages('ts'))).toEqual([])
  })

  test.each(named(inLanguages('ts', 'js').filter(({ unrun }) => unrun === undefined)))(
    '%s does what it says',
    async (_, block) => {
      const tests: (() => unknown)[] = []
      const runner = { expect, test: (_: string, run: () => unknown) => tests.push(run) }
      const { matchers } = await import('onceover/testing')
      expect.extend(matchers)
      const modules = new Map<string, unknown>([
        ['vitest', runner],
        ['onceover/testing/vitest', { matchers }],
      ])
      await runBlock(block, modules)
      for (const run of tests) await run()
    },
  )

  test.each(named(inLanguages('json')))('%s is JSON', (_, { code }) => {
    expect(() => JSON.parse(code)).not.toThrow()
  })
})

describe('commands', () => {
  test.each(named(inLanguages('sh')))('%s run', async (_, block) => {
    const next = blocks[blocks.indexOf(block) + 1]
    const isAnswered = next?.file === block.file && next.language === 'text' && next.isAnswer
    const { stdout, failure, calls } = runShell(block.code, folder.pathOf('.'), isAnswered)
    expect(failure).toBe('')
    if (isAnswered) expect(stdout).toBe(next.code)
    for (const call of calls) {
      const request = await readArguments(call)
      const files = request.kind === 'run' ? request.files : []
      expect(files.filter((file) => file !== '-' && !existsSync(file))).toEqual([])
    }
  })
})

describe('links', () => {
  test.each([...texts])('of %s lead somewhere', (file, text) => {
    expect(brokenLinks(join(home, file), text)).toEqual([])
  })

  test('that lead nowhere are told', () => {
    const text =
      '# One `two`, *three*\n[a](#one-two-three) [b](LICENSE) [c](#four) [d](no.md) [e](https://a.example/x)'
    expect(anchorsOf(`${text}\n## One two three`)).toEqual(
      new Set(['one-two-three', 'one-two-three-1']),
    )
    expect(brokenLinks(join(home, 'README.md'), text)).toEqual(['#one-two-three', '#four', 'no.md'])
  })
})

test('the page on tuning has every option of every function', () => {
  const pages = ['tuning', 'testing', 'scale'].map((name) => texts.get(`docs/${name}.md`)).join()
  const options = [
    ...declarations.matchAll(/^export interface \w+Options\b[^\n]*\{\n([\s\S]*?)^\}/gm),
  ]
    .flatMap(([, body = '']) => [...body.matchAll(/^ {4}readonly (\w+)\??:/gm)])
    .map(([, name = '']) => name)
  expect(options.length).toBeGreaterThan(40)
  expect(options.filter((name) => !pages.includes(`\`${name}\``))).toEqual([])
})

test('every function shows an example', () => {
  const shown = examples.map(({ code }) => code).join()
  expect(functions.length).toBeGreaterThan(30)
  expect(functions.filter(({ name }) => !shown.includes(`${name}(`))).toEqual([])
})

test('every code of an error is explained', () => {
  const [, codes = ''] = declarations.match(/^export type OnceoverErrorCode = (.+);$/m) ?? []
  const page = texts.get('docs/getting-started.md') ?? ''
  const names = codes.split(' | ').map((code) => code.slice(1, -1))
  expect(names).toContain('INVALID_OPTION')
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

test('the guide leads to all of its pages, and to all examples', () => {
  const contents = texts.get('docs/README.md') ?? ''
  const sidebar = readFileSync(join(home, 'docs/.vitepress/config.js'), 'utf8')
  const pages = DOCUMENTS.filter((file) => file.startsWith('docs/') && file !== 'docs/README.md')
  expect(
    pages
      .map((file) => file.slice('docs/'.length))
      .filter((name) => !contents.includes(`(${name})`)),
  ).toEqual([])
  expect(
    pages
      .map((file) => file.slice('docs/'.length, -'.md'.length))
      .filter((name) => !sidebar.includes(`'${name}'`)),
  ).toEqual([])
  expect(
    readdirSync(join(home, 'examples')).filter((name) => !contents.includes(`/${name})`)),
  ).toEqual([])
})
