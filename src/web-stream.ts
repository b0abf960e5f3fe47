/**
 * `digestAll` as a pair of web streams: `readable.pipeThrough(digestStream())`. It is pulled as `digestAll` is: an
 * article is read when its outcome is asked for. Cost: that of `digestAll`.
 */
import type { DocumentInput } from './document/parse.ts'
import { type DigestAllOptions, digestAll, type Outcome } from './stream.ts'

declare global {
  // The types of web streams come with those of browsers or of Node. A project that has neither needs the names.
  interface ReadableStream<R> {}
  interface WritableStream<W> {}
}

/** What `ReadableStream.pipeThrough` takes: articles in, outcomes out. */
export interface DigestStream<Input extends DocumentInput = DocumentInput> {
  readonly writable: WritableStream<Input>
  readonly readable: ReadableStream<Outcome<Input>>
}

/**
 * `digestAll` as web streams have it, in browsers, in Node and elsewhere.
 *
 * @param options those of `digestAll`
 * @throws OnceoverError as `digestAll`: whoever reads is told
 * @example
 * const outcomes = articles.pipeThrough(digestStream({ condense: { sentences: 2 } }))
 */
export function digestStream<Input extends DocumentInput = DocumentInput>(
  options: DigestAllOptions<Input> = {},
): DigestStream<Input> {
  return webStream((articles) => digestAll(articles, options))
}

/** A pair of web streams of what makes one stream of another; nothing is read ahead. */
function webStream<In, Out>(
  run: (items: AsyncIterable<In>) => AsyncGenerator<Out, void, void>,
): { readonly writable: WritableStream<In>; readonly readable: ReadableStream<Out> } {
  const { readable: given, writable } = new TransformStream<In, In>()
  const reader = given.getReader()
  const outcomes = run(itemsOf<In>(() => reader.read()))
  const readable = new ReadableStream<Out>(
    {
      async pull(controller) {
        try {
          const { done, value } = await outcomes.next()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          // Whoever writes is told, too.
          await reader.cancel(error)
          throw error
        }
      },
      async cancel(reason) {
        await reader.cancel(reason)
        await outcomes.return()
      },
    },
    { highWaterMark: 0 },
  )
  return { writable, readable }
}

async function* itemsOf<Item>(
  read: () => Promise<{ readonly done: boolean; readonly value?: Item | undefined }>,
): AsyncGenerator<Item, void, void> {
  for (;;) {
    const { done, value } = await read()
    if (done) return
    yield value as Item
  }
}
