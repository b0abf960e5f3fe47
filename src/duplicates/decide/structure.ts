/**
 * What a stretch hangs together with, whatever its words are: the row that it is a part of, the post that it was
 * written in, the record of a talk, the label or question that leads in to it, the contents that name its heading. A
 * part of such a thing stays, though it is said again.
 *
 * Method: what stands before and behind the one is held against what stands before and behind the other, past lines
 * that both have. Where the two neighbours are nearly the same and tell different things, these are records of one form
 * under other labels, and what they share belongs to each, unless the site added both. A line beside which others stand again with text between is
 * one of the contents. Posts, talks and quotes are read as for the rules
 * (`part-of-whole.ts`). Cost: the words of the stretches and of their neighbours.
 */
import { hasFinalStop } from '../../document/final-stop.ts'
import type { Sentence } from '../../document/parse.ts'
import { CREDIT } from '../../reading/attachments.ts'
import type { SentencePlaces } from '../../reading/sentence-places.ts'
import type { HeldPassage } from '../candidates/candidate.ts'
import { isPartOfWhole } from '../candidates/part-of-whole.ts'
import { isQuoted } from '../candidates/torn-quotes.ts'
import { type ArticleView, NUMBER } from '../signals/article-view.ts'
import { matchWords } from '../signals/matched-words.ts'
import { ALIKE, OrientedPair } from '../signals/pair-signals.ts'
import { Stretch } from '../signals/stretch.ts'
import { losesFact } from './fact-guard.ts'

