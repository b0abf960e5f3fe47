import { expect, test } from 'vitest'
import { isoDate } from '../../src/html/iso-date.ts'

test.each([
  ['2031-06-30', '2031-06-30'],
  ['20310630', '2031-06-30'],
  ['2031-06-30 07:05', '2031-06-30T07:05:00'],
  ['2031-06-30T07:05:09.123+0200', '2031-06-30T07:05:09+02:00'],
  ['2031-06-30T07:05Z', '2031-06-30T07:05:00Z'],
  ['Mon, 30 Jun 2031 07:05:09 GMT', '2031-06-30T07:05:09Z'],
  ['30.6.2031', '2031-06-30'],
  ['2032-02-29', '2032-02-29'],
])('%s is %s', (note, date) => {
  expect(isoDate([note])).toBe(date)
})

test.each(['2031-02-29', '2031-13-01', '31.4.2031', '0001-01-01', 'yesterday', ''])(
  '%j is no day',
  (note) => {
    expect(isoDate([note])).toBeUndefined()
  },
)

test('the first note that is one counts', () => {
  expect(isoDate([undefined, 7, 'soon', '2031-06-30', '2031-07-01'])).toBe('2031-06-30')
})

test('an hour that no clock has leaves the day', () => {
  expect(isoDate(['2031-06-30T24:05'])).toBe('2031-06-30')
})
