/**
 * What is fuzzed: a function that is given an input and says what is wrong with the answer; and the words
 * that targets say it in.
 *
 * An input is a string, so that every target shares mutators, corpus and report; of a target that reads
 * bytes each unit is one byte. Of texts, `openInput` reads more than one out of it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/document/article.ts'
import { OnceoverError } from '../../src/document/onceover-error.ts'
import type { Span } from '../../src/document/span.ts'

export interface Target {
  /** As `--target` names it, and its corpus. */
  readonly name: string
  /** What its inputs are. */
  readonly kind: 'text' | 'bytes'
  /** No input is longer, in units. */
  readonly longest: number
  /** Counts of branches a unit beyond which an input costs too much; short ones have `FREE_UNITS` more. */
  readonly mostSteps: number
  /** Whether the cost of long inputs is told by making short ones longer. */
  readonly canPump: boolean
  /** What it begins with. */
  seeds(): readonly string[] | Promise<readonly string[]>
  /** @throws what is wrong: a `Violation`, or what the library threw */
  check(input: string): void | Promise<void>
}

/** An input costs as much as one that has so many units more: what is made at every call. */
export const FREE_UNITS = 500

/** What kind of promise: nothing is lost, spans lie inside, the same bytes twice. */
export type Promised = 'loss' | 'span' | 'bytes' | 'other'

/** A promise that was not kept. */
export class Violation extends Error {
  readonly promised: Promised

  constructor(message: string, promised: Promised) {
    super(message)
    this.name = 'Violation'
    this.promised = promised
  }
}

export function ensure(
  holds: boolean,
  message: () => string,
  promised: Promised = 'other',
): asserts holds {
  if (!holds) throw new Violation(message(), promised)
}

/** Between two texts of an input. */
export const NEXT_TEXT = '\u001e'
/** Between the title of a text and the text. */
export const BEHIND_TITLE = '\u001f'
/** In front of an input: the unit behind it is the choice of options. */
export const CHOICE = '\u001d'

/** What an input of texts holds. */
export interface OpenInput {
  /** Which options to take: 0 and up. */
  readonly choice: number
  /** One or more. */
  readonly articles: readonly Article[]
}

export function openInput(input: string): OpenInput {
  const hasChoice = input.startsWith(CHOICE) && input.length > 1
  const parts = (hasChoice ? input.slice(2) : input).split(NEXT_TEXT)
  return { choice: hasChoice ? input.charCodeAt(1) : 0, articles: parts.map(articleOf) }
}

/** Frozen: no function may write to what it is given. */
function articleOf(part: string): Article {
  const at = part.indexOf(BEHIND_TITLE)
  if (at < 0) return Object.freeze({ text: part })
  return Object.freeze({ title: part.slice(0, at), text: part.slice(at + 1) })
}

const FIXTURES = 'fixtures/articles'
let seeds: readonly string[] | undefined

/** The articles of the project, with their titles. */
export function articleSeeds(): readonly string[] {
  seeds ??= readdirSync(FIXTURES)
    .sort()
    .map((name) => {
      const files = readdirSync(join(FIXTURES, name))
      const read = (file: string): string => readFileSync(join(FIXTURES, name, file), 'utf8')
      const title = files.includes('title.txt') ? read('title.txt').trim() + BEHIND_TITLE : ''
      return title + read('source.txt')
    })
  return seeds
}

/** A span of a text: whole numbers, not empty, inside. */
export function ensureSpan({ start, end }: Span, size: number, what: string): void {
  const isRight = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start
  ensure(isRight && end <= size, () => `${what}: [${start}, ${end}) of ${size}`, 'span')
}

/** In order, not empty, inside, and none reaches into the next. */
export function ensureDisjoint(spans: readonly Span[], size: number, what: string): void {
  let reached = 0
  for (const span of spans) {
    ensureSpan(span, size, what)
    ensure(
      span.start >= reached,
      () => `${what} overlap or are out of order at ${span.start}`,
      'span',
    )
    reached = span.end
  }
}

export function ensureShare(share: number, what: string): void {
  ensure(share >= 0 && share <= 1, () => `${what} is ${share}`)
}

/** The second call must give the bytes of the first, and JSON must hold them; gives the first. */
export function ensureSame<Result>(call: () => Result, what: string): Result {
  const result = call()
  ensurePlain(result, what)
  const written = JSON.stringify(result)
  ensure(
    JSON.stringify(call()) === written,
    () => `${what} gives other bytes the second time`,
    'bytes',
  )
  return result
}

/** Nothing but what comes back out of JSON as it went in. */
export function ensurePlain(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    ensure(Number.isFinite(value) && !Object.is(value, -0), () => `${path} is ${value}`)
    return
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) ensurePlain(item, `${path}[${index}]`)
    return
  }
  const isPlain = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
  ensure(isPlain, () => `${path} is no plain data but ${typeof value}`)
  for (const [key, item] of Object.entries(value as object)) ensurePlain(item, `${path}.${key}`)
}

/** What a call that may refuse its input gives; undefined if it refused it as it should. */
export async function unlessRefused<Result>(
  call: () => Result | Promise<Result>,
  codes: readonly OnceoverError['code'][],
): Promise<Result | undefined> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof OnceoverError && codes.includes(error.code)) return undefined
    throw error
  }
}

/** The bytes of an input. */
export const bytesOf = (input: string): Uint8Array => Uint8Array.from(Buffer.from(input, 'latin1'))

/** Bytes as an input. */
export const inputOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
