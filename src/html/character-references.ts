/**
 * What stands for characters in a text that was escaped once too often, as many sites do it in JSON-LD.
 * Cost: linear; a text without `&` costs a look.
 */
import { parseFragment } from 'parse5'

const REFERENCE = /&(?:amp;)?(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi

export function withCharacters(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (reference) => {
    const [node] = parseFragment(reference.replace(/^&amp;/i, '&')).childNodes
    return node !== undefined && 'value' in node ? node.value : reference
  })
}

/** A name on one line, without what breaks words and with what character references stand for. */
export function onOneLine(value: unknown): string {
  if (typeof value !== 'string') return ''
  return withCharacters(value)
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
