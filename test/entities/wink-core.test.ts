import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { type CoreFeature, loadWink } from '../../src/entities/load-wink.cjs'
import { winkCore } from '../../src/entities/wink-core.ts'

interface Core {
  readonly lexicon: Uint32Array
  readonly xpansions: Uint32Array
  readonly features: Readonly<Record<string, Partial<CoreFeature>>>
}
const ofModel = createRequire(import.meta.url)(
  'wink-eng-lite-web-model/dist/load-core-model.js',
) as () => Core
const { model: stored } = loadWink()
const before = JSON.stringify(stored)

const isSame = (one: Uint32Array, other: Uint32Array): boolean =>
  Buffer.from(one.buffer).equals(Buffer.from(other.buffer))

test('the core is what the model makes of itself', () => {
  const { lexicon, xpansions, features, ...rest } = winkCore(stored).model as Core
  const { lexicon: numbers, xpansions: more, features: expected, ...others } = ofModel()
  expect(isSame(lexicon, numbers) && isSame(xpansions, more)).toBe(true)
  expect(rest).toEqual(others)
  expect(Object.keys(features).sort()).toEqual(Object.keys(expected).sort())
  for (const [name, { hash, list = [], ...sizes }] of Object.entries(expected)) {
    expect(features[name]).toMatchObject(sizes)
    expect(features[name]?.list?.length).toBe(list.length)
    const wrong = list.filter(
      (word, at) =>
        features[name]?.hash?.[word] !== hash?.[word] ||
        String(features[name]?.list?.[at]) !== String(word),
    )
    expect(wrong).toEqual([])
  }
  expect(features.posClusters?.list).toEqual(expected.posClusters?.list)
})

test('what an instance adds is in its own core alone, whatever it is called', () => {
  const { model, words } = winkCore(stored)
  const { hash } = (model as Core).features.lexeme as CoreFeature
  const name = 'hasOwnProperty'
  expect(hash[name]).toBeUndefined()
  hash[name] = 7
  expect([hash[name], words.get(name)]).toEqual([7, 7])
  expect(winkCore(stored).words.has(name)).toBe(false)
  expect(JSON.stringify(stored)).toBe(before)
})
