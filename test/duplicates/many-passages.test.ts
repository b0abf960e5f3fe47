import { expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'

/** So many paragraphs of a word of their own, twice. */
function twins(paragraphs: number): string {
  const words = Array.from({ length: paragraphs }, (_, at) => `b${at.toString(36)}`).join('\n\n')
  return `The ferry does not run. ${words}\n\nThe office said so.\n\nThe ferry does not run. ${words}`
}

function secondsOf(text: string): number {
  const before = process.cpuUsage()
  clean(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

// An article has 160,000 sentences at the most: what stands behind them is one, and says again what all of them say.
test('a sentence is counted once, however many passages it stays for', () => {
  const short = secondsOf(twins(20_000))
  expect(secondsOf(twins(165_000)) / short).toBeLessThan(15)
}, 120_000)
