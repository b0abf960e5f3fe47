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

/** @param digest makes the digest of an article */
export async function startReport(digest: (article: Article) => Promise<Digest>): Promise<Job> {
  const corpus = await openCorpus()
  const items: ReportItem[] = []
  return {
    keeps: true,
    async serve(given, key) {
      const article = { ...given, id: String(key) }
      const made = await digest(article)
      // Of two articles with one id it cannot be told which one is meant.
      const finding = corpus.has(article.id) ? undefined : await corpus.add(article)
      items.push({ digest: made, article, finding })
      return undefined
    },
    *end() {
      const [first] = items
      if (first === undefined) return
      const alone = { digest: first.digest, article: first.article }
      const plain = renderHtml(items.length === 1 ? alone : items)
      yield { fields: {}, plain, report: () => plain }
    },
    close: () => corpus.close(),
  }
}
