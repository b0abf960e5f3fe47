/**
 * Passages of an article that others said before it, with the way to them. Cost: constant a passage.
 */
import type { SeenPassage } from '../../corpus/finding.ts'
import type { Span } from '../../document/span.ts'
import { paragraphAt } from '../passages.ts'
import type { Story } from '../story.ts'
import { truncate } from '../wrap.ts'

export interface SeenBefore {
  /** From 1, by position. */
  readonly number: number
  readonly passage: SeenPassage
  /** The anchor of the article that said it; undefined if the page does not have it. */
  readonly link: string | undefined
  /** How that article is called. */
  readonly other: string
}

/** The articles of a page, by their `id`. */
export type Directory = ReadonlyMap<string, Listed>

/** An article of a page, and what the names of its anchors begin with. */
export interface Listed {
  readonly story: Story
  readonly key: string
}

export function seenBefore({ finding }: Story, directory: Directory): SeenBefore[] {
  return (finding?.passages ?? []).map((passage, index) => {
    const known = directory.get(passage.of.id)
    return {
      number: index + 1,
      passage,
      link: known && paragraphAnchor(known, passage.of),
      other: known === undefined ? passage.of.id : labelOf(known.story),
    }
  })
}

/** Where a passage of an article stands on the page. */
export function paragraphAnchor({ story, key }: Listed, { start }: Span): string {
  return `${key}p${paragraphAt(story.digest.paragraphs, start) + 1}`
}

const LONGEST_LABEL = 40

/** A short name for an article among others: its outlet, or its headline. */
export function labelOf({ source, title, id }: Story): string {
  const label = source ?? (title === '' ? (id ?? 'another article') : title)
  return truncate(label, LONGEST_LABEL)
}
