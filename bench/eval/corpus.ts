/**
 * The corpus on wire news: are near-duplicate pairs found, and do stories that were read, resent,
 * corrected and continued, get the verdict that they should? And on scraped news: how many articles are
 * alike? Stories are named by their numbers in the collection, the earlier one first.
 */

import { join } from 'node:path'
import type { ArticleVerdict } from '../../src/corpus/finding.ts'
import { Memory } from '../../src/corpus/memory.ts'
import { corpusOptions } from '../../src/corpus/options.ts'
import type { Article } from '../../src/document/article.ts'
import { finish } from '../../src/document/steps.ts'
import { openCorpus } from '../../src/entries/corpus.ts'
import type { Figure, Measure } from './measure.ts'
import { readAllRecords } from './read-data.ts'

const WIRE = 'articles/reuters21578.jsonl.gz'
const PAIRS = 'clusters/pairs_reuters.jsonl'
const NEWS = 'articles/news-10k.jsonl.gz'
const THRESHOLD = 0.7

/** What a reader who knows both stories says of the later one. */
const READ: readonly (readonly [earlier: string, later: string, verdict: ArticleVerdict])[] = [
  ['4670', '4705', 'duplicate'],
  ['16981', '16989', 'duplicate'],
  ['5180', '5278', 'duplicate'],
  ['8621', '8664', 'duplicate'],
  ['5168', '5192', 'duplicate'],
  ['10642', '10779', 'duplicate'],
  ['8077', '8202', 'duplicate'],
  ['6000', '6067', 'duplicate'],
  ['240', '347', 'duplicate'],
  ['14056', '14087', 'duplicate'],
  ['4239', '4292', 'variant'],
  ['13044', '13091', 'variant'],
  ['2016', '2249', 'variant'],
  ['3676', '4239', 'variant'],
  ['19581', '19638', 'variant'],
  ['12319', '12373', 'variant'],
  ['1159', '1209', 'variant'],
  ['11320', '11633', 'variant'],
  ['8156', '8596', 'variant'],
  ['9915', '10038', 'variant'],
  ['16483', '16597', 'variant'],
  ['9770', '9821', 'contained'],
  ['5009', '5031', 'contained'],
  ['1618', '1637', 'contained'],
  ['891', '1002', 'contained'],
  ['12158', '12192', 'contained'],
  ['10675', '10809', 'contains'],
  ['21122', '21138', 'contains'],
  ['15650', '15658', 'contains'],
  ['3092', '3103', 'contains'],
  ['13814', '13818', 'contained'],
]

interface Wire {
  readonly id: string
  readonly title?: string | null
  readonly body?: string | null
  readonly text_raw?: string | null
}

interface Pair {
  readonly a: string
  readonly b: string
  readonly jaccard5: number
  readonly contain_a: number
  readonly contain_b: number
}

export const corpus: Measure = {
  name: 'corpus',
  files: [WIRE, PAIRS, NEWS],
  async run(folder) {
    const wire = (await readAllRecords<Wire>(join(folder, WIRE))).map(articleOf)
    const pairs = (await readAllRecords<Pair>(join(folder, PAIRS))).filter(
      (pair) => Math.max(pair.jaccard5, pair.contain_a, pair.contain_b) >= THRESHOLD,
    )
    const ofOneSource = wire.map((article) => ({ ...article, source: 'wire' }))
    const note = 'forms with other figures, as of a central bank every day, are not alike'
    return [
      {
        name: 'pairs found',
        value: shareFound(wire, pairs),
        bound: 0.98,
        note: `of ${pairs.length}`,
      },
      { name: 'pairs found, as one source', value: shareFound(ofOneSource, pairs), note },
      await verdicts(new Map(wire.map((article) => [article.id, article]))),
      ...(await likeNews(folder)),
    ]
  },
}

const articleOf = ({ id, title, body, text_raw }: Wire): Article & { id: string } => ({
  id,
  ...(title ? { title } : {}),
  text: body ?? text_raw ?? '',
})

/** Are the two of a pair alike in a corpus of all? */
function shareFound(articles: readonly Article[], pairs: readonly Pair[]): number {
  const memory = new Memory(corpusOptions({}))
  for (const article of articles) finish(memory.add(finish(memory.look(article))))
  const bodyOf = (id: string): number => {
    const article = memory.articles.find(id.replace(/.*\//, ''))
    return memory.indexOf(article).bodyOfArticle(article)
  }
  const index = memory.indexOf(0)
  const found = pairs.filter(({ a, b }) => {
    const [here, there] = [bodyOf(a), bodyOf(b)]
    if (here === there) return true
    return finish(index.wholes.search(index.wholeOfBody(here))).some(({ body }) => body === there)
  })
  return found.length / pairs.length
}

async function verdicts(wire: ReadonlyMap<string, Article>): Promise<Figure> {
  const wrong: string[] = []
  for (const [earlier, later, wanted] of READ) {
    const pair = await openCorpus()
    await pair.add(wire.get(earlier) as Article)
    const { verdict } = await pair.add(wire.get(later) as Article)
    if (verdict !== wanted) wrong.push(`${earlier}, ${later}: ${verdict} in place of ${wanted}`)
  }
  return {
    name: 'verdicts on stories that were read',
    value: (READ.length - wrong.length) / READ.length,
    bound: 0.96,
    note: `${READ.length} stories; ${wrong.join('; ')}`,
  }
}

async function likeNews(folder: string): Promise<Figure[]> {
  const news = await readAllRecords<Article>(join(folder, NEWS))
  const stars = async (boilerplateStories: number): Promise<number> => {
    const all = await openCorpus({ boilerplateStories })
    for await (const _ of all.addAll(news));
    return all.clusters().reduce((sum, { members }) => sum + members.length, 0)
  }
  return [
    {
      name: 'scraped articles like another',
      value: await stars(3),
      note: `of ${news.length}; ${await stars(0)} with the furniture of their sources`,
    },
  ]
}
