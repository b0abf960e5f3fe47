/**
 * `digest` over a stream of articles: one outcome an article, in order, whatever an article holds.
 *
 * Method: one async generator, so that it is pulled: it never reads ahead, and `for await`,
 * `stream.pipeline` and `ReadableStream.from` take it as it is. Only the articles of an array, which are
 * there, are taken several together through one stage after the other. All is computed in slices of some
 * milliseconds, between which timers and input run (`time-slices.ts`). Cost: that of `digest`, together
 * some 8 % less (`bench/throughput.ts`); memory for one article, together for `MOST_TOGETHER` short ones.
 */

import {
  DIGEST_OPTIONS,
  type Digest,
  type DigestOptions,
  digestByStage,
  STAGE_DONE,
} from './digest.ts'
import { checkIterable, isDocument, textOfField } from './document/article.ts'
import { checkOption, checkOptionNames } from './document/options.ts'
import type { DocumentInput } from './document/parse.ts'
import type { Steps } from './document/steps.ts'
import { checkSignal, type StopSignal, TimeSlices } from './document/time-slices.ts'
import { beforeAbort, untilAborted } from './document/until-aborted.ts'
import { type Failure, failureOf } from './failure.ts'

/** What is told of the article that an outcome is of. */
export interface OutcomeArticle<Input = DocumentInput> {
  /** The place of the article in the stream, from 0; those that were skipped count. */
  readonly index: number
  /** The key of the article as a text, where it has one; so for `url`, `source` and `date`. */
  readonly id?: string
  readonly url?: string
  readonly source?: string
  readonly date?: string
  /** What you gave, the same object: whatever else it holds is at hand. */
  readonly article: Input
}

/** What became of one article: look at `status`. */
export type Outcome<Input = DocumentInput> = OutcomeArticle<Input> &
  (
    | { readonly status: 'ok'; readonly digest: Digest }
    | { readonly status: 'failed'; readonly error: Failure }
  )

/** How far a stream has come: numbers of articles. */
export interface Progress {
  /** All that were read: digested, failed or skipped. */
  readonly done: number
  readonly failed: number
  readonly skipped: number
}

/** How a stream of articles is run, whatever is made of each. */
export interface StreamOptions<Input = DocumentInput> {
  /**
   * An `AbortSignal`: stops the stream, within some milliseconds even in the middle of a long article or while
   * the source is waited for; the generator then throws the reason. What was digested but not yet given is dropped.
   */
  readonly signal?: StopSignal | undefined
  /**
   * Where a run that was cut off goes on: so many articles at the beginning are skipped, or those of which
   * a function says so, which may wait for its answer. They give no outcome. Default: none.
   */
  readonly skip?:
    | number
    | ((article: Input, index: number) => boolean | Promise<boolean>)
    | undefined
  /** Is told after each article, before its outcome is given, how far the stream has come. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface DigestAllOptions<Input = DocumentInput>
  extends DigestOptions,
    StreamOptions<Input> {}

/** The names of the options of any stream of articles. */
export const STREAM_OPTIONS: readonly string[] = Object.freeze(['signal', 'skip', 'onProgress'])

/**
 * Digests every article of an iterable or async iterable: an array, a generator, a Node stream in
 * object mode. An article that cannot be digested gives `status: 'failed'`, and the next one is
 * served. Timers and input run in between, also while one long article is read: a server that digests
 * goes on answering, and `AbortSignal.timeout(2000)` stops in time. On several threads: `onceover/pool`.
 *
 * It is a stage of a pipeline as it is, as Node and browsers take async generators:
 * `pipeline(readable, digestAll, writable)`, `readable.compose(digestAll)`, `Duplex.from(digestAll)`.
 *
 * @example
 * for await (const outcome of digestAll(['One story.', 'Another story.'])) {
 *   console.log(outcome.status === 'ok' ? outcome.digest.summary.text : outcome.error.code)
 * }
 * @throws OnceoverError `INVALID_INPUT` if `articles` is no iterable; `INVALID_OPTION` at the first article if
 *   an option is wrong, as no article could be served; the reason of the `signal` once it is aborted; whatever
 *   the source, `skip` or `onProgress` throws
 */
export async function* digestAll<Input extends DocumentInput>(
  articles: Iterable<Input> | AsyncIterable<Input>,
  options: DigestAllOptions<Input> = {},
): AsyncGenerator<Outcome<Input>, void, void> {
  checkOptionNames('digestAll', options, [...STREAM_OPTIONS, ...DIGEST_OPTIONS])
  const { signal, skip, onProgress, ...digestOptions } = options
  const stream = new ArticleStream(articles, { signal, skip, onProgress })
  const slices = new TimeSlices(signal)
  for await (const group of groupsOf(stream.placed(), Array.isArray(articles))) {
    const inputs = group.map(({ article }) => article)
    const results = await slices.run(digestTogether(inputs, digestOptions))
    for (const [at, result] of results.entries()) {
      signal?.throwIfAborted()
      yield stream.outcome(group[at] as Placed<Input>, result)
    }
  }
}

/** An article and its place in the stream. */
export interface Placed<Input> {
  readonly article: Input
  readonly index: number
}

/** What a stream of articles is, whoever digests them: which are read, what is told of each, and how far it is. */
export class ArticleStream<Input extends DocumentInput> {
  private readonly articles: Iterable<Input> | AsyncIterable<Input>
  private readonly options: StreamOptions<Input>
  private done = 0
  private failed = 0
  private skipped = 0

