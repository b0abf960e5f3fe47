/**
 * `digest` over a stream of articles: one outcome an article, in order, whatever an article holds.
 *
 * Method: one async generator, so that it is pulled: it never reads ahead, and `for await`,
 * `stream.pipeline` and `ReadableStream.from` take it as it is. Cost: that of `digest`; memory for
 * one article.
 */
import { type Digest, type DigestOptions, digest } from './digest.ts'
import type { DocumentInput } from './document/parse.ts'
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

/** What is asked of an `AbortSignal`, whose own type not every project knows. */
export interface StopSignal {
  /** Throws the reason of the abort once it was aborted. */
  throwIfAborted(): void
}

export interface DigestAllOptions extends DigestOptions {
  /** An `AbortSignal`: stops the stream before its next article; the generator then throws the reason. */
  readonly signal?: StopSignal
}

/**
 * Digests every article of an iterable or async iterable: an array, a generator, a Node stream in
 * object mode. An article that cannot be digested gives `status: 'failed'`, and the next one is
 * served.
 *
 * @example
 * for await (const outcome of digestAll(['One story.', 'Another story.'])) {
 *   console.log(outcome.status === 'ok' ? outcome.digest.summary.text : outcome.error.code)
 * }
 * @throws OnceoverError `INVALID_OPTION` at the first article if an option is wrong, as no article
 *   could be served; the reason of the `signal` once it is aborted; whatever the source throws
 */
export async function* digestAll(
  articles: Iterable<DocumentInput> | AsyncIterable<DocumentInput>,
  options: DigestAllOptions = {},
): AsyncGenerator<Outcome, void, void> {
  const { signal, ...digestOptions } = options
  let index = 0
  signal?.throwIfAborted()
  for await (const article of articles) {
    signal?.throwIfAborted()
    yield outcomeOf(article, index++, digestOptions)
  }
}

function outcomeOf(article: DocumentInput, index: number, options: DigestOptions): Outcome {
  try {
    return { status: 'ok', index, digest: digest(article, options) }
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === 'INVALID_OPTION') throw error
    const id = idOf(article)
    return { status: 'failed', index, ...(id === undefined ? {} : { id }), error: failure }
  }
}

function idOf(article: unknown): string | undefined {
  if (typeof article !== 'object' || article === null || !('id' in article)) return undefined
  return typeof article.id === 'string' ? article.id : undefined
}
