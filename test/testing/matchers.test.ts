/** The matchers, in vitest and in the `expect` of jest: that they pass and fail, and what they say. */
import { expect as jestExpect } from 'expect'
import { describe, expect, it, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { digest } from '../../src/digest.ts'
import { articleWithRepeat } from '../../src/testing/article-with-repeat.ts'
import '../../src/testing/extend-vitest.ts'

const article = articleWithRepeat({ kind: 'block', seed: 2 })
const [first = '', second = ''] = article.original.split('\n\n')
const changed = article.original.replace(/\d+/, '999')

test('jest has them once they were named to it', async () => {
  Reflect.deleteProperty(globalThis, 'expect')
  const load = (): Promise<object> => import('../../src/testing/extend-jest.ts')
  await expect(load()).rejects.toThrow(/setupFilesAfterEnv/)
})

const runners = {
  vitest: expect,
  jest: jestExpect,
}

describe.each(Object.entries(runners))('in %s', (name, given) => {
  // One type for both: what either offers is held by the compiler below.
  const says = given as unknown as typeof expect
  if (name === 'jest') {
    it('is extended', async () => {
      Object.assign(globalThis, { expect: jestExpect })
      await import('../../src/testing/extend-jest.ts?again' as string)
      Reflect.deleteProperty(globalThis, 'expect')
    })
  }

  it('toSayOnce', () => {
    says(article.original).toSayOnce()
    says(clean(article)).toSayOnce()
    says(digest(article)).toSayOnce()
    says(article).not.toSayOnce()
    expect(() => says(article.text).toSayOnce()).toThrow(/says again\n {2}“.+” \(duplicate as “/)
    expect(() => says(first).not.toSayOnce()).toThrow(/says everything once/)
  })

  it('toLoseNoFact', () => {
    says(article.original).toLoseNoFact(article)
    says(clean(article)).toLoseNoFact(article)
    says(changed).not.toLoseNoFact(article)
    expect(() => says(changed).toLoseNoFact(article)).toThrow(/number “\d+”, where it has “999”/)
    expect(() => says(first).toLoseNoFact(article)).toThrow(
      /does not say\n(?: {2}.+\n){5} {2}and \d+ more/,
    )
    expect(() => says(article).not.toLoseNoFact(article)).toThrow(/says all of it/)
  })

  it('toLoseNoFact lets furniture go that a rule names', () => {
    const text = `${first}\n\nSign up for our newsletter\n\n${second}`
    says(clean(text, { boilerplate: true })).toLoseNoFact(text)
  })

  it('toKeep', () => {
    says(article).toKeep(first, second)
    says(article.text.replace(/\s+/g, ' ')).toKeep(`${first}\n\n${second}`)
    says(article).not.toKeep(changed)
    expect(() => says(first).toKeep(first, second)).toThrow(
      new RegExp(`to keep\\n {2}“${second.slice(0, 20)}`),
    )
    expect(() => says(first).not.toKeep(first)).toThrow(/not to keep/)
  })

  it('toKeep tells what took a passage', () => {
    const cleaned = clean(`${first}\n\n${second}\n\n${first}\n\nAdvertisement`, {
      boilerplate: true,
    })
    expect(() => says(cleaned).toKeep('Advertisement')).toThrow(/\(went as advertisement\)/)
  })

  it('refuses what is no text', () => {
    expect(() => says(7).toSayOnce()).toThrow(/expected a string or an article/)
  })
})

test('TypeScript knows them in both', () => {
  const typed = (): void => {
    expect('a').toKeep('a', 'b')
    jestExpect('a').toLoseNoFact({ text: 'a' })
    // @ts-expect-error a passage is a text
    expect('a').toKeep(3)
    // @ts-expect-error what was there has to be told
    jestExpect('a').toLoseNoFact()
  }
  expect(typed).toBeTypeOf('function')
})
