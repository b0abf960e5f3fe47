/** Every span of a result gets the text that it is a span of. */
import { expect, expectTypeOf, it } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { condense } from '../../src/condensing/condense.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { digest } from '../../src/digest.ts'
import { parse } from '../../src/document/parse.ts'
import { withTexts } from '../../src/document/with-texts.ts'
import { compare } from '../../src/duplicates/compare.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const STALE = 'Rescuers said 12 sailors were taken to the hospital in the old town after the storm.'
const NEW = STALE.replace('12', '14')
const BETWEEN = [
  'The harbour stays closed until Friday, as two cranes lie across the only quay that is deep enough.',
  'Ferries to the islands leave from the old pier, where the mayor had tents put up for those who wait.',
]
const text = [STALE, BETWEEN[0], STALE, BETWEEN[1], NEW].join('\n\n')

it('of pairs: passages and the facts that differ', () => {
  const variant = withTexts(findDuplicates(text), text).find(({ kind }) => kind === 'variant')
  expect([variant?.text, variant?.of.text].sort()).toEqual([STALE, NEW])
  const [difference] = variant?.differences ?? []
  expect([difference?.here?.text, difference?.there?.text].sort()).toEqual(['12', '14'])
  expectTypeOf(variant?.of.text).toEqualTypeOf<string | undefined>()
})

it('of a cleaned article: also of what lies in the cleaned text', () => {
  const cleaned = withTexts(clean(text), { text })
  expect(cleaned.kept.map((paragraph) => paragraph.cleaned.text)).toEqual(
    cleaned.text.split('\n\n'),
  )
  expect(cleaned.removals[0]).toEqual({ ...clean(text).removals[0], of: expect.anything() })
  expect(cleaned.removals[0]?.of?.text).toBe(STALE)
})

it('of a comparison: of each side its own', () => {
  const { differences, matches } = withTexts(compare(STALE, NEW), parse(STALE), NEW)
  expect(differences).toEqual([
    {
      kind: 'number',
      here: { start: 14, end: 16, text: '12' },
      there: { start: 14, end: 16, text: '14' },
    },
  ])
  for (const { here, there } of matches) expect(there.text).toBe(here.text)
})

it('of a digest: of every span', () => {
  const told = withTexts(digest(text), text)
  expect(told.paragraphs.map((paragraph) => paragraph.text)).toEqual(text.split('\n\n'))
  const check = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('start' in value) expect(value).toHaveProperty('text')
    for (const field of Object.values(value)) check(field)
  }
  check(told)
})

it('of a summary of several articles: of each its own', () => {
  const articles = [
    { id: 'a', text: STALE },
    { id: 'b', text: NEW },
  ]
  const { conflicts, sentences } = withTexts(condense(articles, { words: 100 }), articles)
  expect(sentences[0]?.text).toBe(articles[sentences[0]?.article ?? 0]?.text)
  for (const { claims } of conflicts) {
    for (const { sources } of claims) {
      for (const source of sources) {
        expect(articles[source.article]?.text).toContain(source.text)
        expect(source.text).not.toBe('')
      }
    }
  }
})

it('of a finding: there by the id', async () => {
  const corpus = await openCorpus()
  await corpus.add({ id: 'stale', text })
  const article = { id: 'new', text: `${NEW}\n\nNothing else is known.` }
  const finding = await corpus.add(article)
  const told = withTexts(finding, article, (id) => (id === 'stale' ? text : undefined))
  const [passage] = told.passages
  expect(passage?.text).toBe(NEW)
  expect(passage?.of.text).toBe(text.slice(passage?.of.start, passage?.of.end))
  expect(withTexts(finding, article).passages[0]?.of.text).toBe('')
  await corpus.close()
})

it('leaves what it was given as it is, and refuses what is no text', () => {
  const pairs = findDuplicates(text)
  const before = JSON.stringify(pairs)
  withTexts(pairs, text)
  expect(JSON.stringify(pairs)).toBe(before)
  expect(() => withTexts(pairs, 7 as never)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  )
})
