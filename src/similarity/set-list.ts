/** Numbers of sets that are found one by one; used again and again. Cost: constant a set. */
import { grown } from '../document/grown.ts'

export class SetList {
  /** The sets that were found, in the first `count` places; set that to 0 to begin anew. */
  sets: Int32Array = new Int32Array(64)
  count = 0

  push(set: number): void {
    if (this.count === this.sets.length) this.sets = grown(this.sets, this.count + 1)
    this.sets[this.count++] = set
  }
}
