/** Words that were chosen to have one hash: they cost what others do, and are told apart as others are. */
import { describe, expect, it } from 'vitest'
import { checkOf, HASH_PRIME, HASH_SEED, hashOf } from '../../src/document/form-table.ts'
import { MOST_PROBES } from '../../src/document/most-probes.ts'
import { NameTable } from '../../src/document/name-table.ts'
import { stem } from '../../src/document/stem.ts'
import { StemReader } from '../../src/document/stem-reader.ts'
import { readWords } from '../../src/document/word-reader.ts'
import { growthOf } from '../growth.ts'

/** As many as five bits tell apart. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz012345'
const BLOCK = 6

/** Six letters, others for each number. */
function blockOf(number: number): string {
  let bits = number + 1
  let block = ''
  while (block.length < BLOCK) {
    bits = Math.imul(bits ^ (bits >>> 15), 0x9e3779b1)
    block += LETTERS.charAt(bits >>> 27)
  }
  return block
}

/**
 * Words that all have one hash, two to the power of `blocks`: of each six letters there are two choices that
 * leave the hash as it is (Joux, CRYPTO 2004).
 */
function wordsOfOneHash(blocks: number): string[] {
  let words = ['']
  let hash = HASH_SEED
  while (words.length < 2 ** blocks) {
    const numbers = new Map<number, number>()
    for (let number = 0; ; number++) {
      const block = blockOf(number)
      let running = hash
      for (let at = 0; at < BLOCK; at++) {
        running = Math.imul(running ^ block.charCodeAt(at), HASH_PRIME)
      }
      const other = numbers.get(running)
      numbers.set(running, number)
      if (other === undefined || blockOf(other) === block) continue
      words = words.flatMap((word) => [word + blockOf(other), word + block])
      hash = running
      break
    }
  }
  return words
}

const CHOSEN = wordsOfOneHash(15)
const MOST_GROWTH = 8

it('have one hash', () => {
  expect(new Set(CHOSEN).size).toBe(2 ** 15)
  expect(new Set(CHOSEN.map(hashOf)).size).toBe(1)
})

describe('readWords', () => {
  it('tells them apart, whatever stands between them', () => {
    const plain = Array.from({ length: 3000 }, (_, number) => `ferry${number}`)
    const forms = [...plain.slice(0, 100), ...CHOSEN.slice(0, 5000), ...plain.slice(100)]
    const words = readWords([...forms, ...forms.toReversed()].join(' '))
    expect(words.forms).toEqual(forms)
    const numbers = forms.map((_, number) => number)
    expect([...words.form.subarray(0, words.count)]).toEqual([...numbers, ...numbers.toReversed()])
  })

  it('costs no more than in proportion', () => {
    const make = (size: number) => CHOSEN.slice(0, size).join(' ')
    expect(growthOf(make, readWords, 8192)).toBeLessThan(MOST_GROWTH)
  })
})

describe('NameTable', () => {
  it('numbers them, and finds them again', () => {
    const table = new NameTable(8)
    const names = CHOSEN.slice(0, MOST_PROBES * 3).flatMap((word, number) => [word, `x${number}`])
    for (let time = 0; time < 2; time++) {
      const told = names.map((name) => table.numberOf(hashOf(name), checkOf(name)))
      expect(told).toEqual(names.map((_, number) => number))
    }
    expect(names.map((name) => table.find(hashOf(name), checkOf(name)))).toEqual(
      names.map((_, number) => number),
    )
    expect(table.find(hashOf(CHOSEN[0] as string), 7)).toBe(-1)
  })

  it('costs no more than in proportion', () => {
    const make = (size: number) =>
      CHOSEN.slice(0, size).map((word) => [hashOf(word), checkOf(word)] as const)
    const call = (names: ReturnType<typeof make>) => {
      const table = new NameTable()
      for (const [hash, check] of names) table.numberOf(hash, check)
    }
    expect(growthOf(make, call, 4096)).toBeLessThan(MOST_GROWTH)
  })
})

describe('StemReader', () => {
  it('stems them', () => {
    const reader = new StemReader()
    for (const word of CHOSEN.slice(0, MOST_PROBES * 3)) {
      for (const form of [word.slice(-30), word]) {
        reader.readWord(form)
        expect([reader.hash, reader.check]).toEqual([hashOf(stem(form)), checkOf(stem(form))])
      }
    }
  })

  it('costs no more than in proportion', () => {
    // As good as words of one hash: a check of its own tells each from the others.
    const reader = new StemReader()
    const call = (size: number) => {
      for (let check = 1; check <= size; check++) reader.read('ferries', 7, check << 6)
    }
    expect(growthOf((size) => size, call, 8000)).toBeLessThan(MOST_GROWTH)
  })
})
