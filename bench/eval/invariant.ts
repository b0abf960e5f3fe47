/**
 * The promise of `clean`, held against scraped articles: every number and every capitalised name of
 * the input still stands in the cleaned text, unless it stood only in what a named rule removed.
 *
 * Numbers are words with digits outside of links; a name is a word with a capital that is neither
 * at the start of a sentence nor in a line of capitals. The cleaned text is read anew, and words
 * are compared by their normal form. As that takes the library's own word for what a fact is, plain
 * patterns look as well: they know no `four` for `4` and no `U.S.` for `United States`, so what they
 * miss is to be read.
 */
import { join } from 'node:path'
import { clean } from '../../src/cleaning/clean.ts'
import type { Removal } from '../../src/cleaning/removals.ts'
import type { Article } from '../../src/document/article.ts'
import { parse } from '../../src/document/parse.ts'
import { readWords } from '../../src/document/word-reader.ts'
import { firstWordFrom, formOf } from '../../src/document/words.ts'
import { markDocument } from '../../src/reading/marked-document.ts'
import { StandingFacts } from '../../src/reading/standing-facts.ts'
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
    let missed = 0
    let removals = 0
    for await (const { title, text } of readRecords<ScrapedArticle>(
      join(folder, 'articles/news-10k.jsonl.gz'),
    )) {
      const article = title === undefined ? { text } : { text, title }
      const cleaned = clean(article)
      removals += cleaned.removals.length
      lost += lostFacts(article, cleaned.text, cleaned.removals).length
      missed += missedByPatterns(text, cleaned.text, cleaned.removals).length
    }
    return [
      { name: 'facts lost', value: lost, bound: 0, atMost: true },
      { name: 'missed by plain patterns', value: missed },
      { name: 'removals', value: removals },
    ]
  },
}

type Taken = Pick<Removal, 'start' | 'end' | 'rule'>

/**
 * The numbers and names that no longer stand, though not all that went of them went by a rule. With the
 * headline, if there is one: what stands behind it begins a sentence.
 */
export function lostFacts(
  input: string | Pick<Article, 'title' | 'text'>,
  cleaned: string,
  removals: readonly Taken[],
): string[] {
  if (removals.length === 0) return []
  const marked = markDocument(parse(input))
  const { words } = marked.document
  const facts = new StandingFacts(marked, new Uint8Array(words.count))
  const standing = new Set(readWords(cleaned).forms.map((form) => facts.sameAs(form)))
  const lost = new Set<string>()
  for (const { start, end, rule } of removals) {
    if (rule !== undefined) continue
    for (let word = firstWordFrom(words, start); (words.start[word] ?? end) < end; word++) {
      const form = formOf(words, word)
      if (facts.tells(form) && !standing.has(facts.sameAs(form))) lost.add(form)
    }
  }
  return [...lost]
}

const NUMBER = /\d+(?:[.,]\d+)*/g
/** A capital behind a small word: no pattern more is needed where only most names count. */
const NAME = /(?<=\p{Ll}[,;]? )\p{Lu}\p{L}+/gu
const WORD = /\p{L}+|\d+(?:[.,]\d+)*/gu
const LINK = /https?:\S+|\S+\.\w+\/\S*/g

/** The same by patterns on the text alone, with no part of what they are held against. */
export function missedByPatterns(
  text: string,
  cleaned: string,
  removals: readonly Taken[],
): string[] {
  const kept = new Set(plain(cleaned).match(WORD))
  const stands = (fact: string): boolean =>
    [fact, `${fact}s`, fact.replace(/s$/, '')].some((form) => kept.has(form))
  return removals
    .filter(({ rule }) => rule === undefined)
    .map(({ start, end }) => text.slice(start, end).replace(LINK, ' '))
    .flatMap((gone) => [...(gone.match(NUMBER) ?? []), ...(gone.match(NAME) ?? [])])
    .filter((fact) => !stands(plain(fact)))
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/,(?=\d{3})/g, '')
