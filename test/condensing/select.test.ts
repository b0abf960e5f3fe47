import { describe, expect, it } from 'vitest'
import { ScoreHeap } from '../../src/condensing/score-heap.ts'
import { selectSentences } from '../../src/condensing/select.ts'
import { finish } from '../../src/document/steps.ts'

const unlimited = {
  words: 1e9,
  sentences: 1e9,
  characters: 1e9,
  leastWords: 0,
  mostSentences: 1e9,
}
const nothingSaid = { add: () => {}, covers: () => false }

function select(
  scores: readonly number[],
  budget: Partial<typeof unlimited>,
  more: {
    needsPrevious?: readonly number[]
    needsNext?: readonly number[]
    words?: readonly number[]
  } = {},
): number[] {
  return finish(
    selectSentences(
      {
        order: [...scores.keys()],
        score: (index) => scores[index] as number,
        needsPrevious: (index) => more.needsPrevious?.includes(index) ?? false,
        needsNext: (index) => more.needsNext?.includes(index) ?? false,
        size: (index) => ({ words: more.words?.[index] ?? 1, characters: 10 }),
        counted: (index) => more.words?.[index] ?? 1,
      },
      nothingSaid,
      { ...unlimited, ...budget },
    ),
  )
}

describe('selectSentences', () => {
  it('takes the best in the order of the document, the earlier one of equals', () => {
    expect(select([1, 3, 2, 3], { sentences: 2 })).toEqual([1, 3])
    expect(select([2, 2, 2], { sentences: 1 })).toEqual([0])
  })

  it('passes over what does not fit and goes on', () => {
    expect(select([3, 2, 1], { words: 5 }, { words: [4, 2, 1] })).toEqual([0, 2])
    expect(select([3], { words: 5 }, { words: [6] })).toEqual([])
  })

  it('takes more sentences than asked for until it has the least words', () => {
    const growing = { sentences: 1, mostSentences: 4, leastWords: 7 }
    const words = [3, 3, 3, 3]
    expect(select([4, 3, 2, 1], growing, { words })).toEqual([0, 1, 2])
    expect(select([4, 3, 2, 1], { ...growing, mostSentences: 2 }, { words })).toEqual([0, 1])
  })

  it('counts a space between two sentences', () => {
    expect(select([1, 1], { characters: 20 })).toEqual([0])
    expect(select([1, 1], { characters: 21 })).toEqual([0, 1])
  })

  it('holds back a question until its answer is there', () => {
    expect(select([1, 2, 0.5], { sentences: 1 }, { needsNext: [1] })).toEqual([0])
    expect(select([1, 2, 3], { sentences: 2 }, { needsNext: [1] })).toEqual([1, 2])
  })

  it('holds back a sentence until the one before it is there', () => {
    expect(select([1, 2, 0.5], { sentences: 1 }, { needsPrevious: [1] })).toEqual([0])
    expect(select([1, 2, 1.5], { sentences: 3 }, { needsPrevious: [1] })).toEqual([0, 1, 2])
    expect(select([1, 2, 1.5], { sentences: 2 }, { needsPrevious: [1] })).toEqual([0, 2])
    expect(select([1.5, 2, 1], { sentences: 2 }, { needsPrevious: [1] })).toEqual([0, 1])
  })

  it('asks what was said before it takes one more', () => {
    const said: number[] = []
    const picked = finish(
      selectSentences(
        {
          order: [0, 1, 2],
          score: (index) => index,
          needsPrevious: () => false,
          needsNext: () => false,
          size: () => ({ words: 1, characters: 1 }),
          counted: () => 1,
        },
        { add: (index) => said.push(index), covers: (index) => index === 1 },
        unlimited,
      ),
    )
    expect(picked).toEqual([0, 2])
    expect(said).toEqual([2, 0])
  })
})

describe('ScoreHeap', () => {
  it('gives what a sort gives', () => {
    const scores = Array.from({ length: 200 }, (_, index) => (index * 7919) % 31)
    const heap = new ScoreHeap()
    for (const [index, score] of scores.entries()) heap.push(index, score)
    const sorted = [...scores.keys()].sort(
      (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
    )
    expect(sorted.map(() => heap.pop())).toEqual(sorted)
    expect(heap.pop()).toBe(-1)
  })
})
