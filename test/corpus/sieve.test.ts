import { describe, expect, it } from 'vitest'
import { Sieve } from '../../src/corpus/sieve.ts'
import { type Corpus, memoryStore, openCorpus, type Relation } from '../../src/entries/corpus.ts'

const FERRY =
  'The ferry to the island sank at noon on Friday, and all sailors were saved by two fishing boats.'
const MORE = `${FERRY}\n\nThe owner of the line said that the old ship had been due for repairs in the spring.`
const BRIDGE =
  'The council voted for the new bridge over the narrow strait, and nobody who spoke was against it.'
const article = (id: string, text: string): { id: string; text: string } => ({ id, text })
const ARTICLES = [
  article('a', FERRY),
  article('b', BRIDGE),
  article('c', FERRY),
  article('d', MORE),
  article('e', `${FERRY}\n\n${BRIDGE}`),
]

async function takeAll(sieve: Sieve, articles: typeof ARTICLES): Promise<Relation[]> {
  const relations: Relation[] = []
  for (const each of articles) relations.push(await sieve.take(each))
  return relations
}
const verdicts = (relations: readonly Relation[]): unknown[] =>
  relations.map(({ verdict, of }) => [verdict, of])

describe('take', () => {
  it('tells of an article what it told before, in whatever run', async () => {
    const store = memoryStore()
    const whole = await takeAll(new Sieve(await openCorpus()), ARTICLES)
    expect(verdicts(whole)).toEqual([
      ['unique', undefined],
      ['unique', undefined],
      ['duplicate', 'a'],
      ['contains', 'a'],
      ['contains', expect.stringMatching(/^[ab]$/)],
    ])
    for (const until of [2, 4, 5]) {
      const corpus = await openCorpus({ store })
      const relations = await takeAll(new Sieve(corpus), ARTICLES.slice(0, until))
      expect(relations).toEqual(whole.slice(0, until))
      expect(corpus.size).toBe(until)
      await corpus.close()
    }
  })

  it('calls an article a duplicate of itself that comes twice', async () => {
    const corpus = await openCorpus()
    const sieve = new Sieve(corpus)
    const twice = [article('a', FERRY), article('a', FERRY)]
    expect(verdicts(await takeAll(sieve, twice))).toEqual([
      ['unique', undefined],
      ['duplicate', 'a'],
    ])
    expect(corpus.size).toBe(1)
  })

  it('refuses another article with an id that is taken', async () => {
    const sieve = new Sieve(await openCorpus())
    await sieve.take(article('a', FERRY))
    for (const other of [article('a', BRIDGE), { ...article('a', FERRY), title: 'Ferry' }]) {
      await expect(sieve.take(other)).rejects.toMatchObject({ code: 'DUPLICATE_ID' })
    }
  })
})

describe('stays', () => {
  async function staying(sieve: Sieve, articles: typeof ARTICLES): Promise<string[]> {
    const relations = await takeAll(sieve, articles)
    return articles
      .filter((each, at) => sieve.stays(each, relations[at] as Relation))
      .map(({ id }) => id)
  }

  it('is false of what another one says, in every run', async () => {
    const store = memoryStore()
    for (let run = 0; run < 2; run++) {
      const corpus = await openCorpus({ store })
      const articles = [article('z', MORE), ...ARTICLES]
      expect(await staying(new Sieve(corpus), articles)).toEqual(['z', 'b', 'e'])
      await corpus.close()
    }
  })

  it('holds what goes against what stays, however long the chain', async () => {
    const sentence = (at: number): string =>
      `Pier ${'abcdefghijklmnopqrstuvwxyz'[at]} was painted by the harbour crew in one of the colder weeks.`
    const part = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, at) => sentence(from + at)).join(' ')
    const corpus = await openCorpus()
    const chain = [part(0, 20), part(0, 18), part(0, 15), part(0, 12)].map((text, at) =>
      article(`part-${at}`, text),
    )
    expect(await staying(new Sieve(corpus), chain)).toEqual(['part-0'])
    expect(corpus.get('part-3')?.relation.of).not.toBe('part-0')
  })

  it('is true again of what says all that a removed one said', async () => {
    const corpus = await openCorpus()
    const sieve = new Sieve(corpus)
    const [, relation] = await takeAll(sieve, [article('a', FERRY), article('c', FERRY)])
    expect(sieve.stays(article('c', FERRY), relation as Relation)).toBe(false)
    await corpus.remove('a')
    expect(new Sieve(corpus).stays(article('c', FERRY), relation as Relation)).toBe(true)
  })
})

