/** What goes along with a passage that goes, and what is no passage by itself. */
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const TEXT = [
  'Ferries to the outer islands were sent around the southern point, which added almost an hour to each crossing.',
  'The mayor of the port town said nobody would be sent a bill before the insurers had finished their work.',
  'Forecasters expect calmer water by the weekend, when a crane barge is due from the mainland shipyard.',
  'A pilot who has sailed these waters for thirty years could not remember a swell like it.',
]
const paragraphs = (...all: string[]): string => all.join('\n\n')

test.each([
  ['an agency', 'Bloomberg'],
  ['a speaker', 'Rep. Ines Brun'],
])('%s behind a sentence that goes is not left alone', (_, rest) => {
  const said =
    'The council looked for the money for two years before it gave the idea of a new pier up.'
  const text = paragraphs(said, ...TEXT, `${said} ${rest}`)
  expect(clean(text).text.trim()).toBe(paragraphs(said, ...TEXT))
})

test.each(['Ines Brun left the hall', 'A new pier for Oldport'])(
  'what stands behind a sentence that goes and says something stays: %s',
  (more) => {
    const said =
      'The council looked for the money for two years before it gave the idea of a new pier up.'
    expect(
      clean(paragraphs(said, ...TEXT.slice(1), `${said} ${more}`, TEXT[0] as string)).text,
    ).toContain(more)
  },
)

test('of a row of cells no cell goes', () => {
  const cell = 'Radar, compass, depth sounder, anchor light, radio'
  const other = 'Radar, compass, depth sounder, anchor light, radio, wind vane and two cameras'
  const row = ['Sensors', ...Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? cell : other))]
  const text = paragraphs(...TEXT, row.join('\t'))
  expect(findDuplicates(text).filter(({ kind }) => kind !== 'variant')).toEqual([])
})

describe('behind a bar', () => {
  const caption =
    'Most of the boats that are still out on the bay tonight belong to the small firm of Rui Castanho and his two sons.'

  test.each(['| Ines Brun/Getty Images', '| AP Photo'])(
    'a headline is no part of the caption: %s',
    (credit) => {
      const headline = 'Weather Storm takes ten boats in a night of high waves'
      const text = paragraphs(caption, ...TEXT, `${caption} ${credit} ${headline}`)
      const kept = clean(text).text
      expect(kept.split(caption).length).toBe(2)
      expect(kept).toContain(headline)
    },
  )
})

test('no Japanese sentence is torn in a bracket', () => {
  const first =
    '北港海運大学（北港県中央区）の新しい桟橋の工事を巡って、業務の報酬名目で不正に約2億円を支払わせて大学に損害を与えたとして、県警は13日、背任の疑いで、元理事長の山田容疑者（78）を逮捕した。県警は、容疑者が金を自身や側近に還流して私的に流用していたとみて、不透明な資金の流れの全容解明を進める。'
  const second =
    '山田容疑者は2014年に副理事長、2019年に理事長に就任した。捜査関係者によると、元職員の女性は同容疑者の側近で、大学から男性の口座に振り込まれた金は、元職員の女性を通じ容疑者に全て現金で手渡され、還流されていた。'
  const last =
    '北港海運大学 1900年、前身の「北港航海学校」として創立され、1952年に大学開校。国内で唯一、船長だけを対象に教育を行う私立大で、各地で練習船や研修施設を運営している。大学などによると2024年の学生数は1353人で、教職員は5735人。2014年に練習船が沈む事件があり、2015年には承認が取り消されている。本部は北港県中央区。'
  const text = paragraphs(first, second, last)
  expect(clean(text).text).toBe(text)
})
