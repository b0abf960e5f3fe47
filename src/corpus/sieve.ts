/**
 * Articles taken into a corpus one after another, as often as it takes: a run that broke off is made
 * again, and tells of each article what it told the first time. And of all that were taken, those that
 * say what another one does not.
 *
 * Cost: that of `Corpus.add`; memory for the ids of the run.
 */
import { type Article, asArticle } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { ArticleVerdict, Relation } from './finding.ts'
import type { Corpus } from './open-corpus.ts'

/** With these, another article says all that it says. */
const SAID_ELSEWHERE: ReadonlySet<ArticleVerdict> = new Set(['duplicate', 'contained'])

export class Sieve {
  readonly #corpus: Corpus
  readonly #addsAll: boolean
  readonly #taken = new Set<string>()

  /**
   * @param addsAll whether articles are added that say nothing new. If not, every article that is told
   *   to say nothing new is held against one that stays, and never against one that went itself
   */
  constructor(corpus: Corpus, addsAll: boolean) {
    this.#corpus = corpus
    this.#addsAll = addsAll
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
      const { verdict, of, similarity, containment, differences } = await this.#add(article)
      return { verdict, ...(of !== undefined && { of }), similarity, containment, differences }
    }
    if (contentOf(known.article) !== contentOf(article)) {
      throw new OnceoverError('DUPLICATE_ID', `the corpus has another article with the id ${id}`)
    }
    if (!isAgain) return known.relation
    const containment = { here: 1, there: 1 }
    return { verdict: 'duplicate', of: id, similarity: 1, containment, differences: [] }
  }

  /**
   * Removes the articles of which the kept one of their cluster says all that they say.
   *
   * @returns their ids
   */
  async removeRepeats(): Promise<ReadonlySet<string>> {
    const repeats = this.#corpus
      .clusters()
      .flatMap(({ members }) => members.filter(saysNothingNew).map(({ id }) => id))
    await Promise.all(repeats.map((id) => this.#corpus.remove(id)))
    return new Set(repeats)
  }

  #add(article: Article): Promise<Relation> {
    if (this.#addsAll) return this.#corpus.add(article)
    return this.#corpus.add(article, (finding) => !saysNothingNew(finding))
  }
}

export function saysNothingNew({ verdict }: { readonly verdict: ArticleVerdict }): boolean {
  return SAID_ELSEWHERE.has(verdict)
}

/** All that the corpus keeps of an article, the same for the same. */
function contentOf(article: Article): string {
  return JSON.stringify(asArticle(article))
}
