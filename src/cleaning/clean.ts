/**
 * The article without what it says twice.
 *
 * Method: every duplicate that is no variant is left out, in favour of the passage that stays for
 * it; what is kept is written as paragraphs set apart by one blank line. What was left out, and
 * every white space that was written in another way, is told, so that `restore` gives the input
 * back to the letter. Cost: that of `findDuplicates`, and linear.
 */

import { type Article, kindOf } from '../document/article.ts'
import { type GivenParagraph, givenAt } from '../document/given-paragraphs.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOptionNames } from '../document/options.ts'
import {
  asReading,
  type DocumentInput,
  type Reading,
  readArticleInSteps,
  untold,
} from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { finish, type Steps } from '../document/steps.ts'
import { countWords } from '../document/words.ts'
import type { Duplicate } from '../duplicates/duplicate.ts'
import {
  type Chances,
  FIND_DUPLICATES_DEFAULTS,
  findRepeats,
  type Known,
} from '../duplicates/find-duplicates.ts'
import { type Keep, keepOf } from '../duplicates/keep.ts'
import {
  BOILERPLATE_RULES,
  type BoilerplateRule,
  findBoilerplate,
  LINK_CARD,
} from './boilerplate.ts'
import { toldCleaned } from './cleaned-source.ts'
import { checkPairs, checkStanding } from './given-pairs.ts'
import { type KeptParagraph, keptParagraphs } from './kept-paragraphs.ts'
import {
  boilerplateRemoval,
  goingFor,
  type Removal,
  saidOf,
  settleRemovals,
  toldRemovals,
} from './removals.ts'
import { type Piece, type Rewritten, rewrite, type Seam, spansInOriginal } from './rewrite.ts'

/** An article without what it says twice, and all that it takes to have it back. */
export interface Cleaned {
  /** The input less its removals, a paragraph a line, set apart by one blank line. */
  readonly text: string
  /** Sorted, never overlapping. */
  readonly removals: readonly Removal[]
  /** Where white space is written in another way; sorted, never overlapping. */
  readonly seams: readonly Seam[]
  /** The paragraphs of `text`, in order, with their places in it and in the original. */
  readonly kept: readonly KeptParagraph[]
  /** How many words `text` has; with those of the removals, how many the original has. */
  readonly words: number
}

export interface CleanOptions {
  /**
   * The pairs to act on; variants among them stay. Default: what `findDuplicates` finds. Give an
   * empty list to keep all repeats, or the part of the pairs that you agree with.
   */
  readonly duplicates?: readonly Duplicate[] | undefined
  /** Which of two copies stays that say the same. Default `first`; nothing, if pairs are given. */
  readonly keep?: Keep | undefined
  /**
   * Whether what the site adds goes too: `true` for all of `BOILERPLATE_RULES`, or the names of some.
   * Default: `false`, as what they remove is said nowhere else. Half of all scraped articles have
   * such paragraphs, a hundredth of the text; next to none is a sentence of the story. But credits
   * and contributors are facts, too, and whether to part with them is for the caller to say.
   */
  readonly boilerplate?: boolean | readonly BoilerplateRule[] | undefined
}

/** What `clean` does unless it is told otherwise. */
export const CLEAN_DEFAULTS: Readonly<{ keep: Keep; boilerplate: boolean }> = Object.freeze({
  keep: FIND_DUPLICATES_DEFAULTS.keep,
  boilerplate: false,
})

/** What was cleaned, and the pairs that led to it. */
export interface CleanedDocument {
  readonly cleaned: Cleaned
  readonly duplicates: readonly Duplicate[]
}

/**
 * The rounds after the first read so many code units in all: no article of news needs as many, and a long text that
 * loses something in each round would be read again and again. What a further round would find stays.
 */
const READ_AGAIN = 0x10000

/**
 * Leaves out what the article says twice. No passage goes unless another one stays that says it,
 * and none whose numbers, names, dates or negations differ: every number and every name of the
 * article still stands in the cleaned text. Only furniture that hangs on a passage (the credit of a
 * caption, the signature of a quote) may take one with it, as a removal of its own with a `rule`.
 *
 * @param input a text, an article or a parsed document
 * @throws OnceoverError `INVALID_INPUT` if the input is none of these, `INVALID_OPTION` if an option
 *   is of a wrong type, `keep` is none of the three, there is no boilerplate rule of a given name, or
 *   `duplicates` has what is no pair of passages of this text, or pairs that go for each other
 * @example
 * clean('It rained all night in the valley.\n\nIt rained all night in the valley.').text
 * // 'It rained all night in the valley.'
 */
export function clean(input: DocumentInput, options: CleanOptions = {}): Cleaned {
  const document = asReading(input)
  return toldCleaned(document, finish(cleanDocument(document, options)).cleaned)
}

