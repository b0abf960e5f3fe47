/** `condense` of one article and of several: sentences of the text, within the budget. */
import { type CondenseOptions, condense, type Span } from '../../../src/index.ts'
import {
  articleSeeds,
  ensure,
  ensureDisjoint,
  ensureSame,
  ensureShare,
  ensureSpan,
  NEXT_TEXT,
  openInput,
  type Target,
} from '../target.ts'

const OPTIONS: readonly CondenseOptions[] = [
  {},
  { words: 30, compress: true },
  { characters: 80 },
  { ratio: 0.4, explain: true },
  { sentences: 5, focus: 'What did the mayor say about the bridge?' },
  { sentences: 2, minWords: 40 },
]
const optionsOf = (choice: number): CondenseOptions =>
  OPTIONS[choice % OPTIONS.length] as CondenseOptions

export const condenseTarget: Target = {
  name: 'condense',
  kind: 'text',
  longest: 2000,
  mostSteps: 3000,
  canPump: true,
  seeds: articleSeeds,
  check(input) {
    const { choice, articles } = openInput(input)
    const options = optionsOf(choice)
    for (const article of articles) {
      const summary = ensureSame(() => condense(article, options), 'condense')
      ensureDisjoint(summary.sentences, article.text.length, 'sentences')
      for (const { score } of summary.sentences) ensureShare(score, 'score')
      for (const dropped of summary.dropped ?? []) {
        ensureSpan(dropped, article.text.length, 'dropped')
      }
      ensureBudget(summary, options)
    }
  },
}

export const condenseManyTarget: Target = {
  name: 'condense-many',
  kind: 'text',
  longest: 2000,
  mostSteps: 4000,
  canPump: true,
  seeds: () => articleSeeds().map((article) => halved(article)),
  check(input) {
    const { choice, articles } = openInput(input)
    const options = optionsOf(choice)
    const summary = ensureSame(() => condense(articles, options), 'condense of many')
    ensureBudget(summary, options)
    const ensureThere = (place: Span & { readonly article: number }, what: string): void => {
      const article = articles[place.article]
      ensure(article !== undefined, () => `${what} of article ${place.article}`)
      ensureSpan(place, article.text.length, what)
    }
    for (const sentence of summary.sentences) {
      ensureThere(sentence, 'sentence')
      ensureShare(sentence.score, 'score')
      for (const place of sentence.support) ensureThere(place, 'support')
      for (const conflict of sentence.conflicts) {
        ensure(conflict in summary.conflicts, () => `there is no conflict ${conflict}`)
      }
    }
    for (const { claims } of summary.conflicts) {
      ensure(claims.length > 1, () => 'a conflict of one claim')
      for (const source of claims.flatMap(({ sources }) => sources)) {
        ensureThere(source, 'claim')
        ensureThere({ ...source.sentence, article: source.article }, 'sentence of a claim')
      }
    }
    for (const dropped of summary.dropped ?? []) ensureThere(dropped, 'dropped')
  },
}

/** An article as two: its paragraphs in turn, so that they tell the same with other words. */
function halved(article: string): string {
  const paragraphs = article.split('\n\n')
  const part = (odd: number): string => paragraphs.filter((_, at) => at % 3 !== odd).join('\n\n')
  return `${part(0)}${NEXT_TEXT}${part(1).replace(/\d/g, '7')}`
}

function ensureBudget(
  { text, words, sentences }: { text: string; words: number; sentences: readonly Span[] },
  options: CondenseOptions,
): void {
  const most = options.words ?? Number.POSITIVE_INFINITY
  ensure(words <= most, () => `${words} words in place of ${most}`)
  const longest = options.characters ?? Number.POSITIVE_INFINITY
  ensure(text.length <= longest, () => `${text.length} characters in place of ${longest}`)
  const count = options.sentences ?? Number.POSITIVE_INFINITY
  ensure(sentences.length <= count, () => `${sentences.length} sentences in place of ${count}`)
}
