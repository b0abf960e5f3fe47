/**
 * Everything that a corpus knows of the texts of its articles, in memory: paragraphs, bodies, furniture,
 * and the searches over them. What a search tells depends on the articles that are there and the order
 * in which they came, and on nothing else. Cost: see `set-index.ts` and `body-index.ts`.
 */
import type { Article } from '../document/article.ts'
import { SetIndex } from '../similarity/set-index.ts'
import { Bodies, type Places } from './bodies.ts'
import { BodyIndex } from './body-index.ts'
import { Furniture } from './furniture.ts'
import { type Passage, PassageReader } from './read-passages.ts'

/** A paragraph of an article that was read, with what is known of it. */
export interface ReadPassage extends Passage {
  /** The number of the set of its shingles; -1 if it is new. */
  readonly set: number
  /** The number of its furniture key; -1 if it is new, or the article has no source. */
  readonly keyNumber: number
  /** It is furniture of the source of the article. */
  readonly isFurniture: boolean
}

/** An article that was read. */
export interface ReadArticle {
  readonly text: string
  readonly source: number
  /** Its paragraphs, by place. */
  readonly passages: readonly ReadPassage[]
  /** The same, each once. */
  readonly distinct: readonly ReadPassage[]
  /** Of each paragraph its place in `distinct`. */
  readonly distinctOf: readonly number[]
  /** The body that articles of the same source with the same paragraphs have; -1 if there is none. */
  readonly body: number
}

export class CorpusIndex {
  readonly sets: SetIndex
  readonly bodies: Bodies = new Bodies()
  readonly furniture: Furniture
  readonly wholes: BodyIndex
  private readonly reader: PassageReader
  private readonly sources = new Map<string, number>()
  private readonly bodyOf: number[] = []

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

  get bytes(): number {
    return this.sets.bytes + this.bodies.bytes + this.furniture.bytes + this.wholes.bytes
  }

  /** Reads an article; nothing is added. */
  read({ text, source }: Article): ReadArticle {
    const number = this.sourceNumber(source)
    const passages = this.reader.read(text, number).map((passage) => this.known(passage))
    const { distinct, distinctOf } = eachOnce(passages)
    const sets = distinct.map(({ set }) => set)
    const body = sets.includes(-1) ? -1 : this.bodies.find(number, sets)
    return { text, source: number, passages, distinct, distinctOf, body }
  }

  /** The body of an article that is there. */
  bodyOfArticle(article: number): number {
    return this.bodyOf[article] as number
  }

  /** Adds an article, whose number is higher than those of all before. */
  add(article: number, read: ReadArticle): void {
    if (read.body >= 0) {
      this.bodyOf[article] = read.body
      this.bodies.addArticle(read.body, article)
      return
    }
    const { distinct, source } = read
    const body = this.bodies.add(source, this.place(distinct))
    this.bodyOf[article] = body
    this.bodies.addArticle(body, article)
    this.updateAround(this.furniture.add(body))
    this.wholes.update(body)
  }

  /** Removes an article that is there. */
  remove(article: number): void {
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

  private sourceNumber(source: string | undefined): number {
    if (source === undefined || source === '') return 0
    const known = this.sources.get(source)
    if (known !== undefined) return known
    this.sources.set(source, this.sources.size + 1)
    return this.sources.size
  }

  private known(passage: Passage): ReadPassage {
    const keyNumber = passage.key === 0 ? -1 : this.furniture.find(passage.key)
    return {
      ...passage,
      set: this.sets.find(passage.shingles, passage.shingles.length),
      keyNumber,
      isFurniture: this.furniture.has(keyNumber),
    }
  }

  /** Gives the paragraphs of a new body their numbers. */
  private place(distinct: readonly ReadPassage[]): Places {
    const sets = distinct.map(({ set, shingles }) =>
      set >= 0 ? set : this.sets.add(shingles, shingles.length),
    )
    for (const set of sets) this.sets.hold(set)
    const keys = distinct.map(({ key }) => (key === 0 ? -1 : this.furniture.numberOf(key)))
    return { sets, keys }
  }

  private updateAround(keys: readonly number[]): void {
    const bodies = new Set(keys.flatMap((key) => [...this.furniture.bodiesWith(key)]))
    for (const body of bodies) this.wholes.update(body)
  }
}

function eachOnce(passages: readonly ReadPassage[]): Pick<ReadArticle, 'distinct' | 'distinctOf'> {
  const distinct: ReadPassage[] = []
  const byFirst = new Map<number, number[]>()
  const distinctOf = passages.map((passage) => {
    const first = passage.shingles[0] as number
    const alike = byFirst.get(first)
    const known = alike?.find((index) => haveSame(distinct[index] as ReadPassage, passage))
    if (known !== undefined) return known
    if (alike) alike.push(distinct.length)
    else byFirst.set(first, [distinct.length])
    return distinct.push(passage) - 1
  })
  return { distinct, distinctOf }
}

function haveSame({ shingles: a }: Passage, { shingles: b }: Passage): boolean {
  return a.length === b.length && a.every((shingle, index) => b[index] === shingle)
}
