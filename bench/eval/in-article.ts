/**
 * What `clean` removes from articles whose repetition is known: how much of it goes (recall by
 * group), how much else goes with it (precision by character), and what happens to look-alikes.
 *
 * Boilerplate does not count, as it is not annotated, and spaces count nowhere. A passage is gone if
 * at least .8 of it is, and stays if less than .2 is. A repetition is solved if the copy that `keep`
 * names stays and the other goes.
 */
import { join } from 'node:path'
import { BOILERPLATE_RULES } from '../../src/cleaning/boilerplate.ts'
import { clean } from '../../src/cleaning/clean.ts'
import type { Removal } from '../../src/cleaning/removals.ts'
import type { Span } from '../../src/document/span.ts'
import type { Measure } from './measure.ts'
import { readRecords } from './read-data.ts'

/** Two copies of a passage; `of` stands before `dup`. */
export interface Repetition {
  readonly kind: string
  readonly group: string
  /** Whether the group counts for recall. */
  readonly must: boolean
  /**
   * Which copy has to stay; with `none` the later one is boilerplate or a headline, with `neither` both
   * are, and it does not matter which of them goes.
   */
  readonly keep: 'earlier' | 'later' | 'either' | 'none' | 'neither'
  readonly dup: Span
  readonly of: Span
}

export interface AnnotatedArticle {
  readonly id: string
  readonly title: string | null
  readonly text: string
  /** `negative`: nothing was added to it, so nothing may go. */
  readonly polarity: 'positive' | 'negative' | 'natural'
  readonly truth: readonly Repetition[]
  /** Pairs that look alike and must both stay. */
  readonly hard_negatives: readonly { readonly a: Span; readonly b: Span }[]
}

export interface RemovalScore {
  readonly groupRecall: number
  /** The kind of repetition with the least recall, among the groups that count, and its recall. */
  readonly worstKind: { readonly name: string; readonly recall: number }
  readonly characterPrecision: number
  /** Untouched articles that lost 20 characters or more. */
  readonly damagedArticles: number
  readonly hitLookAlikes: number
  readonly lostBoth: number
}

/** Copies with other words in the place of words, often of another meaning: by its description they may go or stay. */
const MAY_STAY = /near/
const GONE = 0.8
const STAYS = 0.2
const DAMAGE = 20

/** 150 articles with injected repetition, 50 without. */
export const injectedRepetition: Measure = {
  name: 'in-article dev',
  files: ['in-article/dev.jsonl'],
  async run(folder) {
    const { score, ofAll } = await scoreFile(join(folder, 'in-article/dev.jsonl'))
    return [
      { name: 'group recall', value: score.groupRecall, bound: 0.985 },
      { name: 'group recall, near copies too', value: ofAll.groupRecall },
      {
        name: 'recall of the worst kind',
        value: score.worstKind.recall,
        bound: 0.9,
        note: score.worstKind.name,
      },
      { name: 'char precision', value: score.characterPrecision, bound: 0.998 },
      { name: 'untouched damaged', value: score.damagedArticles, bound: 0, atMost: true },
      { name: 'look-alikes hit', value: score.hitLookAlikes, bound: 0, atMost: true },
      { name: 'both copies lost', value: score.lostBoth, bound: 0, atMost: true },
    ]
  },
}

/** 77 articles with the repetition that they had when they were scraped; not all of it is marked. */
export const naturalRepetition: Measure = {
  name: 'in-article natural-dev',
  files: ['in-article/natural-dev.jsonl'],
  async run(folder) {
    const { ofAll } = await scoreFile(join(folder, 'in-article/natural-dev.jsonl'))
    return [{ name: 'group recall', value: ofAll.groupRecall, bound: 0.97 }]
  },
}

/** The score, and that in which all that is marked so counts for recall, near copies too. */
async function scoreFile(path: string): Promise<{ score: RemovalScore; ofAll: RemovalScore }> {
  const score = new RemovalScorer()
  const ofAll = new RemovalScorer()
  for await (const article of readRecords<AnnotatedArticle>(path)) {
    const { truth } = article
    const removals = repeatsRemoved(article)
    const free = truth.map((pair) => (MAY_STAY.test(pair.kind) ? { ...pair, must: false } : pair))
    score.add({ ...article, truth: free }, removals)
    ofAll.add(article, removals)
  }
  return { score: score.result(), ofAll: ofAll.result() }
}

const RULES: ReadonlySet<string | undefined> = new Set(BOILERPLATE_RULES)

/** What goes as repetition; the figures are not about boilerplate: it is not annotated. */
export const repeatsRemoved = (article: AnnotatedArticle): Removal[] => removed(article).repeats

/** What goes as repetition, and what goes as boilerplate. */
export function removed({ title, text }: AnnotatedArticle): {
  readonly repeats: Removal[]
  readonly boilerplate: Removal[]
} {
  const { removals } = clean({ text, ...(title === null ? {} : { title }) })
  return {
    repeats: removals.filter(({ rule }) => !RULES.has(rule)),
    boilerplate: removals.filter(({ rule }) => RULES.has(rule)),
  }
}

/** Characters of the text, white space aside, that lie in both of two sets of spans, and in any. */
export function sharedCharacters(
  text: string,
  some: readonly Span[],
  others: readonly Span[],
): { both: number; either: number } {
  const marked = marks(text, some)
  const also = marks(text, others)
  const both = sum(marked, also)
  return { both, either: sum(marked) + sum(also) - both }
}

