/**
 * Many rows of features with what each is to give, packed: millions of small arrays would not fit.
 * Cost: one copy a row.
 */

export class Rows {
  /** Features of a row. */
  readonly size: number
  count = 0
  private values = new Float64Array(1 << 12)
  private targets = new Float64Array(1 << 8)

  constructor(size: number) {
    this.size = size
  }

  add(row: ArrayLike<number>, target: number): void {
    if ((this.count + 1) * this.size > this.values.length) this.values = twice(this.values)
    if (this.count === this.targets.length) this.targets = twice(this.targets)
    this.values.set(row, this.count * this.size)
    this.targets[this.count++] = target
  }

  addAll({ count, values, targets }: Rows): void {
    for (let at = 0; at < count; at++) {
      this.add(values.subarray(at * this.size, (at + 1) * this.size), targets[at] as number)
    }
  }

  valueAt(row: number, column: number): number {
    return this.values[row * this.size + column] as number
  }

  targetAt(row: number): number {
    return this.targets[row] as number
  }
}

function twice(values: Float64Array): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(values.length * 2)
  grown.set(values)
  return grown
}
