import { describe, expect, it } from 'vitest'
import { parse } from '../../src/document/parse.ts'
import { extractKeyphrases, keyphrasesOf } from '../../src/entities/extract-keyphrases.ts'
import { readPartsOfSpeech } from '../../src/entities/part-of-speech.ts'

const TEXT =
  'The trade war hurts soy farmers. Farmers’ unions want the trade war to end on Monday, D-Ohio senators said. A soy farmer has few friends. The weather was mild.'

describe('extractKeyphrases', () => {
  const phrases = extractKeyphrases(TEXT)

  it('ranks the noun chunks that come early and often first', () => {
    expect(
      phrases
        .slice(0, 2)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['soy farmers', 'trade war'])
    expect(phrases[0]?.score).toBe(1)
  })

  it('counts phrases with one stem as one', () => {
    const farmers = phrases.find(({ text }) => text === 'soy farmers')
    expect(farmers?.mentions.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'soy farmers',
      'soy farmer',
    ])
  })

  it('says nothing of weekdays, small words and party letters', () => {
    for (const { text } of phrases) expect(text).not.toMatch(/^(?:D|few)\b|Monday/)
  })

  it('keeps a word whole that is written as two, and the stop of an abbreviation', () => {
    const found = extractKeyphrases(
      'Betsy DeVos (@betsydevos) spoke. Old school rules of the old U.S. fell.',
    )
    const written = found.map(({ text }) => text)
    expect(written).not.toContain('betsydevos')
    expect(written).toContain('Betsy DeVos')
    for (const text of written) expect(text).not.toMatch(/U\.S$|De$/)
  })

  it('keeps to the limit', () => {
    expect(extractKeyphrases(TEXT, { limit: 2 })).toEqual(phrases.slice(0, 2))
    expect(() => extractKeyphrases(TEXT, { limit: 0 })).toThrow(/`limit`.*1 or more.*0/)
    expect(() => extractKeyphrases(TEXT, { limit: 1.5 })).toThrow(/`limit`/)
  })

  it('gives the same for parts of speech that were read before', () => {
    const document = parse(TEXT)
    expect(keyphrasesOf(document, readPartsOfSpeech(document))).toEqual(phrases)
  })

  it('has none where nothing is said', () => {
    expect(extractKeyphrases('')).toEqual([])
    expect(
      extractKeyphrases('Die Katze saß auf der Matte und der Hund war nicht im Haus.'),
    ).toEqual([])
  })
})
