/**
 * A feed to its entries: RSS and Atom by their elements, JSON Feed by its list. Each is cut out as it comes, and read by
 * whoever serves it.
 *
 * Method: byte by byte, as all encodings of feeds have tags in ASCII; what stands in comments and CDATA is no tag. Of
 * what stands before the first entry the beginning tells the encoding and the name of the feed. Cost: linear; memory for
 * the longest entry, at most the bound.
 */
import { OnceoverError } from '../document/onceover-error.ts'
import { failureOf } from '../failure.ts'
import type { Bounds } from './bounds.ts'
import { CollectedBytes } from './collected-bytes.ts'
import { cutItems } from './cut-items.ts'
import { type RawAbout, type RawRecord, tooLarge } from './raw-record.ts'

const OPENING_BRACE = 0x7b
/** So much is looked at of what stands before the first entry. */
const LONGEST_HEAD = 0x4000
const ENCODING = /^[^>]{0,60}encoding=["']([\w.:-]{1,40})["']/
const TITLE = /<title[^<>]{0,80}>(?:<!\[CDATA\[)?([^<>]{1,200})(?:\]\]>)?<\/title>/
const LANGUAGE = /<language>([\w-]{2,20})<\/language>|xml:lang=["']([\w-]{2,20})["']/

/** Does a byte tell a feed of elements from one in JSON? */
const tells = (byte: number): boolean => byte > 0x20 && byte < 0x80

/** The entries of a feed, each with its place. */
export async function* cutFeed(
  chunks: AsyncIterable<Uint8Array>,
  bounds: Bounds,
): AsyncGenerator<RawRecord, void, void> {
  const source = chunks[Symbol.asyncIterator]()
  let first = await source.next()
  // What stands before it belongs to neither kind.
  while (!first.done && !first.value.some(tells)) first = await source.next()
  if (first.done) return
  const all = rejoined(first.value, source)
  if (first.value.find(tells) === OPENING_BRACE) yield* cutJsonFeed(all, bounds)
  else yield* cutElements(all, bounds)
}

async function* rejoined(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function* cutElements(
  chunks: AsyncIterable<Uint8Array>,
  bounds: Bounds,
): AsyncGenerator<RawRecord, void, void> {
  const cutter = new ElementCutter(bounds)
  for await (const chunk of chunks) yield* cutter.cut(chunk)
}

class ElementCutter {
  readonly #bounds: Bounds
  readonly #entry: CollectedBytes
  readonly #tags = new TagScanner()
  #head = ''
  #about: RawAbout = {}
  #isInEntry = false
  #isTold = false
  #items = 0

  constructor(bounds: Bounds) {
    this.#bounds = bounds
    this.#entry = new CollectedBytes(bounds.bytes)
  }

  *cut(chunk: Uint8Array): Generator<RawRecord, void, void> {
    if (this.#items === 0 && this.#head.length < LONGEST_HEAD) this.#head += asLatin(chunk)
    /** Where in the chunk begins what was not kept yet of an entry. */
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const tag = this.#tags.push(chunk[at] as number)
      if (tag === undefined) continue
      if (!this.#isInEntry && OPENS_ENTRY.test(tag)) {
        this.#begin(tag)
        from = at + 1
      } else if (this.#isInEntry && CLOSES_ENTRY.test(tag)) {
        yield* this.#keep(chunk.slice(from, at + 1))
        yield* this.#end()
      }
    }
    if (this.#isInEntry) yield* this.#keep(chunk.slice(from))
  }

  /** @param tag what came of the tag that opens it */
  #begin(tag: string): void {
    if (this.#items === 0) this.#about = aboutFeed(this.#head.split(FIRST_ENTRY)[0] ?? '')
    this.#isInEntry = true
    this.#isTold = false
    this.#items++
    this.#entry.clear()
    this.#entry.add(Uint8Array.from(tag, (character) => character.charCodeAt(0)))
  }

  /** Keeps more of an entry; tells at once when that is too large. */
  *#keep(bytes: Uint8Array): Generator<RawRecord, void, void> {
    if (this.#isTold) return
    this.#entry.add(bytes)
    if (!this.#entry.isOver) return
    this.#isTold = true
    const place = { item: this.#items }
    yield tooLarge(place, `the entry is longer than ${this.#bounds.bytes} bytes`)
  }

  *#end(): Generator<RawRecord, void, void> {
    this.#isInEntry = false
    if (this.#isTold) return
    yield { item: this.#items, kind: 'entry', bytes: this.#entry.take(), about: this.#about }
  }
}

const LESS = 0x3c
const FIRST_ENTRY = /<(?:item|entry)[\s>]/
const OPENS_ENTRY = /^<(?:item|entry)[\s>]$/
const CLOSES_ENTRY = /^<\/(?:item|entry)[\s>]$/
const ENDS_NAME = /^<\/?[^\s>/!]+[\s>/]$/
/** The name of an entry, and what opens CDATA, are no longer. */
const LONGEST_TAG = 10

/** Tells tags by their first characters, where they stand in no comment and no CDATA. */
class TagScanner {
  /** What was read of a tag; undefined outside of tags and behind their names. */
  #tag: string | undefined
  /** What ends the comment or CDATA that is open, and the last characters in it. */
  #until: string | undefined
  #last = ''

  /** What there is of a tag, when this byte is the first one behind its name. */
  push(byte: number): string | undefined {
    const character = String.fromCharCode(byte)
    if (this.#until !== undefined) {
      this.#last = (this.#last + character).slice(-this.#until.length)
      if (this.#last === this.#until) this.#until = undefined
      return undefined
    }
    if (byte === LESS) this.#tag = character
    else if (this.#tag !== undefined) {
      const tag = this.#tag + character
      this.#tag = tag.length < LONGEST_TAG ? tag : undefined
      if (tag === '<!--') this.#pass('-->')
      else if (tag === '<![CDATA[') this.#pass(']]>')
      else if (ENDS_NAME.test(tag)) {
        this.#tag = undefined
        return tag
      }
    }
    return undefined
  }

  #pass(until: string): void {
    this.#tag = undefined
    this.#until = until
    this.#last = ''
  }
}

const asLatin = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, LONGEST_HEAD))

function aboutFeed(head: string): RawAbout {
  const encoding = ENCODING.exec(head)?.[1] ?? 'utf-8'
  const name = TITLE.exec(head)?.[1]?.trim()
  const language = LANGUAGE.exec(head)
  const tag = language?.[1] ?? language?.[2]
  return {
    contentType: `text/xml; charset=${encoding}`,
    ...(name === undefined || name === '' ? {} : { source: name }),
    ...(tag === undefined ? {} : { language: tag }),
  }
}

async function* cutJsonFeed(
  chunks: AsyncIterable<Uint8Array>,
  bounds: Bounds,
): AsyncGenerator<RawRecord, void, void> {
  for await (const record of cutItems(fromItems(chunks), bounds)) {
    const { item, kind } = record
    // What stands behind the list belongs to the feed.
    if (item !== undefined) yield kind === 'json' ? { ...record, kind: 'feed item' } : record
    else if (kind === 'json') yield { kind: 'failure', error: failureOf(noList()) }
  }
}

const noList = (): OnceoverError =>
  new OnceoverError('INVALID_RECORD', 'the feed has no list of `items`')

/** A JSON feed from the bracket of its list on: `items` of the object itself, not of one in it. */
async function* fromItems(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  const finder = new ListFinder()
  for await (const chunk of chunks) {
    const at = finder.find(chunk)
    if (at < chunk.length) yield at === 0 ? chunk : chunk.slice(at)
  }
}

const ITEMS = '"items":['

/** Finds the list of a feed as it comes. */
class ListFinder {
  #depth = 0
  #isString = false
  #isEscaped = false
  #isFound = false
  /** The last characters at the first level, white space aside. */
  #last = ''

  /** Where in a chunk the list begins or goes on; its length if it does not. */
  find(chunk: Uint8Array): number {
    for (let at = 0; at < chunk.length && !this.#isFound; at++) {
      this.#push(String.fromCharCode(chunk[at] as number))
      if (this.#isFound) return at
    }
    return this.#isFound ? 0 : chunk.length
  }

  #push(character: string): void {
    if (this.#depth === 1 && (this.#isString || /\S/.test(character)))
      this.#last = (this.#last + character).slice(-ITEMS.length)
    if (this.#isEscaped) this.#isEscaped = false
    else if (character === '"') this.#isString = !this.#isString
    else if (this.#isString) this.#isEscaped = character === '\\'
    else if (this.#last === ITEMS && character === '[') this.#isFound = true
    else if (character === '{' || character === '[') this.#depth++
    else if (character === '}' || character === ']') this.#depth--
  }
}
