import { describe, expect, test } from 'vitest'
import type { Duplicate } from '../../src/duplicates/duplicate.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const HARBOUR =
  'The harbour master closed the northern channel on Tuesday after a freighter lost three containers near the breakwater.'
const FERRY =
  'Ferries to the outer islands were sent around the southern point, which added almost an hour to each crossing.'
const DIVERS =
  'Divers found the first container at dawn, wedged between two boulders and still sealed against the sea.'
const MAYOR =
  'The mayor of the port town said nobody would be sent a bill before the insurers had finished their work.'
const WEATHER =
  'Forecasters expect calmer water by the weekend, when a crane barge is due from the mainland shipyard.'

const article = (...paragraphs: string[]): string => paragraphs.join('\n\n')
const passage = (text: string, span: { start: number; end: number }): string =>
  text.slice(span.start, span.end)

/** What would go, what stays for it, and how alike they are. */
function told(text: string, title?: string): [string, string, Duplicate['kind']][] {
  const input = title === undefined ? text : { text, title }
  return findDuplicates(input).map((pair) => [
    passage(text, pair),
    passage(text, pair.of),
    pair.kind,
  ])
}

describe('copies', () => {
  test('a paragraph that stands twice: the later goes', () => {
    const text = article(HARBOUR, FERRY, HARBOUR)
    expect(findDuplicates(text)).toEqual([
      {
        start: HARBOUR.length + FERRY.length + 4,
        end: text.length,
        of: { start: 0, end: HARBOUR.length },
        kind: 'exact',
        title: false,
        similarity: 1,
        containment: { here: 1, there: 1 },
        differences: [],
        changes: [],
      },
    ])
  })

  test('a block that stands twice is told paragraph by paragraph', () => {
    const text = article(HARBOUR, FERRY, DIVERS, MAYOR, FERRY, DIVERS, WEATHER)
    expect(told(text)).toEqual([
      [FERRY, FERRY, 'exact'],
      [DIVERS, DIVERS, 'exact'],
    ])
  })

  test('five copies leave one, and each names the one that stays', () => {
    const text = article(HARBOUR, HARBOUR, FERRY, HARBOUR, HARBOUR, HARBOUR)
    const pairs = findDuplicates(text)
    expect(pairs).toHaveLength(4)
    for (const pair of pairs) expect(pair.of).toEqual({ start: 0, end: HARBOUR.length })
  })

  test('other quotes, case, spaces, entities and soft hyphens: a surface copy', () => {
    const first =
      'The captain\'s log said "all hands are safe" before the radio went dead at night.'
    const second =
      'The cap\u00adtain’s log\u00a0said &ldquo;all hands are safe&rdquo; before the RADIO went dead at night.'
    expect(told(article(first, FERRY, second))).toEqual([[second, first, 'surface']])
  })

  test('a lightly edited copy is near', () => {
    const edited = DIVERS.replace('wedged between', 'wedged right between').replace(
      'still sealed',
      'sealed',
    )
    expect(told(article(DIVERS, FERRY, edited)).map(([, , kind]) => kind)).toEqual(['near'])
  })

  test('copies that took turns: a a b b', () => {
    const text = article(HARBOUR, HARBOUR, DIVERS, DIVERS, MAYOR, MAYOR)
    expect(told(text).map(([copy]) => copy)).toEqual([HARBOUR, DIVERS, MAYOR])
  })
})

