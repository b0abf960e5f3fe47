/**
 * What a page without an article looks like, for the message that says so. Cost: linear in the blocks.
 */
import type { Layout } from './layout.ts'

/** An article has at least so many words, if nothing else says that it is one. */
export const LEAST_WORDS = 30
const FEW_WORDS = 60
const LINKED = 0.5

export function looksOf({ blocks, words }: Layout): string {
  const linked = blocks.reduce((sum, block) => sum + block.words * block.linked, 0)
  if (words === 0) return 'an empty page, or one that scripts fill'
  if (linked > words * LINKED)
    return `a list of links: ${Math.round(linked)} of ${words} words are links`
  if (words < FEW_WORDS) return `a page of few words (${words}), as of an error or a consent`
  return `a page of ${words} words in short pieces`
}
