/**
 * Articles taken into a corpus one after another, as often as it takes: a run that broke off is made
 * again, and tells of each article what it told the first time. And which of them stay, if those go
 * that say nothing new.
 *
 * What goes is held against one that stays, never only against one that went itself: else small changes
 * would add up along a chain. Cost: that of `Corpus.add`; memory for the ids of the run.
 */
import { type Article, asArticle } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { compare } from '../duplicates/compare.ts'
import type { Corpus } from './corpus.ts'
import type { Relation } from './finding.ts'
import { openCorpus } from './open-corpus.ts'
import type { CorpusOptions } from './options.ts'
import { orderOf } from './stars.ts'

/** With these, the other article says all that an article says. */
const REPEATS = new Set(['identical', 'duplicate', 'contained'])

export class Sieve {
  readonly #corpus: Corpus
  readonly #options: CorpusOptions
  readonly #taken = new Set<string>()
  /** Of articles of the corpus that were looked at, the one that stays for each: itself, if it stays. */
  readonly #standing = new Map<string, Article>()

  /** @param options those that the corpus was opened with */
  constructor(corpus: Corpus, options: CorpusOptions = {}) {
    this.#corpus = corpus
    this.#options = options
  }

  /**
   * What is told of an article. One that is in the corpus already from an earlier run is not added
   * again; one that comes for the second time in this run is a duplicate of itself.
   *
   * @throws OnceoverError `DUPLICATE_ID` if the corpus has another article with this id; what
   *   `Corpus.add` throws
   */
  async take(article: Article & { readonly id: string }): Promise<Relation> {
    const { id } = article
    const known = this.#corpus.get(id)
    const isAgain = this.#taken.has(id)
    this.#taken.add(id)
    if (known === undefined) {
      const finding = await this.#corpus.add(article)
      const { verdict, of, similarity, containment, differences } = finding
      return { verdict, ...(of !== undefined && { of }), similarity, containment, differences }
    }
    if (contentOf(known.article) !== contentOf(article)) {
      throw new OnceoverError('DUPLICATE_ID', `the corpus has another article with the id ${id}`)
    }
    if (!isAgain) return known.relation
    const containment = { here: 1, there: 1 }
    return { verdict: 'duplicate', of: id, similarity: 1, containment, differences: [] }
  }

  /** Whether an article stays of which this was told: no other one that stays says all that it says. */
  stays(article: Article, { verdict, of }: Relation): boolean {
    if (!REPEATS.has(verdict) || of === undefined) return true
    if (of === article.id) return false
    const other = this.#standingFor(of)
    if (other === undefined || other.id === article.id) return true
    return other.id !== of && !REPEATS.has(compare(article, other).verdict)
  }

  /**
   * The article that stays for one of the corpus; undefined if it is not there. A chain is gone along first, then
   * back from its end, so that each article of it is looked at once, however long it is.
   */
  #standingFor(id: string): Article | undefined {
    const chain: { readonly article: Article; readonly relation: Relation }[] = []
    for (let at: string | undefined = id; at !== undefined && !this.#standing.has(at); ) {
      const known = this.#corpus.get(at)
      if (known === undefined) break
      // One that came again after it was removed may stand for what stands for it: the first asked stays.
      this.#standing.set(at, known.article)
      chain.push(known)
      at = REPEATS.has(known.relation.verdict) ? known.relation.of : undefined
    }
    for (const { article, relation } of chain.reverse()) {
      if (this.stays(article, relation)) continue
      const other = this.#standing.get(relation.of as string) as Article
      this.#standing.set(article.id as string, other)
    }
    return this.#standing.get(id)
  }

  /**
   * Removes the articles of which one that stays says all that they say: the kept one of their cluster, or another one
   * that says more than that. Cost: that of adding once more what is like a kept one and says something else.
   *
   * @returns their ids
   */
  async removeRepeats(): Promise<ReadonlySet<string>> {
    const repeats: string[] = []
    const kept: string[] = []
    const others: string[] = []
    for (const star of this.#corpus.clusters()) {
      const before = others.length
      for (const { id, verdict } of star.members) {
        if (REPEATS.has(verdict)) repeats.push(id)
        else others.push(id)
      }
      if (others.length > before) kept.push(star.kept)
    }
    repeats.push(...(await this.#repeatsAmong(kept, others)))
    await Promise.all(repeats.map((id) => this.#corpus.remove(id)))
    return new Set(repeats)
  }

  /** Of articles that may stay, those that one of them says again which is to be kept rather, or one that stays anyway. */
  async #repeatsAmong(staying: readonly string[], ids: readonly string[]): Promise<string[]> {
    const articlesOf = (ids: readonly string[]) =>
      ids
        .flatMap((id) => this.#corpus.get(id)?.article ?? [])
        .map((one) => ({ ...one, id: one.id as string }))
    await using corpus = await openCorpus(this.#options)
    const sieve = new Sieve(corpus)
    for (const article of articlesOf(staying)) await sieve.take(article)
    const repeats: string[] = []
    for (const article of articlesOf(ids).sort(orderOf(this.#options.keep ?? 'first'))) {
      if (!sieve.stays(article, await sieve.take(article))) repeats.push(article.id)
    }
    return repeats
  }
}

/** All that the corpus keeps of an article, the same for the same. */
function contentOf(article: Article): string {
  return JSON.stringify(asArticle(article))
}
