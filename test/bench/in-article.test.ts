import { describe, expect, it } from 'vitest'
import {
  type AnnotatedArticle,
  type RemovalScore,
  RemovalScorer,
  type Repetition,
} from '../../bench/eval/in-article.ts'
import type { Span } from '../../src/document/span.ts'

// ten visible characters a passage: [0, 11) [12, 23) [24, 35) [36, 47)
const text = 'aaaaa aaaaa bbbbb bbbbb ccccc ccccc ddddd ddddd'
const first = { start: 0, end: 11 }
const second = { start: 12, end: 23 }
const third = { start: 24, end: 35 }
const fourth = { start: 36, end: 47 }

const repetition = (keep: Repetition['keep'], more: Partial<Repetition> = {}): Repetition => ({
  kind: 'exact',
  group: 'one',
  must: true,
  keep,
  of: first,
  dup: second,
  ...more,
})

function score(
  removals: readonly Span[],
  truth: readonly Repetition[],
  more: Partial<AnnotatedArticle> = {},
): RemovalScore {
  const scorer = new RemovalScorer()
  const article = { id: 'x', title: null, text, polarity: 'positive', truth } as const
  scorer.add({ ...article, hard_negatives: [], ...more }, removals)
  return scorer.result()
}

describe('RemovalScorer', () => {
  it.each([
    ['earlier', [second], 1],
    ['earlier', [first], 0],
    ['later', [first], 1],
    ['later', [second], 0],
    ['either', [first], 1],
    ['either', [second], 1],
    ['either', [], 0],
    ['none', [second], 1],
    ['none', [first], 0],
    ['neither', [first], 1],
    ['neither', [first, second], 1],
    ['neither', [], 0],
  ] as const)('with keep %s and %j gone, recall is %d', (keep, removals, recall) => {
    expect(score(removals, [repetition(keep)]).groupRecall).toBe(recall)
  })

  it('counts both copies gone as lost, but not of boilerplate', () => {
    expect(score([first, second], [repetition('either')])).toMatchObject({
      groupRecall: 0,
      lostBoth: 1,
    })
    expect(score([first, second], [repetition('none')]).lostBoth).toBe(0)
  })

  it('counts both copies gone as none lost where a third one stays', () => {
    const copies = [repetition('either'), repetition('either', { of: second, dup: third })]
    expect(score([first, second], copies).lostBoth).toBe(0)
    expect(score([first, second, third], copies).lostBoth).toBe(2)
    expect(score([first, second, fourth], copies.slice(0, 1)).lostBoth).toBe(1)
  })

  it('takes a passage as gone from .8 of its visible characters on', () => {
    expect(score([{ start: 12, end: 21 }], [repetition('earlier')]).groupRecall).toBe(1)
    expect(score([{ start: 12, end: 20 }], [repetition('earlier')]).groupRecall).toBe(0)
  })

  it('weighs the repetitions of a group by length, and groups alike', () => {
    const half = repetition('earlier', { dup: third })
    const other = repetition('earlier', { group: 'two', dup: fourth })
    expect(score([second, fourth], [repetition('earlier'), half, other]).groupRecall).toBe(0.75)
  })

  it('leaves optional groups out of recall, and still allows their removal', () => {
    const optional = repetition('none', { group: 'two', must: false, dup: third })
    const result = score([second, third], [repetition('earlier'), optional])
    expect(result).toMatchObject({ groupRecall: 1, characterPrecision: 1 })
  })

  it('counts precision by visible characters: the copy that had to stay is wrong', () => {
    expect(score([second, fourth], [repetition('earlier')]).characterPrecision).toBe(0.5)
    expect(score([first], [repetition('earlier')]).characterPrecision).toBe(0)
    expect(score([], [repetition('earlier')]).characterPrecision).toBe(1)
  })

  it('calls an untouched article damaged from 20 characters on', () => {
    const untouched = { polarity: 'negative' } as const
    expect(score([{ start: 0, end: 22 }], [], untouched).damagedArticles).toBe(0)
    expect(score([{ start: 0, end: 23 }], [], untouched).damagedArticles).toBe(1)
  })

  it('counts a pair of look-alikes once, whichever of them went', () => {
    const pair = { hard_negatives: [{ a: first, b: second }] }
    expect(score([first], [], pair).hitLookAlikes).toBe(1)
    expect(score([first, second], [], pair).hitLookAlikes).toBe(1)
    expect(score([fourth], [], pair).hitLookAlikes).toBe(0)
  })
})
