/** Articles of the project, changed at random, through all stages: a short form of `bench/mutated.ts`. */
import { describe, expect, test } from 'vitest'
import { readDictionary } from '../bench/fuzz/dictionary.ts'
import { articleSeeds } from '../bench/fuzz/target.ts'
import { articleOf, type Fault, type Stage, tryMutated } from '../bench/mutated/try-mutated.ts'

const articles = articleSeeds().map((article) => {
  const [title, text] = article.split('\u001f') as [string, string | undefined]
  return text === undefined ? { text: title } : { title, text }
})
const dictionary = readDictionary()
const common = { articles, dictionary, seed: Number(process.env.SEED ?? 1) }

describe('mutated articles', () => {
  test.each<[Stage, number]>([
    ['clean', 400],
    ['digest', 100],
  ])(
    '%s: nothing is lost, thrown, outside, or other bytes',
    { timeout: 120_000 },
    (stage, count) => {
      const faults: Fault[] = []
      const outcome = tryMutated({
        ...common,
        stage,
        count,
        shard: 0,
        shards: 1,
        onFault: (fault) => faults.push(fault),
      })
      expect(faults).toEqual([])
      expect(outcome.tried).toBe(count)
      expect(outcome.characters).toBeGreaterThan(count * 200)
    },
  )

  test('are the same in every shard', () => {
    expect(articleOf(common, 7)).toEqual(articleOf(common, 7))
    const of = (shard: number) =>
      tryMutated({ ...common, stage: 'clean', count: 20, shard, shards: 2 })
    const [even, odd] = [of(0), of(1)]
    const all = tryMutated({ ...common, stage: 'clean', count: 20, shard: 0, shards: 1 })
    expect(even.characters + odd.characters).toBe(all.characters)
    expect([even.tried, odd.tried]).toEqual([10, 10])
  })
})
