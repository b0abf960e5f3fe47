/** What a thread of a pool does: it serves calls of the functions of the library. */
import type { Digest, DigestOptions } from '../digest.ts'
import type { Article } from '../document/article.ts'
import { TimeSlices } from '../document/time-slices.ts'
import { type Duty, type Served, serveCrew, type Ways } from './crew-member.ts'
import { loadFunction } from './load-function.ts'
import { isLarge, type Part, partsOf } from './parcel.ts'
import type { PoolFunctionName, PoolInput } from './pool-function.ts'
import type { ThreadPort } from './thread.ts'

/** A call, as it is sent to a thread. */
export interface Call {
  readonly name: PoolFunctionName
  readonly inputs: readonly PoolInput[]
  readonly options: object
  /** How what it gives is wanted: as data, or as the bytes of its JSON. */
  readonly as: 'data' | 'json'
  /** Others of a stream come with it: digests are made together. */
  readonly isOfMany?: boolean
}

/** What a thread of a pool is told first. */
export interface CallAssignment {
  /** The functions that are loaded, with their models, before anything is served. */
  readonly preload: readonly PoolFunctionName[]
}

/** Has names and numbers in it, so that serving it loads what that takes. */
const WARM =
  'The ferry left Oldport on Friday with 40 people. Ada Quill of the Harbour Office saw it.'
const ENCODER: { encode(text: string): Uint8Array<ArrayBuffer> } = new TextEncoder()

/** Serves the pool at the other end of the port. */
export function serveCalls(port: ThreadPort): void {
  serveCrew(port, async (assignment) => {
    const { preload } = assignment as CallAssignment
    for (const name of preload) {
      const work = await loadFunction(name)
      await new TimeSlices(undefined).run(work([WARM, WARM], {}))
    }
    return new CallDuty()
  })
}

class CallDuty implements Duty<Call, unknown, Part, never> {
  /** Those that make digests of the same stream together, by what its options are. */
  #group:
    | { readonly options: string; readonly digest: (article: Article) => Promise<Digest> }
    | undefined

  readonly serve = async (call: Call, ways: Ways<Part, never>): Promise<Served<unknown>> => {
    const result = call.isOfMany ? await this.#digest(call) : await run(call, ways)
    if (call.as === 'json') {
      const bytes = ENCODER.encode(JSON.stringify(result))
      return { answer: bytes, transfer: [bytes.buffer] }
    }
    const data = { data: result }
    if (!isLarge(data)) return { answer: data }
    for (const part of partsOf(data)) {
      await ways.part(part)
      ways.throwIfAborted()
    }
    return { answer: undefined }
  }

  async #digest({ inputs, options }: Call): Promise<Digest> {
    const key = JSON.stringify(options)
    if (this.#group?.options !== key) {
      const { DigestGroup } = await import('./digest-group.ts')
      const group = new DigestGroup(options as DigestOptions)
      if (this.#group?.options !== key) {
        this.#group = { options: key, digest: (article) => group.digest(article) }
      }
    }
    return this.#group.digest(inputs[0] as Article)
  }
}

async function run({ name, inputs, options }: Call, signal: Ways<Part, never>): Promise<unknown> {
  const work = await loadFunction(name)
  return new TimeSlices(signal).run(work(inputs, options))
}
