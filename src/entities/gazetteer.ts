/**
 * A user's own names: found wherever their words stand, before anything else. Cost: linear; a
 * look-up for each word.
 */

import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { ParsedDocument } from '../document/parse.ts'
import { pushTo } from '../document/push-to.ts'
import { readWords } from '../document/word-reader.ts'
import { CAPITAL, formOf } from '../document/words.ts'
import { NAME_TYPES } from './entity-types.ts'
import type { NameType, TaggedName } from './tagger.ts'

/** A name that the caller knows. */
export interface KnownName {
  /** With a letter or a digit at least. An article that it opens with is looked for, but left outside. */
  readonly name: string
  readonly type: NameType
  /** Other ways to write it. */
  readonly aliases?: readonly string[] | undefined
  /** The caller's own key; copied to the entity. */
  readonly id?: string | undefined
}

/** A name of the gazetteer where it stands. */
export interface KnownMention extends TaggedName {
  readonly known: KnownName
}

interface Pattern {
  readonly forms: readonly string[]
  /** What the name has in front of each word. */
  readonly gaps: readonly string[]
  /** The name ends with a stop that belongs to it: `Acme Inc.` */
  readonly stopped: boolean
  /** The first words that are no part of the mention: the article of `The Hague`. */
  readonly skipped: number
  readonly capital: boolean
  readonly known: KnownName
}

/**
 * Every place where a name of the gazetteer stands, the longest first where several fit. Case does
 * not matter, but a name with a capital needs one in the text.
 */
export function findKnownNames(
  document: ParsedDocument,
  gazetteer: readonly KnownName[],
): KnownMention[] {
  const patterns = patternsOf(gazetteer)
  if (patterns.size === 0) return []
  const { words } = document
  const found: KnownMention[] = []
  let word = 0
  while (word < words.count) {
    const form = formOf(words, word)
    const possessive = possessiveLength(document, word)
    const mention =
      mentionAt(document, patterns.get(form) ?? [], word) ??
      (possessive > 0
        ? mentionAt(document, patterns.get(form.slice(0, -1)) ?? [], word)
        : undefined)
    if (mention) found.push(mention.known)
    word = mention?.to ?? word + 1
  }
  return found
}

/** The first pattern that stands at a word, and the word behind it. */
function mentionAt(
  document: ParsedDocument,
  patterns: readonly Pattern[],
  word: number,
): { known: KnownMention; to: number } | undefined {
  const { text, words } = document
  for (const pattern of patterns) {
    const to = word + pattern.forms.length
    if (!fits(document, pattern, word)) continue
    const last = pattern.forms[pattern.forms.length - 1] as string
    let end = words.end[to - 1] as number
    if (formOf(words, to - 1) !== last) end -= possessiveLength(document, to - 1)
    else if (pattern.stopped && text[end] === '.') end++
    const start = words.start[word + pattern.skipped] as number
    return { known: { start, end, type: pattern.known.type, known: pattern.known }, to }
  }
  return undefined
}

/** The last word may have a possessive that the pattern has not. */
function fits(
  document: ParsedDocument,
  { forms, gaps, skipped, capital }: Pattern,
  at: number,
): boolean {
  const { text, words } = document
  if (at + forms.length > words.count) return false
  if (capital && ((words.flags[at + skipped] as number) & CAPITAL) === 0) return false
  return forms.every((form, offset) => {
    const word = at + offset
    if (offset > 0) {
      const gap = text.slice(words.end[word - 1], words.start[word])
      if (gap.length > 3 || /[\n\r!?]/.test(gap)) return false
      if (gap.includes('.') && !gaps[offset]?.includes('.')) return false
    }
    const own = formOf(words, word)
    if (own === form) return true
    const possessive = offset === forms.length - 1 && possessiveLength(document, word) > 0
    return possessive && own.slice(0, -1) === form
  })
}

const POSSESSIVE = /(?:['’ʼ]|&(?:#0?39|#8217|#x27|apos|rsquo);)s$/i

/** So many characters of a word are `'s`. */
function possessiveLength({ text, words }: ParsedDocument, word: number): number {
  const end = words.end[word] as number
  if ((text.charCodeAt(end - 1) | 32) !== 115) return 0
  return (
    POSSESSIVE.exec(text.slice(Math.max(words.start[word] as number, end - 9), end))?.[0].length ??
    0
  )
}

/**
 * Is it a gazetteer?
 *
 * @throws OnceoverError `INVALID_OPTION` if it is no array, or one of its entries is no name
 */
export function checkGazetteer(gazetteer: unknown): asserts gazetteer is readonly KnownName[] {
  if (!Array.isArray(gazetteer)) {
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`gazetteer\` must be an array of names, got ${kindOf(gazetteer)}`,
    )
  }
  for (const [place, entry] of gazetteer.entries()) {
    const fault = faultOf(entry)
    if (fault === undefined) continue
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`gazetteer\` must hold names like { name: 'Acme', type: 'ORGANIZATION' }; entry ${place} ${fault}`,
    )
  }
}

/** What is wrong with an entry. */
function faultOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return `is ${kindOf(entry)}`
  const { name, type, aliases, id } = entry as Partial<Record<keyof KnownName, unknown>>
  if (!isName(name)) return `has no \`name\``
  if (!NAME_TYPES.includes(type as NameType)) {
    return `must have a \`type\` of ${NAME_TYPES.join(', ')}, got ${String(type)}`
  }
  if (aliases !== undefined && !(Array.isArray(aliases) && aliases.every(isName))) {
    return 'must have names as `aliases`'
  }
  return id === undefined || typeof id === 'string' ? undefined : 'must have a string as `id`'
}

const isName = (name: unknown): boolean => typeof name === 'string' && /[\p{L}\p{N}]/u.test(name)

function patternsOf(gazetteer: readonly KnownName[]): Map<string, Pattern[]> {
  const patterns = new Map<string, Pattern[]>()
  for (const known of gazetteer) {
    for (const written of [known.name, ...(known.aliases ?? [])]) {
      const { count, form, forms, flags, start, end } = readWords(written)
      if (count === 0) continue
      const own = Array.from({ length: count }, (_, index) => formOf({ form, forms }, index))
      const first = own[0] as string
      const skipped = count > 1 && /^(?:the|an?)$/.test(first) ? 1 : 0
      const capital = ((flags[skipped] as number) & CAPITAL) !== 0
      const gaps = own.map((_, word) => written.slice(word === 0 ? 0 : end[word - 1], start[word]))
      const stopped = written.endsWith('.')
      const pattern = { forms: own, gaps, stopped, skipped, capital, known }
      pushTo(patterns, first, pattern)
    }
  }
  for (const list of patterns.values()) list.sort((a, b) => b.forms.length - a.forms.length)
  return patterns
}
