import { describe, expect, it } from 'vitest'
import { editSurface, editWords } from '../../src/testing/edit-words.ts'
import { type Ground, planted } from '../../src/testing/plant.ts'
import { PLANTS } from '../../src/testing/plant-kinds.ts'
import { seeded } from '../../src/testing/seeded.ts'

const SENTENCES = [
  [
    'The quay at Lindau was closed to 40 lorries on Tuesday.',
    'Many people helped to move the fish market behind the customs house, where the scales have stood since the winter storms took the roof of the old hall and half of its northern wall.',
  ],
  [
    'Two cranes stood idle on the northern pier for most of the week.',
    '“Their drivers waited in the rain for somebody to bring the keys of the cabin,” said Ines Rocha.',
  ],
  ['Ines Rocha reads the charts at the pier. (Photo by Ada Brun/Lindau Post)'],
  [
    'The pilots say that the channel silts up faster every year.',
    'They began to measure it in March and showed the result to the company that owns the dredger, which did not want to believe what the leaders of the pilots told it.',
  ],
  [
    'Gulls had settled on the scales of the market.',
    'Nobody has weighed a crate there since the spring tides came over the wall.',
  ],
  [
    'A court has to say who owns the pier before anybody may put a hand to it.',
    'The judge has read eleven deeds by now and likely needs a year.',
  ],
  [
    'The harbour office promises a new wall before the autumn comes.',
    'It has no money to pay for one, though, as everybody on the quay knows.',
  ],
]

const ground: Ground = {
  title: 'Harbour of Lindau waits for its dredger',
  paragraphs: SENTENCES.map((sentences) => sentences.join(' ')),
  sentences: SENTENCES,
}

const letters = (text: string): string =>
  text
    .replace(/&\w+;/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

describe.each(Object.entries(PLANTS))('%s', (name, plant) => {
  const articles = Array.from({ length: 40 }, (_, seed) =>
    planted(ground, plant, seeded(seed)),
  ).filter((article) => article !== undefined)

  it('is planted where it is said to be', () => {
    expect(articles.length).toBeGreaterThan(0)
    for (const { text, repeats } of articles) {
      expect(repeats.length).toBeGreaterThan(0)
      for (const { earlier, later } of repeats) {
        expect(earlier.end).toBeLessThanOrEqual(later.start)
        const [first, second] = [earlier, later].map(({ start, end }) =>
          letters(text.slice(start, end)),
        )
        if (/edited|reworded|block|marks/.test(name)) continue
        expect(
          (first as string).includes(second as string) ||
            (second as string).includes(first as string),
        ).toBe(true)
      }
    }
  })

  it('is the same in every run', () => {
    expect(planted(ground, plant, seeded(3))).toEqual(planted(ground, plant, seeded(3)))
  })
})

describe('edits', () => {
  const text = ground.paragraphs[3] as string

  it('change so many words, and no name or number', () => {
    const edited = editWords(`${text} On 40 days Ines Rocha helped.`, 0.2, seeded(1))
    expect(edited).not.toBe(text)
    for (const fact of ['March', '40', 'Ines Rocha', 'not']) expect(edited).toContain(fact)
  })

  it('of marks alone leave the letters', () => {
    for (let seed = 0; seed < 40; seed++) {
      const edited = editSurface(ground.paragraphs[0] as string, seeded(seed))
      expect(edited).not.toBe(ground.paragraphs[0])
      expect(letters(edited)).toBe(letters(ground.paragraphs[0] as string))
    }
  })
})
