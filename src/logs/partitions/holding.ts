/**
 * Which articles somebody has, in short: how many, of which sources, and a sum over their ids, sizes and numbers, in any order.
 * Two who have the same sum have the same articles. Cost: linear in an id.
 */
import type { Sum } from './questions.ts'

/** An article, as far as that counts. */
export interface Held {
  readonly id: string
  /** '' if it has none. */
  readonly source: string
  /** Of the part of its record that tells of it, in bytes. */
  readonly size: number
  /** Of its record. */
  readonly number: number
}

export class Holding {
  private count = 0
  private total = 0
  private readonly ofSource = new Map<string, number>()

  get sum(): Sum {
    return [this.count, this.total]
  }

  /** Those with articles. */
  get sources(): string[] {
    return [...this.ofSource.keys()]
  }

  /** How many articles a source has. */
  countOf(source: string): number {
    return this.ofSource.get(source) ?? 0
  }

  add(held: Held): void {
    this.count++
    this.total = (this.total + markOf(held)) >>> 0
    this.ofSource.set(held.source, this.countOf(held.source) + 1)
  }

  remove(held: Held): void {
    this.count--
    this.total = (this.total - markOf(held)) >>> 0
    const left = this.countOf(held.source) - 1
    if (left > 0) this.ofSource.set(held.source, left)
    else this.ofSource.delete(held.source)
  }
}

/** A hash of 32 bits (FNV-1a, spread). */
function markOf({ id, size, number }: Held): number {
  let hash = 0x811c9dc5 ^ number ^ Math.imul(size, 0x9e3779b1)
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
