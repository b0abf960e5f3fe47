/**
 * The type that the evidence of a surface speaks for: the weights of its observations summed, the
 * highest sum wins. Cost: one row of the weights for each observation that holds.
 */
import { CLASSES, WEIGHTS } from './evidence-weights.data.ts'
import { OBSERVATIONS } from './observations.ts'
import type { NameType } from './tagger.ts'

const classes = CLASSES.split(' ') as ('NONE' | NameType)[]
let matrix: Float64Array | undefined

function weights(): Float64Array {
  matrix ??= Float64Array.from(
    [...OBSERVATIONS, 'always'].flatMap((name) => (WEIGHTS[name] as string).split(' ').map(Number)),
  )
  return matrix
}

/** The type and by how much it beats being no name, in the units of the weights (tenths). */
export interface Verdict {
  readonly type: NameType | 'NONE'
  readonly margin: number
}

export function judge(evidence: Float64Array): Verdict {
  const table = weights()
  const width = classes.length
  const scores = table.slice(OBSERVATIONS.length * width)
  for (let place = 0; place < evidence.length; place++) {
    const strength = evidence[place] as number
    if (strength === 0) continue
    const row = place * width
    for (let type = 0; type < width; type++) {
      scores[type] = (scores[type] as number) + strength * (table[row + type] as number)
    }
  }
  let best = 0
  for (let type = 1; type < width; type++) {
    if ((scores[type] as number) > (scores[best] as number)) best = type
  }
  return {
    type: classes[best] as NameType | 'NONE',
    margin: (scores[best] as number) - (scores[0] as number),
  }
}
