/**
 * Names of which the model saw only a part: where the words of a longer name of the document stand, that
 * one is meant (`Air France`, not `France`). Cost: linear in the words, times the lengths that names have
 * which begin alike.
 */
import type { FieldName, FieldReading } from './field-tagger.ts'
import type { ModelType } from './labels.ts'
import { ARTICLES } from './name-span.ts'
import { keyAt, surfaceOf } from './name-tokens.ts'

/** A longer name is hardly said again, and would make every look dear. */
const LONGEST = 12

/** The names by position; those inside a longer one that the document has elsewhere give way to it. */
export function lengthenNames(reading: FieldReading): FieldName[] {
  const { tokens } = reading
  const longer = new LongerNames(reading)
  if (longer.types.size === 0) return [...reading.names]
  const names = new NamesByToken(reading)
  const near = tokensNear(reading, longer.longest)
  for (const { from, to } of tokens.sentences) {
    for (let token = from; token < to; token++) {
      if (near[token] === 0) continue
      for (const size of longer.sizes.get(keyAt(tokens, token)) ?? []) {
        if (token + size > to) continue
        const type = longer.types.get(surfaceOf(tokens, token, token + size))
        if (type !== undefined && names.lengthen(token, token + size, type)) break
      }
    }
  }
  return names.collect()
}

/** 1 for each token from which on a name of `longest` words would reach one that was seen. */
function tokensNear({ tokens, names }: FieldReading, longest: number): Uint8Array {
  const near = new Uint8Array(tokens.kinds.length)
  for (const { from, to } of names) near.fill(1, Math.max(0, from + 1 - longest), to)
  return near
}

/** The names of several words, less their articles. */
class LongerNames {
  /** By surface: the type of the first that has it. */
  readonly types = new Map<string, ModelType>()
  /** By first word: how many words they have, the most first. */
  readonly sizes = new Map<string, number[]>()
  longest = 0

  constructor({ tokens, names }: FieldReading) {
    for (const { from: begin, to, type } of names) {
      const from = ARTICLES.has(keyAt(tokens, begin)) ? begin + 1 : begin
      const size = to - from
      if (size < 2 || size > LONGEST) continue
      const surface = surfaceOf(tokens, from, to)
      if (this.types.has(surface)) continue
      this.types.set(surface, type)
      this.longest = Math.max(this.longest, size)
      const first = keyAt(tokens, from)
      const sizes = this.sizes.get(first)
      if (sizes === undefined) this.sizes.set(first, [size])
      else if (!sizes.includes(size)) sizes.push(size)
    }
    for (const sizes of this.sizes.values()) sizes.sort((a, b) => b - a)
  }
}

class NamesByToken {
  /** The name that each token is in. */
  private readonly owners: (FieldName | undefined)[]

  constructor({ tokens, names }: FieldReading) {
    this.owners = new Array(tokens.kinds.length)
    for (const name of names) this.owners.fill(name, name.from, name.to)
  }

  /** Puts a name over `[from, to)` in place of those inside, if there are any and none reaches out. */
  lengthen(from: number, to: number, type: ModelType): boolean {
    const inside = this.owners.slice(from, to).filter((name) => name !== undefined)
    const [first] = inside
    if (first === undefined || (first.from === from && first.to === to)) return false
    if (inside.some((name) => name.from < from || name.to > to)) return false
    this.owners.fill({ from, to, type }, from, to)
    return true
  }

  collect(): FieldName[] {
    return [...new Set(this.owners)].filter((name) => name !== undefined)
  }
}
