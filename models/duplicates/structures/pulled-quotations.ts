/**
 * Plants pull quotes as outlets set them: what somebody says in the article, once more in a paragraph of its own, short
 * or long, with or without its marks, in one piece where the text puts `she said` between, with the name below or
 * behind it. It goes, and the text stays.
 *
 * Cost: linear.
 */
import type { Ground, Paragraph, Piece, Planted } from '../../../src/testing/plant.ts'
import { pick, type Random } from '../../../src/testing/seeded.ts'

/** What is said in a paragraph: from a mark to the mark that closes it. */
const SAID = /[“"«„]([^“”"«»„]{12,320})[”"»“]/g
const NAME = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{L}+){1,2}/u
const FEWEST_WORDS = 3
/** A tag that is longer says more than who speaks. */
const LONGEST_TAG = 90
/** A pull quote stands at most so many paragraphs from the text that it is of. */
const FARTHEST = 4
const MARKS = ['“”', '""', '«»', '„“', ''] as const
const SIGNED = [' — ', ' – ', '\n', '\n— ', ' '] as const

/** Undefined if nobody speaks in the article. */
export function pulledQuotation(ground: Ground, random: Random): Planted | undefined {
  const speaking = ground.paragraphs.flatMap((text, at) => {
    const said = saidIn(text)
    return said.length > 0 ? [{ at, text, said }] : []
  })
  if (speaking.length === 0) return undefined
  const { at, text, said } = pick(speaking, random)
  const first = Math.floor(random() * said.length)
  const isJoined = first + 1 < said.length && random() < 0.5
  const pulled = said.slice(first, first + (isJoined ? 2 : 1))
  const original: Piece = { text }
  const copy: Piece = { text: setApart(pulled, text, random) }
  const paragraphs: Paragraph[] = ground.paragraphs.map((own, index) => [
    index === at ? original : { text: own },
  ])
  const shift = 1 + Math.floor(random() * FARTHEST)
  const isBefore = random() < 0.4
  const place = isBefore ? Math.max(0, at + 1 - shift) : Math.min(paragraphs.length, at + shift)
  paragraphs.splice(place, 0, [copy])
  const pair = isBefore
    ? ({ earlier: copy, later: original, stays: 'later' } as const)
    : ({ earlier: original, later: copy, stays: 'earlier' } as const)
  return { paragraphs, pairs: [pair] }
}

interface Said {
  readonly text: string
  readonly end: number
}

/** What is said in a paragraph with more than that. */
function saidIn(text: string): readonly Said[] {
  const said = [...text.matchAll(SAID)].map(
    (found): Said => ({
      text: found[1] as string,
      end: found.index + found[0].length,
    }),
  )
  const isLong = ({ text: own }: Said): boolean => own.trim().split(/\s+/).length >= FEWEST_WORDS
  return said.filter((own) => isLong(own) && own.text.length < 0.9 * text.length)
}

function setApart(pulled: readonly Said[], text: string, random: Random): string {
  const words = pulled
    .map(({ text: own }, at) => {
      const bare = own.trim().replace(/[.,]$/, '')
      return at < pulled.length - 1 ? `${bare}${/[!?]$/.test(bare) ? '' : '.'}` : bare
    })
    .join(' ')
  const end = /[!?…]$/.test(words) ? '' : pick(['', '.', '.', ','], random)
  const marks = pick(MARKS, random)
  const quoted = marks === '' ? `${words}${end}` : `${marks[0]}${words}${end}${marks[1]}`
  const behind = text.slice((pulled.at(-1) as Said).end).slice(0, LONGEST_TAG)
  const name = NAME.exec(behind)?.[0] ?? NAME.exec(text)?.[0]
  return name === undefined || random() < 0.5 ? quoted : `${quoted}${pick(SIGNED, random)}${name}`
}
