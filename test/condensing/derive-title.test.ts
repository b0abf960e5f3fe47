import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGist } from '../../src/condensing/condense.ts'

const titleOf = (text: string): string => readGist({ text }, {}, []).deriveTitle()

describe('deriveTitle', () => {
  it.each([
    ['Three people died in the fire on the pier.', 'Three people died in the fire on the pier'],
    [
      'MAREN (Reuters) - The harbour bridge in Maren will stay closed until spring, the city council said on Tuesday.',
      'The harbour bridge in Maren will stay closed until spring',
    ],
    [
      'The harbour bridge was closed on Tuesday after engineers of the city found deep cracks in two of its pillars.',
      'The harbour bridge was closed on Tuesday',
    ],
    [
      'The city has closed the harbour bridge, which carries 40,000 cars a day, for engineers found deep cracks.',
      'The city has closed the harbour bridge for engineers found deep cracks',
    ],
    [
      'In a vote late on Tuesday night, the city council (21 members) closed the harbour bridge.',
      'The city council closed the harbour bridge',
    ],
    [
      'Though nobody was hurt when the ice on the river broke, the old ferry of Maren sank on Tuesday.',
      'The old ferry of Maren sank on Tuesday',
    ],
    [
      'This winter, as the ice on the river broke early, the old ferry of Maren sank on Tuesday.',
      'The old ferry of Maren sank on Tuesday',
    ],
    [
      'The old ferry of Maren struck the stone quay and drifted back to the other shore of the river Lea.',
      'The old ferry of Maren struck the stone quay',
    ],
    [
      'Before the ferry left the harbour of Maren, it had been repaired.',
      'Before the ferry left the harbour of Maren, it had been repaired',
    ],
    [
      'The story that closed the harbour of Maren for a week ends today with a new pump.',
      'The story that closed the harbour of Maren for a week ends…',
    ],
    [
      'Passengers of the night ferry were sitting in the cold hall from noon until eight in the evening and waited.',
      'Passengers of the night ferry were sitting in the cold hall',
    ],
    [
      'Engineers told the members of the full council the old pillars need new steel this year and more the next.',
      'Engineers told the members of the full council the old pillars need…',
    ],
  ])('makes a headline of %s', (text, title) => {
    expect(titleOf(text)).toBe(title)
  })

  it('takes a sentence that can stand alone', () => {
    expect(titleOf('“It is over,” he said. The strike at the harbour of Maren ended.')).toBe(
      'The strike at the harbour of Maren ended',
    )
  })

  it('takes another sentence that is about as good before it cuts one in the middle', () => {
    const long = 'The council of the harbour town Maren and the owners of all its ferries agree.'
    const other = 'The council of the harbour town Maren closed its ferries, and all owners agree.'
    expect(titleOf(long)).toMatch(/…$/)
    expect(titleOf(`It was late. ${long} ${other}`)).toBe(
      'The council of the harbour town Maren closed its ferries',
    )
  })

  it('is empty where there is no sentence', () => {
    expect(titleOf('')).toBe('')
  })

  it('has twelve words at most, in any language', () => {
    const word = fc.constantFrom(
      'the',
      'bridge',
      'Maren,',
      'was',
      'closed',
      '(so)',
      '“by”',
      'рек',
      '港の橋',
      '-',
    )
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 40 })
      .map((words) => `${words.join(' ')}.`)
    fc.assert(
      fc.property(sentence, fc.constantFrom('en', 'ja', 'ru'), (text, language) => {
        const title = readGist({ text, language }, {}, []).deriveTitle()
        expect(title.split(/\s+/).length).toBeLessThanOrEqual(12)
        expect(title).not.toBe('')
      }),
    )
  })
})
