/** Texts that mean harm: each asked for, its loop or pattern would go over the text again for every part of it. */
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const SENTENCE =
  'The ferry to the northern islands does not run while the storm lasts, the harbour office said.'

/** CPU of a call, in milliseconds: the least of three. */
function cost(call: () => unknown): number {
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    call()
    const { system, user } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...costs)
}

/** How much more a text of eight times the length costs, at least a few milliseconds each. */
function growth(call: (size: number) => unknown, size: number): number {
  call(size)
  return (
    cost(() => call(size * 8)) /
    Math.max(
      5,
      cost(() => call(size)),
    )
  )
}

/** Linear is 8, quadratic 64; the bound is wide enough for a busy machine. */
const MOST = 24

const words = (number: number): string =>
  String(number).replace(
    /\d/g,
    (digit) => ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ke', 'li', 'mo', 'nu'][Number(digit)] ?? '',
  )

describe('the cost grows with the text, and not faster', () => {
  test('links without a space between them, before a handle', () => {
    // Each `http://a` more doubled the cost: 24 took a second.
    const text = `${SENTENCE}\n\n${'http://a'.repeat(2000)} (@x\n\n${SENTENCE}`
    expect(findDuplicates(text)).toHaveLength(1)
  })

  test('a headline that stands everywhere', () => {
    const title = 'Storm shuts port'
    const call = (size: number) => findDuplicates({ title, text: `${title} `.repeat(size) })
    expect(growth(call, 1500)).toBeLessThan(MOST)
  })

  test('a headline with a long run of spaces in it', () => {
    const call = (size: number) =>
      findDuplicates({ title: `Storm${' '.repeat(size)}shuts port`, text: SENTENCE.repeat(2) })
    expect(growth(call, 10_000)).toBeLessThan(MOST)
  })

  test('a story that is told again in one passage, sentence by sentence in other words', () => {
    const tell = (when: string, size: number): string =>
      Array.from(
        { length: size },
        (_, index) =>
          `The ferry to ${words(index)} leaves the harbour of ${words(index)} ${when} with 7 cars and a load of timber. `,
      ).join('')
    const call = (size: number) => {
      const twice = `${SENTENCE} ${tell('at noon', size)}\n\n${tell('at twelve', size)}`
      return findDuplicates(`${twice}\n\n${SENTENCE}\n\n${twice}`)
    }
    expect(growth(call, 50)).toBeLessThan(MOST)
  })

  test('pairs and furniture', () => {
    const call = (size: number) => {
      const lines = Array.from({ length: size }, (_, index) => `${SENTENCE} ${words(index)}`)
      const text = [...lines, ...lines].join('\n\nAdvertisement\n\n')
      return clean(text, { boilerplate: true })
    }
    expect(growth(call, 125)).toBeLessThan(MOST)
  })
})

test('a pair names two places inside of the text', () => {
  const text =
    'の⅔れるbrought時度たがないと笑う町の人々は計捨てないでほしいと願い間で\n⅔ れるbroughtのは時計だけは一度も遅れたことがないと笑う町の人々\nれるは時計だけで列車は一度も遅れたことがないと笑う。\n ⅔'
  for (const { start, end, of } of findDuplicates({ title: '⅔れるbrought', text })) {
    for (const span of [{ start, end }, of]) {
      expect(span.start).toBeGreaterThanOrEqual(0)
      expect(span.end).toBeGreaterThan(span.start)
      expect(span.end).toBeLessThanOrEqual(text.length)
    }
  }
})
