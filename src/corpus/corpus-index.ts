/**
 * Everything that a corpus knows of the texts of its articles, in memory: paragraphs, bodies, furniture,
 * and the searches over them. What a search tells depends on the articles that are there and the order
 * in which they came, and on nothing else. Cost: see `set-index.ts` and `body-index.ts`.
 */
import type { Article } from '../document/article.ts'
import { Lookup } from '../similarity/lookup.ts'
import { SetIndex } from '../similarity/set-index.ts'
import { Bodies } from './bodies.ts'
import { BodyIndex, type Part, type Whole } from './body-index.ts'
import { Furniture } from './furniture.ts'
import { type Passage, PassageReader } from './read-passages.ts'

/** A paragraph of so many bodies is no chance. */
const POPULAR = 8
const NEW = -1

/** A paragraph of an article that was read, with what is known of it. */
export interface ReadPassage extends Passage, Part {
  /** The number of the set of its shingles; -1 if it is new. */
  readonly set: number
  /** It is furniture of the source of the article. */
  readonly isFurniture: boolean
}

/** An article that was read. */
export interface ReadArticle {
  readonly article: Article
  readonly source: number
  /** Its paragraphs, by place. */
  readonly passages: readonly ReadPassage[]
  /** The same, each once. */
  readonly distinct: readonly ReadPassage[]
  /** Of each paragraph its place in `distinct`. */
  readonly distinctOf: readonly number[]
  /** The shingles of all paragraphs; looked up by `look`. */
  readonly lookup: Lookup
  /** The body that articles of the same source with the same paragraphs have; -1 if there is none. */
  readonly body: number
}

export class CorpusIndex {
  readonly sets: SetIndex
  readonly bodies: Bodies = new Bodies()
  readonly furniture: Furniture
  readonly wholes: BodyIndex
  private readonly reader: PassageReader
  private readonly lookup = new Lookup()
  private readonly lookupOfOther = new Lookup()
  private readonly sources = new Map<string, number>()
  private readonly bodyOf: number[] = []
  /** Counts what changes how articles that are there are read: furniture, removals. */
  changes = 0
  /** The article that `read` read last, and the one whose shingles were looked up last. */
  private current: ReadArticle | undefined
  private lookedUp: ReadArticle | undefined
  /** The article that `wholes` read last. */
  private last: ReadArticle | undefined
  private lastWhole: Whole | undefined

  /**
   * @param shingle words of a shingle
   * @param boilerplate stories that make a paragraph furniture; 0: nothing is
   */
  constructor(threshold: number, shingle: number, boilerplate: number) {
    this.sets = new SetIndex(threshold)
    this.furniture = new Furniture(boilerplate, this.bodies, (set) => this.sets.sizeOf(set))
    this.wholes = new BodyIndex(threshold, this.sets, this.bodies, this.furniture)
    this.reader = new PassageReader(shingle)
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.sets.bytes + this.bodies.bytes + this.furniture.bytes + this.wholes.bytes
  }

  /** Reads an article; nothing is added or looked up. Its shingles are good until the next call. */
  read(article: Article): ReadArticle {
    this.current = this.readInto(this.lookup, article)
    return this.current
  }

  /** Looks up the shingles of the article that was read last; good until one is added. */
  look(read: ReadArticle): void {
    if (this.lookedUp !== read) this.sets.look(read.lookup)
    this.lookedUp = read
  }

  /** Reads another article, that is held against the one that `read` read. */
  readOther(article: Article): ReadArticle {
    return this.readInto(this.lookupOfOther, article)
  }

  private readInto(lookup: Lookup, article: Article): ReadArticle {
    const source = this.sourceNumber(article.source)
    const passages = this.reader
      .read(article.text, source, lookup)
      .map((passage) => this.known(passage, lookup.shingles))
    const { distinct, distinctOf } = eachOnce(passages, lookup.shingles)
    const sets = distinct.map(({ set }) => set)
    const body = sets.includes(NEW) ? NEW : this.bodies.find(source, sets)
    return { article, source, passages, distinct, distinctOf, lookup, body }
  }

  /** Has `wholes` read an article that was looked up. */
  wholeOf(read: ReadArticle): Whole {
    if (this.last !== read || this.lastWhole === undefined) {
      this.lastWhole = this.wholes.read(read.lookup, read.distinct)
      this.last = read
    }
    return this.lastWhole
  }

