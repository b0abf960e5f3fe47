/**
 * What an index is asked of articles that others hold: it reads them from their readings alone, and tells what it knows of
 * their paragraphs. Apart from `corpus-index.ts`, as only partitions ask it. Cost: that of a look-up.
 */

import { finish } from '../document/steps.ts'
import type { CorpusIndex, ReadText } from './corpus-index.ts'

const NEW = -1

/** What `read` reads of an article of a source, of which there is its reading alone; undefined if it is none. */
export function readMet(
  index: CorpusIndex,
  name: string,
  reading: Uint8Array,
): ReadText | undefined {
  const { lookup } = index
  const { source, seed } = index.sourceOf({ source: name })
  const passages = index.decoder.decode(reading, Number.MAX_SAFE_INTEGER, seed !== 0, lookup)
  if (passages === undefined) return undefined
  finish(index.sets.look(lookup))
  return finish(index.textOf(undefined, source, passages, lookup))
}

/**
 * What `read` reads of an article that is not added here, as its source is elsewhere: from its reading, and what is
 * known there of its furniture.
 *
 * @param isFurniture of each distinct paragraph 1 if it is furniture
 */
export function readForeign(
  index: CorpusIndex,
  reading: Uint8Array,
  hasSource: boolean,
  isFurniture: Uint8Array,
): ReadText | undefined {
  const { lookup } = index
  const source = 0
  const found = index.decoder.decode(reading, Number.MAX_SAFE_INTEGER, hasSource, lookup)
  if (found === undefined) return undefined
  finish(index.sets.look(lookup))
  const distinct = found.map((passage, at) => ({
    ...index.known(passage, lookup, source),
    isFurniture: isFurniture[at] === 1,
  }))
  const distinctOf = found.map((_, at) => at)
  return { source, passages: distinct, distinct, distinctOf, lookup, body: NEW }
}

/** Of each key of a paragraph 1 if it is furniture. */
export const areFurniture = (index: CorpusIndex, keys: Float64Array): Uint8Array =>
  Uint8Array.from(keys, (key) => (index.isFurniture(key) ? 1 : 0))

/** Of each distinct paragraph of what was read 1 if its source has the same one. */
export const areOld = ({ bodies }: CorpusIndex, { distinct, source }: ReadText): Uint8Array =>
  Uint8Array.from(distinct, ({ set }) => (bodies.areOf(source, set) ? 1 : 0))
