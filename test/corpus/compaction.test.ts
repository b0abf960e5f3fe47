/** The log of a corpus from which much was removed: it is written anew, and says the same. */
import { expect, it } from 'vitest'
import { fileStore } from '../../src/corpus/file-store/file-store.ts'
import { openCorpus } from '../../src/entries/corpus.ts'
import { withFolder } from '../temporary-folder.ts'

const article = (number: number): { id: string; text: string } => ({
  id: String(number),
  text: `Ferry ${number} left quay ${number * 7} at noon with ${number * 13} people on board.`,
})

it('forgets what was removed, and nothing that comes meanwhile', { timeout: 60_000 }, async () => {
  await withFolder(async (folder) => {
    const store = fileStore(folder, { segmentSize: 20_000 })
    const corpus = await openCorpus({ store })
    const numbers = Array.from({ length: 700 }, (_, number) => number)
    await Promise.all(numbers.map((number) => corpus.add(article(number))))
    const steps = numbers
      .slice(10)
      .flatMap((number) => [corpus.remove(String(number)), corpus.add(article(number + 1000))])
    await Promise.all(steps)
    const late = Array.from({ length: 600 }, (_, number) => corpus.remove(String(number + 1010)))
    const later = corpus.add(article(5000))
    await Promise.all([...late, later])
    expect(corpus.size).toBe(10 + 90 + 1)
    expect(corpus.stats().records).toBeLessThan(corpus.size * 2 + 1000)
    const told = await corpus.query(article(5000))
    const { records } = corpus.stats()
    await corpus.close()
    const again = await openCorpus({ store })
    expect(again.size).toBe(101)
    expect(again.stats().records).toBe(records)
    expect(await again.query(article(5000))).toEqual(told)
    expect(told).toMatchObject({ verdict: 'duplicate', of: '5000' })
    await again.close()
  })
})