describe('a passage in another', () => {
  const quote = 'Nobody on the quay had seen anything like it in forty years of work.'

  test('a pull quote goes, the sentence in its context stays, even where the quote stands first', () => {
    const context = `The crane driver shook his head. ${quote} Then he went back to his cabin.`
    const text = article(`“${quote}”`, FERRY, context)
    expect(told(text).map(([copy]) => copy)).toEqual([`“${quote}”`])
  })

  test('a pull quote goes with the name and the office set below it', () => {
    const context = `"The crane was old," she said. "${quote}" Then she went back to her cabin.`
    const pull = `${quote} Ines Kolb, head of the crane drivers`
    expect(told(article(FERRY, pull, context)).map(([copy]) => copy)).toEqual([pull])
  })

  test.each(['Ines Kolb', 'Ines Kolb, head of the crane drivers'])(
    'also where nothing stands between the quote and the name: %s',
    (name) => {
      const words = quote.slice(0, -1)
      const pull = `${words} ${name}`
      const context = `“${words},” Kolb said. “Nobody listened.” Then she went back to her cabin.`
      const alone = `“${quote}”`
      const rest = 'Ines Kolb has been the head of the crane drivers for eleven years.'
      expect(told(article(FERRY, pull, rest, context)).map(([copy]) => copy)).toEqual([pull])
      expect(told(article(FERRY, pull, rest, alone, HARBOUR)).map(([copy]) => copy)).toEqual([pull])
    },
  )

  test('but what goes on with a name is no signature', () => {
    const words = quote.slice(0, -1)
    const more = `${words} Ines Kolb had warned about on the pier in March`
    const text = article(FERRY, more, HARBOUR, `${quote} Then she left.`)
    expect(told(text).map(([copy]) => copy)).not.toContain(more)
  })

  test('a post goes before the quote that says who wrote it', () => {
    const said = '"The crane was old and everybody on the quay knew it for many years," she wrote.'
    const post = 'The crane was old and everybody on the quay knew it for many years.'
    expect(told(article(post, FERRY, said)).map(([copy]) => copy)).toEqual([post])
    expect(told(article(said, FERRY, post)).map(([copy]) => copy)).toEqual([post])
  })

  test('a cut-off teaser goes, the full paragraph stays', () => {
    const teaser = `${HARBOUR.slice(0, 82)}…`
    const text = article(teaser, FERRY, HARBOUR)
    expect(told(text).map(([copy, , kind]) => [copy, kind])).toEqual([[teaser, 'contained']])
  })

  test('a sentence that a later paragraph says again', () => {
    const text = article(`${DIVERS} ${MAYOR}`, FERRY, `${WEATHER} ${DIVERS}`)
    expect(told(text).map(([copy]) => copy)).toEqual([DIVERS])
  })

  test('no sentence of the text goes for a heading that quotes it', () => {
    const said = 'Harbour watchers can breathe a sigh of relief this week'
    const heading = `‘${said}’: Osterby Port Authority`
    const body = `“${said}. The ice is gone,” the port authority wrote. Nobody had expected that.`
    expect(told(article(heading, body)).map(([copy]) => copy)).toEqual([heading])
    expect(told(article(body, heading)).map(([copy]) => copy)).toEqual([heading])
  })

  test('a caption goes before the text that says the same', () => {
    const caption = `FILE - ${DIVERS}`
    const text = article(caption, FERRY, `${MAYOR} ${DIVERS}`)
    expect(told(text).map(([copy]) => copy)).toEqual([caption])
  })

  test.each([
    ['(Jonas Brandt/Coast Daily via AP)'],
    ['| AP Photo'],
    ['| J. Ines Brandt/COAST DAILY'],
    ['Photograph by Jonas Brandt for Coast Daily'],
  ])('the text stays and not the caption with the credit %s', (credit) => {
    const caption = `The crane at the northern pier on Monday. ${DIVERS} ${credit}`
    const text = article(caption, FERRY, `${MAYOR} ${DIVERS}`)
    const { start } = findDuplicates(text).find(({ kind }) => kind !== 'variant') ?? { start: -1 }
    expect(start).toBe(text.indexOf(DIVERS))
  })

  test('a picture that is spoken of is no credit', () => {
    const talk =
      'Nobody in the council has been shown the full picture of the harbour accounts, Jonas Brandt said.'
    const first = `${MAYOR} ${DIVERS} ${talk}`
    const text = article(first, FERRY, `${first.replace('Jonas Brandt', 'Margit Holm')}`)
    expect(told(text).filter(([copy]) => copy.includes('Holm'))).toEqual([
      [expect.stringContaining('Holm'), expect.anything(), 'variant'],
    ])
  })

  test('a post that says it among other things stays whole, and so does the text', () => {
    const post = `${MAYOR} ${DIVERS} — Ines Kolb (@ineskolb) March 3, 2026`
    const text = article(`${FERRY} ${DIVERS} ${WEATHER}`, HARBOUR, post)
    expect(told(text).map(([copy]) => copy)).toEqual([])
  })

  test('the counters of a gallery are no facts', () => {
    const shot =
      'Workers lift a container out of the surf with a mobile crane on the northern shore.'
    const text = article(`${shot} Hide Caption 3 of 12`, FERRY, `${shot} Hide Caption 7 of 12`)
    expect(findDuplicates(text).map(({ kind }) => kind)).not.toContain('variant')
  })

  test('a caption with and without its credit', () => {
    const caption =
      'Workers lift a container out of the surf with a mobile crane on the northern shore.'
    const text = article(`${caption} (Photo: Ines Kolb/AP)`, FERRY, caption)
    expect(findDuplicates(text)).toHaveLength(1)
  })
})

