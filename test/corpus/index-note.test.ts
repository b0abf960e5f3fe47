/** The note of an index spares going through the log again, changes no answer, and is not believed blindly. */
import { describe, expect, it } from 'vitest'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { INDEX_NOTE } from '../../src/corpus/index-note.ts'
import { sectionOf } from '../../src/corpus/sections.ts'
import { WordSum } from '../../src/corpus/word-sum.ts'
import type { Article } from '../../src/document/article.ts'
import { OnceoverError } from '../../src/document/onceover-error.ts'
import {
  type Corpus,
  type CorpusOptions,
  memoryStore,
  openCorpus,
  type Store,
} from '../../src/entries/corpus.ts'
import { withFolder } from '../temporary-folder.ts'

/** Numbers in the first section of a note, and bytes behind each section. */
const HEAD = 13
const SUM = 16
const SLOW = { timeout: 120_000 }

const PLACES = ['Ostrava', 'Lindgren quay', 'the old harbour', 'Pine Street', 'the north mole']
const FOOTER = 'Sign up for the evening letter of the harbour desk and read the tide tables first.'

/** Articles with shared, edited and stock paragraphs, of two sources and of none. */
function article(number: number): Article & { readonly id: string } {
  const place = PLACES[number % PLACES.length] as string
  const story = Math.floor(number / 3)
  const own = `Ferry ${story} left ${place} at noon with ${story * 13} people and ${number % 2} dogs on board.`
  const shared = `The council of ${place} meets on Tuesday to vote on the bridge, its mayor said in the hall.`
  const source = ['Ledger', 'Courier', undefined][number % 3]
  return {
    id: `article ${number}`,
    text: `${own}\n\n${shared}\n\n${FOOTER}`,
    ...(source === undefined ? {} : { source }),
    ...(number % 4 === 0 ? {} : { date: `2026-03-0${1 + (number % 7)}` }),
  }
}

const articles = (from: number, to: number): (Article & { readonly id: string })[] =>
  Array.from({ length: to - from }, (_, index) => article(from + index))

const withoutNotes = (store: Store): Store => ({
  read: () => store.read(),
  append: (first, records) => store.append(first, records),
  replace: (records) => store.replace(records),
  close: () => store.close(),
})

async function fill(corpus: Corpus, from: number, to: number): Promise<void> {
  await Promise.all(articles(from, to).map((each) => corpus.add(each)))
  for (let number = from; number < to; number += 5) await corpus.remove(`article ${number}`)
}

/** Everything that a corpus can be asked, as text. */
async function answersOf(corpus: Corpus): Promise<string> {
  const findings: unknown[] = []
  for (const { id, ...asked } of articles(0, 60)) {
    findings.push(await corpus.query(asked), corpus.get(id))
  }
  const { replayed: _, bytes: __, ...stats } = corpus.stats()
  return JSON.stringify([findings, corpus.clusters(), [...corpus.snapshot()], stats])
}

/** What a corpus over a store tells, and how many records it had to go through. */
async function open(
  store: Store,
  options: CorpusOptions = {},
): Promise<{ answers: string; replayed: number }> {
  const corpus = await openCorpus({ ...options, store })
  const { replayed } = corpus.stats()
  const answers = await answersOf(corpus)
  await corpus.close()
  return { answers, replayed }
}

const OPTIONS: CorpusOptions[] = [{}, { scope: 'source', days: 2 }, { threshold: 0.4, shingle: 2 }]

