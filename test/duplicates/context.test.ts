import { describe, expect, test } from 'vitest'
import type { Duplicate } from '../../src/duplicates/duplicate.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const article = (...paragraphs: string[]): string => paragraphs.join('\n\n')

const going = (text: string): Duplicate[] =>
  findDuplicates(text).filter(({ kind }) => kind !== 'variant')

/** What would go. */
const gone = (text: string): string[] => going(text).map(({ start, end }) => text.slice(start, end))

const QUAY =
  'The quay at Lindau was closed to lorries on Tuesday, and the fish market moved behind the customs house.'
const CRANES =
  'Two cranes stood idle on the northern pier while their drivers waited for somebody to bring the keys.'
const GULLS =
  'Gulls had settled on the scales of the market, where nobody has weighed a crate since the spring tides.'
const PILOTS =
  'The pilots say the channel silts up faster every year, and that the dredger comes later each time.'

describe('text stays, and not a caption or standfirst', () => {
  const said = 'The dredger has lain in the dock for eleven weeks and nobody in the town knows why.'

  test('a caption in a line with its credit and the headline behind it', () => {
    const text = article(
      `${said} | Brenner Lindau waits for its dredger`,
      QUAY,
      `${said} Its crew has been sent home.`,
      CRANES,
    )
    expect(gone(text)).toEqual([])
  })

  test('but the caption goes where it is a sentence of its own', () => {
    const text = article(
      `${said} Photograph by Ada Brun | Brenner`,
      QUAY,
      CRANES,
      `${said} Its crew has been sent home.`,
    )
    expect(gone(text).join(' ')).toContain(said)
    expect(findDuplicates(text)[0]?.start).toBe(0)
  })
})

describe('a paragraph keeps the sentence that was pulled from it', () => {
  test('if its pull quote may not go', () => {
    const said = 'Where we stand is where the cranes of the north stood before the keys were found.'
    const text = article(
      `"So many people want to talk about it, and it will save the pier," says Rocha, who founded a club for pilots. "${said}"`,
      QUAY,
      `“'${said}'” LIP pilot Ines Rocha`,
      CRANES,
    )
    for (const { start } of going(text)) expect(start).toBeGreaterThan(text.indexOf(QUAY))
  })

  test('but the same sentence twice to the letter goes once', () => {
    const said =
      'A harbour that fears the tide has already lost more than the tide can take from it.'
    const text = article(`${QUAY} ${said} ${CRANES}`, PILOTS, `${GULLS} ${said} Few here disagree.`)
    expect(gone(text)).toEqual([said])
  })
})

describe('a quote that is cited twice', () => {
  const said = 'We are not in one of those years now, and I will not pretend that we are'

  test('in short and then in full: both stay', () => {
    const text = article(
      QUAY,
      `Speaking from the pier, Rocha noted that "${said.toLowerCase()}," and turned to the gulls.`,
      CRANES,
      PILOTS,
      `"The dredger should come in the worst of years. ${said}. I do not support the sale," she told the board.`,
    )
    expect(gone(text)).toEqual([])
  })

  test('an answer of a talk keeps what the introduction cites', () => {
    const cited = 'I would rather have one pilot who can swim than three who can count.'
    const text = article(
      `Asked what the channel needs, Rocha had one wish: “${cited}”`,
      QUAY,
      'Tomas Brandt',
      'What does the channel need?',
      'Ines Rocha',
      `That depends on the winter. ${cited} You learn counting on the way.`,
    )
    expect(gone(text)).toEqual([])
  })

  test('a turn of a transcript stays whole', () => {
    const answer =
      'a first reaction is that it is so loud and so early that I wonder whether the crane knows what it does to us at night.'
    const text = article(
      `"A first reaction is that it is so loud and so early that I wonder whether the crane knows what it does to us at night," Rocha added. She did not laugh.`,
      QUAY,
      'TB: And the crane?',
      `IR: Yes, I mean, ${answer}`,
      'TB: Does it?',
      'IR: It sings.',
    )
    expect(gone(text).join(' ')).not.toContain('IR: Yes')
  })

  test('the answer to another question', () => {
    const answer = 'A. You may if you have asked the pilots first.'
    const text = article(
      'Q. I row by night. May I use the lamp?',
      answer,
      QUAY,
      'Q. I row by day. May I sing?',
      answer,
      GULLS,
    )
    expect(gone(text)).toEqual([])
  })

  test('a quote with its speaker does not go for a line without', () => {
    const cited = '“This is the right lamp for all of the piers on this coast”'
    const text = article(
      QUAY,
      cited,
      ...[CRANES, GULLS, PILOTS].flatMap((each) => [
        each,
        each.replace(/\w+\.$/, 'so.'),
        each.replace(/^\w+/, 'All'),
      ]),
      `${cited.slice(0, -1)},” Rocha told me.`,
    )
    expect(gone(text)).not.toContain(`${cited.slice(0, -1)},” Rocha told me.`)
  })

  test('but a pull quote goes for the sentence that it was pulled from', () => {
    const text = article(
      QUAY,
      `“${said}.”`,
      CRANES,
      `“${said},” Rocha told the board. “Ask me again.”`,
    )
    expect(gone(text)).toEqual([`“${said}.”`])
  })
})

