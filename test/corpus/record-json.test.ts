/** The JSON that is put together by hand is the one that the language makes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Relation } from '../../src/corpus/finding.ts'
import { jsonOfAdded } from '../../src/corpus/record-json.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const name = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\u2028'),
)
const relation: fc.Arbitrary<Relation> = fc
  .record(
    {
      verdict: fc.constantFrom('duplicate', 'update', 'overlap'),
      of: name,
      similarity: share,
      containment: fc.record({ here: share, there: share }),
      differences: fc.array(
        fc.record({
          kind: fc.constant('name' as const),
          here: fc.constant(null),
          there: fc.record({ start: fc.nat(), end: fc.nat() }),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['verdict', 'similarity', 'containment', 'differences'] },
  )
  .map((each) => each as Relation)
const fields = fc.record(
  { id: name, title: name, url: name, source: name, date: name, language: name },
  { requiredKeys: ['id'] },
)

test('an article and what was told of it', () => {
  fc.assert(
    fc.property(fields, name, relation, fc.boolean(), (own, text, told, hasText) => {
      const article = { text, ...own }
      const shown = hasText ? article : own
      expect(jsonOfAdded(article, told, hasText)).toBe(
        JSON.stringify({ article: shown, relation: told }),
      )
      const unique = { ...told, verdict: 'unique' as const }
      expect(jsonOfAdded(article, unique, hasText)).toBe(JSON.stringify({ article: shown }))
    }),
  )
})
