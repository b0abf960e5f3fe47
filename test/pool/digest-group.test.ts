import { expect, test } from 'vitest'
import { digest } from '../../src/digest.ts'
import { DigestGroup } from '../../src/pool/digest-group.ts'
import { CALLS_AT_ONCE } from '../../src/pool/pool-function.ts'

const articles = Array.from({ length: CALLS_AT_ONCE + 3 }, (_, at) => ({
  id: `${at}`,
  text: `The ferry left on Friday with ${at} people.\n\nThe ferry left on Friday with ${at} people.`,
}))

test('gives what each gives alone, however many groups it takes', async () => {
  const group = new DigestGroup({})
  const digests = await Promise.all(articles.map((article) => group.digest(article)))
  expect(digests).toEqual(articles.map((article) => digest(article)))
})

test('makes groups one after the other, and what comes in between waits for the next', async () => {
  const group = new DigestGroup({})
  const ended: string[] = []
  const make = async (article: (typeof articles)[number]): Promise<void> => {
    await group.digest(article)
    ended.push(article.id)
    if (article.id === '0') await make({ id: 'late', text: 'The lock is shut.' })
  }
  await Promise.all(articles.slice(0, CALLS_AT_ONCE).map(make))
  const ids = articles.slice(0, CALLS_AT_ONCE).map(({ id }) => id)
  expect(ended).toEqual([...ids, 'late'])
})

test('rejects for one article alone, and goes on', async () => {
  const group = new DigestGroup({})
  const wrong = group.digest({ text: 7 } as never)
  const right = group.digest({ text: 'The lock is shut.' })
  await expect(wrong).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect((await right).text).toBe('The lock is shut.')
  expect((await group.digest({ text: 'The ferry left.' })).text).toBe('The ferry left.')
})
