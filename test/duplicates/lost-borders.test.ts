import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const BEFORE = [
  'The harbour master closed the northern channel on Tuesday after a freighter lost three containers near the breakwater.',
  'Ferries to the outer islands were sent around the southern point, which added almost an hour to each crossing.',
  'The mayor of the port town said nobody would be sent a bill before the insurers had finished their work.',
  'Forecasters expect calmer water by the weekend, when a crane barge is due from the mainland shipyard.',
]
const BEHIND = [
  'Nobody has seen him since.',
  'A pilot who has sailed these waters for thirty years could not remember a swell like it.',
  'Two of the boxes held nothing but empty bottles, and the third was full of wedding dresses.',
  'Their owner, a tailor from the old town, has asked every beach walker to look out for lace.',
  'Most of the people who came to look said that they had walked all the way from the old town.',
]

/** An article on one line. */
const line = (...passages: string[]): string => [...BEFORE, ...passages, ...BEHIND].join(' ')

/** What would go. */
const gone = (text: string, title?: string): string[] =>
  findDuplicates(title === undefined ? text : { text, title })
    .filter(({ kind }) => kind !== 'variant')
    .map(({ start, end }) => text.slice(start, end))

describe('an edited copy begins where the original does', () => {
  const own =
    'They noted that the smuggler, known as the Eel, had crawled out of his cell in the spring before he was caught again by two men of the coast guard.'
  const edited = own
    .replace('known as', 'also known as')
    .replace('had crawled', 'had already crawled')
    .replace('caught again', 'caught')

  test.each([
    ['behind a credit', 'Guards walk the beach (Photo: Ines Rocha, Harbour Club)'],
    ['behind a divider', 'Send your letters to the editor. ***'],
    ['behind a heading', 'See Also: Lindau Port To Close Its Old Gates'],
    ['behind an address', 'Write to Ines Rocha at ines.rocha@ledger.example'],
  ])('%s', (_, before) => {
    const text = [own, ...BEHIND, ...BEFORE, before, edited, 'Nobody was hurt.'].join(' ')
    expect(gone(text)).toEqual([edited])
  })

  test('no border is put before a name inside a sentence', () => {
    const named =
      'Ines Rocha noted that the old smuggler, known as the Eel, had crawled out in spring.'
    const text = line(
      named,
      'Nobody has seen him since.',
      `On a cold evening the owner ${named.replace('noted', 'said')}`,
    )
    const starts = findDuplicates(text).map(({ start }) => start)
    expect(starts).not.toContain(text.lastIndexOf('Ines'))
  })
})

describe('which of two goes', () => {
  test('a block at the top stays, as its end alone shows that it is one', () => {
    const heading = 'PORT OFFICIALS RIP THE LEDGER IN A SCATHING LETTER TO ITS EDITORS'
    const sentences = [
      'The mayor on Saturday started her week with a furious letter to the two reporters who wrote about the summer of the port.',
      'The letter ran to five pages and called the story of the lost boxes a thing “made up over a glass of wine.”',
    ]
    const again = sentences.map((sentence) => sentence.replace('furious', 'really furious'))
    const text = [
      ...sentences,
      heading,
      'The reporters have not answered it.',
      ...again,
      heading,
      '“We do not drink wine,” one of them said.',
      ...BEFORE,
      ...BEHIND,
    ].join(' ')
    expect(gone(text)).toEqual([[...again, heading].join(' ')])
  })

  test('the one that covers the other goes, though it is the shorter', () => {
    const first =
      'Lindau has lost a patent suit of a crane maker. Payments and scrapped cranes are to follow. Lindau is going to appeal.'
    const edited = first
      .replace('patent ', '')
      .replace('crane maker', 'maker')
      .replace('scrapped ', '')
      .replace('going ', '')
    const text = line(first, 'The maker has not said a word.', edited, 'The port is at work.')
    expect(gone(text)).toEqual([edited])
  })

  test('a sentence with its credit behind it is a caption: the text stays', () => {
    const said =
      'Mara Brun mends a net on her father’s quay at Old Lindau, south of the port, in May.'
    for (const credit of ['REUTERS/Tom Lund', '[Tom Lund/Getty Images]']) {
      const text = line(`${said} ${credit}`, 'It was a bad week.', said, 'She has no boat.')
      expect(gone(text)).toEqual([`${said} ${credit}`])
    }
  })

  test('a sentence before an agency that is spoken of is none', () => {
    const said =
      'Mara Brun mends a net on her father’s quay at Old Lindau, south of the port, in May.'
    const text = line(said, 'Reuters had sent a man to the quay.', 'It was a bad week.', said)
    expect(gone(text)).toEqual([said])
    expect(findDuplicates(text)[0]?.start).toBeGreaterThan(text.indexOf(said))
  })

  test('who contributed to the article has signed no quotation', () => {
    const quote = '“It is right to put up another crane rather than to curse the sea.”'
    const text = line(
      `“The old crane is a danger,” said Captain Lund. ${quote}`,
      'The town has no money.',
      `“That is as it is,” she said. ${quote}`,
      '—Jo March contributed to this article.',
    )
    expect(gone(text)).toEqual([quote])
    expect(findDuplicates(text)[0]?.start).toBeGreaterThan(text.indexOf(quote))
  })

  test('a signature ends where a quotation begins', () => {
    const said = 'The port and the town have both been slow to say what was in the boxes.'
    const quote = `“${said.slice(0, -1)}” — SAFE Act`
    const text = line(said, quote, '“I am at work on it,” the mayor said.', 'It was a bad week.')
    expect(gone(text)).toEqual([quote])
  })
})

