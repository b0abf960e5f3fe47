/**
 * What a text looks like that is no prose: a table, whose first line names its columns, a feed, or a page or a piece of
 * one. Read as an article it would give nonsense, and nobody would know why. Cost: that of the first lines.
 */

/** So many bytes are looked at. */
const LOOKED_AT = 2048
/** Names that columns of articles have. */
const COLUMN =
  /^(?:id|url|link|text|body|title|headline|content|summary|author|date|published|source|language|category)$/i
const FEED = /<(?:rss|rdf:RDF|feed)[\s>]/
const HTML =
  /^<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6])(?:\s[^<>]{0,500})?>/i
const SEPARATORS = [',', ';', '\t'] as const

/** How a person would call it; undefined if it may well be prose. */
export function lookOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)).trimStart()
  if (start.startsWith('<') && FEED.test(start)) return 'a feed'
  if (HTML.test(start)) return 'HTML'
  const [header = '', first = ''] = start.split(/\r?\n/, 2)
  return SEPARATORS.some((separator) => isTable(header, first, separator)) ? 'CSV' : undefined
}

/** Two columns or more, one with a name that is known, and a line below that has them, too. */
function isTable(header: string, first: string, separator: string): boolean {
  const names = header.split(separator).map((name) => name.replace(/"/g, '').trim())
  const isNamed = names.length >= 2 && names.every((name) => /^[\w.-]{1,30}$/.test(name))
  return (
    isNamed &&
    names.some((name) => COLUMN.test(name)) &&
    first.split(separator).length >= Math.min(names.length, 3)
  )
}
