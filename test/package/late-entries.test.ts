/** What Node loads for an entry: its names alone, until something is called. Bundlers get the modules. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { writeLateEntries } from '../../build/late-entries.ts'
import { useFolder } from '../temporary-folder.ts'

const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, { import: { module?: string; node?: string } } | string>
}
/** The entries that Node loads late, by the name that programs import. */
const LATE = Object.entries(entries).flatMap(([path, target]) =>
  typeof target !== 'string' && target.import.node !== undefined
    ? [{ name: `onceover${path.slice(1)}`, late: target.import.node, whole: target.import.module }]
    : [],
)

/** It has matchers by name in an object that others read. */
const MATCHERS = 'onceover/testing'

interface Told {
  readonly same: boolean
  /** Bytes of the package that were read. */
  readonly atFirst: number
  readonly forJoin: number
  readonly forClean: number
}

function printed(program: string): unknown {
  const args = ['--input-type=module', '-e', `console.log(JSON.stringify(await (${program})()))`]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

test('all entries are loaded late, but those that do something when they are loaded', () => {
  const others = Object.keys(entries).filter(
    (path) => !LATE.some(({ name }) => name === `onceover${path.slice(1)}`),
  )
  expect(others).toEqual(['./testing/jest', './testing/vitest', './package.json'])
})

test.each(LATE)('$name has what its modules have', async ({ late, whole }) => {
  const load = async (path = ''): Promise<Record<string, unknown>> =>
    await import(pathToFileURL(path).href)
  const ours = await load(late)
  const theirs = await load(whole)
  const kinds = (all: object): unknown[] =>
    Object.entries(all).map(([name, value]) => [name, typeof value, Object.isFrozen(value)])
  const data = (all: object): unknown[] =>
    Object.entries(all).map((one) => JSON.stringify(one, told))
  const told = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? String(value) : value
  expect(kinds(ours).sort()).toEqual(kinds(theirs).sort())
  expect(data(ours).sort()).toEqual(data(theirs).sort())
})

test('Node loads no code before something is called, then what it needs', () => {
  const told = printed(`async () => {
    const { createRequire } = await import('node:module')
    const require = createRequire(import.meta.url)
    const size = (path) => require('node:fs').statSync(path).size
    const read = () => Object.keys(require.cache).filter((path) => path.includes('/dist/')).map(size).reduce((a, b) => a + b)
    const same = []
    for (const name of ${JSON.stringify(LATE.map(({ name }) => name).filter((name) => name !== MATCHERS))}) {
      const one = await import(name)
      same.push(Object.entries(require(name)).every(([key, value]) => one[key] === value))
    }
    const atFirst = read()
    const { joinPassages, clean } = await import('onceover')
    joinPassages([{ id: 'a', text: 'The lock was closed.' }])
    const forJoin = read() - atFirst
    clean('The lock was closed.')
    return { same: same.every(Boolean), atFirst, forJoin, forClean: read() - atFirst - forJoin }
  }`) as Told
  expect(told).toMatchObject({ same: true })
  expect(told.atFirst).toBeLessThan(40_000)
  expect(told.forJoin).toBeLessThan(100_000)
  expect(told.forClean).toBeGreaterThan(200_000)
})

test.each(['node', 'browser'] as const)('bundlers for %s take the modules', async (platform) => {
  const { metafile } = await build({
    stdin: { contents: "export { splitParagraphs } from 'onceover'", resolveDir: '.' },
    bundle: true,
    platform,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  expect(Object.keys(metafile.inputs)).toContain('dist/index.js')
  expect(Object.keys(metafile.inputs).filter((path) => path.endsWith('index.cjs'))).toEqual([])
})

describe('an entry that is made late', () => {
  const { file, pathOf } = useFolder()
  const folder = (): string => pathOf('.')

  test('calls what it is of, and has data and classes at once', async () => {
    await file('part.cjs', 'exports.a = (x, y) => x + y')
    await file(
      'one.cjs',
      `const part = require(\n'./part.cjs')
       exports.add = part.a
       exports.own = function () { return arguments.length }
       exports.Kind = class Kind {}
       exports.LIMITS = Object.freeze({ most: Infinity, of: Object.freeze(['a', -1, null, undefined]) })
       exports.open = { a: 1 }`,
    )
    writeLateEntries(folder(), ['one'])
    const load = createRequire(pathOf('any.cjs'))
    const whole = load('./one-whole.cjs')
    delete load.cache[pathOf('one.cjs')]
    const late = load('./one.cjs')
    expect([late.add(1, 2), late.own(1, 2, 3), late.add.name]).toEqual([3, 3, 'add'])
    expect(late.LIMITS).toEqual(whole.LIMITS)
    expect(Object.isFrozen(late.LIMITS.of)).toBe(true)
    expect([late.Kind, late.open]).toEqual([whole.Kind, whole.open])
    expect(readFileSync(pathOf('one.cjs'), 'utf8')).toContain('"./part.cjs"')
    expect(readFileSync(pathOf('one.mjs'), 'utf8')).toBe(
      'export{add,own,Kind,LIMITS,open}from"./one.cjs";\n',
    )
  })

  test('has no data that another entry calls the same and is not', async () => {
    await file('two.cjs', 'exports.A = Object.freeze([1])')
    await file('three.cjs', 'exports.A = Object.freeze([2])')
    expect(() => writeLateEntries(folder(), ['two', 'three'])).toThrow('A is not the same in three')
  })
})
