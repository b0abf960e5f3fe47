/**
 * Where the names of a document stand, to ask for any tokens whether a name is there. They are read when it
 * is first asked. Cost: one step a token then, and one for each token that is asked for.
 */
import type { FieldReading } from './field-tagger.ts'

const COVERED = 1
/** A name goes on here that began before. */
const INSIDE = 2
const BEGINS = 4

export class NamePlaces {
  private readonly reading: Pick<FieldReading, 'tokens' | 'names'>
  private signs: Uint8Array | undefined
  private spans: Set<string> | undefined

  constructor(reading: Pick<FieldReading, 'tokens' | 'names'>) {
    this.reading = reading
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
    this.spans ??= new Set(this.reading.names.map((name) => `${name.from} ${name.to}`))
    return this.spans.has(`${from} ${to}`)
  }

  private has(token: number, sign: number): boolean {
    this.signs ??= signsOf(this.reading)
    return ((this.signs[token] ?? 0) & sign) !== 0
  }
}

function signsOf({ tokens, names }: Pick<FieldReading, 'tokens' | 'names'>): Uint8Array {
  const signs = new Uint8Array(tokens.kinds.length)
  const add = (token: number, sign: number): void => {
    signs[token] = (signs[token] as number) | sign
  }
  for (const { from, to } of names) {
    add(from, COVERED | BEGINS)
    for (let token = from + 1; token < to; token++) add(token, COVERED | INSIDE)
  }
  return signs
}
