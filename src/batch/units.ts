/**
 * What stages hand to each other: units of eight bytes, each one number or two whole ones of 32 bits, one behind the
 * other as they stand in a file.
 *
 * Cost: eight bytes a unit, up to twice as many while they are collected. Numbers stand as the machine has them, which
 * is the lower byte first everywhere but on a few mainframes.
 */

/** A run of units that grows. */
export class Units {
  /** How many there are; what lies behind means nothing. */
  count = 0
  /** Each unit as one number. */
  numbers: Float64Array
  /** The same bytes, each unit as two whole numbers. */
  halves: Uint32Array

  constructor(buffer: ArrayBuffer = new ArrayBuffer(0)) {
    this.numbers = new Float64Array(buffer)
    this.halves = new Uint32Array(buffer)
    this.count = this.numbers.length
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.numbers.buffer, 0, this.count * Float64Array.BYTES_PER_ELEMENT)
  }

  addNumber(number: number): void {
    this.reserve(1)
    this.numbers[this.count++] = number
  }

  addHalves(first: number, second: number): void {
    this.reserve(1)
    const at = this.count++ * 2
    this.halves[at] = first
    this.halves[at + 1] = second
  }

  /** Adds units of another run, as they are. */
  addFrom(other: Units, from: number, to: number): void {
    this.reserve(to - from)
    // As whole numbers: a number that is none may lose bits on its way.
    this.halves.set(other.halves.subarray(from * 2, to * 2), this.count * 2)
    this.count += to - from
  }

  private reserve(more: number): void {
    const least = this.count + more
    if (least <= this.numbers.length) return
    const wider = new Float64Array(Math.max(64, least, this.numbers.length * 2))
    const halves = new Uint32Array(wider.buffer)
    halves.set(this.halves)
    this.numbers = wider
    this.halves = halves
  }
}

/** So many empty runs. */
export const unitRuns = (count: number): Units[] => Array.from({ length: count }, () => new Units())
