/**
 * Plants a picture whose caption the page has twice, with its credit and without, as for the large version of it. The
 * one with the credit stays, so that the credit is not left alone.
 *
 * Method: a sentence of the article is the caption, and its paragraph is taken out. Cost: linear.
 */
import type { Ground, Paragraph, Piece, Planted } from '../../../src/testing/plant.ts'
import { pick, type Random } from '../../../src/testing/seeded.ts'
import { NAMES } from './names.ts'

const WORDS = { fewest: 8, most: 40 }
const AGENCIES = ['Reuters', 'AP', 'AFP', 'Getty Images', 'The Harbour Post', 'dpa']
/** Copies stand right behind each other, or so many paragraphs apart. */
const FARTHEST = 3
const BESIDE = 0.7

type Credit = (name: string, agency: string) => string

const CREDITS: readonly Credit[] = [
  (name, agency) => `(${agency}/${name})`,
  (name, agency) => `${agency.toUpperCase()}/${name}`,
  (name, agency) => `(Photo: ${name}, ${agency})`,
  (name, agency) => `(Photo by ${name}/${agency})`,
  (name, agency) => `${name} | ${agency}`,
  (name, agency) => `${name} / ${agency}`,
  (name, agency) => `Photograph: ${name}/${agency}`,
  (name, agency) => `Credit: ${name} for ${agency}`,
  (name) => `© ${name}`,
]

/** Undefined if no paragraph opens with a sentence that is as long as a caption. */
export function creditedCaption(ground: Ground, random: Random): Planted | undefined {
  const { paragraphs: texts, sentences } = ground
  const fit = sentences.flatMap(([opening = ''], at) => {
    const size = opening.split(' ').length
    const isCaption = size >= WORDS.fewest && size <= WORDS.most && !/["“”„«»]/.test(opening)
    return isCaption ? [{ at, opening }] : []
  })
  if (fit.length === 0) return undefined
  const { at, opening } = pick(fit, random)
  const credit = pick(CREDITS, random)(pick(NAMES, random), pick(AGENCIES, random))
  const bare: Piece = { text: opening }
  const credited: Piece = { text: `${opening} ${credit}` }
  const isBareFirst = random() < 0.5
  const [earlier, later] = isBareFirst ? [bare, credited] : [credited, bare]
  const paragraphs: Paragraph[] = texts
    .filter((_, own) => own !== at)
    .map((text): Paragraph => [{ text }])
  const place = Math.floor(random() * (paragraphs.length + 1))
  const apart = random() < BESIDE ? 0 : Math.floor(random() * (FARTHEST + 1))
  paragraphs.splice(Math.min(paragraphs.length, place + apart), 0, [later])
  paragraphs.splice(place, 0, [earlier])
  return { paragraphs, pairs: [{ earlier, later, stays: isBareFirst ? 'later' : 'earlier' }] }
}