describe('what belongs to a section of its own', () => {
  const headings = [
    'Why the quay was closed to lorries at all',
    'What the idle cranes cost the town each week',
    'How the pilots bring in the larger freighters',
  ]
  const sections = [QUAY, CRANES, PILOTS].map((text, at) => `${headings[at]}\n\n${text}`)

  test('the headings of an article, and the contents above it that name them', () => {
    const text = article(GULLS, ...headings, ...sections)
    expect(findDuplicates({ title: 'A harbour waits for its dredger', text })).toEqual([])
  })

  test('the questions of an article, and the contents above it that name them', () => {
    const questions = headings.map((heading) => `${heading}?`)
    const answered = [QUAY, CRANES, PILOTS].map((text, at) => `${questions[at]}\n\n${text}`)
    const text = article(GULLS, ...questions, ...answered)
    expect(findDuplicates({ title: 'A harbour waits for its dredger', text })).toEqual([])
  })

  test('but not lines that stand twice as a block', () => {
    expect(gone(article(GULLS, ...headings, QUAY, ...headings, PILOTS))).toEqual(headings)
  })

  test('what a line leads in to that nothing else follows', () => {
    const text = article(
      GULLS,
      `${CRANES} ${QUAY}`,
      PILOTS,
      'In a letter the office writes:',
      CRANES,
    )
    expect(gone(text)).toEqual([])
  })

  test('a heading in the single marks of headlines', () => {
    const text = article(
      QUAY,
      "'You are among the loudest gulls that ever lived'",
      CRANES,
      '"You are among the loudest gulls that ever lived," Rocha said to the roof. "Go home."',
    )
    expect(gone(text)).toEqual([])
  })

  test('a heading that names the speaker of what it quotes', () => {
    const text = article(
      QUAY,
      "Rocha: 'You are among the loudest gulls, the rudest gulls that ever lived on my roof'",
      CRANES,
      GULLS,
      'Rocha spoke to the roof. "You are among the loudest gulls, the rudest gulls that ever lived on my roof."',
    )
    expect(gone(text)).toEqual([])
  })

  test('a heading in capitals, and the line above that names it', () => {
    const line = 'Harbour board: The dredger stays in its own dock until autumn'
    const text = article(`• ${line}`, '• The pilots go home', QUAY, line.toUpperCase(), CRANES)
    expect(gone(text)).toEqual([])
  })

  test('but one that stands twice goes once', () => {
    const heading = 'The Second Dredger of Lindau Still Lies in Its Own Dock'
    const text = article(PILOTS, QUAY, CRANES, heading, heading, GULLS)
    expect(gone(text)).toEqual([heading])
  })

  test('two items of a list that differ in one word', () => {
    const item = (boat: string): string =>
      `Boats with ${boat} sails, moored (the boats that are listed by name stand in the book of the harbour, too)`
    const text = article(
      QUAY,
      'Barges of the dredger',
      item('woollen'),
      'Rafts, with and without an oar',
      item('linen'),
      'Skiffs of the harbour office',
      CRANES,
    )
    expect(gone(text)).toEqual([])
  })
})

