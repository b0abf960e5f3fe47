/**
 * The distinct normal forms of the words of a text, numbered.
 *
 * Method: an open hash table over one pool of UTF-16 units, so that a form that was met before costs
 * no string; the strings are made at the end, as slices of one. Forms beyond `MOST_PROBES` are found in a map.
 * Cost: constant for each word, whatever words were chosen.
 */

import { ArrayRoom } from './array-room.ts'
import { grown } from './grown.ts'
import { MOST_PROBES } from './most-probes.ts'

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
const NO_SLOT = -1

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
  /** The numbers of the forms that found no slot near the one of their hash. */
  private readonly crowded = new Map<string, number>()
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
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      const id = (slots[slot] as number) - 1
      if (id < 0) return this.internNew(units, length, hash, slot)
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
    return this.internNew(units, length, hash, NO_SLOT)
  }

  /** Of each form its hash. */
  hashesOfForms(): Int32Array {
    return this.hashes.subarray(0, this.size)
  }

  /** The number of a form that is in no slot: it is one of the crowded, or takes the one that is free. */
  private internNew(units: Uint16Array, length: number, hash: number, free: number): number {
    if (free === NO_SLOT || this.crowded.size > 0) {
      const known = this.crowded.get(decodeUnits(units, length))
      if (known !== undefined) return known
    }
    const begin = this.begins[this.size] as number
    this.pool = grown(this.pool, begin + length)
    for (let index = 0; index < length; index++) {
      const unit = units[index] as number
      this.pool[begin + index] = unit
      this.bits |= unit
    }
    const id = this.size++
    const isFull = id === this.hashes.length
    if (isFull) this.rehash()
    this.hashes[id] = hash
    this.begins[id + 1] = begin + length
    if (isFull || free === NO_SLOT) this.place(id)
    else this.slots[free] = id + 1
    return id
  }

  /** Puts a form that is in no slot into one, or among the crowded. */
  private place(id: number): void {
    const { slots, begins, pool } = this
    const mask = slots.length - 1
    let slot = (this.hashes[id] as number) & mask
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      if (slots[slot] === 0) {
        slots[slot] = id + 1
        return
      }
      slot = (slot + 1) & mask
    }
    const [begin, end] = [begins[id] as number, begins[id + 1] as number]
    this.crowded.set(decodeUnits(pool.subarray(begin, end), end - begin), id)
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

  private rehash(): void {
    const size = this.hashes.length
    this.hashes = grown(this.hashes, size * 2)
    this.begins = grown(this.begins, this.hashes.length + 1)
    this.slots = new Int32Array(this.hashes.length * 2)
    for (let id = 0; id < size; id++) this.place(id)
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
