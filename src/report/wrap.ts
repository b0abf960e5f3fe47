/**
 * Breaking lines to a width. Method: greedy, at spaces and between wide characters; a word that is
 * longer than a line is cut. Cost: linear.
 */
import { characterWidth, displayWidth, isWide } from './display-width.ts'

/** A piece of a line that is not broken, as it is measured and as it is shown. */
export interface Piece {
  readonly plain: string
  readonly shown: string
}

/** The lines of a paragraph, none wider than `width` columns, which is at least 2. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const part of breakable(text)) {
    const word = part.trimEnd()
    if (used + displayWidth(word) > width && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    const fitted = cut(part, width)
    const rest = fitted.pop() as string
    for (const full of fitted) lines.push(full)
    line += rest
    used += displayWidth(rest)
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd())
  return lines
}

/** The text up to `width` columns; `…` stands for what is left out, after a whole word if one fits. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const fitting = (cut(text, Math.max(1, width - 1))[0] as string).trimEnd()
  const space = fitting.lastIndexOf(' ')
  const whole = text[fitting.length] === ' ' || space < fitting.length / 2
  return `${whole ? fitting : fitting.slice(0, space)}…`
}

/** Joins pieces with a separator into lines no wider than `width`; a piece is never broken. */
export function joinPieces(pieces: readonly Piece[], separator: Piece, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces) {
    const needed = displayWidth(piece.plain)
    if (used > 0 && used + displayWidth(separator.plain) + needed > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += used === 0 ? piece.shown : separator.shown + piece.shown
    used += used === 0 ? needed : displayWidth(separator.plain) + needed
  }
  if (used > 0) lines.push(line)
  return lines
}

/** Words with the spaces after them; wide characters one by one. */
function* breakable(text: string): Generator<string, void, void> {
  for (const [word] of text.matchAll(/\S+\s*/gu)) {
    let from = 0
    let at = 0
    for (const character of word) {
      at += character.length
      if (!isWide(character.codePointAt(0) as number)) continue
      yield word.slice(from, at)
      from = at
    }
    if (from < word.length) yield word.slice(from)
  }
}

/** Cuts a word that is wider than a line into parts that are not. */
function cut(word: string, width: number): string[] {
  if (displayWidth(word.trimEnd()) <= width) return [word]
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const character of word) {
    const columns = characterWidth(character)
    if (used + columns > width) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += character
    used += columns
  }
  return [...parts, part]
}