/** Neighbours are of one form if so much of either is the same. */
const ONE_FORM = 0.4
/** A line without a stop that counts something is a row if it is so short. */
const LONGEST_ROW = 10
/** A longer neighbour is text, of which an edited copy may stand there. */
const LONGEST_LABEL = 12
/** ... in the paragraph itself it may be so long: `Upper Brede. For the dough: 300 g of flour. For the top: plums.` */
const LONGEST_HEAD = 60
/** So many lines that both records have are looked past. */
const MOST_LINES = 4
const STOP_REACH = 12
/** What is led in to is a line of fewer words in forms and below labels. */
const LEAST_CITED = 6
/** A label of a turn, `A.`, has so many words. */
const LONGEST_SIGN = 2
/** Two of these come again, too, each on its side of the heading. */
const NEIGHBOURS = [-2, -1, 1, 2]
/** What stands among cells has so many of them before and behind it. */
const CELLS = [-3, ...NEIGHBOURS, 3]
const NOWHERE = -1
const LEADS_IN = /[:：]["'”’»)\s]{0,4}$/
/** What stands before a passage that the line above leads in to, and before words that are led in to anyhow. */
const BELOW_COLON = /[:：]["'”’»)\s]{0,9}\n$/
const BEHIND_LEAD = /[:：,，]["'”’»)“‘«„\s]{0,9}$/
const ASKS = /[?？]["'”’»)\s]{0,4}$/
const OPENS_SINGLE = /^['‘]/
/** `'We row at six'` and `Harbour: 'We row at six'` above a section: headlines quote in single marks. */
const HEADLINE_QUOTE = /^(?:[^'"‘’“”:]{1,40}: )?['‘][^"“”]+[^"“”.!,]['’]$/

export function hangsTogether(pair: OrientedPair, held: HeldPassage): boolean {
  if (isRow(pair, held)) return true
  if (isPartOfWhole(pair.x.view.marked, held)) return true
  if (answersAnother(pair) || leadsIn(pair) || isLedInto(pair) || isOfContents(pair)) return true
  if (isHeadline(pair)) return true
  return isOfOtherRecord(pair, -1) || isOfOtherRecord(pair, 1)
}

/**
 * Is it a short line that counts something, away from the other, or one among cells: what it counts or tells stands around it? A
 * byline with its date does not, nor does what the site adds.
 */
const isRow = ({ x, y }: OrientedPair, { isUnstopped, isWhole }: HeldPassage): boolean =>
  isUnstopped &&
  isWhole &&
  x.size <= LONGEST_ROW &&
  ((x.view.kinds.subarray(x.from, x.to).includes(NUMBER) &&
    Math.abs(x.firstParagraph - y.firstParagraph) > 1) ||
    (isAmongCells(x) && isAmongCells(y))) &&
  !(x.isFurniture && y.isFurniture)

/** Are the lines around it short, without a stop, as the cells of a table are? Two that are equal there tell of two things. */
const isAmongCells = ({ view, firstSentence, lastSentence }: Stretch): boolean =>
  CELLS.every((step) => {
    const line = view.sentence(step < 0 ? firstSentence + step : lastSentence + step)
    return (
      line !== undefined &&
      line.endWord - line.firstWord <= LONGEST_ROW &&
      !hasFinalStop(endOf(view, line))
    )
  })

/** Do two sentences have the same words? */
function isSame({ marked }: ArticleView, one: Sentence, other: Sentence): boolean {
  const { form } = marked.document.words
  const size = one.endWord - one.firstWord
  if (size !== other.endWord - other.firstWord) return false
  for (let offset = 0; offset < size; offset++) {
    if (form[one.firstWord + offset] !== form[other.firstWord + offset]) return false
  }
  return true
}

/** Does it end with a colon, and lead in to something else than the other does? */
function leadsIn({ x, y }: OrientedPair): boolean {
  const { view } = x
  if (!LEADS_IN.test(endOf(view, view.sentence(x.lastSentence)))) return false
  const next = view.sentence(x.lastSentence + 1)
  const other = view.sentence(y.lastSentence + 1)
  return next !== undefined && other !== undefined && !isSame(view, next, other)
}

/**
 * Does the line above lead in to it, and nothing to the other? What stands below a colon is cited or listed there, and the
 * other is text; but not of two paragraphs that say nearly the same, a copy right below, one that goes on, or what was put
 * before the quote that is meant.
 */
export function isLedInto({ x, y, likeness }: OrientedPair): boolean {
  const { view } = x
  if (y.isWhole && likeness >= ALIKE) return false
  if (!x.isWhole || x.size < LEAST_CITED || !BELOW_COLON.test(textBefore(x))) return false
  if (BEHIND_LEAD.test(textBefore(y)) || Math.abs(x.firstParagraph - y.firstParagraph) < 2)
    return false
  const next = view.sentence(x.lastSentence + 1)
  const other = view.sentence(y.lastSentence + 1)
  if (next && other && isSame(view, next, other)) return false
  return view.kindOf(x.lastParagraph + 1) !== 'quote'
}

const textBefore = ({ start, view }: Stretch): string =>
  view.text.slice(Math.max(0, start - STOP_REACH), start)

/**
 * Is the one an entry of the contents, and the other the heading, or the question, that it names? What stands beside the entry comes again,
 * too, with text between: beside the next or the last heading.
 */
function isOfContents({ x, y }: OrientedPair): boolean {
  const { view } = x
  const [entry, heading] = x.start < y.start ? [x, y] : [y, x]
  const asks = (at: number): boolean => ASKS.test(endOf(view, view.sentence(at)))
  const isHeading =
    view.kindOf(heading.firstParagraph) === 'heading' ||
    (heading.isWhole && asks(heading.lastSentence))
  if (!entry.isWhole || !isHeading) return false
  const [before, behind] = [heading.firstSentence - 1, heading.lastSentence + 1]
  const isText = (at: number): boolean => hasFinalStop(endOf(view, view.sentence(at))) && !asks(at)
  const isOther = (step: number): boolean => {
    const at = step < 0 ? entry.firstSentence + step : entry.lastSentence + step
    const mate = view.mates[at] ?? NOWHERE
    return !isText(at) && (step < 0 ? mate > entry.lastSentence && mate < before : mate > behind)
  }
  return NEIGHBOURS.filter(isOther).length > 1 && (isText(behind) || isText(before))
}

/**
 * Is one of the two set as headlines are, and the other is text? It names what stands below: in capitals, or in single marks what
 * the text quotes in double ones. The same right below is no text.
 */
function isHeadline({ x, y, likeness }: OrientedPair): boolean {
  const isDoubled = likeness >= ALIKE && Math.abs(x.firstParagraph - y.firstParagraph) === 1
  if (!isDoubled && isInCapitals(x.passage) !== isInCapitals(y.passage)) return true
  if (!x.isWhole || !HEADLINE_QUOTE.test(x.passage) || OPENS_SINGLE.test(y.passage)) return false
  const { view, firstSentence, start } = y
  return isQuoted(view.marked, view.sentence(firstSentence) as Sentence, start)
}

/** Is it in capitals, as a heading is, which has no final stop? */
const isInCapitals = (passage: string): boolean =>
  passage === passage.toUpperCase() && passage !== passage.toLowerCase() && !hasFinalStop(passage)

/** Does it stand behind a question, and the other behind another one? An answer belongs to its question. */
function answersAnother({ x, y }: OrientedPair): boolean {
  const own = questionOf(x)
  const other = questionOf(y)
  return own !== undefined && other !== undefined && !isSame(x.view, own, other)
}

/** The question that a stretch opens with, or right before it; a label, `A.`, may stand between. */
function questionOf({ view, firstSentence, lastSentence }: Stretch): Sentence | undefined {
  const first = view.sentence(firstSentence) as Sentence
  if (lastSentence > firstSentence && ASKS.test(endOf(view, first))) return first
  for (let index = firstSentence - 1; index >= firstSentence - 2; index--) {
    const sentence = view.sentence(index)
    if (sentence === undefined) return undefined
    if (ASKS.test(endOf(view, sentence))) return sentence
    if (sentence.endWord - sentence.firstWord > LONGEST_SIGN) return undefined
  }
  return undefined
}

/** The last characters of a sentence; none if there is none. */
const endOf = ({ text }: ArticleView, sentence: Sentence | undefined): string =>
  sentence ? text.slice(Math.max(sentence.start, sentence.end - STOP_REACH), sentence.end) : ''

/** Do the two stand beside sentences of one form that tell different things? What both have between is of the form, too. */
function isOfOtherRecord({ x, y }: OrientedPair, step: 1 | -1): boolean {
  const { view } = x
  let one = step < 0 ? x.firstSentence - 1 : x.lastSentence + 1
  let other = step < 0 ? y.firstSentence - 1 : y.lastSentence + 1
  const isInside = (at: number, { firstSentence, lastSentence }: Stretch): boolean =>
    at >= firstSentence && at <= lastSentence
  for (let lines = 0; ; lines++) {
    const [first, second] = [view.sentence(one), view.sentence(other)]
    if (isInside(one, y) || isInside(other, x) || one === other) return false
    if (first === undefined || second === undefined || lines > MOST_LINES) return false
    if (!isSame(view, first, second)) break
    one += step
    other += step
  }
  const [a, b] = [new Stretch(view, one, one), new Stretch(view, other, other)]
  const areInside = a.firstParagraph === x.firstParagraph && b.firstParagraph === y.firstParagraph
  const longest = areInside ? LONGEST_HEAD : LONGEST_LABEL
  if (a.size === 0 || b.size === 0 || a.size > longest || b.size > longest) return false
  // What the site adds beside both, `Advertisement 3`, makes no record of what it adds.
  if (a.isOfSite && b.isOfSite) return false
  const around = new OrientedPair(a, b, matchWords(a, b), 0)
  const isOneForm =
    around.own.matched >= around.own.core * ONE_FORM &&
    around.other.matched >= around.other.core * ONE_FORM
  return isOneForm && (around.exchanges.telling > 0 || losesFact(around))
}

/** A pair as the rules ask of it, with what hangs on it. */
export function heldPassage(
  { x, y, words, own, other }: OrientedPair,
  places: SentencePlaces,
): HeldPassage {
  const { view } = x
  const { mates } = words
  const { hanging } = places
  const isPart = hanging.isPart(view.sentence(x.firstSentence) as Sentence)
  const lastSentence = lastAttached(view, x.lastSentence, isPart)
  const last = view.sentence(lastSentence) as Sentence
  const end = hanging.endAfter(view.sentence(x.lastSentence) as Sentence, x.isWhole, isPart)
  const all = new Int32Array(last.endWord - x.from).fill(-1)
  mates.forEach((mate, offset) => {
    if (mate >= 0) all[offset] = mate + y.from
  })
  return {
    firstSentence: x.firstSentence,
    lastSentence,
    firstWord: x.from,
    endWord: last.endWord,
    keptFirst: y.from + (mates.find((mate) => mate >= 0) ?? 0),
    keptFirstSentence: y.firstSentence,
    keptLastSentence: y.lastSentence,
    isWhole: places.isWhole(x.firstSentence, x.lastSentence),
    isUnstopped: !hasFinalStop(endOf(view, last)),
    coverage: own.matched / Math.max(1, own.core),
    keptCoverage: other.matched / Math.max(1, other.core),
    mates: all,
    end: Math.max(end, last.end),
    breakingSentence: x.firstSentence,
  }
}

/**
 * The last of the sentences right behind one, in its paragraph, of which every word is attached: a signature, a credit,
 * but for the credit of a picture of which a part of the caption may stay.
 */
function lastAttached(view: ArticleView, sentence: number, isPart: boolean): number {
  const { attached } = view.marked
  const { paragraph } = view.sentence(sentence) as Sentence
  let last = sentence
  for (;;) {
    const next = view.sentence(last + 1)
    if (next?.paragraph !== paragraph || next.endWord === next.firstWord) return last
    const kinds = attached.subarray(next.firstWord, next.endWord)
    if (kinds.includes(0) || (isPart && kinds.includes(CREDIT))) return last
    last++
  }
}
