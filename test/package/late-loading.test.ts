/** What the build makes of modules, so that they load fast, does what they do. */
import { describe, expect, test } from 'vitest'
import { withLateLoading } from '../../build/late-loading.ts'

const late = (code: string): string => withLateLoading(code, 'src/entities/lexicon.ts')
const CLASSES = String.raw`\p{L}\p{N}\p{M}\p{Sc}`

describe('a pattern', () => {
  test('is built where it is first used, with its source and its flags', () => {
    const code = late(`const WORD = /[${CLASSES}]\\/"/gu\nexport const f = (s) => WORD.test(s)`)
    expect(code).toContain(`const WORD = latePattern(${JSON.stringify(`[${CLASSES}]\\/"`)}, "gu");`)
    expect(code).toContain('f = (s) => WORD().test(s)')
  })

  test('of parts is built of them then', () => {
    const code = late(
      'const A = new RegExp(`a`)\nconst B = new RegExp(A.source)\nconst f = () => [{ B }]',
    )
    expect(code).toContain('A$ ??= new RegExp(`a`)')
    expect(code).toContain('B$ ??= new RegExp(A().source)')
    expect(code).toContain('[{ B: B() }]')
  })

  test('in a function is built once, beside it', () => {
    const code = late(String.raw`export const f = (s) => /^\p{Lu}/u.test(s)`)
    expect(code).toMatch(/f = \(s\) => (pattern\d+\$)\(\)\.test\(s\)\nconst \1 = latePattern\("\^/)
  })

  test.each([
    ['exported', `export const A = /${CLASSES}/u\nconst f = () => A`],
    ['of no class', String.raw`const A = /\d[a-z]/u; const f = () => A`],
    ['in a function and keeps its place', String.raw`const f = (s) => s.matchAll(/\p{L}/gu)`],
    ['used while the module is loaded', `const A = /${CLASSES}/u\nexport const B = [A]`],
    ['in a list', `const A = [/${CLASSES}/u]\nconst f = () => A`],
  ])('that is %s stays', (_, code) => {
    expect(late(code)).toBe(code)
  })

  test('is written in ASCII, and matches the same', () => {
    const code = late('export const A = /[–\u{1f600}]/u')
    expect(code).toContain('/[\\u2013\\ud83d\\ude00]/u')
    expect(/^[\u2013\ud83d\ude00]$/u.test('\u{1f600}')).toBe(true)
  })

  test('has a name that nothing else has', () => {
    const code = 'const A = new RegExp(`a`)\nconst f = (A) => A'
    expect(() => late(code)).toThrow('`A` is loaded late, and the name of something else')
    expect(late('const A = new RegExp(`a`)\nconst f = (b) => b.A + A')).toContain('b.A + A()')
  })
})

describe('data', () => {
  test('of a large file is asked for where it is read', () => {
    const code = late("import { CITIES as A } from './names.data.ts'\nexport const f = () => A")
    expect(code).toMatch(
      /import (data\d+) from '\.\/names\.data\.ts';\nexport const f = \(\) => \1\.CITIES/,
    )
    const all = late(
      "import * as names from './names.data.ts'\nexport const f = () => names.CITIES",
    )
    expect(all).toContain(
      "import names from './names.data.ts';\nexport const f = () => names.CITIES",
    )
  })

  test('of a small file is there', () => {
    const code =
      "import { A } from '../condensing/cluster/weights.data.ts'\nexport const f = () => A"
    expect(late(code)).toBe(code)
  })
})
