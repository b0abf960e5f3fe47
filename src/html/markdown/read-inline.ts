/**
 * What of a block of Markdown is markup: emphasis, links, pictures, code, tags, addresses, escapes.
 *
 * Method: one pass with a stack of opening brackets and, for each kind of mark, one of opening runs, as CommonMark has it;
 * what has no end is text. A link around whole blocks is none to CommonMark, but converters write it: an address behind a
 * bracket that a block before has opened is markup, with both brackets. Whatever a search ahead did not find is
 * remembered, and not looked for again. Cost: linear.
 * Source: https://spec.commonmark.org/0.31.2/
 */
import type { Markup } from '../../document/markup.ts'
import { LONGEST_LABEL, linkTarget } from './link-target.ts'

/** A run of `*`, `_` or `~` that may open. */
interface Opener {
  /** Where what is left of it ends: marks are taken from here. */
  readonly start: number
  left: number
}

interface Bracket {
  readonly start: number
  readonly isPicture: boolean
}

const PUNCTUATION = /[\p{P}\p{S}]/u
const SPACE = /\s/
const ESCAPABLE = /[!-/:-@[-`{-~]/
const TAG =
  /<(?:!--[^<>]*--|\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?|[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[^\s<>@]{1,255})>/iy
/** Tags that set nothing apart: the letters on both sides are one word. */
const INSIDE_WORDS =
  /^<\/?(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|u|wbr)\b/i
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]"“”*`|]+/iy
const BEHIND_ADDRESS = ".,;:!?'_~"
const FOOTNOTE = /\[\^[^\s[\]]{1,100}\]/y
const WORD = /[\p{L}\p{N}]/u
const NO_LABELS: ReadonlySet<string> = new Set()

/** Reads blocks of one text, one after the other. */
export class InlineReader {
  readonly elements: Markup[] = []
  readonly #text: string
  readonly #labels: ReadonlySet<string>
  readonly #most: number
  #end = 0
  #brackets: Bracket[] = []
  /** Where brackets stand that blocks before have left open. */
  readonly #unclosed: number[] = []
  #openers: Record<string, Opener[]> = {}
  /** Of runs of backticks in this block, by their length, where the last one begins. */
  #lastTicks: Map<number, number> = new Map()

  /**
   * @param labels of links that are told elsewhere in the text
   * @param most so many elements are read; what is behind is text
   */
  constructor(text: string, labels: ReadonlySet<string>, most: number) {
    this.#text = text
    this.#labels = labels
    this.#most = most
  }

  /** Reads the stretch of a block. */
  read(start: number, end: number): void {
    this.#end = end
    this.#brackets = []
    this.#openers = { '*': [], _: [], '~': [] }
    this.#lastTicks = lastTicks(this.#text, start, end)
    for (let at = start; at < end && this.elements.length < this.#most; ) at = this.#readAt(at)
    for (const { start: open, isPicture } of this.#brackets) {
      if (!isPicture) this.#unclosed.push(open)
    }
  }

  /** Reads what begins at a place: where it goes on. */
  #readAt(at: number): number {
    const character = this.#text.charAt(at)
    switch (character) {
      case '\\':
        return this.#escape(at)
      case '`':
        return this.#code(at)
      case '*':
      case '_':
      case '~':
        return this.#emphasis(at, character)
      case '!':
        return this.#open(at, at + 1, true)
      case '[':
        return this.#footnote(at) ?? this.#open(at, at, false)
      case ']':
        return this.#close(at)
      case '<':
        return this.#tag(at)
      case 'h':
      case 'H':
      case 'w':
      case 'W':
        return this.#address(at)
      default:
        return at + 1
    }
  }

  #add(start: number, end: number, words?: { start: number; end: number }): number {
    this.elements.push(words === undefined ? { start, end } : { start, end, words })
    return end
  }

  /** Marks that are nothing between the letters on both sides. */
  #addMark(start: number, end: number): number {
    return this.#add(start, end, { start: end, end })
  }

  #escape(at: number): number {
    const next = this.#text.charAt(at + 1)
    if (at + 1 >= this.#end) return at + 1
    if (next === '\n' || next === '\r') return this.#addMark(at, at + 1)
    if (!ESCAPABLE.test(next)) return at + 1
    this.#addMark(at, at + 1)
    return at + 2
  }

  #code(at: number): number {
    const behind = runEnd(this.#text, at, this.#end)
    const size = behind - at
    const last = this.#lastTicks.get(size) ?? -1
    if (last < behind) return behind
    for (let next = behind; next <= last; ) {
      const start = this.#text.indexOf('`', next)
      const end = runEnd(this.#text, start, this.#end)
      if (end - start === size) return this.#add(at, end, { start: behind, end: start })
      next = end
    }
    return behind
  }

  #emphasis(at: number, character: string): number {
    const text = this.#text
    const end = runEnd(text, at, this.#end)
    const before = characterBefore(text, at)
    const behind = characterAt(text, end)
    const isLeft = isFlank(behind, before)
    const isRight = isFlank(before, behind)
    const isWithin = character === '_'
    const mayOpen = isLeft && (!isWithin || !isRight || PUNCTUATION.test(before))
    const mayClose = isRight && (!isWithin || !isLeft || PUNCTUATION.test(behind))
    let left = end - at
    // One tilde alone is text.
    if (character === '~' && left < 2) return end
    const openers = this.#openers[character] as Opener[]
    let from = at
    while (mayClose && left > 0) {
      const opener = openers.at(-1)
      if (opener === undefined) break
      const size = Math.min(opener.left, left)
      const opens = opener.start + opener.left - size
      this.#add(opens, from + size, { start: opens + size, end: from })
      from += size
      left -= size
      opener.left -= size
      if (opener.left === 0) openers.pop()
    }
    if (mayOpen && left > 0) openers.push({ start: from, left })
    return end
  }

  /** Puts an opening bracket on the stack, that of a picture with its mark. */
  #open(start: number, bracket: number, isPicture: boolean): number {
    if (this.#text.charAt(bracket) !== '[') return start + 1
    this.#brackets.push({ start, isPicture })
    return bracket + 1
  }

  #footnote(at: number): number | undefined {
    FOOTNOTE.lastIndex = at
    const note = FOOTNOTE.exec(this.#text)?.[0]
    // It belongs to what is before it.
    return note === undefined ? undefined : this.#add(at, at + note.length, { start: at, end: at })
  }

  #close(at: number): number {
    const bracket = this.#brackets.pop()
    if (bracket === undefined) return this.#closeAround(at)
    const from = bracket.start + (bracket.isPicture ? 2 : 1)
    const label = at - from <= LONGEST_LABEL ? this.#text.slice(from, at) : ''
    const end = linkTarget(this.#text, at + 1, this.#end, label, this.#labels)
    if (end === undefined) return at + 1
    if (bracket.isPicture) {
      this.#forget(bracket.start)
      return this.#add(bracket.start, end)
    }
    return this.#add(bracket.start, end, { start: from, end: at })
  }

  /** The end of a link around blocks: its address, as where the words stand is told by the blocks. */
  #closeAround(at: number): number {
    const open = this.#unclosed.at(-1)
    if (open === undefined || this.#text.charAt(at + 1) !== '(') return at + 1
    const end = linkTarget(this.#text, at + 1, this.#end, '', NO_LABELS)
    if (end === undefined) return at + 1
    this.#unclosed.pop()
    this.#add(open, open + 1)
    return this.#add(at, end)
  }

  /** What was read behind a place is part of a picture. */
  #forget(start: number): void {
    const { elements } = this
    while ((elements.at(-1)?.end ?? 0) > start) elements.pop()
    for (const openers of Object.values(this.#openers))
      while ((openers.at(-1)?.start ?? -1) > start) openers.pop()
  }

  #tag(at: number): number {
    TAG.lastIndex = at
    const tag = TAG.exec(this.#text)?.[0]
    if (tag === undefined || at + tag.length > this.#end) return at + 1
    const end = at + tag.length
    return INSIDE_WORDS.test(tag) ? this.#addMark(at, end) : this.#add(at, end)
  }

  #address(at: number): number {
    if (WORD.test(characterBefore(this.#text, at))) return at + 1
    ADDRESS.lastIndex = at
    const found = ADDRESS.exec(this.#text)?.[0]
    if (found === undefined) return at + 1
    let end = Math.min(this.#end, at + found.length)
    while (end > at && BEHIND_ADDRESS.includes(this.#text.charAt(end - 1))) end--
    return this.#add(at, end)
  }
}

function runEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text.charAt(at) === text.charAt(from)) at++
  return at
}

function lastTicks(text: string, start: number, end: number): Map<number, number> {
  const last = new Map<number, number>()
  for (let at = text.indexOf('`', start); at >= 0 && at < end; ) {
    const behind = runEnd(text, at, end)
    last.set(behind - at, at)
    at = text.indexOf('`', behind)
  }
  return last
}

/** The character at a place, of two units where it has two; a space outside of the text. */
const characterAt = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) as number) : ' '

function characterBefore(text: string, at: number): string {
  const last = at > 0 ? text.slice(at - 1, at) : ' '
  return /[\uDC00-\uDFFF]/.test(last) && at > 1 ? text.slice(at - 2, at) : last
}

/** Does a run of marks touch what is on its inner side, as CommonMark has it? */
const isFlank = (inner: string, outer: string): boolean =>
  !SPACE.test(inner) && (!PUNCTUATION.test(inner) || SPACE.test(outer) || PUNCTUATION.test(outer))
