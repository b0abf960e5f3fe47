/**
 * Picks passages of a cluster as long as the budget lasts and they say something new.
 *
 * Method: the next one is the one with the most score × novelty (greedy, as for submodular
 * coverage: Lin & Bilmes 2011). Novelty never grows, so a passage is weighed again only when it
 * comes up (Minoux 1978), or when a part of it was picked with another one. Cost: n log n, and some
 * looks at the words of the sentences that come up.
 */

import type { Sentence } from '../../document/parse.ts'
import { pushTo } from '../../document/push-to.ts'
import type { Budget } from '../budget.ts'
import { ScoreHeap } from '../score-heap.ts'
import { HAS_QUOTE, IS_GLUED, IS_QUESTION, type Wording } from '../wording.ts'
import { writeSentence } from '../write-sentence.ts'
import { Novelty } from './cluster-novelty.ts'
import type { Cluster } from './read-cluster.ts'
import { type WholePassage, wholePassages } from './whole-passages.ts'

/** What is left of the worth of a sentence that needs another one, which cannot be had. */
const BROKEN = 0.25
/** The same for one into which pieces of a page ran. */
const GLUED = 0.3
/** A short question of the article itself: what it asks is told elsewhere. */
const ASKED = 0.4
const SHORT_QUESTION = 12
/** A passage of which less is new than this is a repetition. */
const LEAST_NOVELTY = 0.45
/** A passage that did not fit is followed by at most so many tries in vain. */
const MOST_MISFITS = 1000

/**
 * The indices of the sentences to take, the best first; none if none fits into the budget.
 *
 * @param scores of the sentences of `cluster.order`, by index, 0 or more
 * @param compress sentences cost what they do without what they can do without
 */
export function selectFromCluster(
  cluster: Cluster,
  scores: Float64Array,
  budget: Budget,
  compress = false,
): number[] {
  return new Selection(cluster, scores, compress).pick(budget)
}

class Selection {
  private readonly cluster: Cluster
  private readonly scores: Float64Array
  private readonly compress: boolean
  private readonly passages: readonly WholePassage[]
  private readonly passagesWith = new Map<number, number[]>()
  private readonly novelty: Novelty
  private readonly isPicked: Uint8Array
  private readonly heap = new ScoreHeap()
  /** By passage: how many sentences were picked when it was weighed last. */
  private readonly weighedAt: Int32Array

  constructor(cluster: Cluster, scores: Float64Array, compress: boolean) {
    this.cluster = cluster
    this.scores = scores
    this.compress = compress
    this.passages = wholePassages(cluster)
    this.novelty = new Novelty(cluster)
    this.isPicked = new Uint8Array(cluster.articleOf.length)
    this.weighedAt = new Int32Array(this.passages.length).fill(-1)
    for (const [passage, { first, last }] of this.passages.entries()) {
      this.heap.push(passage, this.scoreOf(this.openOf(passage), passage))
      for (let index = first; first < last && index <= last; index++) {
        pushTo(this.passagesWith, index, passage)
      }
    }
  }

  pick(budget: Budget): number[] {
    const picked: number[] = []
    const left = { ...budget }
    for (let misfits = 0; misfits < MOST_MISFITS; ) {
      // beyond the sentences that are wanted only as many as the least words take
      const most = left.leastWords > 0 ? budget.mostSentences : budget.sentences
      if (picked.length >= most) break
      const open = this.next(picked.length)
      if (open.length === 0) break
      const size = this.sizeOf(open)
      const characters = size.characters + (picked.length > 0 ? 1 : 0)
      const isTooMany = open.length > most - picked.length
      if (size.words > left.words || characters > left.characters || isTooMany) {
        misfits++
        continue
      }
      left.words -= size.words
      left.characters -= characters
      left.leastWords -= size.counted
      for (const index of open) this.take(index)
      picked.push(...open)
      for (const index of open) this.putBack(index)
    }
    return picked
  }

  /** The open sentences of the best passage that is left; none if none is. */
  private next(pickedCount: number): number[] {
    for (;;) {
      const at = this.heap.pop()
      if (at < 0) return []
      const open = this.openOf(at)
      if (open.length === 0) continue
      if (this.weighedAt[at] === pickedCount) return open
      this.weighedAt[at] = pickedCount
      const novelty = this.novelty.of(open)
      const isSaid = open.some((index) => this.novelty.isSaidBy(index))
      if (novelty >= LEAST_NOVELTY && !isSaid) this.heap.push(at, this.scoreOf(open, at) * novelty)
    }
  }

  private take(index: number): void {
    this.isPicked[index] = 1
    this.novelty.add(index)
  }

  /** Passages of which a part was picked may be worth more by what is left of them. */
  private putBack(index: number): void {
    for (const at of this.passagesWith.get(index) ?? []) {
      const open = this.openOf(at)
      if (open.length > 0) this.heap.push(at, this.scoreOf(open, at))
    }
  }

  /** The sentences of a passage that are not picked yet. */
  private openOf(at: number): number[] {
    const { first, last } = this.passages[at] as WholePassage
    const open: number[] = []
    for (let index = first; index <= last; index++) if (!this.isPicked[index]) open.push(index)
    return open
  }

  /** The mean score of its words, less what does not read well. */
  private scoreOf(open: readonly number[], at: number): number {
    let sum = 0
    let words = 0
    let isGlued = false
    let isAsked = true
    for (const index of open) {
      const wording = this.cluster.wordings[index] as Wording
      const asks = (wording.shows & (IS_QUESTION | HAS_QUOTE)) === IS_QUESTION
      isAsked &&= asks && wording.size <= SHORT_QUESTION
      sum += (this.scores[index] as number) * wording.size
      words += wording.size
      isGlued ||= (wording.shows & IS_GLUED) !== 0
    }
    const { isWhole } = this.passages[at] as WholePassage
    const flaws = (isWhole ? 1 : BROKEN) * (isGlued ? GLUED : 1) * (isAsked ? ASKED : 1)
    return (sum / Math.max(1, words)) * flaws
  }

  /** What a passage costs, and how many words the library counts in it. */
  private sizeOf(open: readonly number[]): { words: number; characters: number; counted: number } {
    const { joined } = this.cluster
    const total = { words: 0, characters: open.length - 1, counted: 0 }
    for (const index of open) {
      const sentence = joined.sentences[index] as Sentence
      const { size, words } = writeSentence(joined, sentence, this.compress)
      total.words += size.words
      total.characters += size.characters
      total.counted += words
    }
    return total
  }
}
