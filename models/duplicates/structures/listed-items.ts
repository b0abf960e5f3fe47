/**
 * Plants lists by names (who votes how, what analysts say, who the players were) with an item that says what a sentence
 * of the article says of the same name. Both stay: without the item the list is not whole.
 *
 * Cost: linear.
 */
import type { Ground, Paragraph, Planted } from '../../../src/testing/plant.ts'
import { pick, type Random } from '../../../src/testing/seeded.ts'
import { NAMES } from './names.ts'

const NAMED = /^(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+),? (\p{Ll}.*)$/u
const WORDS = { fewest: 8, most: 30 }
/** So many words of other sentences make another item. */
const ITEM_WORDS = 8
const OFFICES = [', D-Ohio', ', mayor of Holm', ', 34', ' (the Harbour Union)', '', '']
const HEADS = ['Those who support it are:', 'Who said what', 'Here is where they stand:']

/** Undefined if no sentence of the article opens with a name. */
export function listedItem(ground: Ground, random: Random): Planted | undefined {
  const { paragraphs: texts, sentences } = ground
  const named = sentences.flatMap((own, at) =>
    own.flatMap((text) => {
      const size = text.split(' ').length
      const isFit = own.length > 1 && size >= WORDS.fewest && size <= WORDS.most
      const found = isFit ? NAMED.exec(text) : null
      return found === null ? [] : [{ at, name: found[1] as string, told: found[2] as string }]
    }),
  )
  if (named.length === 0) return undefined
  const { at, name, told } = pick(named, random)
  const item = (who: string, what: string): string =>
    `${who}${pick(OFFICES, random)}: ${what.charAt(0).toUpperCase()}${what.slice(1)}`
  const others = (): Paragraph[] =>
    Array.from({ length: 1 + Math.floor(random() * 2) }, () => {
      const words = pick(pick(sentences, random), random).split(' ').slice(0, ITEM_WORDS)
      return [{ text: `${item(pick(NAMES, random), words.join(' '))}.` }]
    })
  const original = { text: texts[at] as string }
  const copy = { text: item(name, told) }
  const list = [[{ text: pick(HEADS, random) }], ...others(), [copy], ...others()]
  const paragraphs: Paragraph[] = texts.map((text, own) => [own === at ? original : { text }])
  const place = Math.floor(random() * (paragraphs.length + 1))
  paragraphs.splice(place, 0, ...list)
  const [earlier, later] = place <= at ? [copy, original] : [original, copy]
  return { paragraphs, pairs: [{ earlier, later, stays: 'either' }] }
}
