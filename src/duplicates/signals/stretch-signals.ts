/**
 * What can be told of one stretch as it stands in its article, each in a number: its size and place, its wording, its
 * marks, its neighbours, what hangs on it, whether it is a row of a form. None of them decides.
 *
 * Cost: that of what is asked; patterns see a stretch, or so many characters around it.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import type { ParagraphKind } from '../../document/paragraph-kind.ts'
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { UPPERCASE } from '../../document/words.ts'
import { SAYING } from '../marks/facts.ts'
import { CONTENT, NAMED } from './article-view.ts'
import type { Stretch } from './stretch.ts'

const SITE =
  /\b(?:subscribe|sign up|newsletter|follow us|read more|click|advertisement|share|tweet this|comments?|cookies?|download|app|watch|video|play(?:er|back)?|loading|caption|gallery|photos?|slide|images?|copyright|rights reserved|getty|reuters|associated press|ap photo|contact|e-?mail|story highlights|related|trending|donate|sponsored|ads?)\b/gi
const CREDIT =
  /getty|reuters|\bAFP\b|\bAP\b|\bEPA\b|photo(?:graph)? by|photo:|image:|\bfile photo|courtesy|©|\/[A-Z][a-z]{1,20} [A-Z]/
const POST = /@\w{2}|pic\.twitter|https?:|#\w{3}/
const SPEAKER = /^\p{Lu}[\p{L}. '’-]{1,40}:\s/u
const SIGNED = /[—–-]{1,2}\s?\p{Lu}[^—–]{2,60}$/u
const BULLET = /^(?:[•·▪●*–—-]|\d{1,2}[.)])\s/
const SMALL = /^\p{Ll}/u
const DOTS = /(?:…|\.\.\.)["”’)\]]?$/
const COLON = /[:–—]\s?$/
const QUESTION = /\?["”’]?$/
const OPENS = '"“„«‘\''
const CLOSES = '"”’»\''
const HAS_SMALL = /\p{Ll}/u
const GOES_ON_SMALL = /^\s?["”’,]?\s?\p{Ll}/u
const SIGNATURE_BEHIND = /^\s{0,2}["”]?\s?[—–-]{1,2}\s?\p{Lu}/u
const NAME_ONLY =
  /^[—–-]?\s?\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){1,3}(?:,[^.]{0,60}|:)?$/u
const DURATION = /\b\d{1,2}:\d\d["”)]?$/
const LINE_BEFORE = /\n\s?$/
const LINE_BEHIND = /^\s?\n/
/** Words that lean on what stands before them. */
const LEANING = new Set(
  'he she it they this that these those his her their its but yet however also and or so then still meanwhile such both another more'.split(
    ' ',
  ),
)
const NEAR = 60
const LONGEST = 400
const SHORT_LINE = 16

const bool = (is: boolean): number => (is ? 1 : 0)
const tail = (text: string, size: number): string => text.slice(Math.max(0, text.length - size))
const sites = (text: string): number =>
  Math.min(4, (text.slice(0, LONGEST).match(SITE) ?? []).length)

/** Quotation marks that stay open in a passage. */
function openMarks(passage: string): { open: number; straight: number; all: number } {
  let open = 0
  let straight = 0
  let all = 0
  for (let at = 0; at < passage.length; at++) {
    const code = passage.charCodeAt(at)
    if (code === 0x22) straight++
    else if (code === 0x201c || code === 0xab || code === 0x201e) open++
    else if (code === 0x201d || code === 0xbb) open--
    else continue
    all++
  }
  return { open, straight, all }
}

const isTorn = ({ open, straight }: { open: number; straight: number }): boolean =>
  open !== 0 || straight % 2 === 1

const textOf = (stretch: Stretch, paragraph: number): string => {
  const own = stretch.view.paragraph(paragraph)
  return own === undefined ? '' : stretch.view.text.slice(own.start, own.end)
}

const sizeOf = (stretch: Stretch, paragraph: number): number => {
  const own = stretch.view.paragraph(paragraph)
  return own === undefined ? -1 : Math.min(60, own.endWord - own.firstWord)
}

const KINDS: readonly (ParagraphKind | undefined)[] = [
  'title',
  'body',
  'heading',
  'caption',
  'quote',
  'list',
  'table',
  'label',
  'byline',
]

const kindAt = (stretch: Stretch, paragraph: number): number =>
  KINDS.indexOf(stretch.view.kindOf(paragraph))

const isKind =
  (kind: ParagraphKind) =>
  (stretch: Stretch): number =>
    bool(stretch.view.kindOf(stretch.firstParagraph) === kind)

const before = ({ view, start }: Stretch): string =>
  view.text.slice(Math.max(0, start - NEAR), start)
const behind = ({ view, end }: Stretch): string => view.text.slice(end, end + NEAR)

