/** What a corpus tells is what comparing all with all tells, whatever came and went before. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import type { Article } from '../../src/document/article.ts'
import {
  type Complete,
  type Corpus,
  type CorpusOptions,
  memoryStore,
  openCorpus,
  type Store,
} from '../../src/entries/corpus.ts'
import { withFolder } from '../temporary-folder.ts'
import { NaiveCorpus } from './naive-corpus.ts'

const WORDS =
  'ferry harbour council Lindgren storm Tuesday 12 14 seven bridge opened closed not Ostrava mayor said repairs cost report lighthouse'.split(
    ' ',
  )
const FURNITURE = [
  'Sign up for the evening letter of the Ostrava Ledger and read it first.',
  'Ines Rocha contributed to this report from the harbour.',
  'Paul Lindgren contributed to this report from the harbour.',
  'Advertisement',
  'Correction: an earlier report named another bridge.',
]

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 24 })
const pool = fc.array(words, { minLength: 2, maxLength: 6 })

/** A passage of the pool, with a few words in other places, or cut off at one end. */
const edited = (passages: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...passages),
      fc.array(fc.tuple(fc.nat(23), fc.constantFrom(...WORDS)), { maxLength: 2 }),
      fc.constantFrom(0, 0, 0, 1, 4),
      fc.constantFrom(0, 0, 0, 1, 4),
    )
    .map(([passage, edits, fromStart, fromEnd]) => {
      const own = passage.slice()
      for (const [at, word] of edits) if (at < own.length) own[at] = word
      return own.slice(fromStart, Math.max(fromStart + 1, own.length - fromEnd)).join(' ')
    })

const article = (passages: readonly (readonly string[])[]): fc.Arbitrary<Article> =>
  fc
    .tuple(
      fc.array(
        fc.oneof({ weight: 3, arbitrary: edited(passages) }, fc.constantFrom(...FURNITURE)),
        {
          maxLength: 5,
        },
      ),
      fc.constantFrom(undefined, 'Ledger', 'Courier'),
      fc.constantFrom(undefined, '2026-03-01', '2026-03-04', '2026-03-09'),
    )
    .map(([paragraphs, source, date]) => ({
      text: paragraphs.join('\n\n'),
      ...(source === undefined ? {} : { source }),
      ...(date === undefined ? {} : { date }),
    }))

type Step =
  | { readonly do: 'add'; readonly article: Article; readonly id: number }
  | { readonly do: 'query'; readonly article: Article }
  | { readonly do: 'remove'; readonly id: number }
  | { readonly do: 'expire'; readonly before: string }
  | { readonly do: 'reopen' | 'copy' | 'clusters' }

const steps: fc.Arbitrary<Step[]> = pool.chain((passages) =>
  fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          do: fc.constant('add' as const),
          article: article(passages),
          id: fc.nat(19),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('query' as const), article: article(passages) }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), id: fc.nat(19) }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('expire' as const),
          before: fc.constantFrom('2026-03-02', '2026-03-05', '2026-03-10'),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constantFrom('reopen' as const, 'copy', 'clusters') }),
      },
    ),
    { maxLength: 30 },
  ),
)

const options: fc.Arbitrary<Complete<CorpusOptions>> = fc.record({
  threshold: fc.constantFrom(0.2, 0.4, 0.5, 0.7, 0.8, 1),
  shingle: fc.constantFrom(1, 2, 3, 5),
  keep: fc.constantFrom('first' as const, 'longest' as const, 'last' as const),
  scope: fc.constantFrom('all' as const, 'all' as const, 'source' as const),
  days: fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 3),
  lateness: fc.constant(Number.POSITIVE_INFINITY),
  boilerplateStories: fc.constantFrom(0, 2, 3, 5),
})

/** A corpus and its slow double, through the same steps. */
class Pair {
  private readonly options: Complete<CorpusOptions>
  private readonly store: Store
  private readonly naive: NaiveCorpus
  private corpus: Corpus | undefined

  constructor(options: Complete<CorpusOptions>, store: Store) {
    this.options = options
    this.store = store
    this.naive = new NaiveCorpus(options)
  }

  async take(step: Step): Promise<void> {
    const { naive } = this
    this.corpus ??= await openCorpus({ ...this.options, store: this.store })
    const { corpus } = this
    if (step.do === 'query') {
      expect(await corpus.query(step.article)).toEqual(naive.query(step.article))
    } else if (step.do === 'add') {
      const article = { ...step.article, id: String(step.id) }
      if (corpus.has(article.id)) return
      const { passages, boilerplate, fresh, id, ...relation } = naive.add(article)
      const found = await corpus.add(article)
      expect(found).toEqual({ id, ...relation, passages, boilerplate, fresh })
      expect(corpus.get(article.id)).toEqual({ article, relation })
    } else if (step.do === 'remove') {
      const id = String(step.id)
      expect(await corpus.remove(id)).toBe(naive.remove(id))
    } else if (step.do === 'expire') {
      expect(await corpus.expire(step.before)).toBe(naive.expire(step.before))
    } else if (step.do === 'clusters') {
      expect(corpus.clusters()).toEqual(naive.clusters())
    } else if (step.do === 'copy') {
      const copy = await openCorpus(this.options)
      await copy.load(corpus.snapshot())
      expect(copy.clusters()).toEqual(naive.clusters())
    } else {
      await corpus.close()
      this.corpus = undefined
    }
  }
}

type Work = (store: Store) => Promise<void>

test.each([
  ['in memory', 150, (work: Work) => work(memoryStore())],
  [
    'in files',
    50,
    (work: Work) => withFolder((folder) => work(fileStore(folder, { segmentSize: 500 }))),
  ],
])(
  'a corpus %s tells what all against all tells',
  async (_, numRuns, withStore) => {
    const property = fc.asyncProperty(options, steps, (given, todo) =>
      withStore(async (store) => {
        const pair = new Pair(given, store)
        for (const step of [...todo, { do: 'clusters' as const }]) await pair.take(step)
        await store.close()
      }),
    )
    await fc.assert(property, { numRuns })
  },
  60_000,
)

test('a long article finds its part, and the part the article, whatever the length', async () => {
  const paragraph = (first: number): string =>
    Array.from({ length: 52 }, (_, at) => `w${((first + at) * 7919) % 99_991}`).join(' ')
  for (const paragraphs of [1, 20, 30, 42, 90]) {
    const parts = Array.from({ length: paragraphs }, (_, part) => paragraph(part * 52))
    const whole = parts.join('\n\n')
    // The words of the last paragraphs in other paragraphs: no paragraph is found, the body is.
    const words = parts
      .join(' ')
      .split(' ')
      .slice(-52 * Math.ceil(paragraphs / 3))
    const cut = [words.slice(0, 20), words.slice(20)].map((run) => run.join(' ')).join('\n\n')
    for (const [early, late] of [
      [whole, cut],
      [cut, whole],
    ] as const) {
      const corpus = await openCorpus()
      const naive = new NaiveCorpus({})
      await corpus.add({ id: 'early', text: early })
      naive.add({ id: 'early', text: early })
      const told = await corpus.query({ text: late })
      expect(told).toEqual(naive.query({ text: late }))
      expect(told.of).toBe('early')
    }
  }
})
