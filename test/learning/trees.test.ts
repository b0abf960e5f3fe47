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

const leavesOf = (node: TreeNode): number =>
  'signal' in node ? leavesOf(node.below) + leavesOf(node.above) : 1

describe('packed trees', () => {
  const trees = Array.from({ length: 60 }, () => grown(6))
  const written = packed(trees, STEPS)

  test('score as they did', () => {
    const forest = new Trees(0.25, written)
    for (let row = 0; row < 50; row++) {
      const values = Array.from({ length: SIGNALS }, () => below(110))
      const sum = trees.reduce((all, tree) => all + scoreOf(tree, values), 0.25)
      expect(forest.score(values)).toBeCloseTo(sum, 9)
    }
  })

  test('are written in fewer bytes than their leaves have numbers', () => {
    const leaves = trees.map(leavesOf).reduce((all, count) => all + count)
    expect(written).toMatch(/^[A-Za-z\d+/]+$/)
    expect(written.length).toBeLessThan(leaves * 7)
  })

  test('have their cuts to the last bit', () => {
    for (const cut of [0.5, -13, 0.7629721164703369, 1 / 3, 1e-12, 123456789.125, 5e15, -0.001]) {
      const forest = new Trees(
        0,
        packed([{ signal: 1, cut, below: { value: -1 }, above: { value: 1 } }], 1),
      )
      expect([forest.score([9, cut]), forest.score([9, cut + Math.abs(cut) * 2 ** -52])]).toEqual([
        -1, 1,
      ])
    }
  })

  test('may be a leaf, or none', () => {
    expect(new Trees(0.5, packed([], 10)).score([])).toBe(0.5)
    expect(new Trees(0.5, packed([{ value: 0 }], 10)).score([])).toBe(0.5)
  })

  test('round what their leaves say, as they are told', () => {
    expect(new Trees(1, packed([{ value: 0.123 }], 200)).score([])).toBe(1.125)
  })
})
