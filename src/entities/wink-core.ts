/**
 * The core of wink's English model, as an instance of wink reads it and adds its words to it.
 *
 * Method: it says what `load-core-model.js` of the model says. That one copies all of the model by way of JSON first, and
 * makes an object of 87,593 names, which is half of its time; here the words are in a `Map` that an instance of wink
 * takes for such an object. Cost: 25 ms and 7 MB once, of 75.
 */
import { bytesOfBase64 } from '../learning/base-64.ts'
import type { CoreFeature, StoredModel } from './load-wink.cjs'

/** What of the layout of a feature is read: where it ends, whether its values are numbers, whether new words have it. */
const MASK = 1
const SHIFT = 2
const IS_NUMBER = 3
const IS_OF_NEW = 4

/** A model that is one instance's own. */
export interface WinkCore {
  readonly model: object
  /** The words that it knows, and the number of each; those that are met are added to both. */
  readonly list: readonly string[]
  readonly words: Map<string, number>
}

/** @param stored the model as it is kept; nothing of it is changed */
export function winkCore(stored: StoredModel): WinkCore {
  const { packing, features, pos } = stored
  const layout = Object.entries(packing.layout)
  const own: Record<string, CoreFeature> = {}
  for (const [name, places] of layout) {
    const { list } = features[name] ?? {}
    if (list === undefined || places[IS_NUMBER] !== 0) continue
    const maxIndex = (places[MASK] as number) >>> (places[SHIFT] as number)
    own[name] = { ...growing(list), hash: asObject(numbered(list)), maxIndex }
  }
  const words = numbered(features.lexeme.list)
  const lexeme = growing(features.lexeme.list)
  const clusters = features.posClusters.list.map(
    (cluster) => new Set(cluster.split('_').map((tag) => pos.hash[tag] ?? 0)),
  )
  const model = {
    ...stored,
    lexicon: wordsOf(stored.lexicon),
    xpansions: wordsOf(stored.xpansions),
    packing: {
      ...packing,
      efList: layout.filter(([, places]) => places[IS_OF_NEW] === 1).map(([name]) => name),
    },
    features: {
      ...features,
      ...own,
      posClusters: { list: clusters },
      lexeme: { ...lexeme, hash: asObject(words) },
    },
  }
  return { model, list: lexeme.list, words }
}

const numbered = (list: readonly string[]): Map<string, number> =>
  new Map(list.map((word, index) => [word, index]))

/** A list that an instance may add to. */
const growing = (list: readonly string[]): Omit<CoreFeature, 'hash'> => ({
  list: [...list],
  index: list.length,
  intrinsicSize: list.length,
})

/** What reads and writes the properties of an object reads and writes a map. */
const asObject = (map: Map<string, number>): Record<string, number> =>
  new Proxy<Record<string, number>>(Object.create(null), {
    get: (_, name) => map.get(name as string),
    set: (_, name, value) => map.set(name as string, value) === map,
  })

const wordsOf = (text: string): Uint32Array => new Uint32Array(bytesOfBase64(text).buffer)
