/**
 * What can be told of one stretch as it stands in its article, each in a number: its size and place, its wording, what
 * stands before and behind it, how much of that comes again. None of it decides, and none asks for a word of any language.
 *
 * Cost: the words of the stretch and of its neighbours.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import type { ParagraphKind } from '../../document/paragraph-kind.ts'
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { UPPERCASE } from '../../document/words.ts'
import type { Signals } from '../../learning/trees.ts'
import { ROLES } from '../../roles/role.ts'
import { CONTENT, NAMED } from './article-view.ts'
import type { Stretch } from './stretch.ts'

const NEAR = 60
/** So many sentences, and so many paragraphs, on either side are around. */
const SENTENCES_AROUND = 6
const PARAGRAPHS_AROUND = 4
const SHORT_PARAGRAPH = 12
/** So many words at the end of a paragraph are looked at for what is attached. */
const ATTACHED_REACH = 20
const LONGEST = 400
const QUOTES = '"“”„«»「」『』'
const CLOSERS = `${QUOTES}’')）]`
const STOPS = '.!。！।؟'
const QUESTIONS = '?？'
const PAUSES = ',;，；–—-'
const MOST_CLOSERS = 3
const bool = (is: boolean): number => (is ? 1 : 0)

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

const sizeOfParagraph = ({ firstWord, endWord }: ReadParagraph): number => endWord - firstWord

/** The mean share of the sentences around that comes again; -1 if there are none. */
function againAround({ view, firstSentence, lastSentence }: Stretch): number {
  let count = 0
  let sum = 0
  const to = Math.min(view.aligned.length - 1, lastSentence + SENTENCES_AROUND)
  for (let index = Math.max(0, firstSentence - SENTENCES_AROUND); index <= to; index++) {
    if (index >= firstSentence && index <= lastSentence) continue
    count++
    sum += view.aligned[index] as number
  }
  return count > 0 ? sum / count : -1
}

const againOfFirst = ({ view }: Stretch, paragraph: number): number => {
  const own = view.paragraph(paragraph)
  return own === undefined ? -1 : (view.comesAgain(own.firstSentence) ?? -1)
}

/** How many of the paragraphs around hold. */
function countAround(
  { view, firstParagraph }: Stretch,
  holds: (paragraph: ReadParagraph) => boolean,
): number {
  let count = 0
  for (let by = -PARAGRAPHS_AROUND; by <= PARAGRAPHS_AROUND; by++) {
    const paragraph = by === 0 ? undefined : view.paragraph(firstParagraph + by)
    if (paragraph !== undefined && holds(paragraph)) count++
  }
  return count
}

/** As what a word is attached; 0 if it is not. */
const attachedAs = ({ view }: Stretch, word: number): number => view.marked.attached[word] ?? 0

function attachedAtEnd(stretch: Stretch): number {
  const { firstWord, endWord } = stretch.closingParagraph
  let count = 0
  for (let word = Math.max(firstWord, endWord - ATTACHED_REACH); word < endWord; word++) {
    if (attachedAs(stretch, word) !== 0) count++
  }
  return count
}

/**
 * How a text ends, at `end`, not before `start`, as a number: a stop, a question, a colon, a quotation mark; 0 for nothing. The
 * kinds are those of Unicode and of its sentence marks, so they hold in every language.
 */
function endingOf(text: string, start: number, end: number): number {
  let at = end - 1
  while (at > start && at > end - MOST_CLOSERS && CLOSERS.includes(text.charAt(at))) at--
  const last = text.charAt(at)
  if (last === '…' || text.slice(Math.max(start, at - 2), at + 1) === '...') return 1
  if (STOPS.includes(last)) return at < end - 1 ? 2 : 3
  if (QUESTIONS.includes(last)) return 4
  if (last === ':' || last === '：') return 5
  if (PAUSES.includes(last)) return 6
  return at < end - 1 ? 7 : 8
}

const endingOfSentence = ({ view }: Stretch, sentence: number): number => {
  const own = view.sentence(sentence)
  return own === undefined ? 0 : endingOf(view.text, own.start, own.end)
}

/** How likely it is that a stretch has each of the roles, in hundredths. */
const ROLE_SIGNALS = Object.fromEntries(
  ROLES.map((role, at): [string, (stretch: Stretch) => number] => [
    `role ${role}`,
    ({ roles }) => Math.round((roles[at] as number) * 100) / 100,
  ]),
)

/** Each signal by its name. */
export const STRETCH_SIGNALS: Signals<(stretch: Stretch) => number> = {
  ...ROLE_SIGNALS,
  words: ({ size }) => Math.min(200, size),
  place: ({ from, view }) => from / Math.max(1, view.marked.document.words.count),
  paragraphsBefore: ({ firstParagraph }) => Math.min(12, firstParagraph),
  paragraphsBehind: ({ lastParagraph, view }) =>
    Math.min(12, view.marked.document.paragraphs.length - 1 - lastParagraph),
  paragraphWords: ({ paragraph }) => Math.min(300, sizeOfParagraph(paragraph)),
  shareOfParagraph: ({ size, paragraph }) =>
    Math.min(1, size / Math.max(1, sizeOfParagraph(paragraph))),
  stops: ({ passage }) => bool(hasFinalStop(passage)),
  capitals: ({ counts, size }) => counts.capitals / size,
  standing: ({ counts, size }) => counts.standing / size,
  rare: ({ counts, size }) => counts.rare / size,
  titleIn: ({ counts, view }) =>
    view.title.size > 0 ? Math.min(1, counts.ofTitle / view.title.size) : -1,
  opensInCapitals: ({ view, from, to }) => {
    const { flags } = view.marked.document.words
    let word = from
    while (word < to && word < from + 4 && ((flags[word] as number) & UPPERCASE) !== 0) word++
    return word - from
  },
  sizeBefore: (stretch) => sizeOf(stretch, stretch.firstParagraph - 1),
  sizeBehind: (stretch) => sizeOf(stretch, stretch.lastParagraph + 1),
  kindBefore: (stretch) => kindAt(stretch, stretch.firstParagraph - 1),
  kindBehind: (stretch) => kindAt(stretch, stretch.lastParagraph + 1),
  sharedBefore: (stretch) => shared(stretch, stretch.firstSentence - 1),
  sharedBehind: (stretch) => shared(stretch, stretch.lastSentence + 1),
  againBefore: (stretch) => again(stretch, stretch.firstSentence - 1),
  againBehind: (stretch) => again(stretch, stretch.lastSentence + 1),
  againOfParagraph,
  standsAgain: ({ view, firstSentence }) => Math.min(12, view.timesOf(firstSentence)),
  againAround,
  againParagraphBefore: (stretch) => againOfFirst(stretch, stretch.firstParagraph - 1),
  againParagraphBehind: (stretch) => againOfFirst(stretch, stretch.lastParagraph + 1),
  ending: (stretch) => endingOfSentence(stretch, stretch.lastSentence),
  endingBefore: (stretch) => endingOfSentence(stretch, stretch.firstSentence - 1),
  endingOfParagraph: ({ view, closingParagraph: { start, end } }) =>
    endingOf(view.text, start, end),
  attachedAtEnd,
  endsAttached: (stretch) => attachedAs(stretch, stretch.closingParagraph.endWord - 1),
  attachedBehind: (stretch) => attachedAs(stretch, stretch.to),
  isTitle: ({ view, firstParagraph }) => bool(view.kindOf(firstParagraph) === 'title'),
  shortAround: (stretch) =>
    countAround(stretch, (paragraph) => sizeOfParagraph(paragraph) < SHORT_PARAGRAPH),
}
