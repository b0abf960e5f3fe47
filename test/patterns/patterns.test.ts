/**
 * No pattern of the package makes a text cost more than its length: each is judged, those of what is
 * bundled from others too.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { patternsBuiltBy, patternsOf } from './collect-patterns.ts'
import { unsafeAmong } from './judge-patterns.ts'

const SOURCE = new URL('../../src/', import.meta.url).pathname
const SOURCES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join(SOURCE, file))
/** These run when they are loaded. */
const PROGRAMS = /\/cli\.ts$/

const DEADLINE = 20 * 60_000

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
