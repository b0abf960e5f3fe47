/**
 * What of a story is marked in its text: what went and what stays for it, words and facts that differ,
 * the gist, names, what other articles said before; and the links between them. Cost: linear.
 */
import type { Removal } from '../../cleaning/removals.ts'
import type { Span } from '../../document/span.ts'
import {
  type Passages,
  paragraphAt,
  type Repeat,
  type Place as Stays,
  type Variant,
} from '../passages.ts'
import type { Story } from '../story.ts'
import type { CastMember } from './cast.ts'
import type { Mark } from './marked-text.ts'
import { html } from './markup.ts'
import { factsInWords, pilcrow } from './plain-words.ts'
import type { SeenBefore } from './seen-before.ts'
import { spoken } from './spoken.ts'

/** Outer to inner. */
const SEEN = 0
const GONE = 1
const STAYS = 2
const VARIANT = 3
const GIST = 4
const WORDS = 5
const NAME = 6
/** So many links stand behind a passage. */
const MOST_LINKS = 4
/** So many passages have a class that ties both ends; there is a rule of style for each. */
export const TIED = 40

/** Something of a story, by its number, as the style knows it. */
const tie = (letter: string, number: number): string =>
  number <= TIED ? ` ${letter}${number}` : ''

/**
 * The marks of a story.
 *
 * @param key what the names of its anchors begin with
 */
export function passageMarks(
  story: Story,
  passages: Passages,
  cast: readonly CastMember[],
  seen: readonly SeenBefore[],
  key: string,
): Mark[] {
  const inWords = ({ start }: Span): string =>
    pilcrow(paragraphAt(story.digest.paragraphs, start) + 1)
  return [
    ...passages.repeats.flatMap((repeat) => marksOfRepeat(repeat, key, inWords)),
    ...passages.places.map((place) => markOfPlace(place, key, inWords)),
    ...passages.furniture.map(markOfFurniture),
    ...passages.variants.flatMap((variant) => marksOfVariant(variant, key, inWords)),
    ...story.digest.summary.sentences.map((sentence, index) =>
      markOf(sentence, { layer: GIST, tag: 'mark', name: 'gist', id: `${key}g${index + 1}` }),
    ),
    ...cast.flatMap((member) => marksOfMember(member, key)),
    ...seen.flatMap((passage) => marksOfSeen(passage, key)),
  ]
}

/** Says where a passage stands: `¶ 6`. */
type Place = (span: Span) => string

const markOf = ({ start, end }: Span, look: Omit<Mark, 'start' | 'end'>): Mark => ({
  start,
  end,
  ...look,
})

/** Words or facts that differ; a side that has none has no mark. */
function marksOfWords(spans: readonly (Span | null)[], name: 'word' | 'fact'): Mark[] {
  return spans
    .filter((span) => span !== null)
    .map((span) => markOf(span, { layer: WORDS, tag: 'mark', name }))
}

function marksOfRepeat({ removal, place, number }: Repeat, key: string, inWords: Place): Mark[] {
  const gone = markOf(removal, {
    layer: GONE,
    tag: 'del',
    name: `go${tie('q', place.number)}`,
    id: `${key}go${number}`,
    before: spoken('Removed: '),
    after: html`${spoken(' It is')} <a class="ref" href="#${key}stay${place.number}">still said in ${inWords(place)}</a>`,
  })
  const changed = (removal.changes ?? []).flatMap(({ here, there }) => [here, there])
  return [gone, ...marksOfWords(changed, 'word')]
}

function markOfPlace(place: Stays, key: string, inWords: Place): Mark {
  const shown = place.repeats.slice(0, MOST_LINKS)
  const more = place.repeats.length - shown.length
  const links = shown.map(
    ({ number, removal }) =>
      html`${spoken(' Said')} <a class="ref stays" href="#${key}go${number}">again in ${inWords(removal)}</a>`,
  )
  return markOf(place, {
    layer: STAYS,
    tag: 'span',
    name: `stay${tie('q', place.number)}`,
    id: `${key}stay${place.number}`,
    after: html`${links}${more > 0 ? html` <span class="ref stays">and ${more} more</span>` : undefined}`,
  })
}

function markOfFurniture(removal: Removal): Mark {
  const before = spoken(`Left out, ${removal.rule ?? 'boilerplate'}: `)
  return markOf(removal, { layer: GONE, tag: 'del', name: 'fur', before })
}

function marksOfVariant({ number, pair }: Variant, key: string, inWords: Place): Mark[] {
  const facts = factsInWords(pair.differences)
  const side = (from: Span, to: Span, own: 'a' | 'b', other: 'a' | 'b'): Mark =>
    markOf(from, {
      layer: VARIANT,
      tag: 'span',
      name: `var${tie('v', number)}`,
      id: `${key}v${number}${own}`,
      after: html`${spoken(` Alike, but ${facts} differs:`)} <a class="ref differs" href="#${key}v${number}${other}">differs in ${inWords(to)}</a>`,
    })
  const differing = pair.differences.flatMap(({ here, there }) => [here, there])
  return [
    side(pair.of, pair, 'a', 'b'),
    side(pair, pair.of, 'b', 'a'),
    ...marksOfWords(differing, 'fact'),
  ]
}

function marksOfMember({ mentions, number, first }: CastMember, key: string): Mark[] {
  return mentions.map((mention, index) =>
    markOf(mention, {
      layer: NAME,
      tag: 'span',
      name: `n${tie('e', number)}`,
      id: index === first ? `${key}e${number}` : undefined,
    }),
  )
}

function marksOfSeen({ passage, number, link, other }: SeenBefore, key: string): Mark[] {
  const seen = markOf(passage, {
    layer: SEEN,
    tag: 'span',
    name: 'seen',
    id: `${key}seen${number}`,
    before: spoken('Said before: '),
    after:
      link === undefined
        ? html` <span class="ref before">in ${other}</span>`
        : html` <a class="ref before" href="#${link}">in ${other}</a>`,
  })
  const differing = passage.differences.map(({ here }) => here)
  return [seen, ...marksOfWords(differing, 'fact')]
}
