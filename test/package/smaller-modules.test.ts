/** What the build makes of modules, so that they are small, does what they do. */
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { withConstantsApart } from '../../build/constants-apart.ts'
import { modulesWithLists, withDataFirst } from '../../build/data-first.ts'
import { InlinedNumbers } from '../../build/inlined-numbers.ts'
import { withKindsTogether } from '../../build/kinds-together.ts'
import { withMembersOfClass } from '../../build/members-of-class.ts'
import { namesApart } from '../../build/names-apart.ts'
import { SeenNames } from '../../build/seen-names.ts'
import { shortMembers, withShortMembers } from '../../build/short-members.ts'
import { withUnnamedSignals } from '../../build/unnamed-signals.ts'
import { withKeptLists } from '../../build/word-lists.ts'

/** A module, and what the compiler knows of it. */
function compiled(code: string): { file: ts.SourceFile; checker: ts.TypeChecker } {
  const host = ts.createCompilerHost({})
  const { fileExists, readFile } = host
  host.fileExists = (path) => path === 'entry.ts' || fileExists(path)
  host.readFile = (path) => (path === 'entry.ts' ? code : readFile(path))
  const options = { target: ts.ScriptTarget.ES2022, strict: true, types: [] }
  const program = ts.createProgram(['entry.ts'], options, host)
  return {
    file: program.getSourceFile('entry.ts') as ts.SourceFile,
    checker: program.getTypeChecker(),
  }
}

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

describe('a private member with a short name', () => {
  test('is called by a letter, the first of its class by the first', () => {
    expect(
      withMembersOfClass(
        'class A{_1k=0;_a(){const{_9:_9,size:_2}=this;return this._1k+_9+_2}}class B{_9=0;f(){return this._9}}',
      ),
    ).toBe(
      'class A{t=0;e(){const{r:_9,size:_2}=this;return this.t+_9+_2}}class B{t=0;f(){return this.t}}',
    )
  })

  test('is not called as what everybody asks for', () => {
    expect(withMembersOfClass('class A{t=0;_1=0;get e(){return this._1}}')).toBe(
      'class A{t=0;r=0;get e(){return this.r}}',
    )
  })

  test('keeps its name where its class extends another', () => {
    const code = 'class A extends B{_1=0;f(){return this._1}}'
    expect(withMembersOfClass(code)).toBe(code)
  })

  test('is of one class', () => {
    expect(() => withMembersOfClass('const f=(a)=>a._1')).toThrow('outside of its class')
  })
})

describe('a property', () => {
  /** The names that have to stay of a module that an entry consists of. */
  function seenIn(code: string): ReadonlySet<string> {
    const { file, checker } = compiled(code)
    const seen = new SeenNames(checker)
    seen.addExports(file)
    seen.addFile(file, new Map())
    return seen.names
  }
  const HIDDEN = 'interface Hidden { inner: number }; const hidden: Hidden = { inner: 1 };'

  test.each([
    ['it is asked for within', 'export const a = hidden.inner'],
    ['it is taken out', 'const { inner } = hidden; export const a = inner'],
    ['it goes to code that gives it back', 'export const a = [hidden].map((one) => one.inner)'],
    [
      'a pattern takes it',
      'const [one, two] = [hidden, hidden]; export const a = one.inner + two.inner',
    ],
    [
      'a class that is no one’s keeps it',
      'class A { b = hidden }; export const a = new A().b.inner',
    ],
  ])('is not seen where %s', (_, code) => {
    expect(seenIn(HIDDEN + code).has('inner')).toBe(false)
  })

  test.each([
    ['an entry has it', 'export const a = hidden'],
    ['a function of an entry takes it', 'export const a = (one: Hidden): void => {}'],
    ['it becomes JSON', 'export const a = JSON.stringify(hidden)'],
    ['it comes out of JSON', 'export const a = (JSON.parse("") as Hidden).inner'],
    ['nothing tells of its type', 'const one: unknown = hidden; export const a = 1'],
    [
      'something tells what it is',
      'const is = (one: unknown): one is Hidden => true; export const a = 1',
    ],
    ['its names are listed', 'export const a = Object.keys(hidden)'],
    ['a record has it', 'const one: Record<string, number> = { inner: 1 }; export const a = 1'],
    ['a text asks for it', 'const f = (key: keyof Hidden) => hidden[key]; export const a = 1'],
    ['it is looked for', 'const f = (one: Hidden | {}) => "inner" in one; export const a = 1'],
    ['it is written as a text', 'const one: Hidden = { "inner": 1 }; export const a = 1'],
  ])('is seen where %s', (_, code) => {
    expect(seenIn(HIDDEN + code).has('inner')).toBe(true)
  })

  test.each([
    ['done', 'const f = (): Iterator<number> => ({ next: () => ({ done: true, value: 1 }) })'],
    ['message', 'class A extends Error { override message = "" }'],
    ['numeric', 'const one = { numeric: true }; new Intl.Collator("en", one)'],
  ])('that code of others declares is seen: %s', (name, code) => {
    expect(seenIn(`${code}; export const a = 1`).has(name)).toBe(true)
  })
})

