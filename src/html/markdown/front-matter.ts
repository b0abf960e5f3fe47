/**
 * What stands above a Markdown text and says something of it: the front matter between two lines of `---`, or the lines
 * that readers of pages for language models put there (`Title: …`, `URL Source: …`, `Markdown Content:`).
 *
 * Method: keys and values of one line, and lists of names; what else YAML has is passed over. Cost: linear.
 */

/** What is said of a text, by lower-case keys. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Where the text begins behind it. */
  readonly end: number
}

const NONE: FrontMatter = { values: new Map(), end: 0 }
const FENCE = /^---[ \t]*$/
const KEY = /^([A-Za-z][A-Za-z0-9_ -]{0,40}):(?=[ \t]|$)/
const ITEM = /^[ \t]*-[ \t]/
const CONTENT = 'Markdown Content:'
/** So many lines are looked at. */
const MOST_LINES = 200

export function readFrontMatter(text: string): FrontMatter {
  const lines = linesOf(text)
  const first = lines[0]?.text ?? ''
  if (FENCE.test(first)) return valuesOf(lines.slice(1), (line) => FENCE.test(line)) ?? NONE
  if (!first.startsWith('Title: ')) return NONE
  return valuesOf(lines, (line) => line.startsWith(CONTENT)) ?? NONE
}

/** What lines say up to one that ends them; none if there is no such line. */
function valuesOf(
  lines: readonly FrontLine[],
  isEnd: (line: string) => boolean,
): FrontMatter | undefined {
  const values = new Map<string, string[]>()
  let last: string[] = []
  for (const { text, end } of lines) {
    if (isEnd(text)) return { values, end }
    const [mark = '', key] = KEY.exec(text) ?? []
    const item = ITEM.exec(text)?.[0]
    if (key !== undefined) {
      last = listOf(text.slice(mark.length))
      values.set(key.toLowerCase(), last)
    } else if (item !== undefined) last.push(bare(text.slice(item.length)))
  }
  return undefined
}

/** A line, and where the next one begins. */
interface FrontLine {
  readonly text: string
  readonly end: number
}

function linesOf(text: string): FrontLine[] {
  const lines: FrontLine[] = []
  for (
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    at < text.length && lines.length < MOST_LINES;
  ) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found + 1
    lines.push({ text: text.slice(at, end).trimEnd(), end })
    at = end
  }
  return lines
}

/** `[a, b]` is two values, `"a"` is one. */
function listOf(value: string): string[] {
  const written = value.trim()
  if (written === '') return []
  if (!written.startsWith('[') || !written.endsWith(']')) return [bare(written)]
  return written
    .slice(1, -1)
    .split(',')
    .map(bare)
    .filter((one) => one !== '')
}

function bare(value: string): string {
  const written = value.trim()
  const quote = written.charAt(0)
  const isQuoted = written.length > 1 && (quote === '"' || quote === "'") && written.endsWith(quote)
  return isQuoted ? written.slice(1, -1).trim() : written
}