/** Adds up articles and what was removed from them. */
export class RemovalScorer {
  private removed = 0
  private wronglyRemoved = 0
  private readonly kinds = new Map<string, { groups: number; solved: number }>()
  private damagedArticles = 0
  private hitLookAlikes = 0
  private lostBoth = 0

  /** @param boilerplate what goes by a rule, and is no part of what a copy has to lose or keep */
  add(
    article: AnnotatedArticle,
    removals: readonly Span[],
    boilerplate: readonly Span[] = [],
  ): void {
    const { text, truth, polarity } = article
    const removed = marks(text, removals)
    const allowed = marks(text, truth.flatMap(removableCopies))
    const removedHere = sum(removed)
    const wronglyRemoved = removedHere - sum(removed, allowed)
    this.removed += removedHere
    this.wronglyRemoved += wronglyRemoved
    if (polarity === 'negative' && wronglyRemoved >= DAMAGE) this.damagedArticles++
    const visible = marks(text, [{ start: 0, end: text.length }])
    for (const { start, end } of boilerplate) visible.fill(0, start, end)
    const goneShare = ({ start, end }: Span): number => {
      const size = sum(visible.subarray(start, end))
      return size === 0 ? 0 : sum(removed.subarray(start, end)) / size
    }
    for (const { a, b } of article.hard_negatives) {
      if (goneShare(a) >= GONE || goneShare(b) >= GONE) this.hitLookAlikes++
    }
    // A pair of which both are gone has lost nothing if one of the two is a copy of what stays.
    const isSaid = (lost: Repetition): boolean =>
      truth.some(
        (other) =>
          copiesOf(other).some((copy) => copiesOf(lost).some((own) => isSameSpan(copy, own))) &&
          copiesOf(other).some((copy) => goneShare(copy) < STAYS),
      )
    for (const group of groupsOf(truth)) this.addGroup(group, goneShare, isSaid)
  }

  private addGroup(
    group: readonly Repetition[],
    goneShare: (span: Span) => number,
    isSaid: (lost: Repetition) => boolean,
  ): void {
    let size = 0
    let solved = 0
    for (const repetition of group) {
      const { keep, dup, of } = repetition
      const length = dup.end - dup.start
      const later = goneShare(dup)
      const earlier = goneShare(of)
      size += length
      if (isSolved(keep, earlier, later)) solved += length
      const areGone = later >= GONE && earlier >= GONE
      if (areGone && !mayBothGo(keep) && !isSaid(repetition)) this.lostBoth++
    }
    if (!group[0]?.must) return
    const { kind } = group[0]
    const { groups = 0, solved: before = 0 } = this.kinds.get(kind) ?? {}
    this.kinds.set(kind, { groups: groups + 1, solved: before + solved / size })
  }

  result(): RemovalScore {
    const { removed, wronglyRemoved } = this
    let groups = 0
    let solved = 0
    let worstKind = { name: '', recall: 1 }
    for (const [name, kind] of this.kinds) {
      groups += kind.groups
      solved += kind.solved
      const recall = kind.solved / kind.groups
      if (recall < worstKind.recall) worstKind = { name, recall }
    }
    return {
      groupRecall: groups === 0 ? 1 : solved / groups,
      worstKind,
      characterPrecision: removed === 0 ? 1 : 1 - wronglyRemoved / removed,
      damagedArticles: this.damagedArticles,
      hitLookAlikes: this.hitLookAlikes,
      lostBoth: this.lostBoth,
    }
  }
}

const copiesOf = ({ dup, of }: Repetition): readonly Span[] => [dup, of]
const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
const mayBothGo = (keep: Repetition['keep']): boolean => keep === 'none' || keep === 'neither'

function isSolved(keep: Repetition['keep'], earlier: number, later: number): boolean {
  if (keep === 'none') return later >= GONE
  if (keep === 'neither') return Math.max(earlier, later) >= GONE
  if (keep === 'earlier') return later >= GONE && earlier < STAYS
  if (keep === 'later') return earlier >= GONE && later < STAYS
  return later >= GONE !== earlier >= GONE && Math.min(earlier, later) < STAYS
}

function removableCopies({ keep, dup, of }: Repetition): Span[] {
  if (keep === 'earlier') return [dup]
  return keep === 'later' ? [of] : [dup, of]
}

function groupsOf(truth: readonly Repetition[]): Iterable<readonly Repetition[]> {
  const groups = new Map<string, Repetition[]>()
  for (const repetition of truth) {
    const key = `${repetition.group}|${repetition.kind}`
    const group = groups.get(key)
    if (group) group.push(repetition)
    else groups.set(key, [repetition])
  }
  return groups.values()
}

/** A 1 for every character inside the spans that is no white space. */
function marks(text: string, spans: readonly Span[]): Uint8Array {
  const marked = new Uint8Array(text.length)
  for (const { start, end } of spans) marked.fill(1, Math.max(0, start), Math.min(end, text.length))
  for (const { index, 0: spaces } of text.matchAll(/\s+/g)) {
    marked.fill(0, index, index + spaces.length)
  }
  return marked
}

function sum(marked: Uint8Array, also?: Uint8Array): number {
  let count = 0
  for (let index = 0; index < marked.length; index++) {
    if (marked[index] === 1 && (also === undefined || also[index] === 1)) count++
  }
  return count
}
