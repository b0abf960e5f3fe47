/**
 * The articles to learn from: what `condense` reads of each, and which of its terms, pairs of words
 * and sentences a person's summary has. Cost: a pass over an article, and its oracle.
 */

import { join } from 'node:path'
import { readAllRecords } from '../../bench/eval/read-data.ts'
import { type Rouge, rougeOfTokens, rougeTokens } from '../../bench/eval/rouge.ts'
import { type RankSources, readSources } from '../../src/condensing/rank.ts'
import { type ParsedDocument, parse, type Sentence } from '../../src/document/parse.ts'
import { stem } from '../../src/document/stem.ts'
import { finish } from '../../src/document/steps.ts'
import { readWords } from '../../src/document/word-reader.ts'
import { formOf, type Words } from '../../src/document/words.ts'
import { shareOfGoodSets } from './good-sets.ts'

export const CORPORA = ['cnndm-val', 'cnn-corpus-dev'] as const
const FOLDS = 5
/** What a sentence counts that only good summaries have, or only a person takes. */
const HALF = 0.5

export interface SummarisedArticle {
  readonly title: string | null
  readonly text: string
  readonly reference: readonly string[]
  /** The sentences that a person took; not every corpus says. */
  readonly extract?: readonly string[]
}

export class Example {
  readonly article: SummarisedArticle
  readonly fold: number
  /** The whole sentences, as they were read. */
  readonly sentences: readonly Sentence[]
  readonly sources: RankSources
  /** By the place of a sentence in `sources.order`: 0 to 1, how much it should be taken. */
  readonly labels: readonly number[]
  /** Sentences that a person took, by index; undefined where nobody was asked. */
  readonly extracted: ReadonlySet<number> | undefined
  private readonly stems: readonly string[]
  /** How often the summary has each word, in normal form. */
  readonly wantedWords: ReadonlyMap<string, number>
  private readonly wantedStems: ReadonlySet<string>
  private readonly wantedPairs: ReadonlySet<string>
  private readonly tokens: readonly (readonly string[])[]
  private readonly wanted: readonly (readonly string[])[]
  private readonly worths = new Map<string, Rouge>()

  constructor(article: SummarisedArticle, index: number) {
    const { title, text, reference } = article
    const document = parse({ text, ...(title === null ? {} : { title }), language: 'en' })
    this.article = article
    this.fold = index % FOLDS
    this.sentences = document.sentences
    this.sources = finish(readSources(document, []))
    const { order } = this.sources
    const texts = this.sources.document.sentences.map(({ start, end }) => text.slice(start, end))
    const shares = shareOfGoodSets(
      order.map((at) => texts[at] as string),
      reference,
    )
    this.extracted = extractedOf(document, article.extract)
    this.labels = order.map((at, position) => {
      const share = shares[position] as number
      if (this.extracted === undefined) return share
      return HALF * share + HALF * (this.extracted.has(at) ? 1 : 0)
    })
    this.stems = stemsOf(document.words)
    const wantedWords = readWords(reference.join(' '))
    this.wantedWords = countsOf(wantedWords)
    const wanted = stemsOf(wantedWords)
    this.wantedStems = new Set(wanted)
    this.wantedPairs = new Set(wanted.slice(1).map((word, at) => `${wanted[at]} ${word}`))
    this.tokens = texts.map(rougeTokens)
    this.wanted = reference.map(rougeTokens)
  }

  /** Does the summary have the word at this place? */
  hasWord(word: number): boolean {
    return this.wantedStems.has(this.stems[word] as string)
  }

  /** Does the summary have it with the next one? */
  hasPair(word: number): boolean {
    return this.wantedPairs.has(`${this.stems[word]} ${this.stems[word + 1]}`)
  }

  /** F1 of some sentences and those that a person took; 0 where nobody was asked. */
  agreementOf(indices: readonly number[]): number {
    const wanted = this.extracted
    if (wanted === undefined || wanted.size === 0) return 0
    const hits = indices.filter((index) => wanted.has(index)).length
    return (2 * hits) / (indices.length + wanted.size)
  }

  /** How near some sentences come to the summary. */
  worthOf(indices: readonly number[]): Rouge {
    const key = indices.join()
    let worth = this.worths.get(key)
    if (worth === undefined) {
      const tokens = indices.map((index) => this.tokens[index] as readonly string[])
      worth = rougeOfTokens(this.wanted, tokens)
      this.worths.set(key, worth)
    }
    return worth
  }
}

const stemsOf = (words: Words): string[] =>
  Array.from({ length: words.count }, (_, word) => stem(formOf(words, word)))

function countsOf(words: Words): Map<string, number> {
  const counts = new Map<string, number>()
  for (let word = 0; word < words.count; word++) {
    const form = formOf(words, word)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return counts
}

/** The sentences whose letters are those of a sentence of the extract, or hold or lie in them. */
function extractedOf(
  { text, sentences }: ParsedDocument,
  extract: readonly string[] | undefined,
): Set<number> | undefined {
  if (extract === undefined) return undefined
  const lettersOf = (sentence: string): string => sentence.toLowerCase().replace(/[^a-z0-9]+/g, '')
  const taken = extract.map(lettersOf).filter((letters) => letters.length > 8)
  const found = new Set<number>()
  for (const [index, { start, end }] of sentences.entries()) {
    const letters = lettersOf(text.slice(start, end))
    if (letters.length < 8) continue
    if (taken.some((other) => other.includes(letters) || letters.includes(other))) found.add(index)
  }
  return found
}

/** The articles of each corpus. */
export async function readExamples(data: string): Promise<Example[][]> {
  const corpora: Example[][] = []
  for (const name of CORPORA) {
    const path = join(data, 'condense', `${name}.jsonl.gz`)
    const articles = await readAllRecords<SummarisedArticle>(path)
    corpora.push(articles.map((article, index) => new Example(article, index)))
  }
  return corpora
}
