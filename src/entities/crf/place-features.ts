/**
 * The features of a token that several tokens tell together, or the document: pairs and triples of
 * words, shapes, clusters and lists; whether the word stands in small letters elsewhere. Some 25 hashes
 * a token. The long function is the hot loop of the tagger.
 */
import type { DocumentHints } from './document-hints.ts'
import { featureOf } from './feature-hash.ts'
import { shapeIn } from './form-features.ts'
import { CAPITAL, HAS_LETTER } from './form-signs.ts'
import { hasSign, type NameTokens, type TokenSentence, USUAL_CASE } from './name-tokens.ts'
import { NAME_LISTS } from './token-kinds.ts'

/** The most features that a token can have here. */
export const MOST_PLACE_FEATURES = 32

/** What stands before and behind a sentence. */
export interface Borders {
  readonly before: number
  readonly behind: number
}

/** Writes the features of a token into `out` and returns how many there are. */
export function placeFeatures(
  tokens: NameTokens,
  hints: DocumentHints,
  { from, to, letterCase }: TokenSentence,
  { before, behind }: Borders,
  token: number,
  out: Int32Array,
): number {
  const { kinds, table } = tokens
  const { lower, fine, middle, coarse, listed } = table
  const x = kinds[token] as number
  const a = token > from ? (kinds[token - 1] as number) : before
  const b = token + 1 < to ? (kinds[token + 1] as number) : behind
  const aa = token - 1 > from ? (kinds[token - 2] as number) : before
  const bb = token + 2 < to ? (kinds[token + 2] as number) : behind
  const shape = shapeIn(table, x, letterCase)
  const left = shapeIn(table, a, letterCase)
  const right = shapeIn(table, b, letterCase)
  const word = lower[x] as number
  const leftWord = lower[a] as number
  const rightWord = lower[b] as number
  const cluster = middle[x] as number
  const leftCluster = middle[a] as number
  const rightCluster = middle[b] as number
  let n = 0
  out[n++] = featureOf(70, left, shape, 0)
  out[n++] = featureOf(71, shape, right, 0)
  out[n++] = featureOf(72, left, shape, right)
  out[n++] = featureOf(73, shapeIn(table, aa, letterCase), left, shape)
  out[n++] = featureOf(74, shape, right, shapeIn(table, bb, letterCase))
  out[n++] = featureOf(75, leftWord, word, 0)
  out[n++] = featureOf(76, word, rightWord, 0)
  out[n++] = featureOf(77, leftWord, shape, 0)
  out[n++] = featureOf(78, shape, rightWord, 0)
  out[n++] = featureOf(79, lower[aa] as number, leftWord, shape)
  out[n++] = featureOf(80, shape, rightWord, lower[bb] as number)
  out[n++] = featureOf(81, leftCluster, left, shape)
  out[n++] = featureOf(82, rightCluster, right, shape)
  out[n++] = featureOf(83, leftCluster, cluster, 0)
  out[n++] = featureOf(84, cluster, rightCluster, 0)
  const around = Math.imul(coarse[b] as number, 31) ^ shape
  out[n++] = featureOf(85, coarse[a] as number, coarse[x] as number, around)
  out[n++] = featureOf(86, leftCluster, rightCluster, shape)
  const glued =
    (token > from && tokens.ends[token - 1] === tokens.starts[token] ? 1 : 0) |
    (token + 1 < to && tokens.starts[token + 1] === tokens.ends[token] ? 2 : 0)
  if (glued !== 0) out[n++] = featureOf(87, glued, shape, 0)
  const second = token === from + 1 && !hasSign(tokens, from, HAS_LETTER)
  const first = token === from ? 1 : second ? 2 : 0
  if (first !== 0) out[n++] = featureOf(88, first, shape, 0)
  const lists = listed[x] as number
  const leftLists = listed[a] as number
  const rightLists = listed[b] as number
  if (leftLists !== 0) out[n++] = featureOf(89, leftLists, lists, shape)
  if (rightLists !== 0) out[n++] = featureOf(90, lists, rightLists, shape)
  if ((leftLists | rightLists) !== 0) out[n++] = featureOf(91, leftLists, lists, rightLists)
  const phrase = hints.phrases[token] as number
  if (phrase !== 0) out[n++] = featureOf(92, phrase, shape, 0)
  if (letterCase !== USUAL_CASE) {
    // Where capitals tell nothing, the words beside tell more than they do elsewhere.
    out[n++] = featureOf(96, leftWord, 0, 0)
    out[n++] = featureOf(97, rightWord, 0, 0)
    out[n++] = featureOf(98, fine[a] as number, shape, 0)
    out[n++] = featureOf(99, fine[b] as number, shape, 0)
  }
  if (hasSign(tokens, token, CAPITAL)) {
    const spelt = hints.words.spelling(token)
    out[n++] = featureOf(93, spelt, first, letterCase)
    const company = hints.words.company(token, letterCase)
    if (company !== 0) {
      out[n++] = featureOf(94, company, shape, 0)
      out[n++] = featureOf(95, company, (table.lists[x] as number) & NAME_LISTS, 0)
    }
  }
  return n
}
