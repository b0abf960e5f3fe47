import { describe, expect, it } from 'vitest'
import { findValues } from '../../src/entities/values.ts'

/** What is found, as `text = value` with the type in front. */
const found = (text: string, written?: string): string[] =>
  findValues(text, written).map(
    ({ type, start, end, value }) => `${type} ${text.slice(start, end)} = ${value}`,
  )

describe('dates', () => {
  it.each([
    ['On June 4, 2019 it rained', ['DATE June 4, 2019 = 2019-06-04']],
    ['on 4 June it rained', ['DATE 4 June = 2018-06-04']],
    ['Updated 2019-06-04', ['DATE 2019-06-04 = 2019-06-04']],
    ['since May 2018', ['DATE May 2018 = 2018-05']],
    ['in the 1990s', ['DATE 1990s = 1990/1999']],
    ['in 1994, from 2007-08', ['DATE 1994 = 1994', 'DATE 2007-08 = 2007/2008']],
    ['last Friday', ['DATE last Friday = 2018-05-11']],
    ['next Friday', ['DATE next Friday = 2018-05-18']],
    ['on Wednesday', ['DATE Wednesday = 2018-05-16']],
    ['last Wednesday', ['DATE last Wednesday = 2018-05-09']],
    ['three years ago', ['DATE three years ago = 2015']],
    ['yesterday', ['DATE yesterday = 2018-05-15']],
    ['last month', ['DATE last month = 2018-04']],
    ['in December', ['DATE December = 2017-12']],
    ['on 13/06/2019', ['DATE 13/06/2019 = 2019-06-13']],
    ['on 05/06/2019', ['DATE 05/06/2019 = undefined']],
    ['February 30, 2019', ['DATE February 30, 2019 = undefined']],
  ])('%s', (text, expected) => {
    expect(found(text, '2018-05-16')).toEqual(expected)
  })

  it('resolves nothing without a day to lean on', () => {
    expect(found('last Friday')).toEqual(['DATE last Friday = undefined'])
    expect(found('last Friday', 'no date')).toEqual(['DATE last Friday = undefined'])
  })

  it('takes no modal verb for a month and no number for a year', () => {
    expect(found('We may march. They had 1994 votes, 3000 in all.')).toEqual([])
  })
})

describe('money', () => {
  it.each([
    ['$1.2 billion', 'MONEY $1.2 billion = 1200000000 USD'],
    ['€40m', 'MONEY €40m = 40000000 EUR'],
    ['£5', 'MONEY £5 = 5 GBP'],
    ['Rs 500 crore', 'MONEY Rs 500 crore = 5000000000 INR'],
    ['HK$3,200', 'MONEY HK$3,200 = 3200 HKD'],
    ['$3-5 million', 'MONEY $3-5 million = 3000000/5000000 USD'],
    ['five million dollars', 'MONEY five million dollars = 5000000 USD'],
    ['half a million euros', 'MONEY half a million euros = 500000 EUR'],
    ['1.1 million Kenyan shillings', 'MONEY 1.1 million Kenyan shillings = 1100000 KES'],
    ['50 cents', 'MONEY 50 cents = 0.5 USD'],
    ['USD 20', 'MONEY USD 20 = 20 USD'],
  ])('%s', (text, expected) => {
    expect(found(`It cost ${text}.`)).toEqual([expected])
  })

  it('takes no victory and no weight for a currency', () => {
    expect(found('The 5 won by a goal')).toEqual([])
    expect(found('a weight of 50 pounds')).toEqual(['QUANTITY 50 pounds = 50 lb'])
  })
})

describe('amounts and times', () => {
  it.each([
    ['5.5 percent', 'PERCENT 5.5 percent = 0.055'],
    ['7%', 'PERCENT 7% = 0.07'],
    ['ten per cent', 'PERCENT ten per cent = 0.1'],
    ['3,200 tonnes', 'QUANTITY 3,200 tonnes = 3200 t'],
    ['twenty-five miles', 'QUANTITY twenty-five miles = 25 mi'],
    ['200 square kilometers', 'QUANTITY 200 square kilometers = 200 km2'],
    ['36 degrees Celsius', 'QUANTITY 36 degrees Celsius = 36 °C'],
    ['5:30 p.m. EST', 'TIME 5:30 p.m. EST = 17:30'],
    ['12 a.m.', 'TIME 12 a.m. = 00:00'],
    ['1400 GMT', 'TIME 1400 GMT = 14:00'],
    ['noon', 'TIME noon = 12:00'],
    ['three years', 'DURATION three years = P3Y'],
    ['10 minutes', 'DURATION 10 minutes = PT10M'],
    ['two decades', 'DURATION two decades = P20Y'],
  ])('%s', (text, expected) => {
    expect(found(`after ${text} of it`)).toEqual([expected])
  })

  it('takes an age for no duration', () => {
    expect(found('a 45-year-old man, 3 years old')).toEqual([])
  })

  it('never overlaps', () => {
    const values = findValues('$5 million to 10 percent on May 4, 2019 at 5:30 p.m. for 3 days')
    for (const [index, value] of values.entries()) {
      expect(value.start).toBeGreaterThanOrEqual(values[index - 1]?.end ?? 0)
    }
    expect(values.map(({ type }) => type)).toEqual(['MONEY', 'PERCENT', 'DATE', 'TIME', 'DURATION'])
  })
})
