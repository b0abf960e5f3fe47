import { expect, it } from 'vitest'
import { PairNames } from '../../src/condensing/pair-names.ts'

it('numbers pairs by first appearance, however many there are', () => {
  const terms = Int32Array.from({ length: 20_000 }, (_, word) => (word * word) % 997)
  const names = new PairNames(terms)
  const known = new Map<string, number>()
  for (let word = 0; word + 1 < terms.length; word++) {
    const pair = `${terms[word]} ${terms[word + 1]}`
    if (!known.has(pair)) known.set(pair, known.size)
    expect(names.of(word)).toBe(known.get(pair))
  }
  for (const [pair, name] of known) {
    const [first, second] = pair.split(' ').map(Number) as [number, number]
    expect(names.find(first, second)).toBe(name)
  }
  expect(names.find(5000, 5000)).toBe(-1)
})

it('makes room', () => {
  const terms = Int32Array.from({ length: 70_000 }, (_, word) => word)
  const names = new PairNames(terms)
  const last = terms.length - 2
  const numbers = terms.subarray(0, last + 1).map((word) => names.of(word))
  expect(numbers).toEqual(terms.subarray(0, last + 1))
  expect(names.of(5)).toBe(5)
  expect(names.of(last)).toBe(last)
  expect(names.find(last, last + 1)).toBe(last)
})