  /** Has `wholes` read a body. */
  wholeOfBody(body: number): Whole {
    this.last = undefined
    return this.wholes.readBody(body)
  }

  /** The body of an article that is there. */
  bodyOfArticle(article: number): number {
    return this.bodyOf[article] as number
  }

  /** Adds an article that was read, and whose number is higher than those of all before. */
  add(article: number, given: ReadArticle): void {
    const read = this.current === given ? given : this.read(given.article)
    let { body } = read
    if (body !== NEW) this.bodies.addArticle(body, article)
    else {
      this.look(read)
      body = this.addBody(read)
      this.lookedUp = undefined
      this.bodies.addArticle(body, article)
      this.updateAround(this.furniture.add(body))
    }
    this.bodyOf[article] = body
  }

  /** Removes an article that is there. */
  remove(article: number): void {
    this.changes++
    const body = this.bodyOf[article] as number
    const wasFirst = this.bodies.firstArticleOf(body) === article
    this.bodies.removeArticle(body, article)
    if (this.bodies.articlesOf(body).length > 0) {
      if (wasFirst) this.updateAround(this.furniture.moveBack(body))
      return
    }
    for (const set of this.bodies.setsOf(body)) this.sets.release(set)
    this.bodies.remove(body)
    this.updateAround(this.furniture.remove(body))
  }

  private addBody(read: ReadArticle): number {
    const { distinct, source, lookup } = read
    const whole = this.wholeOf(read)
    const chosen = this.wholes.chosen()
    const body = this.bodies.count
    const sets: number[] = []
    for (const { set: known, from, to } of distinct) {
      const set = known === NEW ? this.sets.add(lookup, from, to, chosen) : known
      if (known === NEW) this.wholes.own(set, body)
      else this.wholes.list(lookup, from, to, chosen, body)
      this.sets.hold(set)
      sets.push(set)
    }
    const keys = distinct.map(({ key }) => (key === 0 ? NEW : this.furniture.numberOf(key)))
    this.bodies.add(source, { sets, keys })
    this.wholes.add(body, whole)
    for (const set of sets) this.outweigh(set)
    return body
  }

  private sourceNumber(source: string | undefined): number {
    if (source === undefined || source === '') return 0
    const known = this.sources.get(source)
    if (known !== undefined) return known
    this.sources.set(source, this.sources.size + 1)
    return this.sources.size
  }

  private known({ start, end, from, to, key }: Passage, shingles: Float64Array): ReadPassage {
    const isFurniture = key !== 0 && this.furniture.has(this.furniture.find(key))
    const set = this.sets.find(shingles, from, to)
    return { start, end, from, to, key, set, isFurniture }
  }

  /** Lets a paragraph of many bodies look as frequent as it is, each time that their number doubles. */
  private outweigh(set: number): void {
    const count = this.bodies.countWith(set)
    if (count >= POPULAR && Number.isInteger(Math.log2(count))) this.sets.burden(set, count / 2)
  }

  private updateAround(keys: readonly number[]): void {
    if (keys.length === 0) return
    this.changes++
    this.last = undefined
    const bodies = new Set(keys.flatMap((key) => [...this.furniture.bodiesWith(key)]))
    for (const body of bodies) this.wholes.update(body)
  }
}

function eachOnce(
  passages: readonly ReadPassage[],
  shingles: Float64Array,
): Pick<ReadArticle, 'distinct' | 'distinctOf'> {
  const distinct: ReadPassage[] = []
  const byFirst = new Map<number, number[]>()
  const distinctOf = passages.map((passage) => {
    const first = shingles[passage.from] as number
    const alike = byFirst.get(first)
    const known = alike?.find((index) => haveSame(shingles, distinct[index] as Passage, passage))
    if (known !== undefined) return known
    if (alike) alike.push(distinct.length)
    else byFirst.set(first, [distinct.length])
    return distinct.push(passage) - 1
  })
  return { distinct, distinctOf }
}

function haveSame(shingles: Float64Array, a: Passage, b: Passage): boolean {
  if (a.to - a.from !== b.to - b.from) return false
  let index = 0
  while (a.from + index < a.to && shingles[a.from + index] === shingles[b.from + index]) index++
  return a.from + index === a.to
}
