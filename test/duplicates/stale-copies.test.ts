import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const SNOW = 'Snow fell on the harbour for the third day, and the ferries stayed where they were.'
const BREAD = 'A bakery on the corner sold its last loaf before the church bell rang at noon.'
const HALL = 'The council met in the old hall, and nobody raised a hand when the vote was called.'

const askedFor = (amount: string): string =>
  `The harbour office told the owners on the quay that it was about ${amount} that they had been asking for.`

/** What would go of an article in which a statement stands twice, with one word in another place. */
const gone = (stale: string, corrected: string, rest = ''): string[] => {
  const text = [stale, SNOW, BREAD, corrected, `${HALL} ${rest}`].join('\n\n')
  return findDuplicates(text)
    .filter(({ kind }) => kind !== 'variant')
    .map(({ start, end }) => text.slice(start, end))
}

describe('a stale copy and the corrected one both stay', () => {
  test.each([
    ['Thursday', 'Monday', 'On Thursday and on Monday there is a market.'],
    ['June', 'April', 'In June and in April there is a fair.'],
    ['2016', '2018', 'Nobody remembers 2016, and nobody 2018.'],
    ['Osterby', 'Lindau', 'The trains from Osterby and Lindau were late.'],
    ['twelve', 'fourteen', 'Of twelve boats or fourteen, one was painted.'],
  ])('though the last word is the one that differs, and stands elsewhere: %s, %s', (a, b, rest) => {
    const said = (word: string): string =>
      `The new lock was handed over by the mayor after many delays, in the presence of a choir, in ${word}.`
    expect(gone(said(a), said(b), rest)).toEqual([])
    expect(gone(said(b), said(a), rest)).toEqual([])
  })

  test.each([
    ['Terminal A', 'Terminal B'],
    ['hall of group C', 'hall of group A'],
  ])('where it is one of a row of letters: %s, %s', (a, b) => {
    const said = (place: string): string =>
      `The ${place} was closed at noon by the harbour office, after a storm.`
    expect(gone(said(a), said(b))).toEqual([])
    expect(gone(said(a), said(a))).toHaveLength(1)
  })

  test.each([
    ['risen', 'fallen'],
    ['doubled', 'halved'],
  ])('where it ends with the opposite: %s, %s', (a, b) => {
    const said = (word: string): string =>
      `The office said that the number of boats in the harbour had, in the last year, ${word}.`
    expect(gone(said(a), said(b))).toEqual([])
  })

  test.each([
    ['20 km', '20 miles'],
    ['five weeks', 'five months'],
    ['30 tonnes', '30 barrels'],
    ['4 a.m.', '4 p.m.'],
    ['4:30 AM', '4:30 PM'],
    ['only boats', 'all boats'],
    ['31 million boats', '31 boats'],
    ['two dozen boats', 'a dozen boats'],
    ['four hundred boats', 'a hundred boats'],
  ])('where it counts in another unit, or all in place of some: %s, %s', (a, b) => {
    const rest = `Nobody on the quay had asked for ${a} or ${b} before.`
    expect(gone(askedFor(a), askedFor(b), rest)).toEqual([])
    expect(gone(askedFor(a), askedFor(a), rest)).toHaveLength(1)
  })

  test.each([
    ['$4000', '€4000'],
    ['$4.2m', '€4.2m'],
    ['£4.2 million', '$4.2 million'],
    ['4000 €', '4000 $'],
    ['+0.3', '-0.3'],
    ['3', '−3'],
    ['$3', '-$3'],
    ['10 to +3', '10 to -3'],
    ['level 10 $3', 'level 10 €3'],
    ['4.2%', '4.2'],
    ['4.2 per cent', '4.2'],
    ['4,2 Prozent', '4,2'],
    ['4.2 percent', '$4.2'],
    ['minus 3', '3'],
  ])('where only the sign of the amount differs: %s, %s', (a, b) => {
    expect(gone(askedFor(a), askedFor(b))).toEqual([])
    expect(gone(askedFor(b), askedFor(a))).toEqual([])
    expect(gone(askedFor(a), askedFor(a))).toHaveLength(1)
  })

  test.each([
    ['$4000', '4000'],
    ['$4.2 million', '4.2 million'],
    ['pier-3', 'pier 3'],
    ['$4.2 million', '4.2 million dollars'],
    ['4 to 5%', '4% to 5%'],
    ['4.2%', '4.2 per cent'],
    ['4,2 %', '4,2 por ciento'],
    ['4,2 %', '4,2 pour cent'],
    ['5%', 'five percent'],
    ['plus or minus 3', '3'],
  ])('what one of them leaves out is no other sign: %s, %s', (a, b) => {
    expect(gone(askedFor(a), askedFor(b))).toHaveLength(1)
  })

  test('but not where the same number is written in two words', () => {
    const said = (count: string): string =>
      `The fee for ${count} of the boats that lie in the old basin was told by the harbour office on the quay.`
    expect(gone(said('24'), said('twenty-four'))).toHaveLength(1)
    expect(gone(said('24'), said('twenty-five'))).toEqual([])
    expect(gone(said('24'), said('thirty-four'))).toEqual([])
  })

  test('where it lost its last word, a negation', () => {
    const said = 'The council decides which boats may pass under the bridge and which boats may'
    expect(gone(`${said} not.`, `${said}.`)).toEqual([])
  })

  test('where another country stands in the place of the own', () => {
    const said = (country: string): string =>
      `The harbour master said that ${country} sailors had come ashore near the mill in the night.`
    const rest = 'Many American and many Danish boats come in the summer.'
    expect(gone(said('American'), said('Danish'), rest)).toEqual([])
    expect(gone(said('Danish'), said('American'), rest)).toEqual([])
    expect(gone(said('American'), said('US'), `${rest} US boats, too.`)).toHaveLength(1)
  })

  test('where it is a list of names', () => {
    const said = (month: string): string =>
      `The race begins on Saturday, ${month} 3, with boats from Osterby, Lindau, Merrow, Holm, Brenner, Aldsee, Saint Verena, Kolding, Marstal and Ebeltoft.`
    expect(gone(said('March'), said('April'), 'In March and April it rains.')).toEqual([])
  })

  test('in an article that is full of names', () => {
    const said = (name: string): string =>
      `With months to go before the fair, Jonas ${name} climbed into a boat here at the old pier and waved to the crowd.`
    const names =
      'Ada Brun of the Lindau Rowing Club was the first to cross the line, and Jonas Pell of the Merrow Boat Club and Jonas Holm of Osterby were the next. '
    const told = gone(said('Pell'), said('Holm'), names.repeat(8))
    expect(told.filter((passage) => passage.includes('climbed'))).toEqual([])
  })
})

describe('a copy goes', () => {
  test('of which the other goes on', () => {
    const said = 'The dredger will lie in the dock at Osterby for another eleven weeks'
    const more = `${said}, and Lindau will have to wait for it until the summer.`
    expect(gone(`${said}.`, more, 'Osterby and Lindau share it.')).toEqual([`${said}.`])
  })

  test('to which another answers no', () => {
    const said = 'We need to look for common ground, and to row in one direction,” says Jonas Pell.'
    expect(
      gone(`“${said}`, `“No, ${said.toLowerCase().replace('jonas pell', 'Jonas Pell')}`),
    ).toHaveLength(1)
  })
})
