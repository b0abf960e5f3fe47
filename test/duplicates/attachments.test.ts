import { describe, expect, test } from 'vitest'
import { attachmentsOf, SIGNATURE } from '../../src/reading/attachments.ts'

describe('the signature of a post goes to the end of its day', () => {
  const post = 'The lock stays shut until the barges are back.'

  test.each([
    ['— Marta Weil (@mweil) April 5, 2016'],
    ['— Marta Weil (@mweil) 5 avril 2016'],
    ['— Marta Weil (@mweil) 9 de mayo de 2016'],
    ['— Marta Weil (@mweil) 5. September 2016'],
  ])('%s', (signature) => {
    const text = `${post} ${signature}`
    const end = text.length
    expect(attachmentsOf(text, { start: 0, end })).toContainEqual({
      start: post.length + 1,
      end,
      kind: SIGNATURE,
    })
  })

  test('but not to a year of the next sentence', () => {
    const text = `${post} — Marta Weil (@mweil). The lock of 2016 leaked.`
    const [signature] = attachmentsOf(text, { start: 0, end: text.length })
    expect(text.slice(signature?.start, signature?.end)).toBe('— Marta Weil (@mweil)')
  })
})
