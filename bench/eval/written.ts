/**
 * What `clean` does to the articles that were written for the project (`written-articles.ts`): how many of
 * the marked repeats go and the other copy stays, how much else goes, in paragraphs and in one line. It
 * needs no data, and its figures may not fall (`floors.ts`).
 *
 * All removals count, also those by a rule; only furniture is free to go. A fact is lost if both copies of
 * a repeat went, or one of two passages that differ in a fact.
 */
import { clean } from '../../src/cleaning/clean.ts'
import type { Span } from '../../src/document/span.ts'
import { layOut } from '../../src/testing/lay-out.ts'
import { withFloors } from './floors.ts'
import { type AnnotatedArticle, RemovalScorer, type Repetition } from './in-article.ts'
import type { Figure, Measure } from './measure.ts'
import { annotated, readWrittenArticles, type WrittenArticle } from './written-articles.ts'

const NAME = 'written articles'

export const written: Measure = {
  name: NAME,
  files: [],
  run: () => withFloors(NAME, measureWritten(readWrittenArticles())),
}

/** The figures of some of the articles. */
export function measureWritten(articles: readonly WrittenArticle[]): Figure[] {
  const all = new Tally()
  const inLine = new Tally()
  const kinds = new Map<string, RemovalScorer>()
  const languages = new Map<string, RemovalScorer>()
  for (const article of articles) {
    const marked = annotated(article)
    const gone = removals(marked)
    all.add(article, marked, gone)
    scorerOf(languages, article.language).add(marked, gone)
    for (const repetition of marked.truth.filter(({ must }) => must)) {
      scorerOf(kinds, repetition.kind).add({ ...marked, truth: [repetition] }, gone)
    }
    const line = inOneLine(marked)
    inLine.add(article, line, removals(line))
  }
  const recalls = (prefix: string, scorers: ReadonlyMap<string, RemovalScorer>): Figure[] =>
    [...scorers].map(([name, scorer]) => ({
      name: `${prefix}${name}: recall`,
      value: scorer.result().groupRecall,
    }))
  return [
    ...all.figures(''),
    ...recalls('', kinds),
    ...recalls('language ', languages),
    ...inLine.figures('one line: '),
  ]
}

/** What is counted of articles in one layout. */
class Tally {
  private readonly everything = new RemovalScorer()
  private readonly facts = new RemovalScorer()

  add(article: WrittenArticle, marked: AnnotatedArticle, gone: readonly Span[]): void {
    this.everything.add(marked, gone)
    const ofFacts = marked.hard_negatives.filter((_, index) => article.stays[index]?.why === 'fact')
    this.facts.add({ ...marked, hard_negatives: ofFacts }, gone)
  }

  figures(prefix: string): Figure[] {
    const all = this.everything.result()
    const factsLost = all.lostBoth + this.facts.result().hitLookAlikes
    return [
      { name: `${prefix}recall`, value: all.groupRecall },
      { name: `${prefix}char precision`, value: all.characterPrecision },
      { name: `${prefix}clean texts damaged`, value: all.damagedArticles, atMost: true },
      { name: `${prefix}look-alikes hit`, value: all.hitLookAlikes, atMost: true },
      { name: `${prefix}facts lost`, value: factsLost, atMost: true },
    ]
  }
}

function scorerOf(scorers: Map<string, RemovalScorer>, name: string): RemovalScorer {
  const scorer = scorers.get(name) ?? new RemovalScorer()
  scorers.set(name, scorer)
  return scorer
}

const removals = ({ text, title }: AnnotatedArticle): readonly Span[] =>
  clean({ text, ...(title === null ? {} : { title }) }).removals

function inOneLine(article: AnnotatedArticle): AnnotatedArticle {
  const { text, placeOf } = layOut(article.text, 'one-line')
  return {
    ...article,
    text,
    truth: article.truth.map(
      (repetition): Repetition => ({
        ...repetition,
        dup: placeOf(repetition.dup),
        of: placeOf(repetition.of),
      }),
    ),
    hard_negatives: article.hard_negatives.map(({ a, b }) => ({ a: placeOf(a), b: placeOf(b) })),
  }
}
