import { describe, expect, test } from 'vitest'
import { BOILERPLATE_RULES, type BoilerplateRule } from '../../src/cleaning/boilerplate.ts'
import { clean } from '../../src/cleaning/clean.ts'
import { restore } from '../../src/cleaning/restore.ts'

describe('clean with boilerplate rules', () => {
  const text = 'The ferry sank at dawn.\n\nADVERTISEMENT\n\nNobody drowned.\n\n© 2026 Valley Press'

  test('removes nothing of it by default', () => {
    expect(clean(text).removals).toEqual([])
    expect(clean(text, { boilerplate: false })).toEqual(clean(text))
    expect(clean(text, { boilerplate: [] })).toEqual(clean(text))
  })

  test('removes all that the rules know when it is asked to', () => {
    expect(clean(text, { boilerplate: true })).toEqual(
      clean(text, { boilerplate: BOILERPLATE_RULES }),
    )
  })

  test('removes what the given rules know, under their names', () => {
    const cleaned = clean(text, { boilerplate: BOILERPLATE_RULES })
    expect(cleaned.text).toBe('The ferry sank at dawn.\n\nNobody drowned.')
    expect(cleaned.removals.map(({ reason, rule }) => [reason, rule])).toEqual([
      ['boilerplate', 'advertisement'],
      ['boilerplate', 'copyright'],
    ])
    expect(restore(cleaned)).toBe(text)
    expect(clean(text, { boilerplate: ['copyright'] }).removals).toHaveLength(1)
  })

  test('refuses a rule that does not exist', () => {
    const rules = ['adverts'] as unknown as BoilerplateRule[]
    expect(() => clean(text, { boilerplate: rules })).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    )
  })
})
