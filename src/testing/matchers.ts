/**
 * Matchers for tests: does a text say everything once, does it say all that another said, does it keep a
 * passage? Each is a plain function as `expect.extend` of vitest and jest takes it, and knows neither of them.
 *
 * Method: what `clean` would still leave out, what `lostFacts` finds, and a search that takes any white space for any
 * other. Cost: that of `clean`, of `lostFacts`, and linear.
 */
import { type Cleaned, clean } from '../cleaning/clean.ts'
import { type Article, type ArticleInput, asArticle } from '../document/article.ts'
import { isSpace } from '../document/character.ts'
import { overlapping } from '../document/overlapping.ts'
import type { Span } from '../document/span.ts'
import { type LostFact, lostFacts } from './lost-facts.ts'

/** What a matcher tells of one value. */
export interface MatcherResult {
  readonly pass: boolean
  /** Why the test failed, for whoever reads it. */
  readonly message: () => string
}

/** What is asked of a text: the text, an article, or what `clean` and `digest` return. */
export type MatcherSubject = string | ArticleInput | Pick<Cleaned, 'text' | 'removals'>

/** The matchers as `expect` has them. */
export interface OnceoverMatchers<Returned = void> {
  /** Passes if the text says nothing twice: if `clean` would leave out none of it. */
  toSayOnce(): Returned
  /** Passes if the text still says all that the article says: see `lostFacts`. */
  toLoseNoFact(of: string | ArticleInput): Returned
  /** Passes if every passage stands in the text, to the letter but for white space. */
  toKeep(...passages: readonly string[]): Returned
}

/** So many characters of a passage are shown. */
const SHOWN = 100
/** So many passages are shown. */
const MOST_SHOWN = 5

/** For `expect.extend`, of vitest or of jest. */
export const matchers: {
  readonly toSayOnce: (told: MatcherSubject) => MatcherResult
  readonly toLoseNoFact: (told: MatcherSubject, of: string | ArticleInput) => MatcherResult
  readonly toKeep: (told: MatcherSubject, ...passages: readonly string[]) => MatcherResult
} = Object.freeze({ toSayOnce, toLoseNoFact, toKeep })

function toSayOnce(told: MatcherSubject): MatcherResult {
  const article = articleOf(told)
  const again = clean(article).removals
  return {
    pass: again.length === 0,
    message: () =>
      again.length === 0
        ? 'expected the text to say something twice, but it says everything once'
        : `expected the text to say everything once, but it says again\n${shownList(
            again.map(({ text, reason, of }) => {
              const first = of === undefined ? '' : ` as ${placeOf(article.text, of)}`
              return `${quoted(text)} (${reason}${first})`
            }),
          )}`,
  }
}

function toLoseNoFact(told: MatcherSubject, of: string | ArticleInput): MatcherResult {
  const gone = furnitureOf(told)
  const lost = lostFacts(of, articleOf(told)).filter((loss) => !isWithin(loss, gone))
  return {
    pass: lost.length === 0,
    message: () =>
      lost.length === 0
        ? 'expected the text to lose a fact of the article, but it says all of it'
        : `expected the text to lose no fact, but it does not say\n${shownList(lost.map(shownLoss))}`,
  }
}

function toKeep(told: MatcherSubject, ...passages: readonly string[]): MatcherResult {
  const text = spaced(articleOf(told).text)
  const isKept = (passage: string): boolean => text.includes(spaced(passage).trim())
  const missing = passages.filter((passage) => !isKept(passage))
  const kept = passages.filter(isKept)
  return {
    pass: missing.length === 0,
    message: () =>
      missing.length === 0
        ? `expected the text not to keep\n${shownList(kept.map(quoted))}`
        : `expected the text to keep\n${shownList(missing.map((passage) => quoted(passage) + whereTo(told, passage)))}`,
  }
}

/** A cleaned text has its title beside it where it had one before: that is no repeat. */
function articleOf(told: MatcherSubject): Article {
  const { text, title } = asArticle(told)
  return title === undefined || isCleaned(told) ? { text } : { title, text }
}

const isCleaned = (told: MatcherSubject): told is Pick<Cleaned, 'text' | 'removals'> =>
  typeof told === 'object' && 'removals' in told && Array.isArray(told.removals)

/** What went as furniture of a site or of a passage, by a rule that has a name. */
const furnitureOf = (told: MatcherSubject): readonly Span[] =>
  isCleaned(told) ? told.removals.filter(({ rule }) => rule !== undefined) : []

/** Whether more than half of a passage lies in one of some spans, which are in order and do not overlap. */
function isWithin(passage: Span, spans: readonly Span[]): boolean {
  const { start, end } = passage
  for (const span of overlapping(spans, passage)) {
    if (2 * (Math.min(end, span.end) - Math.max(start, span.start)) > end - start) return true
  }
  return false
}

/** The removal that took a passage, where it is known. */
function whereTo(told: MatcherSubject, passage: string): string {
  if (!isCleaned(told)) return ''
  const wanted = spaced(passage).trim()
  const removal = told.removals.find(({ text }) => spaced(text).includes(wanted))
  return removal === undefined ? '' : ` (went as ${removal.rule ?? removal.reason})`
}

/** One space for any run of white space. */
function spaced(text: string): string {
  const words: string[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text.charCodeAt(at))) continue
    if (at > from) words.push(text.slice(from, at))
    from = at + 1
  }
  return words.join(' ')
}

function shownLoss({ text, nearest, differences }: LostFact): string {
  const facts = differences.map(
    ({ kind, here, there }) =>
      `${kind} ${quoted(here ?? '')}${there === null ? '' : `, where it has ${quoted(there)}`}`,
  )
  if (nearest === null || facts.length === 0) return quoted(text)
  return `${quoted(text)}: ${facts.join('; ')}`
}

function shownList(lines: readonly string[]): string {
  const more = lines.length - MOST_SHOWN
  const shown = lines.slice(0, MOST_SHOWN).map((line) => `  ${line}`)
  return [...shown, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}

const placeOf = (text: string, { start, end }: Span): string =>
  `${quoted(text.slice(start, end))} at ${start}`

function quoted(passage: string): string {
  const line = spaced(passage)
  return `“${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}”`
}