describe('the same again, right behind', () => {
  const said =
    'Seamen have said that the town has on purpose slowed the checks of freighters at the quay.'

  test('not where each says another thing', () => {
    const other = said.replace('freighters', 'trawlers')
    expect(gone(line(said, other, 'The port has not answered.'))).toEqual([])
  })

  test('not where it is short', () => {
    const text = line('He will not sell the boat.', 'He will not ever sell the boat.', 'So it is.')
    expect(gone(text)).toEqual([])
  })

  test.each([
    ['a notice', 'Freighters have to wait for weeks', 'This story is more than 3 years old'],
    [
      'a question with its label',
      'Read on.',
      'Urgent: Should the Old Port Stay? Vote in Our Poll.',
    ],
  ])('%s', (_, standfirst, notice) => {
    expect(gone([standfirst, notice, notice, ...BEFORE, ...BEHIND].join(' '))).toEqual([notice])
  })

  test('not the credit of a picture, which its site writes twice', () => {
    const credit = 'Enlarge this image toggle caption'
    const name = 'First Mate Ines Rocha/Port Coast Guard'
    expect(gone([credit, name, name, ...BEFORE, ...BEHIND].join(' '))).toEqual([])
  })

  test('a teaser that was cut off without a sign', () => {
    const full =
      'They have said again and again that the town was slow to act after the storm and the flood hit the quays in late May.'
    const teaser = full.slice(0, full.indexOf(' the quays'))
    const text = line(
      'The letter of the port follows a row with the mayor of the town.',
      teaser,
      full,
    )
    expect(gone(text)).toEqual([teaser])
  })
})

describe('a quote that goes on over paragraphs, on a line', () => {
  test('its first sentence stays, though it is cited before', () => {
    const cited = '“We are a part of this harbour, and we have our boats and our homes here'
    const text = line(
      `${cited},” said Ines Rocha.`,
      'The town heard her.',
      `It is her mother’s harbour, too. ${cited}. You cannot close it without a word to us.`,
      '“This is about who we are.”',
    )
    expect(gone(text)).not.toContain(`${cited}.`)
  })
})

describe('display text at the top of a line', () => {
  const own =
    'The crews moved into the upper deck of a former ferry in the quiet old harbour of Lindau'

  test('a teaser without a stop, edited, and a word behind it that opens sentences', () => {
    const text = [
      own.replace('quiet old', 'old'),
      'If Ines Rocha is made harbour master in spring, the port will have its first.',
      ...BEFORE,
      `${own}.`,
      ...BEHIND,
    ].join(' ')
    expect(gone(text)).toEqual([own.replace('quiet old', 'old')])
    // What is no ferry any more is another thing.
    expect(gone(text.replace('quiet old', 'old').replace('former ferry', 'ferry'))).toEqual([])
  })

  test('what stands behind the credit of a picture and is cited in a sentence below', () => {
    const caption = 'Crews on the upper deck, October 4, 2018 (Ledger/Ines Rocha)'
    const text = [
      caption,
      `${own}.`,
      ...BEFORE,
      `In the end ${own.charAt(0).toLowerCase()}${own.slice(1)}, and nobody has seen them since.`,
      ...BEHIND,
    ].join(' ')
    expect(gone(text)).toEqual([`${own}.`])
  })

  test('a note of correction that stands twice at the end', () => {
    const note =
      'CORRECTION: The story first gave a wrong name for the master of the port. Her name is Ines Rocha, and she is the second.'
    const by = 'CORRECTION: Corrected by Jo March at 5:38 PM'
    expect(gone([...BEFORE, ...BEHIND, note, by, note].join(' '))).toEqual([note])
  })

  test('a post whose signature lost most of its dash', () => {
    const post = 'Oh no the old port is closed and I loved the smell of the quay'
    const signature = '; Jo March (@jomarch) November 8, 2014'
    const text = line('People posted what they felt.', post, signature, post, 'So it went on.')
    expect(gone(text)).toEqual([`${post} ${signature}`])
  })
})

