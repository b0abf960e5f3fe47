/**
 * The kinds of repetition that are planted: those of scraped news, as it was annotated. Which copy has to stay
 * is as it is told there: the earlier of two equals, the text before its teaser and its pull quote. Cost: linear.
 */
import { editSurface, editWords } from './edit-words.ts'
import {
  copied,
  type Ground,
  type Pair,
  type Paragraph,
  type Piece,
  type Plant,
  type Planted,
  piecesOf,
  type Stays,
} from './plant.ts'
import { pick, type Random } from './seeded.ts'

const LEAST_WORDS = 8
const LONG = 200
const LIGHT = [0.05, 0.15] as const
const HEAVY = [0.15, 0.3] as const
const NAMES = ['Ana Okafor', 'Peter Lindqvist', 'Mei Tanaka', 'Luis Herrera', 'Ruth Abbott']
const FULL_NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu
const CREDIT =
  /\s(?:\(?(?:REUTERS|AP Photo|Getty Images)\/|\((?:Photo|AP|AFP|Reuters)\b|\| (?:AP|Getty))/g
/** The name behind it, to the end of the caption. */
const SHORTEST_NAME = 2
const LONGEST_NAME = 60
const QUOTATION = /[“"][^“”"]{60,280}[”"]/
const CUTS = ['…', '...', ' [...]', '... Read more', ' ... Continue reading', '… Read More »']
const SITE_LINES = [
  'Content of the Harbour Post is free for all who print it with its name and a link.',
  'The Harbour Post is a newsroom that belongs to its readers and takes no money from parties.',
  'Watch the Harbour Post every evening on all good stations and in our own app.',
]

/**
 * A way in which articles say something again:
 *
 * - `whole-article`: all of it, below itself
 * - `block`, `edited-block`: two to four paragraphs, to the letter or with some other words
 * - `paragraph`, `edited-paragraph` (5 to 15 % other words), `reworded-paragraph` (15 to 30 %)
 * - `paragraph-in-other-marks`: other quotation marks, spaces, case, entities or a broken encoding
 * - `merged-paragraphs`: two paragraphs, come again as one
 * - `cut-paragraph`: a teaser, or the beginning of a paragraph with `Read more`
 * - `pull-quote`, `embedded-post`: a sentence or a quotation set apart
 * - `sentence`: a sentence that another paragraph says as well
 * - `caption`: of a picture and of its large version
 * - `headline`: on top, and again further down
 * - `site-line`: a line of the site, twice
 */
export type RepeatKind =
  | 'whole-article'
  | 'block'
  | 'edited-block'
  | 'paragraph'
  | 'edited-paragraph'
  | 'reworded-paragraph'
  | 'paragraph-in-other-marks'
  | 'merged-paragraphs'
  | 'cut-paragraph'
  | 'pull-quote'
  | 'sentence'
  | 'embedded-post'
  | 'caption'
  | 'headline'
  | 'site-line'

/** The kinds by name. */
export const PLANTS: Readonly<Record<RepeatKind, Plant>> = {
  'whole-article': (ground) =>
    copied(piecesOf(ground), piecesOf(ground), ground.paragraphs.length, 0, 'earlier'),
  block: (ground, random) => block(ground, random, (text) => text, 'earlier'),
  'edited-block': (ground, random) =>
    block(ground, random, (text) => editWords(text, between(LIGHT, random), random), 'either'),
  paragraph: (ground, random) => paragraph(ground, random, (text) => text, 'earlier'),
  'edited-paragraph': (ground, random) =>
    paragraph(ground, random, (text) => editWords(text, between(LIGHT, random), random), 'either'),
  'reworded-paragraph': (ground, random) =>
    paragraph(ground, random, (text) => editWords(text, between(HEAVY, random), random), 'either'),
  'paragraph-in-other-marks': (ground, random) =>
    paragraph(ground, random, (text) => editSurface(text, random), 'earlier'),
  'merged-paragraphs': mergedParagraphs,
  'cut-paragraph': truncatedCopy,
  'pull-quote': pullQuote,
  sentence: sentenceInParagraph,
  'embedded-post': tweetEmbed,
  caption: captionPair,
  headline,
  'site-line': boilerplate,
}

function block(
  ground: Ground,
  random: Random,
  edit: (text: string) => string,
  stays: Stays,
): Planted | undefined {
  const originals = piecesOf(ground)
  const size = 2 + Math.floor(random() * 3)
  if (originals.length < size + 3) return undefined
  const from = Math.floor(random() * (originals.length - size))
  const block = originals.slice(from, from + size)
  if (block.some(({ text }) => wordsIn(text) < LEAST_WORDS)) return undefined
  const copies = block.map(({ text }) => ({ text: edit(text) }))
  const isOnTop = stays === 'either' && random() < 0.2 && from > 1
  const at = isOnTop ? 0 : placeBehind(from + size, originals.length, random)
  return copied(originals, copies, at, from, stays)
}

function paragraph(
  ground: Ground,
  random: Random,
  edit: (text: string) => string,
  stays: Stays,
): Planted | undefined {
  const originals = piecesOf(ground)
  const from = longParagraph(ground, random)
  if (from === undefined) return undefined
  const { text } = originals[from] as Piece
  const copy = { text: edit(text) }
  if (stays === 'either' && copy.text === text) return undefined
  return copied(originals, [copy], placeBehind(from + 1, originals.length, random), from, stays)
}

/** Two paragraphs that come again as one. */
function mergedParagraphs(ground: Ground, random: Random): Planted | undefined {
  const originals = piecesOf(ground)
  const from = Math.floor(random() * (originals.length - 2))
  const [first, second] = [originals[from] as Piece, originals[from + 1] as Piece]
  if (wordsIn(first.text) < LEAST_WORDS || wordsIn(second.text) < LEAST_WORDS) return undefined
  if (!/[.!?”"]$/.test(first.text)) return undefined
  const copies = [{ text: first.text }, { text: second.text }] as const
  const merged = [copies[0], { text: random() < 0.6 ? ' ' : '' }, copies[1]]
  const paragraphs: Paragraph[] = originals.map((piece) => [piece])
  paragraphs.splice(placeBehind(from + 2, originals.length, random), 0, merged)
  return {
    paragraphs,
    pairs: [
      { earlier: first, later: copies[0], stays: 'earlier' },
      { earlier: second, later: copies[1], stays: 'earlier' },
    ],
  }
}

/** A passage of a paragraph, as a piece of it. */
interface Cut {
  /** The number of the paragraph. */
  readonly from: number
  readonly original: Piece
  readonly paragraph: Paragraph
}

/** A copy before or behind the paragraph that the original stands in. */
function beside(
  ground: Ground,
  { from, original, paragraph }: Cut,
  copy: Piece,
  isBefore: boolean,
  stays: Stays,
): Planted {
  const paragraphs: Paragraph[] = piecesOf(ground).map((piece) => [piece])
  paragraphs[from] = paragraph
  paragraphs.splice(isBefore ? from : from + 1, 0, [copy])
  const [earlier, later] = isBefore ? [copy, original] : [original, copy]
  return { paragraphs, pairs: [{ earlier, later, stays }] }
}

/** The beginning of a paragraph, cut off: on top as a teaser, or behind it. */
function truncatedCopy(ground: Ground, random: Random): Planted | undefined {
  const originals = piecesOf(ground)
  const isTeaser = random() < 0.6
  const from = isTeaser ? 0 : longParagraph(ground, random)
  const { text } = originals[from ?? 0] as Piece
  if (from === undefined || text.length < LONG) return undefined
  const cut = text.lastIndexOf(' ', text.length * (0.4 + random() * 0.4))
  if (cut < LONG / 3) return undefined
  const [head, tail] = [{ text: text.slice(0, cut) }, { text: text.slice(cut) }]
  const copy = { text: head.text + pick(CUTS, random) }
  const stays = isTeaser ? 'later' : 'earlier'
  return beside(ground, { from, paragraph: [head, tail], original: head }, copy, isTeaser, stays)
}

/** A sentence, set before or behind the paragraph that it stands in. */
function pullQuote(ground: Ground, random: Random): Planted | undefined {
  const found = sentenceOf(ground, random)
  if (found === undefined) return undefined
  const { text } = found.original
  const bare = text.replace(/^["“]|["”]$/g, '')
  const copy = {
    text: pick(
      [
        text,
        bare.replace(/[.!?]$/, ''),
        `“${bare}”`,
        `“${bare.replace(/[.,]$/, '')}” — ${speakerOf(ground, found.from, random)}`,
      ],
      random,
    ),
  }
  const isBefore = random() < 0.5
  return beside(ground, found, copy, isBefore, isBefore ? 'later' : 'earlier')
}

/** A sentence that another paragraph says as well. */
function sentenceInParagraph(ground: Ground, random: Random): Planted | undefined {
  const found = sentenceOf(ground, random)
  if (found === undefined) return undefined
  const { from, original: sentence, paragraph } = found
  const other = Math.floor(random() * ground.paragraphs.length)
  const sentences = ground.sentences[other] as readonly string[]
  if (other === from || sentences.length < 2) return undefined
  const copy = { text: sentence.text }
  const place = 1 + Math.floor(random() * (sentences.length - 1))
  const host = [
    { text: `${sentences.slice(0, place).join(' ')} ` },
    copy,
    { text: ` ${sentences.slice(place).join(' ')}` },
  ]
  const paragraphs: Paragraph[] = piecesOf(ground).map((piece) => [piece])
  paragraphs[from] = paragraph
  paragraphs[other] = host
  const pair: Pair =
    other > from
      ? { earlier: sentence, later: copy, stays: 'either' }
      : { earlier: copy, later: sentence, stays: 'either' }
  return { paragraphs, pairs: [pair] }
}

/** A quotation of the article, as the post that it comes from. */
function tweetEmbed(ground: Ground, random: Random): Planted | undefined {
  const from = ground.paragraphs.findIndex((text) => QUOTATION.test(text))
  if (from < 0) return undefined
  const text = ground.paragraphs[from] as string
  const found = QUOTATION.exec(text) as RegExpExecArray
  const quote = found[0].slice(1, -1)
  if (wordsIn(quote) < LEAST_WORDS) return undefined
  const [before, behind] = [
    text.slice(0, found.index + 1),
    text.slice(found.index + 1 + quote.length),
  ]
  const name = speakerOf(ground, from, random)
  const handle = `@${name.replace(' ', '')}`
  const day = 1 + Math.floor(random() * 28)
  const original = { text: quote }
  const copy = {
    text: `${quote.replace(/[,.]$/, '')}${pick(['.', '!', ''], random)} — ${name} (${handle}) May ${day}, 2019`,
  }
  const paragraph = [{ text: before }, original, { text: behind }]
  return beside(ground, { from, original, paragraph }, copy, random() < 0.5, 'either')
}

/** A caption twice: of the picture and of its large version. */
function captionPair(ground: Ground, random: Random): Planted | undefined {
  const from = ground.paragraphs.findIndex((text) => creditAt(text) !== undefined)
  if (from < 0 || wordsIn(ground.paragraphs[from] as string) < LEAST_WORDS) return undefined
  const originals = piecesOf(ground)
  const { text } = originals[from] as Piece
  const bare = text.slice(0, creditAt(text)).trimEnd()
  const copy = { text: pick([text, `Photo: ${text}`, bare], random) }
  return copied(originals, [copy], from + 1, from, 'earlier')
}

/** Where the credit of a caption begins. */
function creditAt(text: string): number | undefined {
  for (const { index, 0: opening } of text.matchAll(CREDIT)) {
    const from = index + opening.length
    const length = text.length - from
    if (length < SHORTEST_NAME || length > LONGEST_NAME) continue
    if (!text.includes('.', from)) return index
  }
  return undefined
}

/** The headline on top, and another form of it further down. */
function headline(ground: Ground, random: Random): Planted | undefined {
  const title = ground.title.replace(/\s+/g, ' ').trim()
  if (wordsIn(title) < 5 || /[|]/.test(title)) return undefined
  if (ground.paragraphs.some((text) => text.includes(title))) return undefined
  const earlier = { text: title }
  const later = {
    text: pick(
      [
        title,
        title.toUpperCase(),
        `${title} | Harbour Post`,
        `RELATED: ${title}`,
        `Read more: ${title}`,
        `The post ${title} appeared first on Harbour Post.`,
      ],
      random,
    ),
  }
  const paragraphs: Paragraph[] = [[earlier], ...piecesOf(ground).map((piece) => [piece])]
  paragraphs.splice(pick([1, 2, paragraphs.length], random), 0, [later])
  return { paragraphs, pairs: [{ earlier, later, stays: 'none' }] }
}

function boilerplate(ground: Ground, random: Random): Planted | undefined {
  const line = pick(SITE_LINES, random)
  if (ground.paragraphs.includes(line) || ground.paragraphs.length < 5) return undefined
  const [earlier, later] = [{ text: line }, { text: line }]
  const paragraphs: Paragraph[] = piecesOf(ground).map((piece) => [piece])
  paragraphs.splice(2, 0, [earlier])
  paragraphs.splice(placeBehind(4, paragraphs.length, random), 0, [later])
  return { paragraphs, pairs: [{ earlier, later, stays: 'none' }] }
}

/** The full name of somebody whose last name stands in a paragraph, or a name that the article does not have. */
function speakerOf({ paragraphs }: Ground, paragraph: number, random: Random): string {
  const anybody = pick(NAMES, random)
  const words = new Set((paragraphs[paragraph] as string).match(/\p{L}+/gu))
  const names = paragraphs.flatMap((text) => text.match(FULL_NAME) ?? [])
  return names.find((name) => words.has(name.slice(name.indexOf(' ') + 1))) ?? anybody
}

/** A paragraph of some words, by its number. */
function longParagraph({ paragraphs }: Ground, random: Random): number | undefined {
  const long = paragraphs.flatMap((text, index) => (wordsIn(text) < LEAST_WORDS ? [] : [index]))
  return long.length === 0 ? undefined : pick(long, random)
}

/** A sentence of a paragraph that has others, and the paragraph with it as a piece. */
function sentenceOf({ paragraphs, sentences }: Ground, random: Random): Cut | undefined {
  const from = Math.floor(random() * paragraphs.length)
  const all = sentences[from] as readonly string[]
  const at = Math.floor(random() * all.length)
  const text = all[at] as string
  if (all.length < 2 || wordsIn(text) < LEAST_WORDS || wordsIn(text) > 40) return undefined
  if (/^[^\p{Lu}“"]|["“][^"“”]*$/u.test(text) || /^[^“]*”/.test(text)) return undefined // torn from a quote
  const original = { text }
  const before = {
    text: all
      .slice(0, at)
      .map((each) => `${each} `)
      .join(''),
  }
  const behind = {
    text: all
      .slice(at + 1)
      .map((each) => ` ${each}`)
      .join(''),
  }
  return { from, original, paragraph: [before, original, behind] }
}

/** Right behind, a paragraph or more on, or at the end. */
function placeBehind(end: number, count: number, random: Random): number {
  const chance = random()
  if (chance < 0.3) return end
  return chance < 0.6 ? Math.min(count, end + 1 + Math.floor(random() * 4)) : count
}

const between = ([least, most]: readonly [number, number], random: Random): number =>
  least + (most - least) * random()

const wordsIn = (text: string): number => text.split(/\s+/).length
