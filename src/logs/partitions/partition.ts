/**
 * A part of a corpus: the articles of some sources, in a memory of its own. It answers what who leads asks
 * (`questions.ts`) and decides nothing. Every question is a frame and has one answer, in their order.
 *
 * It takes in records before they are durable; of those that never came to be it is rid again by the next `begin`.
 * Cost: that of `Memory`, and of a hash for each article.
 */

import type { CorpusIndex, ReadText } from '../../corpus/corpus-index.ts'
import { dayOf } from '../../corpus/day.ts'
import { areFurniture, areOld, readForeign, readMet } from '../../corpus/foreign-articles.ts'
import { IndexKnowledge, KnownTexts } from '../../corpus/index-knowledge.ts'
import type { AddedEntry } from '../../corpus/record-json.ts'
import { lengthOf, readEntry } from '../../corpus/records.ts'
import { bytesOf } from '../../corpus/sections.ts'
import type { Sighting } from '../../corpus/seen-passages.ts'
import { Window } from '../../corpus/window.ts'
import { OnceoverError } from '../../document/onceover-error.ts'
import { finish } from '../../document/steps.ts'
import { failureOf } from '../../failure.ts'
import { Lookup } from '../../similarity/lookup.ts'
import { NumberedMemory } from '../numbered-memory.ts'
import { decodeFrame, encodeFrame, type Frame, numbersIn } from './frame.ts'
import { type Held, Holding } from './holding.ts'
import { corpusOptionsOf, type PartitionOptions } from './partition-options.ts'
import { type Answers, type Question, type SightingAnswer, SPEAKS } from './questions.ts'

type Asked<Name extends Question['ask']> = Extract<Question, { readonly ask: Name }>

/** What a partition is. */
export interface PartitionState {
  readonly options: PartitionOptions
  readonly next: number
  readonly lastGone: number
  readonly held: NumberedMemory
}

/** What was looked up last. */
interface Current {
  readonly index: CorpusIndex
  readonly read: ReadText
  readonly knowledge: IndexKnowledge
}

const NONE = -1
const NOTHING = new Uint8Array(0)

export class Partition {
  private held: NumberedMemory | undefined
  private holding = new Holding()
  private options: PartitionOptions | undefined
  /** Of the records below this number it has all of its own. */
  private next = 0
  /** The number of the last record by which something went: that cannot be undone. */
  private lastGone = NONE
  private current: Current | undefined
  private readonly lookup = new Lookup()

  /** All of it, if there is anything; good until the next answer. */
  get state(): PartitionState | undefined {
    const { options, next, lastGone, held } = this
    return options && held && { options, next, lastGone, held }
  }

  /** Has what another one had, in the place of nothing. */
  adopt({ options, next, lastGone, held }: PartitionState): void {
    this.options = options
    this.next = next
    this.lastGone = lastGone
    this.held = held
    for (const article of held.memory.articles.all()) this.holding.add(this.heldAs(article))
  }

  /** The answer to a frame: also that it failed. */
  answer(bytes: Uint8Array): Uint8Array {
    try {
      const { head, parts } = decodeFrame(bytes)
      return encodeFrame(this.answerTo(head as unknown as Question, parts))
    } catch (error) {
      return encodeFrame({ head: { failure: failureOf(error) }, parts: [] })
    }
  }

  private answerTo(question: Question, parts: readonly Uint8Array[]): Frame {
    const [part = NOTHING, second = NOTHING] = parts
    switch (question.ask) {
      case 'begin':
        return only<'begin'>(this.begin(question))
      case 'follow':
        return only<'follow'>(this.follow(question, parts))
      case 'sum':
        return only<'sum'>({ sum: this.holding.sum })
      case 'meet':
        return this.meet(question, numbersIn(part), second)
      case 'look':
        return this.look(question, part, second)
      case 'shares': {
        const article = this.articleOf(question.article)
        return only<'shares'>({ measures: finish(this.asked.knowledge.shares(article)) })
      }
      case 'places':
        return only<'places'>({ places: this.places(question, numbersIn(part)) })
      case 'article':
        return {
          head: {},
          parts: [this.memory.articles.recordOf(this.articleOf(question.article))],
        }
      case 'furniture': {
        const index = this.memory.indexFor(question.source)
        return { head: {}, parts: [areFurniture(index, numbersIn(part))] }
      }
      default:
        throw failed('was asked what it does not know')
    }
  }

  private get begun(): NumberedMemory {
    if (this.held) return this.held
    throw failed('was asked before it was begun with')
  }

  private get memory(): NumberedMemory['memory'] {
    return this.begun.memory
  }

  private get asked(): Current {
    if (this.current) return this.current
    throw failed('was asked about no article')
  }

  private articleOf(number: number): number {
    const article = this.begun.articleOf(number)
    if (article < 0) throw failed(`has no article with the number ${number}`)
    return article
  }

  private begin({ speaks, options, next }: Asked<'begin'>): Answers['begin'] {
    if (speaks !== SPEAKS) {
      const what = `a partition speaks ${SPEAKS}, and who leads ${speaks}: let both have one version of the package`
      throw new OnceoverError('STORE_VERSION', what)
    }
    this.current = undefined
    const isOther = JSON.stringify(options) !== JSON.stringify(this.options)
    if (isOther || this.lastGone >= next || next === 0) this.forget()
    this.options = options
    this.held ??= new NumberedMemory(corpusOptionsOf(options))
    if (this.next > next) this.rewind(next)
    return { next: this.next, sources: this.holding.sources }
  }

