/** Modules that have no types of their own: single ones of packages, compiled into the bundle, and CommonJS. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}

/** What wink-nlp 2.4 and its English model give, as far as it is used. */
declare module '*/load-wink.cjs' {
  /** The values of a feature: new ones are added to the list and to what tells their numbers. */
  export interface CoreFeature {
    readonly list: readonly string[]
    readonly hash: Record<string, number>
    readonly index: number
    readonly intrinsicSize: number
    readonly maxIndex?: number
  }
  /** What the model knows of words, as it is stored; numbers of 32 bits are in base 64. */
  export interface StoredModel {
    readonly lexicon: string
    readonly xpansions: string
    readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>> }
    readonly pos: { readonly hash: Readonly<Record<string, number>> }
    readonly features: Readonly<Record<string, { readonly list: readonly string[] }>> &
      Readonly<Record<'lexeme' | 'pos' | 'posClusters', { readonly list: readonly string[] }>>
  }
  export interface WinkParts {
    /** Makes an instance of wink out of the parts of a model. */
    readonly winkNLP: (
      model: Readonly<Record<string, unknown>>,
      pipe: readonly string[],
    ) => { readDoc(text: string): unknown }
    readonly model: StoredModel
    readonly featureFn: unknown
    /** The rules that correct parts of speech, as JSON. */
    readonly machines: readonly string[]
  }
  export function loadWink(): WinkParts
}

/** What is used of a Web Worker: the types of browsers are not loaded, as Node has no such thing. */
declare class Worker {
  constructor(program: string | URL, options: { readonly type: 'module' })
  onmessage: ((event: { readonly data: unknown }) => void) | null
  onerror: ((event: { readonly message?: string }) => void) | null
  onmessageerror: (() => void) | null
  postMessage(message: unknown, transfer: readonly object[]): void
  terminate(): void
}
