/**
 * What packages of others find of the pairs that `joinPassages` is asked for, and how long they take, side
 * by side in one run: CPU time, the share of the pairs at Jaccard .7 that they find, and the share of what
 * they find that is right.
 *
 *     npm install --prefix bench/peers     # once; the project itself does not need them
 *     npx tsx bench/peers/join.mjs --data DIR
 *
 * Method: each is given what it was made for, as its documentation has it. Those that hold each paragraph
 * against each get so few that they end within a minute; a sample has the paragraphs of known pairs, not
 * only of identical ones, and as many others. `onceover` runs on every sample too, and on all.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { fuzzy } from 'fast-fuzzy'
import minhash from 'minhash'
import stringSimilarity from 'string-similarity'
import createSignature from 'talisman/hash/minhash.js'
import { similarity as signatureSimilarity } from 'talisman/metrics/minhash.js'
import { joinPassages } from '../../src/corpus/join-passages.ts'

const THRESHOLD = 0.7
const HASHES = 128
const SHINGLE = 5

/** Finds pairs of `texts`, as `[a, b]`, `a` first. */
const FINDERS = {
  onceover: (texts) => joinPassages(texts, { threshold: THRESHOLD }).map(({ a, b }) => [a, b]),
  minhash(texts) {
    const index = new minhash.LshIndex({ bandSize: 4 })
    const signatures = texts.map((text, place) => {
      const signature = new minhash.Minhash({ numPerm: HASHES, seed: 1 })
      for (const shingle of shinglesOf(text)) signature.update(shingle)
      index.insert(String(place), signature)
      return signature
    })
    return signatures.flatMap((signature, a) =>
      [...new Set(index.query(signature))]
        .map(Number)
        .filter((b) => b > a && signature.jaccard(signatures[b]) >= THRESHOLD)
        .map((b) => [a, b]),
    )
  },
  talisman(texts) {
    let state = 1
    const rng = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    const sign = createSignature({ hashes: HASHES, rng })
    const signatures = texts.map((text) => sign([...shinglesOf(text)]))
    return eachWithEach(signatures, signatureSimilarity)
  },
  'string-similarity': (texts) => eachWithEach(texts, stringSimilarity.compareTwoStrings),
  'fast-fuzzy': (texts) => eachWithEach(texts, (a, b) => fuzzy(a, b, { useSellers: false })),
}
const SAMPLES = [
  ['minhash', 5000],
  ['talisman', 2000],
  ['string-similarity', 500],
  ['fast-fuzzy', 150],
]

function eachWithEach(items, similarity) {
  return items.flatMap((item, a) =>
    items.flatMap((other, b) => (b > a && similarity(item, other) >= THRESHOLD ? [[a, b]] : [])),
  )
}

function shinglesOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const count = Math.max(1, words.length - SHINGLE + 1)
  return new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE).join(' ')))
}

/** So many paragraphs: half of them from pairs spread over all, every other one not identical. */
function sample(texts, pairs, size) {
  const picked = new Set(size === texts.length ? texts.keys() : [])
  const kinds = [
    pairs.filter(([, , jaccard]) => jaccard < 1),
    pairs.filter((pair) => pair[2] === 1),
  ]
  const steps = kinds.map((kind) => Math.max(1, Math.floor((kind.length * 4) / size)))
  for (let turn = 0; picked.size < size / 2; turn++) {
    for (const [kind, list] of kinds.entries()) {
      const [a, b] = list[(turn * steps[kind]) % list.length]
      picked.add(a).add(b)
    }
  }
  for (let place = 0; picked.size < size; place += 7) picked.add(place % texts.length)
  const places = [...picked].sort((a, b) => a - b)
  const placeOf = new Map(places.map((place, index) => [place, index]))
  return {
    texts: places.map((place) => texts[place]),
    known: pairs
      .filter(([a, b]) => placeOf.has(a) && placeOf.has(b))
      .map(([a, b, jaccard]) => ({ key: `${placeOf.get(a)} ${placeOf.get(b)}`, jaccard })),
  }
}

function measure(name, { texts, known }) {
  const before = process.cpuUsage()
  const found = FINDERS[name](texts)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const keys = new Set(found.map(([a, b]) => `${a} ${b}`))
  const near = known.filter(({ jaccard }) => jaccard < 1)
  const share = (list) => (list.filter(({ key }) => keys.has(key)).length / list.length).toFixed(3)
  const right = known.filter(({ key }) => keys.has(key)).length
  const columns = [
    name.padEnd(18),
    `${texts.length} paragraphs`.padStart(17),
    `${seconds.toFixed(3)} s`.padStart(10),
    `${Math.round(texts.length / seconds)}/s`.padStart(9),
    `recall ${share(known)}, of near copies ${share(near)}`,
    `precision ${(right / keys.size).toFixed(3)}`,
  ]
  console.log(columns.join('  '))
}

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
if (data === undefined) throw new Error('Usage: npx tsx bench/peers/join.mjs --data DIR')
const read = (file) => gunzipSync(readFileSync(join(data, 'join', file))).toString()
const texts = read('paragraphs-50k.jsonl.gz')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).text)
const pairs = JSON.parse(read(`pairs-jaccard-${THRESHOLD}.json.gz`))
for (let round = 0; round < 5; round++) FINDERS.onceover(texts)
measure('onceover', sample(texts, pairs, texts.length))
for (const [name, size] of SAMPLES) {
  const share = sample(texts, pairs, size)
  measure(name, share)
  measure('onceover', share)
}
