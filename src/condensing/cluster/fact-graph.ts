/**
 * Facts of the sentences of a cluster, and which of them stand for the same thing: those that are
 * joined, through others too, make one group. Cost: near-linear (union–find: Tarjan 1975).
 */

import { pushTo } from '../../document/push-to.ts'
import type { Span } from '../../document/span.ts'
import type { Difference } from '../../duplicates/difference.ts'

/** A passage of a sentence, in the joined text, and what it says. */
export interface Fact extends Span {
  readonly sentence: number
  /** Facts of a group with the same value say the same. */
  readonly value: string
  readonly kind: Difference['kind']
}

export class FactGraph {
  private readonly facts: Fact[] = []
  private readonly parents: number[] = []
  private readonly ofSentence = new Map<number, number[]>()

  /** Takes a fact in, once: a part of one that is known, as `12` of `$12 million`, is that one. */
  add(fact: Fact): number {
    const siblings = this.siblingsOf(fact.sentence)
    const known = siblings.find((sibling) => {
      const { start, end } = this.facts[sibling] as Fact
      const isWhole = fact.value === '' || this.facts[sibling]?.value === ''
      return isWhole
        ? start === fact.start && end === fact.end
        : start < fact.end && fact.start < end
    })
    if (known !== undefined) return known
    const at = this.facts.push(fact) - 1
    siblings.push(at)
    this.parents.push(at)
    return at
  }

  /** Two facts stand for the same thing. */
  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)].sort((x, y) => x - y)
    this.parents[second as number] = first as number
  }

  /** The facts that were joined, by group. */
  groups(): Fact[][] {
    const groups = new Map<number, Fact[]>()
    for (const [at, fact] of this.facts.entries()) {
      const root = this.rootOf(at)
      pushTo(groups, root, fact)
    }
    return [...groups.values()]
  }

  private siblingsOf(sentence: number): number[] {
    const known = this.ofSentence.get(sentence)
    if (known !== undefined) return known
    const siblings: number[] = []
    this.ofSentence.set(sentence, siblings)
    return siblings
  }

  private rootOf(at: number): number {
    let root = at
    while (this.parents[root] !== root) root = this.parents[root] as number
    for (let next = at; next !== root; ) {
      const parent = this.parents[next] as number
      this.parents[next] = root
      next = parent
    }
    return root
  }
}
