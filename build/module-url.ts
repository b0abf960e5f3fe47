/**
 * Where a module of CommonJS stands, as the `import.meta.url` of a module that was made to be one: it goes into the
 * package in its place. Letters that mean something in an address are written out: a folder may be called `c#`. In what
 * a bundler makes of CommonJS for a page there is no such place. Cost: once.
 */
declare const __filename: string | undefined

export const importMetaUrl: string = typeof __filename === 'string' ? addressOf(__filename) : ''

function addressOf(path: string): string {
  const slashed = path.startsWith('/') ? path : path.replaceAll('\\', '/')
  return new URL(`file:${encodeURI(slashed).replace(/[?#]/g, encodeURIComponent)}`).href
}
