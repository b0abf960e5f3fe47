/**
 * The opening of an article, cut to so many words: what a summary of that length has to beat. Cost:
 * linear in the opening.
 */
import type { ParsedDocument } from '../../src/document/parse.ts'

/** The first sentences, the last of them cut where the words are used up. */
export function leadOf({ text, sentences }: ParsedDocument, words: number): string[] {
  const lead: string[] = []
  let left = words
  for (const { start, end } of sentences) {
    if (left <= 0) break
    const runs = text.slice(start, end).split(/\s+/)
    lead.push(runs.slice(0, left).join(' '))
    left -= runs.length
  }
  return lead
}
