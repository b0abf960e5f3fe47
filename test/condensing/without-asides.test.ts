import { describe, expect, it } from 'vitest'
import { withoutAsides } from '../../src/condensing/without-asides.ts'

describe('withoutAsides', () => {
  it.each([
    ['The bridge — a first for the town — is shut', 'The bridge is shut'],
    ['The bridge -- a first for the town -- is shut', 'The bridge is shut'],
    ['The bridge – old – is shut – they say – today', 'The bridge is shut today'],
    ['The bridge—a first—is shut', 'The bridgeis shut'],
  ])('leaves out what stands between dashes: %s', (sentence, core) => {
    expect(withoutAsides(sentence)).toBe(core)
  })

  it.each([
    'The bridge — a first for the town',
    'The bridge — a first — Maren has it',
    'The bridge —x— is shut',
    `The bridge — ${'a first '.repeat(20)}— is shut`,
  ])('leaves what is no aside: %s', (sentence) => {
    expect(withoutAsides(sentence)).toBe(sentence)
  })

  it('looks at a dash once, however many there are', () => {
    const dashes = 'The bridge -- A'.repeat(20_000)
    expect(withoutAsides(dashes)).toBe(dashes)
  })
})
