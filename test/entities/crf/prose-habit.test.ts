import { describe, expect, it } from 'vitest'
import { Clusters } from '../../../src/entities/crf/clusters.ts'
import { isLikelyName } from '../../../src/entities/crf/prose-habit.ts'
import { TokenKinds } from '../../../src/entities/crf/token-kinds.ts'

const kinds = new TokenKinds(new Clusters())
const isName = (word: string): boolean =>
  isLikelyName(kinds.likely[kinds.of(word.toUpperCase())] as number)

describe('how prose writes a word', () => {
  it.each(['Lisbon', 'Petersen', 'Kenyan', 'UNICEF', 'Zxqvordia'])('with a capital: %s', (word) => {
    expect(isName(word)).toBe(true)
  })

  it.each(['harbour', 'of', 'resigned', 'neighbours', 'quickly'])(
    'in small letters: %s',
    (word) => {
      expect(isName(word)).toBe(false)
    },
  )

  it('what is in capitals in prose is told from what has one capital', () => {
    const likely = (word: string): number => kinds.likely[kinds.of(word)] as number
    expect(likely('NATO')).not.toBe(likely('LISBON'))
    expect(likely('NATO')).toBe(likely('UNICEF'))
  })

  it('in title case a word with one capital tells nothing, others are as they are written', () => {
    const titled = (word: string): number => kinds.titled[kinds.of(word)] as number
    expect(titled('Harbour')).toBe(kinds.likely[kinds.of('HARBOUR')])
    for (const word of ['NATO', 'of', 'McArdle']) {
      expect(titled(word)).toBe(kinds.brief[kinds.of(word)])
    }
  })
})