describe.each<[string, (work: (store: Store) => Promise<void>) => Promise<void>]>([
  ['in memory', (work) => work(memoryStore())],
  ['in files', (work) => withFolder((folder) => work(fileStore(folder, { segmentSize: 4000 })))],
])('a note %s', (_, withStore) => {
  it.each(OPTIONS)('gives the answers of the log: %o', (options) =>
    withStore(async (store) => {
      const corpus = await openCorpus({ ...options, store })
      await fill(corpus, 0, 40)
      await corpus.close()
      const noted = await open(store, options)
      expect(noted.replayed).toBe(0)
      expect(noted).toEqual({ ...(await open(withoutNotes(store), options)), replayed: 0 })
    }),
  )

  it.each(OPTIONS)('is gone on from by the records behind it: %o', (options) =>
    withStore(async (store) => {
      const corpus = await openCorpus({ ...options, store })
      await fill(corpus, 0, 40)
      await corpus.close()
      // Whoever writes these is killed: it notes nothing.
      const killed = await openCorpus({ ...options, store })
      await fill(killed, 40, 50)
      await killed.remove('article 8')
      const told = await answersOf(killed)
      const again = await open(withoutNotes(store), options)
      expect(again.replayed).toBe(48 + 13)
      expect(again.answers).toBe(told)
      const noted = await open(store, options)
      expect(noted.replayed).toBe(13)
      expect(noted.answers).toBe(told)
      // That was more than an eighth, so there is another note now.
      expect(await open(store, options)).toEqual({ answers: told, replayed: 0 })
    }),
  )

  it('lets articles come and go as if it had never been closed', () =>
    withStore(async (store) => {
      const whole = await openCorpus()
      for (let from = 0; from < 60; from += 12) {
        const part = await openCorpus({ store })
        await fill(part, from, from + 12)
        await fill(whole, from, from + 12)
        if (from > 12) {
          for (const each of [part, whole]) await each.remove(`article ${from - 11}`)
        }
        const [told, expected] = [await answersOf(part), await answersOf(whole)]
        expect(JSON.parse(told).slice(0, 3)).toEqual(JSON.parse(expected).slice(0, 3))
        await part.close()
      }
      expect((await open(store)).replayed).toBe(0)
    }))

  it('goes when the log is written anew', () =>
    withStore(async (store) => {
      const corpus = await openCorpus({ store })
      await fill(corpus, 0, 40)
      await corpus.close()
      const other = await openCorpus()
      await fill(other, 20, 52)
      const restored = await openCorpus({ store })
      await restored.load(other.snapshot())
      const told = await answersOf(restored)
      const left = await open(withoutNotes(store))
      expect(left.replayed).toBe(other.size)
      expect(left.answers).toBe(told)
      expect((await open(store)).replayed).toBe(other.size)
    }))
})

/** The store of a corpus with 20 articles that was closed, and its note. */
async function closed(numbers = articles(0, 20)): Promise<{ store: Store; note: Uint8Array }> {
  const store = memoryStore()
  const corpus = await openCorpus({ store })
  for (const each of numbers) await corpus.add(each)
  await corpus.close()
  return { store, note: await noteOf(store) }
}

async function noteOf(store: Store): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of store.readNote?.(INDEX_NOTE) ?? []) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Opens the store with another note than its own: how many records had to be gone through? */
async function replayedWith(store: Store, note: Uint8Array, expected?: string): Promise<number> {
  await store.writeNote?.(INDEX_NOTE, [note])
  const corpus = await openCorpus({ store: { ...store, close: async () => {} } })
  if (expected !== undefined) expect(await answersOf(corpus)).toBe(expected)
  return corpus.stats().replayed
}

