import { describe, expect, it } from 'vitest'
import {
  ADDRESS_PART,
  AMPERSAND,
  ANY_CLUE,
  BRACKET,
  COPYRIGHT,
  CURRENCY,
  cluesOf,
  cluesOfForms,
  IMPRINT_WORD,
  PERSON,
  QUESTION,
  QUOTE,
  REPORT,
  signsOf,
} from '../../src/condensing/clues.ts'
import { readWords } from '../../src/document/word-reader.ts'

function clues(text: string): number {
  const words = readWords(text)
  return cluesOf(words, cluesOfForms(words), 0, words.count)
}

describe('clues', () => {
  it.each([
    ['Ferry ropes froze', 0],
    ['Ropes froze, Ann said', REPORT],
    ['Ferry ropes froze, we think', PERSON],
    ['All rights reserved', IMPRINT_WORD],
    ['Full rights reserved', IMPRINT_WORD],
    ['Ferries. Click', IMPRINT_WORD],
  ])('of %s', (text, expected) => {
    expect(clues(text)).toBe(expected)
  })

  it.each(["Ann's ropes", 'The U.S. ropes', 'Zoë pulled', 'ropesFroze'])(
    'are all there in %s',
    (text) => {
      expect(clues(text)).toBe(ANY_CLUE)
    },
  )
})

it.each([
  ['Ropes froze. Nobody knew.', 0],
  ['Who knew?', QUESTION],
  ['Ropes (ten) froze', BRACKET],
  ['„Frost“', QUOTE],
  ['「霜」', QUOTE],
  ['€5', CURRENCY],
  ['5%', CURRENCY],
  ['R&D', AMPERSAND],
  ['ann@ropes', ADDRESS_PART],
  ['ropes.example', ADDRESS_PART],
  ['© Ropes', COPYRIGHT],
])('finds the signs of %s', (text, expected) => {
  expect(signsOf(text, 0, text.length)).toBe(expected)
})