/** The share of the telling words of a sentence that the stretch has as well; -1 if there is none. */
function shared(stretch: Stretch, sentence: number): number {
  const { view, forms } = stretch
  const other = view.sentence(sentence)
  if (other === undefined) return -1
  const { form } = view.marked.document.words
  let all = 0
  let both = 0
  const to = Math.min(other.endWord, other.firstWord + LONGEST)
  for (let word = other.firstWord; word < to; word++) {
    if (view.kinds[word] !== CONTENT && view.kinds[word] !== NAMED) continue
    all++
    if (forms.has(form[word] as number)) both++
  }
  return all > 0 ? both / all : 0
}

const again = ({ view }: Stretch, sentence: number): number => view.comesAgain(sentence) ?? -1

/** The share of the words of its paragraph that stand elsewhere, too; of a long one as far as it is looked at. */
function againOfParagraph({ view, paragraph, firstSentence }: Stretch): number {
  let all = 0
  let both = 0
  const from = Math.max(paragraph.firstSentence, firstSentence - NEAR)
  const to = Math.min(paragraph.endSentence, firstSentence + NEAR)
  for (let index = from; index < to; index++) {
    const { firstWord, endWord } = view.sentence(index) as Sentence
    all += endWord - firstWord
    both += (view.comesAgain(index) as number) * (endWord - firstWord)
  }
  return both / Math.max(1, all)
}

const openedBefore = ({ view, paragraph, start }: Stretch): boolean =>
  isTorn(openMarks(view.text.slice(Math.max(paragraph.start, start - 2000), start)))

const stops = (text: string): number => bool(hasFinalStop(text))

const sizeOfParagraph = ({ firstWord, endWord }: ReadParagraph): number => endWord - firstWord