  /** @throws OnceoverError `INVALID_INPUT`, `INVALID_OPTION` */
  constructor(articles: Iterable<Input> | AsyncIterable<Input>, options: StreamOptions<Input>) {
    checkSignal(options.signal)
    const { skip = 0, onProgress }: { skip?: unknown; onProgress?: unknown } = options
    const isSkip = typeof skip === 'function' || (Number.isInteger(skip) && Number(skip) >= 0)
    checkOption('skip', skip, 'a whole number of 0 or more, or a function', isSkip)
    const isTold = onProgress === undefined || typeof onProgress === 'function'
    checkOption('onProgress', onProgress, 'a function', isTold)
    checkIterable(articles, 'articles')
    this.articles = articles
    this.options = options
  }

  /** The articles that are not skipped, each read when it is asked for. */
  async *placed(): AsyncGenerator<Placed<Input>, void, void> {
    const { signal, skip = 0 } = this.options
    const isSkipped = async (article: Input, index: number): Promise<boolean> =>
      typeof skip === 'number' ? index < skip : skip(article, index)
    let index = 0
    for await (const article of untilAborted(this.articles, signal)) {
      if (await beforeAbort(isSkipped(article, index), signal)) {
        this.skipped++
        this.tell()
      } else yield { article, index }
      index++
    }
  }

  /** @throws what is no fault of the article */
  outcome({ article, index }: Placed<Input>, result: DigestResult): Outcome<Input> {
    const outcome = outcomeOf(article, result, index)
    if (outcome.status === 'failed') this.failed++
    this.tell()
    return outcome
  }

  private tell(): void {
    this.done++
    const { done, failed, skipped } = this
    this.options.onProgress?.({ done, failed, skipped })
  }
}

/** So many articles go together through a stage: more of them would drive each other out of the caches. */
const MOST_TOGETHER = 32
/** ... and so many characters: a long article finds its own words again, and goes alone. */
const MOST_CHARACTERS = 0x40000

/** Articles that are there are taken several together; nothing is waited for, and those before a failure are given. */
async function* groupsOf<Item>(
  items: AsyncIterable<Item>,
  areThere: boolean,
): AsyncGenerator<Item[], void, void> {
  const most = areThere ? MOST_TOGETHER : 1
  let group: Item[] = []
  try {
    for await (const item of items) {
      if (group.push(item) < most) continue
      yield group
      group = []
    }
  } catch (error) {
    if (group.length > 0) yield group
    throw error
  }
  if (group.length > 0) yield group
}

/** The digest of an article, or what it threw. */
export type DigestResult = { readonly digest: Digest } | { readonly error: unknown }

/** The digests of some articles, in their order, a few together through one stage after the other. */
export function* digestTogether(
  articles: readonly DocumentInput[],
  options: DigestOptions,
): Steps<DigestResult[]> {
  const results: DigestResult[] = []
  let first = 0
  let characters = 0
  for (let at = 0; at < articles.length; at++) {
    const length = lengthOf(articles[at])
    if (at - first === MOST_TOGETHER || (at > first && characters + length > MOST_CHARACTERS)) {
      results.push(...(yield* stageByStage(articles.slice(first, at), options)))
      first = at
      characters = 0
    }
    characters += length
  }
  results.push(...(yield* stageByStage(articles.slice(first), options)))
  return results
}

function lengthOf(article: unknown): number {
  if (typeof article === 'string') return article.length
  const text = fieldOf(article, 'text')
  return typeof text === 'string' ? text.length : 0
}

/** A field that cannot be read is told when its article is digested. */
function fieldOf(article: unknown, field: string): unknown {
  try {
    return (article as Readonly<Record<string, unknown>> | null | undefined)?.[field]
  } catch {
    return undefined
  }
}

function* stageByStage(
  articles: readonly DocumentInput[],
  options: DigestOptions,
): Steps<DigestResult[]> {
  const underWay = articles.map((article) => digestByStage(article, options))
  const results = new Array<DigestResult | undefined>(articles.length).fill(undefined)
  for (let left = articles.length; left > 0; ) {
    for (let at = 0; at < articles.length; at++) {
      if (results[at] !== undefined) continue
      const result = yield* next(underWay[at] as (typeof underWay)[number])
      results[at] = result
      if (result !== undefined) left--
    }
  }
  return results as DigestResult[]
}

/** Takes an article through its next stage; undefined as long as one follows. */
function* next(stages: ReturnType<typeof digestByStage>): Steps<DigestResult | undefined> {
  try {
    for (;;) {
      const { done, value } = stages.next()
      if (done) return { digest: value }
      yield
      if (value === STAGE_DONE) return undefined
    }
  } catch (error) {
    return { error }
  }
}

function outcomeOf<Input extends DocumentInput>(
  article: Input,
  result: DigestResult,
  index: number,
): Outcome<Input> {
  const about = { index, ...keysOf(article), article }
  if ('digest' in result) return { status: 'ok', ...about, digest: result.digest }
  const error = failureOf(result.error)
  if (error.code === 'INVALID_OPTION') throw result.error
  return { status: 'failed', ...about, error }
}

const KEYS = ['id', 'url', 'source', 'date'] as const

function keysOf(input: DocumentInput): Pick<OutcomeArticle, (typeof KEYS)[number]> {
  const isParsed = isDocument({ words: fieldOf(input, 'words') })
  const article = isParsed ? fieldOf(input, 'article') : input
  const keys: { -readonly [Key in (typeof KEYS)[number]]?: string } = {}
  for (const key of KEYS) {
    const text = textOfField(key, fieldOf(article, key))
    if (text !== undefined) keys[key] = text
  }
  return keys
}
