/**
 * What a corpus tells, worked out the slow way: every article against every other, from their texts,
 * with sets of the language and no index. The tests hold the real one to it.
 */

import { BOILERPLATE_RULES, findBoilerplate } from '../../src/cleaning/boilerplate.ts'
import { butForEdits } from '../../src/corpus/but-for-edits.ts'
import { FurnitureKeyReader } from '../../src/corpus/furniture-key.ts'
import { hasFigures } from '../../src/corpus/has-figures.ts'
import { isCorrection } from '../../src/corpus/is-correction.ts'
import type { Article } from '../../src/document/article.ts'
import type { Complete } from '../../src/document/options.ts'
import { readArticle } from '../../src/document/parse.ts'
import { splitParagraphs } from '../../src/document/split.ts'
import { finish } from '../../src/document/steps.ts'
import { compare } from '../../src/duplicates/compare.ts'
import {
  CORPUS_DEFAULTS,
  type CorpusOptions,
  type Finding,
  type Star,
} from '../../src/entries/corpus.ts'
import { shinglesOf } from '../../src/similarity/shingles.ts'

const SLACK = 1e-9
const keys = new FurnitureKeyReader()

interface Passage {
  readonly start: number
  readonly end: number
  readonly set: ReadonlySet<number>
  /** The set as a string. */
  readonly name: string
  readonly key: number
}

interface Read {
  readonly article: Article
  readonly age: number
  readonly passages: readonly Passage[]
  readonly distinct: readonly Passage[]
}

export class NaiveCorpus {
  private readonly options: Complete<CorpusOptions>
  private articles: Read[] = []
  private age = 0

  constructor(options: Partial<Complete<CorpusOptions>>) {
    this.options = { ...CORPUS_DEFAULTS, ...options }
  }

  add(article: Article): Finding {
    const finding = this.query(article)
    this.articles.push(this.read(article))
    return finding
  }

  remove(id: string): boolean {
    const before = this.articles.length
    this.articles = this.articles.filter(({ article }) => article.id !== id)
    return this.articles.length < before
  }

  expire(date: string): number {
    const before = this.articles.length
    this.articles = this.articles.filter(({ article }) => !article.date || article.date >= date)
    return before - this.articles.length
  }

  query(article: Article): Finding {
    const own = this.read(article)
    const others = this.comparable(own)
    const sightings = new Map(
      own.distinct
        .filter((passage) => !this.isFurniture(own, passage))
        .map((passage) => [passage.name, this.bestSighting(passage, others)]),
    )
    const { of, ...told } = this.told(own, others, sightings)
    const passages = own.passages.flatMap((passage) => {
      const seen = sightings.get(passage.name)
      if (!seen) return []
      const home = of?.passages.some(({ name }) => name === seen.passage.name) ? of : seen.read
      const there = home.passages.find(({ name }) => name === seen.passage.name) as Passage
      return [
        {
          start: passage.start,
          end: passage.end,
          of: { id: home.article.id as string, start: there.start, end: there.end },
          ...comparison(own, passage, home, there),
          ...measure(passage.set, there.set),
        },
      ]
    })
    const said = passages.filter(({ verdict }) => /identical|duplicate|contained/.test(verdict))
    const fresh: { start: number; end: number }[] = []
    let isOpen = false
    for (const passage of own.passages) {
      const isFresh =
        !this.isBoilerplate(own, passage) && !said.some(({ start }) => start === passage.start)
      if (isFresh && isOpen) (fresh.at(-1) as { end: number }).end = passage.end
      else if (isFresh) fresh.push({ start: passage.start, end: passage.end })
      isOpen = isFresh
    }
    return {
      ...(article.id === undefined ? {} : { id: article.id }),
      ...told,
      ...(of ? { of: of.article.id as string } : {}),
      passages,
      boilerplate: own.passages
        .filter((passage) => this.isBoilerplate(own, passage))
        .map(({ start, end }) => ({ start, end })),
      fresh,
    }
  }

