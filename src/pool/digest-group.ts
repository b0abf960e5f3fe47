/**
 * Digests of the articles that come at about one time, made together (`digestTogether`): those that were asked for in
 * one turn of the event loop, or while others were made. So one that comes alone waits for no other.
 *
 * Method: one group after the other, as two at once would drive each other out of the caches. A group is half of what a
 * thread has at most: while one is made, the other half is on its way out and in, and no thread waits for articles.
 */
import type { Digest, DigestOptions } from '../digest.ts'
import type { Article } from '../document/article.ts'
import { TimeSlices } from '../document/time-slices.ts'
import { turn } from '../document/turn.ts'
import { digestTogether } from '../stream.ts'
import { CALLS_AT_ONCE } from './pool-function.ts'

const MOST = CALLS_AT_ONCE / 2

interface Task {
  readonly article: Article
  readonly resolve: (digest: Digest) => void
  readonly reject: (error: unknown) => void
}

export class DigestGroup {
  readonly #options: DigestOptions
  readonly #waiting: Task[] = []
  #isAtWork = false

  constructor(options: DigestOptions) {
    this.#options = options
  }

  /** Rejects with what `digest` throws for the article. */
  digest(article: Article): Promise<Digest> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ article, resolve, reject })
      if (!this.#isAtWork) void this.#digestAll()
    })
  }

  async #digestAll(): Promise<void> {
    this.#isAtWork = true
    for (await turn(); this.#waiting.length > 0; await turn()) {
      await this.#digest(this.#waiting.splice(0, MOST))
    }
    this.#isAtWork = false
  }

  async #digest(tasks: readonly Task[]): Promise<void> {
    const articles = tasks.map(({ article }) => article)
    const work = digestTogether(articles, this.#options)
    for (const [at, result] of (await new TimeSlices(undefined).run(work)).entries()) {
      const { resolve, reject } = tasks[at] as Task
      if ('digest' in result) resolve(result.digest)
      else reject(result.error)
    }
  }
}
