import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'
import type { Keep } from '../../src/duplicates/keep.ts'

const DRY = 'The reservoir above the town has not been so low since the dam was built.'
const WELL = 'Farmers in the lower valley have begun to drill wells of their own.'
const LONG =
  'The reservoir above the small town has never been quite so low since the dam was first built.'

/** The paragraphs that stay of some that say the same, by their place. */
function staying(paragraphs: readonly string[], keep?: Keep): number[] {
  const text = paragraphs.join('\n\n')
  const gone = new Set(clean(text, keep ? { keep } : {}).removals.map(({ start }) => start))
  let start = 0
  const staying: number[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!gone.has(start)) staying.push(index)
    start += paragraph.length + 2
  }
  return staying
}

describe('keep', () => {
  test('leaves the earlier of two equals unless told otherwise', () => {
    expect(staying([DRY, WELL, DRY])).toEqual([0, 1])
    expect(staying([DRY, WELL, DRY], 'first')).toEqual([0, 1])
  })

  test.each([2, 3, 5, 20])('leaves the last of %i equals with `later`', (count) => {
    const paragraphs = [...Array(count).fill(DRY), WELL]
    expect(staying(paragraphs, 'last')).toEqual([count - 1, count])
  })

  test('leaves the longer of two near copies, wherever it stands', () => {
    expect(staying([DRY, WELL, LONG], 'longest')).toEqual([1, 2])
    expect(staying([LONG, WELL, DRY], 'longest')).toEqual([0, 1])
    expect(staying([DRY, WELL, DRY], 'longest')).toEqual([0, 1])
  })

  test('keeps the sentence in its paragraph before the pull quote, whatever is asked for', () => {
    const quote = '“We have never had to choose between the orchards and the hospital before.”'
    const context = `Mayor Ilse Brandt stood on the dam at dawn. ${quote} She asked for rain.`
    for (const keep of ['first', 'longest', 'last'] as const) {
      expect(staying([quote, WELL, context], keep)).toEqual([1, 2])
      expect(staying([context, WELL, quote], keep)).toEqual([0, 1])
    }
  })

  test('tells pairs the way round that it acts on them', () => {
    const text = `${DRY}\n\n${DRY}`
    const [pair] = findDuplicates(text, { keep: 'last' })
    expect(pair).toMatchObject({ start: 0, end: DRY.length, of: { start: DRY.length + 2 } })
  })

  test('refuses another word', () => {
    const keep = 'shortest' as Keep
    expect(() => findDuplicates(DRY, { keep })).toThrow(
      expect.objectContaining({
        code: 'INVALID_OPTION',
        message: expect.stringContaining('shortest'),
      }),
    )
  })
})

describe('a headline that stands in both copies of a story', () => {
  const HEADLINE = 'Council readies a feast to mark the lighting'
  const PEOPLE = ['Fishermen', 'Painters', 'Bakers', 'Nurses', 'Pilots', 'Farmers', 'Singers']
  const DEEDS = [
    'mended the nets before noon',
    'sold the first barrels of paint',
    'brought warm bread to the gate',
    'waited for the late ferry',
    'drew a chart of the shallow bay',
    'drove their sheep past the church',
    'learned a song about the beam',
  ]
  const story = PEOPLE.flatMap((people, index) => [
    `${people} from the village ${DEEDS[index]}, and nobody complained about the rain.`,
    `Later on the ${people.toLowerCase()} climbed the tower one by one to look at what was ${DEEDS.at(-1 - index)}.`,
  ])
  const copy = [story[0], HEADLINE, ...story.slice(1)]
  const text = `${copy.join('\n\n')}\n\n${copy.join(' ')}`

  test.each(['first', 'last', 'longest'] as const)('stays once if the %s stays', (keep) => {
    const article = { title: HEADLINE, text }
    expect(clean(article, { keep }).text.split(HEADLINE)).toHaveLength(2)
    for (const { containment } of findDuplicates(article, { keep })) {
      expect(containment.here).toBeGreaterThan(0)
    }
  })
})
