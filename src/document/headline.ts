/**
 * The headline of a digest, and where it comes from: the article brings one, its text begins with
 * one, or one is made of its best sentence. Cost: a look at the paragraphs.
 */
import { isDateline } from './dateline.ts'
import type { Paragraph } from './parse.ts'

/** `given` by the article, found in its `text`, or `derived` from its best sentence. */
export type TitleOrigin = 'given' | 'text' | 'derived'

/** A headline on one line and its origin; neither if there is nothing to make one of. */
export interface Headline {
  readonly title?: string
  readonly titleFrom?: TitleOrigin
}

/** What may stand before the headline, and how many of these. */
const BEFORE: ReadonlySet<Paragraph['kind']> = new Set(['byline', 'boilerplate', 'label'])
const NEAR_TOP = 3
/** Fewer words are the name of a section, `From the Left`. */
const LEAST_WORDS = 4
/** It tells what comes next, or who took the picture. */
const NO_HEADLINE = /:\s*$|^[([]|[)\]]\s*$/
const FULL_NAME = "(?:\\p{Lu}[\\p{L}.'’-]*\\s){1,2}\\p{Lu}[\\p{L}'’-]+"
/** `Jo March, Ana Quill and Bo Lind`: who wrote it. */
const WRITERS = new RegExp(
  `^${FULL_NAME}(?:,\\s${FULL_NAME}){0,3},?\\s(?:and|und|et|y|e|&)\\s${FULL_NAME}$`,
  'u',
)
/** `Jo March, HARBOUR NEWS`; `Jo March/AP Photo`: who wrote it, or took the picture. */
const CREDIT = new RegExp(
  `^${FULL_NAME}(?:,\\s\\p{Lu}[\\p{Lu} ]{2,30}|(?:\\sfor\\s[\\p{L} ]{2,30})?\\s?/\\s?(?:(?:AP|AFP|EPA|Reuters|Getty|Bloomberg)(?![\\p{L}]).{0,30}|[Vv]ia\\s.{2,50}))$`,
  'u',
)

export function headlineOf(
  given: string | undefined,
  text: string,
  paragraphs: readonly Paragraph[],
  derive: () => string,
): Headline {
  if (given !== undefined && given.trim() !== '') return { title: given, titleFrom: 'given' }
  const span = paragraphs.find(({ kind }) => kind === 'title') ?? headingAtTop(text, paragraphs)
  if (span !== undefined) {
    const title = text.slice(span.start, span.end).trim().replace(/\s+/g, ' ')
    return { title, titleFrom: 'text' }
  }
  const title = derive()
  return title === '' ? {} : { title, titleFrom: 'derived' }
}

/**
 * Of headings further down, behind a picture or the first sentences, one in twenty is the headline
 * (1,000 scraped articles whose headline is known).
 */
function headingAtTop(text: string, paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const first = paragraphs.slice(0, NEAR_TOP).find(({ kind }) => !BEFORE.has(kind))
  if (first?.kind !== 'heading') return undefined
  const line = text.slice(first.start, first.end).trim()
  const words = line.split(/\s+/).length
  const isOther =
    [NO_HEADLINE, WRITERS, CREDIT].some((pattern) => pattern.test(line)) || isDateline(line)
  return words < LEAST_WORDS || isOther ? undefined : first
}
