/**
 * The bytes of one record as they come, up to a bound: over it they are let go, and nothing more is
 * kept. Cost: linear; memory for a record.
 */
export class CollectedBytes {
  /** How many bytes came, kept or not. */
  length = 0
  readonly #longest: number
  #pieces: Uint8Array[] = []

  constructor(longest: number) {
    this.#longest = longest
  }

  get isOver(): boolean {
    return this.length > this.#longest
  }

  /** Adds bytes, which must not change afterwards. */
  add(piece: Uint8Array): void {
    this.length += piece.length
    if (this.isOver) this.#pieces = []
    else this.#pieces.push(piece)
  }

  /** All bytes, in an array that is nobody else's; a place for the next record is left. */
  take(): Uint8Array {
    const bytes = new Uint8Array(this.isOver ? 0 : this.length)
    let at = 0
    for (const piece of this.#pieces) {
      bytes.set(piece, at)
      at += piece.length
    }
    this.clear()
    return bytes
  }

  clear(): void {
    this.length = 0
    this.#pieces = []
  }
}
