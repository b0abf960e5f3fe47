import { expect, test } from 'vitest'
import { answer } from '../../src/reading/marked-document.ts'

test('what is asked of a paragraph is asked once', () => {
  const answers = new Uint8Array(2)
  const asked: number[] = []
  const ask = (paragraph: number): boolean => asked.push(paragraph) > 1
  expect([0, 1, 0, 1, 0].map((paragraph) => answer(answers, paragraph, ask))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ])
  expect(asked).toEqual([0, 1])
})
