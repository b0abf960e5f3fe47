import { expect, test } from 'vitest'
import { Dice } from '../../models/entities/dice.ts'
import { bestLabels, Lattice, TRANSITION_OF, TRANSITIONS } from '../../models/entities/lattice.ts'
import { LABEL_COUNT, mayFollow, mayStart, mayStop } from '../../src/entities/crf/labels.ts'

const COUNT = 3
const dice = new Dice(3)
const weights = Float32Array.from({ length: TRANSITIONS }, () => dice.roll() * 2 - 1)
const scores = Float64Array.from({ length: COUNT * LABEL_COUNT }, () => dice.roll() * 3)

/** Every path of three labels with its score. */
function* paths(): Generator<{ readonly labels: readonly number[]; readonly score: number }> {
  const labels = Array.from({ length: LABEL_COUNT }, (_, label) => label)
  const step = (a: number, b: number): number =>
    weights[TRANSITION_OF[a * LABEL_COUNT + b] as number] as number
  for (const a of labels.filter(mayStart)) {
    for (const b of labels.filter((label) => mayFollow(a, label))) {
      for (const c of labels.filter((label) => mayFollow(b, label) && mayStop(label))) {
        const score =
          (scores[a] as number) +
          (scores[LABEL_COUNT + b] as number) +
          (scores[2 * LABEL_COUNT + c] as number) +
          step(a, b) +
          step(b, c)
        yield { labels: [a, b, c], score }
      }
    }
  }
}

test('marginals and expected transitions are those of all paths, counted one by one', () => {
  let total = 0
  const marginals = new Float64Array(COUNT * LABEL_COUNT)
  const pairs = new Float64Array(TRANSITIONS)
  for (const { labels, score } of paths()) {
    const weight = Math.exp(score)
    total += weight
    for (const [token, label] of labels.entries()) {
      const at = token * LABEL_COUNT + label
      marginals[at] = (marginals[at] as number) + weight
      if (token === 0) continue
      const pair = TRANSITION_OF[(labels[token - 1] as number) * LABEL_COUNT + label] as number
      pairs[pair] = (pairs[pair] as number) + weight
    }
  }
  const lattice = new Lattice()
  lattice.emissions.set(scores.map(Math.exp))
  lattice.setTransitions(weights)
  const expected = new Float64Array(TRANSITIONS)
  lattice.run(COUNT, expected, 1)
  for (const [at, weight] of marginals.entries()) {
    expect(lattice.marginals[at]).toBeCloseTo(weight / total, 6)
  }
  for (const [pair, weight] of pairs.entries())
    expect(expected[pair]).toBeCloseTo(weight / total, 6)
})

test('the best labels are those of the best path', () => {
  let best = { labels: [] as readonly number[], score: Number.NEGATIVE_INFINITY }
  for (const path of paths()) if (path.score > best.score) best = path
  expect([...bestLabels(scores, weights, COUNT)]).toEqual([...best.labels])
})
