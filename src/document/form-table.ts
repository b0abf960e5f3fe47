/**
 * The distinct normal forms of the words of a text, numbered.
 *
 * Method: an open hash table over one pool of UTF-16 units, so that a form that was met before costs
 * no string; the strings are made at the end, as slices of one. Cost: constant for each word.
 */

import { ArrayRoom } from './array-room.ts'

/** The hash of a form is FNV-1a over its units, mixed at the end. */
export const HASH_SEED: number = 0x811c9dc5 | 0
export const HASH_PRIME: number = 0x01000193
const mixed = (hash: number): number => hash ^ (hash >>> 15)

/** Of each ASCII character: the letter or digit in lower case, or 0 if it is neither. */
export const FOLDED: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[a-z0-9]/i.test(character) ? character.toLowerCase().charCodeAt(0) : 0
})

const MOST_GUESSED = 2048

/** The hash of a form that is given as a string. */
export function hashOf(form: string): number {
  let hash = HASH_SEED
  for (let index = 0; index < form.length; index++) {
    hash = Math.imul(hash ^ form.charCodeAt(index), HASH_PRIME)
  }
  return mixed(hash)
}

/** A second hash of a form, with its length in it: together with the first it tells forms apart. */
export function checkOf(form: string): number {
  let check = CHECK_SEED
  for (let index = 0; index < form.length; index++) {
    const product = Math.imul(check ^ form.charCodeAt(index), CHECK_PRIME)
    check = (product << 13) | (product >>> 19)
  }
  return ((check ^ (check >>> 15)) << LENGTH_BITS) | Math.min(form.length, MOST_LENGTH)
}

const CHECK_SEED = 0x1b873593 | 0
const CHECK_PRIME = 0x85ebca6b | 0
const LENGTH_BITS = 6
const MOST_LENGTH = 63

/** The length that a check holds; 63 for longer forms. */
export const lengthIn = (check: number): number => check & MOST_LENGTH

/** The first units of a form, hashed one by one. */
export function hashUnits(units: Uint16Array, length: number): number {
  let hash = HASH_SEED
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ (units[index] as number), HASH_PRIME)
  }
  return hash
}

/** Gives every distinct run of units a number, in order of first appearance. */
export class FormTable {
  private size = 0
  private hashes: Int32Array
  /** By hash: one more than the number of a form; 0 where none is. */
  private slots: Int32Array
  /** The units of all forms, one behind the other; form `id` ends where `id + 1` begins. */
  private pool: Uint16Array
  private begins: Int32Array
  /** All bits of all units: tells whether they are ASCII throughout. */
  private bits = 0

  /** @param textLength length of the text to come: a guess at how many forms it has */
  constructor(textLength: number) {
    const forms = Math.min(MOST_GUESSED, 2 ** Math.ceil(Math.log2(textLength / 8 + 8)))
    const room = new ArrayRoom(forms * 4 + 1)
    this.hashes = room.int32(forms)
    this.slots = room.int32(forms * 2)
    this.begins = room.int32(forms + 1)
    this.pool = new Uint16Array(forms * 4)
  }

  /**
   * The number of a form.
   *
   * @param running its units hashed one by one, from `HASH_SEED` on
   */
  intern(units: Uint16Array, length: number, running: number): number {
    const hash = mixed(running)
    const { slots, hashes, begins, pool } = this
    const mask = slots.length - 1
    let slot = hash & mask
    for (let id = (slots[slot] as number) - 1; id >= 0; id = (slots[slot] as number) - 1) {
      if (hashes[id] === hash) {
        const begin = begins[id] as number
        if ((begins[id + 1] as number) - begin === length) {
          let at = 0
          while (at < length && pool[begin + at] === units[at]) at++
          if (at === length) return id
        }
      }
      slot = (slot + 1) & mask
    }
    const begin = this.begin(length)
    for (let index = 0; index < length; index++) {
      const unit = units[index] as number
      this.pool[begin + index] = unit
      this.bits |= unit
    }
    return this.add(hash, slot, begin + length)
  }

  /** Of each form its hash. */
  hashesOfForms(): Int32Array {
    return this.hashes.subarray(0, this.size)
  }

  private add(hash: number, free: number, end: number): number {
    const id = this.size++
    let slot = free
    if (id * 2 >= this.slots.length) {
      this.rehash(id)
      const mask = this.slots.length - 1
      slot = hash & mask
      while ((this.slots[slot] as number) > 0) slot = (slot + 1) & mask
    }
    this.slots[slot] = id + 1
    this.hashes[id] = hash
    this.begins[id + 1] = end
    return id
  }

  /** The forms as strings: slices of one string, so that each costs next to nothing. */
  decode(): string[] {
    const { begins, pool, size } = this
    const length = begins[size] as number
    const all = this.bits < 128 ? decodeAscii(pool, length) : decodeUnits(pool, length)
    const forms = new Array<string>(size)
    for (let id = 0; id < size; id++) forms[id] = all.slice(begins[id], begins[id + 1])
    return forms
  }

  /** Where the next form begins in the pool, with room for `length` units. */
  private begin(length: number): number {
    const begin = this.begins[this.size] as number
    if (begin + length > this.pool.length) {
      const wider = new Uint16Array(Math.max(this.pool.length * 2, begin + length))
      wider.set(this.pool)
      this.pool = wider
    }
    return begin
  }

  private rehash(size: number): void {
    const hashes = new Int32Array(this.slots.length)
    hashes.set(this.hashes.subarray(0, size))
    this.hashes = hashes
    const begins = new Int32Array(this.slots.length + 1)
    begins.set(this.begins.subarray(0, size + 1))
    this.begins = begins
    this.slots = new Int32Array(this.slots.length * 2)
    const mask = this.slots.length - 1
    for (let id = 0; id < size; id++) {
      let slot = (hashes[id] as number) & mask
      while ((this.slots[slot] as number) > 0) slot = (slot + 1) & mask
      this.slots[slot] = id + 1
    }
  }
}

const ascii = new TextDecoder()

/** The same as `decodeUnits`, several times as fast. */
const decodeAscii = (units: Uint16Array, length: number): string =>
  ascii.decode(new Uint8Array(units.subarray(0, length)))

/** A call takes only so many arguments: long runs are decoded in pieces. */
const PIECE = 4096

export function decodeUnits(units: Uint16Array, length: number): string {
  let decoded = ''
  for (let from = 0; from < length; from += PIECE) {
    const piece = units.subarray(from, Math.min(length, from + PIECE))
    decoded += String.fromCharCode.apply(null, piece as unknown as number[])
  }
  return decoded
}
