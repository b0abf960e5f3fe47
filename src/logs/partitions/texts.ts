/** The articles that findings tell of, fetched from their partitions; those asked for last are remembered. Cost: a question. */
import type { AddedEntry } from '../../corpus/record-json.ts'
import { readEntry, textIn } from '../../corpus/records.ts'
import type { Article } from '../../document/article.ts'
import { type Steps, waitFor } from '../../document/steps.ts'
import type { PartitionAsker } from './partition-link.ts'

/** So many are remembered. */
const MOST_KNOWN = 32

export class Texts {
  private readonly known = new Map<number, Article>();

  /** An article, by the number of its record. */
  *of(number: number, home: PartitionAsker): Steps<Article, Promise<unknown>> {
    const known = this.known.get(number)
    if (known) return known
    const { parts } = yield* waitFor(home.ask<'article'>({ ask: 'article', article: number }))
    const record = parts[0] as Uint8Array
    const entry = readEntry(record, number) as AddedEntry
    const article = { ...entry.article, text: textIn(record, entry, number) }
    if (this.known.size >= MOST_KNOWN) this.known.clear()
    this.known.set(number, article)
    return article
  }

  /** Numbers may be given to others. */
  clear(): void {
    this.known.clear()
  }
}
