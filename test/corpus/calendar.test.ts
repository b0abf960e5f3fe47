/** The oldest article of some days is the one that going through all of them finds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Calendar } from '../../src/corpus/calendar.ts'
import { openCorpus } from '../../src/entries/corpus.ts'

const day = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Number.NaN))

test('a calendar finds the oldest article, whatever came and went', () => {
  const steps = fc.array(fc.record({ day, isRemoved: fc.boolean() }), { maxLength: 60 })
  fc.assert(
    fc.property(steps, fc.nat(60), day, fc.nat(45), (all, known, asked, days) => {
      const calendar = new Calendar()
      const early = all.slice(0, known)
      calendar.open(
        7,
        early.map((_, article) => article),
        { dayOf: (article) => (early[article] as { day: number }).day },
      )
      for (const [article, each] of all.entries()) {
        if (article >= known) calendar.add(7, article, each.day)
      }
      for (const [article, each] of all.entries()) {
        if (each.isRemoved) calendar.remove(7, article, each.day)
      }
      const holds = (each: { day: number; isRemoved: boolean }): boolean =>
        !each.isRemoved && !(Math.abs(each.day - asked) > days)
      expect(calendar.oldest(7, asked - days, asked + days)).toBe(all.findIndex(holds))
    }),
  )
})

const LINE = 'The harbour desk reads the tide tables before anyone else in town gets up.'
const DAYS = Array.from({ length: 150 }, (_, at) => 1 + ((at * 37) % 28))
const dateOf = (each: number): string => `2026-03-${String(each).padStart(2, '0')}`
const own = (at: number): string =>
  `Notice ${at} of ${at * 7} from berth ${at * 13} at pier ${at * 3}.`

test.each([
  ['a paragraph of many articles', (at: number) => `${own(at)}\n\n${LINE}`],
  ['a body of many articles', () => LINE],
])('%s is told from the oldest one in the window', async (_, textOf) => {
  const corpus = await openCorpus({ days: 2 })
  const there = new Map<string, number>()
  for (const [at, each] of DAYS.entries()) {
    const article = { id: String(at), text: textOf(at), date: dateOf(each) }
    await corpus.add(article)
    there.set(article.id, each)
    const gone = String(at - 40)
    if (at % 3 === 0 && (await corpus.remove(gone))) there.delete(gone)
    for (const asked of [3, 14, 27]) {
      const { passages } = await corpus.query({ text: LINE, date: dateOf(asked) })
      const oldest = [...there].find(([, known]) => Math.abs(known - asked) <= 2)
      expect(passages[0]?.of.id).toBe(oldest?.[0])
    }
  }
})