describe('two hidden properties', () => {
  /** Do `one` and `two` have to be told apart? */
  function areApart(code: string): boolean {
    const { file, checker } = compiled(code)
    const apart = namesApart([file], checker, new Set(['one', 'two', 'three']))
    expect(apart.get('two')?.has('one')).toBe(apart.get('one')?.has('two'))
    return apart.get('one')?.has('two') === true
  }
  const ONE = 'interface One { start: number; one: number };'
  const TWO = 'interface Two { start: number; two: number };'
  const BOTH = `${ONE}${TWO}const a: One = { start: 1, one: 1 }; const b: Two = { start: 1, two: 1 };`

  test.each([
    ['of two types', 'a.one + b.two'],
    ['of two types, read as what both are', '[a, b].map((any: { start: number }) => any.start)'],
    ['of one type or another', 'const f = (any: One | Two) => ("one" in any ? any.one : any.two)'],
    ['copied from objects without the other', 'const c = { ...a }; const d = { ...b }'],
  ])('may be called alike: %s', (_, code) => {
    expect(areApart(BOTH + code)).toBe(false)
  })

  test.each([
    ['one object has both', 'const c = { one: 1, two: 1 }'],
    ['an object may have both', 'const c = (d: boolean) => ({ one: 1, ...(d && { two: 1 }) })'],
    ['a class has both', 'class A { one = 1; f() {} } class B extends A { two = 1 }'],
    [
      'an object that has one may be asked for the other',
      'const f = (c: { start: number; two?: number }) => c.two; f(a)',
    ],
    ['a pattern asks for it', 'const f = ({ two }: { start: number; two?: number }) => two'],
    [
      'it is asked for by way of a third',
      'interface C { start: number; three?: number }; const f = (c: C) => c.three;' +
        'const g = (c: { start: number; three?: number; two?: number }) => c.two',
    ],
    [
      'one is in either of two literals',
      'const f = (d: boolean) => { const c = d ? { one: 1 } : { two: 2 }; return c.two }',
    ],
    ['the types require nothing', 'const f = (c: { two?: number }) => c.two'],
    ['an assertion says so', 'const c = { one: 1 } as { one: number; two: number }'],
    ['one may be copied unseen', 'const f = (c: { start: number }) => ({ ...c, two: 1 })'],
    [
      'one may be copied unseen, twice',
      'const f = (c: { start: number }) => ({ ...c, end: 1 });' +
        'const g = (c: { end: number }) => ({ ...c, two: 1 })',
    ],
    ['one is assigned', 'Object.assign(a, { two: 1 })'],
    [
      'one is assigned to what has the other unseen',
      'const f = (c: { start: number }) => Object.assign(c, { two: 1 })',
    ],
    [
      'one is assigned unseen',
      'const f = (c: { start: number }, d: { two: number }) => Object.assign(d, c)',
    ],
  ])('are called apart where %s', (_, code) => {
    expect(areApart(BOTH + code)).toBe(true)
  })

  test.each([
    ['is assigned to an object of no type', 'const a = {}; Object.assign(a, { one: 1 })'],
    ['takes an object apart without a declaration', 'let a; ({ one: a } = { one: 1 })'],
    ['takes one in an array apart', 'let a; [{ one: a }] = [{ one: 1 }]'],
  ])('are refused where code %s', (_, code) => {
    expect(() => areApart(code)).toThrow()
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

describe('signals', () => {
  test.each([
    [
      'const A: Signals<F> = { size: (a) => ({ a }), ...B, last }',
      'const A: Signals<F> = [(a) => ({ a }), ...Object.values(B), last]',
    ],
    [
      'class A { f(): Signals<number> { const b = { c }; return { d: 1, e: b.c } } }',
      'class A { f(): Signals<number> { const b = { c }; return [1, b.c] } }',
    ],
  ])('are written in their order, without names: %s', (code, out) => {
    const spaced = withUnnamedSignals(code, 'a.ts').replace(/(?<=\[) | (?=\])/g, '')
    expect(spaced).toBe(out)
  })

  test('have a value each', () => {
    expect(() => withUnnamedSignals('const A: Signals<F> = { f() {} }', 'a.ts')).toThrow(
      'no signal',
    )
  })

  test('are all that is asked for in an order', () => {
    const code = 'const A: Names<F> = { a: 1 }; const f = (): Signals<F> => B; const C = { a: 1 }'
    expect(withUnnamedSignals(code, 'a.ts')).toBe(code)
  })
})

test('what a module imports begins with data, what leads to data, and lists of words', () => {
  const modules = new Map([
    [
      'a.js',
      '#!/usr/bin/env node\nimport "fs";import {c} from "./c.js";\nexport {l} from "./l.js";import {b} from "./b.js";c(b)',
    ],
    ['b.js', 'import {c} from "./c.js";import d from "./shared/d.js";export const b=d+c'],
    ['c.js', 'export const c=1'],
    ['lists.js', 'export {l} from "./l.js";import "./c.js"'],
    ['l.js', 'export const l=1'],
  ])
  const ordered = withDataFirst(modules, 'shared', modulesWithLists(modules, ['lists']))
  expect(ordered.get('a.js')?.split('\n')).toEqual([
    '#!/usr/bin/env node',
    'import {b} from "./b.js";',
    'export {l} from "./l.js";',
    'import "fs";',
    'import {c} from "./c.js";',
    'c(b)',
    '',
  ])
  expect(ordered.get('b.js')).toMatch(/^import d from/)
})

describe('a constant number', () => {
  const inlined = (code: string): string => new InlinedNumbers().putIn(code, 'src/document/a.ts')

  test.each([
    ['const A = 5; f(A, { A, b: A })', 'const A = 5; f((5), { A: (5), b: (5) })'],
    ['const A = 2 ** 5; const B = -A | 1; f(B)', 'const A = 2 ** 5; const B = -(32) | 1; f((-31))'],
    [
      "import { CAPITAL } from './words.ts'; f(CAPITAL)",
      "import { CAPITAL } from './words.ts'; f((1))",
    ],
  ])('stands where its name is read: %s', (code, out) => {
    expect(inlined(code)).toBe(out)
  })

  test.each([
    'const A = 5; f(b.A, { A: 1 }); export { A }',
    'let A = 5; f(A)',
    'const a = 5; f(a)',
    'const A = f(5); f(A)',
    'const A = 5; type B = typeof A',
  ])('is left alone where a name is none: %s', (code) => {
    expect(inlined(code)).toBe(code)
  })

  test('may not have the name of something else', () => {
    expect(() => inlined('const A = 5; function f(A) { return A }')).toThrow('something else')
  })
})

describe('what a module declares', () => {
  const lines = (code: string): string[] => withKindsTogether(code).trim().split('\n')

  test('is sorted by kind', () => {
    expect(
      lines(
        'class A{}function f(){}const g=()=>1,t="a",p=/a/;const s=new Set(t);export{s};import a from"a";',
      ),
    ).toEqual([
      'import a from"a";',
      'const t="a";',
      'const s=new Set(t);',
      'const p=/a/;',
      'const g=()=>1;',
      'function f(){}',
      'class A{}',
      'export{s};',
    ])
  })

  test.each([
    ['what is called', 'const a=1,f=()=>a;const s=f();', 's', ['a', 'f']],
    [
      'what is called by that',
      'const a=1;function g(){return a}const f=()=>g();const s=f();',
      's',
      ['a', 'f'],
    ],
    ['a class', 'const a=1;class B{c=a}const s=new B();', 's', ['a', 'B']],
    ['what a class extends', 'const a=1;class B{}class A extends B{static d=a}', 'A', ['a', 'B']],
  ])('stands behind what it is made of: %s', (_, code, made, before) => {
    const names = lines(code).map((line) => /^(?:const|class|function) (\w+)/.exec(line)?.[1])
    for (const name of before) expect(names.indexOf(name)).toBeLessThan(names.indexOf(made))
  })
})

test('constants go into files of their own, which an entry begins with, and then lists of words', () => {
  const long = 'the ferry '.repeat(50)
  const modules = new Map([
    ['entry.js', 'import {x} from "./code.js";\nimport d from "./shared/d.js";\nexport {x};'],
    [
      'code.js',
      `import {p} from "./leaf.js";\nimport {f} from "./other.js";\nconst a="${long}";\nconst b=p(a);\nconst c=f(a);\nvar n="";\nfunction x(){n=a;return b+c}\nexport {x,b as y};`,
    ],
    [
      'other.js',
      `import {y} from "./code.js";\nconst t="${long}";\nconst u=[y,t];\nfunction f(){return u}\nexport {f};`,
    ],
    ['leaf.js', 'function p(s){return s}\nexport {p};'],
    ['shared/d.js', 'export default 1'],
  ])
  const parted = withConstantsApart(modules, ['entry'], new Set(['other.js']))
  expect(parted.get('code-constants.js')).toBe(
    `import{p as p}from"./leaf.js";\nconst a="${long}";\nconst b=p(a);\nexport{a,b};\n`,
  )
  // What asks a module with imports stays, and so does what is changed.
  expect(parted.get('code.js')).toBe(
    'import{a,b}from"./code-constants.js";\nimport {p} from "./leaf.js";\nimport {f} from "./other.js";\nconst c=f(a);\nvar n="";\nfunction x(){n=a;return b+c}\nexport {x,b as y};\n',
  )
  expect(parted.get('other-constants.js')).toContain('export{t}')
  expect(parted.get('entry.js')).toMatch(
    /^import".\/shared\/d.js";\nimport".\/code-constants.js";\nimport".\/other-constants.js";\nimport".\/other.js";\nimport \{x\}/,
  )
})