  /** As if it had never had anything. */
  private forget(): void {
    this.held = undefined
    this.holding = new Holding()
    this.next = 0
    this.lastGone = NONE
  }

  /** Takes the articles out again that came from a number on: that is as if they had never come. */
  private rewind(next: number): void {
    const { articles } = this.memory
    for (let article = articles.most - 1; article >= 0; article--) {
      if (this.begun.numberOf(article) < next) break
      if (!articles.has(article)) continue
      this.holding.remove(this.heldAs(article))
      this.memory.remove(article)
    }
    this.begun.freeFrom(next)
    this.next = next
  }

  private follow(
    { records, next }: Asked<'follow'>,
    parts: readonly Uint8Array[],
  ): Answers['follow'] {
    const { begun } = this
    this.current = undefined
    try {
      for (const [at, number] of records.entries()) {
        if (number >= this.next) this.replay(begun, parts[at] as Uint8Array, number)
      }
      finish(begun.tidy())
    } catch (error) {
      this.forget() // it may have a part of it
      throw error
    }
    this.next = Math.max(this.next, next)
    return {}
  }

  private replay(begun: NumberedMemory, record: Uint8Array, number: number): void {
    const entry = readEntry(record, number)
    if (entry.article === undefined) {
      for (const article of this.goneBy(entry)) this.holding.remove(this.heldAs(article))
      this.lastGone = number
    }
    begun.replay(record, number)
    if (entry.article !== undefined) this.holding.add(heldIn(entry, record, number))
    this.next = number + 1
  }

  private goneBy(entry: { readonly removed?: string; readonly expired?: string }): number[] {
    const { articles } = this.memory
    if (entry.removed === undefined) {
      const before = articles.byDay.before(dayOf(entry.expired))
      return before.filter((article) => articles.has(article))
    }
    const article = articles.find(entry.removed)
    return article < 0 ? [] : [article]
  }

  private heldAs(article: number): Held {
    const record = this.memory.articles.recordOf(article)
    return heldIn(readEntry(record) as AddedEntry, record, this.begun.numberOf(article))
  }

  private meet({ source, day }: Asked<'meet'>, keys: Float64Array, reading: Uint8Array): Frame {
    const index = this.memory.indexFor(source)
    const { knowledge, read } = this.know(index, readMet(index, source, reading), day)
    const same = knowledge.oldestWithBody()
    const head: Answers['meet'] = { same: same < 0 ? same : this.begun.numberOf(same) }
    return { head: { ...head }, parts: [areFurniture(index, keys), areOld(index, read)] }
  }

  private look(
    { source, day, isLikeAsked }: Asked<'look'>,
    isFurniture: Uint8Array,
    reading: Uint8Array,
  ): Frame {
    const { begun } = this
    const index = this.memory.indexFor(source)
    if (reading.length > 0) {
      this.know(index, readForeign(index, reading, source !== '', isFurniture), day)
    }
    const { knowledge, read } = this.asked
    const { lookup } = this
    lookup.count = 0
    const sightings = finish(knowledge.sightings()).map((sighting, at): SightingAnswer | null => {
      if (sighting === undefined) return null
      const { article, set, overlap, size } = sighting
      const { from, to } = read.distinct[at] as ReadText['distinct'][number]
      if (overlap < size || overlap < to - from) index.sets.readInto(lookup, set)
      const { start, end } = this.spanOf(index, sighting)
      return { article: begun.numberOf(article), overlap, size, start, end }
    })
    const like = isLikeAsked ? finish(knowledge.mostLike()) : undefined
    const head: Answers['look'] = {
      sightings,
      like: like ? { ...like, article: begun.numberOf(like.article) } : null,
    }
    return { head: { ...head }, parts: [bytesOf(lookup.shingles.subarray(0, lookup.count))] }
  }

  private places(
    { article, sought }: Asked<'places'>,
    shingles: Float64Array,
  ): Answers['places']['places'] {
    const { index, read } = this.asked
    const here = this.articleOf(article)
    let from = 0
    return sought.map((each) => {
      let set = NONE
      if ('own' in each) set = read.distinct[each.own]?.set ?? NONE
      else {
        set = index.sets.find(shingles, from, from + each.shingles)
        from += each.shingles
      }
      const place = set < 0 ? NONE : index.placeIn(here, set)
      if (place < 0) return null
      const { start, end } = this.memory.articles.spanOf(here, place)
      return [start, end]
    })
  }

  private know(index: CorpusIndex, read: ReadText | undefined, day: number | null): Current {
    if (read === undefined) throw failed('was given a reading that is none')
    const { articles, options } = this.memory
    const window = new Window(articles, index, day ?? Number.NaN, options.days)
    const texts = new KnownTexts(index, articles)
    const knowledge = new IndexKnowledge(index, articles, read, window, texts)
    this.current = { index, read, knowledge }
    return this.current
  }

  private spanOf(index: CorpusIndex, { article, set }: Sighting): { start: number; end: number } {
    return this.memory.articles.spanOf(article, index.placeIn(article, set))
  }
}

const heldIn = (
  { article: { id, source = '' } }: AddedEntry,
  record: Uint8Array,
  number: number,
): Held => ({ id, source, size: lengthOf(record), number })

const only = <Name extends Question['ask']>(answer: Answers[Name]): Frame => ({
  head: { ...answer },
  parts: [],
})

const failed = (what: string): OnceoverError =>
  new OnceoverError('PARTITION_FAILED', `a partition ${what}`)
