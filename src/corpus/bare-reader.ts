/**
 * Reads articles where there is no index: who asks others for what they know of an article reads it here, and is told
 * which of its paragraphs are furniture.
 *
 * The paragraphs of an article are numbered, each distinct one once; those of another one that is held against it have
 * the numbers of the same paragraphs, or -1. Cost: that of reading; a look-up a paragraph.
 */

import type { Article } from '../document/article.ts'
import { pushTo } from '../document/push-to.ts'
import type { Steps } from '../document/steps.ts'
import { Lookup } from '../similarity/lookup.ts'
import type { ReadArticle, ReadPassage } from './corpus-index.ts'
import { eachOnce } from './each-once.ts'
import { type Passage, PassageReader } from './read-passages.ts'
import { sourceSeed } from './source-seed.ts'

const NONE = -1

/** An article without what is known of its paragraphs. */
export interface BareArticle {
  readonly article: Article
  readonly passages: readonly Passage[]
  readonly distinct: readonly Passage[]
  readonly distinctOf: readonly number[]
  readonly lookup: Lookup
}

export class BareReader {
  private readonly reader: PassageReader
  private readonly lookup = new Lookup()
  private readonly lookupOfOther = new Lookup()

  /** @param shingle words of a shingle */
  constructor(shingle: number) {
    this.reader = new PassageReader(shingle)
  }

  /** Good until the next call. */
  read(article: Article): Steps<BareArticle> {
    return this.readInto(article, this.lookup)
  }

  /** Another one, beside the one that `read` read; good until the next call. */
  readOther(article: Article): Steps<BareArticle> {
    return this.readInto(article, this.lookupOfOther)
  }

  private *readInto(article: Article, lookup: Lookup): Steps<BareArticle> {
    const passages = yield* this.reader.read(article.text, sourceSeed(article.source), lookup)
    return { article, passages, ...(yield* eachOnce(passages, lookup.shingles)), lookup }
  }
}

/** The keys of all paragraphs of an article, of which its source knows whether they are furniture. */
export const keysOf = ({ passages }: BareArticle): Float64Array =>
  Float64Array.from(passages, ({ key }) => key)

/**
 * An article with what its source knows of its paragraphs.
 *
 * @param isFurniture of each paragraph 1 if it is furniture
 * @param own the article that it is held against; default: itself
 * @param isOld of each distinct paragraph 1 if its source has the same one
 */
export function furnished(
  bare: BareArticle,
  isFurniture: Uint8Array,
  own: BareArticle = bare,
  isOld: Uint8Array = isFurniture,
): ReadArticle {
  const { article, lookup, distinctOf } = bare
  const numbers = own === bare ? bare.distinct.map((_, number) => number) : numbersIn(own, bare)
  const passages = bare.passages.map((passage, at) => {
    const place = distinctOf[at] as number
    const what = { isFurniture: isFurniture[at] === 1, isOld: isOld[place] === 1, isKnown: false }
    return { ...passage, set: numbers[place] as number, ...what }
  })
  const distinct: ReadPassage[] = []
  // Each stands first where its number comes first, and numbers come in their order.
  for (const [at, passage] of passages.entries()) {
    if (distinctOf[at] === distinct.length) distinct.push(passage)
  }
  return {
    article,
    source: NONE,
    passages,
    distinct,
    distinctOf,
    lookup,
    body: NONE,
  }
}

/** Of each distinct paragraph of another article its number in this one. */
function numbersIn(own: BareArticle, other: BareArticle): number[] {
  const withFirst = new Map<number, number[]>()
  for (const [number, { from }] of own.distinct.entries()) {
    const first = own.lookup.shingles[from] as number
    pushTo(withFirst, first, number)
  }
  return other.distinct.map((passage) => {
    const numbers = withFirst.get(other.lookup.shingles[passage.from] as number)
    const same = numbers?.find((number) =>
      areSame(own.lookup, own.distinct[number] as Passage, other.lookup, passage),
    )
    return same ?? NONE
  })
}

function areSame(own: Lookup, here: Passage, other: Lookup, there: Passage): boolean {
  const size = here.to - here.from
  if (there.to - there.from !== size) return false
  let at = 0
  while (at < size && own.shingles[here.from + at] === other.shingles[there.from + at]) at++
  return at === size
}
