/** The judged pairs are sound, and hold no text. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Judged {
  readonly file: string
  readonly row: number | string
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
  readonly gold: readonly {
    readonly do: string
    readonly why: string
    readonly sure: boolean
    readonly part?: { readonly side: string; readonly at: readonly [number, number] }
  }[]
}

const FILE = new URL('../../models/duplicates/labels/pairs.jsonl', import.meta.url)
const DOES = ['first', 'second', 'either', 'part', 'none']
const WHYS = [
  ...['exact', 'edited', 'contained', 'headline', 'caption', 'pullquote', 'teaser', 'furniture'],
  ...['row', 'fact', 'context', 'other'],
]
const FILES =
  /^(?:articles\/[a-z0-9-]+\.jsonl\.gz|articles\/[a-z_]+\.csv\.gz|clusters\/[a-z]+\.jsonl|condense\/[a-z-]+\.jsonl\.gz|html\/scrapinghub\/output\/[a-z_]+\.json\.gz|html\/\S+\.html\.gz)$/
/** A key of a page is a hash, that of a body its number, that of a document of a cluster both of theirs. */
const KEY = /^(?:[0-9a-f]{64}|\d+(?:\/\d+)?)$/

const lines = readFileSync(FILE, 'utf8').split('\n').slice(0, -1)
const pairs = lines.map((line) => JSON.parse(line) as Judged)
const isPlace = ([start, end]: readonly number[]): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  0 <= Number(start) &&
  Number(start) < Number(end)

describe('judged pairs', () => {
  test('each stands once, and names places in a known file', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(5454)
    const keys = pairs.map(({ file, row, a, b }) => JSON.stringify([file, row, a, b]))
    expect(new Set(keys).size).toBe(pairs.length)
    const odd = pairs.filter(
      ({ file, row }) => !FILES.test(file) || !(Number.isInteger(row) || KEY.test(String(row))),
    )
    expect(odd).toEqual([])
  })

  test('the two passages lie apart, the earlier one first', () => {
    expect(pairs.filter(({ a, b }) => !isPlace(a) || !isPlace(b) || a[1] > b[0])).toEqual([])
  })

  test('each is judged once or twice, in known words', () => {
    const odd = pairs.filter(
      ({ gold }) =>
        gold.length < 1 ||
        gold.length > 2 ||
        gold.some((one) => !DOES.includes(one.do) || !WHYS.includes(one.why)) ||
        gold.some(({ sure }) => typeof sure !== 'boolean'),
    )
    expect(odd).toEqual([])
  })

  test('a part that should go lies in the passage that it is of', () => {
    const odd = pairs.filter(({ a, b, gold }) =>
      gold.some(({ do: what, part }) => {
        if (part === undefined) return what === 'part'
        const [start, end] = part.side === 'first' ? a : b
        return !isPlace(part.at) || part.at[0] < start || part.at[1] > end
      }),
    )
    expect(odd).toEqual([])
  })

  test('readers who are both sure agree', () => {
    const isSide = (side: string): boolean => side === 'first' || side === 'second'
    const read = pairs.flatMap(({ gold: [one, two] }) => (one && two ? [[one, two] as const] : []))
    expect(read.length).toBeGreaterThanOrEqual(452)
    const agree = read.filter(
      ([one, two]) =>
        one.do === two.do ||
        (one.do === 'either' && isSide(two.do)) ||
        (two.do === 'either' && isSide(one.do)),
    )
    expect(agree.length / read.length).toBeGreaterThan(0.88)
    const sure = read.filter(([one, two]) => one.sure && two.sure)
    expect(sure.length).toBeGreaterThan(100)
    const agreed = sure.filter((pair) => agree.includes(pair))
    expect(agreed.length / sure.length).toBeGreaterThan(0.99)
  })
})
