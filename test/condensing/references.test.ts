import { expect, test } from 'vitest'
import { pickSentences } from '../../src/condensing/pick.ts'
import { rankSentences } from '../../src/condensing/rank.ts'
import { referencesOf } from '../../src/condensing/references.ts'
import { SUBSET_FEATURES } from '../../src/condensing/subset-features.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'

/** How many references the sentences at these indices leave in the air as a summary. */
function unmet(sentences: readonly string[], picked: readonly number[], title = ''): number {
  const document = parse({ text: sentences.join(' '), title, language: 'en' })
  expect(document.sentences.length).toBe(sentences.length)
  const ranked = finish(rankSentences(document, []))
  return referencesOf(ranked, picked)((1 << picked.length) - 1)
}

const OPENING = 'The ferries of Elmsport stayed in port on Monday.'

test('a last name alone needs the sentence that has the first name, or the title', () => {
  const text = [OPENING, 'Captain Ada Quill spoke to them.', 'Then Quill went back to her ship.']
  expect(unmet(text, [0, 2])).toBe(1)
  expect(unmet(text, [0, 1, 2])).toBe(0)
  expect(unmet(text, [0, 2], 'Quill and the sea')).toBe(0)
  const later = [OPENING, 'Mr. Quill spoke to them all.', 'Ada Quill went back to her ship.']
  expect(unmet(later, [0, 1])).toBe(0)
  const addressed = [OPENING, 'Ada Quill spoke to them all.', 'Later Mr. Quill went to his ship.']
  expect(unmet(addressed, [0, 2])).toBe(1)
  const thing = [OPENING, 'The Old Harbour is full.', 'Ships lie in the Harbour and wait for it.']
  expect(unmet(thing, [0, 2])).toBe(0)
})

test('a phrase with an article needs what was told before, unless it is explained', () => {
  const text = (second: string): string[] => [OPENING, 'A new fare was to be paid.', second]
  expect(unmet(text('The protest will go on for a week.'), [0, 2])).toBe(1)
  expect(unmet(text('The protest will go on for a week.'), [0, 1, 2])).toBe(0)
  expect(unmet(text('The protest of the crews will go on.'), [0, 2])).toBe(0)
  expect(unmet(text('The Elm Union will go on with it.'), [0, 2])).toBe(0)
  expect(unmet(text('The ferries will stay there for a week.'), [0, 2])).toBe(0)
  expect(unmet(text('Crews say such fares are too high for them.'), [0, 2])).toBe(1)
  expect(unmet(text('Crews say this week has been too long.'), [0, 2])).toBe(0)
})

test('a pronoun needs the sentence before, where none is named in front of it', () => {
  const text = (second: string): string[] => [OPENING, 'Ada Quill spoke to them.', second]
  expect(unmet(text('“We will stay here,” she said on Monday.'), [0, 2])).toBe(1)
  expect(unmet(text('“We will stay here,” she said on Monday.'), [0, 1, 2])).toBe(0)
  expect(unmet(text('After a long vote, she went back to sea.'), [0, 2])).toBe(1)
  expect(unmet(text('After a vote in Elmsport, she went to sea.'), [0, 2])).toBe(0)
})

test('one thing more needs the first, or whom it is told of, whatever the title says', () => {
  const text = (third: string): string[] => [
    OPENING,
    'The council of Elmsport raised two fares.',
    third,
  ]
  const also = text('The council has also sold its oldest ship.')
  expect(unmet(also, [0, 2], 'What the council did')).toBe(1)
  expect(unmet(also, [1, 2])).toBe(0)
  expect(unmet(['The council met for an hour.', OPENING, ...also.slice(2)], [0, 2])).toBe(0)
  expect(unmet(text('We also need ships in spring.'), [0, 2])).toBe(0)
  expect(unmet(text('Crews want pay, but also rest, from owners.'), [0, 2])).toBe(0)
  expect(unmet(text('Other fares are to rise in spring.'), [0, 2], 'Fares')).toBe(1)
  expect(unmet(text('Other fares are to rise in spring.'), [1, 2])).toBe(0)
  expect(unmet(text('Other ferries went back to sea at noon.'), [0, 2])).toBe(0)
  expect(unmet(text('Another would go up in spring.'), [0, 2])).toBe(1)
  expect(unmet(text('Another would go up in spring.'), [1, 2])).toBe(0)
  expect(unmet(text('Other than in Elmsport, boats sail.'), [0, 2])).toBe(0)
})

test('what the first sentence of a summary takes as known counts twice', () => {
  const text = ['Gulls sat on the wall of Elmsport.', OPENING, 'The protest will go on for a week.']
  expect(unmet(text, [2])).toBe(2)
  expect(unmet(text, [0, 2])).toBe(1)
})

test('the opening of an article takes nothing as known, nor is another language read so', () => {
  expect(unmet(['The protest will go on for a week.', OPENING], [0, 1])).toBe(0)
  const text = 'The ferries stayed. The protest will go on.'
  const ranked = finish(rankSentences(parse({ text, language: 'de' }), []))
  expect(referencesOf(ranked, [1])(1)).toBe(0)
})

test('a set is worth less that leaves one in the air', () => {
  const text = [
    OPENING,
    'The crews of Elmsport asked for higher wages in spring.',
    'Ada Quill spoke to them at the old mill.',
    'Quill said on Tuesday morning that all talks with the owners failed and strikes would follow.',
    'Gulls sat on the wall.',
  ]
  const ranked = finish(rankSentences(parse({ text: text.join(' '), language: 'en' }), []))
  const budget = { sentences: 2, words: 40, characters: 400, leastWords: 0, mostSentences: 2 }
  // length alone counts, and one reference weighs more than some words
  const weights = SUBSET_FEATURES.map((feature) => (feature === 'length' ? 1 : 0))
  const picked = finish(pickSentences(ranked, budget, { model: { intercept: 0, weights } }))
  expect(picked).toEqual([0, 1])
})
