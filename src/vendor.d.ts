/** Single modules of packages that ship no types for them; they are compiled into the bundle. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
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
