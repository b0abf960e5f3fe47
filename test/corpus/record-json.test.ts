/** The JSON that is put together by hand is the one that the language makes, and is read as what it was made of. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Finding, findingOf } from '../../src/corpus/finding.ts'
import { passagesIn, passagesOf, relationIn } from '../../src/corpus/finding-json.ts'
import { addedIn, jsonOfAdded } from '../../src/corpus/record-json.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((each) => each + 0)
const name = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\u2028'),
)
const span = fc.record({ start: fc.nat(), end: fc.nat() })
const containment = fc.record({ here: share, there: share })
const differences = fc.array(
  fc.record({ kind: fc.constant('name' as const), here: fc.constant(null), there: span }),
  { maxLength: 2 },
)
const same = { similarity: 1, containment: { here: 1, there: 1 }, differences: [] }
const passage = fc
  .tuple(
    span,
    fc.record({ id: name, start: fc.nat(), end: fc.nat() }),
    fc.constantFrom('identical', 'variant'),
    fc.oneof(fc.constant(same), fc.record({ similarity: share, containment, differences })),
  )
  .map(([own, of, verdict, rest]) => ({ ...own, of, verdict, ...rest }))
const passages = fc.record({
  passages: fc.array(passage, { maxLength: 3 }),
  boilerplate: fc.array(span, { maxLength: 2 }),
  fresh: fc.array(span, { maxLength: 3 }),
})
const finding = fc
  .record({
    verdict: fc.constantFrom('duplicate', 'variant', 'overlap'),
    of: name,
    similarity: share,
    containment,
    differences,
    told: passages,
  })
  .map(({ told, ...relation }) => findingOf(undefined, relation, told))
const fields = fc.record(
  { id: name, title: name, url: name, source: name, date: name, language: name },
  { requiredKeys: ['id'] },
)

test('an article and what was told of it', () => {
  fc.assert(
    fc.property(fields, name, finding, fc.boolean(), (own, text, told, hasText) => {
      const article = { text, ...own }
      const shown = hasText ? article : own
      const { verdict, of, similarity, differences } = told
      const relation = { verdict, of, similarity, containment: told.containment, differences }
      const places = JSON.parse(JSON.stringify(passagesOf(told))) as unknown
      expect(jsonOfAdded(article, told, hasText, false)).toBe(
        JSON.stringify({ article: shown, relation, told: places }),
      )
      expect(jsonOfAdded(article, told, hasText, true)).toBe(
        JSON.stringify({ article: shown, relation }),
      )
      const unique: Finding = { ...told, verdict: 'unique' }
      expect(jsonOfAdded(article, unique, hasText, false)).toBe(
        JSON.stringify({ article: shown, told: places }),
      )
    }),
  )
})

test('a finding is read as it was, its fields in their order', () => {
  fc.assert(
    fc.property(finding, (told) => {
      const read = addedIn(JSON.parse(jsonOfAdded({ id: '', text: '' }, told, false, false)))
      fc.pre(told.of !== '')
      const again = findingOf(undefined, read?.relation as Finding, read?.told as Finding)
      expect(JSON.stringify(again)).toBe(JSON.stringify(told))
    }),
  )
})

test('the same paragraph takes its places and no more', () => {
  const [own, of] = [
    { start: 0, end: 80 },
    { id: 'a', start: 7, end: 87 },
  ]
  const told = { passages: [{ ...own, of, verdict: 'identical' as const, ...same }], fresh: [own] }
  expect(JSON.stringify(passagesOf({ ...told, boilerplate: [] }))).toBe(
    '{"passages":[[0,80,"a",7,87]],"fresh":[0,80]}',
  )
})

test.each([
  ['null', null],
  ['a list', []],
  ['passages that are no list', { passages: {} }],
  ['a passage that is no list', { passages: [{}] }],
  ['a passage of no article', { passages: [[0, 1, 7, 0, 1]] }],
  ['a passage without an end', { passages: [[0, 1, 'a', 0]] }],
  ['a place that is no number', { passages: [[0, '1', 'a', 0, 1]] }],
  ['an unknown verdict', { passages: [[0, 1, 'a', 0, 1, 'odd', 1, 1, 1, []]] }],
  ['a share above 1', { passages: [[0, 1, 'a', 0, 1, 'variant', 2, 1, 1, []]] }],
  ['a difference that is none', { passages: [[0, 1, 'a', 0, 1, 'variant', 1, 1, 1, [{}]]] }],
  ['a span without an end', { fresh: [0, 1, 2] }],
  ['a span before the text', { boilerplate: [-1, 2] }],
  ['spans that are no list', { fresh: { 0: 1, 1: 2, length: 2 } }],
])('%s tells nothing', (_, forged) => {
  expect(passagesIn(forged)).toBeUndefined()
  expect(relationIn(forged)).toBeUndefined()
  expect(addedIn({ article: { id: 'x' }, told: forged })).toBeUndefined()
})
