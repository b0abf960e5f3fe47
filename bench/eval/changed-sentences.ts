/**
 * Whether a sentence that comes again with one fact changed is kept, and one that comes again with none
 * changed goes. Sentences of the written texts in which nothing repeats are planted once more, two
 * paragraphs further down (`apart`) or in the same line (`in line`), after one change of a kind
 * (`change-kinds.ts`). Counted is how often `clean` removes either copy, and how often `compare` calls the
 * two redundant. Source: minimal pairs, as in tests of language models (Warstadt et al., 2020).
 *
 * It needs no data, and its figures may not get worse (`floors.ts`).
 */
import { clean } from '../../src/cleaning/clean.ts'
import type { Span } from '../../src/document/span.ts'
import { compare } from '../../src/duplicates/compare.ts'
import { seeded, shuffled } from '../../src/testing/seeded.ts'
import {
  type Change,
  type Changeable,
  FACT_CHANGES,
  NEUTRAL_CHANGES,
  readChangeWords,
} from './change-kinds.ts'
import { withFloors } from './floors.ts'
import type { Figure, Measure } from './measure.ts'
import { readWrittenArticles, type WrittenArticle } from './written-articles.ts'

const SEED = 1
const ENGLISH = 'en'
/** Of a kind so many sentences are changed at most. */
const MOST = 100
/** Sentences of so many words, or characters in a script without spaces. */
const WORDS = { fewest: 10, most: 45 }
const CHARACTERS = { fewest: 16, most: 90 }
/** Paragraphs around the copies are so long or longer, in characters. */
const SHORTEST_FILLER = { spaced: 80, spaceless: 30 }
/** A copy is gone if more than this share of it is. */
const GONE = 0.6
const REDUNDANT: ReadonlySet<string> = new Set(['identical', 'duplicate', 'contains', 'contained'])
const GAPS = { apart: '\n\n', 'in line': ' ' } as const

export const changedEnglish: Measure = measureOf(
  'changed sentences',
  (language) => language === ENGLISH,
)

/** In the seven other languages. */
export const changedForeign: Measure = measureOf(
  'changed sentences, not English',
  (language) => language !== ENGLISH,
)

function measureOf(name: string, isOf: (language: string) => boolean): Measure {
  return {
    name,
    files: [],
    run() {
      const articles = readWrittenArticles().filter(({ language }) => isOf(language))
      return withFloors(name, measureChanged(articles, SEED))
    },
  }
}

/** A sentence with three paragraphs to stand between. */
interface Ground extends Changeable {
  readonly around: readonly [string, string, string]
}

/** The figures over the sentences of the texts that repeat nothing. */
export function measureChanged(articles: readonly WrittenArticle[], seed: number): Figure[] {
  const grounds = groundsOf(articles.filter(({ repeats }) => repeats.length === 0))
  return [
    ...Object.entries(NEUTRAL_CHANGES).flatMap(([name, change]) =>
      figuresOf(name, change, grounds, { seed, atMost: false }),
    ),
    ...Object.entries(FACT_CHANGES).flatMap(([name, change]) =>
      figuresOf(name, change, grounds, { seed, atMost: true }),
    ),
  ]
}

function figuresOf(
  name: string,
  change: Change,
  grounds: readonly Ground[],
  { seed, atMost }: { readonly seed: number; readonly atMost: boolean },
): Figure[] {
  const random = seeded(seed)
  const counts = { apart: 0, 'in line': 0, redundant: 0 }
  let tried = 0
  for (const ground of shuffled(grounds, random)) {
    if (tried === MOST) break
    const copy = change(ground, random)
    if (copy === undefined) continue
    tried++
    if (isOneGone(ground, copy, 'apart')) counts.apart++
    if (isOneGone(ground, copy, 'in line')) counts['in line']++
    if (REDUNDANT.has(compare(ground.sentence, copy).verdict)) counts.redundant++
  }
  const verb = atMost ? 'lost' : 'found'
  const share = (count: number): number => (tried === 0 ? 0 : count / tried)
  return [
    { name: `${name}: ${verb} apart`, value: share(counts.apart), atMost, note: `of ${tried}` },
    { name: `${name}: ${verb} in line`, value: share(counts['in line']), atMost },
    { name: `${name}: redundant`, value: share(counts.redundant), atMost },
  ]
}

function isOneGone({ sentence, around }: Ground, copy: string, layout: keyof typeof GAPS): boolean {
  const [before, ...between] = around
  const gap = GAPS[layout]
  const text = [before, sentence, ...between, copy].join(gap)
  const start = before.length + gap.length
  const copies: Span[] = [
    { start, end: start + sentence.length },
    { start: text.length - copy.length, end: text.length },
  ]
  const { removals } = clean(text)
  return copies.some((place) => {
    let gone = 0
    for (const removal of removals) {
      gone += Math.max(0, Math.min(removal.end, place.end) - Math.max(removal.start, place.start))
    }
    return gone > (place.end - place.start) * GONE
  })
}

/** The sentences of running text, each with paragraphs of its own article and sentences of others. */
function groundsOf(articles: readonly WrittenArticle[]): Ground[] {
  const words = readChangeWords()
  const sentences = articles.map((article) => ({
    article,
    found: article.paragraphs.flatMap((paragraph) =>
      sentencesOf(paragraph).map((sentence) => ({ sentence, paragraph })),
    ),
  }))
  return sentences.flatMap(({ article, found }) => {
    const { language, paragraphs } = article
    const others = sentences
      .filter((other) => other.article.language === language && other.article !== article)
      .flatMap((other) => other.found.map(({ sentence }) => sentence))
    const own = words.get(language)
    if (own === undefined) throw new RangeError(`no words to change for ${language}`)
    return found.flatMap(({ sentence, paragraph }) => {
      const [one, two, three] = paragraphs.filter(
        (filler) => filler !== paragraph && isLong(filler),
      )
      if (one === undefined || two === undefined || three === undefined) return []
      return [{ sentence, others, words: own, around: [one, two, three] as const }]
    })
  })
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

const isLong = (paragraph: string): boolean =>
  paragraph.length >= (isHan(paragraph) ? SHORTEST_FILLER.spaceless : SHORTEST_FILLER.spaced)

/**
 * Cut without the splitter of the library, so that a change there changes no sample: at a stop before a
 * space and a capital. Those with half a quotation, a label or a list in them are left out.
 */
function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[.!?][”»"]?)\s+(?=["“«„¿¡]?\p{Lu})|(?<=[。！？]”?)/u)
    .filter((sentence) => {
      const size = isHan(sentence) ? sentence.length : sentence.split(/\s+/).length
      const { fewest, most } = isHan(sentence) ? CHARACTERS : WORDS
      return (
        size >= fewest &&
        size <= most &&
        /^["“«„¿¡]?[\p{Lu}\p{Script=Han}]/u.test(sentence) &&
        /[.!?。！？][”»"]?$/.test(sentence) &&
        !/[\n@|:：]/.test(sentence) &&
        isBalanced(sentence)
      )
    })
}

/** In German “ closes what „ opened, elsewhere it opens. */
function isBalanced(sentence: string): boolean {
  const count = (marks: RegExp): number => sentence.match(marks)?.length ?? 0
  const low = count(/„/g)
  return low > 0 ? low === count(/“/g) : count(/[“«]/g) === count(/[”»]/g)
}