  clusters(): Star[] {
    const { keep } = this.options
    const day = (read: Read): string => read.article.date ?? ''
    const ordered = this.articles.toSorted((a, b) => {
      if (keep === 'longest') return b.article.text.length - a.article.text.length || a.age - b.age
      if (keep === 'last') return day(a) === day(b) ? a.age - b.age : day(a) < day(b) ? 1 : -1
      if (keep === 'first') return a.age - b.age
      return keep(a.article, b.article) || a.age - b.age
    })
    const taken = new Set<Read>()
    const stars: { kept: Read; members: Read[] }[] = []
    for (const kept of ordered) {
      if (taken.has(kept)) continue
      taken.add(kept)
      const members = this.comparable(kept).filter(
        (read) => !taken.has(read) && (isSameBody(read, kept) || this.areAlike(read, kept)),
      )
      for (const member of members) taken.add(member)
      if (members.length > 0) stars.push({ kept, members })
    }
    return stars
      .sort((a, b) => a.kept.age - b.kept.age)
      .map(({ kept, members }) => ({
        kept: kept.article.id as string,
        members: members.map((read) => ({
          id: read.article.id as string,
          ...(isSameBody(read, kept)
            ? { verdict: this.verdictOnSame(read, kept), ...SAME }
            : {
                verdict: this.relation(read, kept).verdict,
                ...measure(this.whole(read), this.whole(kept)),
              }),
        })),
      }))
  }

  private told(
    own: Read,
    others: readonly Read[],
    sightings: ReadonlyMap<string, Sighting | undefined>,
  ): Pick<Finding, 'verdict' | 'similarity' | 'containment' | 'differences'> & { of?: Read } {
    const same = others.find((read) => isSameBody(read, own))
    if (same) {
      return { of: same, verdict: this.verdictOnSame(own, same), ...SAME, differences: [] }
    }
    const alike = others.filter((read) => this.areAlike(own, read))
    const best = greatest(alike, (read) => jaccard(this.whole(own), this.whole(read)))
    if (best) {
      const measures = measure(this.whole(own), this.whole(best))
      return { of: best, ...measures, ...this.relation(own, best) }
    }
    const stock = this.stockOf(own)
    const shared = (read: Read): number =>
      own.distinct
        .filter(({ name, set, start }) => {
          return set.size >= 5 && sightings.get(name)?.read === read && !stock.has(start)
        })
        .reduce((sum, { set }) => sum + set.size, 0)
    const most = greatest(others, shared)
    const isStockLine = (read: Read): boolean => {
      const { here, there } = measure(this.whole(own), this.whole(read)).containment
      return Math.max(here, there) < 0.05
    }
    if (!most || shared(most) === 0 || isStockLine(most)) {
      const containment = { here: 0, there: 0 }
      return { verdict: 'unique', similarity: 0, containment, differences: [] }
    }
    const measures = measure(this.whole(own), this.whole(most))
    return { of: most, verdict: 'overlap', ...measures, differences: [] }
  }

  /** Where paragraphs begin that any site may have. */
  private stockOf({ article }: Read): Set<number> {
    if (this.options.boilerplateStories === 0) return new Set()
    const found = finish(findBoilerplate(readArticle(article), BOILERPLATE_RULES))
    return new Set(found.map(({ paragraph }) => paragraph.start))
  }

  /** The next event in the words of another, or a correction by its headline, is no copy. */
  private verdictOnSame(
    { article: here }: Read,
    { article: there }: Read,
  ): 'variant' | 'duplicate' {
    const wordsOf = ({ title = '' }: Article): string[] =>
      title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const said = wordsOf({ title: here.text, text: '' })
    const { title = '', text } = here
    const isFlash =
      text.length <= 600 &&
      text.length < title.length * 2 &&
      wordsOf(here).every((word) => said.includes(word))
    const apart = Math.abs(Date.parse(here.date ?? '') - Date.parse(there.date ?? ''))
    const isNext = isFlash && apart / 86_400_000 >= 3
    const [own, theirs] = [new Set(wordsOf(here)), new Set(wordsOf(there))]
    const lost = [...theirs].filter((word) => !own.has(word))
    const isShortened = lost.length > 0 && own.size === theirs.size - lost.length + 1
    const isNew = isCorrection(here, []) && !isCorrection(there, []) && !isShortened
    return isNext || isNew ? 'variant' : 'duplicate'
  }