describe('of a corpus that somebody forged', () => {
  /** Articles that all say the same, each told to repeat the one before it, and the first the one given. */
  function forged(size: number, ofFirst: string): { sieve: Sieve; looks: () => number } {
    let looks = 0
    const get = (id: string): unknown => {
      looks++
      const of = id === '0' ? ofFirst : String(Number(id) - 1)
      const isThere = Number(id) < size
      return isThere ? { article: article(id, FERRY), relation: { ...SAME, of } } : undefined
    }
    return { sieve: new Sieve({ get } as unknown as Corpus), looks: () => looks }
  }
  const SAME: Relation = {
    verdict: 'duplicate',
    similarity: 1,
    containment: { here: 1, there: 1 },
    differences: [],
  }
  const staysOf = (sieve: Sieve, id: number): boolean =>
    sieve.stays(article(String(id), FERRY), { ...SAME, of: String(id - 1) })

  it('a chain of any length is gone along once', () => {
    const { sieve, looks } = forged(30_000, 'nobody')
    expect(staysOf(sieve, 29_999)).toBe(false)
    for (let id = 29_998; id > 0; id--) expect(staysOf(sieve, id)).toBe(false)
    expect(looks()).toBeLessThan(2 * 30_000)
  })

  it.each([
    ['itself', 1, '0'],
    ['each other', 2, '1'],
    ['each other, and many are', 500, '499'],
  ])('one stays of those that repeat %s', (_, size, ofFirst) => {
    const { sieve } = forged(size, ofFirst)
    expect(staysOf(sieve, size)).toBe(false)
    const staying = Array.from({ length: size }, (_, id) =>
      sieve.stays(article(String(id), FERRY), { ...SAME, of: id === 0 ? ofFirst : String(id - 1) }),
    )
    expect(staying.filter(Boolean).length).toBe(size === 1 ? 0 : 1)
  })
})

describe('removeRepeats', () => {
  it('leaves of each cluster what the policy keeps', async () => {
    const corpus = await openCorpus({ keep: 'longest' })
    const sieve = new Sieve(corpus)
    await takeAll(sieve, ARTICLES.slice(0, 4))
    expect([...(await sieve.removeRepeats())].sort()).toEqual(['a', 'c'])
    expect(ARTICLES.map(({ id }) => id).filter((id) => corpus.has(id))).toEqual(['b', 'd'])
    expect([...(await sieve.removeRepeats())]).toEqual([])
  })
})

describe('removeRepeats, of what says more than the kept one', () => {
  async function left(
    keep: 'first' | 'last',
    ...dated: [string, string, string][]
  ): Promise<string[]> {
    const corpus = await openCorpus({ keep })
    const sieve = new Sieve(corpus, { keep })
    for (const [id, date, text] of dated) await sieve.take({ id, date, text })
    await sieve.removeRepeats()
    return dated.map(([id]) => id).filter((id) => corpus.has(id))
  }
  const [may, june, july] = ['2026-05-01', '2026-06-01', '2026-07-01'] as const
  const both = `${FERRY}\n\n${BRIDGE}`

  it('leaves one copy', async () => {
    expect(await left('last', ['a', may, FERRY], ['b', may, MORE], ['c', may, MORE])).toEqual([
      'a',
      'b',
    ])
    expect(await left('last', ['a', july, FERRY], ['b', may, MORE], ['c', june, MORE])).toEqual([
      'a',
      'c',
    ])
    expect(await left('first', ['a', july, FERRY], ['b', may, MORE], ['c', june, MORE])).toEqual([
      'a',
      'b',
    ])
  })

  it('leaves no part of another one that stays', async () => {
    const [whole, part] = [`${MORE}\n\n${BRIDGE}`, MORE]
    const articles: [string, string, string][] = [
      ['a', july, FERRY],
      ['b', may, part],
      ['c', june, whole],
    ]
    expect(await left('last', ...articles)).toEqual(['a', 'c'])
  })

  it('leaves all that say something of their own', async () => {
    const articles: [string, string, string][] = [
      ['a', july, FERRY],
      ['b', may, MORE],
      ['c', june, both],
      ['d', june, FERRY.replace('two fishing boats', 'nine fishing boats')],
    ]
    expect(await left('last', ...articles)).toEqual(['a', 'b', 'c', 'd'])
  })
})

it('keeps one of those that stand for each other, as one was removed and came again', async () => {
  const corpus = await openCorpus()
  for (const id of ['a', 'b', 'c']) await corpus.add(article(id, FERRY))
  await corpus.remove('a')
  await corpus.remove('b')
  const relations = new Map<string, Relation>()
  for (const id of ['b', 'a']) await corpus.add(article(id, FERRY))
  await corpus.remove('c')
  await corpus.remove('b')
  for (const id of ['b', 'c']) await corpus.add(article(id, FERRY))
  for (const id of ['a', 'b', 'c']) relations.set(id, corpus.get(id)?.relation as Relation)
  expect([...relations.values()].map(({ of }) => of)).toEqual(['c', 'a', 'a'])
  const sieve = new Sieve(corpus)
  const staying = [...relations].filter(([id, told]) => sieve.stays(article(id, FERRY), told))
  expect(staying).toHaveLength(1)
})
