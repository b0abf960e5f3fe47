/**
 * `digest --format html`: all articles of a run as one page, an article by itself or many with an index
 * over them. How each of many stands to those before it is told by a corpus of its own.
 */
import { openCorpus } from '../corpus/open-corpus.ts'
import type { Digest } from '../digest.ts'
import type { Article } from '../document/article.ts'
import { renderHtml } from '../report/render-html.ts'
import type { ReportItem } from '../report/story.ts'
import type { Job } from './job.ts'

/** An article that was served. */
interface Made {
  readonly digest: Digest
  readonly article: Article & { readonly id: string }
}

/** @param digest makes the digest of an article; several may be under way */
export function startReport(digest: (article: Article) => Promise<Digest>): Job {
  // In the order of the input; one that failed has none.
  const served: (Made | undefined)[] = []
  return {
    keeps: true,
    async serve(given, key) {
      const article = { ...given, id: String(key) }
      const place = served.push(undefined) - 1
      served[place] = { article, digest: await digest(article) }
      return undefined
    },
    async *end() {
      const made = served.filter((one) => one !== undefined)
      const [first] = made
      if (first === undefined) return
      const plain = renderHtml(made.length === 1 ? first : await withFindings(made))
      yield { fields: {}, plain, report: () => plain }
    },
  }
}

async function withFindings(made: readonly Made[]): Promise<ReportItem[]> {
  const corpus = await openCorpus()
  const items: ReportItem[] = []
  for (const one of made) {
    // Of two articles with one id it cannot be told which one is meant.
    const isKnown = corpus.has(one.article.id)
    items.push(isKnown ? one : { ...one, finding: await corpus.add(one.article) })
  }
  await corpus.close()
  return items
}
