/**
 * The words of a text, in one pass: where each stands, and which normal form it has.
 *
 * A word is a run of letters and digits of any script. Inside it an apostrophe, an invisible
 * character and the stops of an abbreviation (`U.S.`) are skipped, and so are the commas of a
 * number (`1,000`); its decimal point stays. HTML entities and mojibake count as the character
 * that they stand for. In a script without spaces every character is a word: that needs no
 * dictionary, so it is the same on every engine. Words glued by a lost line break (`employerNews`)
 * are set apart and marked.
 *
 * Method: the folded units of a word are hashed while they are read and looked up in an open
 * hash table over one pool, so that a word that was met before costs no string. Everything is held
 * in typed arrays. Cost: linear; about 40 bytes a word.
 */

import {
  APOSTROPHE,
  classOf,
  codeAt,
  INVISIBLE,
  isCapital,
  isDigit,
  isLower,
  isUpper,
  LETTER,
  MARK,
  SEPARATOR,
  UNSPACED,
} from './character.ts'
import { decodeEntity, decodeMojibake, maybeMojibake } from './escapes.ts'
import { FOLDED, FormTable, HASH_PRIME, HASH_SEED } from './form-table.ts'
import { isGluedAt } from './glued-words.ts'
import { OpenWord } from './open-word.ts'
import { finish, type Steps } from './steps.ts'
import { WordRows } from './word-rows.ts'
import { CAPITAL, IDEOGRAPH, NUMERAL, UPPERCASE, type Words } from './words.ts'

const AMPERSAND = 38
const COMMA = 44
const SPACE = 32
const STOP = 46
const CAPITAL_A = 65
const SMALL_A = 97
const SMALL_Z = 122
/** A guess at how many characters there are for each word: a few less than in news. */
const LETTERS_OF_WORD = 5
/** So many characters are read between two pauses. */
const STRETCH = 0x8000
/** Longer words go the long way; so few units need no buffer of their own. */
const LONGEST_PLAIN = 32

/** ASCII characters that end a word whatever follows. */
const ENDS_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  classOf(code) === SEPARATOR && code !== AMPERSAND && code !== COMMA && code !== STOP ? 1 : 0,
)
/** ASCII characters that are passed over between words. */
const IS_SKIPPED = Uint8Array.from({ length: 128 }, (_, code) =>
  FOLDED[code] === 0 && code !== AMPERSAND ? 1 : 0,
)

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019

/** A character beyond ASCII that sets words apart, and stands for nothing else. */
const isWideSeparator = (code: number): boolean =>
  !maybeMojibake(code) && (code < 0xd800 || code > 0xdfff) && classOf(code) === SEPARATOR

/** The words of a text. */
export const readWords = (text: string): Words => finish(readTitledWords(text, '', [])).words

/**
 * The words of a text and its headline: those as numbers of forms of the text; -1 for others.
 *
 * @param seams places, in order, at which a word ends whatever is written there
 */
export function* readTitledWords(
  text: string,
  title: string,
  seams: readonly number[],
): Steps<{ words: Words; title: number[] }> {
  const forms = new FormTable(text.length)
  const reader = new WordReader(text, forms)
  yield* reader.read(seams)
  yield
  const words = reader.words()
  if (title === '') return { words, title: [] }
  yield
  const titleReader = new WordReader(title, forms)
  yield* titleReader.read([])
  const known = words.forms.length
  return {
    words,
    title: Array.from(titleReader.formNumbers(), (form) => (form < known ? form : -1)),
  }
}

// One long loop on purpose: it sees every character of every article.
class WordReader {
  private readonly text: string
  private readonly rows: WordRows

  /** The word that is being read the long way. */
  private readonly word = new OpenWord()
  /** Units of a word that is read the short way. */
  private readonly units: Uint16Array = new Uint16Array(LONGEST_PLAIN)
  /** Where reading stops for now, if in the middle of a word, it ends there. */
  private limit = 0
  /** Where reading pauses; a word may go on there. */
  private pause = 0

  private readonly forms: FormTable

  constructor(text: string, forms: FormTable) {
    this.text = text
    this.forms = forms
    this.rows = new WordRows(Math.ceil(text.length / LETTERS_OF_WORD) + 8)
  }

  *read(seams: readonly number[]): Steps<void> {
    let at = 0
    for (const seam of [...seams, this.text.length]) {
      this.limit = seam
      for (;;) {
        this.pause = Math.min(seam, at + STRETCH)
        at = this.readFrom(at)
        if (at >= seam) break
        yield
      }
      this.endWord()
      at = seam
    }
  }

  formNumbers(): Int32Array {
    return this.rows.readForms()
  }

  words(): Words {
    return this.rows.words(this.forms)
  }

