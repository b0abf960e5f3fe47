/**
 * Where the names of a document stand, to ask for any tokens whether a name is there. The names stay what
 * they were when they were read. Cost: one step a token to build, one for each token that is asked for.
 */
import type { FieldName, FieldReading } from './field-tagger.ts'

const COVERED = 1
/** A name goes on here that began before. */
const INSIDE = 2
const BEGINS = 4

export class NamePlaces {
  private readonly names: readonly FieldName[]
  private readonly signs: Uint8Array
  private spans: Set<string> | undefined

  constructor({ tokens, names }: Pick<FieldReading, 'tokens' | 'names'>) {
    this.names = names
    this.signs = new Uint8Array(tokens.kinds.length + 1)
    for (const { from, to } of names) {
      this.add(from, COVERED | BEGINS)
      for (let token = from + 1; token < to; token++) this.add(token, COVERED | INSIDE)
    }
  }

  /** Does a name stand on one of the tokens `[from, to)`? */
  overlap(from: number, to: number): boolean {
    for (let token = from; token < to; token++) if (this.has(token, COVERED)) return true
    return false
  }

  /** Does a name begin at a token? */
  begin(token: number): boolean {
    return this.has(token, BEGINS)
  }

  /** Does a name go on from the token before to this one? */
  goAcross(token: number): boolean {
    return this.has(token, INSIDE)
  }

  /** Is `[from, to)` a name? */
  hasName(from: number, to: number): boolean {
    this.spans ??= new Set(this.names.map((name) => `${name.from} ${name.to}`))
    return this.spans.has(`${from} ${to}`)
  }

  private add(token: number, sign: number): void {
    this.signs[token] = (this.signs[token] as number) | sign
  }

  private has(token: number, sign: number): boolean {
    return ((this.signs[token] ?? 0) & sign) !== 0
  }
}
