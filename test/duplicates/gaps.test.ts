/** Which gaps between words are asked about where text lost its borders, and what shows there. */
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { alignRepeats } from '../../src/duplicates/align/alignments.ts'
import { findCopies } from '../../src/duplicates/align/copies.ts'
import { type Gap, readGaps } from '../../src/duplicates/align/gaps.ts'
import { outlineDocument } from '../../src/reading/marked-document.ts'

const FILLER = Array.from(
  { length: 12 },
  (_, at) =>
    `The ${'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')[at]} barge of the day lay at the quay of Lindau until somebody paid for pier ${'abcdefghijkl'[at]}.`,
)

/** The gaps that are asked about: where they are, and what shows there. */
function gapsIn(text: string): (Gap & { readonly at: string })[] {
  const marked = outlineDocument(readArticle({ text }))
  const alignments = finish(alignRepeats(marked, finish(findCopies(marked, 'first'))))
  const { start } = marked.document.words
  const gaps: (Gap & { at: string })[] = []
  const steps = readGaps(marked, alignments, (gap) => {
    const next = start[gap.word + 1] as number
    gaps.push({ ...gap, at: `${text.slice(0, next).slice(-12)}‖${text.slice(next, next + 8)}` })
  })
  finish(steps)
  return gaps
}

const line = (...passages: string[]): string => [...FILLER, ...passages].join(' ')
const HEADING = 'The old gates of the harbour will never be closed again'

describe('a gap', () => {
  const text = line(
    HEADING,
    'Nobody minds.',
    ...FILLER.slice(0, 3).map((own) => own.toUpperCase()),
    `${HEADING}.`,
  )
  const gap = gapsIn(text).find(({ at }) => at.endsWith('‖Nobody m'))

  test('has all signals', () => expect(Object.keys(gap?.signals ?? {})).toHaveLength(40))

  test('shows a copy that ends there, and that a sentence ends at the same place of the other', () => {
    expect(gap?.signals.endRun).toBe(11)
    expect(gap?.signals.endMate).toBeGreaterThan(0)
    expect(gap?.signals.endWhole).toBe(1)
    expect(gap?.signals.capital).toBe(1)
  })

  test('is not asked about in a paragraph that is one', () => {
    expect(
      gapsIn([HEADING, ...FILLER.slice(0, 2), `${HEADING} Nobody minds.`].join('\n\n')),
    ).toEqual([])
  })

  test('is not asked about where both copies go on alike', () => {
    const told = (boats: string): string =>
      `The port has counted ${boats} Frisian boats since the lock was opened in the spring of the year.`
    const places = gapsIn(line(told('90'), 'Nobody minds.', told('61'))).map(({ at }) => at)
    expect(places.filter((at) => at.includes('‖Frisian'))).toEqual([])
  })

  test('is not asked about behind a colon', () => {
    const places = gapsIn(line(HEADING, 'Nobody minds.', `See also: ${HEADING}`)).map(
      ({ at }) => at,
    )
    expect(places.filter((at) => at.includes(': ‖'))).toEqual([])
  })

  test('is not asked about where the other copy was cut off', () => {
    const places = gapsIn(
      line(`${HEADING} by Ada Brun.`, 'Nobody minds.', `${HEADING} by […]`),
    ).map(({ at }) => at)
    expect(places.filter((at) => at.includes('by ‖Ada'))).toEqual([])
  })

  test('is sure where a space parts characters and a copy ends', () => {
    const told = '港务局星期二关闭了北部航道因为一艘货轮在防波堤附近丢失了三个集装箱'
    const others = Array.from(
      { length: 9 },
      (_, at) => `第${'一二三四五六七八九'[at]}艘渡轮改道南端每次航行增加近一个小时的时间。`,
    )
    const gaps = gapsIn([told, ...others, told, '没有人受伤，码头照常开放。'].join(' '))
    expect(gaps.filter(({ isSure }) => isSure).map(({ at }) => at)).toContain(
      '堤附近丢失了三个集装箱 ‖第一艘渡轮改道南',
    )
  })
})
