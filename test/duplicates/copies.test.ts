import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { alignRepeats } from '../../src/duplicates/align/alignments.ts'
import { type Copy, findCopies } from '../../src/duplicates/align/copies.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'
import type { Keep } from '../../src/duplicates/keep.ts'
import { type MarkedDocument, outlineDocument } from '../../src/reading/marked-document.ts'
import { seeded } from '../../src/testing/seeded.ts'

const NOTICE = 'The ferry to the northern islands does not run while the storm lasts.'
const OTHER = 'Passengers should wait at the harbour until the wind has calmed down.'
const WORDS =
  `${NOTICE} ${OTHER} The miller lit a lamp by the quay and baked bread for sailors.`.split(/\W+/)

const copiesIn = (marked: MarkedDocument, keep: Keep): readonly Copy[] =>
  finish(findCopies(marked, keep))

describe('findCopies', () => {
  test('finds none where nothing stands more than eight times', () => {
    expect(copiesIn(outlineDocument(parse(Array(8).fill(NOTICE).join('\n\n'))), 'first')).toEqual(
      [],
    )
  })

  test('finds all copies behind the eighth, and which one decides for them', () => {
    const document = parse(Array(20).fill(NOTICE).join('\n\n'))
    const copies = copiesIn(outlineDocument(document), 'first')
    expect(copies.map(({ sentence }) => sentence)).toEqual(document.sentences.slice(8))
    expect(copies.at(-1)?.decidedBy).toContain(document.sentences[7]?.firstWord)
  })

  test('nothing is aligned with a copy, be it the first sentence of all', () => {
    const marked = outlineDocument(parse(Array(40).fill(NOTICE).join('\n\n')))
    const copies = copiesIn(marked, 'last')
    expect(copies[0]?.sentence.firstWord).toBe(0)
    const aligned = new Set(
      finish(alignRepeats(marked, copies)).flatMap(({ here, there }) => [...here, ...there]),
    )
    expect(copies.filter(({ sentence }) => aligned.has(sentence.firstWord + 2))).toEqual([])
  })

  test('finds short ones where they stand in a row, decided by any that went', () => {
    const document = parse(`${NOTICE}\n\n${'Ab cd\n'.repeat(20)}\n${OTHER}`)
    const copies = copiesIn(outlineDocument(document), 'first')
    const rows = document.sentences.filter(({ endWord, firstWord }) => endWord - firstWord === 2)
    // Behind the first two it is known to be one.
    expect(copies.map(({ sentence }) => sentence)).toEqual(rows.slice(10))
    expect(copies[0]?.decidedBy).toEqual(rows.slice(2, 10).map(({ firstWord }) => firstWord))
  })

  test('finds short ones that go round and round, but none that stand between others', () => {
    const sizes = (between: (index: number) => string): number[] => {
      const texts = Array.from({ length: 40 }, (_, index) => `Ab cd\n\n${between(index)}`)
      const copies = copiesIn(outlineDocument(parse(texts.join('\n\n'))), 'first')
      return copies.map(({ sentence }) => sentence.endWord - sentence.firstWord)
    }
    expect(sizes(() => 'Ef gh').length).toBe(61)
    expect(sizes(() => NOTICE).filter((words) => words === 2).length).toBe(30)
    expect(sizes((index) => `Bus ${index} is late.`)).toEqual([])
  })

  test('finds what a sentence says over and over', () => {
    const document = parse('ha ha '.repeat(50))
    expect(document.sentences).toHaveLength(1)
    const copies = copiesIn(outlineDocument(document), 'first')
    expect(copies.length).toBeGreaterThan(5)
    const said = copies.map(({ sentence: { start, end } }) => document.text.slice(start, end))
    expect(new Set(said)).toEqual(new Set(['ha ha ha ha']))
  })

  test('leaves sentences apart that differ in one word', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `Bus number ${index} leaves at noon.`)
    expect(copiesIn(outlineDocument(parse(lines.join('\n'))), 'first')).toEqual([])
  })
})

// An article has 160,000 sentences at the most: what stands behind them is one, and each of the first copies is like all of it.
test('a few words more are no reason to align half of a text again', () => {
  const marked = outlineDocument(parse('渡船停航。'.repeat(400_000)))
  const alignments = finish(alignRepeats(marked, copiesIn(marked, 'first')))
  const pairs = alignments.reduce((sum, { here }) => sum + here.length, 0)
  expect(pairs).toBeLessThan(2 * marked.document.words.count)
})

describe('many copies', () => {
  test.each([9, 40, 300])('leaves one of %i equal paragraphs', (count) => {
    const text = Array(count).fill(NOTICE).join('\n\n')
    expect(findDuplicates(text)).toHaveLength(count - 1)
    expect(clean(text).text).toBe(NOTICE)
  })

  test('leaves one of each where two take turns, one pair a paragraph', () => {
    const text = Array(60).fill(`${NOTICE}\n\n${OTHER}`).join('\n\n')
    const pairs = findDuplicates(text)
    expect(pairs).toHaveLength(118)
    expect(pairs.every(({ kind }) => kind === 'exact')).toBe(true)
    expect(clean(text).text).toBe(`${NOTICE}\n\n${OTHER}`)
  })

  test('tells paragraphs of several sentences as one pair', () => {
    const text = Array(30).fill(`${NOTICE} ${OTHER}`).join('\n\n')
    expect(findDuplicates(text)).toHaveLength(29)
    expect(clean(text).text).toBe(`${NOTICE} ${OTHER}`)
  })

  test('lets all copies go that one of the first decides for', () => {
    const promo = 'SPECIAL COVERAGE: Storm Over the Islands'
    const random = seeded(1)
    const word = (): string => WORDS[Math.floor(random() * WORDS.length)] as string
    const paragraph = (): string => `So ${Array.from({ length: 40 }, word).join(' ')}.`
    const text = Array.from({ length: 60 }, () => `${promo}\n\n${paragraph()}`).join('\n\n')
    expect(clean(text).text.split(promo)).toHaveLength(2)
  })

  test('keeps the name of a speaker before every answer', () => {
    const answers = Array.from(
      { length: 25 },
      (_, index) => `We waited ${index + 2} hours that night.`,
    )
    const text = answers
      .map((answer) => `Captain Mara Lindqvist of Osterby\n\n${answer}`)
      .join('\n\n')
    expect(clean(text).removals).toEqual([])
  })
})
