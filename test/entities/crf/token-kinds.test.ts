import { describe, expect, it } from 'vitest'
import { Clusters } from '../../../src/entities/crf/clusters.ts'
import { hashText } from '../../../src/entities/crf/feature-hash.ts'
import { ownFeatures } from '../../../src/entities/crf/form-features.ts'
import { TokenKinds } from '../../../src/entities/crf/token-kinds.ts'

const clusters = new Clusters()
const kindOf = (kinds: TokenKinds, form: string): number => kinds.at(form, 0, form.length)

describe('kinds of tokens', () => {
  it('are known again, wherever they stand', () => {
    const kinds = new TokenKinds(clusters)
    const text = 'Quinces and quinces'
    const large = kinds.at(text, 0, 7)
    const small = kinds.at(text, 12, 19)
    expect(small).not.toBe(large)
    expect(kinds.at('no quinces', 3, 10)).toBe(small)
    expect(kinds.lower[small]).toBe(kinds.lower[large])
    expect(kinds.lower[small]).toBe(hashText('quinces'))
  })

  it('are the same for all ways to write an apostrophe, and with characters that show nothing', () => {
    const kinds = new TokenKinds(clusters)
    const plain = kindOf(kinds, "don't")
    expect(kindOf(kinds, 'don’t')).toBe(plain)
    expect(kindOf(kinds, 'don&#8217;t')).toBe(plain)
    expect(kindOf(kinds, 'do\u00adn’t')).toBe(plain)
    expect(kinds.keys[plain]).toBe('dont')
  })

  it('have as many beginnings and endings as letters', () => {
    const kinds = new TokenKinds(clusters)
    const counts = ['7', '77', '777', '7777', '77777'].map(
      (form) => ownFeatures(kinds, kindOf(kinds, form), 0).length,
    )
    expect(counts).toEqual([8, 10, 12, 14, 14])
  })

  it('do not depend on what was read before, however much', () => {
    const forms = Array.from({ length: 9000 }, (_, index) => `x${(index * 7919).toString(36)}`)
    const one = new TokenKinds(clusters)
    const other = new TokenKinds(clusters)
    for (const form of forms) kindOf(one, form)
    for (const form of forms.toReversed()) kindOf(other, form)
    expect(one.count).toBe(forms.length)
    for (const form of forms) {
      const here = kindOf(one, form)
      const there = kindOf(other, form)
      expect(ownFeatures(one, here, 2)).toEqual(ownFeatures(other, there, 2))
      expect(one.keys[here]).toBe(form)
    }
    expect(other.count).toBe(forms.length)
  })
})
