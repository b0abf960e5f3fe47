/** Modules that have no types of their own: single ones of packages, compiled into the bundle, and CommonJS. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}

/** What wink-nlp 2.4 and its English model give, as far as it is used. */
declare module '*/load-wink.cjs' {
  /** What the model knows of words. */
  export interface CoreModel {
    readonly features: {
      /** The names of the parts of speech, by tag. */
      readonly pos: { readonly list: readonly string[] }
      /** Its words: new ones are added to both. */
      readonly lexeme: { readonly list: readonly string[]; readonly hash: Record<string, number> }
    }
  }
  export interface WinkParts {
    /** Makes an instance of wink out of the parts of a model. */
    readonly winkNLP: (
      model: Readonly<Record<string, unknown>>,
      pipe: readonly string[],
    ) => { readDoc(text: string): unknown }
    /** Reads the core of the model: a new one each time, as instances add their words to it. */
    readonly core: () => CoreModel
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
