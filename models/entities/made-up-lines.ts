/**
 * Lines made from lists of names, for kinds of text that the labelled news has too little of: results of
 * games, where a city stands for its team, and languages that somebody speaks. Seeded.
 */

import { frontDecoded } from '../../src/document/front-coded.ts'
import { BIG_CITIES, CITIES, COUNTRIES } from '../../src/entities/names.data.ts'
import type { Dice } from './dice.ts'
import type { LabelledText, TextLabel } from './labelled-text.ts'

const titled = (name: string): string =>
  name.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())
const TEAMS = [...frontDecoded(BIG_CITIES), ...frontDecoded(CITIES), ...frontDecoded(CITIES)].map(
  titled,
)
const NATIONS = frontDecoded(COUNTRIES).map(titled)

/** Marks stand for: `$` a team, `%` a nation's team, `#` a figure, `&` a language. */
const RESULTS = [
  '$ #, $ #',
  '$ # $ #',
  '$ #, $ #\n$ #, $ #\n$ #, $ #',
  '$ # $ #\n$ # $ #\n$ # $ #\n$ # $ #',
  '$ #-#-#-#',
  '$ at $',
  '$ AT $',
  '$ vs $',
  '$ v $',
  '$ v. $',
  '$ # # # # # # #\n$ # # # # # # #\n$ # # # # # # #',
  '$ beat $ #-# on Saturday.',
  '$ defeated $ #-# in the final.',
  '$ lost #-# to $ on Sunday.',
  '$ drew #-# with $.',
  'Results: $ #, $ #; $ #, $ #.',
  '% # % #',
  '% #, % #',
  '% beat % #-# in a friendly.',
  '% drew #-# with % in a World Cup qualifier.',
  'The home side beat $ #-# in the second round.',
  '$ took the lead after # minutes against $.',
]
const SPEECH = [
  'She speaks & and &.',
  'He spoke in &.',
  'The book was translated from & into &.',
  'The statement, in &, was posted on a website.',
  'Most people there speak &.',
  'Languages: & (official), &, &',
  'Official language: &. Other languages: & and &.',
  'The &-language newspaper said so.',
  'They learn & at school.',
  'He answered in fluent &.',
  'The & translation appeared last year.',
  'Her & is poor, but she understands &.',
  'Speakers of & are a minority.',
  'The word means hope in &.',
  'Broadcasts in & and & reach millions.',
]

const MARKS: Readonly<Record<string, string>> = {
  $: 'ORGANIZATION',
  '%': 'ORGANIZATION',
  '&': 'LANGUAGE',
}

function languages(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const codes =
    'ar az be bg bn bs ca cs cy da de el en en en es es et eu fa fi fil fr fr ga gd gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms mt my ne nl no or pa pl ps pt pt ro ru ru rw sa sd si sk sl sn so sq sr st su sv sw ta te tg th ti tk tn tr tt ug uk ur uz vi wo xh yi yo zh zh zu'
  return codes.split(' ').map((code) => names.of(code) as string)
}

/** So many texts of one pattern each. */
export function madeUpLines(count: number, dice: Dice): LabelledText[] {
  const tongues = languages()
  const pick = <Item>(list: readonly Item[]): Item =>
    list[Math.floor(dice.roll() * list.length)] as Item
  const fillers: Readonly<Record<string, () => string>> = {
    $: () => pick(TEAMS),
    '%': () => pick(NATIONS),
    '&': () => pick(tongues),
    '#': () => String(Math.floor(dice.roll() * (dice.roll() < 0.3 ? 110 : 8))),
  }
  return Array.from({ length: count }, () => {
    const capitals = dice.roll() < 0.25
    const entities: TextLabel[] = []
    let text = ''
    for (const mark of pick(dice.roll() < 0.45 ? RESULTS : SPEECH)) {
      const filler = fillers[mark]
      const start = text.length
      text += filler === undefined ? mark : capitals ? filler().toUpperCase() : filler()
      const type = MARKS[mark]
      if (type !== undefined) entities.push({ start, end: text.length, type })
    }
    return { text, entities }
  })
}
