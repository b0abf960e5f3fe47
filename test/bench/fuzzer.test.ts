/** The fuzzer itself: it counts branches without changing what code does, and finds what was hidden for it. */
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { asciiJson } from '../../bench/fuzz/corpus-file.ts'
import { type Branch, COUNTERS, counted } from '../../bench/fuzz/counters.ts'
import { distilled, fuzz } from '../../bench/fuzz/fuzzer.ts'
import { ensure, ensurePlain, openInput, type Target } from '../../bench/fuzz/target.ts'

/** Compiles a function body with counters, and what the counters stand for. */
function compiled(body: string): {
  run: (input: string) => unknown
  branches: Branch[]
  counters: Uint32Array
} {
  const branches: Branch[] = []
  const code = counted(
    `export const run = (input: string): unknown => {${body}}`,
    'planted.ts',
    branches,
  )
  const counters = new Uint32Array(branches.length)
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const module = { exports: {} as { run: (input: string) => unknown } }
  new Function('module', 'exports', COUNTERS, outputText)(module, module.exports, counters)
  return { run: module.exports.run, branches, counters }
}

function targetOf(check: (input: string) => unknown, canPump = false): Target {
  return {
    name: 'planted',
    kind: 'text',
    longest: 400,
    mostSteps: 1e9,
    canPump,
    seeds: () => ['a word'],
    check: (input) => void check(input),
  }
}

const fuzzed = (body: string, executions: number, canPump = false, seed = 1) => {
  const { run, branches, counters } = compiled(body)
  return fuzz({
    target: targetOf(run, canPump),
    counters,
    branches,
    dictionary: ['zebra', '§'],
    seed,
    corpus: [],
    goesOn: (done) => done < executions,
  })
}

describe('counters', () => {
  test('leave the answer as it was, and tell which branches were run', () => {
    const body = `
      let sum = 0
      for (const unit of input) if (unit === 'a') sum += 2
      else sum++
      const tell = (n: number) => ({ n, even: n % 2 === 0 ? 'yes' : 'no' })
      switch (input.length) { case 3: sum += 100; break; default: sum += 0 }
      return [tell(sum), input && input.at(-1), input || null, (input.at(9) ?? 'none') as string]`
    const { run, counters, branches } = compiled(body)
    expect(run('aab')).toEqual([{ n: 105, even: 'no' }, 'b', 'aab', 'none'])
    expect(branches.every(({ file }) => file === 'planted.ts')).toBe(true)
    expect(Math.max(...counters)).toBe(3)
    expect(counters.filter((runs) => runs === 0).length).toBe(3)
  })
})

describe('the fuzzer', () => {
  const HIDDEN = `
    if (input.includes('zebra')) if (input.includes('zebra§')) if (input.includes('§zebra§')) {
      throw new Error('found')
    }`

  test('finds its way through nested conditions, and makes what it found short', async () => {
    const { findings } = await fuzzed(HIDDEN, 20_000)
    expect(findings.map(({ key }) => key)).toEqual(['planted: Error found'])
    expect(findings[0]?.input).toBe('§zebra§')
  })

  test('puts in words that it was given', async () => {
    const { findings } = await fuzzed(`if (input.includes('zebra')) throw new Error('found')`, 2000)
    expect(findings.map(({ input }) => input)).toEqual(['zebra'])
  })

  test('tells work that is not linear', async () => {
    const square = `let n = 0; for (const a of input) if (a === '.') for (let b = 0; b < input.length; b += 9) n += input.charCodeAt(b) & 1`
    const { findings } = await fuzzed(square, 3000, true)
    expect(findings.map(({ key }) => key)).toEqual(['planted: not linear at planted.ts:1'])
    const line = `let n = 0; for (const a of input) if (a === '.') n++`
    expect((await fuzzed(line, 3000, true)).findings).toEqual([])
  })

  test('does the same for the same seed', async () => {
    const [a, b, c] = await Promise.all([
      fuzzed(HIDDEN, 1000),
      fuzzed(HIDDEN, 1000),
      fuzzed(HIDDEN, 1000, false, 2),
    ])
    expect(b).toEqual(a)
    expect(c.kept).not.toEqual(a.kept)
  })

  test('keeps a few short inputs that reach all that many reach', async () => {
    const { run, counters } = compiled(
      `return input.includes('x') ? 1 : input.includes('y') ? 2 : 3`,
    )
    const inputs = ['a long one with x in it', 'another x', 'a long one with y in it, too', 'none']
    const few = await distilled(inputs, { target: targetOf(run), counters }, () => true)
    expect(few.length).toBe(3)
    expect(few.every((input) => input.length < 12)).toBe(true)
  })
})

describe('targets', () => {
  test('take an input apart into options, titles and texts', () => {
    expect(openInput('\u001d\u0003One\u001ea title\u001fTwo')).toEqual({
      choice: 3,
      articles: [{ text: 'One' }, { title: 'a title', text: 'Two' }],
    })
    expect(openInput('')).toEqual({ choice: 0, articles: [{ text: '' }] })
  })

  test.each([[{ a: undefined }], [[Number.NaN]], [new Map()], [{ at: -0 }], [() => 1]])(
    'take %o for no plain data',
    (value) => {
      expect(() => ensurePlain(value, 'it')).toThrow('it')
    },
  )

  test('tell what promise was broken', () => {
    ensure(true, () => 'never said')
    expect(() => ensure(false, () => 'said', 'loss')).toThrow('said')
    ensurePlain({ a: [1, 'b', null, true] }, 'it')
  })

  test('write inputs so that nothing in them is hidden', () => {
    const input = 'a\u202eb\ud83d\u0000é"'
    expect(asciiJson(input)).toMatch(/^[ -~]*$/)
    expect(JSON.parse(asciiJson(input))).toBe(input)
  })
})
