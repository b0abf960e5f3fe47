/**
 * Stars: an article that is kept, and those that are like it. Every one is held against the kept one
 * itself, so no chain of likenesses ties what is not alike.
 *
 * Method: the articles are gone through in the order of the policy. One that no star took yet is kept,
 * and takes all that share enough with it and are not taken yet. Cost: a search for each kept article,
 * `compare` for each one that is taken and has another text.
 */

import type { Article } from '../document/article.ts'
import { finish } from '../document/steps.ts'
import type { Containment } from '../similarity/containment.ts'
import { dayOf } from './day.ts'
import type { ArticleVerdict } from './finding.ts'
import { measure } from './measure.ts'
import type { Memory } from './memory.ts'
import type { KeepArticle } from './options.ts'
import { relate, verdictOnSame } from './relate.ts'
import { Window } from './window.ts'

/** An article that is like the kept one. */
export interface StarMember {
  readonly id: string
  /** What it is to the kept one, which is the `of` of this verdict. */
  readonly verdict: ArticleVerdict
  /** Jaccard index of the shingles of the two, without the boilerplate of their sources, 0 to 1. */
  readonly similarity: number
  readonly containment: Containment
}

/** An article that is kept, with those that are like it, oldest first; at least one is. */
export interface Star {
  readonly kept: string
  readonly members: readonly StarMember[]
}

/** All stars with two articles or more, by the age of the kept one. */
export function starsOf(memory: Memory): Star[] {
  const { articles, options } = memory
  const taken = new Set<number>()
  const stars: { kept: number; members: StarMember[] }[] = []
  for (const kept of inOrder(memory, options.keep)) {
    if (taken.has(kept)) continue
    taken.add(kept)
    const likes = likesOf(memory, kept).filter(({ article }) => !taken.has(article))
    if (likes.length === 0) continue
    for (const { article } of likes) taken.add(article)
    likes.sort((a, b) => a.article - b.article)
    stars.push({ kept, members: likes.map((like) => memberOf(memory, kept, like)) })
  }
  stars.sort((a, b) => a.kept - b.kept)
  return stars.map(({ kept, members }) => ({ kept: articles.idOf(kept), members }))
}

/** An article that shares enough with the kept one, and how much, in shingles. */
interface Like {
  readonly article: number
  readonly overlap: number
  readonly size: number
  readonly sizeOfKept: number
}

function likesOf(memory: Memory, kept: number): Like[] {
  const { articles, options } = memory
  const index = memory.indexOf(kept)
  const own = index.bodyOfArticle(kept)
  const window = new Window(articles, index, articles.dayOf(kept), options.days)
  const whole = index.wholeOfBody(own)
  const bodies = finish(index.wholes.search(whole))
  // A text without words shares nothing with anyone, not even with its like.
  if (whole.size === 0) bodies.push({ body: own, size: 0, overlap: 0 })
  return bodies.flatMap(({ body, size, overlap }) =>
    index.bodies
      .articlesOf(body)
      .filter((article) => article !== kept && window.holds(article))
      .map((article) => ({ article, overlap, size, sizeOfKept: whole.size })),
  )
}

function memberOf(memory: Memory, kept: number, like: Like): StarMember {
  const { articles, tools } = memory
  const { article, overlap, size, sizeOfKept } = like
  const id = articles.idOf(article)
  const index = memory.indexOf(kept)
  if (index.bodyOfArticle(kept) === index.bodyOfArticle(article)) {
    const verdict = verdictOnSame(articles.read(article), articles.read(kept))
    return { id, verdict, similarity: 1, containment: { here: 1, there: 1 } }
  }
  const here = finish(index.read(articles.read(article)))
  const { verdict } = finish(
    relate(here, finish(index.readOther(articles.read(kept))), tools.stock),
  )
  return { id, verdict, ...measure(overlap, size, sizeOfKept) }
}

/** The numbers of all articles, in the order in which they are kept. */
function inOrder({ articles }: Memory, keep: KeepArticle): number[] {
  const numbers = [...articles.all()]
  if (keep === 'first') return numbers
  const order = orderOf(keep)
  const read = numbers.map((number) => ({ number, article: articles.read(number) }))
  read.sort((a, b) => order(a.article, b.article) || a.number - b.number)
  return read.map(({ number }) => number)
}

/** Of two articles, which is to be kept rather: below 0 if it is the first; 0 if the one that came first is. */
export const orderOf = (keep: KeepArticle): ((a: Article, b: Article) => number) =>
  typeof keep === 'function' ? keep : ORDERS[keep]

const ORDERS = {
  first: (): number => 0,
  longest: (a: Article, b: Article): number => b.text.length - a.text.length,
  last: (a: Article, b: Article): number => {
    const days = latestDay(b) - latestDay(a)
    if (days !== 0 || a.date === b.date) return days
    return (a.date ?? '') < (b.date ?? '') ? 1 : -1
  },
}

/** Articles without a date come last. */
function latestDay({ date }: Article): number {
  const day = dayOf(date)
  return Number.isNaN(day) ? -1e9 : day
}
