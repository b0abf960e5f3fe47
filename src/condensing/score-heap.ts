/**
 * A binary heap of sentences by score; of equal scores the earlier sentence comes first. Cost:
 * log n a step.
 */
export class ScoreHeap {
  private readonly indices: number[] = []
  private readonly scores: number[] = []

  push(index: number, score: number): void {
    let at = this.indices.length
    this.indices.push(index)
    this.scores.push(score)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.isBefore(at, parent)) break
      this.swap(at, parent)
      at = parent
    }
  }

  /** Takes the best sentence; -1 if there is none. */
  pop(): number {
    if (this.indices.length === 0) return -1
    const best = this.indices[0] as number
    this.swap(0, this.indices.length - 1)
    this.indices.pop()
    this.scores.pop()
    this.sink()
    return best
  }

  private sink(): void {
    const size = this.indices.length
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.isBefore(child + 1, child)) child++
      if (!this.isBefore(child, at)) return
      this.swap(child, at)
      at = child
    }
  }

  private isBefore(a: number, b: number): boolean {
    const difference = (this.scores[a] as number) - (this.scores[b] as number)
    return (
      difference > 0 ||
      (difference === 0 && (this.indices[a] as number) < (this.indices[b] as number))
    )
  }

  private swap(a: number, b: number): void {
    const index = this.indices[a] as number
    const score = this.scores[a] as number
    this.indices[a] = this.indices[b] as number
    this.scores[a] = this.scores[b] as number
    this.indices[b] = index
    this.scores[b] = score
  }
}
