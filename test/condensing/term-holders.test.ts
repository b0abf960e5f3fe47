import { describe, expect, it } from 'vitest'
import { TermHolders } from '../../src/condensing/term-holders.ts'
import { sentenceVectors } from '../../src/condensing/vectors.ts'
import { Vocabulary } from '../../src/condensing/vocabulary.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'

function holdersOf(text: string): TermHolders {
  const document = parse({ text, language: 'en' })
  const vocabulary = new Vocabulary('en')
  return new TermHolders(
    finish(sentenceVectors(document, vocabulary.termsOf(document.words), vocabulary)),
  )
}

/** How many terms a sentence shares with each that was added. */
function sharedWith(holders: TermHolders, index: number): number[][] {
  const shared: number[][] = []
  holders.some(index, (holder, count) => {
    shared.push([holder, count])
    return false
  })
  return shared.sort(([a = 0], [b = 0]) => a - b)
}

describe('TermHolders', () => {
  const text = 'Cats chase dogs. Birds sing. Dogs and cats sleep. Fish swim past dogs.'

  it('counts the terms that two sentences share, each time anew', () => {
    const holders = holdersOf(text)
    holders.add(0)
    holders.add(1)
    holders.add(3)
    for (let time = 0; time < 2; time++) {
      expect(sharedWith(holders, 2)).toEqual([
        [0, 2],
        [3, 1],
      ])
    }
    expect(sharedWith(holders, 1)).toEqual([[1, 2]])
  })

  it('tells whether what is asked holds of any', () => {
    const holders = holdersOf(text)
    holders.add(0)
    expect(holders.some(2, (_, count) => count > 1)).toBe(true)
    expect(holders.some(3, (_, count) => count > 1)).toBe(false)
  })

  it('looks at the first 64 holders of a term only', () => {
    const holders = holdersOf('Dogs bark. '.repeat(70))
    for (let index = 0; index < 70; index++) holders.add(index)
    expect(sharedWith(holders, 0).map(([holder]) => holder)).toEqual(
      Array.from({ length: 64 }, (_, index) => index),
    )
  })
})
