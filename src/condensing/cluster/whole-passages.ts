/**
 * What can be picked of a cluster so that it reads whole: single sentences, and sentences together
 * with those without which they make no sense. A quotation is taken from its opening mark to its
 * closing one; `He said …` and `…, he said` come with the sentence that tells who he is. Cost: linear.
 */
import { lacksSpeaker } from '../references.ts'
import { CONTINUES_QUOTE, LEAVES_QUOTE, POINTS_BACK, type Wording } from '../wording.ts'
import type { Cluster } from './read-cluster.ts'

/** Sentences `[first, last]` of one article; `isWhole` if they need no other. */
export interface WholePassage {
  readonly first: number
  readonly last: number
  readonly isWhole: boolean
}

/** A passage of more sentences than this is not kept together. */
const MOST_SENTENCES = 8

/** For each sentence that may be picked, the shortest passage around it that reads whole; each once. */
export function wholePassages(cluster: Cluster): WholePassage[] {
  const passages: WholePassage[] = []
  const seen = new Set<number>()
  for (const index of cluster.order) {
    const passage = passageAround(cluster, index)
    const key = passage.first * MOST_SENTENCES + passage.last - passage.first
    if (seen.has(key)) continue
    seen.add(key)
    passages.push(passage)
  }
  return passages
}

function passageAround(cluster: Cluster, index: number): WholePassage {
  const { wordings, firstSentence, articleOf } = cluster
  const start = firstSentence[articleOf[index] as number] as number
  let first = index
  let last = index
  while (last - first < MOST_SENTENCES) {
    const wording = wordings[first] as Wording
    const pointsBack = (wording.shows & POINTS_BACK) !== 0
    const needsPrevious =
      (wording.shows & CONTINUES_QUOTE) !== 0 ||
      (first > start && (pointsBack || lacksSpeaker(wording)))
    const needsNext = ((wordings[last] as Wording).shows & LEAVES_QUOTE) !== 0
    if (!needsPrevious && !needsNext) return { first, last, isWhole: true }
    if (needsPrevious && !areNeighbours(cluster, first - 1, index)) break
    if (!needsPrevious && !areNeighbours(cluster, last + 1, index)) break
    if (needsPrevious) first--
    else last++
  }
  return { first: index, last: index, isWhole: false }
}

/** Is the sentence `other` of the same article as one that may be picked, and may it be, too? */
function areNeighbours({ fitness, articleOf }: Cluster, other: number, index: number): boolean {
  return articleOf[other] === articleOf[index] && fitness[other] === fitness[index]
}
