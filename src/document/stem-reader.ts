/**
 * The stems of words as numbers: two hashes tell a stem, as they tell a form (`form-table.ts`).
 *
 * Method: a pure memo from the hashes of a form to those of its stem keeps the last words, all of an entry
 * in one place in memory. What is read between two articles drives the memo out of the caches, so the
 * entries of all words of a text are touched in one go: the memory fetches many at once, and one after
 * the other each would be waited for. Cost: some 20 ns a word that was asked for not long ago, else that
 * of `stem`; what is beyond `MOST_PROBES` is not remembered.
 */

import { ArrayRoom } from './array-room.ts'
import { checkOf, hashOf } from './form-table.ts'
import { MOST_PROBES } from './most-probes.ts'
import { isStemmed, stem } from './stem.ts'
import { finish, type Steps } from './steps.ts'
import { touchEntries } from './touch-entries.ts'
import type { Words } from './words.ts'

/** So many words make a generation; the memo holds two at most. */
const GENERATION = 0x8000
/** Of each entry: the hashes of a form, and those of its stem. */
const ENTRY = 4
/** After so many forms there is a pause. */
const FORMS = 2048
const NO_PLACE = -1

/** Forms with their stems. */
class Generation {
  private readonly entries = new Int32Array(GENERATION * 2 * ENTRY)
  private size = 0

  get isFull(): boolean {
    return this.size === GENERATION
  }

  /** Where a form is, or would be; `NO_PLACE` if that is too far from where its hash says. */
  placeOf(hash: number, check: number): number {
    const { entries } = this
    const mask = entries.length - 1
    let place = (hash * ENTRY) & mask
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      // the check of a word that is stemmed holds its length, so it is never 0
      const isFree = entries[place + 1] === 0
      if (isFree || (entries[place] === hash && entries[place + 1] === check)) return place
      place = (place + ENTRY) & mask
    }
    return NO_PLACE
  }

  /** Has the memory fetch the entries of all these; what is returned has to be kept. */
  touch(hashes: Int32Array): number {
    return touchEntries(this.entries, ENTRY, hashes)
  }

  has(place: number): boolean {
    return place !== NO_PLACE && this.entries[place + 1] !== 0
  }

  hashAt(place: number): number {
    return this.entries[place + 2] as number
  }

  checkAt(place: number): number {
    return this.entries[place + 3] as number
  }

  add(place: number, entry: readonly number[]): void {
    if (place === NO_PLACE) return
    this.entries.set(entry, place)
    this.size++
  }
}

let recent = new Generation()
let older = new Generation()

/** The stems of the distinct forms of a text, each as its two hashes; they are read when first asked for. */
export class Stems {
  private readonly words: Words
  private read: { readonly hashes: Int32Array; readonly checks: Int32Array } | undefined

  constructor(words: Words) {
    this.words = words
  }

  /** The first hash of the stem of each form. */
  get hashes(): Int32Array {
    return this.all().hashes
  }

  /** The second. */
  get checks(): Int32Array {
    return this.all().checks
  }

  private all(): { readonly hashes: Int32Array; readonly checks: Int32Array } {
    this.read ??= finish(readStems(this.words))
    return this.read
  }

  /** Reads them, with pauses. */
  *readAll(): Steps<void> {
    this.read ??= yield* readStems(this.words)
  }
}

function* readStems({ forms, hashes: formHashes }: Words): Steps<{
  hashes: Int32Array
  checks: Int32Array
}> {
  const size = forms.length
  const room = new ArrayRoom(size * 2 + 1)
  const hashes = room.int32(size)
  const checks = room.int32(size)
  for (let form = 0; form < size; form++) checks[form] = checkOf(forms[form] as string)
  // kept, so that no compiler leaves the look at the memo out
  room.int32(1)[0] = recent.touch(formHashes)
  const reader = new StemReader()
  for (let form = 0; form < size; form++) {
    reader.read(forms[form] as string, formHashes[form] as number, checks[form] as number)
    hashes[form] = reader.hash
    checks[form] = reader.check
    if (form % FORMS === FORMS - 1) yield
  }
  return { hashes, checks }
}

/** Reads one stem after the other. */
export class StemReader {
  /** Of the stem that was read last. */
  hash = 0
  check = 0

  /** Reads the stem of a word in lower case. */
  readWord(word: string): void {
    this.read(word, hashOf(word), checkOf(word))
  }

  /** The same where the hashes of the word are known. */
  read(word: string, hash: number, check: number): void {
    const place = recent.placeOf(hash, check)
    if (recent.has(place)) {
      this.hash = recent.hashAt(place)
      this.check = recent.checkAt(place)
      return
    }
    this.hash = hash
    this.check = check
    if (!isStemmed(word)) return
    const before = older.placeOf(hash, check)
    if (older.has(before)) {
      this.hash = older.hashAt(before)
      this.check = older.checkAt(before)
    } else {
      const found = stem(word)
      this.hash = hashOf(found)
      this.check = checkOf(found)
    }
    this.remember([hash, check, this.hash, this.check])
  }

  private remember(
    entry: readonly [hash: number, check: number, ofStem: number, itsCheck: number],
  ): void {
    if (recent.isFull) {
      older = recent
      recent = new Generation()
    }
    recent.add(recent.placeOf(entry[0], entry[1]), entry)
  }
}