describe('what stands under a table and in a list', () => {
  const note =
    'Means leave out the first tide of the year, so that no pier is credited for the one before.'

  test('the note of each of two tables that were put in a line', () => {
    const rows = (piers: string, from: number): string =>
      piers
        .split(' ')
        .map((pier, at) => `${at + 1} ${pier} ${from + 7 * at} ${from + 3 * at + 1}`)
        .join(' ')
    const best = rows(
      'Lindau Holm Aas Sund Tarn Vik Nes Bru Dal Lund Moss Rot Sel Tun Ure Vang',
      1576,
    )
    const worst = rows('Skar Hov Berg Foss Haug Lie Mo By Ekra Gran Hol Kil Lom Myr Nor Os', 1210)
    const text = article(
      `The best piers of the decade ${best} ${note}`,
      QUAY,
      CRANES,
      `The worst piers of the decade ${worst} ${note}`,
      GULLS,
    )
    expect(gone(text)).toEqual([])
  })

  test('the copy goes that begins in the middle of a sentence', () => {
    const rest =
      ', the rise of the water slows but does not end before the spring of the year after next.'
    const text = article(
      QUAY,
      `Under this plan${rest}`,
      `${rest} That is far from what the pilots ask for.`,
    )
    expect(gone(text)).not.toContain(`Under this plan${rest}`)
  })
})

describe('two versions under two labels', () => {
  test('the old and the new wording both stay', () => {
    const rule = 'A well kept pier, being necessary to the market, shall not be painted'
    const text = article(
      QUAY,
      `The current wording: "${rule}."`,
      `Rocha’s proposal: "${rule} when the gulls are nesting on it."`,
      CRANES,
    )
    expect(gone(text)).toEqual([])
  })
})

describe('what prose argues from a record', () => {
  test('stays beside the record', () => {
    const text = article(
      QUAY,
      'Rocha argues that the board will "use its loud bell and long lists to one end: selling the dredger."',
      CRANES,
      'The memo in full: The board has won before. It is clear that the board will use its loud bell and long lists to one end: selling the dredger. Since it cannot speak of the tide, it will speak of us.',
    )
    expect(gone(text)).toEqual([])
  })
})

describe('a pull quote above the text', () => {
  test('goes for the paragraph that says a word more', () => {
    const said =
      'when I hear people say that they do not like the gulls, I hear that they do not like to share.'
    const pulled = `W${said.slice(1)}`
    const text = article(
      'A gull on the scales of the market in May (Tomas Brandt/Brenner)',
      pulled,
      QUAY,
      CRANES,
      `So ${said}`,
      GULLS,
    )
    expect(gone(text)).toEqual([pulled])
  })
})

