import { describe, expect, it } from 'vitest'
import { digest } from '../src/digest.ts'
import { parse } from '../src/document/parse.ts'
import { namesOf } from '../src/entities/aliases/entity-names.ts'
import { extractEntities } from '../src/entities/extract-entities.ts'
import { growthOf } from './growth.ts'

/** Less than what is quadratic grows over two doublings, more than noise makes of what is linear. */
const MOST = 8

describe('texts that mean harm cost what they are long', () => {
  it.each([
    ['a run of stops that ends no sentence', 4000, (size: number) => `A${'.'.repeat(size)} x`],
    ['marks of two classes', 8000, (size: number) => `a${'\u0301\u0316'.repeat(size)} b`],
  ] as const)('parse: %s', (_, size, make) => {
    expect(growthOf(make, parse, size)).toBeLessThan(MOST)
  })

  it('extractEntities: marks of two classes in a name', () => {
    const make = (size: number) => parse(`Ada Bru${'\u0301\u0316'.repeat(size)}n met Bo.`)
    expect(growthOf(make, extractEntities, 8000)).toBeLessThan(MOST)
  })

  it('namesOf: names of one entity in capitals', () => {
    const make = (size: number) =>
      Array.from({ length: size }, (_, index) => ({ text: `B${index} BRUN`, start: 0, end: 1 }))
    expect(growthOf(make, (mentions) => namesOf(mentions, 'PERSON'), 600)).toBeLessThan(MOST)
  })
})

it('a title that is a text counts as none: every name would be looked for in it', () => {
  const text = 'Ada Brun ran.\n\nBo Lind met Cy Moor, and Bo Lind ran.'
  const title = `${'It rained. '.repeat(100)}Cy Moor ran.`
  expect(extractEntities({ title, text })).toEqual(extractEntities({ text }))
})

it.each([
  ...new Set(
    [Object, Array, String, Function].flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype),
    ),
  ),
])('words that every object has are words: %s', (name) => {
  const text = `The mayor told ${name} of &${name}; and 5 ${name} on @${name}, #${name}.\n\n${name}: ${name}, ${name} said. Ada ${name} met $5 ${name} in ${name}.`
  expect(() =>
    digest({ text, title: name, source: name, id: name, language: name, date: name }),
  ).not.toThrow()
})
