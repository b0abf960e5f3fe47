import { describe, expect, it } from 'vitest'
import {
  COUNTRY,
  FIRST_NAME,
  GROUP,
  getLexicon,
  lexiconIn,
  ORGANIZATION,
  PLACE,
} from '../../src/entities/lexicon.ts'

describe('lexicon', () => {
  it('knows words and phrases, the longest first', () => {
    const { words, phrases } = getLexicon()
    expect((words.get('angela') as number) & FIRST_NAME).not.toBe(0)
    expect((words.get('germany') as number) & COUNTRY).not.toBe(0)
    expect((words.get('chinese') as number) & GROUP).not.toBe(0)
    const york = (phrases.get('new') ?? []).filter(({ rest }) => rest[0] === 'york')
    expect(york.map(({ rest }) => rest.join(' ')).at(-1)).toBe('york')
    expect(york.some(({ bits }) => (bits & PLACE) !== 0)).toBe(true)
    expect(york.some(({ bits }) => (bits & ORGANIZATION) !== 0)).toBe(true)
  })

  it('knows what other languages call countries, beside all else', () => {
    const french = lexiconIn('fr')
    expect((french.words.get('allemagne') ?? 0) & COUNTRY).not.toBe(0)
    expect(getLexicon().words.get('allemagne')).toBe(undefined)
    expect(lexiconIn('en')).toBe(getLexicon())
    expect(french.words.get('berlin')).toBe(getLexicon().words.get('berlin'))
    expect(french.phrases.get('new')).toEqual(getLexicon().phrases.get('new'))
    expect(lexiconIn('fr')).toBe(french)
  })

  it('knows a short one in its language alone', () => {
    const isCountry = (language: string, word: string): boolean =>
      ((lexiconIn(language).words.get(word) ?? 0) & COUNTRY) !== 0
    expect(isCountry('pt', 'gana')).toBe(true)
    expect(isCountry('es', 'gana')).toBe(false)
    expect(isCountry('toString', 'gana')).toBe(false)
    expect(isCountry('toString', 'deutschland')).toBe(true)
  })
})