/** Each signal by its name. */
export const STRETCH_SIGNALS: Readonly<Record<string, (stretch: Stretch) => number>> = {
  words: ({ size }) => Math.min(200, size),
  sentences: ({ firstSentence, lastSentence }) => Math.min(20, lastSentence - firstSentence + 1),
  isBody: isKind('body'),
  isHeading: isKind('heading'),
  isCaption: isKind('caption'),
  isQuote: isKind('quote'),
  isList: isKind('list'),
  isLabel: isKind('label'),
  isTable: isKind('table'),
  isByline: isKind('byline'),
  place: ({ from, view }) => from / Math.max(1, view.marked.document.words.count),
  paragraphsBefore: ({ firstParagraph }) => Math.min(12, firstParagraph),
  paragraphsBehind: ({ lastParagraph, view }) =>
    Math.min(12, view.marked.document.paragraphs.length - 1 - lastParagraph),
  paragraphWords: ({ paragraph }) => Math.min(300, sizeOfParagraph(paragraph)),
  shareOfParagraph: ({ size, paragraph }) =>
    Math.min(1, size / Math.max(1, sizeOfParagraph(paragraph))),
  opensParagraph: ({ from, paragraph }) => bool(from <= paragraph.firstWord),
  closesParagraph: ({ to, closingParagraph }) => bool(to >= closingParagraph.endWord),
  closesArticle: ({ lastSentence, view }) =>
    bool(lastSentence + 1 >= view.marked.document.sentences.length),
  opensSmall: ({ passage }) => bool(SMALL.test(passage)),
  stops: ({ passage }) => stops(passage),
  endsInDots: ({ passage }) => bool(DOTS.test(tail(passage, 12))),
  endsInColon: ({ passage }) => bool(COLON.test(tail(passage, 12))),
  asks: ({ passage }) => bool(QUESTION.test(tail(passage, 12))),
  opensQuote: ({ passage }) => bool(OPENS.includes(passage.charAt(0))),
  closesQuote: ({ passage }) => bool(CLOSES.includes(passage.charAt(passage.length - 1))),
  isTorn: ({ passage }) => bool(isTorn(openMarks(passage))),
  marks: ({ passage }) => Math.min(8, openMarks(passage).all),
  isInQuote: (stretch) => bool(openedBefore(stretch)),
  capitals: ({ counts, size }) => counts.capitals / size,
  numbers: ({ counts, size }) => counts.numbers / size,
  names: ({ counts, size }) => counts.names / size,
  content: ({ counts, size }) => counts.content / size,
  sayings: ({ counts }) => Math.min(4, counts.sayings),
  attached: ({ counts, size }) => counts.attached / size,
  standing: ({ counts, size }) => counts.standing / size,
  rare: ({ counts, size }) => counts.rare / size,
  negations: ({ counts }) => Math.min(3, counts.negations),
  ofTitle: ({ counts, size }) => counts.ofTitle / size,
  titleIn: ({ counts, view }) =>
    view.title.size > 0 ? Math.min(1, counts.ofTitle / view.title.size) : -1,
  siteWords: ({ passage }) => sites(passage),
  credit: ({ passage }) => bool(CREDIT.test(tail(passage, LONGEST))),
  post: ({ passage }) => bool(POST.test(tail(passage, LONGEST))),
  opensWithSpeaker: ({ passage }) => bool(SPEAKER.test(passage.slice(0, NEAR))),
  isSigned: ({ passage }) => bool(SIGNED.test(tail(passage, 80))),
  isBullet: ({ passage }) => bool(BULLET.test(passage.slice(0, 4))),
  isShouted: ({ passage }) => bool(!HAS_SMALL.test(passage.slice(0, LONGEST))),
  endsInDuration: ({ passage }) => bool(DURATION.test(tail(passage, 12))),
  opensInCapitals: ({ view, from, to }) => {
    const { flags } = view.marked.document.words
    let word = from
    while (word < to && word < from + 4 && ((flags[word] as number) & UPPERCASE) !== 0) word++
    return word - from
  },
  shouted: ({ counts, size }) => counts.shouted / size,
  leans: (stretch) => bool(LEANING.has(stretch.formAt(stretch.from))),
  sizeBefore: (stretch) => sizeOf(stretch, stretch.firstParagraph - 1),
  sizeBehind: (stretch) => sizeOf(stretch, stretch.lastParagraph + 1),
  kindBefore: (stretch) => kindAt(stretch, stretch.firstParagraph - 1),
  kindBehind: (stretch) => kindAt(stretch, stretch.lastParagraph + 1),
  colonBefore: (stretch) => bool(COLON.test(before(stretch).trimEnd())),
  nextLeans: (stretch) => bool(LEANING.has(stretch.formAt(stretch.to))),
  nextSays: ({ view, to }) => bool(((view.marked.facts[to] ?? 0) & SAYING) !== 0),
  nextIsSmall: (stretch) => bool(GOES_ON_SMALL.test(behind(stretch).trimStart())),
  nextIsSigned: (stretch) => bool(SIGNATURE_BEHIND.test(behind(stretch))),
  nextIsInParagraph: ({ to, closingParagraph }) => bool(to < closingParagraph.endWord),
  namesBehind: ({ view, to }) => {
    let count = 0
    for (let word = to; word < to + 4; word++) if (view.kinds[word] === NAMED) count++
    return count
  },
  sharedBefore: (stretch) => shared(stretch, stretch.firstSentence - 1),
  sharedBehind: (stretch) => shared(stretch, stretch.lastSentence + 1),
  againBefore: (stretch) => again(stretch, stretch.firstSentence - 1),
  againBehind: (stretch) => again(stretch, stretch.lastSentence + 1),
  againOfParagraph,
  stopBefore: ({ view, firstSentence }) => {
    const sentence = view.sentence(firstSentence - 1)
    return sentence === undefined
      ? -1
      : stops(view.text.slice(Math.max(sentence.start, sentence.end - 12), sentence.end))
  },
  isGlued: ({ view, start }) => bool(start > 0 && view.text.charAt(start - 1).trim() !== ''),
  opensLine: ({ view, start }) =>
    bool(start === 0 || LINE_BEFORE.test(view.text.slice(Math.max(0, start - 3), start))),
  closesLine: ({ view, end }) =>
    bool(end >= view.text.length || LINE_BEHIND.test(view.text.slice(end, end + 3))),
  paragraphCredit: ({ view, paragraph }) =>
    bool(
      CREDIT.test(view.text.slice(Math.max(paragraph.start, paragraph.end - 160), paragraph.end)),
    ),
  paragraphPost: ({ view, paragraph }) =>
    bool(POST.test(view.text.slice(Math.max(paragraph.start, paragraph.end - 200), paragraph.end))),
  paragraphSite: (stretch) => sites(textOf(stretch, stretch.firstParagraph)),
  paragraphLeans: (stretch) => bool(LEANING.has(stretch.formAt(stretch.paragraph.firstWord))),
  paragraphBeforeStops: (stretch) => stops(textOf(stretch, stretch.firstParagraph - 1)),
  paragraphBehindStops: (stretch) => stops(textOf(stretch, stretch.lastParagraph + 1)),
  siteBefore: (stretch) => sites(textOf(stretch, stretch.firstParagraph - 1)),
  siteBehind: (stretch) => sites(textOf(stretch, stretch.lastParagraph + 1)),
  nameBehind: (stretch) =>
    bool(NAME_ONLY.test(textOf(stretch, stretch.lastParagraph + 1).slice(0, 140))),
  nameBefore: (stretch) =>
    bool(NAME_ONLY.test(textOf(stretch, stretch.firstParagraph - 1).slice(0, 140))),
  opensAlike: ({ view, firstSentence }) => Math.min(12, view.familyOf(firstSentence).opening),
  closesAlike: ({ view, firstSentence }) => Math.min(12, view.familyOf(firstSentence).closing),
  standsAgain: ({ view, firstSentence }) => Math.min(12, view.familyOf(firstSentence).same),
  sameFrame: ({ view, firstSentence }) => Math.min(12, view.familyOf(firstSentence).frame),
  shortAround: (stretch) => {
    const { firstParagraph } = stretch
    let count = 0
    for (let at = firstParagraph - 3; at <= firstParagraph + 3; at++) {
      const size = sizeOf(stretch, at)
      if (at !== firstParagraph && size >= 0 && size < SHORT_LINE) count++
    }
    return count
  },
}