  /** Reads on up to `pause`, and tells how far it came. */
  private readFrom(from: number): number {
    const { text, word, limit: size, pause } = this
    let index = from
    while (index < pause) {
      if (word.length === 0) {
        index = this.readPlain(index)
        if (index >= pause) break
      }
      let code = text.charCodeAt(index)
      let taken = 1
      if (code === AMPERSAND) {
        const entity = decodeEntity(text, index)
        if (entity) {
          taken = entity.length
          if (entity.codePoint < 0) {
            index += taken
            continue
          }
          code = entity.codePoint
        }
      } else if (code > 127) {
        if (code >= 0xd800 && code < 0xdc00) {
          code = text.codePointAt(index) as number
          taken = code > 0xffff ? 2 : 1
        } else if (maybeMojibake(code) && index + 1 < size && text.charCodeAt(index + 1) > 127) {
          const meant = decodeMojibake(text, index)
          if (meant) {
            code = meant.codePoint
            taken = meant.length
          }
        }
      }
      const kind = classOf(code)
      if (kind === LETTER) this.addLetter(code, index, taken)
      else if (kind === UNSPACED) {
        this.endWord()
        this.addLetter(code, index, taken)
        this.endWord(IDEOGRAPH)
      } else if (kind === MARK) this.addMark(code, index, taken)
      else if (kind === INVISIBLE) {
        if (word.length > 0 && word.end === index) word.end = index + taken
      } else if (kind === APOSTROPHE) {
        if (word.length > 0 && !this.letterAt(index + taken)) this.endWord()
      } else if ((code === STOP || code === COMMA) && word.length > 0) this.addStop(code, index)
      else if (kind === SEPARATOR) this.endWord()
      index += taken
    }
    return index
  }

  /**
   * The short way for most words, one behind the other: ASCII letters and digits with apostrophes
   * between them, at most the first or all of them capitals. Returns the place of the first word or
   * character that has to go the long way, or where reading pauses.
   */
  private readPlain(from: number): number {
    const { text, limit, pause, forms, units, rows } = this
    const most = units.length
    let at = from
    while (at < pause) {
      let code = text.charCodeAt(at)
      if (code < 128 ? IS_SKIPPED[code] === 1 : isWideSeparator(code)) {
        at++
        continue
      }
      const start = at
      const startsWithCapital = isUpper(code)
      let hash = HASH_SEED
      let length = 0
      let capitals = 0
      let digits = 0
      for (;;) {
        while (at < limit && length < most) {
          code = text.charCodeAt(at)
          if (code < SMALL_A || code > SMALL_Z) break
          units[length++] = code
          hash = Math.imul(hash ^ code, HASH_PRIME)
          at++
        }
        if (length === most) return start
        if (at >= limit) {
          code = SPACE
          break
        }
        let unit = code
        if (isUpper(code)) {
          capitals++
          unit += SMALL_A - CAPITAL_A
        } else if (isDigit(code)) digits++
        else if (isApostrophe(code) && length > 0 && this.isPlainLetter(at + 1)) {
          at++
          continue
        } else break
        units[length++] = unit
        hash = Math.imul(hash ^ unit, HASH_PRIME)
        at++
      }
      if (capitals > (startsWithCapital ? 1 : 0) && capitals < length) return start
      const ends = code < 128 && ENDS_WORD[code] === 1
      if (length === 0 || !(ends || this.endsPlainly(code, at, length))) return start
      const flags =
        (startsWithCapital ? CAPITAL : 0) |
        (capitals > 1 && capitals === length ? UPPERCASE : 0) |
        (digits > 0 ? NUMERAL : 0)
      rows.put(start, at, forms.intern(units, length, hash), flags)
      at++
    }
    return at
  }

  private isPlainLetter(index: number): boolean {
    const code = index < this.limit ? this.text.charCodeAt(index) : SPACE
    return code < 128 && FOLDED[code] !== 0
  }

  /** Does a plain word of `length` letters end at a character, whatever comes behind? */
  private endsPlainly(code: number, index: number, length: number): boolean {
    if (isApostrophe(code)) return !this.letterAt(index + 1)
    if (code > 127) return isWideSeparator(code)
    if (code !== STOP && code !== COMMA) return false
    const isNumber = isDigit(this.units[length - 1] as number)
    if (isNumber && isDigit(codeAt(this.text, index + 1))) return false
    return length > 1 || !this.letterAt(index + 1)
  }

  private addLetter(code: number, index: number, taken: number): void {
    const { word } = this
    const upper = isCapital(code)
    if (upper && word.length > 1 && isGluedAt(this.text, index, word.start, word.length)) {
      this.endWord()
    }
    if (word.length === 0) word.open(index)
    word.addLetter(code, upper, index + taken)
  }

  /** A combining mark is part of the word, or of the one character before it. */
  private addMark(code: number, index: number, taken: number): void {
    if (this.word.length > 0) this.word.addMark(code, index + taken)
    else this.rows.lengthen(index, index + taken)
  }

  /** `7.5`, `1,000` and `U.S.` go on; every other stop or comma ends the word. */
  private addStop(code: number, index: number): void {
    const { text, word } = this
    const next = codeAt(text, index + 1)
    if (isDigit(word.lastUnit()) && isDigit(next)) {
      if (code === STOP) word.addUnit(STOP)
      return
    }
    const initial = word.length === word.stops + 1 && code === STOP && !isDigit(next)
    const goesOn = isLower(codeAt(text, index + 2)) // `H.Lund`: a lost space
    if (initial && !goesOn && this.letterAt(index + 1)) word.stops++
    else this.endWord()
  }

  private letterAt(index: number): boolean {
    return index < this.text.length && classOf(this.text.charCodeAt(index)) === LETTER
  }

  private endWord(extraFlags = 0): void {
    const { text, word } = this
    if (word.length === 0) return
    const code = text.charCodeAt(word.start)
    const startsWithCapital = code === AMPERSAND ? word.capitals > 0 : isCapital(code)
    const flags = (startsWithCapital ? CAPITAL : 0) | word.flags() | extraFlags
    this.rows.put(word.start, word.end, word.internIn(this.forms), flags)
    word.close()
  }
}
