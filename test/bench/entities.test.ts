import { describe, expect, it } from 'vitest'
import { countPairs, namesOfArticle } from '../../bench/eval/aliases.ts'
import { countSpans, type SpanCounts, scoreSpans } from '../../bench/eval/entities.ts'
import { countPhrases, phraseF1, readMarkup, stemPhrase } from '../../bench/eval/keyphrases.ts'
import { averagePrecision, gradeRanking, placesOf } from '../../bench/eval/salience.ts'

describe('scores of spans', () => {
  it('counts a span only if both ends and the type are right', () => {
    const counts = new Map<string, SpanCounts>()
    const gold = [
      { start: 0, end: 4, type: 'PERSON' },
      { start: 10, end: 14, type: 'PERSON' },
      { start: 20, end: 24, type: 'LOCATION' },
    ]
    const answers = [
      { start: 0, end: 4, type: 'PERSON' },
      { start: 10, end: 13, type: 'PERSON' },
      { start: 20, end: 24, type: 'PERSON' },
      { start: 30, end: 34, type: 'DATE' },
    ]
    countSpans(counts, answers, gold, ['PERSON', 'LOCATION'])
    expect(counts.get('PERSON')).toEqual({ hits: 1, answers: 3, gold: 2 })
    expect(counts.get('LOCATION')).toEqual({ hits: 0, answers: 0, gold: 1 })
    const { precision, recall, f1 } = scoreSpans([...counts.values()])
    expect(precision).toBeCloseTo(100 / 3)
    expect(recall).toBeCloseTo(100 / 3)
    expect(f1).toBeCloseTo(100 / 3)
  })

  it('is 0 where there is nothing', () => {
    expect(scoreSpans([])).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})

describe('grades of a ranking', () => {
  it('matches every graded entity once, the highest grade first', () => {
    const graded = [
      { names: new Set(['oslo']), grade: 0.3 },
      { names: new Set(['oslo', 'norway']), grade: 0.9 },
    ]
    const ranking = [['sweden'], ['oslo'], ['norway'], ['oslo fjord', 'oslo']]
    expect(gradeRanking(ranking, graded)).toEqual([0, 0.9, 0, 0.3])
  })
})

describe('places and precision', () => {
  it('finds whole words, longer names first', () => {
    expect(placesOf('oslo fjord, oslo, osloer', ['oslo', 'oslo fjord', 'o'])).toEqual([
      { start: 0, end: 10 },
      { start: 12, end: 16 },
    ])
  })

  it('averages the precision at the salient places', () => {
    expect(averagePrecision([0.9, 0.1, 0.7])).toBeCloseTo((1 + 2 / 3) / 2)
    expect(averagePrecision([0.9])).toBeNaN()
    expect(averagePrecision([0.1])).toBeNaN()
  })
})

describe('pairs of mentions', () => {
  it('counts those that answer and gold put together', () => {
    expect(countPairs([1, 1, 2, 2], ['a', 'a', 'a', 'b'])).toEqual({
      both: 1,
      answered: 2,
      gold: 3,
    })
  })

  it('takes the name out of a labelled phrase, if it holds the head', () => {
    const article = {
      text: 'the late John Kennedy of Boston met Boston officials',
      words: [
        ['the', 'DT', 0],
        ['late', 'JJ', 4],
        ['John', 'NNP', 9],
        ['Kennedy', 'NNP', 14],
        ['of', 'IN', 22],
        ['Boston', 'NNP', 25],
        ['met', 'VBD', 32],
        ['Boston', 'NNP', 36],
        ['officials', 'NNS', 43],
      ],
      ments: [
        { id: '1', type: 'person', s: 0, e: 3, minspan: '4' },
        { id: '2', type: 'place', s: 5, e: 5, minspan: '1' },
        { id: '3', type: 'organization', s: 7, e: 8, minspan: '2' },
        { id: '4', type: 'event', s: 7, e: 7, minspan: '1' },
      ],
    } as const
    expect(namesOfArticle(article)).toEqual([
      { start: 9, end: 21, type: 'PERSON', entity: '1' },
      { start: 25, end: 31, type: 'LOCATION', entity: '2' },
    ])
  })
})

describe('scores of key phrases', () => {
  it('compares by stems and counts doubles once', () => {
    expect(stemPhrase('Oil-spill  Cleanups!')).toBe('oil spill cleanup')
    const counts = countPhrases(
      ['oil spills', 'Oil spill', 'ships', 'sea'],
      ['oil spill', 'tankers'],
      2,
    )
    expect(counts).toEqual({ hits: 1, answers: 2, gold: 2 })
    expect(phraseF1([counts, { hits: 0, answers: 1, gold: 3 }])).toBeCloseTo(25)
    expect(phraseF1([])).toBe(0)
  })

  it('reads the text out of the markup', () => {
    expect(
      readMarkup('<DOC><HEAD>No</HEAD><TEXT>\nOne <P>two</P>\n</TEXT><LP>three</LP></DOC>'),
    ).toBe('One two three')
    expect(readMarkup('plain\n text')).toBe('plain text')
  })
})
