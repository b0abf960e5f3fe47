import { describe, expect, it } from 'vitest'
import { porterStem } from '../../bench/eval/porter-stem.ts'
import { rouge, rougeTokens } from '../../bench/eval/rouge.ts'

describe('rougeTokens', () => {
  it('takes runs of letters and digits in lower case, and stems those over three letters', () => {
    expect(rougeTokens("The U.S. ships' crews were rescued in 2019")).toEqual(
      'the u s ship crew were rescu in 2019'.split(' '),
    )
  })

  it('drops letters outside a to z, as the original does', () => {
    expect(rougeTokens('café')).toEqual(['caf'])
  })
})

describe('porterStem', () => {
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['generalizations', 'gener'],
    ['adoption', 'adopt'],
    ['probate', 'probat'],
    ['controll', 'control'],
  ])('stems %s as Porter does', (word, stem) => {
    expect(porterStem(word)).toBe(stem)
  })

  it.each([
    ['ties', 'tie'],
    ['tied', 'tie'],
    ['enjoy', 'enjoy'],
    ['dying', 'die'],
    ['news', 'news'],
    ['hopefully', 'hope'],
    ['geologist', 'geologist'],
    ['geology', 'geolog'],
  ])('departs from Porter for %s as NLTK does', (word, stem) => {
    expect(porterStem(word)).toBe(stem)
  })
})

describe('rouge', () => {
  it('counts clipped n-grams and takes the harmonic mean', () => {
    // unigrams: the, cat are shared, `the` once: 3 of 4 and 3 of 6; bigrams: `the cat`, 1 of 3, 1 of 5
    const { rouge1, rouge2 } = rouge(['the cat sat by'], ['the cat ran off by night'])
    expect(rouge1).toBeCloseTo((2 * (3 / 6) * (3 / 4)) / (3 / 6 + 3 / 4), 12)
    expect(rouge2).toBeCloseTo((2 * (1 / 5) * (1 / 3)) / (1 / 5 + 1 / 3), 12)
  })

  it('clips a word that the candidate repeats', () => {
    expect(rouge(['a b'], ['a a a a']).rouge1).toBeCloseTo(2 / 6, 12)
  })

  it('unites the common subsequences of every candidate sentence (Lin 2004, section 3.2)', () => {
    // w1 w2 from one sentence, w1 w3 w5 from the other: four of five words, of five and ten
    const { rougeLsum } = rouge(['w1 w2 w3 w4 w5'], ['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'])
    expect(rougeLsum).toBeCloseTo((2 * (4 / 10) * (4 / 5)) / (4 / 10 + 4 / 5), 12)
  })

  it('clips the union by the counts of both texts', () => {
    // `x` stands twice in the reference and once in the candidate: it counts once
    expect(rouge(['x a', 'x b'], ['x c']).rougeLsum).toBeCloseTo(2 / 6, 12)
  })

  it('does not let a subsequence run across sentences of the reference', () => {
    expect(rouge(['a b', 'c d'], ['c d a b']).rougeLsum).toBeCloseTo(1, 12)
    expect(rouge(['a b c d'], ['c d a b']).rougeLsum).toBeCloseTo(0.5, 12)
  })

  it('is 0 where nothing is shared, and for empty texts', () => {
    expect(rouge(['a'], ['b'])).toEqual({ rouge1: 0, rouge2: 0, rougeLsum: 0 })
    expect(rouge([], ['b'])).toEqual({ rouge1: 0, rouge2: 0, rougeLsum: 0 })
    expect(rouge(['a'], [])).toEqual({ rouge1: 0, rouge2: 0, rougeLsum: 0 })
  })
})
