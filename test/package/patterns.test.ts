/**
 * No pattern of the package makes a text cost more than its length: each is judged, those of what is
 * bundled from others too. wink-nlp is no part of the package; its patterns are given one word at a time
 * (`entities/written-words.ts`), and what they cost on the worst of such words is bounded.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Pattern, patternsBuiltBy, patternsOf } from '../patterns/collect-patterns.ts'
import { unsafeAmong } from '../patterns/judge-patterns.ts'

const filesBelow = (folder: string, name: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file))

const SOURCE = new URL('../../src/', import.meta.url).pathname
const SOURCES = filesBelow(SOURCE, /(?<!\.d)\.ts$/)
/** These run when they are loaded: in a thread, or in jest. */
const PROGRAMS = /\/(?:cli|(?:node|web)-(?:worker|port)|extend-jest|testing-jest)\.ts$/

const DEADLINE = 20 * 60_000

const spelling = ({ source, flags }: Pattern): string => `/${source}/${flags}`

describe('patterns', () => {
  const files = SOURCES.map((path) => ({ path, ...patternsOf(path) }))
  const literals = files.flatMap((file) => file.literals)

  test('that are written out are safe', { timeout: DEADLINE }, async () => {
    expect(literals.length).toBeGreaterThan(100)
    expect(await unsafeAmong(literals)).toEqual([])
  })

  test('that are built are built when a module is loaded, and safe', {
    timeout: DEADLINE,
  }, async () => {
    const modules = SOURCES.filter((path) => !PROGRAMS.test(path))
    const built = await patternsBuiltBy(async () => {
      for (const path of modules) await import(/* @vite-ignore */ pathToFileURL(path).href)
    })
    const unheard = files.filter(
      ({ path, builds }) =>
        builds.length > built.filter(({ place }) => place.includes(path)).length,
    )
    expect(unheard.map(({ path, builds }) => ({ path, builds }))).toEqual([])
    expect(await unsafeAmong(built)).toEqual([])
  })
})

test('what is bundled has no others', { timeout: DEADLINE }, async () => {
  const own = new Set(SOURCES.flatMap((path) => patternsOf(path).literals).map(spelling))
  const bundled = filesBelow(new URL('../../dist/', import.meta.url).pathname, /\.c?js$/)
  const literals = bundled.flatMap((path) => patternsOf(path).literals)
  expect(literals.length).toBeGreaterThan(100)
  const others = literals.filter((pattern) => !own.has(spelling(pattern)))
  // natural's stemmer is among them.
  expect(others.length).toBeGreaterThan(10)
  expect(await unsafeAmong(others)).toEqual([])
})

describe('the judge', () => {
  const pattern = (source: string, flags = '') => ({ source, flags, place: 'here' })

  test.each([
    ['nested repetition', '(?:\\s*http\\S+)+\\s*$', ''],
    ['two that overlap', '\\p{Lu}\\w*\\w*x', 'u'],
    ['a search that begins everywhere', '\\s+$', ''],
  ])('finds %s', async (_, source, flags) => {
    expect(await unsafeAmong([pattern(source, flags)])).toHaveLength(1)
  })

  test('lets what is linear pass', async () => {
    expect(await unsafeAmong([pattern('^\\s*[a-z]+$'), pattern('\\bMay \\d{1,2}', 'u')])).toEqual(
      [],
    )
  })
})
