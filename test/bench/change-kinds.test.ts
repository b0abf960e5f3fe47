import { describe, expect, it } from 'vitest'
import {
  type ChangeWords,
  FACT_CHANGES,
  NEUTRAL_CHANGES,
  readChangeWords,
} from '../../bench/eval/change-kinds.ts'
import { measureChanged } from '../../bench/eval/changed-sentences.ts'
import { readWrittenArticles } from '../../bench/eval/written-articles.ts'
import { seeded } from '../../src/testing/seeded.ts'

const words = readChangeWords()
const others = ['The crane was sold again by those who never paid for it.']

const changedBy = (kind: string, sentence: string, language = 'en'): string | undefined =>
  ({ ...NEUTRAL_CHANGES, ...FACT_CHANGES })[kind]?.(
    { sentence, others, words: words.get(language) as ChangeWords },
    seeded(3),
  )

describe('the changes of a sentence', () => {
  it.each([
    ['exact', 'The mayor slept.', /^The mayor slept\.$/],
    ['quotation marks', '“No,” said the mayor’s son.', /^"No," said the mayor's son\.$/],
    ['comma dropped', 'Paid in full, she left.', /^Paid in full she left\.$/],
    ['adverb dropped', 'The boat was already gone.', /^The boat was gone\.$/],
    ['number', 'The town has 9 wells.', /^The town has (?!9 )\d+ wells\.$/],
    ['number', 'The town has nine wells.', /^The town has (?!nine)[a-z]+ wells\.$/],
    [
      'name',
      'She was born in Loam and left.',
      /^She was born in (?!Loam)[A-Z][a-zA-Z ]+ and left\.$/,
    ],
    ['negation', 'The dam is safe.', /^The dam is not safe\.$/],
    ['verb', 'The court approved the plan.', /^The court (?!approved|backed)[a-z]+ the plan\.$/],
    [
      'numbers turned',
      'It took seven boats to bring the nine men home.',
      /^It took nine boats to bring the seven men home\.$/,
    ],
    [
      'words turned',
      'A guard of Holm warned the crew again.',
      /^A crew of Holm warned the guard again\.$/,
    ],
    ['subject swapped', 'Police in Holt asked for help.', /^The crane asked for help\.$/],
    [
      'last words',
      'The mayor of the town said that it would be dear to mend.',
      /^The mayor of the town said that it would never paid for it\.$/,
    ],
  ])('%s: %s', (kind, sentence, expected) => {
    expect(changedBy(kind, sentence)).toMatch(expected)
  })

  it.each([
    ['number', 'The market fell by 4.1 percent on 3.5. and no more.'],
    ['negation', 'The dam is not safe.'],
    ['verb', 'The mayor yawned.'],
    ['words turned', 'The mayor and the guard slept on.'],
    ['subject swapped', 'Those who paid asked for more.'],
  ])('%s: nothing in %s', (kind, sentence) => {
    expect(changedBy(kind, sentence)).toBeUndefined()
  })

  it.each([
    ['negation', 'de', 'Die Brücke ist teuer.', 'Die Brücke ist nicht teuer.'],
    ['negation', 'zh', '议长同意重新计票。', '议长没有同意重新计票。'],
    ['comma dropped', 'zh', '她说，钟已经响了。', '她说钟已经响了。'],
  ])('%s in %s', (kind, language, sentence, expected) => {
    expect(changedBy(kind, sentence, language)).toBe(expected)
  })
})

describe('measureChanged', () => {
  it('gives the same figures for the same seed, three of each kind', () => {
    const few = readWrittenArticles()
      .filter(({ language }) => language === 'fr')
      .slice(0, 3)
    const figures = measureChanged(few, 7)
    expect(figures).toEqual(measureChanged(few, 7))
    expect(figures.length).toBe(39)
    expect(figures[0]?.note).toMatch(/^of [1-9]/)
  })
})
