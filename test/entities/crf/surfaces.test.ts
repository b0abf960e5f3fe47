import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../../src/document/parse.ts'
import { finish } from '../../../src/document/steps.ts'
import { Clusters } from '../../../src/entities/crf/clusters.ts'
import { readNameTokens, surfaceOf } from '../../../src/entities/crf/name-tokens.ts'
import { Surfaces } from '../../../src/entities/crf/surfaces.ts'
import { TokenKinds } from '../../../src/entities/crf/token-kinds.ts'

const kinds = new TokenKinds(new Clusters())
const wordsOf = fc.array(
  fc.constantFrom('Ada', 'ADA', 'ada', 'Byron', 'U.S', 'of', '-', 'O’Neil'),
  {
    minLength: 2,
    maxLength: 12,
  },
)

test('equal surfaces have equal numbers, others have others', () => {
  fc.assert(
    fc.property(wordsOf, (words) => {
      const tokens = finish(readNameTokens(parse(words.join(' ')), kinds))
      const surfaces = new Surfaces(tokens)
      const numbers = new Map<string, number>()
      for (let from = 0; from < tokens.kinds.length; from++) {
        for (let to = from + 1; to <= tokens.kinds.length; to++) {
          const surface = surfaceOf(tokens, from, to)
          const known = numbers.get(surface)
          expect(surfaces.find(from, to)).toBe(known ?? -1)
          numbers.set(surface, surfaces.numberOf(from, to))
          expect(numbers.get(surface)).toBe(known ?? numbers.size - 1)
        }
      }
    }),
  )
})
