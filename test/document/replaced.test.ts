import { expect, test } from 'vitest'
import { replaced } from '../../src/document/replaced.ts'
import { seeded } from '../../src/testing/seeded.ts'

/** Words between runs of white space, some of them longer than what is written at once. */
function textOf(size: number): string {
  const random = seeded(size)
  const spaces = [' ', '\n', '\u00a0', '\t \r\n', ' '.repeat(5000)]
  let text = ''
  for (let word = 0; text.length < size; word++) {
    text += `don't${word}.${spaces[Math.floor(random() ** 8 * spaces.length)]}`
  }
  return text.slice(0, size)
}

test.each([0, 1, 4095, 4096, 4097, 50_000])(
  '%d characters are written as `replace` does',
  (size) => {
    const text = textOf(size)
    expect(replaced(text, /\s+/, ' ')).toBe(text.replace(/\s+/g, ' '))
    expect(replaced(text, /['.]/, '')).toBe(text.replace(/['.]/g, ''))
  },
)

test('a run of white space is one, wherever a stretch would end', () => {
  for (const at of [4090, 4095, 4096, 8191]) {
    const text = `${'a'.repeat(at)}   b`
    expect(replaced(text, /\s+/, ' ')).toBe(`${'a'.repeat(at)} b`)
  }
})