describe('the headline', () => {
  const title = 'Lost Containers Shut Northern Channel'

  test('goes where it stands again, with the name of the site behind it', () => {
    const text = article(title, HARBOUR, `${title} | Coast Daily`, FERRY)
    const [pair] = findDuplicates({ text, title })
    expect(pair).toMatchObject({ title: true, of: { start: 0, end: title.length } })
    expect(passage(text, pair as Duplicate)).toBe(`${title} | Coast Daily`)
  })

  test('is known without a field where a heading at the top stands there twice', () => {
    const text = article(title, title, HARBOUR, FERRY)
    expect(told(text)).toEqual([[title, title, 'exact']])
  })

  test('stays at the head of its section where a list of contents has it too', () => {
    const text = article(`• ${title}`, '• Ferries Go South', FERRY, title, HARBOUR)
    expect(findDuplicates({ text, title })).toEqual([])
  })

  test('stays as a heading where a sentence above has its words', () => {
    const guide =
      'Whoever comes to this page to learn how to moor a ferry in a storm has been on a quay before and knows the ropes of it.'
    const heading = 'How To Moor a Ferry in a Storm: The Long Way'
    const whole = article(guide, HARBOUR, heading, FERRY)
    expect(findDuplicates({ text: whole, title: 'How To Moor a Ferry in a Storm' })).toEqual([])
  })

  test('stays where it stands once', () => {
    expect(findDuplicates({ text: article(title, HARBOUR, FERRY), title })).toEqual([])
  })
})

