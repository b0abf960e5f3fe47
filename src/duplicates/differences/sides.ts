/** The two passages, in words: the one that would go, and the matched words and sentences that stay. */
export interface Sides {
  readonly firstWord: number
  readonly endWord: number
  readonly keptFirst: number
  readonly keptLast: number
  /** The sentences of `keptFirst` and `keptLast`, from start to end. */
  readonly keptFrom: number
  readonly keptTo: number
}
