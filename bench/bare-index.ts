/**
 * The plainest exact index of passages that grows: a yardstick of how fast a machine reaches its memory,
 * as the figures of a corpus differ twofold between machines. It tells which passages have a Jaccard index
 * at or over a threshold, and nothing else: no containment, no normal form, no article, nothing is removed.
 *
 * Method: sets of hashes of shingles in ascending order; a prefix of each is on record in one open hash
 * table, and a new set asks for its own prefix (Bayardo et al., WWW 2007). Cost: a look-up for each shingle
 * of the prefix.
 */
import { grown } from '../src/document/grown.ts'

const SHINGLE = 5
const WORD = /[\p{L}\p{N}_]/u
/** By character: its hash in small letters; 0 where it is no part of a word. */
const LETTERS = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code)
  return WORD.test(character) ? character.toLowerCase().charCodeAt(0) : 0
})
const HIGH = 2 ** 21
const FIRST_ROOM = 2 ** 22

export class BareIndex {
  private readonly threshold: number
  /** The hashes of all sets, one behind the other, and where each begins. */
  private shingles = new Float64Array(FIRST_ROOM)
  private begins = new Int32Array(FIRST_ROOM)
  private count = 0
  /** By place in the table: a hash, and one more than the posting that came last. */
  private keys = new Float64Array(FIRST_ROOM)
  private heads = new Int32Array(FIRST_ROOM)
  private used = 0
  /** By posting: its set, and the posting before it, as in `heads`. */
  private sets = new Int32Array(FIRST_ROOM)
  private before = new Int32Array(FIRST_ROOM)
  private postings = 0
  /** By set: one more than the set that met it last. */
  private met = new Int32Array(FIRST_ROOM)
  private words = new Int32Array(1024)
  private own = new Float64Array(1024)

  constructor(threshold: number) {
    this.threshold = threshold
  }

  /** Adds a text; how many of those before it are like it. */
  add(text: string): number {
    const size = this.read(text)
    const from = this.begins[this.count] as number
    const set = this.count++
    this.begins = grown(this.begins, set + 2)
    this.met = grown(this.met, set + 2)
    this.begins[set + 1] = from + size
    this.shingles = grown(this.shingles, from + size)
    this.shingles.set(this.own.subarray(0, size), from)
    let found = 0
    const prefix = size === 0 ? 0 : size - Math.ceil(this.threshold * size - 1e-9) + 1
    for (let at = 0; at < prefix; at++) {
      const key = this.own[at] as number
      const place = this.placeOf(key)
      for (let link = this.heads[place] as number; link > 0; link = this.before[link] as number) {
        const other = this.sets[link] as number
        if (this.met[other] === set + 1) continue
        this.met[other] = set + 1
        if (this.isLike(set, other)) found++
      }
      this.list(place, key, set)
    }
    return found
  }

  /** Writes the hashes of the shingles of a text into `own`, ascending, each once; how many they are. */
  private read(text: string): number {
    let count = 0
    let hash = 0
    this.words = grown(this.words, (text.length >> 1) + 1)
    for (let index = 0; index <= text.length; index++) {
      const letter = index < text.length ? (LETTERS[text.charCodeAt(index)] as number) : 0
      if (letter !== 0) {
        hash = Math.imul(hash ^ letter, 0x5bd1e995)
        hash ^= hash >>> 15
      } else if (hash !== 0) {
        this.words[count++] = hash
        hash = 0
      }
    }
    const size = Math.max(0, count - SHINGLE + 1)
    this.own = grown(this.own, size)
    for (let first = 0; first < size; first++) {
      let a = 0x9747b28c | 0
      let b = 0x1b873593 | 0
      for (let word = first; word < first + SHINGLE; word++) {
        a = Math.imul(a ^ (this.words[word] as number), 0x85ebca6b)
        a ^= a >>> 13
        b = Math.imul((b + (this.words[word] as number)) | 0, 0xcc9e2d51)
        b = (b << 15) | (b >>> 17)
      }
      this.own[first] = (a >>> 0) * HIGH + ((b >>> 0) & (HIGH - 1)) + 1
    }
    const sorted = this.own.subarray(0, size).sort()
    let distinct = 0
    for (let at = 0; at < size; at++) {
      if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[distinct++] = sorted[at] as number
    }
    return distinct
  }

  private isLike(set: number, other: number): boolean {
    const { shingles, begins, threshold } = this
    let here = begins[set] as number
    let there = begins[other] as number
    const end = begins[set + 1] as number
    const otherEnd = begins[other + 1] as number
    const sum = end - here + otherEnd - there
    const least = Math.ceil((threshold * sum) / (1 + threshold) - 1e-9)
    let overlap = 0
    while (here < end && there < otherEnd) {
      if (overlap + Math.min(end - here, otherEnd - there) < least) return false
      const a = shingles[here] as number
      const b = shingles[there] as number
      if (a === b) overlap++
      if (a <= b) here++
      if (b <= a) there++
    }
    return overlap >= least
  }

  private placeOf(key: number): number {
    const { keys } = this
    const mask = keys.length - 1
    let place = Math.floor(key / HIGH) & mask
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask
    return place
  }

  private list(place: number, key: number, set: number): void {
    const link = ++this.postings
    this.sets = grown(this.sets, link + 1)
    this.before = grown(this.before, link + 1)
    this.sets[link] = set
    this.before[link] = this.heads[place] as number
    this.heads[place] = link
    if (this.keys[place] !== 0) return
    this.keys[place] = key
    if (++this.used * 2 > this.keys.length) this.widen()
  }

  private widen(): void {
    const { keys, heads } = this
    this.keys = new Float64Array(keys.length * 2)
    this.heads = new Int32Array(keys.length * 2)
    for (const [at, key] of keys.entries()) {
      if (key === 0) continue
      const place = this.placeOf(key)
      this.keys[place] = key
      this.heads[place] = heads[at] as number
    }
  }
}
