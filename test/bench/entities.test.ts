import { describe, expect, it } from 'vitest'
import { countSpans, gradeRanking, type SpanCounts, scoreSpans } from '../../bench/eval/entities.ts'
import { countPhrases, phraseF1, readMarkup, stemPhrase } from '../../bench/eval/keyphrases.ts'

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
