/**
 * What the classes of the boxes around a block tell of its role: the names that sites give to captions, bylines, posts,
 * teasers, buttons.
 *
 * Method: the innermost box whose classes say something, if it holds few words: large ones are named after what is only a
 * part of them. Cost: names × boxes, at most eight.
 */
import type { Mass } from '../../src/html/layout.ts'
import type { Box } from '../../src/html/read-page.ts'
import type { Role } from '../../src/roles/role.ts'

/** Boxes around that are looked at. */
const REACH = 8

/** A name, at the beginning of a part of a class. */
const named = (...names: readonly string[]): RegExp =>
  new RegExp(`(?:^|[^a-z])(?:${names.join('|')})`)
/** A name that is a whole part of a class. */
const whole = (names: string): string => `(?:${names})(?:[^a-z]|$)`

const POST = named(
  'twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|fb-post|mastodon-embed',
)

/** In this order: what a box is called, and how many words it may have. */
const NAMES: readonly { readonly role: Role; readonly pattern: RegExp; readonly most: number }[] = [
  { role: 'post', pattern: POST, most: 250 },
  {
    role: 'boilerplate',
    pattern: named(
      'newsletter|sign-?up|subscri|shar(?:e|ing)|social|comment|cookie|consent|advert|promo-code|sponsor|copyright',
      'breadcrumb|menu|toolbar|tag-?list|paywall|login|disclaimer|footer|skip|donat|follow',
      whole('nav(?:bar|igation)?|tags?|print'),
    ),
    most: 150,
  },
  {
    role: 'caption',
    pattern: named(
      '(?:wp-|image-?|img-?|photo-?|media-?|figure-?|fig)?caption|legend|bildunterschrift',
      '(?:photo|image|picture|media|img)-?(?:credit|legend|info|desc|copyright|source|text)',
      whole('credits?'),
    ),
    most: 120,
  },
  {
    role: 'player',
    pattern: named('video|player|gallery|slideshow|slider|carousel|audio|podcast|jw-'),
    most: 60,
  },
  { role: 'quote', pattern: named('pull-?quote|quote|blockquote'), most: 150 },
  {
    role: 'teaser',
    pattern: named(
      'related|recommend|more-(?:stories|news|on|from)|read-?(?:more|also|next)|trending|popular|most-|latest|teaser',
      'card|promo|inline-?link|link-?box|see-?also|next-?post|prev-?post|up-?next|outbrain|taboola',
    ),
    most: 250,
  },
  {
    role: 'byline',
    pattern: named(
      'time-?stamp|published|posted-?on|(?:post|entry|article)-?meta|writer|pub-?date|dateline',
      whole('by-?lines?|authors?|date'),
    ),
    most: 40,
  },
  {
    role: 'standfirst',
    pattern: named(
      'stand-?first|sub-?title|lede|lead-?text|intro|excerpt|summary|chapeau|abstract|vorspann|sommario|entradilla',
      'key-?points|highlights',
      whole('sub-?head(?:line)?|dek|deck|lead'),
    ),
    most: 150,
  },
  {
    role: 'label',
    pattern: named(
      'kicker|eyebrow|overline|rubric|pre-?title|label|attribution|signature',
      whole('(?:section|category)-?(?:name|label|title)?'),
    ),
    most: 8,
  },
]

/** A box and those around it. */
export function boxesAround(box: Box): Box[] {
  const boxes: Box[] = []
  for (let around: Box | undefined = box; around && boxes.length < REACH; around = around.parent) {
    boxes.push(around)
  }
  return boxes
}

/** @param masses what stands in each box, by its number */
export function namedRole(box: Box, masses: readonly Mass[]): Role | undefined {
  for (const { classes, number } of boxesAround(box)) {
    if (classes === '') continue
    const parts = classes.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
    const { words } = masses[number] as Mass
    const found = NAMES.find(({ pattern, most }) => words <= most && pattern.test(parts))
    if (found !== undefined) return found.role
  }
  return undefined
}

/** The post of a network that a block is a part of. */
export const postOf = (box: Box): Box | undefined =>
  boxesAround(box).find(({ classes }) => POST.test(classes))
