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

/** With these, the other article says all that an article says. */
const REPEATS = new Set(['identical', 'duplicate', 'contained'])

export class Sieve {
  readonly #corpus: Corpus
  readonly #taken = new Set<string>()
  /** Of articles of the corpus that were looked at, the one that stays for each: itself, if it stays. */
  readonly #standing = new Map<string, Article>()

  constructor(corpus: Corpus) {
    this.#corpus = corpus
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
   * Removes the articles of which the kept one of their cluster says all that they say.
   *
   * @returns their ids
   */
  async removeRepeats(): Promise<ReadonlySet<string>> {
    const repeats = this.#corpus
      .clusters()
      .flatMap(({ members }) => members.filter(({ verdict }) => REPEATS.has(verdict)))
      .map(({ id }) => id)
    await Promise.all(repeats.map((id) => this.#corpus.remove(id)))
    return new Set(repeats)
  }
}

/** All that the corpus keeps of an article, the same for the same. */
function contentOf(article: Article): string {
  return JSON.stringify(asArticle(article))
}
