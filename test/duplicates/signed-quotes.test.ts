import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const BEFORE = [
  'The harbour office of Lindholm has counted its bollards, and found that eleven of them are missing since the winter.',
  'Ines Brun, a member of the council for Holm, and Jan Toller, the former head of the office, walked the quay with a lamp.',
  'The Governor and the representatives of the boat owners had asked for a report before the first regatta.',
]
const BEHIND = [
  'A diver went down twice and came up with a bicycle, a kettle and the bell of a tram.',
  'The insurers will not say what a bollard costs, and the foundry that cast them has been shut for years.',
  'Most of the people on the pier that evening had come for the herring and stayed for the diver.',
]
const BETWEEN =
  'Nobody in the office had known how many there were, and the oldest map of the quay shows a row of trees instead. A clerk has painted numbers on those that are left.'
const QUOTE =
  'We will moor the ferry to the church tower if nobody brings them back to us by the spring.'
const SAID = `“${QUOTE.replace(/\.$/, '')},” Brun told the council. “The bell is loud enough.”`

/** What would go. */
const gone = (text: string): string[] =>
  findDuplicates(text)
    .filter(({ kind }) => kind !== 'variant')
    .map(({ start, end }) => text.slice(start, end))

describe('a pull quote goes whose signature', () => {
  const article = (signature: string): string =>
    [...BEFORE, SAID, `“${QUOTE}” — ${signature}`, ...BEHIND].join('\n\n')

  test.each([
    ['has the stops of abbreviations', 'Rep. Ines Brun, D-Holm.'],
    ['opens with one', 'The Hon. Ines Brun of Holm'],
    ['ends with a stop', 'Jan Toller, former head of the office.'],
    ['is no name', 'The report of the boat owners on the bollards of the quay'],
  ])('%s', (_, signature) => {
    expect(gone(article(signature))).toHaveLength(1)
    expect(gone(article(signature))[0]).toContain('moor the ferry')
    expect(gone(article(signature))[0]).not.toContain('The bell')
  })

  test('but what stands behind a dash and is a sentence is said by nobody else', () => {
    const [passage = ''] = gone(article('That is what the council has heard for years now.'))
    expect(passage).not.toContain('for years now')
  })
})

test('a pull quote far from its text is no heading if it is signed', () => {
  const far = Array.from(
    { length: 9 },
    (_, index) =>
      `Bollard ${'ABCDEFGHI'[index]} was found by ${'one two three four five six seven eight nine'.split(' ')[index]} boys under a net.`,
  )
  const pulled = `“ ${QUOTE} ” — Ines Brun to The Holm Ledger`
  const said = `Brun spoke to The Holm Ledger on the quay. “${QUOTE}”`
  expect(gone([...BEFORE, pulled, BETWEEN, ...far, said, ...BEHIND].join('\n\n'))).toEqual([pulled])
})

describe('on one line', () => {
  const line = (...passages: string[]): string => [...BEFORE, ...passages, ...BEHIND].join(' ')

  test('the signed copy right behind the other goes', () => {
    const two = `“${QUOTE} Then let them come and ring the bell for us.”`
    const text = line(two, `${two} — Jan Toller Nobody laughed.`)
    const [found] = findDuplicates(text)
    expect(found?.start).toBe(text.lastIndexOf(two))
  })
})
