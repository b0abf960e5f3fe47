import { describe, expect, it } from 'vitest'
import { parse } from '../../src/document/parse.ts'
import { extractEntities } from '../../src/entities/extract-entities.ts'
import { extractKeyphrases } from '../../src/entities/extract-keyphrases.ts'
import { longestPieces, tornAt, withSoftLines } from '../../src/entities/soft-lines.ts'

/** Broken at 60 characters: inside two names, a sum, a date and a phrase. */
const WRAPPED = [
  '    OLDPORT, March 4 - Adam Lindqvist said the Lake and Rivers',
  'Commission should ask the mayor of the town for at least $1.2',
  'billion at the meeting of all boards of the county on June',
  '12, and not for less, as the mud of the years and a deep water',
  'channel are what the town wants to be dug out before winter.',
  '    Mr. Lindqvist said it was late for a deep water channel.',
].join('\n')

describe('lines that were broken to fit a width', () => {
  const entities = extractEntities({ text: WRAPPED, date: '2026-03-04' })

  it.each([
    ['ORGANIZATION', 'Lake and Rivers Commission', undefined, ['Lake and Rivers']],
    ['MONEY', '$1.2 billion', '1200000000 USD', ['billion']],
    ['DATE', 'June 12', '2026-06-12', ['June']],
  ])('%s %s is one, with one mention', (type, name, value, mentions) => {
    const entity = entities.find((found) => found.type === type && found.name === name)
    expect(entity?.value).toBe(value)
    expect(entity?.mentions.map(({ text }) => text)).toEqual(mentions)
  })

  it('do not tear key phrases, which are told on one line', () => {
    const phrase = extractKeyphrases(WRAPPED).find(({ text }) => text.endsWith('channel'))
    expect(phrase?.text).toBe('deep water channel')
    expect(phrase?.mentions).toHaveLength(2)
  })

  it('are softened inside sentences only, and nothing moves', () => {
    const text = 'One line that goes\non here.\n\nAnother line\nTwo'
    const soft = withSoftLines(parse(text))
    expect(soft).toHaveLength(text.length)
    expect(withSoftLines(parse('No line end.\n\nNone.'))).toBe('No line end.\n\nNone.')
  })
})

describe('tornAt', () => {
  it.each([
    ['Lake\nCommission', 'Commission'],
    ['the first\r\n  day', 'first'],
    ['Lakes Board', undefined],
  ])('%j', (text, piece) => {
    const torn = tornAt(text, 0, text.length)
    expect(torn && text.slice(torn.start, torn.end)).toBe(piece)
    expect(torn?.whole).toBe(piece && text.replace(/\s+/g, ' '))
  })
})

describe('longestPieces', () => {
  const whole = 'Lake Commission'

  it('keeps one piece of each name', () => {
    const pieces = [
      { start: 0, end: 4, whole },
      { start: 5, end: 15, whole },
      { start: 20, end: 24, whole },
      { start: 25, end: 35, whole },
      { start: 40, end: 44 },
    ]
    expect(longestPieces(pieces).map(({ start }) => start)).toEqual([5, 25, 40])
  })
})
