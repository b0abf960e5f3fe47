/** What every log has to do, whoever keeps it. */
import { describe, expect, test } from 'vitest'
import { madeUpStream } from '../../bench/made-up-stream.ts'
import {
  type CorpusLog,
  type CorpusOptions,
  expire,
  type Finding,
  findings,
  openCorpus,
  type RunningCorpus,
  runCorpus,
  submit,
  withdraw,
} from '../../src/entries/corpus.ts'

/** A place for a log, and a new way to it each time that it is opened. */
export interface Place {
  open(): CorpusLog
}

type WithPlace = (work: (place: Place) => Promise<void>) => Promise<void>

/** Runs a corpus over a log while the work is done, and ends both. */
export async function running(
  place: Place,
  options: CorpusOptions,
  work: (log: CorpusLog, corpus: RunningCorpus) => Promise<void>,
): Promise<void> {
  const log = place.open()
  const corpus = await runCorpus({ log, options })
  try {
    await work(log, corpus)
  } finally {
    await corpus.stop()
    await log.close()
  }
  await corpus.ended
}

const FERRY =
  'All 12 sailors of the ferry that sank off the island at noon were saved by fishermen.'

export function describeLog(name: string, withPlace: WithPlace): void {
  describe(name, () => {
    test.each<CorpusOptions>([{}, { days: 5, lateness: 3 }])(
      'tells what a corpus tells, also after it was opened again: %o',
      (options) =>
        withPlace(async (place) => {
          const corpus = await openCorpus(options)
          const articles = [...madeUpStream(300, 12)]
          for (const part of [articles.slice(0, 140), articles.slice(140)]) {
            await running(place, options, async (log, { size }) => {
              expect(size).toBe(corpus.size)
              // They are handed in at once, and come in this order.
              const found = await Promise.all(part.map((article) => submit(log, article)))
              for (const [at, article] of part.entries()) {
                expect(found[at]).toEqual(await corpus.add(article))
              }
            })
          }
        }),
      120_000,
    )

    test('tells of a text with markup where it lies in that, as a corpus does', () =>
      withPlace(async (place) => {
        const marked = FERRY.replace('ferry', '**ferry**')
        const start = marked.indexOf('**')
        const words = { start: start + 2, end: start + 7 }
        const articles = [
          { id: 'a', text: marked, markup: [{ start, end: start + 9, words }] },
          { id: 'b', text: `${FERRY}\n\nThe harbour stays shut.` },
          { id: 'c', text: marked.replace('12', '14'), markup: [{ start, end: start + 9, words }] },
        ]
        const corpus = await openCorpus()
        await running(place, {}, async (log) => {
          for (const article of [...articles, ...articles]) {
            expect(await submit(log, article)).toEqual(await corpus.add(article))
          }
          const told: unknown[] = []
          for await (const { finding } of findings(log, { toEnd: true }))
            told.push(finding?.verdict)
          expect(told).toEqual(['unique', 'contains', 'variant'])
        })
      }))

    test('gives who hands in an article again what was told the first time', () =>
      withPlace(async (place) => {
        let first: Finding | undefined
        await running(place, {}, async (log) => {
          await submit(log, { id: 'a', text: FERRY })
          first = await submit(log, { id: 'b', text: FERRY.replace('12', '14') })
          const again = [1, 2].map(() => submit(log, { id: 'b', text: 'Something else.' }))
          expect(await Promise.all(again)).toEqual([first, first])
        })
        await running(place, {}, async (log, corpus) => {
          expect(await submit(log, { id: 'b', text: FERRY })).toEqual(first)
          expect(corpus.size).toBe(2)
        })
        expect(first).toMatchObject({ verdict: 'variant', of: 'a' })
      }))

    test('takes articles back, one by one and by their days', () =>
      withPlace(async (place) => {
        const verdict = async (log: CorpusLog, id: string, date: string): Promise<string> =>
          (await submit(log, { id, date, text: FERRY })).verdict
        await running(place, {}, async (log) => {
          expect(await verdict(log, 'a', '2026-03-01')).toBe('unique')
          await withdraw(log, 'a')
          await withdraw(log, 'nobody')
          expect(await verdict(log, 'b', '2026-03-02')).toBe('unique')
          await expire(log, '2026-03-02')
          expect(await verdict(log, 'c', '2026-03-03')).toBe('duplicate')
          await expire(log, '2026-03-04')
          expect(await verdict(log, 'a', '2026-03-05')).toBe('unique')
        })
        await running(place, {}, async (log, { size }) => {
          expect(size).toBe(1)
          expect(await submit(log, { id: 'd', text: FERRY })).toMatchObject({ of: 'a' })
        })
      }))

    test('tells one who comes too late what was there, though his article goes at once', () =>
      withPlace((place) =>
        running(place, { days: 2, lateness: 1 }, async (log, corpus) => {
          const articles = [...madeUpStream(120, 10)].map(({ id, text }, at) => {
            return { id, text, date: `2026-03-${String(Math.floor(at / 10) + 1).padStart(2, '0')}` }
          })
          await Promise.all(articles.map((article) => submit(log, article)))
          const { size } = corpus
          expect(size).toBeLessThan(60)
          const late = { id: 'late', date: '2026-03-01', text: FERRY }
          expect(await submit(log, late)).toMatchObject({ id: 'late', verdict: 'unique' })
          expect(corpus.size).toBe(size)
        }),
      ))

    test('lets findings be read in order, from any of them on', () =>
      withPlace(async (place) => {
        const ids: (string | undefined)[] = []
        const numbers: number[] = []
        await running(place, {}, async (log) => {
          const articles = [...madeUpStream(30, 10)]
          const found = await Promise.all(articles.map((article) => submit(log, article)))
          for await (const told of findings(log, { toEnd: true })) {
            ids.push(told.id)
            numbers.push(told.number)
            expect(told.finding).toEqual(found[ids.length - 1])
          }
          expect(ids).toEqual(articles.map(({ id }) => id))
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
          const coming = findings(log, { after: numbers.at(-1) as number })
          const next = coming.next()
          await submit(log, { id: 'next', text: FERRY })
          expect((await next).value).toMatchObject({ id: 'next', finding: { verdict: 'unique' } })
          await coming.return()
        })
        await running(place, {}, async (log) => {
          const read: (string | undefined)[] = []
          const after = numbers[9] as number
          for await (const { id } of findings(log, { after, toEnd: true })) read.push(id)
          expect(read).toEqual([...ids.slice(10), 'next'])
        })
      }))

    test('keeps every text as it is', () =>
      withPlace(async (place) => {
        const texts = ['', ' \0 ', 'half \ud800 a pair', '\u{1f6a2} "quoted" \\u0000 \u2028', FERRY]
        await running(place, {}, async (log) => {
          for (const [at, text] of texts.entries()) {
            const article = { id: `${at} \u{1f6a2} '"\\`, title: text, text: `${text}\n\n${FERRY}` }
            await submit(log, article)
          }
        })
        await running(place, {}, async (log) => {
          const { passages, of } = await submit(log, { id: 'again', text: FERRY })
          expect([of, passages.length]).toEqual(['0 \u{1f6a2} \'"\\', 1])
        })
      }))

    test('refuses what no log can hold, and whoever comes when it is closed', () =>
      withPlace(async (place) => {
        const log = place.open()
        for (const id of [undefined, true, 'a\0', '\ud800']) {
          const refused = submit(log, { id: id as never, text: FERRY })
          await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT' })
        }
        await expect(submit(log, { id: 'a' } as never)).rejects.toMatchObject({
          code: 'INVALID_INPUT',
        })
        await expect(withdraw(log, 'a\0')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
        await expect(expire(log, 'soon')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
        await expect(findings(log, { after: 0.5 }).next()).rejects.toMatchObject({
          code: 'INVALID_OPTION',
        })
        await log.close()
        await expect(submit(log, { id: 'a', text: FERRY })).rejects.toMatchObject({
          code: 'CORPUS_CLOSED',
        })
      }))
  })
}
