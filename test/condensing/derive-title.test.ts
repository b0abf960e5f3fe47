import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGist } from '../../src/condensing/condense.ts'
import { finish } from '../../src/document/steps.ts'

const titleOf = (text: string): string => finish(readGist({ text }, {}, [])).deriveTitle()

describe('deriveTitle', () => {
  it.each([
    ['Three people died in the fire on the pier.', 'Three people died in the fire on the pier'],
    [
      'MAREN (Reuters) - The harbour bridge in Maren will stay closed until spring, the city council said on Tuesday.',
      'The harbour bridge in Maren will stay closed until spring',
    ],
    [
      'The harbour bridge was closed on Tuesday after engineers of the city found deep cracks in two of its pillars.',
      'The harbour bridge was closed',
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
      'The old ferry of Maren sank',
    ],
    [
      'This winter, as the ice on the river broke early, the old ferry of Maren sank on Tuesday.',
      'The old ferry of Maren sank',
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
    [
      'The council will close the old harbour bridge in Maren, a move designed to keep 40,000 drivers safe from falling stone.',
      'The council will close the old harbour bridge in Maren',
    ],
    [
      'The harbour fair has brought new ships, with sails, flags, and songs to the town of Maren.',
      'The harbour fair has brought new ships, with sails, flags, and songs',
    ],
    [
      'The council has heard that the ferry needs steel, which would be worth more than its bell, the one that Ann Quill cast in 1920.',
      'The council has heard that the ferry needs steel',
    ],
    [
      'In towns on the coast, like Maren and Oldmere, ferries are rare.',
      'In towns on the coast, like Maren and Oldmere, ferries are rare',
    ],
    [
      'The harbour wall has cracks. (The harbour bridge of Maren leans on the harbour wall.)',
      'The harbour wall has cracks',
    ],
    [
      'Ann Quill, a former mayor of the harbour town, on Friday sold the last ferry of Maren to its crew.',
      'Ann Quill sold the last ferry of Maren to its crew',
    ],
    [
      'A report on the old pillars released late Tuesday shows new cracks in the harbour walls of Maren town.',
      'A report on the old pillars shows new cracks in the harbour…',
    ],
    [
      'Thirteen more ferries have been found in the bay, all of them empty, port officials say.',
      'Thirteen more ferries have been found in the bay',
    ],
    [
      'In a “great” deal announced with the island, the crews of Maren are building a bridge across the bay.',
      'In a “great” deal announced with the island, the crews of Maren…',
    ],
    [
      'Second, the old harbour bridge of Maren has also lost two of its pillars.',
      'The old harbour bridge of Maren has lost two of its pillars',
    ],
    [
      'As the ice on the river broke, leaving the old ferry on the bank, the crews of Maren are building a bridge.',
      'The crews of Maren are building a bridge',
    ],
    [
      'The bridge of Maren allows about forty crews to become legal, permanent residents of the island in the bay.',
      'The bridge of Maren allows about forty crews to become legal, permanent…',
    ],
    [
      'Engineers of Maren filed their plans with the Salt and Harbour Commission that sits on the island in the bay.',
      'Engineers of Maren filed their plans with the Salt and Harbour Commission',
    ],
    [
      'The crews of the ferry voiced their desire to keep the old wooden pier of the town as it is today.',
      'The crews of the ferry voiced their desire to keep the old…',
    ],
    [
      'Sen. Ann Quill, R-Maren, opened the new ferry line — a first for the town — late Tuesday night.',
      'Ann Quill opened the new ferry line',
    ],
    [
      'UPDATE, 1:30 p.m.: The council of Maren said in a statement on Friday that the ferry will sail again.',
      'The council of Maren said that the ferry will sail again',
    ],
    [
      'Using a net and two lamps, the crew of the Maren ferry saved nine sailors from the cold river on its last trip.',
      'The crew of the Maren ferry saved nine sailors',
    ],
    [
      'Friday, the owners of the Maren ferry filed a suit seeking two million crowns from the council and from its insurer.',
      'The owners of the Maren ferry filed a suit',
    ],
    [
      'The harbour board of Maren is investigating the Ferry Company and the Bridge Council over cracks in two piers.',
      'The harbour board of Maren is investigating the Ferry Company',
    ],
  ])('makes a headline of %s', (text, title) => {
    expect(titleOf(text)).toBe(title)
  })

  it.each([
    // what was asked
    'Owners of the night ferry asked the harbour council of Maren to…',
    'The old council of the harbour town wants its engineer Bo Lind as…',
    // what a denial is limited to
    'The council of Maren will not close the harbour bridge to ferries with…',
    // the end of a list
    'The new ferry line will call at the harbours of Maren, Oldmere, Sedalia',
  ])('does not end where something is missing: %s', (title) => {
    const words = title.replace('…', '').split(' ')
    const sentence = `${words.join(' ')} heavy loads that were seen on the quay of the town in spring.`
    const derived = titleOf(sentence)
    expect(derived).toMatch(/…$/)
    expect(title.startsWith(derived.replace('…', ''))).toBe(true)
  })

  it.each(['Super Tuesday', 'Good Friday'])('keeps a day that is a name: %s', (day) => {
    expect(titleOf(`The ferries of Maren sailed on ${day}.`)).toContain(day)
  })

  it('rather opens with who did it than with `the plan`, `I` or a speaker', () => {
    const news = 'Ann Quill opened the ferry line of Maren to Oldmere.'
    for (const other of [
      'The plan will open the ferry line of Maren to Oldmere.',
      'I will open the ferry line of Maren to Oldmere.',
      'LIND: Ferry line of Maren to Oldmere will open.',
    ]) {
      expect(titleOf(`It was late. ${other} ${news}`)).toBe(news.slice(0, -1))
    }
  })

  it('rather opens with a name than with who was named before', () => {
    const title = titleOf(
      'The talk of the town is a tale of two piers and no money. On Monday she closed both of the old piers. Ann Quill closed the old piers of Maren harbour.',
    )
    expect(title).not.toContain('On Monday she')
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
        const title = finish(readGist({ text, language }, {}, [])).deriveTitle()
        expect(title.split(/\s+/).length).toBeLessThanOrEqual(12)
        expect(title).not.toBe('')
      }),
    )
  })

  it('is that of the beginning of a sentence of a hundred thousand words', () => {
    const beginning = 'The harbour board will mend the northern wall before winter'
    const piers = (count: number) =>
      `${beginning}, ${Array.from({ length: count }, (_, pier) => `the pier ${pier} has lamps`).join(', ')}.`
    expect(titleOf(piers(20_000))).toBe(titleOf(piers(400)))
  })

  it('is one word as long as the text, where that is one word', () => {
    const word = 'aб'.repeat(2_600_000)
    expect(titleOf(word) === word).toBe(true)
  })
})
