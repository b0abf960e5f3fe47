import { describe, expect, it } from 'vitest'
import { POINTS_BACK, type Wording, wordingsOf } from '../../src/condensing/wording.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'

const pointsBack = (text: string, language = 'en'): boolean => {
  const [wording] = finish(wordingsOf(parse({ text, language })))
  return ((wording as Wording).shows & POINTS_BACK) !== 0
}

describe('a sentence that points at the one before', () => {
  it.each([
    'He said the bridge is safe.',
    'But the bridge is safe.',
    'For example, the bridge was shut twice.',
    'Neither was asked to repair the bridge.',
    'Many of them crossed the bridge on foot.',
    'Some were found under the bridge.',
    'Oh, and the bridge is red.',
    'The result is that the bridge stays shut.',
    'Despite this, the bridge stays open.',
    'Into that gap fell the bridge.',
    'Both were found under the bridge.',
    'However, the bridge stays shut.',
    'In addition, the bridge is red.',
    'But today the bridge is open.',
    "He'll cross the bridge.",
    "It's a long bridge.",
    'First, the bridge was shut.',
    'Again, the bridge was shut.',
    'Of course, the bridge was shut.',
    'True enough, the bridge was shut.',
    'Among them were bridges.',
  ])('%s', (sentence) => {
    expect(pointsBack(sentence)).toBe(true)
  })

  it.each([
    'This week the bridge was shut.',
    'On that day the bridge was shut.',
    'Neither the mayor nor the council wants the bridge.',
    'Many drivers crossed the bridge on foot.',
    'Some 40 cars crossed the bridge.',
    'No cars crossed the bridge.',
    'The first bridge was built in 1931.',
    'The results of the vote were told on the bridge.',
    'Despite the rain, the bridge stays open.',
    'This Tuesday the bridge was shut.',
    'Those who crossed the bridge paid nothing.',
    'Both the bridge and the tunnel were shut.',
    'Too often the bridge was shut.',
    'However often it is repaired, the bridge has cracks.',
    'In addition to the bridge, a tunnel was shut.',
    'The former mayor crossed the bridge.',
    'First aid was given on the bridge.',
    'Again and again the bridge was shut.',
    'So-called bridges were shut.',
    'Instead of the bridge a tunnel was shut.',
  ])('not in: %s', (sentence) => {
    expect(pointsBack(sentence)).toBe(false)
  })
})

describe('in another language', () => {
  it.each([
    ['de', 'Sie hat die Brücke gesperrt.'],
    ['de', 'Daher bleibt die Brücke gesperrt.'],
    ['es', 'Ella cerró el puente.'],
    ['es', 'Sin embargo, el puente sigue cerrado.'],
    ['fr', 'Il a fermé le pont.'],
    ['fr', 'C’est le pont du village.'],
    ['it', 'Lei ha chiuso il ponte.'],
    ['nl', 'Hij sloot de brug.'],
    ['pt', 'Ele fechou a ponte.'],
    ['ru', 'Она закрыла мост.'],
    ['sv', 'Hon stängde bron.'],
    ['no', 'Han stengte broen.'],
    ['da', 'Alligevel er broen lukket.'],
    ['de', 'Trotzdem bleibt die Brücke gesperrt.'],
    ['es', 'Entonces, el puente cerró.'],
    ['fr', 'Puis le pont a fermé.'],
    ['it', 'Infatti il ponte è chiuso.'],
    ['it', 'La sua barca è sul fiume.'],
    ['nl', 'Bovendien is de brug dicht.'],
    ['pt', 'No entanto, a ponte fechou.'],
    ['ru', 'Впрочем, мост закрыт.'],
    ['ja', 'しかし橋は閉じている。'],
    ['ja', '同社は橋を閉じた。'],
    ['zh', '该公司关闭了桥梁。'],
    ['zh', '此外，桥梁已关闭。'],
  ])('a sentence points back: %s, %s', (language, sentence) => {
    expect(pointsBack(sentence, language)).toBe(true)
  })

  it.each([
    ['de', 'Die Brücke bleibt gesperrt.'],
    ['es', 'Además de la presa, cerraron el puente.'],
    ['es', 'Este 2031 cierra el puente.'],
    ['fr', 'Il y a dix ans, le pont fermait.'],
    ['it', 'Il ponte è chiuso.'],
    ['sv', 'Bron är stängd.'],
    ['pl', 'Most jest nieczynny.'],
    ['es', 'Después de la presa, cerraron el puente.'],
    ['ja', '橋は閉じている。'],
    ['zh', '公司关闭了桥梁。'],
  ])('or does not: %s, %s', (language, sentence) => {
    expect(pointsBack(sentence, language)).toBe(false)
  })
})
