/**
 * Names of which the model saw only a part: where the words of a longer name of the document stand, that
 * one is meant (`Air France`, not `France`). Cost: linear in the words, times the lengths that names have
 * which begin alike.
 */
import type { Steps } from '../../document/steps.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import type { ModelType } from './labels.ts'
import { ARTICLES } from './name-span.ts'
import { keyAt, type NameTokens } from './name-tokens.ts'
import { Surfaces } from './surfaces.ts'

/** A longer name is hardly said again, and would make every look dear. */
const LONGEST = 12
/** After so many names, or sentences, there is a pause. */
const NAMES = 1024

/** The names by position; those inside a longer one that the document has elsewhere give way to it. */
export function* lengthenNames(reading: FieldReading): Steps<FieldName[]> {
  const { tokens } = reading
  const longer = new LongerNames(reading.tokens)
  yield
  for (const [index, name] of reading.names.entries()) {
    if (index % NAMES === NAMES - 1) yield
    longer.add(name)
  }
  longer.sort()
  if (longer.types.size === 0) return reading.names
  yield
  const names = new NamesByToken(reading)
  yield
  const near = tokensNear(reading, longer.longest)
  for (const [index, { from, to }] of tokens.sentences.entries()) {
    if (index % NAMES === NAMES - 1) yield
    for (let token = from; token < to; token++) {
      if (near[token] === 1) lengthenAt(token, to, longer, names)
    }
  }
  return names.collect()
}

/** Puts the longest name that stands at a token, before `to`, in place of a part of it. */
function lengthenAt(token: number, to: number, longer: LongerNames, names: NamesByToken): void {
  const { sizes, surfaces, types } = longer
  for (const size of sizes.get(surfaces.wordAt(token)) ?? NONE) {
    if (token + size > to) continue
    const type = types.get(surfaces.find(token, token + size))
    if (type !== undefined && names.lengthen(token, token + size, type)) break
  }
}
const NONE: readonly number[] = []

/** 1 for each token from which on a name of `longest` words would reach one that was seen. */
function tokensNear({ tokens, names }: FieldReading, longest: number): Uint8Array {
  const near = new Uint8Array(tokens.kinds.length)
  for (const { from, to } of names) {
    for (let token = Math.max(0, from + 1 - longest); token < to; token++) near[token] = 1
  }
  return near
}

/** The names of several words, less their articles. */
class LongerNames {
  readonly surfaces: Surfaces
  /** By surface: the type of the first that has it. */
  readonly types = new Map<number, ModelType>()
  /** By first word: how many words they have, the most first. */
  readonly sizes = new Map<number, number[]>()
  longest = 0

  private readonly tokens: NameTokens

  constructor(tokens: NameTokens) {
    this.tokens = tokens
    this.surfaces = new Surfaces(tokens)
  }

  add({ from: begin, to, type }: FieldName): void {
    if (to - begin < 2) return
    const from = ARTICLES.has(keyAt(this.tokens, begin)) ? begin + 1 : begin
    const size = to - from
    if (size < 2 || size > LONGEST) return
    const surface = this.surfaces.numberOf(from, to)
    if (this.types.has(surface)) return
    this.types.set(surface, type)
    this.longest = Math.max(this.longest, size)
    const first = this.surfaces.wordAt(from)
    const sizes = this.sizes.get(first)
    if (sizes === undefined) this.sizes.set(first, [size])
    else if (!sizes.includes(size)) sizes.push(size)
  }

  /** To be called when all are there. */
  sort(): void {
    for (const sizes of this.sizes.values()) if (sizes.length > 1) sizes.sort((a, b) => b - a)
  }
}

class NamesByToken {
  private readonly names: FieldName[]
  /** Of each token the name that it is in, counted from 1; 0 for none. */
  private readonly owners: Int32Array

  constructor({ tokens, names }: FieldReading) {
    this.names = [...names]
    this.owners = new Int32Array(tokens.kinds.length)
    for (const [index, { from, to }] of names.entries()) this.write(from, to, index + 1)
  }

  private write(from: number, to: number, owner: number): void {
    for (let token = from; token < to; token++) this.owners[token] = owner
  }

  /** Puts a name over `[from, to)` in place of those inside, if there are any and none reaches out. */
  lengthen(from: number, to: number, type: ModelType): boolean {
    let first: FieldName | undefined
    for (let token = from; token < to; token++) {
      const owner = this.owners[token] as number
      if (owner === 0) continue
      const name = this.names[owner - 1] as FieldName
      if (name.from < from || name.to > to) return false
      first ??= name
    }
    if (first === undefined || (first.from === from && first.to === to)) return false
    this.names.push({ from, to, type })
    this.write(from, to, this.names.length)
    return true
  }

  /** The names that still have a token, by the first of those. */
  collect(): FieldName[] {
    const isTaken = new Uint8Array(this.names.length + 1)
    const left: FieldName[] = []
    for (const owner of this.owners) {
      if (owner === 0 || isTaken[owner] === 1) continue
      isTaken[owner] = 1
      left.push(this.names[owner - 1] as FieldName)
    }
    return left
  }
}
