/**
 * Whether the headlines of two short articles are about two things. A form of a wire, `Qtly div 20 cts
 * vs 20 cts`, says in its headline alone whose dividend it is: two firms that pay the same on the same
 * day have one text.
 *
 * Method: a headline opens with what it is about. If neither has the first word of the other, and they
 * share little more than `raises quarterly dividend`, the two are about other things; in longer articles
 * the text itself tells, which then opens with another name. Cost: the words of the headlines.
 */
import type { Article } from '../document/article.ts'
import type { Difference } from '../duplicates/difference.ts'

/** Longer texts, in characters, say themselves what they are about. */
const LONGEST_FORM = 600
/** Of the shorter headline: what a form says of everybody. */
const MOST_SHARED = 0.6
/** A text opens in so many characters. */
const REACH = 100
const WORD = /[\p{L}\p{N}]+/gu

/** Could its headline tell more than its text? Most need no look at the other article. */
export const mayBeForm = ({ title, text }: Article): boolean =>
  title !== undefined && text.length <= LONGEST_FORM

/**
 * Does it say little but its headline, and so not when that was: `Ferry board leaves the fares unchanged`? Such a text comes
 * again for the next event.
 */
export function isFlash(article: Article): boolean {
  const { title = '', text } = article
  const told = wordsOf(title)
  return (
    mayBeForm(article) &&
    text.length < title.length * 2 &&
    sharedBy(told, wordsOf(text)) === told.size
  )
}

export function haveOtherSubjects(a: Article, b: Article): boolean {
  const own = wordsOf(a.title)
  const other = wordsOf(b.title)
  return (
    (mayBeForm(a) || mayBeForm(b)) &&
    openOtherwise(own, other) &&
    sharedBy(own, other) <= Math.min(own.size, other.size) * MOST_SHARED
  )
}

/**
 * Do both the headlines and the texts open with other words: `Velden Mills issues a bond`? A text does where it has another
 * name near its start.
 */
export function openWithOthers(
  a: Article,
  b: Article,
  differences: readonly Difference[],
): boolean {
  const opensOne = ({ kind, here, there }: Difference): boolean =>
    kind === 'name' && [here, there].every((side) => side !== null && side.start < REACH)
  return differences.some(opensOne) && openOtherwise(wordsOf(a.title), wordsOf(b.title))
}

/** Has neither headline the first word of the other? */
function openOtherwise(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [first] = own
  const [firstOfOther] = other
  return !!first && !!firstOfOther && !other.has(first) && !own.has(firstOfOther)
}

const sharedBy = (own: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...own].filter((word) => other.has(word)).length

const wordsOf = (title = ''): Set<string> => new Set(title.toLowerCase().match(WORD))
