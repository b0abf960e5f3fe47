/**
 * Articles to test with: one that says something twice, in the way and in the layout that was asked for, and the
 * truth about it. The same call gives the same article, everywhere. Cost: linear in the article.
 */
import { type Article, type ArticleInput, asArticle, kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOptionNames } from '../document/options.ts'
import { type Reading, readArticle } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { INVENTED_ARTICLES } from './invented-articles.ts'
import { LAYOUTS, type Layout, layOut } from './lay-out.ts'
import { type Ground, PARAGRAPH_GAP, planted, type Repeat, type Stays } from './plant.ts'
import { PLANTS, type RepeatKind } from './plant-kinds.ts'
import { seeded } from './seeded.ts'

/** Every way in which `articleWithRepeat` says something again. */
export const REPEAT_KINDS: readonly RepeatKind[] = Object.freeze(
  Object.keys(PLANTS) as RepeatKind[],
)

export interface RepeatOptions {
  /** What comes again, and how; default `paragraph`. */
  readonly kind?: RepeatKind | undefined
  /** How paragraphs are set; default `blank-lines`. */
  readonly layout?: Layout | undefined
  /** A whole number: another one gives another article and another place; default 1. */
  readonly seed?: number | undefined
  /**
   * The article to say something twice in, of five paragraphs or more of which none repeats another.
   * Default: one of some that were written for this.
   */
  readonly article?: string | ArticleInput | undefined
}

/** What `articleWithRepeat` does unless it is told otherwise. */
export const REPEAT_DEFAULTS: Readonly<{ kind: RepeatKind; layout: Layout; seed: number }> =
  Object.freeze({ kind: 'paragraph', layout: 'blank-lines', seed: 1 })

/** An article that says something twice: give it to `clean`, to `digest`, or to code of your own. */
export interface ArticleWithRepeat extends Article {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly kind: RepeatKind
  readonly layout: Layout
  /** The text before something was said twice in it, in the same layout. */
  readonly original: string
  /** What stands twice in `text`, by place. */
  readonly repeats: readonly PlantedRepeat[]
}

/** Which of two copies has to stay, in the words of `keep` of `clean`; or `either`, or `none`. */
export type CopyToKeep = 'first' | 'last' | 'either' | 'none'

/** Two copies of a passage. */
export interface PlantedRepeat {
  readonly first: Span
  readonly last: Span
  /**
   * Which of the two has to stay: the first of two equals, the text before its teaser; `either`, where both say the
   * same in other words; `none`, of a headline or a line of the site.
   */
  readonly keep: CopyToKeep
}

const COPY_TO_KEEP: Readonly<Record<Stays, CopyToKeep>> = {
  earlier: 'first',
  later: 'last',
  either: 'either',
  none: 'none',
}

/** Where a kind finds no place at once, it is tried again so many times. */
const MOST_TRIES = 200

/**
 * An article in which something is said twice, and the truth about it.
 *
 * @throws OnceoverError `INVALID_OPTION` if an option has a wrong value; `INVALID_INPUT` if the given article has
 *   no place for such a repeat: no caption, no quotation, too few paragraphs
 * @example
 * const article = articleWithRepeat({ kind: 'pull-quote', layout: 'one-line' })
 * clean(article).text
 * article.repeats[0] // { first: { start, end }, last: { start, end }, keep: 'first' }
 */
export function articleWithRepeat(options: RepeatOptions = {}): ArticleWithRepeat {
  checkOptionNames('articleWithRepeat', options, ['kind', 'layout', 'seed', 'article'])
  const kind = oneOf('kind', options.kind ?? REPEAT_DEFAULTS.kind, REPEAT_KINDS)
  const layout = oneOf('layout', options.layout ?? REPEAT_DEFAULTS.layout, LAYOUTS)
  const { seed = REPEAT_DEFAULTS.seed } = options
  if (!Number.isSafeInteger(seed)) {
    throw new OnceoverError('INVALID_OPTION', `option \`seed\` must be a whole number, got ${seed}`)
  }
  const random = seeded(seed)
  const at = Math.floor(random() * INVENTED_ARTICLES.length)
  const ground = groundOf(options.article ?? (INVENTED_ARTICLES[at] as Article))
  for (let tries = 0; tries < MOST_TRIES && ground.paragraphs.length > 2; tries++) {
    const grown = planted(ground, PLANTS[kind], random)
    if (grown === undefined) continue
    const { text, placeOf } = layOut(grown.text, layout)
    return {
      id: `${kind}-${layout}-${seed}`,
      title: ground.title,
      text,
      kind,
      layout,
      original: layOut(ground.paragraphs.join(PARAGRAPH_GAP), layout).text,
      repeats: grown.repeats.map(
        ({ earlier, later, stays }: Repeat): PlantedRepeat => ({
          first: placeOf(earlier),
          last: placeOf(later),
          keep: COPY_TO_KEEP[stays],
        }),
      ),
    }
  }
  throw new OnceoverError('INVALID_INPUT', `the article has no place for a repeat of kind ${kind}`)
}

/** An article as its paragraphs and sentences, a paragraph a line. */
function groundOf(input: string | ArticleInput): Ground {
  const { title = '', text } = asArticle(input)
  const paragraphs = readArticle(text).paragraphs.map((span) => lineOf(text, span))
  const sentences = paragraphs.map((paragraph) => {
    const reading: Reading = readArticle(paragraph)
    return reading.sentences.map((span) => lineOf(paragraph, span))
  })
  return { title, paragraphs, sentences }
}

const lineOf = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ')

function oneOf<Value extends string>(
  option: string,
  value: unknown,
  allowed: readonly Value[],
): Value {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  const got = typeof value === 'string' ? `'${value}'` : kindOf(value)
  throw new OnceoverError(
    'INVALID_OPTION',
    `option \`${option}\` must be one of ${allowed.join(', ')}; got ${got}`,
  )
}
