import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/document/parse.ts'
import { finish } from '../../../src/document/steps.ts'
import { readFieldNames } from '../../../src/entities/crf/field-tagger.ts'
import { NamePlaces } from '../../../src/entities/crf/name-places.ts'
import { sentenceAt } from '../../../src/entities/crf/name-tokens.ts'

const { tokens } = finish(
  readFieldNames(parse('One two three. Four five six seven. Eight nine ten.')),
)
const names = [
  { from: 1, to: 3, type: 'PERSON' },
  { from: 3, to: 4, type: 'GPE' },
  { from: 6, to: 9, type: 'LAW' },
] as const
const places = new NamePlaces({ tokens, names: [...names] })
const all = Array.from({ length: tokens.kinds.length + 1 }, (_, token) => token)

describe('NamePlaces', () => {
  it('tells of any tokens what a look at every name tells', () => {
    for (const from of all) {
      expect(places.begin(from)).toBe(names.some((name) => name.from === from))
      expect(places.goAcross(from)).toBe(names.some((name) => name.from < from && from < name.to))
      for (const to of all.slice(from + 1)) {
        expect(places.overlap(from, to)).toBe(
          names.some((name) => name.from < to && name.to > from),
        )
        expect(places.hasName(from, to)).toBe(
          names.some((name) => name.from === from && name.to === to),
        )
      }
    }
  })
})

describe('sentenceAt', () => {
  it('is the first sentence that ends behind a token', () => {
    for (const token of [-1, ...all]) {
      expect(sentenceAt(tokens, token)).toBe(tokens.sentences.find(({ to }) => to > token))
    }
  })
})