describe('variants: the same words about another fact', () => {
  const differing = (a: string, b: string): Duplicate => {
    const pairs = findDuplicates(article(a, FERRY, b))
    expect(pairs).toHaveLength(1)
    expect(pairs[0]?.kind).toBe('variant')
    return pairs[0] as Duplicate
  }

  test('a number', () => {
    const stale =
      'Rescuers said 12 sailors were taken to the hospital in the old town after the storm.'
    const text = article(stale, FERRY, stale.replace('12', '14'))
    const [pair] = findDuplicates(text)
    expect(pair?.kind).toBe('variant')
    expect(
      pair?.differences.map(({ kind, here, there }) => [
        kind,
        here && passage(text, here),
        there && passage(text, there),
      ]),
    ).toEqual([['number', '14', '12']])
  })

  test('and not the captions of two pictures', () => {
    const caption = 'A fisherman looks at the waves from the pier of Holm. Ida Voss/Reuters'
    const body = [
      'The mail to the islands was late on Monday, and nobody knew when it would sail again.',
      'The council had asked for three more tugs before the winter, and got none of them. It will ask again in the spring, the chairman said, and once more in the autumn if it has to.',
      'The bells of Saint Brida are rung by hand, and the boys who ring them are paid in apples. Two barges with timber from the upper valley lay at the quay with nobody to unload them.',
    ] as const
    const text = article(body[0], caption, body[1], body[2], caption.replace('Holm', 'Dorn'), FERRY)
    expect(findDuplicates(text)).toEqual([])
  })

  test('and no parallel statements: of two shores, of two years, of two parties', () => {
    const of = (...sentences: string[]): string =>
      article(FERRY, `The mayor looked back. ${sentences.join(' ')}`, HARBOUR)
    const texts = [
      of(
        'A poll of Tuesday has the ferry ahead by nine points on the northern shore.',
        'A poll of Tuesday has the ferry behind by four points on the southern shore.',
      ),
      of(
        'The map of August shows fourteen villages without a pier, and two with a broken one.',
        'The map of October shows thirteen villages without a pier.',
      ),
      of('“We have had a mayor of the left try.”', '“We have had a mayor of the right try.”'),
    ]
    expect(texts.map((text) => findDuplicates(text))).toEqual([[], [], []])
  })

  test('a number in letters', () => {
    const pair = differing(HARBOUR, HARBOUR.replace('three', 'seven'))
    expect(pair.differences.map(({ kind }) => kind)).toEqual(['number'])
  })

  test('a name', () => {
    const first =
      'The inquiry will be led by Margit Holm, who has run the coast guard school for a decade.'
    const pair = differing(first, first.replace('Margit Holm', 'Jonas Brandt'))
    expect(pair.differences.map(({ kind }) => kind)).toContain('name')
  })

  test('a term in quotation marks', () => {
    const first =
      'About three in ten of the sailors asked say that “honest” describes the new director better.'
    const pair = differing(first, first.replace('honest', 'hard to reach'))
    expect(pair.differences.map(({ kind }) => kind)).toEqual(['statement'])
  })

  test('a negation', () => {
    const first =
      'The owners of the freighter will pay for the search in full, their lawyer told the court.'
    const pair = differing(first, first.replace('will pay', 'will not pay'))
    expect(pair.differences.map(({ kind }) => kind)).toEqual(['negation'])
  })

  test('a date', () => {
    const first =
      'The channel should be open again for large ships by 14 March, according to the harbour office.'
    const pair = differing(first, first.replace('14 March', '28 March'))
    expect(pair.differences.map(({ kind }) => kind)).toEqual(['date'])
  })

  test.each([
    [
      'the opposite',
      'The owners won the first case before the harbour court in June, their lawyer said.',
      'won',
      'lost',
      'negation',
    ],
    [
      'a handle',
      'The crane barge is on its way and the harbour will be open again, as the page of @coastdaily has it.',
      '@coastdaily',
      '@islandpost',
      'name',
    ],
    [
      'another day',
      'The crane barge reached the breakwater late on Monday with a crew of nine people.',
      'Monday',
      'Friday',
      'date',
    ],
    [
      'a day that ends alike',
      'The crane barge reached the breakwater late on Monday with a crew of nine people.',
      'Monday',
      'Sunday',
      'date',
    ],
    [
      'a name that is nearly the same',
      'The freighter had taken on its cargo in Iran and was three days late when the storm began.',
      'Iran',
      'Iraq',
      'name',
    ],
    [
      'the opposite that ends alike',
      'Officials told the harbour council that they expect a large increase in fees this autumn.',
      'increase',
      'decrease',
      'negation',
    ],
    [
      'a number that stands elsewhere too',
      'Of the 9 crew members of the barge, 3 were treated for cold and 9 went home the same night.',
      '3',
      '9',
      'number',
    ],
  ])('%s', (_, first, from, to, kind) => {
    const pair = differing(first, first.replace(from, to))
    expect(pair.differences.map((difference) => difference.kind)).toContain(kind)
  })

  test('today may be Tuesday', () => {
    const text = article(HARBOUR, FERRY, HARBOUR.replace('on Tuesday', 'today'))
    expect(findDuplicates(text).map(({ kind }) => kind)).toEqual(['near'])
  })

  test('the same number in digits and letters is none', () => {
    const text = article(HARBOUR, FERRY, HARBOUR.replace('three', '3'))
    expect(findDuplicates(text).map(({ kind }) => kind)).toEqual(['near'])
  })
})

