import { describe, expect, it } from 'vitest'
import { normalForm } from '../../src/document/normal-form.ts'

describe('normalForm', () => {
  it('is what Unicode says, of all that languages write', () => {
    const text = 'Zoë, Ångström, ﬁ, Việt\u0323\u0301, हिन्दी, 각, e\u0301\u0316 '.repeat(4)
    for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
      expect(normalForm(text, form)).toBe(text.normalize(form))
    }
  })

  it('moves no mark further than 30', () => {
    const marks = '\u0301\u0316'.repeat(40)
    const pieces = [
      'a',
      marks.slice(0, 30),
      '\u034f',
      marks.slice(30, 60),
      '\u034f',
      marks.slice(60),
    ]
    expect(normalForm(`a${marks}`, 'NFD')).toBe(pieces.join('').normalize('NFD'))
  })
})