/** `clean` for `digest`, which also tells the pairs that were found on the way; all spans lie in the document. */
export function* cleanDocument(
  document: Reading,
  options: CleanOptions = {},
  chances?: Chances,
): Steps<CleanedDocument> {
  checkOptions(document, options)
  const rules = rulesOf(options.boilerplate ?? CLEAN_DEFAULTS.boilerplate)
  const keep = keepOf(options.keep, CLEAN_DEFAULTS.keep)
  const boilerplate = (yield* findBoilerplate(document, rules)).map(({ paragraph, rule }) =>
    boilerplateRemoval(document, paragraph, rule),
  )
  const cards = (rules.includes(LINK_CARD) ? document.cards : []).map((card) =>
    boilerplateRemoval(document, card, LINK_CARD),
  )
  const given = options.duplicates && untold(document, options.duplicates)
  const found = given
    ? undefined
    : yield* findRepeats(document, keep, boilerplate, undefined, chances)
  let duplicates = [...(given ?? found?.duplicates ?? [])]
  let known: Known | undefined = found
  // Boilerplate first: what goes by a pair as well goes as such.
  let going = [...boilerplate, ...cards, ...(yield* goingFor(document, boilerplate, duplicates))]
  let settled = yield* settleRemovals(document, going)
  if (given) checkStanding(duplicates, settled.unsaid)
  duplicates = saidOf(duplicates, settled.unsaid)
  yield
  let rewritten = yield* rewrite(document, settled.going)
  yield
  // A passage may become a plain repeat only when what stood beside it has gone: look again.
  let room = READ_AGAIN
  while (found && settled.going.length > 0) {
    room -= rewritten.text.length
    if (room < 0) break
    const shorter = yield* readArticleInSteps(yield* rewrittenArticle(document, rewritten))
    const again = yield* findRepeats(shorter, keep, [], known, chances)
    known = again
    yield
    const { pieces } = rewritten
    const more = again.duplicates
      .filter(({ kind }) => kind !== 'variant')
      .flatMap((pair) => inOriginal(document.text, pieces, pair))
    if (more.length === 0) break
    going = saidOf(going, settled.unsaid).concat(yield* goingFor(document, boilerplate, more))
    settled = yield* settleRemovals(document, going)
    duplicates = saidOf(duplicates.concat(more), settled.unsaid)
    yield
    const before = rewritten.text
    rewritten = yield* rewrite(document, settled.going)
    if (rewritten.text === before) break
  }
  duplicates.sort((a, b) => a.start - b.start || b.end - a.end)
  const { text, seams, pieces } = rewritten
  const kept = yield* keptParagraphs(document, pieces)
  const removals = toldRemovals(document, settled)
  const gone = removals.reduce((sum, { words }) => sum + words, 0)
  const words = countWords(document.words, 0, document.words.count) - gone
  return { cleaned: { text, removals, seams, kept, words }, duplicates }
}

/** What is left of an article, with what is known of its paragraphs. */
function* rewrittenArticle(document: Reading, { text, pieces }: Rewritten): Steps<Article> {
  const { kinds, ...article } = document.article
  if (kinds === undefined) return { ...article, text }
  const left: GivenParagraph[] = []
  for (const { start, cleaned } of yield* keptParagraphs(document, pieces)) {
    const given = givenAt(kinds, start)
    if (given !== undefined) left.push({ ...given, ...cleaned })
  }
  return { ...article, text, kinds: left }
}

function checkOptions({ article, markedUp }: Reading, options: CleanOptions): void {
  checkOptionNames('clean', options, ['duplicates', 'boilerplate', 'keep'])
  const { duplicates, boilerplate }: { duplicates?: unknown; boilerplate?: unknown } = options
  if (duplicates !== undefined) checkPairs(markedUp?.source ?? article.text, duplicates)
  if (
    boilerplate !== undefined &&
    typeof boilerplate !== 'boolean' &&
    !Array.isArray(boilerplate)
  ) {
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`boilerplate\` must be \`true\`, \`false\` or an array, got ${kindOf(boilerplate)}`,
    )
  }
}

function rulesOf(boilerplate: boolean | readonly BoilerplateRule[]): readonly BoilerplateRule[] {
  return boilerplate === true ? BOILERPLATE_RULES : boilerplate || []
}

/** A pair found in the rewritten text, with the places where its passages stand in the original. */
function inOriginal(text: string, pieces: readonly Piece[], pair: Duplicate): Duplicate[] {
  // Where something went out of the middle of it, the longest part says the most.
  const [of] = spansInOriginal(text, pieces, pair.of).sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  if (of === undefined) return []
  const within = (part: Span, whole: Span): boolean =>
    part.start >= whole.start && part.end <= whole.end
  const placed = (words: Span | null, whole: Span): Span | null => {
    const parts = words === null ? [] : spansInOriginal(text, pieces, words)
    return parts.find((part) => within(part, whole)) ?? null
  }
  const attached = (pair.attached ?? []).flatMap(({ rule, ...span }) =>
    spansInOriginal(text, pieces, span).map((part) => ({ ...part, rule })),
  )
  return spansInOriginal(text, pieces, pair).map((span) => {
    const changes = pair.changes
      .map(({ here, there }) => ({ here: placed(here, span), there: placed(there, of) }))
      .filter(({ here, there }) => here !== null || there !== null)
    const own = attached.filter((part) => within(part, span))
    return { ...pair, ...span, of, changes, ...(pair.attached ? { attached: own } : {}) }
  })
}
