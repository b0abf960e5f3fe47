import { describe, expect, it } from 'vitest'
import { type Claim, Keepers } from '../../src/duplicates/decide/keepers.ts'

/** The words `[from, to)` say what those from `kept` on say. */
const claim = (from: number, to: number, kept: number): Claim => ({
  firstWord: from,
  endWord: to,
  coverage: 1,
  keptCoverage: 1,
  mates: Int32Array.from({ length: to - from }, (_, offset) => kept + offset),
})

describe('what stays for what went', () => {
  it('is the last of a chain of copies', () => {
    const keepers = new Keepers(60, 'first')
    expect(keepers.release(claim(40, 60, 20))).toBe(true)
    expect(keepers.release(claim(20, 40, 0))).toBe(true)
    expect(keepers.standingFor(41)).toBe(1)
  })

  it('is never both copies', () => {
    const keepers = new Keepers(40, 'first')
    expect(keepers.release(claim(20, 40, 0))).toBe(true)
    expect(keepers.release(claim(0, 20, 20))).toBe(false)
  })

  it('is nothing for the few words of a passage that went for that passage itself', () => {
    const keepers = new Keepers(80, 'first')
    expect(keepers.release(claim(40, 42, 0))).toBe(true)
    expect(keepers.release(claim(0, 40, 40))).toBe(true)
    expect(keepers.standingFor(40)).toBe(-1)
    expect(keepers.standingFor(0)).toBe(-1)
    expect(keepers.standingFor(2)).toBe(42)
  })

  it('is nothing for the few words that a passage says twice itself', () => {
    const keepers = new Keepers(80, 'first')
    const own = claim(40, 80, 0)
    own.mates[0] = 41
    own.mates[1] = 40
    expect(keepers.release(own)).toBe(true)
    expect([40, 41, 42].map((word) => keepers.standingFor(word))).toEqual([-1, -1, 2])
  })

  it('is no copy of what went for that copy itself', () => {
    const keepers = new Keepers(60, 'first')
    expect(keepers.release(claim(20, 40, 40))).toBe(true)
    expect(keepers.follow(40, 60, 20)).toBe(false)
    expect(keepers.standingFor(20)).toBe(40)
  })

  it('is not the copy that followed, but what that one went for', () => {
    const keepers = new Keepers(80, 'first')
    expect(keepers.release(claim(20, 40, 0))).toBe(true)
    expect(keepers.release(claim(60, 80, 40))).toBe(true)
    expect(keepers.follow(40, 60, 20)).toBe(true)
    expect(keepers.standingFor(61)).toBe(1)
  })

  it('is no passage that is nearly the same as one that is nearly the same', () => {
    const keepers = new Keepers(80, 'first')
    expect(keepers.release({ ...claim(20, 40, 0), coverage: 0.9 })).toBe(true)
    expect(keepers.release(claim(60, 80, 40))).toBe(true)
    expect(keepers.follow(40, 60, 20)).toBe(false)
    expect(keepers.standingFor(61)).toBe(41)
  })
})
