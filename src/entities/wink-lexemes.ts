/**
 * What wink-nlp knows of a written word by itself: the tokens that it splits into, and for each its
 * usual part of speech, the hint for the rules and what else it may be.
 *
 * Method: words that were not met before are given to wink all at once; its model tells the rest.
 * What it told is kept (a pure memo: the answer depends on the word alone). Cost: about 10 µs for a
 * new word, a look-up for others; 60 ms for an instance. Its word cache and the memo are never
 * freed, so both are renewed after so many words.
 */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { TAGS } from './tag-machine.ts'

/** After so many words the memo is renewed, which bounds its memory, and wink after more. */
const RENEWAL = 0x10000
const WINK_RENEWAL = 0x80000

/** Four numbers for each token in the raw data of a document of wink. */
const TOKEN_SIZE = 4
const SPACES = 0xffff

/** The parts of wink-nlp 2.4 that its models see. */
interface RawDocument {
  readonly tokens: readonly number[]
  readonly cache: {
    property(lexeme: number, name: string): number
    normal(lexeme: number): number
    nox(token: number): number
    isMemberPOS(lexeme: number, tag: number): boolean
    valueOf(feature: string, index: number): string | undefined
  }
}
interface PosModel {
  readonly machines: readonly string[]
}

/** The rules of the model, as JSON. */
export function readMachines(): readonly string[] {
  return (model.pos as () => PosModel)().machines
}

export class WinkLexemes {
  /** The tokens of word `id` are those of `[begins[id], begins[id + 1])`. */
  readonly begins: number[] = [0]
  readonly tags: number[] = []
  readonly hints: number[] = []
  /** The tags that a token may have, as bits. */
  readonly allowed: number[] = []
  /** 1: no rule changes the tag. */
  readonly fixed: number[] = []
  private readonly ids = new Map<string, number>()
  private unknown: string[] = []
  private readonly reader: Wink

  constructor(reader: Wink) {
    this.reader = reader
  }

  get isFull(): boolean {
    return this.ids.size > RENEWAL
  }

  /** The number of a word without spaces; `learn` must be called before its tokens are asked for. */
  idOf(written: string): number {
    const known = this.ids.get(written)
    if (known !== undefined) return known
    // A copy: a slice would keep the whole text alive that it was cut from.
    const own = ` ${written}`.slice(1)
    const id = this.ids.size
    this.ids.set(own, id)
    this.unknown.push(own)
    return id
  }

  /** Asks wink for the words that are new. */
  learn(): void {
    if (this.unknown.length === 0) return
    const { tokens, tags, cache } = this.reader.read(this.unknown)
    this.unknown = []
    for (let token = 0; token < tags.length; token++) {
      const at = token * TOKEN_SIZE
      const lexeme = tokens[at] as number
      const place = tokens[at + 1] as number
      if (token > 0 && (place & SPACES) > 0) this.begins.push(this.tags.length)
      const normal = place > SPACES ? cache.nox(place) : cache.normal(lexeme)
      let allowed = 0
      for (let tag = 1; tag < TAGS; tag++) if (cache.isMemberPOS(normal, tag)) allowed |= 1 << tag
      this.tags.push(tags[token] as number)
      this.hints.push(cache.property(lexeme, 'posHint'))
      this.allowed.push(allowed)
      this.fixed.push(tokens[at + 2] === 0 ? 0 : 1)
    }
    while (this.begins.length <= this.ids.size) this.begins.push(this.tags.length)
  }
}

/** An instance of wink that stops before the rules and hands over what it has read. */
export class Wink {
  private readonly nlp: ReturnType<typeof winkNLP>
  private last: (RawDocument & { readonly tags: readonly number[] }) | undefined
  private seen = 0

  constructor() {
    const setter = ({ tokens, cache }: RawDocument, tags: readonly number[]): void => {
      this.last = { tokens, cache, tags }
    }
    const pos = (): object => ({ ...(model.pos as () => object)(), machines: [], setter })
    this.nlp = winkNLP({ ...model, pos }, ['pos'])
  }

  get isFull(): boolean {
    return this.seen > WINK_RENEWAL
  }

  read(words: readonly string[]): RawDocument & { readonly tags: readonly number[] } {
    this.seen += words.length
    this.nlp.readDoc(words.join(' '))
    return this.last as RawDocument & { readonly tags: readonly number[] }
  }

  /** The name of a tag in the model; undefined if there is none. */
  nameOf(tag: number): string | undefined {
    return this.last?.cache.valueOf('pos', tag)
  }
}
