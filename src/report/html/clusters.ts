/**
 * Articles that came more than once: what findings tie together, and how the versions differ. Method:
 * each article goes with the one that its finding names, as far as the page has it (union-find).
 * Cost: near-linear.
 */
import { pushTo } from '../../document/push-to.ts'
import type { Listed } from './seen-before.ts'

/** Articles that hang together, by their place on the page; two or more. */
export type Cluster = readonly Listed[]

/** @param listed in the order of the page */
export function clustersOf(listed: readonly Listed[]): Cluster[] {
  const places = new Map<string, number>()
  for (const [place, { story }] of listed.entries()) {
    if (story.id !== undefined && !places.has(story.id)) places.set(story.id, place)
  }
  const parent = listed.map((_, place) => place)
  const root = (place: number): number => {
    let at = place
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  for (const [place, { story }] of listed.entries()) {
    const { finding } = story
    const of = finding?.of === undefined ? undefined : places.get(finding.of)
    if (of === undefined || finding?.verdict === 'unique') continue
    const [a, b] = [root(place), root(of)]
    parent[Math.max(a, b)] = Math.min(a, b)
  }
  const groups = new Map<number, Listed[]>()
  for (const [place, one] of listed.entries()) {
    const first = root(place)
    pushTo(groups, first, one)
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}
