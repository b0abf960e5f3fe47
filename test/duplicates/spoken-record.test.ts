import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/document/parse.ts'
import { hasTurns } from '../../src/duplicates/candidates/spoken-record.ts'
import { markDocument } from '../../src/reading/marked-document.ts'

const turns = (line: string): boolean => hasTurns(markDocument(readArticle(line)), 0)

describe('a line is a talk', () => {
  test.each([
    ['WEISS: Will it hold? GRAU: It will not.'],
    ['Karin WEISS: Will it hold? Ilse GRAU: It will not.'],
    ['It began so: WEISS (on the phone): Will it hold? GRAU: It will not.'],
    ['Karin Weiss: Will it hold? Ilse Grau: It will not. Karin Weiss: When was it built?'],
  ])('if speakers in capitals take turns, or one has the word again: %s', (line) => {
    expect(turns(line)).toBe(true)
  })

  test.each([
    ['WEISS: Will it hold? It will not.'],
    ['NEW: FDA: The pills may be sold without a slip of paper.'],
    ['Karin Weiss: Will it hold? Ilse Grau: It will not. Otto Lind: It was built by a baker.'],
    ['What it takes: two pumps, one clerk. What it costs: nothing. What it is worth: less.'],
  ])('and not else: %s', (line) => {
    expect(turns(line)).toBe(false)
  })
})
