/** What a cluster costs that was made to cost much: sentences from one mould, each like all others. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { condense } from '../../../src/condensing/condense.ts'
import type { Article } from '../../../src/document/article.ts'

const SYLLABLES =
  'al ber cor dan el far gor hun il jar kel lom mar nor ol pan ros sel tor ul'.split(' ')

/** A name of three syllables for each number below 8000. */
function nameOf(number: number): string {
  const name = [1, 20, 400].map((part) => SYLLABLES[Math.floor(number / part) % 20]).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Articles of sentences that a mould makes of their place, so many in each. */
function clusterOf(sentences: number, inEach: number, mould: (at: number) => string): Article[] {
  return Array.from({ length: Math.ceil(sentences / inEach) }, (_, article) => ({
    id: String(article),
    text: Array.from({ length: inEach }, (_, at) => mould(article * inEach + at)).join(' '),
  }))
}

const MOULDS: Readonly<Record<string, (at: number) => string>> = {
  'market reports': (at) =>
    `Shares of ${nameOf(at * 37)} rose ${(at * 7) % 90}.${at % 10} percent to ${5 + ((at * 13) % 900)} dollars on Tuesday.`,
  'the same news with other figures': (at) =>
    `The bridge was closed for ${(at * 7919) % 9973} days after the storm of ${1900 + (at % 100)}.`,
  tolls: (at) =>
    `At least ${2 + ((at * 31) % 900)} people were killed in ${nameOf(at * 11)} on Friday.`,
  'who accused whom': (at) =>
    `${nameOf(at * 17)} accused ${nameOf(at * 29 + 5)} of lying to the court.`,
  captions: (at) =>
    `${nameOf(at * 3)} waves to the crowd in ${nameOf(at * 41)}, Monday, June ${1 + (at % 28)}, 2017.`,
  'what was not done': (at) =>
    `The council of ${nameOf(at * 19)} did ${at % 2 === 0 ? 'not ' : ''}approve the plan for the harbour of ${nameOf(at * 23)}.`,
}

function cpuSeconds(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('a cluster of sentences from one mould', () => {
  it.each(Object.entries(MOULDS))('costs no more than in proportion: %s', (_, mould) => {
    const cost = (sentences: number): number =>
      cpuSeconds(() => condense(clusterOf(sentences, 40, mould), { words: 100 }))
    cost(100)
    const [less, more] = [cost(300), cost(1200)]
    // quadratic cost is sixteen times as much
    expect(more).toBeLessThan(8 * less + 0.5)
  })

  it('says that its figures differ, however many there are', () => {
    const { conflicts } = condense(
      clusterOf(
        400,
        4,
        (at) => `The storm left ${at + 2} people homeless in the old town of Maren.`,
      ),
    )
    expect(conflicts.some(({ claims }) => claims.length > 100)).toBe(true)
  })

  it('takes a hundred thousand copies of a sentence', () => {
    const copies = 'The bridge was closed on Monday. '.repeat(50_000)
    const cluster = [copies, copies, 'The bridge was closed on Sunday.'].map((text) => ({ text }))
    const { sentences, conflicts } = condense(cluster, { sentences: 1 })
    expect(sentences).toHaveLength(1)
    expect(conflicts.length).toBeLessThan(2)
  })

  it('takes little memory for 200 kB of captions', () => {
    const cluster = clusterOf(3200, 40, MOULDS['captions'] as (at: number) => string)
    expect(JSON.stringify(cluster).length).toBeGreaterThan(200_000)
    const program = `import { readFileSync } from 'node:fs'
      import { condense } from './src/condensing/condense.ts'
      const cluster = JSON.parse(readFileSync(0, 'utf8'))
      console.log(condense(cluster, { words: 100 }).sentences.length)`
    const heap = ['--max-old-space-size=48', '--max-semi-space-size=4']
    const args = [...heap, '--import', 'tsx', '--input-type=module', '--eval', program]
    const told = execFileSync(process.execPath, args, { input: JSON.stringify(cluster) })
    expect(Number(told)).toBeGreaterThan(0)
  })
})