describe('the record of what was said stays whole where the article cites it', () => {
  const vow =
    'We will not let the harbour freeze over again while three ministries argue about the ice breaker.'

  test('a turn in a transcript on one line', () => {
    const text = article(
      `Ines Rocha put it bluntly: “${vow}” The council applauded.`,
      QUAY,
      `MEYER: And when will that be? ROCHA: When the money comes. ${vow} MEYER: So it is about money, after all?`,
      CRANES,
    )
    expect(gone(text)).toEqual([])
  })

  test('an answer below the name of the speaker, who has the word again', () => {
    const text = article(
      `“${vow}” Rocha says. We met her on the pier.`,
      QUAY,
      'Tom Meyer',
      'What do you want from the ministries?',
      'Ines Rocha',
      'I want one of them to answer my letters before the first frost.',
      vow,
      'Tom Meyer',
      'Is that a threat?',
      'Ines Rocha',
      'It is a plan for the winter.',
    )
    expect(gone(text)).toEqual([])
  })

  test('a paragraph of a speech in full', () => {
    const text = article(
      `Later she was even clearer: “${vow} We have rowed through worse.” Nobody left the hall.`,
      QUAY,
      'My grandfather broke the ice with an oar, and I still have the oar in my kitchen.',
      'He never asked a ministry for leave, and he never lost a boat.',
      `${vow} We have rowed through worse.`,
      'So I ask you to sign the letter that lies at the door.',
      'My thanks go to the pilots, who have waited long enough.',
    )
    expect(gone(text)).toEqual([])
  })

  test('but a pull quote in the first person goes for the quote that says who spoke', () => {
    const pulled = 'If I lose my berth in this storm, I will row to the ministry myself Ines Rocha'
    const told =
      '“If I lose my berth in this storm, I will row to the ministry myself,” Rocha said.'
    const text = article(QUAY, CRANES, pulled, GULLS, PILOTS, told, 'Ines Rocha did not laugh.')
    expect(gone(text)).toEqual([pulled])
  })

  test('but a pull quote goes for the speech', () => {
    const text = article(
      QUAY,
      vow,
      CRANES,
      GULLS,
      'My grandfather broke the ice with an oar, and I still have the oar in my kitchen.',
      'He never asked a ministry for leave, and he never lost a boat.',
      `I say it again tonight. ${vow} We have rowed through worse.`,
      'So I ask you to sign the letter that lies at the door.',
      'My thanks go to the pilots, who have waited long enough.',
    )
    expect(gone(text)).toEqual([vow])
  })
})

describe('what belongs to the passage stays with it', () => {
  const advice =
    'The pilots post a slip on the door of the customs house whenever the channel has moved overnight.'

  test('the copy with a label of its own', () => {
    const text = article(
      QUAY,
      `Slips: ${advice} ${PILOTS}`,
      `${advice} ${PILOTS} Berths: ${CRANES}`,
      GULLS,
    )
    expect(gone(text)).toEqual([`${advice} ${PILOTS}`])
  })
})

test('what two clips of one speech share', () => {
  const shared =
    'But we are now looking at another tide table and at a longer season for the cranes.'
  const text = article(
    QUAY,
    `The first clip is of the morning, the second of noon. ROCHA (clip of Radio One): The crews have done a great job. ${shared} ROCHA (clip of Harbour TV): The crews have done a great job, ${shared.replace('But', 'but')} That table is out.`,
    CRANES,
  )
  expect(gone(text)).toEqual([])
})

test('addresses of two pictures', () => {
  const address = (id: number): string =>
    `poster="https://pictures.example/images/11559/2019/${id}/11559_60858_${id + 2}-vs.jpg?pub=11559"`
  expect(findDuplicates(article(QUAY, address(2607), CRANES, address(3263), GULLS))).toEqual([])
})

test('the copy of an item of a list that lost its label goes', () => {
  const item =
    'The sea came over the old wall and flooded the lower town for eleven days in spring.'
  const text = article(QUAY, `Storm surge, 1962 - ${item}`, item, CRANES)
  expect(gone(text)).toEqual([item])
})

test('a sentence whose end stands right behind it once more', () => {
  const tail =
    'guarded day and night by men from the customs house, holds the only crane that still works.'
  const text = article(`The northern pier, ${tail} ${tail}`, QUAY)
  expect(gone(text)).toEqual([tail])
})

