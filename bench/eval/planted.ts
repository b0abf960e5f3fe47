/**
 * What `clean` removes of repetition that is planted in other articles than the annotated ones: one of
 * fifteen kinds in each (`src/testing/plant-kinds.ts`), recall by kind and precision as in `in-article.ts`.
 *
 * Planted is in scraped articles from which nothing goes as they stand, so that all that goes is due to
 * the plant. What an article is chosen for depends on its place in the file alone, so that the figures of
 * two versions can be held against each other.
 */
import { join } from 'node:path'
import { splitParagraphs, splitSentences } from '../../src/document/split.ts'
import { type Ground, planted as plantedIn } from '../../src/testing/plant.ts'
import { PLANTS } from '../../src/testing/plant-kinds.ts'
import { seeded } from '../../src/testing/seeded.ts'
import {
  type AnnotatedArticle,
  RemovalScorer,
  type Repetition,
  removed,
  repeatsRemoved,
} from './in-article.ts'
import type { Figure, Measure } from './measure.ts'
import { readRecords } from './read-data.ts'

const FILE = 'articles/news-10k.jsonl.gz'
/** One of so many articles is planted in. */
const EVERY = 4
const FEWEST_PARAGRAPHS = 6
const MOST_PARAGRAPHS = 60

export const planted: Measure = {
  name: 'planted news-10k',
  files: [FILE],
  async run(folder) {
    const all = new RemovalScorer()
    const kinds = new Map(Object.keys(PLANTS).map((kind) => [kind, new RemovalScorer()]))
    let articles = 0
    for await (const article of plantedArticles(folder)) {
      const { repeats, boilerplate } = removed(article)
      all.add(article, repeats, boilerplate)
      kinds.get(article.truth[0]?.kind as string)?.add(article, repeats, boilerplate)
      articles++
    }
    const { groupRecall, characterPrecision, lostBoth } = all.result()
    return [
      { name: 'group recall', value: groupRecall, note: `${articles} articles` },
      { name: 'char precision', value: characterPrecision },
      { name: 'both copies lost', value: lostBoth },
      ...[...kinds].map(([kind, scorer]): Figure => {
        const { groupRecall: value, characterPrecision: precision } = scorer.result()
        return { name: `${kind}: recall`, value, note: `precision ${precision.toFixed(4)}` }
      }),
    ]
  },
}

interface Scraped {
  readonly title?: string
  readonly text: string
}

/** Articles with a planted repetition, of all kinds in turn. */
async function* plantedArticles(folder: string): AsyncGenerator<AnnotatedArticle, void, void> {
  const kinds = Object.entries(PLANTS)
  let place = -1
  for await (const record of readRecords<Scraped>(join(folder, FILE))) {
    place++
    if (place % EVERY !== 0) continue
    const ground = groundOf(record, place)
    if (ground === undefined) continue
    const [kind, plant] = kinds[(place / EVERY) % kinds.length] as (typeof kinds)[number]
    const grown = plantedIn(ground, plant, seeded(place))
    if (grown === undefined) continue
    const truth = grown.repeats.map(({ earlier, later, stays }): Repetition => {
      return { kind, group: 'planted', must: true, keep: stays, dup: later, of: earlier }
    })
    const { title } = ground
    const { text } = grown
    yield { id: String(place), title, text, polarity: 'positive', truth, hard_negatives: [] }
  }
}

/** Undefined if the article is short, long, or loses something as it stands. */
function groundOf({ title = '', text }: Scraped, place: number): Ground | undefined {
  const paragraphs = splitParagraphs(text).map(({ start, end }) =>
    text.slice(start, end).replace(/\s+/g, ' '),
  )
  if (paragraphs.length < FEWEST_PARAGRAPHS || paragraphs.length > MOST_PARAGRAPHS) return undefined
  const plain: AnnotatedArticle = {
    id: String(place),
    title,
    text: paragraphs.join('\n\n'),
    polarity: 'negative',
    truth: [],
    hard_negatives: [],
  }
  if (repeatsRemoved(plain).length > 0) return undefined
  const sentences = paragraphs.map((paragraph) =>
    splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end)),
  )
  return { title, paragraphs, sentences }
}
