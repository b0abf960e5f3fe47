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
import { type Article, checkIterable } from './document/article.ts'
import { checkOptionNames } from './document/options.ts'
import type { DocumentInput } from './document/parse.ts'
import { finish, type Steps } from './document/steps.ts'
import { checkSignal, type StopSignal, TimeSlices } from './document/time-slices.ts'
import { type Failure, failureOf } from './failure.ts'

/** What became of one article: look at `status`. */
export type Outcome =
  | {
      readonly status: 'ok'
      /** The place of the article in the stream, from 0. */
      readonly index: number
      readonly digest: Digest
    }
  | {
      readonly status: 'failed'
      readonly index: number
      /** The key of the article, where it has one. */
      readonly id?: string
      readonly error: Failure
    }

export interface DigestAllOptions extends DigestOptions {
  /**
   * An `AbortSignal`: stops the stream, within some milliseconds even in the middle of a long article; the
   * generator then throws the reason. What was digested but not yet given is dropped.
   */
  readonly signal?: StopSignal | undefined
}

/**
 * Digests every article of an iterable or async iterable: an array, a generator, a Node stream in
 * object mode. An article that cannot be digested gives `status: 'failed'`, and the next one is
 * served. Timers and input run in between, also while one long article is read: a server that digests
 * goes on answering, and `AbortSignal.timeout(2000)` stops in time.
 *
 * @example
 * for await (const outcome of digestAll(['One story.', 'Another story.'])) {
 *   console.log(outcome.status === 'ok' ? outcome.digest.summary.text : outcome.error.code)
 * }
 * @throws OnceoverError `INVALID_INPUT` if `articles` is no iterable; `INVALID_OPTION` at the first article if
 *   an option is wrong, as no article could be served; the reason of the `signal` once it is aborted; whatever the source throws
 */
export async function* digestAll(
  articles: Iterable<DocumentInput> | AsyncIterable<DocumentInput>,
  options: DigestAllOptions = {},
): AsyncGenerator<Outcome, void, void> {
  checkOptionNames('digestAll', options, ['signal', ...DIGEST_OPTIONS])
  const { signal, ...digestOptions } = options
  checkSignal(signal)
  checkIterable(articles, 'articles')
  const slices = new TimeSlices(signal)
  let index = 0
  signal?.throwIfAborted()
  for await (const group of groupsOf(articles)) {
    signal?.throwIfAborted()
    const results = await slices.run(digestGroup(group, digestOptions))
    for (const [place, result] of results.entries()) {
      signal?.throwIfAborted()
      yield outcomeOf(group[place] as DocumentInput, result, index++)
    }
  }
}

/** So many articles go together through a stage: more of them would drive each other out of the caches. */
const MOST_TOGETHER = 32
/** ... and so many characters: a long article finds its own words again, and goes alone. */
const MOST_CHARACTERS = 0x40000

async function* groupsOf(
  articles: Iterable<DocumentInput> | AsyncIterable<DocumentInput>,
): AsyncGenerator<DocumentInput[], void, void> {
  const most = Array.isArray(articles) ? MOST_TOGETHER : 1
  let group: DocumentInput[] = []
  for await (const article of articles) {
    if (group.push(article) < most) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** The digest of an article, or what it threw. */
export type DigestResult = { readonly digest: Digest } | { readonly error: unknown }

/** The digests of some articles, in their order, a few together through one stage after the other. */
export const digestTogether = (
  articles: readonly DocumentInput[],
  options: DigestOptions,
): DigestResult[] => finish(digestGroup(articles, options))

function* digestGroup(
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
function fieldOf(article: unknown, field: 'text' | 'id'): unknown {
  try {
    return (article as Partial<Article> | null | undefined)?.[field]
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

function outcomeOf(article: DocumentInput, result: DigestResult, index: number): Outcome {
  if ('digest' in result) return { status: 'ok', index, digest: result.digest }
  const failure = failureOf(result.error)
  if (failure.code === 'INVALID_OPTION') throw result.error
  const id = idOf(article)
  return { status: 'failed', index, ...(id === undefined ? {} : { id }), error: failure }
}

function idOf(article: unknown): string | undefined {
  const id = fieldOf(article, 'id')
  return typeof id === 'string' ? id : undefined
}
