import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finish } from '../../src/document/steps.ts'
import { Aligner, type Alignment } from '../../src/similarity/align.ts'
import { chainRuns } from '../../src/similarity/chains.ts'
import { exactRuns } from '../../src/similarity/exact-runs.ts'

/** Aligns the second half of a sequence with the first, as the finder does. */
function align(there: string, here: string): Alignment[] {
  const words = [...there.split(' '), '|', ...here.split(' ')]
  const forms = [...new Set(words)]
  const ids = Int32Array.from(words, (word) => forms.indexOf(word))
  const seeds = new Uint8Array(ids.length).fill(3)
  const border = words.indexOf('|')
  const aligner = new Aligner(
    ids,
    forms.length,
    () => 0,
    () => 0,
  )
  const room = { hereFrom: border + 1, hereTo: words.length, thereFrom: 0, thereTo: border }
  return [...finish(chainRuns(finish(exactRuns(ids, seeds))))].map((chain) =>
    finish(aligner.align(chain, room)),
  )
}

const pairsOf = ({ here, there }: Alignment): number[][] =>
  Array.from(here, (word, pair) => [there[pair] as number, word])

describe('Aligner', () => {
  test('matches equal sequences word by word', () => {
    const [alignment] = align('a b c d e', 'a b c d e')
    expect(pairsOf(alignment as Alignment)).toEqual([0, 1, 2, 3, 4].map((word) => [word, word + 6]))
  })

  test('skips the words that only one side has', () => {
    const [alignment] = align('a b c d e f g', 'a b c x y d e f g')
    expect(pairsOf(alignment as Alignment)).toEqual([
      [0, 8],
      [1, 9],
      [2, 10],
      [3, 13],
      [4, 14],
      [5, 15],
      [6, 16],
    ])
  })

  test('matches what agrees inside a gap between two runs', () => {
    const [alignment] = align('a b c q k r d e f', 'a b c s k t d e f')
    expect(pairsOf(alignment as Alignment)).toContainEqual([4, 14])
  })

  test('grows over a changed word at the ends', () => {
    const [alignment] = align('m n o a b c d', 'm n x a b c d')
    expect(pairsOf(alignment as Alignment)[0]).toEqual([0, 8])
  })

  test('ascends on both sides, whatever the sequences', () => {
    const passage = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), {
      minLength: 3,
      maxLength: 30,
    })
    fc.assert(
      fc.property(passage, passage, (there, here) => {
        for (const alignment of align(there.join(' '), here.join(' '))) {
          const pairs = pairsOf(alignment)
          for (let pair = 1; pair < pairs.length; pair++) {
            expect(pairs[pair]?.[0]).toBeGreaterThan(pairs[pair - 1]?.[0] as number)
            expect(pairs[pair]?.[1]).toBeGreaterThan(pairs[pair - 1]?.[1] as number)
          }
        }
      }),
    )
  })
})
