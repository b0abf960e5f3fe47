import { describe, expect, it } from 'vitest'
import { PAIR_FEATURES, visitPairs } from '../../src/condensing/pair-features.ts'
import { readSources } from '../../src/condensing/rank.ts'
import { salienceOf } from '../../src/condensing/salience.ts'
import { TERM_FEATURES, visitTerms } from '../../src/condensing/term-features.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { formOf } from '../../src/document/words.ts'

const TEXT =
  'The ferry to Maren sank in the harbour. Divers found the ferry near Maren on Tuesday. The harbour was closed for 12 days.'
const sources = finish(
  readSources(parse({ text: TEXT, title: 'Ferry to Maren', language: 'en' }), []),
)

function termFeature(name: string): Record<string, number> {
  const values: Record<string, number> = {}
  finish(
    visitTerms(sources, (row, term) => {
      const word = sources.terms.indexOf(term)
      values[formOf(sources.document.words, word)] = row[TERM_FEATURES.indexOf(name)] as number
    }),
  )
  return values
}

describe('the features of a term', () => {
  it('tell where it stands first and how often', () => {
    const first = termFeature('logFirst')
    expect(first['ferry']).toBe(0)
    expect(first['divers']).toBe(Math.log(2))
    expect(termFeature('logFrequency')).toMatchObject({ harbour: Math.log(2), sank: 0 })
    expect(termFeature('spread')).toMatchObject({ harbour: 2 / 3, ferry: 1 / 3, sank: 0 })
    expect(termFeature('offset')).toMatchObject({ ferry: 1 / 20, divers: 0 })
  })

  it('tell whether the headline has it and how it is written', () => {
    expect(termFeature('inTitle')).toMatchObject({ ferry: 1, maren: 1, harbour: 0 })
    expect(termFeature('capitals')).toMatchObject({ maren: 1, ferry: 0, divers: 0 })
    expect(termFeature('numerals')).toMatchObject({ 12: 1, maren: 0 })
  })

  it('leave out words that say nothing', () => {
    expect(Object.keys(termFeature('logFirst'))).not.toContain('the')
  })
})

describe('the features of a pair', () => {
  const rows = new Map<string, Float64Array>()
  const { words } = sources.document
  const termSalience = finish(salienceOf(sources)).terms
  finish(
    visitPairs({ ...sources, termSalience }, (row, pair) => {
      const word = sources.pairs.at.indexOf(pair)
      rows.set(`${formOf(words, word)} ${formOf(words, word + 1)}`, row.slice())
    }),
  )
  const feature = (name: string, pair: string): number | undefined =>
    rows.get(pair)?.[PAIR_FEATURES.indexOf(name)]

  it('see each pair once, with how often it stands and where first', () => {
    expect(feature('logFrequency', 'the ferry')).toBe(Math.log(2))
    expect(feature('logFirst', 'divers found')).toBe(Math.log(2))
    expect(feature('isFirst', 'the ferry')).toBe(1)
  })

  it('see the headline, and which of the words say something', () => {
    expect(feature('inTitle', 'to maren')).toBe(1)
    expect(feature('inTitle', 'the harbour')).toBe(0)
    expect(feature('bothSay', 'divers found')).toBe(1)
    expect(feature('bothSay', 'the ferry')).toBe(0)
  })

  it('leave out pairs that cross a border or say nothing', () => {
    expect(rows.has('harbour divers')).toBe(false)
    expect(rows.has('in the')).toBe(false)
  })
})

describe('salienceOf', () => {
  const { terms } = finish(salienceOf(sources))
  const of = (form: string): number => {
    const { words } = sources.document
    const word = Array.from({ length: words.count }, (_, at) => at).find(
      (at) => formOf(words, at) === form,
    )
    return terms[sources.terms[word as number] as number] as number
  }

  it('is a probability, higher for what the headline and the opening say', () => {
    expect(of('ferry')).toBeGreaterThan(of('divers'))
    expect(of('ferry')).toBeLessThan(1)
    expect(of('days')).toBeGreaterThan(0)
  })

  it('is below 0 for words that say nothing', () => {
    expect(of('the')).toBe(-1)
  })
})
