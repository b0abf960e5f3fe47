/**
 * The promise of `clean`, held against scraped articles: every number and every capitalised name of
 * the input still stands in the cleaned text, unless it stood only in what a named rule removed.
 *
 * Numbers are words with digits outside of links; a name is a word with a capital that is neither
 * at the start of a sentence nor in a line of capitals. The cleaned text is read anew, and words
 * are compared by their normal form.
 */
import { join } from 'node:path'
import { clean } from '../../src/cleaning/clean.ts'
import type { Removal } from '../../src/cleaning/removals.ts'
import { parse } from '../../src/document/parse.ts'
import { readWords } from '../../src/document/word-reader.ts'
import { firstWordFrom } from '../../src/document/words.ts'
import { markDocument } from '../../src/duplicates/marked-document.ts'
import { StandingFacts } from '../../src/duplicates/standing-facts.ts'
import type { Measure } from './measure.ts'
import { readRecords } from './read-data.ts'

interface ScrapedArticle {
  readonly title?: string
  readonly text: string
}

/** 9,892 articles as they were scraped. */
export const invariant: Measure = {
  name: 'invariant news-10k',
  files: ['articles/news-10k.jsonl.gz'],
  async run(folder) {
    let lost = 0
    let removals = 0
    for await (const { title, text } of readRecords<ScrapedArticle>(
      join(folder, 'articles/news-10k.jsonl.gz'),
    )) {
      const cleaned = clean(title === undefined ? text : { text, title })
      removals += cleaned.removals.length
      lost += lostFacts(text, cleaned.text, cleaned.removals).length
    }
    return [
      { name: 'facts lost', value: lost, bound: 0, atMost: true },
      { name: 'removals', value: removals },
    ]
  },
}

type Taken = Pick<Removal, 'start' | 'end' | 'rule'>

/** The numbers and names that no longer stand, though not all that went of them went by a rule. */
export function lostFacts(text: string, cleaned: string, removals: readonly Taken[]): string[] {
  if (removals.length === 0) return []
  const marked = markDocument(parse(text))
  const { words } = marked.document
  const facts = new StandingFacts(marked, new Uint8Array(words.count))
  const standing = new Set(readWords(cleaned).forms.map((form) => facts.sameAs(form)))
  const lost = new Set<string>()
  for (const { start, end, rule } of removals) {
    if (rule !== undefined) continue
    for (let word = firstWordFrom(words, start); (words.start[word] ?? end) < end; word++) {
      const form = words.forms[words.form[word] as number] as string
      if (facts.tells(form) && !standing.has(facts.sameAs(form))) lost.add(form)
    }
  }
  return [...lost]
}
