/**
 * The words of a document as the name tagger sees them: possessives cut off, what stands between
 * two words, what the lists say of each. Cost: linear; a look-up for each distinct word.
 */
import { normalForm } from '../document/normal-form.ts'
import type { ParsedDocument } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { CAPITAL, IDEOGRAPH, UPPERCASE } from '../document/words.ts'
import {
  COUNTRY,
  FIRST_NAME,
  LAST_NAME,
  type Lexicon,
  lexiconIn,
  ORGANIZATION,
  type Phrase,
  PLACE,
} from './lexicon.ts'

/** What stands between a word and the next. */
export const GAP_NONE = 0
export const GAP_SPACE = 1
export const GAP_HYPHEN = 2
/** A stop and a space: `J. Smith`, `St. Louis`. */
export const GAP_STOP = 3
const GAP_COMMA = 4
export const GAP_AND = 5
const GAP_OPENING_BRACKET = 6
/** Anything else: no name goes across. */
const GAP_OTHER = 9

/** A possessive ending, its apostrophe in any of the shapes and encodings that scraped text has. */
const POSSESSIVE = /(?:['’‘ʼ`´]|&(?:#0?39|#8217|#x27|apos|rsquo|lsquo);|â€™)[sS]$/

/** Languages whose genitive is an `s` without an apostrophe. */
const GENITIVE = /^(?:d[ae]|no|sv)$/
/** Languages that glue an article or a preposition to a name. */
const ELIDING = /^(?:ca|fr|it)$/
/** It: `l'Italia`, `dell’Angola`, `qu'Ada`. What is one letter with a capital may be the name's own: `D'Agostino`, `L'Aquila`. */
const ELIDED = /^(?:\p{Ll}{1,6}|\p{Lu}\p{Ll}{1,5}|[LD])['’](?=\p{Lu})/u
/** What stands before the apostrophe that Turkish sets between a name and its ending. */
const STEM = /^[^'’]+(?=['’])/
/** What has a genitive that is known by the lists. */
const NAMED = FIRST_NAME | LAST_NAME | COUNTRY | PLACE | ORGANIZATION

/** So many words are read between two pauses. */
const WORDS = 0x1000

/** A word without what is no part of the name. */
interface Owner {
  readonly start?: number
  readonly end: number
  readonly key: string
}

export class NameWords {
  readonly document: ParsedDocument
  readonly lexicon: Lexicon
  /** Where the word starts, without what is glued to its front. */
  readonly starts: Int32Array
  /** Where the word ends, without `'s`. */
  readonly ends: Int32Array
  /** What stands between word `i` and word `i + 1`. */
  readonly gaps: Uint8Array
  /** The keys that stand in small letters somewhere in this document. */
  readonly lower: Set<string> = new Set()
  /** Of each word: the number of its key; those of the forms come first. */
  private readonly keyOf: Int32Array
  private readonly keys: string[]
  /** The forms that may have a genitive, where the language has one. */
  private readonly genitives: ReadonlySet<string> | undefined
  private readonly owners: Map<string, number> = new Map()

  constructor(document: ParsedDocument) {
    const { count, forms } = document.words
    this.document = document
    this.lexicon = lexiconIn(document.language)
    this.starts = new Int32Array(count)
    this.ends = new Int32Array(count)
    this.gaps = new Uint8Array(count)
    this.keyOf = new Int32Array(count)
    this.keys = forms.map(withoutAccents)
    this.genitives = GENITIVE.test(document.language) ? new Set(this.keys) : undefined
  }

  /** The word without `'s`, accents and case, as the lists have it. */
  keyAt(word: number): string | undefined {
    return this.keys[this.keyOf[word] as number]
  }

  /** What the lists say of the word. */
  bitsAt(word: number): number {
    return this.lexicon.words.get(this.keyAt(word) as string) ?? 0
  }

  /** The phrases of the lists that begin with the word. */
  phrasesAt(word: number): readonly Phrase[] | undefined {
    return this.lexicon.phrases.get(this.keyAt(word) as string)
  }

  hasCapital(word: number): boolean {
    return (
      this.isElided(word) ||
      ((this.document.words.flags[word] as number) & (CAPITAL | IDEOGRAPH)) === CAPITAL
    )
  }

  /** Is an article or a preposition glued to its front? */
  isElided(word: number): boolean {
    return (this.starts[word] as number) > (this.document.words.start[word] as number)
  }

  isUppercase(word: number): boolean {
    return ((this.document.words.flags[word] as number) & UPPERCASE) !== 0
  }

  *read(): Steps<void> {
    const { starts, ends, gaps, keyOf, keys, lower } = this
    const { text, words } = this.document
    const formLower = new Uint8Array(keys.length)
    for (let index = 0; index < words.count; index++) {
      if (index % WORDS === WORDS - 1) yield
      const form = words.form[index] as number
      const start = words.start[index] as number
      const end = words.end[index] as number
      const key = keys[form] as string
      const owner =
        withoutPossessive(text, start, end, key) ??
        this.withoutElision(index) ??
        this.withoutCase(index)
      starts[index] = owner?.start ?? start
      ends[index] = owner?.end ?? end
      keyOf[index] = owner === undefined ? form : this.numberOf(owner.key)
      if (!this.hasCapital(index)) {
        if (owner !== undefined) lower.add(owner.key)
        else if (formLower[form] === 0) {
          lower.add(key)
          formLower[form] = 1
        }
      }
      if (index > 0) gaps[index - 1] = gapBetween(text, ends[index - 1] as number, start)
    }
    gaps.fill(GAP_OTHER, words.count - 1)
  }

  /** A name without what is glued to it: `l'Italia`. */
  private withoutElision(word: number): Owner | undefined {
    const { language, text, words } = this.document
    if (!ELIDING.test(language)) return undefined
    const form = words.form[word] as number
    if (this.lexicon.words.get(this.keys[form] as string) !== undefined) return undefined
    const start = words.start[word] as number
    const end = words.end[word] as number
    const glued = ELIDED.exec(text.slice(start, end))?.[0]
    if (glued === undefined) return undefined
    const key = withoutAccents((words.forms[form] as string).slice(glued.length - 1))
    return { start: start + glued.length, end, key }
  }

  /** A name without the ending of its case: `Merkels`, `İstanbul'da`. */
  private withoutCase(word: number): Owner | undefined {
    const { language, text, words } = this.document
    if (!this.hasCapital(word)) return undefined
    const start = words.start[word] as number
    if (language === 'tr') {
      const stem = STEM.exec(text.slice(start, words.end[word]))?.[0]
      if (stem === undefined) return undefined
      return { end: start + stem.length, key: withoutAccents(stem.toLowerCase()) }
    }
    const { genitives, lexicon } = this
    const key = this.keys[words.form[word] as number] as string
    if (!genitives || !key.endsWith('s') || lexicon.words.get(key) !== undefined) return undefined
    const stem = key.slice(0, -1)
    const isName = ((lexicon.words.get(stem) ?? 0) & NAMED) !== 0 || genitives.has(stem)
    return isName ? { end: (words.end[word] as number) - 1, key: stem } : undefined
  }

  /** The number of a key that is left of a word. */
  private numberOf(key: string): number {
    let number = this.owners.get(key)
    if (number === undefined) {
      number = this.keys.push(key) - 1
      this.owners.set(key, number)
    }
    return number
  }
}

/**
 * Where the word `[start, end)` ends without its possessive ending, and its key then; `undefined` if
 * it has none. Broken text has the ending twice (`Obama's’s`): all of them go.
 */
function withoutPossessive(
  text: string,
  start: number,
  end: number,
  key: string,
): Owner | undefined {
  const owner = { end, key }
  while (owner.end - start > owner.key.length && owner.key.endsWith('s')) {
    const ending = POSSESSIVE.exec(text.slice(Math.max(start, owner.end - 12), owner.end))?.[0]
    if (ending === undefined || ending.length === owner.end - start) break
    owner.end -= ending.length
    owner.key = owner.key.slice(0, -1)
  }
  return owner.end < end ? owner : undefined
}

const SMALL_S = 115
const CAPITAL_S = 83
/** The last characters of `POSSESSIVE` before the `s`. */
const ENDINGS: ReadonlySet<number> = new Set([..."'’‘ʼ`´;™"].map((mark) => mark.charCodeAt(0)))

/** Where the word `[start, end)` ends without its possessive ending: at `end` if it has none. */
export function possessiveEnd(text: string, start: number, end: number): number {
  let last = end
  for (;;) {
    const letter = text.charCodeAt(last - 1)
    if ((letter !== SMALL_S && letter !== CAPITAL_S) || last - start < 3) return last
    if (!ENDINGS.has(text.charCodeAt(last - 2))) return last
    const ending = POSSESSIVE.exec(text.slice(Math.max(start, last - 12), last))?.[0]
    if (ending === undefined || ending.length >= last - start) return last
    last -= ending.length
  }
}

/** Has what ends here such an ending? */
export const isOwner = (text: string, end: number): boolean => possessiveEnd(text, 0, end) < end

/** `Erdoğan` is looked up as `erdogan`. */
export function withoutAccents(form: string): string {
  for (let index = 0; index < form.length; index++) {
    if (form.charCodeAt(index) > 127) {
      return normalForm(form, 'NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[ıłøđß]/g, (letter) => FOLDED[letter] as string)
    }
  }
  return form
}
const FOLDED: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss' }

function gapBetween(text: string, from: number, to: number): number {
  const length = to - from
  if (length === 0) return GAP_NONE
  const code = text.charCodeAt(from)
  if (length === 1) {
    if (code === 32 || code === 0xa0) return GAP_SPACE
    if (code === 45 || code === 0x2010 || code === 0x2011) return GAP_HYPHEN
    return code === 38 ? GAP_AND : GAP_OTHER
  }
  return length > 8 ? GAP_OTHER : wideGap(text, from, to)
}

/** The same for a gap of two characters or more. */
function wideGap(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from)
  if (to - from === 2 && text.charCodeAt(from + 1) === 32) {
    if (code === 44) return GAP_COMMA
    if (code === 46) return GAP_STOP
  }
  const gap = text.slice(from, to)
  if (/^[ \u00a0]{1,3}$/.test(gap)) return GAP_SPACE
  if (/^\.[ \u00a0]?$/.test(gap)) return GAP_STOP
  if (/^\.?,[ \u00a0]$/.test(gap)) return GAP_COMMA
  if (/^ ?(?:&|&amp;) ?$/.test(gap)) return GAP_AND
  return /^ \($/.test(gap) ? GAP_OPENING_BRACKET : GAP_OTHER
}
