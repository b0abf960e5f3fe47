/**
 * The headline of a digest, and where it comes from: the article brings one, its text begins with
 * one, or one is made of its best sentence. Cost: a look at the paragraphs.
 */
import type { Paragraph } from './parse.ts'

/** `given` by the article, found in its `text`, or `derived` from its best sentence. */
export type TitleOrigin = 'given' | 'text' | 'derived'

/** A headline on one line and its origin; neither if there is nothing to make one of. */
export interface Headline {
  readonly title?: string
  readonly titleFrom?: TitleOrigin
}

/** A teaser or a byline may stand before the headline. */
const NEAR_TOP = 3

export function headlineOf(
  given: string | undefined,
  text: string,
  paragraphs: readonly Paragraph[],
  derive: () => string,
): Headline {
  if (given !== undefined && given.trim() !== '') return { title: given, titleFrom: 'given' }
  const span =
    paragraphs.find(({ kind }) => kind === 'title') ??
    paragraphs.slice(0, NEAR_TOP).find(({ kind }) => kind === 'heading')
  if (span !== undefined) {
    const title = text.slice(span.start, span.end).trim().replace(/\s+/g, ' ')
    return { title, titleFrom: 'text' }
  }
  const title = derive()
  return title === '' ? {} : { title, titleFrom: 'derived' }
}
