/**
 * The main job: an article goes in, what is worth keeping comes out.
 *
 * The article is parsed once and its parts of speech are read once; each stage then is a function
 * of the document. Cost: near-linear in the text, most of it for names (`bench/throughput.ts`).
 */

import {
  BOILERPLATE_RULES,
  type Boilerplate,
  type BoilerplateRule,
  findBoilerplate,
  LINK_CARD,
} from './cleaning/boilerplate.ts'
import { type Cleaned, type CleanOptions, cleanDocument } from './cleaning/clean.ts'
import { toldCleaned } from './cleaning/cleaned-source.ts'
import { type CondenseOptions, readGist, type Summary } from './condensing/condense.ts'
import { type Headline, headlineOf, type TitleOrigin } from './document/headline.ts'
import { checkOptionNames } from './document/options.ts'
import {
  asDocumentInSteps,
  type DocumentInput,
  type Paragraph,
  type ParsedDocument,
  type ReadParagraph,
  splitAt,
  told,
} from './document/parse.ts'
import type { Span } from './document/span.ts'
import { Stems } from './document/stem-reader.ts'
import { finish, type Steps } from './document/steps.ts'
import type { Duplicate } from './duplicates/duplicate.ts'
import { type CoOccurrence, coOccurrencesOf } from './entities/co-occurrences.ts'
import {
  type Entity,
  type EntityOptions,
  entitiesOf,
  readNames,
} from './entities/extract-entities.ts'
import {
  type Keyphrase,
  type KeyphraseOptions,
  keyphrasesOf,
} from './entities/extract-keyphrases.ts'
import { readPartsOfSpeech } from './entities/part-of-speech.ts'
import type { PartsOfSpeech } from './entities/speech-codes.ts'
import { kindsOfParagraphs } from './roles/kinds-of-paragraphs.ts'
import type { Role } from './roles/role.ts'

/** A paragraph of a digest, and what it is for in the article. */
export interface DigestParagraph extends Span {
  /**
   * What it is likely for, by its wording, its place and its neighbours (`roles` from `onceover/roles` tells how sure that
   * is, and what the pieces of a line are for that has lost its borders). `boilerplate` is what a rule tells; `title`, what
   * the `title` of the article tells, and the heading of which the text says the words again.
   */
  readonly kind: Role
  /** Of boilerplate, whether or not it stays: the rule that tells it. */
  readonly rule?: BoilerplateRule
}

/** What is worth keeping of an article. Every span is one into the text that was given. */
export interface Digest extends Cleaned {
  /** The `id` of the article, if it has one. */
  readonly id?: string
  /** The outlet, the address and the day of the article, as far as it has them. */
  readonly source?: string
  readonly url?: string
  readonly date?: string
  /**
   * The `title` of the article; else a heading at the top of its text; else its best sentence, cut
   * to at most 12 words. None if there is nothing to make one of.
   */
  readonly title?: string
  /** Which of these the title is: `given`, `text` or `derived`. */
  readonly titleFrom?: TitleOrigin
  /** BCP 47 primary subtag; `und` if unknown. */
  readonly language: string
  /** All paragraphs, in order, and what each is. */
  readonly paragraphs: readonly DigestParagraph[]
  /** All pairs found, whether or not they were acted on; by position. */
  readonly duplicates: readonly Duplicate[]
  /** Never from boilerplate or a caption, unless there is nothing else. */
  readonly summary: Summary
  /** Most salient first; boilerplate names nobody, except from a gazetteer. */
  readonly entities: readonly Entity[]
  /** Pairs of entities that stand in one sentence, the most frequent first; removals count nothing. */
  readonly coOccurrences: readonly CoOccurrence[]
  /** Best first. */
  readonly keyphrases: readonly Keyphrase[]
}

/** The names of the options of `digest`. */
export const DIGEST_OPTIONS: readonly string[] = Object.freeze([
  'clean',
  'condense',
  'entities',
  'keyphrases',
])

/** The options of every stage, under its name. */
export interface DigestOptions {
  readonly clean?: CleanOptions | undefined
  readonly condense?: CondenseOptions | undefined
  readonly entities?: EntityOptions | undefined
  readonly keyphrases?: KeyphraseOptions | undefined
}

/**
 * Reads an article once: its paragraphs, what it says twice, the text without that, the gist, who
 * and what it is about.
 *
 * @param input a text, an article or a parsed document
 * @throws OnceoverError `INVALID_INPUT` if the input is none of these, `INVALID_OPTION` if an
 *   option is out of its range; never because of what the text says
 * @example
 * const { text, removals, summary, entities } = digest({ title, text: scraped })
 */
export function digest(input: DocumentInput, options: DigestOptions = {}): Digest {
  return finish(digestByStage(input, options))
}

/** What `digestByStage` yields behind a stage; in the middle of one it yields undefined. */
export const STAGE_DONE = 'stage done'

/**
 * The same, which pauses inside of long stages and tells when one is done: whoever digests many articles takes a few of them through
 * one stage before the next, so that each stage finds what it looks up (the weights of the names, the
 * lexicon, its own code) in the caches of the machine.
 */
