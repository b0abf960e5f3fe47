/**
 * The features of a token that several tokens tell together, or the document: pairs and triples of
 * words, shapes, clusters and lists; whether the word stands in small letters elsewhere. Some 25 hashes
 * a token. The long function is the hot loop of the tagger.
 */
import type { DocumentHints } from './document-hints.ts'
import { featureOf } from './feature-hash.ts'
import { shapeIn } from './form-features.ts'
import type { NameTokens, TokenSentence } from './name-tokens.ts'
import type { TokenKind } from './token-kinds.ts'

/** The most features that a token can have here. */
export const MOST_PLACE_FEATURES = 32

/** What stands before and behind a sentence. */
export interface Borders {
  readonly before: TokenKind
  readonly behind: TokenKind
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
  const { kinds } = tokens
  const x = kinds[token] as TokenKind
  const a = token > from ? (kinds[token - 1] as TokenKind) : before
  const b = token + 1 < to ? (kinds[token + 1] as TokenKind) : behind
  const aa = token - 1 > from ? (kinds[token - 2] as TokenKind) : before
  const bb = token + 2 < to ? (kinds[token + 2] as TokenKind) : behind
  const shape = shapeIn(x, letterCase)
  const left = shapeIn(a, letterCase)
  const right = shapeIn(b, letterCase)
  let n = 0
  out[n++] = featureOf(70, left, shape, 0)
  out[n++] = featureOf(71, shape, right, 0)
  out[n++] = featureOf(72, left, shape, right)
  out[n++] = featureOf(73, shapeIn(aa, letterCase), left, shape)
  out[n++] = featureOf(74, shape, right, shapeIn(bb, letterCase))
  out[n++] = featureOf(75, a.lower, x.lower, 0)
  out[n++] = featureOf(76, x.lower, b.lower, 0)
  out[n++] = featureOf(77, a.lower, shape, 0)
  out[n++] = featureOf(78, shape, b.lower, 0)
  out[n++] = featureOf(79, aa.lower, a.lower, shape)
  out[n++] = featureOf(80, shape, b.lower, bb.lower)
  out[n++] = featureOf(81, a.middle, left, shape)
  out[n++] = featureOf(82, b.middle, right, shape)
  out[n++] = featureOf(83, a.middle, x.middle, 0)
  out[n++] = featureOf(84, x.middle, b.middle, 0)
  out[n++] = featureOf(85, a.coarse, x.coarse, Math.imul(b.coarse, 31) ^ shape)
  out[n++] = featureOf(86, a.middle, b.middle, shape)
  const glued =
    (token > from && tokens.ends[token - 1] === tokens.starts[token] ? 1 : 0) |
    (token + 1 < to && tokens.starts[token + 1] === tokens.ends[token] ? 2 : 0)
  if (glued !== 0) out[n++] = featureOf(87, glued, shape, 0)
  const first = token === from ? 1 : token === from + 1 && !a.hasLetter ? 2 : 0
  if (first !== 0) out[n++] = featureOf(88, first, shape, 0)
  if (a.listed !== 0) out[n++] = featureOf(89, a.listed, x.listed, shape)
  if (b.listed !== 0) out[n++] = featureOf(90, x.listed, b.listed, shape)
  if ((a.listed | b.listed) !== 0) out[n++] = featureOf(91, a.listed, x.listed, b.listed)
  const phrase = hints.phrases[token] as number
  if (phrase !== 0) out[n++] = featureOf(92, phrase, shape, 0)
  if (x.capital) {
    const spelt = hints.spellings[token] as number
    out[n++] = featureOf(93, spelt, first, letterCase)
    const company = hints.company[token] as number
    if (company !== 0) {
      out[n++] = featureOf(94, company, shape, 0)
      out[n++] = featureOf(95, company, x.names, 0)
    }
  }
  return n
}
