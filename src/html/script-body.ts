/**
 * The text of an article that stands only in the scripts of its page: those that a browser would fill hold it as a string
 * of markup in their state.
 *
 * Method: the longest of the strings in double quotes that hold paragraphs, and of the strings in them, as such a state is
 * often JSON in a string. A string ends with its line: an odd quotation mark hides no more than that. Cost: linear in the
 * scripts.
 */
const SCRIPT = '<script'
const MARKUP = /<(?:p|br|div)\b/i
/** A string of fewer characters is no text. */
const LEAST = 200
const MOST_LEVELS = 3

/** @returns markup, empty if no script holds any */
export function scriptBody(html: string): string {
  let longest = ''
  let end = 0
  for (let at = html.indexOf(SCRIPT); at >= 0; at = html.indexOf(SCRIPT, end)) {
    const close = html.indexOf('</script', at)
    end = close < 0 ? html.length : close
    const found = longestMarkup(html.slice(at, end), 0)
    if (found.length > longest.length) longest = found
  }
  return longest
}

function longestMarkup(source: string, level: number): string {
  let longest = ''
  let end = 0
  for (let open = source.indexOf('"'); open >= 0; open = source.indexOf('"', end + 1)) {
    end = endOf(source, open)
    if (end - open < LEAST) continue
    const text = unescaped(source.slice(open, end + 1))
    const inner = level < MOST_LEVELS ? longestMarkup(text, level + 1) : ''
    const found = inner === '' && MARKUP.test(text) ? text : inner
    if (found.length > longest.length) longest = found
  }
  return longest
}

/** Where the string ends that opens here: its mark, or where it cannot go on. */
function endOf(source: string, open: number): number {
  for (let at = open + 1; at < source.length; at++) {
    const sign = source[at]
    if (sign === '"' || sign === '\n') return at
    if (sign === '\\') at++
  }
  return source.length
}

/** Nothing, if it is no string of JSON. */
function unescaped(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return ''
  }
}
