/** Trees that are written as strings of small numbers are the trees that they were. */
import { describe, expect, test } from 'vitest'
import { packed, type TreeNode, Trees } from '../../src/learning/trees.ts'
import { seeded } from '../../src/testing/seeded.ts'

const STEPS = 1000
const SIGNALS = 150
const random = seeded(11)
const below = (most: number): number => Math.floor(random() * most)

function grown(depth: number): TreeNode {
  if (depth === 0 || random() < 0.1) return { value: (below(2000) - 1000) / STEPS }
  const [signal, cut] = [below(SIGNALS), below(400) / 4]
  return { signal, cut, below: grown(depth - 1), above: grown(depth - 1) }
}

const scoreOf = (node: TreeNode, values: readonly number[]): number =>
  'signal' in node
    ? scoreOf((values[node.signal] as number) > node.cut ? node.above : node.below, values)
    : node.value

describe('packed trees', () => {
  const trees = Array.from({ length: 60 }, () => grown(6))
  const written = packed(trees, STEPS)

  test('score as they did, with more signals, cuts and values than there are plain characters', () => {
    expect(written.values.length).toBeGreaterThan(400)
    const forest = new Trees(0.25, written)
    for (let row = 0; row < 50; row++) {
      const values = Array.from({ length: SIGNALS }, () => below(110))
      const sum = trees.reduce((all, tree) => all + scoreOf(tree, values), 0.25)
      expect(forest.score(values)).toBeCloseTo(sum, 9)
    }
  })

  test('need no escapes where they are printed', () => {
    for (const text of [written.nodes, written.forks, written.leaves]) {
      expect(JSON.stringify(text)).toBe(`"${text}"`)
    }
  })

  test('round what their leaves say, as they are told', () => {
    expect(packed([{ value: 0.123 }], 200).values).toEqual([0.125])
    expect(new Trees(1, packed([{ value: 0.123 }], 200)).score([])).toBe(1.125)
  })
})
