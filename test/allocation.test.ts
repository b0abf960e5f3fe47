/**
 * Memory that is not there: an allocation fails at one place after another, and what was being made is left
 * half done. The call has to fail as a whole, and the next one has to give the same bytes as if nothing had
 * been.
 *
 * Method: fault injection, as SQLite tests it. Whatever makes typed arrays, long strings or maps throws what
 * Node throws, at the n-th time; each n has modules of its own, so that what is made once at first use is
 * made during the failure, too.
 */

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as library from '../src/index.ts'

type Library = typeof library

/** So many places are tried, spread over all; `PLACES=200` tries more. */
const PLACES = Number(process.env.PLACES ?? 10)
const ARRAYS = [
  'Int8Array',
  'Uint8Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
] as const

const folder = resolve('node_modules/.cache', `onceover-allocation-${process.pid}`)
const program = resolve(folder, 'index.mjs')
const text = readFileSync('fixtures/articles/article-twice/source.txt', 'utf8')

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: ['src/index.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  })
})

afterAll(() => rmSync(folder, { recursive: true }))

let modules = 0

/** The library as a process finds it that has called nothing yet. */
const fresh = async (): Promise<Library> => import(`${program}?${modules++}`)

interface Attempt {
  readonly result?: unknown
  readonly error?: unknown
  readonly allocations: number
}

/** Calls it while the n-th allocation fails; 0: none does. */
function attempt(failing: number, call: () => unknown): Attempt {
  let allocations = 0
  const allocate = (message: string): void => {
    if (++allocations === failing) throw new RangeError(message)
  }
  const restore = intercept(allocate)
  try {
    return { result: call(), allocations }
  } catch (error) {
    return { error, allocations }
  } finally {
    restore()
  }
}

/** Has `allocate` called before each; gives the way back. */
function intercept(allocate: (message: string) => void): () => void {
  const own = ARRAYS.map((name) => [name, globalThis[name]] as const)
  const { join } = Array.prototype
  const { set } = Map.prototype
  for (const [name, original] of own) {
    const counting: typeof original = new Proxy(original as never, {
      construct(target, args, made) {
        allocate('Array buffer allocation failed')
        return Reflect.construct(target, args, made === counting ? target : made)
      },
    })
    Object.assign(globalThis, { [name]: counting })
  }
  Array.prototype.join = function (this: unknown[], separator?: string): string {
    allocate('Invalid string length')
    return join.call(this, separator)
  }
  Map.prototype.set = function (this: Map<unknown, unknown>, key: unknown, value: unknown) {
    allocate('Map maximum size exceeded')
    return set.call(this, key, value)
  }
  return () => {
    for (const [name, original] of own) Object.assign(globalThis, { [name]: original })
    Array.prototype.join = join
    Map.prototype.set = set
  }
}

const CALLS: readonly (readonly [string, (from: Library) => unknown])[] = [
  ['digest', ({ digest }) => digest(text)],
  ['condense of many', ({ condense }) => condense([text, text.replace(/\d/g, '7')])],
  ['compare', ({ compare }) => compare(text, text.slice(200))],
]

test.each(CALLS)('%s after a failed allocation', { timeout: 120_000 }, async (_, call) => {
  const whole = await fresh()
  const { result, allocations } = attempt(0, () => call(whole))
  const expected = JSON.stringify(result)
  expect(allocations).toBeGreaterThan(PLACES)
  let failures = 0
  for (let place = 0; place < PLACES; place++) {
    // The first ones stand close together: there it is that things are made once.
    const failing = 1 + Math.floor(allocations * (place / PLACES) ** 2)
    const own = await fresh()
    const { error, result: told } = attempt(failing, () => call(own))
    if (error === undefined) expect(JSON.stringify(told), `at ${failing}`).toBe(expected)
    else {
      failures++
      expect(error, `at ${failing}`).toBeInstanceOf(RangeError)
    }
    expect(JSON.stringify(call(own)), `after ${failing} of ${allocations}`).toBe(expected)
  }
  expect(failures).toBeGreaterThan(PLACES / 2)
})