describe('a note is not believed', () => {
  it('if a bit of it is another, or a part is missing', { timeout: 60_000 }, async () => {
    const { store, note } = await closed()
    const { answers } = await open(withoutNotes(store))
    expect(await replayedWith(store, note, answers)).toBe(0)
    const step = Math.ceil(note.length / 600)
    for (let at = 0; at < note.length; at += at < 300 ? 1 : step) {
      const flipped = Uint8Array.from(note)
      flipped[at] = (flipped[at] as number) ^ (1 << (at & 7))
      expect(await replayedWith(store, flipped), `byte ${at}`).toBe(20)
      expect(await replayedWith(store, note.subarray(0, at)), `cut at ${at}`).toBe(20)
    }
    const longer = Buffer.concat([note, Uint8Array.of(0)])
    expect(await replayedWith(store, longer, answers)).toBe(20)
  })

  it(
    'if a number in it is forged, and its checksums, and asks for no more than it has',
    SLOW,
    async () => {
      const { store, note } = await closed()
      const { answers } = await open(withoutNotes(store))
      const { buffer } = Uint8Array.from(note)
      const head = new Float64Array(buffer, 0, HEAD)
      const numbers = new Float64Array(buffer, HEAD * 8 + SUM, head.at(-1) as number)
      const rest = note.subarray(numbers.byteOffset + numbers.byteLength + SUM)
      const forged = (changed: Float64Array): Uint8Array =>
        Buffer.concat([...sectionOf([head]), ...sectionOf([changed]), rest])
      expect(await replayedWith(store, forged(numbers), answers)).toBe(0)
      const before = process.resourceUsage().maxRSS
      for (let at = 0; at < numbers.length; at += 1 + (at >> 4)) {
        for (const number of [2 ** 31, 2 ** 52]) {
          await replayedWith(store, forged(numbers.with(at, number)))
        }
      }
      expect(process.resourceUsage().maxRSS - before).toBeLessThan(500_000)
    },
  )

  it('beyond what can be gone through, whatever was put into its arrays', SLOW, async () => {
    const { store, note } = await closed()
    const { buffer } = Uint8Array.from(note)
    const head = new Float64Array(buffer, 0, HEAD)
    const numbers = new Float64Array(buffer, HEAD * 8 + SUM, head.at(-1) as number)
    const arrays = new Int32Array(buffer.slice(numbers.byteOffset + numbers.byteLength + SUM, -SUM))
    const told = [...arrays.keys()].filter((at) => arrays[at] !== 0)
    let believed = 0
    for (let at = 0; at < 400; at++) {
      const word = told[(at * 7919) % told.length] as number
      const number = [0, 1, -1, 5, 40, 1e6, -5, 2 ** 31 - 1, 0x7ff80000][at % 9] as number
      const forged = [head, numbers, arrays.with(word, number)].flatMap((each) => [
        ...sectionOf([each]),
      ])
      await store.writeNote?.(INDEX_NOTE, forged)
      const corpus = await openCorpus({ store: { ...store, append: async () => {} } })
      if (corpus.stats().replayed === 0) believed++
      try {
        await answersOf(corpus)
        await corpus.add(article(30))
        for (let gone = 0; gone < 20; gone += 3) await corpus.remove(`article ${gone}`)
      } catch (error) {
        expect(error, `${number} at ${word}`).toBeInstanceOf(OnceoverError)
      }
    }
    expect(believed).toBeGreaterThan(0)
    expect(believed).toBeLessThan(400)
  })

  it('if it stands for other records', async () => {
    const { store } = await closed()
    const { answers } = await open(withoutNotes(store))
    // A log as long, of which one article says another number; one that is longer; one of its beginning.
    const changed = articles(0, 20).map((each, index) =>
      index === 7 ? { ...each, text: each.text.replace('noon', 'nine') } : each,
    )
    for (const others of [changed, articles(0, 21), articles(1, 20)]) {
      const { note } = await closed(others)
      expect(await replayedWith(store, note, answers)).toBe(20)
    }
    const { note } = await closed(articles(0, 15))
    expect(await replayedWith(store, note, answers)).toBe(5)
  })

  it.each<CorpusOptions>([
    { threshold: 0.8 },
    { shingle: 4 },
    { boilerplateStories: 2 },
    { scope: 'source' },
  ])('if it was made with other options: %o', async (options) => {
    const { store } = await closed()
    const { answers, replayed } = await open(store, options)
    expect(replayed).toBe(20)
    expect(answers).toBe((await open(withoutNotes(store), options)).answers)
  })

  it('if it cannot be read', async () => {
    const { store } = await closed()
    const failing: Store = {
      ...store,
      async *readNote() {
        yield Uint8Array.of(1)
        throw new Error('no more')
      },
      writeNote: async () => {
        throw new Error('no room')
      },
    }
    const corpus = await openCorpus({ store: failing })
    expect(corpus.stats().replayed).toBe(20)
    await corpus.add(article(20))
    await corpus.close()
    expect((await openCorpus({ store: withoutNotes(store) })).size).toBe(21)
  })
})

it('is written when an eighth of the log is new, and not before', async () => {
  const { store, note } = await closed()
  for (const [number, isDue] of [
    [20, false],
    [21, false],
    [22, true],
  ] as const) {
    const corpus = await openCorpus({ store })
    await corpus.add(article(number))
    await corpus.close()
    expect(Buffer.compare(await noteOf(store), note) !== 0, String(number)).toBe(isDue)
  }
})

it('holds what it held when the version of it was set', async () => {
  // If this fails, what an index holds has changed: raise VERSION in `index-note.ts`, and only then put the
  // new numbers here. They change with the version of the reading and the length of records, too.
  const { note } = await closed()
  const sum = new WordSum()
  sum.add(note)
  expect([...sum.value]).toEqual([1560591842, -1813901231, -1375049287, -651583559])
})
