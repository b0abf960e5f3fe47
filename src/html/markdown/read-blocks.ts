/**
 * The blocks of a Markdown text: paragraphs, headings, items, quotes, rows; what of them is markup, and which stretches
 * are read for markup inside.
 *
 * Method: line by line, as CommonMark has it with the tables of GitHub, but that lines with an indent are no code: what
 * crawlers hand on is often indented for no reason. What opens and has no end is text. Cost: linear.
 */
import type { GivenKind, GivenParagraph } from '../../document/given-paragraphs.ts'
import type { Markup } from '../../document/markup.ts'
import type { Span } from '../../document/span.ts'
import { LONGEST_LABEL, normalLabel } from './link-target.ts'

/** What was read of a text, line by line. */
export interface Blocks {
  /** By place. */
  readonly paragraphs: readonly GivenParagraph[]
  /** What marks blocks. */
  readonly markup: readonly Markup[]
  /** The labels of links that are told in the text. */
  readonly labels: ReadonlySet<string>
}

/** A line without what marks its block. */
interface Line extends Span {
  /** Where its words begin, behind indents and the marks of quotes and items. */
  readonly inner: number
  readonly isQuote: boolean
  readonly isItem: boolean
  readonly isIndented: boolean
}

const PREFIX = /(?:[ \t]+|>|(?:[-*+]|\d{1,3}[.)])(?=[ \t])|\[[ xX]\](?=[ \t]))/y
/** Inside of a paragraph only the first item of a list is one: `It opened in\n12. May`. */
const LATER_ITEM = /^(?!1[.)])\d/
const HEADING = /#{1,6}(?=[ \t]|$)[ \t]*/y
const UNDERLINE = /^(?:=+|-{2,})[ \t]*$/
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const FENCE = /^(?:`{3,}|~{3,})/
/** A cell of the line below the heads of a table. */
const DELIMITER = /^:?-+:?$/
const DEFINITION = /^\[([^[\]]{1,999})\]:[ \t]*\S/
/** What stands between these is shown to nobody. */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
]
const LONGEST_FENCE = 64

export function readBlocks(text: string, from: number): Blocks {
  return new BlockReader(text).read(from)
}

class BlockReader {
  readonly #text: string
  readonly #paragraphs: GivenParagraph[] = []
  readonly #markup: Markup[] = []
  readonly #labels = new Set<string>()
  /** The lines of the paragraph that is open. */
  #open: Line[] = []
  #lastKind: GivenKind = 'body'
  /** Where the first heading of the first level was; only one is the title. */
  #hasTitle = false
  /** Behind these places there is no end of what is hidden, nor of a fence of such a size. */
  readonly #noEnd = new Map<string, number>()
  #closers: Map<string, number> | undefined

  constructor(text: string) {
    this.#text = text
  }

  read(from: number): Blocks {
    const text = this.#text
    for (let at = from; at < text.length; ) at = this.#readLine(at)
    this.#close()
    return { paragraphs: this.#paragraphs, markup: this.#markup, labels: this.#labels }
  }

  /** Reads the line at a place: where the next one begins. */
  #readLine(at: number): number {
    const line = this.#lineAt(at)
    const content = this.#text.slice(line.inner, line.end)
    if (content.trim() === '') {
      this.#close()
      if (line.isQuote || line.isItem) this.#markup.push({ start: line.start, end: line.end })
      return this.#behind(line.end)
    }
    return (
      this.#hidden(line, content) ??
      this.#fenced(line, content) ??
      this.#underline(line, content) ??
      this.#alone(line, content) ??
      this.#table(line, content) ??
      this.#heading(line) ??
      this.#words(line)
    )
  }

  #lineAt(start: number): Line {
    const text = this.#text
    const found = text.indexOf('\n', start)
    let end = found < 0 ? text.length : found
    if (end > start && text.charAt(end - 1) === '\r') end--
    let inner = start
    let isQuote = false
    let isItem = false
    const isProse = this.#open[0]?.isItem === false
    // A rule of stars is no item in an item.
    while (inner < end && !RULE.test(text.slice(inner, Math.min(end, inner + LONGEST_RULE)))) {
      PREFIX.lastIndex = inner
      const mark = PREFIX.exec(text)?.[0]
      if (mark === undefined || inner + mark.length > end) break
      if (isProse && LATER_ITEM.test(mark)) break
      inner += mark.length
      if (mark === '>') isQuote = true
      else if (mark.trim() !== '') isItem = true
    }
    const isIndented = /^(?: {2,}|\t)/.test(text.slice(start, start + 2))
    return { start, end, inner, isQuote, isItem, isIndented }
  }

  #behind(end: number): number {
    const text = this.#text
    let at = end
    if (text.charAt(at) === '\r') at++
    if (text.charAt(at) === '\n') at++
    return at
  }

  /** Comments, scripts and styles, over as many lines as they take. */
  #hidden(line: Line, content: string): number | undefined {
    if (!content.startsWith('<')) return undefined
    const lower = content.slice(0, 8).toLowerCase()
    const [open, close] = HIDDEN.find(([sign]) => lower.startsWith(sign)) ?? []
    if (open === undefined || close === undefined) return undefined
    const end = this.#find(close, line.inner + open.length)
    if (end === undefined) return undefined
    this.#close()
    const behind = end + close.length
    this.#markup.push({ start: line.start, end: behind })
    return behind
  }

  /** Where something stands at or behind a place; that it does not is remembered. */
  #find(sign: string, from: number): number | undefined {
    if (from >= (this.#noEnd.get(sign) ?? Infinity)) return undefined
    const at = this.#text.indexOf(sign, from)
    if (at >= 0) return at
    this.#noEnd.set(sign, from)
    return undefined
  }

  /** A block of code from fence to fence: no words. */
  #fenced(line: Line, content: string): number | undefined {
    const fence = fenceOf(content)?.fence
    if (fence === undefined || fence.length > LONGEST_FENCE) return undefined
    this.#close()
    const sign = fence.charAt(0)
    this.#closers ??= this.#lastClosers()
    const isClosed = (this.#closers.get(sign + fence.length) ?? -1) > line.end
    if (!isClosed) {
      this.#markup.push({ start: line.start, end: line.end })
      return this.#behind(line.end)
    }
    for (let at = this.#behind(line.end); ; ) {
      const next = this.#lineAt(at)
      const closing = fenceOf(this.#text.slice(next.inner, next.end))
      if (closing?.isBare && closing.fence.startsWith(fence)) {
        this.#markup.push({ start: line.start, end: next.end })
        return this.#behind(next.end)
      }
      at = this.#behind(next.end)
    }
  }

  /** Of each kind and size of fence, where the last one is that may close it. */
  #lastClosers(): Map<string, number> {
    const last = new Map<string, number>()
    const text = this.#text
    for (let at = 0; at < text.length; ) {
      const { inner, end } = this.#lineAt(at)
      const { fence = '', isBare } = fenceOf(text.slice(inner, end)) ?? {}
      if (isBare && fence.length <= LONGEST_FENCE) {
        for (let size = 3; size <= fence.length; size++) last.set(fence.charAt(0) + size, inner)
      }
      at = this.#behind(end)
    }
    return last
  }

  /** `===` or `---` below a paragraph makes it a heading. */
  #underline(line: Line, content: string): number | undefined {
    const opening = this.#open[0]
    if (opening === undefined || line.isItem || !UNDERLINE.test(content)) return undefined
    const level = content.startsWith('=') ? 1 : 2
    this.#close(this.#headingKind(level))
    this.#markup.push({ start: line.start, end: line.end })
    return this.#behind(line.end)
  }

  /** Rules, and what links lead to. */
  #alone(line: Line, content: string): number | undefined {
    const [, label] = DEFINITION.exec(content) ?? []
    if (label === undefined && !RULE.test(content.trim())) return undefined
    // In the middle of a paragraph it is text.
    if (label !== undefined && this.#open.length > 0) return undefined
    this.#close()
    if (label !== undefined && label.length <= LONGEST_LABEL) this.#labels.add(normalLabel(label))
    this.#markup.push({ start: line.start, end: line.end })
    return this.#behind(line.end)
  }

  /** A row of heads, the line below it, and the rows. */
  #table(line: Line, content: string): number | undefined {
    if (!content.includes('|')) return undefined
    const below = this.#lineAt(this.#behind(line.end))
    if (below.start === line.end) return undefined
    const delimiter = this.#text.slice(below.inner, below.end)
    if (!isDelimiter(delimiter)) return undefined
    this.#close()
    this.#row(line)
    this.#markup.push({ start: below.start, end: below.end })
    let at = this.#behind(below.end)
    while (at < this.#text.length) {
      const row = this.#lineAt(at)
      if (!this.#text.slice(row.inner, row.end).includes('|')) break
      this.#row(row)
      at = this.#behind(row.end)
    }
    return at
  }

  #row({ start, inner, end }: Line): void {
    const row = this.#text.slice(inner, end)
    const opening = /^\|[ \t]*/.exec(row)?.[0].length ?? 0
    const closing = row.length - row.trimEnd().replace(/\|$/, '').trimEnd().length
    if (opening >= row.length - closing) this.#markup.push({ start, end })
    else this.#block('table', start, { start: inner + opening, end: end - closing }, end)
  }

  #heading(line: Line): number | undefined {
    HEADING.lastIndex = line.inner
    const mark = HEADING.exec(this.#text)?.[0]
    if (mark === undefined) return undefined
    this.#close()
    const start = Math.min(line.end, line.inner + mark.length)
    const text = this.#text.slice(start, line.end).trimEnd()
    const bare = withoutClosing(text)
    if (bare === '') this.#markup.push({ start: line.start, end: line.end })
    else {
      const kind = this.#headingKind(mark.trimEnd().length)
      this.#block(kind, line.start, { start, end: start + bare.length }, line.end)
    }
    return this.#behind(line.end)
  }

  /** The first heading of the first level, with nothing but headings above it, is the headline. */
  #headingKind(level: number): GivenKind {
    if (level > 1 || this.#hasTitle) return 'heading'
    this.#hasTitle = true
    return this.#paragraphs.some(({ kind }) => kind !== 'heading') ? 'heading' : 'title'
  }

  /** A line of words: it opens a paragraph, or goes on with one. */
  #words(line: Line): number {
    if (line.isItem || (line.isQuote && this.#open[0]?.isQuote === false)) this.#close()
    this.#open.push(line)
    return this.#behind(line.end)
  }

  /** Ends the paragraph that is open. */
  #close(given?: GivenKind): void {
    const [first, ...others] = this.#open
    if (first === undefined) return
    const last = others.at(-1) ?? first
    const kind = given ?? this.#kindOf(first)
    const end = last.end
    this.#block(kind, first.start, { start: first.inner, end }, end)
    for (const { start, inner } of others)
      if (start < inner)
        this.#markup.push({ start, end: inner, words: { start: inner, end: inner } })
    this.#open = []
  }

  #kindOf({ isItem, isQuote, isIndented }: Line): GivenKind {
    if (isItem) return 'list'
    if (isQuote) return 'quote'
    return isIndented && this.#lastKind === 'list' ? 'list' : 'body'
  }

  /** A paragraph of the text, and what marks it. */
  #block(kind: GivenKind, start: number, words: Span, end: number): void {
    this.#lastKind = kind
    this.#paragraphs.push({ ...words, kind })
    if (start < words.start || words.end < end) this.#markup.push({ start, end, words })
  }
}

/** A rule is looked for in so many characters. */
const LONGEST_RULE = 80

/** The fence that a line begins with, and whether nothing is behind it. */
function fenceOf(
  content: string,
): { readonly fence: string; readonly isBare: boolean } | undefined {
  const fence = FENCE.exec(content)?.[0]
  if (fence === undefined) return undefined
  const rest = content.slice(fence.length)
  return rest.includes('`') ? undefined : { fence, isBare: rest.trim() === '' }
}

/** Is it the line below the heads of a table, `|---|:-:|`? */
function isDelimiter(line: string): boolean {
  const cells = line.split('|').map((cell) => cell.trim())
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells.length > 0 && cells.every((cell) => DELIMITER.test(cell))
}

/** A heading without the marks that close it. */
function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && text.charAt(end - 1) === '#') end--
  if (end === text.length) return text
  if (end === 0) return ''
  return /\s/.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text
}
