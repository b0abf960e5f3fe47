/** What the documents say is so: their code compiles and does what is written beside it, their links lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readArguments } from '../../../src/cli/arguments.ts'
import type * as files from '../../../src/entries/file-store.ts'
import type { FileStoreOptions } from '../../../src/entries/file-store.ts'
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
const own = createRequire(import.meta.url)
beforeAll(() => writeSamples(folder.pathOf('.')))

/** What stands for modules in the blocks: tests are run by this one, and directories are in its folder. */
function modulesFor(tests: (() => unknown)[]): Map<string, unknown> {
  const { fileStore, fileLog, ...others }: typeof files = own('onceover/file-store')
  const within = <Place>(open: (directory: string, options?: FileStoreOptions) => Place) => {
    return (directory: string, options?: FileStoreOptions) =>
      open(folder.pathOf(directory), options)
  }
  return new Map<string, unknown>([
    ['vitest', { expect, test: (_: string, run: () => unknown) => tests.push(run) }],
    ['onceover/testing/vitest', {}],
    ['onceover/file-store', { ...others, fileStore: within(fileStore), fileLog: within(fileLog) }],
  ])
}

describe('code', () => {
  beforeAll(() => expect.extend(own('onceover/testing').matchers))

  test('is in languages that are known here', () => {
    const known = ['ts', 'js', 'sh', 'json', 'text', 'sql', 'python']
    expect(blocks.filter(({ language }) => !known.includes(language))).toEqual([])
  })

  test('is right for a strict compiler', () => {
    expect(typeErrors(inLanguages('ts'))).toEqual([])
  })

  test.each(named(inLanguages('ts', 'js').filter(({ unrun }) => unrun === undefined)))(
    '%s does what it says',
    async (_, block) => {
      const tests: (() => unknown)[] = []
      await runBlock(block, modulesFor(tests))
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
      // What `work` is given first is a stage.
      const isWork = call[0] === 'work'
      const files = request.kind === 'run' ? request.files.slice(isWork ? 1 : 0) : []
      expect(files.filter((file) => file !== '-' && !existsSync(folder.pathOf(file)))).toEqual([])
    }
  })
})

describe('links', () => {
  test.each([...texts])('of %s lead somewhere', (file, text) => {
    expect(brokenLinks(file, text)).toEqual([])
  })

  test('that lead nowhere are told', () => {
    const text =
      '# One `two`, *three*\n[a](#one-two-three) [b](LICENSE) [c](#four) [d](no.md) [e](https://a.example/x)'
    expect(anchorsOf(`${text}\n## One two three`)).toEqual(
      new Set(['one-two-three', 'one-two-three-1']),
    )
    expect(brokenLinks('README.md', text)).toEqual(['#one-two-three', '#four', 'no.md'])
  })
})

test('the page on tuning has every option of every function', () => {
  const pages = ['tuning', 'testing', 'scale', 'servers-and-pipelines']
    .map((name) => texts.get(`docs/${name}.md`))
    .join()
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
  const sidebar = readFileSync('docs/.vitepress/config.js', 'utf8')
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
  expect(readdirSync('examples').filter((name) => !contents.includes(`/${name})`))).toEqual([])
})
