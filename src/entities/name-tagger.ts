/**
 * The tagger of the library: capital runs, name lists, the words around, one type a surface.
 *
 * Method: candidates are gathered over the whole document by how they are written; what is seen at
 * one place helps all others (Gale, Church & Yarowsky 1992, "one sense per discourse"). A last name
 * that stands alone takes the type of the full name. What is known then is found again where
 * capitals say nothing: in headlines and behind words that hid it. Outside English only what the
 * lists have is named. Cost: linear; about 10 MB of text a second without the parts of speech.
 */
import type { ParsedDocument } from '../document/parse.ts'
import { NameCollector } from './name-collector.ts'
import { readNameWords } from './name-words.ts'
import { hasPartsOfSpeech, type PartsOfSpeech, readPartsOfSpeech } from './part-of-speech.ts'
import { findRepeats } from './repeats.ts'
import { typeSurfaces } from './surface-types.ts'
import { gatherSurfaces } from './surfaces.ts'
import type { NameType, TaggedName, Tagger } from './tagger.ts'

/** Finds names by rules; reads the parts of speech itself. */
export const tagNames: Tagger = (document) => tagNamesWith(document, readPartsOfSpeech(document))

/** The same with parts of speech that were read before. */
export function tagNamesWith(document: ParsedDocument, parts: PartsOfSpeech): TaggedName[] {
  const words = readNameWords(document, parts)
  const names = new NameCollector(words)
  if (!hasPartsOfSpeech(document)) {
    findRepeats(words, new Map<string, NameType>(), names, true)
    return names.sorted()
  }
  const surfaces = gatherSurfaces(words)
  const types = typeSurfaces(words, surfaces)
  for (const [key, surface] of surfaces) {
    const type = types.get(key)
    if (type) for (const { from, to } of surface.mentions) names.add(from, to, type)
  }
  findRepeats(words, types, names, false)
  return names.sorted()
}