describe('a post that begins inside a sentence', () => {
  const said =
    'is being billed as the end of the tug, the pilot and the crane - a box that loads itself. To show it off, the port has built a small one'
  const tweet = `${said}! – Lindau Port (@lindauport) May 4, 2016`

  test('goes as one with its signature', () => {
    const text = line(
      `The "robot box" ${said} "for the kids" of the town.`,
      'Nobody has bought one, and the boxes are in a shed behind the harbour office.',
      tweet,
      'The shed is locked.',
    )
    expect(gone(text)).toEqual([tweet])
  })
})

describe('the headline with the name of the site behind it', () => {
  const title = 'Lindau Fires Two Top Captains, Setting the Stage for a Fresh Race'

  test.each([
    [
      'before a dateline',
      ' – Harbour Street Journal - News',
      'OLD HARBOUR—The mayor sent them home.',
    ],
    ['before an article', ' | Lindau Ledger', 'The mayor sent them home.'],
    ['before another script', ' – LindauLedger', '港务局星期二关闭了北部航道。'],
  ])('%s', (_, site, next) => {
    const text = [title, `${title}${site}`, next, ...BEFORE, ...BEHIND].join(' ')
    expect(gone(text, title)).toEqual([`${title}${site}`])
  })

  test('where nothing tells where the name ends, it stays', () => {
    const text = [title, `${title} – Lindau Ledger Captains were sent home.`, ...BEFORE].join(' ')
    expect(gone(text, title).join()).not.toContain('Captains were')
  })

  test('a bracket that opens it goes with it', () => {
    const own = '「港口」星期二关闭了北部航道'
    const text = `${own} ${own} – LindauLedger 港务局说，一艘货轮在防波堤附近丢失了三个集装箱。前往外岛的渡轮改道南端，每次航行增加近一个小时。`
    expect(gone(text, own)).toEqual([`${own} – LindauLedger`])
  })
})

describe('an entry of a list that stands again without what it opens with, before the next entry', () => {
  const list = (lead: string, rest: string): string =>
    [
      ...BEFORE,
      `${lead}${rest}`,
      `${rest} Lindau: the old lighthouse has lost its lamp`,
      ...BEHIND,
    ].join('\n\n')

  test.each([
    ['a name', 'Brede ', 'has sent its two ferries back to the yard until the new propellers come'],
    [
      'a label',
      'High tide, 2016 - ',
      'The water stood in the cellars of nearly all the old houses',
    ],
    [
      'a stop inside',
      'Norhaven ',
      'counts its dead eels. Nobody knows yet what has killed them all',
    ],
  ])('goes, and what it opens with stays: %s', (_, lead, rest) => {
    expect(gone(list(lead, rest))).toEqual([rest])
  })
})

describe('no border is put where two copies go on alike', () => {
  const told =
    'Nobody told us at noon that the quay would be closed to lorries for all of the week.'
  const stopped = (whose: string): string =>
    `On the very day of the regatta the coast guard stopped two ${whose} boats that had drifted into the old basin.`
  const said = (who: string): string =>
    `“If the law of the harbour had been kept, nobody would have to look for a new berth now,” Mr. ${who} said.`

  const counted = (boats: string): string =>
    `The port of Lindau has counted ${boats} Frisian boats since the new lock was opened by the mayor in the spring of the year.`

  test.each([
    ['before a name that the text has as a word, too', stopped('US Navy'), stopped('IRS')],
    ['before the name of a speaker', said('Brun'), said('Jonas Holm')],
    ['behind a number', counted('1,500'), counted('61')],
  ])('%s', (_, one, other) => {
    expect(gone([told, ...BEHIND, one, ...BEFORE, other].join(' '))).toEqual([])
  })
})
