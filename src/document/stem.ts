/**
 * The Porter stem of an English word (Porter 1980), by `natural`. Words of one or two letters and
 * words of other scripts stay as they are.
 *
 * Method: a pure memo keeps the last words, as texts say the same words again and again; it is an open
 * hash table over the hash that every form of a text has already. Cost: about 2 µs a word, some 50 ns
 * if it was asked for not long ago.
 */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { hashOf } from './form-table.ts'
import type { Words } from './words.ts'

/** So many words make a generation; the memo holds two at most. */
const GENERATION = 0x8000
const LONGEST = 32

/** A stem, and its hash (`hashOf`). */
export interface Stem {
  readonly text: string
  readonly hash: number
}

/** Words with their stems, as many as a generation has. */
class Stems {
  /** By hash, two numbers each: the hash, and one more than the place of a word; 0 where none is. */
  private readonly slots = new Int32Array(GENERATION * 4)
  private readonly words: string[] = []
  private readonly stems: Stem[] = []

  get isFull(): boolean {
    return this.words.length === GENERATION
  }

  find(word: string, hash: number): Stem | undefined {
    const { slots, words } = this
    const mask = slots.length - 1
    let slot = (hash * 2) & mask
    for (let at = slots[slot + 1] as number; at > 0; at = slots[slot + 1] as number) {
      if (slots[slot] === hash && words[at - 1] === word) return this.stems[at - 1]
      slot = (slot + 2) & mask
    }
    return undefined
  }

  add(word: string, hash: number, stem: Stem): void {
    const { slots } = this
    const mask = slots.length - 1
    let slot = (hash * 2) & mask
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask
    slots[slot] = hash
    slots[slot + 1] = this.words.push(word)
    this.stems.push(stem)
  }
}

let recent = new Stems()
let older = new Stems()

/** The stem of a word in lower case: `relations` and `relational` give `relat`. */
export const stem = (word: string): string => lookUp(word, hashOf(word)).text

/** The stem of a form of a text. */
export const stemOfForm = ({ forms, hashes }: Words, form: number): Stem =>
  lookUp(forms[form] as string, hashes[form] as number)

function lookUp(word: string, hash: number): Stem {
  const known = recent.find(word, hash)
  if (known !== undefined) return known
  if (!isStemmed(word)) return { text: word, hash }
  const before = older.find(word, hash)
  // A copy: a slice would keep the whole text alive that it was cut from.
  const own = ` ${word}`.slice(1)
  const found = before ?? stemOf(own)
  if (word.length > LONGEST) return found
  if (recent.isFull) {
    older = recent
    recent = new Stems()
  }
  recent.add(own, hash, found)
  return found
}

function stemOf(word: string): Stem {
  const text = porter.stem(word)
  return { text, hash: hashOf(text) }
}

/** Three letters or more of the alphabet, and nothing else. */
function isStemmed(word: string): boolean {
  if (word.length < 3) return false
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index)
    if (code < 97 || code > 122) return false
  }
  return true
}
