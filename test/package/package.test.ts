/** The package as a user gets it: packed, installed into an empty folder, and used from there. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const MEGABYTES = 1024 * 1024
const LARGEST_INSTALL = 8 * MEGABYTES
const MOST_PACKAGES = 4

const ARTICLE =
  'The lock was closed on Monday. Nobody was hurt.\n\nRain is expected in Lagos until Friday.'
const root = resolve(import.meta.dirname, '../..')
/** What programs can import, by its name in `dist/`. */
const ENTRIES = [
  'index',
  ...readdirSync(join(root, 'src/entries')).map((file) => file.replace(/\.ts$/, '')),
]
let folder = ''
let files: string[] = []

/** What a program prints in the user's folder, with nothing of ours in its environment. */
function run(program: string, args: readonly string[], input = ''): string {
  const { PATH = '', HOME = '' } = process.env
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    env: { PATH, HOME },
    input,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${program} ended with ${status}\n${stdout}${stderr}`)
  return stdout + stderr
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'onceover c#%41 -')))
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8' },
  )
  const [tarball] = JSON.parse(packed) as { filename: string; files: { path: string }[] }[]
  files = tarball?.files.map(({ path }) => path) ?? []
  writeFileSync(join(folder, 'package.json'), '{"name":"user","version":"1.0.0","private":true}\n')
  execFileSync(
    'npm',
    [
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `./${tarball?.filename ?? ''}`,
    ],
    { cwd: folder, encoding: 'utf8', stdio: 'pipe' },
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The bytes of all files below a folder. */
function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(path, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)
}

describe('the tarball', () => {
  test('holds the library, the command, the declarations and the licences', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'CHANGELOG.md',
        'SECURITY.md',
        'package.json',
        'dist/THIRD_PARTY_LICENSES.txt',
        'dist/cli.js',
        ...ENTRIES.flatMap((entry) =>
          ['js', 'cjs', 'd.ts', 'd.cts'].map((kind) => `dist/${entry}.${kind}`),
        ),
        'dist/index.mjs',
        'dist/pool-worker-browser.js',
        'dist/pool-worker.js',
      ]),
    )
  })

  test('holds nothing else', () => {
    const known =
      /^(?:LICENSE|README\.md|CHANGELOG\.md|SECURITY\.md|package\.json|dist\/.+\.(?:[cm]?js|d\.c?ts|txt|1))$/
    expect(files.filter((file) => !known.test(file))).toEqual([])
  })

  test('names whose work is compiled into it', () => {
    const licences = readFileSync(
      join(folder, 'node_modules/onceover/dist/THIRD_PARTY_LICENSES.txt'),
      'utf8',
    )
    expect(licences).toContain('natural/')
    expect(licences).toContain('Chris Umbel')
  })

  test('names whose data was learnt from', () => {
    const licences = readFileSync(
      join(folder, 'node_modules/onceover/dist/THIRD_PARTY_LICENSES.txt'),
      'utf8',
    )
    for (const source of ['GeoNames', 'Wikinews', 'Wikigold', 'fundus', 'stopwords-iso']) {
      expect(licences).toContain(source)
    }
  })
})

describe('the install', () => {
  test('is small', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>
    }
    const names = Object.keys(lock.packages).filter((path) => path !== '')
    expect(names).toContain('node_modules/onceover')
    expect(names.length).toBeLessThanOrEqual(MOST_PACKAGES)
    expect(sizeOf(join(folder, 'node_modules'))).toBeLessThanOrEqual(LARGEST_INSTALL)
  })
})

describe('the library', () => {
  const program = (load: string): string => `
    const environment = JSON.stringify(process.env)
    ${load}
    const unchanged = JSON.stringify(process.env) === environment
    const { digest, restore } = onceover
    const result = digest(${JSON.stringify(ARTICLE)})
    console.log(JSON.stringify({ unchanged, whole: restore(result) === ${JSON.stringify(ARTICLE)},
      words: result.summary.words > 0, names: Object.keys(onceover).includes('digest') }))`
  const fine = { unchanged: true, whole: true, words: true, names: true }

  test.each([
    ['an ES module', 'use.mjs', "const onceover = await import('onceover')"],
    ['CommonJS', 'use.cjs', "const onceover = require('onceover')"],
  ])('works from %s', (_, file, load) => {
    writeFileSync(join(folder, file), program(load))
    expect(JSON.parse(run(process.execPath, [file]))).toEqual(fine)
  })

  test.each([
    ['an ES module', ['--input-type=module', '-e', "import 'onceover'"]],
    ['CommonJS', ['-e', "require('onceover')"]],
  ])('prints nothing when it is loaded from %s', (_, args) => {
    expect(run(process.execPath, args)).toBe('')
  })

  test.each([
    ['an ES module', 'pool.mjs', "const { digestAll, openPool } = await import('onceover/pool')"],
    ['CommonJS', 'pool.cjs', "const { digestAll, openPool } = require('onceover/pool')"],
  ])('works on threads, from %s', (_, file, load) => {
    const source = `
      ${load}
      const main = async () => {
        const pool = await openPool({ threads: 1 })
        const { text } = await pool.clean(${JSON.stringify(ARTICLE)})
        await pool.close()
        for await (const { status } of digestAll(['Rain fell.'], { threads: 1 })) console.log(status, text)
      }
      main()`
    writeFileSync(join(folder, file), source)
    expect(run(process.execPath, [file])).toBe(`ok ${ARTICLE}\n`)
  })

  test.each([
    ['an ES module', 'store.mjs', "const { fileStore } = await import('onceover/file-store')"],
    ['CommonJS', 'store.cjs', "const { fileStore } = require('onceover/file-store')"],
  ])('remembers in a file, from %s', (_, file, load) => {
    const source = `
      ${load}
      const main = async () => {
        const store = fileStore('store-of-${file}')
        await store.append(0, [Uint8Array.of(7)])
        await store.close()
        for await (const records of store.read()) console.log(JSON.stringify(records[0][0]))
        await store.close()
      }
      main()`
    writeFileSync(join(folder, file), source)
    expect(run(process.execPath, [file])).toBe('7\n')
  })

  test.each([
    [
      'an ES module',
      'page.mjs',
      "const { renderHtml } = await import('onceover/report')",
      "await import('onceover')",
    ],
    [
      'CommonJS',
      'page.cjs',
      "const { renderHtml } = require('onceover/report')",
      "require('onceover')",
    ],
  ])('makes a page, from %s', (_, file, load, root) => {
    const source = `${load}
      const { digest } = ${root}
      console.log(renderHtml(digest(${JSON.stringify(ARTICLE)})))`
    writeFileSync(join(folder, file), source)
    expect(run(process.execPath, [file])).toContain('The lock was closed on Monday.')
  })

  test('type-checks in a strict project, as a module of either kind', () => {
    const source = `import { digest, type Digest, OnceoverError, restore } from 'onceover'
import { openCorpus, type Corpus, type Store } from 'onceover/corpus'
import { fileStore } from 'onceover/file-store'
import { digestAll, openPool, type Pool } from 'onceover/pool'
import { entityGraph, renderHtml, renderMarkdown, renderText, type ReportItem } from 'onceover/report'
export const store: Store = fileStore('corpus', { segmentSize: 1e6 })
export const corpus: Promise<Corpus> = openCorpus({ store })
const result: Digest = digest({ text: 'Some text.' }, { condense: { words: 20 } })
const start: number | undefined = result.removals[0]?.start
// @ts-expect-error the result is read only
result.text = ''
// @ts-expect-error an article has a text
digest({ title: 'x' })
export const item: ReportItem = { digest: result, article: undefined }
export const pages: string[] = [renderHtml([item, result], { title: 'x' }), renderMarkdown(item), renderText(result)]
export const pool: Promise<Pool> = openPool({ threads: 2, timeout: undefined })
export const one = async (): Promise<number | undefined> => {
  for await (const { article, ...outcome } of digestAll([{ text: 'Some text.', row: 7 }], { threads: 2 }))
    if (outcome.status === 'ok') return article.row
  const bytes: Uint8Array = await (await pool).json.clean('Some text.', { timeout: 5 })
  return bytes.length
}
export const degree: number | undefined = entityGraph(result).edges[0]?.count
export const all: [string, number | undefined, boolean] =
  [restore(result), start, new OnceoverError('USAGE', 'x').code === 'USAGE']
`
    mkdirSync(join(folder, 'types'), { recursive: true })
    writeFileSync(join(folder, 'types/use.mts'), source)
    writeFileSync(join(folder, 'types/use.cts'), source)
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      target: 'es2022',
      lib: ['es2022', 'esnext.disposable'],
      module: 'nodenext',
      types: [],
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['types'] }),
    )
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    expect(run(process.execPath, [compiler, '--project', '.'])).toBe('')
  })
})

describe('the command', () => {
  const command = (): string => join(folder, 'node_modules/.bin/onceover')

  test('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    expect(run(command(), ['--version']).trim()).toBe(version)
  })

  test('reads an article from standard input', () => {
    const record = JSON.parse(run(command(), ['clean', '--format', 'json', '-'], ARTICLE)) as {
      text: string
    }
    expect(record.text).toBe(ARTICLE)
  })
})
