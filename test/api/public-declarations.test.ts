/** What the package declares: each entry whole in itself, no inner class, and no change that nobody sees. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { publicEntries } from './public-declarations.ts'

const REPORT = 'docs/api.txt'
const entries = publicEntries()
/** They add to what test runners have, and throw nothing. */
const EXTENDING = ['onceover/testing-jest', 'onceover/testing-vitest']
/** Of two entries, as one takes the place of the other. */
const TWO_WAYS = ['digestAll']

describe.each(entries)('$path', ({ path, names }) => {
  test('exports every type that it mentions', () => {
    const known = new Set(names.map(({ name }) => name))
    const missing = names.flatMap(({ name, mentions }) =>
      mentions.filter((mention) => !known.has(mention)).map((mention) => `${mention}, by ${name}`),
    )
    expect(missing).toEqual([])
  })

  test.runIf(!EXTENDING.includes(path))('has the error that it throws, and no other class', () => {
    expect(names.filter(({ isClass }) => isClass).map(({ name }) => name)).toEqual([
      'OnceoverError',
    ])
    expect(names.map(({ name }) => name)).toContain('OnceoverErrorCode')
  })
})

test('a name is one thing in all entries', () => {
  const all = entries.flatMap(({ names }) => names)
  const texts = new Map(all.map(({ name, text }) => [name, text]))
  const others = all.filter(({ name, text }) => texts.get(name) !== text)
  expect(others.filter(({ name }) => !TWO_WAYS.includes(name))).toEqual([])
})

test('a change of what is declared is a change of a file, which is looked at', () => {
  const text = new Map(entries.flatMap(({ names }) => names.map((name) => [name.name, name.text])))
  const report = [
    '# What the package declares. Written by `UPDATE=1 npx vitest run test/api`; look at what changed.',
    ...entries.map(({ path, names }) => `${path}: ${names.map(({ name }) => name).join(' ')}`),
    ...[...text.keys()].sort().map((name) => text.get(name) as string),
  ]
  const now = `${report.join('\n\n')}\n`
  if (process.env.UPDATE === '1') writeFileSync(REPORT, now)
  expect(readFileSync(REPORT, 'utf8')).toBe(now)
})
