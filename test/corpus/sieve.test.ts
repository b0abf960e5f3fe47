import { describe, expect, it } from 'vitest'
import { Sieve } from '../../src/corpus/sieve.ts'
import { memoryStore, openCorpus, type Relation } from '../../src/corpus.ts'

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
    const whole = await takeAll(new Sieve(await openCorpus(), true), ARTICLES)
    expect(verdicts(whole)).toEqual([
      ['unique', undefined],
      ['unique', undefined],
      ['duplicate', 'a'],
      ['contains', 'a'],
      ['contains', expect.stringMatching(/^[ab]$/)],
    ])
    for (const until of [2, 4, 5]) {
      const corpus = await openCorpus({ store })
      const relations = await takeAll(new Sieve(corpus, true), ARTICLES.slice(0, until))
      expect(relations).toEqual(whole.slice(0, until))
      expect(corpus.size).toBe(until)
      await corpus.close()
    }
  })

  it('calls an article a duplicate of itself that comes twice', async () => {
    const corpus = await openCorpus()
    const sieve = new Sieve(corpus, true)
    const twice = [article('a', FERRY), article('a', FERRY)]
    expect(verdicts(await takeAll(sieve, twice))).toEqual([
      ['unique', undefined],
      ['duplicate', 'a'],
    ])
    expect(corpus.size).toBe(1)
  })

  it('refuses another article with an id that is taken', async () => {
    const sieve = new Sieve(await openCorpus(), true)
    await sieve.take(article('a', FERRY))
    for (const other of [article('a', BRIDGE), { ...article('a', FERRY), title: 'Ferry' }]) {
      await expect(sieve.take(other)).rejects.toMatchObject({ code: 'DUPLICATE_ID' })
    }
  })

  it('holds what goes against what stays, when it adds nothing else', async () => {
    const corpus = await openCorpus()
    const sieve = new Sieve(corpus, false)
    const relations = await takeAll(sieve, [article('z', MORE), ...ARTICLES])
    expect(verdicts(relations)).toEqual([
      ['unique', undefined],
      ['contained', 'z'],
      ['unique', undefined],
      ['contained', 'z'],
      ['duplicate', 'z'],
      ['contains', 'b'],
    ])
    expect(['z', 'a', 'b', 'c', 'd', 'e'].filter((id) => corpus.has(id))).toEqual(['z', 'b', 'e'])
  })
})

describe('removeRepeats', () => {
  it('leaves of each cluster what the policy keeps', async () => {
    const corpus = await openCorpus({ keep: 'longest' })
    const sieve = new Sieve(corpus, true)
    await takeAll(sieve, ARTICLES.slice(0, 4))
    expect([...(await sieve.removeRepeats())].sort()).toEqual(['a', 'c'])
    expect(ARTICLES.map(({ id }) => id).filter((id) => corpus.has(id))).toEqual(['b', 'd'])
    expect([...(await sieve.removeRepeats())]).toEqual([])
  })
})