describe('what must stay', () => {
  test.each<[string, string]>([
    [
      'names of speakers',
      article('Ines Kolb', HARBOUR, 'Jonas Brandt', FERRY, 'Ines Kolb', DIVERS, 'Jonas Brandt'),
    ],
    ['labels', article('Advertisement', HARBOUR, 'Advertisement', FERRY, 'Advertisement', DIVERS)],
    [
      'rows of a table',
      article(
        'Net 4.1 mln vs 3.9 mln',
        'Revs 20.2 mln vs 18.8 mln',
        'Avg shrs 11.9 mln vs 11.9 mln',
        'Year',
        'Net 9.9 mln vs 9.1 mln',
        'Revs 41.0 mln vs 40.2 mln',
        'Avg shrs 11.9 mln vs 11.9 mln',
      ),
    ],
    [
      'a question asked of another',
      article(
        'I want to ask about the pier. What do you think this old harbour bill will do for the town? And for the islands?',
        MAYOR,
        'Good morning. What do you think the harbour bill will do for the town? How will it help?',
      ),
    ],
    [
      'heads of lists',
      article(
        WEATHER,
        DIVERS,
        HARBOUR,
        'The harbour office named the owners of the boats that sank in the storm as follows:',
        FERRY,
        'The harbour office named the owners of the boats that sank in the storm as follows:',
        MAYOR,
      ),
    ],
    [
      'what every item of a list says',
      article(
        '• Two counts of theft on the quay. Each count carries up to nine years in the prison of the port town. That is a lot.',
        '• Five counts of fraud. Each count carries up to nine years in the prison of the port town. That is more.',
      ),
    ],
    ['scores', article('Harbour Town 2, North Bay 1', FERRY, 'Harbour Town 2, North Bay 1')],
    ['a refrain', article(`Who pays? ${DIVERS}`, `Who pays? ${MAYOR}`, `Who pays? ${WEATHER}`)],
    [
      'openings of a list',
      article(
        'The council will vote on the dredging plan in the morning.',
        'The council will vote on the ferry fares after lunch.',
        'The council will vote on the pier lights at night.',
      ),
    ],
  ])('%s', (_, text) => {
    expect(findDuplicates(text).filter(({ kind }) => kind !== 'variant')).toEqual([])
  })

  test.each([
    [
      'captions of two pictures of one event',
      'The mayor of the port town greets the crew of the barge at the northern pier on Monday. (Ines Kolb/AP)',
      'greets the crew',
      'thanks the divers',
    ],
    [
      'heads of two tables',
      'The main ports to which fresh herring went in the first two months were as follows, in tons -',
      'fresh herring',
      'smoked mackerel',
    ],
  ])('%s', (_, first, from, to) => {
    const text = article(first, FERRY, first.replace(from, to), MAYOR)
    expect(findDuplicates(text).filter(({ kind }) => kind !== 'variant')).toEqual([])
  })

  test('captions of one gallery that share their first words', () => {
    const lead = 'Photos: Storm over the northern coast Storm over the northern coast –'
    const shots = [
      'Waves break over the harbour wall on Monday.',
      'A fisherman ties down his boat on Monday.',
      'Children look at a fallen tree on Monday.',
      'A lifeboat crew waits for orders on Monday.',
      'Windows are boarded up on the sea front on Monday.',
      'Sandbags line the doors of a bakery on Monday.',
    ]
    const text = article(...shots.map((shot) => `${lead} ${shot}`))
    expect(findDuplicates(text).filter(({ kind }) => kind !== 'variant')).toEqual([])
  })

  test('a copy that adds a statement of its own', () => {
    const more = DIVERS.replace('at dawn', 'at dawn after a search that had begun in heavy rain')
    const text = article(DIVERS, FERRY, more)
    expect(told(text).map(([copy]) => copy)).toEqual([DIVERS])
  })
})

describe('layouts', () => {
  const paragraphs = [HARBOUR, FERRY, DIVERS, MAYOR, HARBOUR, DIVERS]
  const wrap = (text: string): string => text.replace(/(.{1,64})(?: |$)/g, '$1\n').trimEnd()

  test.each<[string, string]>([
    ['blank lines', paragraphs.join('\n\n')],
    ['single line ends', paragraphs.join('\n')],
    ['CRLF', paragraphs.join('\r\n')],
    ['hard-wrapped', paragraphs.map(wrap).join('\n\n')],
    ['one line', paragraphs.join(' ')],
    ['glued', paragraphs.join('')],
  ])('%s: the same two repeats', (_, text) => {
    const words = (value: string): string => value.replace(/\s+/g, ' ')
    expect(told(text).map(([copy]) => words(copy))).toEqual([HARBOUR, DIVERS])
  })
})

describe('other languages', () => {
  test.each([
    [
      'Сторож Олег Вальд закрыл старую дамбу над Веринкой до конца зимы, хотя совет города просил его подождать.',
      'Сторож Олег Вальд закрыл старую дамбу над Веринкой до конца зимы. Фото: Анна Берг/«Маяк»',
    ],
    [
      '守门人奥列格·瓦尔德星期二关闭了韦林卡河上的旧水坝，直到冬天结束，市议会曾请他再等一等。',
      '守门人奥列格·瓦尔德星期二关闭了韦林卡河上的旧水坝，直到冬天结束。图片来源：灯塔通讯社',
    ],
  ])('a caption goes with its credit: %s', (sentence, caption) => {
    const text = [caption, sentence].join('\n\n')
    const [gone] = findDuplicates(text).filter(({ kind }) => kind !== 'variant')
    expect(text.slice(gone?.start, gone?.end)).toBe(caption)
  })

  test('German, where nouns are written with capitals', () => {
    const first =
      'Der Hafenmeister sperrte am Dienstag die nördliche Fahrrinne, weil ein Frachter drei Container verloren hatte.'
    const edited = first.replace('sperrte', 'schloss')
    const other =
      'Die Fähren zu den Inseln fahren nun um die Südspitze herum und brauchen eine Stunde länger.'
    expect(told(article(first, other, edited)).map(([copy]) => copy)).toEqual([edited])
  })

  test('Chinese, where words are not set apart', () => {
    const first = '港务局星期二关闭了北部航道，因为一艘货轮在防波堤附近丢失了三个集装箱。'
    const other = '前往外岛的渡轮改道南端，每次航行增加近一个小时的时间。'
    expect(told(article(first, other, first)).map(([copy]) => copy)).toEqual([first])
  })
})

