/** Pairs of sets to pairs of passages, as `joinPassages` tells them: by `a`, then by `b`. */
import type { SetPair, Standing } from '../../src/batch/apply-stage.ts'

export function expand(
  standings: readonly Pick<Standing, 'place' | 'same'>[],
  pairs: readonly SetPair[],
): SetPair[] {
  const members = new Map<number, number[]>()
  for (const { place, same } of standings) {
    const list = members.get(same)
    if (list === undefined) members.set(same, [place])
    else list.push(place)
  }
  const ofSets = pairs.flatMap(({ a: one, b: other, ...alike }) =>
    cross(members.get(one) ?? [], members.get(other) ?? []).map(([a, b]) =>
      a < b ? { a, b, ...alike } : turned({ a, b, ...alike }),
    ),
  )
  const same = { similarity: 1, containment: { here: 1, there: 1 } }
  const ofMembers = [...members.values()].flatMap((places) =>
    cross(places, places).flatMap(([a, b]) => (a < b ? [{ a, b, ...same }] : [])),
  )
  return [...ofSets, ...ofMembers].sort((x, y) => x.a - y.a || x.b - y.b)
}

const turned = ({ a, b, similarity, containment }: SetPair): SetPair => ({
  a: b,
  b: a,
  similarity,
  containment: { here: containment.there, there: containment.here },
})

const cross = (some: readonly number[], others: readonly number[]): [number, number][] =>
  some.flatMap((a) => others.map((b): [number, number] => [a, b]))
