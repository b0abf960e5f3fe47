import { expect, test } from 'vitest'
import { joinDocuments } from '../../src/document/join-documents.ts'
import { parse } from '../../src/document/parse.ts'
import { finish, type Steps } from '../../src/document/steps.ts'
import { changesOf } from '../../src/duplicates/align/changes.ts'
import { matchSpellings } from '../../src/duplicates/align/match-spellings.ts'
import { matchWords } from '../../src/duplicates/align/match-words.ts'
import { Standing } from '../../src/duplicates/decide/standing.ts'
import { differencesOfPair } from '../../src/duplicates/differences/pair-facts.ts'
import { findRepeats } from '../../src/duplicates/find-duplicates.ts'
import { HangingText } from '../../src/reading/hanging-text.ts'
import { markInSteps } from '../../src/reading/marked-document.ts'

const STORIES = 600
const told = (cars: number): string =>
  Array.from(
    { length: STORIES },
    (_, at) => `Ferry ${at} left with ${at + cars} cars at noon.`,
  ).join(' ')

function pausesOf(steps: Steps<unknown>): number {
  let pauses = 0
  while (!steps.next().done) pauses++
  return pauses
}

test('what compares two texts pauses among their changes', () => {
  const { document, border } = joinDocuments(parse(told(7)), parse(told(9000)))
  const marked = finish(markInSteps(document))
  const mates = finish(matchWords(marked, border))
  const changes = changesOf(mates, border)
  expect(changes.length).toBeGreaterThan(STORIES / 2)
  const pair = { marked, mates, border }
  expect(pausesOf(differencesOfPair(pair, changes))).toBeGreaterThan(changes.length / 64)
  expect(pausesOf(matchSpellings(marked, border, mates))).toBeGreaterThan(changes.length / 128)
})

test('what stands is read with pauses, and the same without', () => {
  const text = told(7).replaceAll('. ', '.\n\n')
  const document = parse(text)
  // The text that is cut at the borders of its repeats, which is another document.
  const marked = finish(markInSteps(parse(text)))
  const hanging = new HangingText(marked)
  const standing = () => new Standing({ marked, document, before: undefined, hanging, titles: [] })
  const read = standing()
  expect(pausesOf(read.readInSteps())).toBeGreaterThan(STORIES / 128)
  const [span] = marked.document.sentences
  if (span === undefined) throw new Error('no sentence')
  expect(read.lostWith(span).length).toBeGreaterThan(0)
  expect(read.lostWith(span)).toEqual(standing().lostWith(span))
})

test('what repeats is found with pauses within the largest repeat of all', () => {
  const half = Array.from(
    { length: STORIES },
    (_, at) => `Ferry ${at} left quay ${at * 7} with ${at + 9} cars and a late crew at noon.`,
  )
  const again = half.map((story) => story.replace('late crew', 'tired crew'))
  const steps = findRepeats(parse([...half, ...again].join('\n\n')), 'first')
  expect(pausesOf(steps)).toBeGreaterThan(STORIES)
})
