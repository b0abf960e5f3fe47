/**
 * Whether the layout of an article changes what goes from it: every annotated article whose
 * paragraphs are set apart by blank lines, written again in the other layouts (`lay-out.ts`).
 *
 * Two questions for each layout. Against the annotation: recall, precision and untouched articles
 * damaged, as in `in-article.ts`. Against the blank-line layout itself, with no annotation between:
 * the characters that go in both, as a share of those that go in one (Jaccard, spaces aside). The
 * bounds are the figures of the blank-line layout, less a hundredth.
 */
import { join } from 'node:path'
import type { Span } from '../../src/document/span.ts'
import { LAYOUTS, type Layout, layOut } from '../../src/testing/lay-out.ts'
import {
  type AnnotatedArticle,
  injectedRepetition,
  naturalRepetition,
  RemovalScorer,
  repeatsRemoved,
  sharedCharacters,
} from './in-article.ts'
import type { Figure, Measure } from './measure.ts'
import { readAllRecords } from './read-data.ts'

const SLACK = 0.01
const REFERENCE: Layout = 'blank-lines'

/** Articles with injected repetition, and untouched ones. */
export const layouts: Measure = {
  name: 'in-article layouts',
  files: injectedRepetition.files,
  run: (folder) => measureLayouts(join(folder, injectedRepetition.files[0] as string), true),
}

/** The same of articles with the repetition that they had when they were scraped. */
export const naturalLayouts: Measure = {
  name: 'in-article natural layouts',
  files: naturalRepetition.files,
  run: (folder) => measureLayouts(join(folder, naturalRepetition.files[0] as string), false),
}

async function measureLayouts(path: string, isExhaustive: boolean): Promise<Figure[]> {
  const all = await readAllRecords<AnnotatedArticle>(path)
  const articles = all.filter(({ text }) => isBlankLine(text))
  const names = LAYOUTS
  const scores = new Map(names.map((layout) => [layout, scoreLayout(articles, layout)]))
  const reference = (scores.get(REFERENCE) as LayoutScore).score
  return names.flatMap((layout) => {
    const { score, agreement } = scores.get(layout) as LayoutScore
    const note = layout === REFERENCE ? `${articles.length} articles` : undefined
    const figures: Figure[] = [
      {
        name: `${layout}: group recall`,
        value: score.groupRecall,
        bound: reference.groupRecall - SLACK,
        ...(note === undefined ? {} : { note }),
      },
    ]
    // Of copies that say the same either may go: only the injected ones are annotated with which.
    if (!isExhaustive) return [...figures, { name: `${layout}: agreement`, value: agreement }]
    return [
      ...figures,
      { name: `${layout}: agreement`, value: agreement, bound: 1 - SLACK },
      {
        name: `${layout}: char precision`,
        value: score.characterPrecision,
        bound: reference.characterPrecision - SLACK,
      },
      {
        name: `${layout}: untouched damaged`,
        value: score.damagedArticles,
        bound: reference.damagedArticles,
        atMost: true,
      },
    ]
  })
}

/** Only of a text that shows its paragraphs by blank lines alone it is known what they are. */
const isBlankLine = (text: string): boolean => /\n\n/.test(text) && !/[^\n]\n[^\n]/.test(text)

interface LayoutScore {
  readonly score: ReturnType<RemovalScorer['result']>
  readonly agreement: number
}

/** What goes from the articles in a layout, against the annotation and the blank-line layout. */
export function scoreLayout(articles: readonly AnnotatedArticle[], layout: Layout): LayoutScore {
  const scorer = new RemovalScorer()
  let both = 0
  let either = 0
  for (const original of articles) {
    const { article, placeOf } = inLayout(original, layout)
    const removed = repeatsRemoved(article)
    scorer.add(article, removed)
    const shared = sharedCharacters(
      article.text,
      repeatsRemoved(original).flatMap((span) => placesOf(original.text, span).map(placeOf)),
      removed,
    )
    both += shared.both
    either += shared.either
  }
  return { score: scorer.result(), agreement: either === 0 ? 1 : both / either }
}

/** The paragraphs of a span: what stands between them is no part of it in another layout. */
function placesOf(text: string, { start, end }: Span): Span[] {
  const places: Span[] = []
  let from = start
  for (const part of text.slice(start, end).split('\n\n')) {
    if (part !== '') places.push({ start: from, end: from + part.length })
    from += part.length + 2
  }
  return places
}

/** An annotated article in another layout, with all that is annotated in its new place. */
export function inLayout(
  article: AnnotatedArticle,
  layout: Layout,
): { article: AnnotatedArticle; placeOf: (span: Span) => Span } {
  const { text, placeOf } = layOut(article.text, layout)
  return {
    article: {
      ...article,
      text,
      truth: article.truth.map((pair) => ({
        ...pair,
        dup: placeOf(pair.dup),
        of: placeOf(pair.of),
      })),
      hard_negatives: article.hard_negatives.map(({ a, b }) => ({ a: placeOf(a), b: placeOf(b) })),
    },
    placeOf,
  }
}
