/**
 * The candidates of a document gathered by how they are written, with all that was observed of
 * each surface. Cost: linear in the candidates.
 */

import { FIRST_NAME, ORDINARY, TITLE } from './lexicon.ts'
import { lookAround } from './look-around.ts'
import { lookInside } from './look-inside.ts'
import { type Candidate, candidatesIn, isShouted } from './name-candidates.ts'
import type { NameWords } from './name-words.ts'
import {
  AROUND_FROM,
  ELSEWHERE_FROM,
  OBSERVATIONS,
  type Observation,
  placeOf,
} from './observations.ts'

export interface Surface {
  readonly key: string
  readonly mentions: Candidate[]
  /** How strongly each observation holds, 0 to 1; by the places of `OBSERVATIONS`. */
  readonly evidence: Float64Array
}

/** Capitals are part of the key where they tell two words apart: `WHO`, `US`. */
export function surfaceKey(words: NameWords, from: number, to: number): string {
  const acronym =
    to - from === 1 &&
    words.uppercase[from] === 1 &&
    (words.ends[from] as number) - (words.document.words.start[from] as number) <= 5
  let key = acronym ? '^' : ''
  for (let word = from; word < to; word++) key += (word > from ? ' ' : '') + words.keys[word]
  return key
}

export function gatherSurfaces(words: NameWords): Map<string, Surface> {
  const surfaces = new Map<string, Surface>()
  for (const sentence of words.document.sentences) {
    if (sentence.endWord === sentence.firstWord || isShouted(words, sentence)) continue
    for (const candidate of candidatesIn(words, sentence)) {
      const key = surfaceKey(words, candidate.from, candidate.to)
      let surface = surfaces.get(key)
      if (!surface) {
        surface = { key, mentions: [], evidence: new Float64Array(OBSERVATIONS.length) }
        surfaces.set(key, surface)
        const { evidence } = surface
        lookInside(words, candidate, (name) => {
          evidence[placeOf(name)] = 1
        })
      }
      surface.mentions.push(candidate)
      const { evidence } = surface
      lookAround(words, candidate, sentence.firstWord, sentence.endWord, (name) => {
        const place = placeOf(name)
        evidence[place] = (evidence[place] as number) + 1
      })
    }
  }
  for (const surface of surfaces.values()) {
    const count = surface.mentions.length
    for (let place = AROUND_FROM; place < ELSEWHERE_FROM; place++) {
      const seen = surface.evidence[place] as number
      // Once is much, always is more.
      if (seen > 0) surface.evidence[place] = 0.5 + (0.5 * Math.min(seen, count)) / count
    }
    if (count > 2) surface.evidence[placeOf('said often')] = 1
  }
  lookElsewhere(words, surfaces)
  return surfaces
}

/** What the longer names of the document say of the shorter. */
function lookElsewhere(words: NameWords, surfaces: ReadonlyMap<string, Surface>): void {
  const see = (key: string, name: Observation): void => {
    const surface = surfaces.get(key)
    if (surface) surface.evidence[placeOf(name)] = 1
  }
  for (const surface of surfaces.values()) {
    const { from, to } = surface.mentions[0] as Candidate
    const size = to - from
    if (size < 2) continue
    const initials = initialsOf(words, from, to)
    for (const letters of initials) see(`^${letters}`, 'initials of a longer name')
    if (size > 3) continue
    const first = words.bits[from] as number
    if ((first & TITLE) !== 0) continue
    see(words.keys[to - 1] as string, 'last word of a longer name')
    see(words.keys[from] as string, 'first word of a longer name')
    if ((first & FIRST_NAME) !== 0 && ((words.bits[to - 1] as number) & ORDINARY) === 0) {
      see(words.keys[to - 1] as string, 'first name of a longer name is known')
    }
  }
}

/** `International Criminal Court` gives `icc`; with and without the small words. */
function initialsOf(words: NameWords, from: number, to: number): string[] {
  let all = ''
  let capitals = ''
  for (let word = from; word < to; word++) {
    const letter = (words.keys[word] as string)[0] ?? ''
    all += letter
    if (words.capital[word] === 1) capitals += letter
  }
  return all === capitals ? [all] : [all, capitals]
}
