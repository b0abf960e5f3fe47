/**
 * Digests of the articles that come at about one time, made together (`digestTogether`): all that were
 * asked for in one turn of the event loop. So one that comes alone waits for no other.
 */
import type { Digest, DigestOptions } from '../digest.ts'
import type { Article } from '../document/article.ts'
import { TimeSlices } from '../document/time-slices.ts'
import { turn } from '../document/turn.ts'
import { digestTogether } from '../stream.ts'

interface Task {
  readonly article: Article
  readonly resolve: (digest: Digest) => void
  readonly reject: (error: unknown) => void
}

export class DigestGroup {
  readonly #options: DigestOptions
  #tasks: Task[] = []

  constructor(options: DigestOptions) {
    this.#options = options
  }

  /** Rejects with what `digest` throws for the article. */
  digest(article: Article): Promise<Digest> {
    return new Promise((resolve, reject) => {
      if (this.#tasks.push({ article, resolve, reject }) === 1) turn().then(() => this.#digestAll())
    })
  }

  async #digestAll(): Promise<void> {
    const tasks = this.#tasks
    this.#tasks = []
    const articles = tasks.map(({ article }) => article)
    const work = digestTogether(articles, this.#options)
    for (const [at, result] of (await new TimeSlices(undefined).run(work)).entries()) {
      const { resolve, reject } = tasks[at] as Task
      if ('digest' in result) resolve(result.digest)
      else reject(result.error)
    }
  }
}
