/**
 * The type of every surface: by its evidence, then by the other names of the document. Cost: linear
 * in the surfaces.
 */
import { COUNTRY, GROUP, NEVER_NAME, ORDINARY } from './lexicon.ts'
import { judge } from './name-types.ts'
import type { NameWords } from './name-words.ts'
import type { Surface } from './surfaces.ts'
import type { NameType } from './tagger.ts'

/** What a company is, without saying which. */
const BARE_SUFFIX = /^\^?(?:llc|inc|corp|ltd|plc|co)$/

export function typeSurfaces(
  words: NameWords,
  surfaces: ReadonlyMap<string, Surface>,
): Map<string, NameType> {
  const types = new Map<string, NameType>()
  for (const [key, surface] of surfaces) {
    const { type } = judge(surface.evidence)
    if (type !== 'NONE' && !BARE_SUFFIX.test(key)) types.set(key, type)
    else if (isTitled(surface)) types.set(key, 'PERSON')
  }
  for (const last of lastNames(words, surfaces, types)) types.set(last, 'PERSON')
  for (const key of fullNames(words, surfaces, types)) types.set(key, 'PERSON')
  return types
}

/** Two or three words that always stand behind a title: `President Moon Jae-in`. */
function isTitled({ mentions }: Surface): boolean {
  const { from, to } = mentions[0] as { from: number; to: number }
  return to - from > 1 && to - from < 4 && mentions.every(({ titled }) => titled)
}

/** The last words of full names, unless they mean something else wherever they stand. */
function lastNames(
  words: NameWords,
  surfaces: ReadonlyMap<string, Surface>,
  types: ReadonlyMap<string, NameType>,
): Set<string> {
  const found = new Set<string>()
  for (const [key, surface] of surfaces) {
    const { from, to } = surface.mentions[0] as { from: number; to: number }
    if (types.get(key) !== 'PERSON' || to - from < 2) continue
    const last = words.keys[to - 1] as string
    const bits = words.lexicon.words.get(last) ?? 0
    if ((bits & (COUNTRY | GROUP | NEVER_NAME)) !== 0) continue
    // One that stands nowhere alone so far is told to the repeats, if it is no word of the text.
    if (surfaces.has(last) || (last.length > 2 && !words.lower.has(last))) found.add(last)
  }
  return found
}

/** Two words on no list, taken for a place, whose last word is a person by itself. */
function fullNames(
  words: NameWords,
  surfaces: ReadonlyMap<string, Surface>,
  types: ReadonlyMap<string, NameType>,
): string[] {
  const found: string[] = []
  for (const [key, surface] of surfaces) {
    const type = types.get(key)
    const { from, to } = surface.mentions[0] as { from: number; to: number }
    if (to - from !== 2 || (type !== 'LOCATION' && type !== 'ORGANIZATION')) continue
    const known = ((words.bits[from] as number) | (words.bits[to - 1] as number)) & ~ORDINARY
    if (known === 0 && types.get(words.keys[to - 1] as string) === 'PERSON') found.push(key)
  }
  return found
}