export function* digestByStage(
  input: DocumentInput,
  options: DigestOptions,
): Generator<typeof STAGE_DONE | undefined, Digest, undefined> {
  checkOptionNames('digest', options, DIGEST_OPTIONS)
  const { condense = {} } = options
  const document = yield* asDocumentInSteps(input)
  yield STAGE_DONE
  const { id, source, url, date } = document.article
  const { cleaned, duplicates } = yield* cleanDocument(document, options.clean)
  // A sentence goes on across a card of links.
  const removals = cleaned.removals.filter(({ rule }) => rule !== LINK_CARD)
  const furniture = yield* findBoilerplate(document, BOILERPLATE_RULES)
  const boilerplate = furniture.map(({ paragraph }) => paragraph)
  yield STAGE_DONE
  const parts = yield* readPartsOfSpeech(document)
  yield STAGE_DONE
  const stems = new Stems(document.words)
  const kinds = yield* kindsOfParagraphs(document)
  yield
  const paragraphs = paragraphsOf(document, kinds, duplicates, furniture)
  const { summary, headline } = yield* gistOf({
    document,
    paragraphs,
    removals,
    boilerplate,
    options: condense,
    stems,
  })
  yield STAGE_DONE
  const names = yield* readNames(document, options.entities, boilerplate)
  yield STAGE_DONE
  // Before the entities: what is counted for key phrases is let go, what is told of entities stays.
  const telling = silenced(parts, boilerplate)
  const keyphrases = yield* keyphrasesOf(document, telling, names, options.keyphrases, stems)
  const entities = yield* entitiesOf(document, names, options.entities, boilerplate)
  yield STAGE_DONE
  const coOccurrences = yield* coOccurrencesOf(document, entities, removals)
  const found = { paragraphs, duplicates, summary, entities, coOccurrences, keyphrases }
  return {
    ...(id === undefined ? {} : { id }),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
    ...headline,
    language: document.language,
    ...toldCleaned(document, cleaned),
    ...told(document, found),
  }
}

/** What the gist is read from. */
interface GistSource {
  readonly document: ParsedDocument
  readonly paragraphs: readonly DigestParagraph[]
  readonly removals: readonly Span[]
  readonly boilerplate: readonly Span[]
  readonly options: CondenseOptions
  readonly stems: Stems
}

/** The summary and the headline; what they were chosen from is let go with the gist. */
function* gistOf({
  document,
  paragraphs,
  removals,
  boilerplate,
  options,
  stems,
}: GistSource): Steps<{ summary: Summary; headline: Headline }> {
  // Where a removal ends inside a sentence, what is left of it is a sentence of its own.
  const seams = removals.flatMap(({ start, end }) => [start, end])
  const cut = withToldCaptions(yield* splitAt(document, seams), paragraphs)
  const left = unionOf(removals, boilerplate)
  const { summary, deriveTitle } = yield* readGist(cut, options, left, stems)
  const { article, text } = document
  const looks = asTheyLook(paragraphs, document)
  return { summary, headline: headlineOf(article.title, text, looks, deriveTitle) }
}

/** With those captions as well that neighbours and wording tell: the form shows few of them. */
function withToldCaptions(
  document: ParsedDocument,
  known: readonly DigestParagraph[],
): ParsedDocument {
  let at = 0
  const paragraphs = document.paragraphs.map((paragraph) => {
    while ((known[at] as DigestParagraph).end <= paragraph.start) at++
    const { kind } = known[at] as DigestParagraph
    return kind === 'caption' ? { ...paragraph, kind } : paragraph
  })
  return { ...document, paragraphs }
}

/** With what the form of each tells of it, which tells a headline better than roles do, unless a stage knows more. */
const asTheyLook = (
  paragraphs: readonly DigestParagraph[],
  document: ParsedDocument,
): readonly Paragraph[] =>
  paragraphs.map(({ start, end, kind }, index) => {
    if (kind === 'title' || kind === 'boilerplate') return { start, end, kind }
    return document.paragraphs[index] as Paragraph
  })

/** The paragraphs, with what each is for, and what only a stage knows: the headline, boilerplate. */
function paragraphsOf(
  document: ParsedDocument,
  kinds: readonly Role[],
  duplicates: readonly Duplicate[],
  furniture: readonly Boilerplate[],
): DigestParagraph[] {
  const rules = new Map(furniture.map(({ paragraph, rule }) => [paragraph, rule]))
  const titles = new Set<number>()
  for (const { title, of } of duplicates) if (title) titles.add(of.start)
  return document.paragraphs.map((paragraph, index) => {
    const { start, end } = paragraph
    const rule = rules.get(paragraph)
    if (rule !== undefined) return { start, end, kind: 'boilerplate', rule }
    return { start, end, kind: titles.has(start) ? 'title' : (kinds[index] as Role) }
  })
}

/** The places of both, sorted, without overlap. */
function unionOf(first: readonly Span[], second: readonly Span[]): Span[] {
  const union: { start: number; end: number }[] = []
  for (const { start, end } of [...first, ...second].sort((a, b) => a.start - b.start)) {
    const last = union.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else union.push({ start, end })
  }
  return union
}

/** Parts of speech without those of some paragraphs: no phrase begins or ends in them. */
function silenced(parts: PartsOfSpeech, paragraphs: readonly ReadParagraph[]): PartsOfSpeech {
  if (paragraphs.length === 0) return parts
  const rest = parts.slice()
  for (const { firstWord, endWord } of paragraphs) rest.fill(0, firstWord, endWord)
  return rest
}