  private relation(here: Read, there: Read): Pick<Finding, 'verdict' | 'differences'> {
    const compared = compare(this.blanked(here, there), this.blanked(there, here))
    const { differences } = compared
    const verdict = butForEdits(compared, here.article.text, there.article.text)
    const corrects = isCorrection(here.article, here.passages)
    const isNew = corrects && !isCorrection(there.article, there.passages)
    if (verdict === 'variant' || isNew) return { verdict: 'variant', differences }
    if (verdict === 'identical') return { verdict: 'duplicate', differences }
    return { verdict: verdict === 'distinct' ? 'overlap' : verdict, differences }
  }

  private blanked(read: Read, other: Read): string {
    if (this.isForm(read)) return read.article.text
    let { text } = read.article
    const stock = this.stockOf(read)
    for (const passage of read.passages) {
      const { start, end } = passage
      const isShared = other.distinct.some(({ name }) => name === passage.name)
      const isThere = other.article.text.includes(read.article.text.slice(start, end))
      const goes = (isShared && this.isFurniture(read, passage)) || (!isThere && stock.has(start))
      if (goes) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
    }
    return text.trim() === '' ? read.article.text : text
  }

  private areAlike(a: Read, b: Read): boolean {
    const one = this.whole(a)
    const other = this.whole(b)
    const threshold = this.isForm(a) || this.isForm(b) ? 1 : this.options.threshold
    const common = countCommon(one, other)
    return common > 0 && common >= threshold * Math.min(one.size, other.size) - SLACK
  }

  private whole(read: Read): Set<number> {
    const isForm = this.isForm(read)
    const parts = read.distinct.filter((passage) => isForm || !this.isFurniture(read, passage))
    return new Set(parts.flatMap(({ set }) => [...set]))
  }

  private isForm(read: Read): boolean {
    const sum = (passages: readonly Passage[]): number =>
      passages.reduce((all, { set }) => all + set.size, 0)
    const left = read.distinct.filter((passage) => !this.isFurniture(read, passage))
    return sum(left) < sum(read.distinct) / 2
  }

  private bestSighting(passage: Passage, others: readonly Read[]): Sighting | undefined {
    let best: Sighting | undefined
    for (const read of others) {
      for (const other of read.distinct) {
        const common = countCommon(passage.set, other.set)
        const least = this.options.threshold * Math.min(passage.set.size, other.set.size) - SLACK
        if (common === 0 || common < least) continue
        const isSame = other.name === passage.name
        const sighting = { read, passage: other, common, isSame }
        if (!best || isBetter(sighting, best)) best = sighting
      }
    }
    return best
  }

  /** Furniture whose figures its source had before, too. */
  private isBoilerplate(read: Read, passage: Passage): boolean {
    const { article } = read
    const hasSame = (other: Read): boolean =>
      this.isInScope(read, other) &&
      other.article.source === article.source &&
      other.distinct.some(({ name }) => name === passage.name)
    if (!this.isFurniture(read, passage)) return false
    return (
      this.articles.some(hasSame) || !hasFigures(article.text.slice(passage.start, passage.end))
    )
  }

  private isFurniture(read: Read, { key }: Passage): boolean {
    const { boilerplateStories } = this.options
    if (!read.article.source || boilerplateStories === 0) return false
    const stories: Read[] = []
    const has = (other: Read): boolean =>
      this.isInScope(read, other) &&
      other.article.source === read.article.source &&
      other.distinct.some((passage) => passage.key === key)
    for (const other of this.articles.filter(has)) {
      if (!stories.some((story) => tellOne(story, other, key))) stories.push(other)
    }
    return stories.length >= boilerplateStories
  }

