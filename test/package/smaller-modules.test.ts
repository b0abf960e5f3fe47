/** What the build makes of modules, so that they are small, does what they do. */
import { describe, expect, test } from 'vitest'
import { shortMembers, withShortMembers } from '../../build/short-members.ts'
import { withKeptLists } from '../../build/word-lists.ts'

describe('a private member', () => {
  const names = new Map([
    ['count', '_0'],
    ['rows', '_1'],
  ])
  const short = (code: string): string => withShortMembers(code, 'a.ts', names)

  test('has a short name wherever its class asks for it', () => {
    const code =
      'class A { private count = 0; add() { this.count++; const { count, other } = this; return count } }'
    expect(short(code)).toBe(
      'class A { private _0 = 0; add() { this._0++; const { _0: count, other } = this; return count } }',
    )
    expect(short('class A { private rows: B; f() { const { rows: all } = this } }')).toContain(
      '{ _1: all } = this',
    )
  })

  test.each([
    ['asked for of something else', 'class A { private rows = 0; f(a: A) { return a.rows } }'],
    ['also public elsewhere', 'class A { private rows = 0 }; class B { rows = 1 }'],
    ['read out of something else', 'class A { private rows = 0; f({ rows }: A) {} }'],
    ['not private', 'class A { rows = 0; f() { return this.rows } }'],
  ])('keeps its name where one is %s', (_, code) => {
    expect(short(code)).toBe(code)
  })

  test('has the same name in all files, of a shape that nothing else has', () => {
    const all = shortMembers('src')
    expect(all.size).toBeGreaterThan(300)
    expect(new Set(all.values()).size).toBe(all.size)
    for (const name of all.values()) expect(name).toMatch(/^_[\da-z]+$/)
  })
})

describe('a list of words', () => {
  test('is written as it is kept', () => {
    expect(withKeptLists("const A = wordList('to the tower')", 'a.ts')).toBe(
      'const A = "AtheBoCwer"',
    )
    expect(withKeptLists("f(wordRow('two one'), 2)", 'a.ts')).toBe('f("AtwoAone", 2)')
  })

  test('has to be written out', () => {
    expect(() => withKeptLists('wordList(words)', 'a.ts')).toThrow('is not written out')
  })
})