describe('a caption on top of an article', () => {
  const credit = '(Rocha/Brenner Photo)'
  const caption = 'Fishermen mend their nets on the northern pier in Lindau on May 28, 2017.'
  const body = [QUAY, CRANES, GULLS, PILOTS]

  test('goes with the article that comes twice', () => {
    for (const top of [
      `${caption} ${credit}`,
      `Image copyright Brenner Image caption ${caption}`,
    ]) {
      expect(gone(article(top, ...body, top, ...body))).toEqual([top, ...body])
      expect(going(article(top, ...body, top, ...body))[0]?.start).toBeGreaterThan(300)
    }
  })

  test('is the same again right below it, with no credit or with few words', () => {
    for (const again of [caption, `${caption} ${credit}`]) {
      const [pair] = going(article(QUAY, `${caption} ${credit}`, again, CRANES, GULLS))
      expect(pair?.start).toBe(QUAY.length + caption.length + credit.length + 5)
    }
    const short = `Gulls on June 4, 2017. ${credit}`
    expect(gone(article(QUAY, short, short, CRANES))).toEqual([short])
  })
})

describe('what comes again as a block leans on nothing', () => {
  const body = [QUAY, `${CRANES} ${GULLS}`, PILOTS]

  test('an article twice that ends with a colon or a note of correction', () => {
    for (const end of [
      'In a letter to the harbour office, Ines Rocha also says:',
      'Correction: The pier was closed on Monday.',
    ]) {
      const text = article(...body, end, ...body, end)
      expect(gone(text)).toEqual([...body, end])
      expect(going(text)[0]?.start).toBe(article(...body, end).length + 2)
    }
  })

  test('a paragraph below a whole note of correction', () => {
    const note =
      'Correction: An earlier version of this story said that the pier had been shut since Monday.'
    const asked =
      'Ines Rocha has also written to the harbour office to ask how long the pier will be shut.'
    const again = asked.replace('also ', '')
    expect(gone(article(QUAY, asked, CRANES, GULLS, note, again, PILOTS))).toEqual([again])
  })

  test('a long paragraph that comes again below a colon', () => {
    const long = `${QUAY} ${CRANES} ${GULLS}`
    const text = article(
      long,
      PILOTS,
      'A neighbour of Ines Rocha said:',
      long,
      'The boats are out again.',
    )
    expect(going(text)[0]?.start).toBeGreaterThan(long.length)
  })
})

describe('a copy that scraping changed', () => {
  test('goes where its marks are written as entities', () => {
    const said =
      'The operator of the cranes was looking for somebody who is "strong" and an "experienced driver."'
    const again = said.replaceAll('"', '&quot;')
    expect(gone(article(QUAY, said, GULLS, again))).toEqual([again])
  })

  test('goes as a teaser that was cut off before a name, in whatever marks', () => {
    const head = `${QUAY} ${CRANES} Those who know the harbour see in it a signal that the unfortunate`
    const tail = `Brun has lost her last friend there. ${Array(12).fill(`${GULLS} ${PILOTS}`).join(' ')}`
    for (const cut of [' [...]', ' [...]', '…', ' (…)']) {
      const text = article(`${head}${cut}`, `${head} ${tail}`, PILOTS)
      expect(findDuplicates(text)[0]).toMatchObject({ start: 0, end: head.length + cut.length })
    }
  })

  test('goes right behind the paragraph that it was pulled from, whatever follows', () => {
    const quote = '“We row out at six in the morning and come back with empty nets”'
    const text = article(
      `${quote}, said Ines Rocha. ${GULLS}`,
      `${quote} — Ines Rocha`,
      'That is how Rocha put it on Monday.',
    )
    expect(gone(text)).toEqual([`${quote} — Ines Rocha`])
  })
})

test('a short caption with its agency goes for the paragraph that says it', () => {
  const said = 'The bell of the church tower belongs to the harbour now.'
  const caption = `${said} | REUTERS`
  expect(gone(article(caption, QUAY, CRANES, GULLS, said, PILOTS))).toEqual([caption])
})

test('what a link doubled goes from the head of the next paragraph', () => {
  const sentence = (council: string): string =>
    `${council} broke the tie on a vote that keeps the ferry from mooring at any tower of the town.`
  const text = article(
    QUAY,
    `In October, ${sentence('the council')}`,
    `${sentence('The council')} In December, it let the ferry moor at the mill, and the miller has not slept since.`,
    GULLS,
  )
  expect(gone(text)).toEqual([sentence('The council')])
})
