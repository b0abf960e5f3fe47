/**
 * SHA-256 of a text in UTF-8, as base64: what a Content Security Policy names a style by. It is here
 * because those of Node and of browsers either are not in both, or do not answer at once.
 *
 * Source: FIPS 180-4. Cost: linear, some 50 MB a second.
 */

const BLOCK = 64
const ROUNDS = 64
const PRIMES: readonly number[] = firstPrimes(ROUNDS)
/** The first bits of the fractions of the cube roots, and of the square roots of the first eight. */
const CONSTANTS = Int32Array.from(PRIMES, (prime) => fractionBits(Math.cbrt(prime)))
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)))

export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text))
  const view = new DataView(bytes.buffer)
  const hash = START.slice()
  const schedule = new Int32Array(ROUNDS)
  for (let block = 0; block < bytes.length; block += BLOCK) {
    for (let at = 0; at < 16; at++) schedule[at] = view.getInt32(block + 4 * at)
    addBlock(hash, schedule)
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (const [at, word] of hash.entries()) digest.setInt32(4 * at, word)
  return btoa(String.fromCharCode(...new Uint8Array(digest.buffer)))
}

/** A one, zeros, and how many bits it were: whole blocks. */
function padded(bytes: Uint8Array): Uint8Array {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK)
  const padded = new Uint8Array(blocks * BLOCK)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const bits = new DataView(padded.buffer, padded.length - 8)
  bits.setUint32(0, Math.floor(bytes.length / 2 ** 29))
  bits.setUint32(4, bytes.length << 3)
  return padded
}

/** @param schedule its first 16 words are the block */
function addBlock(hash: Int32Array, schedule: Int32Array): void {
  const word = (at: number): number => schedule[at] as number
  for (let at = 16; at < ROUNDS; at++) {
    const [near, far] = [word(at - 2), word(at - 15)]
    const low = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    const high = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    schedule[at] = word(at - 16) + high + word(at - 7) + low
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as Eight
  for (let at = 0; at < ROUNDS; at++) {
    const choice = (e & f) ^ (~e & g)
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + mixed + choice + (CONSTANTS[at] as number) + word(at)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [at, added] of [a, b, c, d, e, f, g, h].entries()) {
    hash[at] = (hash[at] as number) + added
  }
}

type Eight = [number, number, number, number, number, number, number, number]

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function fractionBits(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  }
  return primes
}
