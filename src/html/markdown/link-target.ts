/**
 * Where the target of a link ends, behind its closing bracket: `(address "title")`, `[label]`, or nothing, where the text
 * of the link is itself a label.
 *
 * Method: looked at letter by letter; no part of an address is looked at by more brackets than it may hold inside each
 * other. Cost: linear in what is looked at.
 */
/** So many parentheses may stand inside each other in an address. */
const MOST_OPEN = 32
/** A label has at most so many characters. */
export const LONGEST_LABEL = 999
const SPACE = /\s/

/** The label of a link as it is held against others. */
export const normalLabel = (label: string): string =>
  label.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * @param at behind the bracket that closes the text of the link
 * @param end where the block ends
 * @param label the text of the link
 * @param labels those that are told in the text
 * @returns undefined if there is no target: it is no link
 */
export function linkTarget(
  text: string,
  at: number,
  end: number,
  label: string,
  labels: ReadonlySet<string>,
): number | undefined {
  const next = at < end ? text.charAt(at) : ''
  if (next === '(') {
    const behind = endOfAddress(text, at + 1, end)
    if (behind !== undefined) return behind
  }
  if (next === '[') {
    const close = endOfLabel(text, at + 1, end)
    if (close !== undefined) {
      const told = text.slice(at + 1, close)
      if (labels.has(normalLabel(told === '' ? label : told))) return close + 1
    }
  }
  return labels.size > 0 && labels.has(normalLabel(label)) ? at : undefined
}

function endOfLabel(text: string, from: number, end: number): number | undefined {
  const last = Math.min(end, from + LONGEST_LABEL)
  for (let at = from; at < last; at++) {
    const character = text.charAt(at)
    if (character === ']') return at
    if (character === '[') return undefined
  }
  return undefined
}

/** Behind the parenthesis that closes `address "title")`. */
function endOfAddress(text: string, from: number, end: number): number | undefined {
  let at = skipSpaces(text, from, end)
  const behind =
    text.charAt(at) === '<' ? endOfPointed(text, at + 1, end) : endOfBare(text, at, end)
  if (behind === undefined) return undefined
  at = skipSpaces(text, behind, end)
  const quote = text.charAt(at)
  if (at > behind && at < end && (quote === '"' || quote === "'")) {
    const close = endOfTitle(text, at + 1, end, quote)
    if (close === undefined) return undefined
    at = skipSpaces(text, close, end)
  }
  return at < end && text.charAt(at) === ')' ? at + 1 : undefined
}

function endOfPointed(text: string, from: number, end: number): number | undefined {
  for (let at = from; at < end; at++) {
    const character = text.charAt(at)
    if (character === '>') return at + 1
    if (character === '<' || character === '\n') return undefined
  }
  return undefined
}

function endOfBare(text: string, from: number, end: number): number | undefined {
  let open = 0
  for (let at = from; at < end; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === '(' && ++open > MOST_OPEN) return undefined
    else if (character === ')' && open-- === 0) return at
    else if (SPACE.test(character)) return open === 0 ? at : undefined
  }
  return undefined
}

/** A title ends at its quote; an address behind it that opens anew has none. */
function endOfTitle(text: string, from: number, end: number, quote: string): number | undefined {
  for (let at = from; at < end; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === quote) return at + 1
    else if (character === '(' && text.charAt(at - 1) === ']') return undefined
  }
  return undefined
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && SPACE.test(text.charAt(at))) at++
  return at
}
