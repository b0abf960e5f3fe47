import { describe, expect, it } from 'vitest'
import { parse } from '../../src/document/parse.ts'
import { OpenQuotes } from '../../src/reading/open-quotes.ts'

describe('OpenQuotes', () => {
  const text =
    'He said “no, *1 and left.\n\nThen “yes” *2 and "so *3 on" *4.\n\nAt „Abend *5“ rain *6.'
  const document = parse(text)
  const quotes = new OpenQuotes(document)

  it.each([
    [1, true],
    [2, false],
    [3, true],
    [4, false],
    [5, true],
    // the mark that closes in German opens in English: as `isQuoted` has always read it
    [6, true],
  ])('tells whether a quote is open at place %i', (number, isOpen) => {
    const place = text.indexOf(`*${number}`)
    const paragraph = document.paragraphs.findIndex(({ end }) => end > place)
    expect(quotes.isOpenAt(paragraph, place)).toBe(isOpen)
  })

  it('begins each paragraph anew', () => {
    expect(quotes.isOpenAt(1, text.indexOf('Then'))).toBe(false)
    expect(quotes.isOpenAt(0, 0)).toBe(false)
  })
})