describe('on one line', () => {
  const FILLER = [
    HARBOUR,
    FERRY,
    MAYOR,
    WEATHER,
    'A pilot who has sailed these waters for thirty years could not remember a swell like it.',
    'Two of the boxes held nothing but empty bottles, and the third was full of wedding dresses.',
    'Their owner, a tailor from the old town, has asked every beach walker to look out for lace.',
  ]
  const line = (...passages: string[]): string =>
    [...FILLER, ...passages, DIVERS.replace('first', 'second')].join(' ')

  test('a caption that stands twice, with a label between the two', () => {
    const caption =
      'Crews lift a steel container over the quay at the port of Lindau on Friday. Mara Lind/Getty Images'
    const gone = told(line(caption, `Photo: ${caption}`, `“We shall see,” said a diver.`))
    expect(gone.map(([copy]) => copy)).toEqual([`Photo: ${caption}`])
  })

  test('an offer without a final stop, before words that the article writes small elsewhere', () => {
    const offer =
      'Get the harbour letter that sailors read delivered to your inbox every single week'
    const [pair, ...others] = told(
      line(offer, 'Forecasters of the port were wrong.', offer, 'Calmer water is not in sight.'),
    )
    expect(pair?.slice(0, 2)).toEqual([offer, offer])
    expect(others).toEqual([])
  })

  test('the headline, written as one in the middle of the line', () => {
    const title = 'Harbour Loses Three Containers in Storm'
    const text = line('File photo. | Ledger Photo', title, 'Nobody has been hurt.')
    expect(told(`${title} ${text}`, title).map(([copy]) => copy)).toEqual([title])
  })

  test('the headline behind “Read more”, and in the notice of the site', () => {
    const title = 'Harbour loses three containers in storm'
    const label = `Read more: ${title}`
    const notice = `The post ${title} appeared first on Lindau Ledger.`
    const text = `${title} ${line(label, 'By noon it was over.')} ${notice}`
    expect(told(text, title).map(([copy]) => copy)).toEqual([label, notice])
  })

  test('headline words inside a sentence stay', () => {
    const title = 'Harbour loses three containers in storm'
    const text = line('They say the harbour loses three containers in storm after storm.')
    expect(told(`${title} ${text}`, title)).toEqual([])
  })

  test('a signature stays with the tweet before, and a signed quotation goes', () => {
    const said = 'It is understandable why nobody on this quay will talk.'
    const quote = `“${said.slice(0, -1)}”`
    const text = line(
      `${quote} — Staff`,
      'The quay was empty. – Ann Brun (@annbrun) June 20, 2016',
      said,
      'The great fear is another storm.',
    )
    const gone = told(text).map(([copy]) => copy)
    expect(gone).toHaveLength(1)
    expect(gone[0]).toContain(quote)
  })

  test('a teaser that was cut off in front of the headline', () => {
    const title = 'Harbour Loses Three Containers in Storm'
    const full =
      'Insurers have sent a man with a drone and a wet suit, who has not left his hotel so far.'
    const teaser = full.slice(0, full.indexOf(' so far'))
    const text = line(`${teaser} ${title}`, 'By noon it was over.', full, 'Nobody has been hurt.')
    expect(told(text, title).map(([copy]) => copy)).toEqual([teaser])
  })

  test('quotation marks that were read in another encoding still open a paragraph', () => {
    const said = 'They could take the containers out of it, and then we could vote on the rest,'
    const text = line(
      `“${said}” the mayor said.`,
      'Nobody else spoke.',
      `Slideshow (2 Images) â€œ${said}â€\u009d the mayor said.`,
      'The hearing was over by noon.',
    )
    expect(told(text).map(([copy]) => copy)).toEqual([`â€œ${said}â€\u009d the mayor said.`])
  })
})

