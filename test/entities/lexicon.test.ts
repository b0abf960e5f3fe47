import { describe, expect, it } from 'vitest'
import {
  COUNTRY,
  FIRST_NAME,
  GROUP,
  getLexicon,
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
})
