/**
 * Names of which the model saw only a part: where the words of a longer name of the document stand, that
 * one is meant (`Air France`, not `France`). Cost: linear in the words, and in names that begin alike.
 */
import type { FieldName, FieldReading } from './field-tagger.ts'
import { ARTICLES } from './name-span.ts'
import { keyAt, type NameTokens } from './name-tokens.ts'

/** The names by position; those inside a longer one that the document has elsewhere give way to it. */
export function lengthenNames(reading: FieldReading): FieldName[] {
  const { tokens } = reading
  const longer = byFirstWord(reading)
  if (longer.size === 0) return [...reading.names]
  const names = new NamesByToken(reading)
  const near = tokensNear(reading, longer)
  for (const { from, to } of tokens.sentences) {
    for (let token = from; token < to; token++) {
      if (near[token] === 0) continue
      const alike = longer.get(keyAt(tokens, token))
      if (alike === undefined) continue
      for (const name of alike) {
        const end = token + name.to - name.from
        if (end <= to && isSame(tokens, name, token) && names.lengthen(token, end, name)) break
      }
    }
  }
  return names.collect()
}

/** 1 for each token from which on the longest of the names would reach one that was seen. */
function tokensNear(
  { tokens, names }: FieldReading,
  longer: ReadonlyMap<string, readonly FieldName[]>,
): Uint8Array {
  let longest = 0
  for (const [{ from, to } = { from: 0, to: 0 }] of longer.values()) {
    longest = Math.max(longest, to - from)
  }
  const near = new Uint8Array(tokens.kinds.length)
  for (const { from, to } of names) near.fill(1, Math.max(0, from + 1 - longest), to)
  return near
}

/** The names of several words less their articles, the longest first. */
function byFirstWord({ tokens, names }: FieldReading): Map<string, FieldName[]> {
  const found = new Map<string, FieldName[]>()
  for (const { from: begin, to, type } of names) {
    const from = ARTICLES.has(keyAt(tokens, begin)) ? begin + 1 : begin
    if (to - from < 2) continue
    const name = { from, to, type }
    const key = keyAt(tokens, from)
    const list = found.get(key)
    if (list === undefined) found.set(key, [name])
    else if (!list.some((other) => isEqual(tokens, other, name))) list.push(name)
  }
  for (const list of found.values()) list.sort((a, b) => b.to - b.from - (a.to - a.from))
  return found
}

const isEqual = (tokens: NameTokens, a: FieldName, b: FieldName): boolean =>
  a.to - a.from === b.to - b.from && isSame(tokens, a, b.from)

/** Are the words of the name those from `token` on? */
function isSame(tokens: NameTokens, { from, to }: FieldName, token: number): boolean {
  for (let at = from; at < to; at++) {
    if (keyAt(tokens, at) !== keyAt(tokens, token + at - from)) return false
  }
  return true
}

class NamesByToken {
  /** The name that each token is in. */
  private readonly owners: (FieldName | undefined)[]

  constructor({ tokens, names }: FieldReading) {
    this.owners = new Array(tokens.kinds.length)
    for (const name of names) this.owners.fill(name, name.from, name.to)
  }

  /** Puts a name over `[from, to)` in place of those inside, if there are any and none reaches out. */
  lengthen(from: number, to: number, { type }: FieldName): boolean {
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