describe('what belongs to the text around it stays', () => {
  const posted = 'The sand on our beach belongs to everyone who ever walked on it.'
  const rest = 'Tomorrow we will walk there again, all of us, and bring the children.'
  const signature = '— Ada Brun (@adabrun) May 4, 2019'

  test('half of an embedded post, and the sentence of a paragraph that quotes one', () => {
    const post = `${posted} ${rest} ${signature}`
    const prose = `“${posted}” Brun wrote on Tuesday, when the fence was a day old.`
    expect(told(article(prose, HARBOUR, post))).toEqual([])
    const dialogue = `She laughed. “${posted}” Then she asked for the key to the gate.`
    expect(told(article(dialogue, HARBOUR, post))).toEqual([])
  })

  test('but a whole post goes for the prose that quotes all of it', () => {
    const post = `${posted} ${rest} ${signature}`
    const prose = `“${posted} ${rest}” Brun wrote on Tuesday.`
    expect(told(article(prose, HARBOUR, post)).map(([copy]) => copy)).toEqual([post])
  })

  test('a sentence of a paragraph for a heading that says it', () => {
    const said = 'The quay was broken by saving money on every stone'
    const text = article(
      `The old town knew better.\n\nThe town broke the quay by saving money on every stone`,
      HARBOUR,
      `It was not the storm. ${said}. Nobody had looked at the piles for years.`,
      FERRY,
      said,
      WEATHER,
    )
    expect(told(text).map(([copy]) => copy)).toEqual([said])
  })

  test('text that says the same as a long caption of an agency', () => {
    const lead =
      'Harbour master Ines Kolb openly took issue with the mayor of Lindau on Thursday, saying that his letters about the dredgers made it impossible for her to do her work.'
    const said =
      'Harbour master Ines Kolb took issue with the mayor of Lindau on Thursday, saying that his letters about the dredgers made it impossible for her to do her work.'
    const shown =
      'FILE - In this July 11 file photo, the harbour master, left, and the mayor turn to leave after they had spoken on the terrace of the customs house, where the council has been meeting since the roof of the town hall came down in a storm, together with the insurers, the pilots, and the owners of the last two boats that still go out from the old quay before the sun is up, and come back with next to nothing.'
    const more =
      'The dredgers had been ordered in winter, paid for in spring and forgotten in summer, and the pilots have asked more than once who would take them out to the bar.'
    const text = article(`${shown} ${said} ${more} (AP Photo/Ada Holm, File)`, lead, FERRY)
    expect(told(text).map(([copy]) => copy)).not.toContain(lead)
  })
})

describe('sentences that open with other words', () => {
  test('but a pronoun, or a title before the name, is no other subject', () => {
    const rest = 'spent nine winters on the breakwater counting the ships that never came in.'
    const text = article(`Ada Kolb ${rest}`, HARBOUR, `Captain Kolb ${rest}`)
    expect(told(text)).toHaveLength(1)
  })

  test('the copy goes that lost its first words', () => {
    const rest =
      'is home to the oldest boats of the coast, and to the loudest. Everyone there has an uncle who went down with one, and a cousin who sells the timber.'
    const torn = `${rest} The outer quay is another world.`
    const text = article(`Hadley Basin ${rest}`, torn, HARBOUR)
    expect(told(text).map(([copy]) => copy)).toEqual([rest])
  })

  test('the headline stays, not its copy behind “Share All sharing options for:”', () => {
    const headline = 'Harbours are too important to leave to their masters — ask the boats'
    const copy = `Share All sharing options for: ${headline}`
    expect(told(article(headline, copy, HARBOUR, FERRY)).map(([gone]) => gone)).toEqual([copy])
  })
})

test('a pair of which one copy goes is not told the other way round, too', () => {
  const said =
    '"It is like being followed by a snail," harbour director Emil Tanner said about the dredger.'
  const both = `${said} "There is a lot of sand to come. There is a lot of sand that has come."`
  const text = [
    'The quay at Lindau was closed to lorries on Tuesday, and the market moved to the customs house.',
    both,
    'Two cranes stood idle on the northern pier while their drivers waited for the keys.',
    both,
  ].join('\n\n')
  expect(findDuplicates(text)).toEqual([
    expect.objectContaining({ kind: 'exact', start: text.lastIndexOf(both) }),
  ])
})
