/**
 * The corpora of the fuzzer, run through their targets: each input keeps every promise, in a bounded number
 * of steps, and together they still get as far into the code as when they were made.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asciiJson, readCorpus } from '../bench/fuzz/corpus-file.ts'
import { buildCounted, COUNTERS } from '../bench/fuzz/counters.ts'
import { FREE_UNITS, type Target } from '../bench/fuzz/target.ts'
import { TARGETS } from '../bench/fuzz/targets.ts'

/** Of the branches of these folders so many are reached, in percent; more when this was written. */
const FLOORS: Readonly<Record<string, number>> = {
  'src/document': 70,
  'src/similarity': 42,
  'src/duplicates': 70,
  'src/cleaning': 60,
  'src/condensing': 72,
  'src/entities': 60,
}

// Beside the packages that the bundle imports.
const folder = resolve('node_modules/.cache', `onceover-fuzz-test-${process.pid}`)
let branches: Awaited<ReturnType<typeof buildCounted>> = []
let counters = new Uint32Array(0)
let counted: readonly Target[] = []
let reached = new Uint8Array(0)

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  branches = await buildCounted(['bench/fuzz/targets.ts'], folder)
  counters = new Uint32Array(branches.length)
  reached = new Uint8Array(branches.length)
  Object.assign(globalThis, { [COUNTERS]: counters })
  counted = (await import(resolve(folder, 'targets.mjs'))).TARGETS
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(TARGETS.map(({ name }) => name))('%s', (name) => {
  test('keeps its promises on its corpus', { timeout: 120_000 }, async () => {
    const target = counted.find((other) => other.name === name) as Target
    const inputs = [...readCorpus(name), ...(await target.seeds())]
    expect(inputs.length).toBeGreaterThan(0)
    const broken: string[] = []
    // What is made once at first use counts for none of them.
    await target.check(inputs.at(-1) as string)
    for (const input of inputs) {
      counters.fill(0)
      try {
        await target.check(input)
      } catch (error) {
        broken.push(`${String(error)}: ${asciiJson(input)}`)
      }
      let steps = 0
      for (let branch = 0; branch < counters.length; branch++) {
        const runs = counters[branch] as number
        steps += runs
        if (runs > 0) reached[branch] = 1
      }
      const most = target.mostSteps * (input.length + FREE_UNITS)
      if (steps > most) broken.push(`${steps} steps: ${asciiJson(input)}`)
    }
    expect(broken).toEqual([])
  })
})

test('together they reach most of the code', () => {
  const short: Record<string, number> = {}
  for (const [place, floor] of Object.entries(FLOORS)) {
    let all = 0
    let run = 0
    for (const [branch, { file }] of branches.entries()) {
      if (!file.startsWith(`${place}/`)) continue
      all++
      run += reached[branch] as number
    }
    const share = (100 * run) / all
    if (!(share >= floor)) short[place] = share
  }
  expect(short).toEqual({})
})