  private comparable(own: Read): Read[] {
    const { days } = this.options
    return this.articles.filter((read) => {
      if (!this.isInScope(own, read)) return false
      if (!own.article.date || !read.article.date) return true
      const apart = Date.parse(own.article.date) - Date.parse(read.article.date)
      return Math.abs(apart) / 86_400_000 <= days
    })
  }

  private isInScope(a: Read, b: Read): boolean {
    if (this.options.scope === 'all') return true
    return (a.article.source ?? '') === (b.article.source ?? '')
  }

  private read(given: Article): Read {
    const isHeadline = given.title !== undefined && given.text.trim() === ''
    const article = isHeadline ? { ...given, text: given.title as string } : given
    const passages = splitParagraphs(article.text).flatMap((span) => {
      const set = new Set(
        shinglesOf(article.text.slice(span.start, span.end), this.options.shingle),
      )
      const name = [...set].join()
      return set.size > 0 ? [{ ...span, set, name, key: keys.read(article.text, span, 1) }] : []
    })
    const distinct = passages.filter(
      ({ name }, at) => passages.findIndex((other) => other.name === name) === at,
    )
    return { article, age: this.age++, passages, distinct }
  }
}

interface Sighting {
  readonly read: Read
  readonly passage: Passage
  readonly common: number
  readonly isSame: boolean
}

const SAME = { similarity: 1, containment: { here: 1, there: 1 } }

function isBetter(a: Sighting, b: Sighting): boolean {
  if (a.isSame !== b.isSame) return a.isSame
  if (a.common !== b.common) return a.common > b.common
  return a.passage.set.size < b.passage.set.size
}

function tellOne(a: Read, b: Read, key: number): boolean {
  const others = (read: Read): Passage[] => read.distinct.filter((passage) => passage.key !== key)
  const sum = (passages: readonly Passage[]): number =>
    passages.reduce((all, { set }) => all + set.size, 0)
  const names = new Set(others(a).map(({ name }) => name))
  const shared = sum(others(b).filter(({ name }) => names.has(name)))
  return shared >= Math.min(sum(others(a)), sum(others(b))) * 0.7
}

function isSameBody(a: Read, b: Read): boolean {
  const names = (read: Read): string => read.distinct.map(({ name }) => name).join(';')
  return (a.article.source ?? '') === (b.article.source ?? '') && names(a) === names(b)
}

/** The first of those with the greatest value. */
function greatest(reads: readonly Read[], value: (read: Read) => number): Read | undefined {
  let best: Read | undefined
  for (const read of reads) if (!best || value(read) > value(best)) best = read
  return best
}

function countCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((shingle) => b.has(shingle)).length
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const common = countCommon(a, b)
  return common / (a.size + b.size - common)
}

function comparison(own: Read, here: Passage, home: Read, there: Passage) {
  if (here.name === there.name) return { verdict: 'identical' as const, differences: [] }
  const move = (span: { start: number; end: number } | null, by: number) =>
    span && { start: span.start + by, end: span.end + by }
  const { verdict, differences } = compare(
    own.article.text.slice(here.start, here.end),
    home.article.text.slice(there.start, there.end),
  )
  return {
    verdict,
    differences: differences.map((difference) => ({
      kind: difference.kind,
      here: move(difference.here, here.start),
      there: move(difference.there, there.start),
    })),
  }
}

function measure(here: ReadonlySet<number>, there: ReadonlySet<number>) {
  const common = countCommon(here, there)
  const share = (all: number): number => (all > 0 ? common / all : 0)
  return {
    similarity: share(here.size + there.size - common),
    containment: { here: share(here.size), there: share(there.size) },
  }
}
