import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import {
  type Entity,
  type EntityOptions,
  entitiesOf,
  extractEntities,
  readNames,
} from '../../src/entities/extract-entities.ts'

const named = (entities: readonly Entity[], name: string): Entity => {
  const found = entities.find((entity) => entity.name === name)
  if (!found) throw new Error(`no ${name} in ${entities.map((entity) => entity.name).join(', ')}`)
  return found
}

/** What stands for an entity, in the order of the text. */
const mentionsIn = (text: string, language: string): string[] =>
  extractEntities({ text, language })
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map((mention) => mention.text)

const NEWS = `President Donald Trump met Xi Jinping in Beijing on Monday. Trump said the U.S. would buy steel from Acme Steel Corp. for $1.2 billion.

The Ministry of Trade in Beijing confirmed the deal. "We are glad," Xi's spokesman said. The United States and China have argued over fentanyl for years. Chinese officials said Mr. Trump had agreed.`

describe('extractEntities', () => {
  const entities = extractEntities(NEWS)

  it('takes a law for one that is mostly called by its letters', () => {
    const text = 'The Harbour Safety Act (HSA) passed. HSA it is, and HSA it stays.'
    const at = (name: string, from: number) => text.indexOf(name, from)
    const tagger = () => [
      { start: 4, end: 22, type: 'LAW' as const },
      { start: 24, end: 27, type: 'ORGANIZATION' as const },
      { start: at('HSA', 30), end: at('HSA', 30) + 3, type: 'ORGANIZATION' as const },
    ]
    const [law] = extractEntities(text, { tagger })
    expect(law).toMatchObject({ name: 'Harbour Safety Act', type: 'LAW', aliases: ['HSA'] })
  })

  it('cuts no title in two at a hyphen', () => {
    const entities = extractEntities('They heard that Vice-President Martin Venn said so.')
    const venn = entities.find(({ type }) => type === 'PERSON')
    expect(venn?.aliases).toEqual(['Vice-President Martin Venn'])
  })

  it.each([
    [
      'Deputy Attorney General Martin Venn closed the harbour.',
      ['Deputy Attorney General Martin Venn'],
    ],
    ['He wrote to Lt. Gov. Martin Venn.', ['Lt. Gov. Martin Venn']],
    ['So said Inspector General Martin Venn.', ['Inspector General Martin Venn']],
    ['The House of Representatives Speaker Martin Venn left.', ['Speaker Martin Venn']],
    ['So wrote then-Attorney General Martin Venn.', []],
  ])('takes a title with all of its words: %s', (text, aliases) => {
    const venn = extractEntities(text).find(({ name }) => name.endsWith('Venn'))
    expect(venn?.aliases).toEqual(aliases)
  })

  it('takes a person, his last name and his titles as one entity', () => {
    const trump = named(entities, 'Donald Trump')
    expect(trump.type).toBe('PERSON')
    expect(trump.aliases).toEqual(['Trump', 'President Donald Trump', 'Mr. Trump'])
    expect(trump.mentions.map(({ start }) => start)).toEqual([
      NEWS.indexOf('Donald Trump'),
      NEWS.indexOf('Trump said'),
      NEWS.indexOf('Trump had'),
    ])
  })

  it('takes ways to write a country as one entity under its full name', () => {
    const states = named(entities, 'United States')
    expect(states).toMatchObject({ type: 'LOCATION', aliases: ['U.S.'] })
    expect(states.mentions.map(({ text }) => text)).toEqual(['U.S.', 'United States'])
  })

  it('types places, bodies, groups and substances', () => {
    expect(named(entities, 'Beijing').type).toBe('LOCATION')
    expect(named(entities, 'Ministry of Trade').type).toBe('ORGANIZATION')
    expect(named(entities, 'Chinese').type).toBe('NORP')
    expect(named(entities, 'fentanyl').type).toBe('CHEMICAL')
  })

  it('gives amounts their value', () => {
    expect(named(entities, '$1.2 billion')).toMatchObject({
      type: 'MONEY',
      value: '1200000000 USD',
    })
  })

  it('orders by salience, which sums to 1', () => {
    const weights = entities.map(({ salience }) => salience)
    expect([...weights].sort((a, b) => b - a)).toEqual(weights)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
    expect(entities[0]?.name).toBe('Donald Trump')
  })

  it('weighs what the title names higher', () => {
    const text = 'Maria Lopez met Peter Schmidt in Lima. Peter Schmidt smiled at Maria Lopez.'
    const plain = named(extractEntities(text), 'Peter Schmidt').salience
    const titled = extractEntities({ title: 'Peter Schmidt travels', text })
    expect(named(titled, 'Peter Schmidt').salience).toBeGreaterThan(plain)
  })

  it('resolves dates against the date of the article, and only against that', () => {
    const text = 'Angela Merkel left Paris on Friday.'
    expect(named(extractEntities({ text, date: '2018-05-16' }), 'Friday').value).toBe('2018-05-11')
    expect(named(extractEntities(text), 'Friday')).not.toHaveProperty('value')
  })

  it('leaves out what `types` does not list', () => {
    const people = extractEntities(NEWS, { types: ['PERSON'] })
    expect(new Set(people.map(({ type }) => type))).toEqual(new Set(['PERSON']))
    expect(named(people, 'Donald Trump').salience).toBe(named(entities, 'Donald Trump').salience)
  })

  it('finds the names of a gazetteer first and keeps their ids', () => {
    const gazetteer = [{ name: 'Quux', type: 'PRODUCT', aliases: ['Quux Nine'], id: 'q' }] as const
    const text = 'The Quux Nine sold well. Critics liked the Quux’s screen; quux is no word.'
    expect(named(extractEntities(text, { gazetteer }), 'Quux')).toMatchObject({
      type: 'PRODUCT',
      id: 'q',
      aliases: ['Quux Nine'],
      mentions: [{ text: 'Quux Nine' }, { text: 'Quux' }],
    })
  })

  it('leaves the article of a known name outside, and lines and possessives', () => {
    const gazetteer = [
      { name: 'The Quux', type: 'WORK_OF_ART', id: 'q' },
      { name: 'Foo Bar', type: 'PERSON' },
    ] as const
    const text = 'The Quux sold. Read the Quux&#8217;s page. Quux is else. Foo\nBar slept.'
    const entities = extractEntities(text, { gazetteer, tagger: () => [] })
    expect(entities).toMatchObject([{ name: 'The Quux', id: 'q' }])
    expect(entities[0]?.mentions.map(({ text: written }) => written)).toEqual(['Quux', 'Quux'])
  })

  it.each([
    ['McDonald’s', 'At McDonald’s and McDonald’s’ rivals.', ['McDonald’s', 'McDonald’s']],
    ['Trader Joe’s', 'Trader Joe’s sells. Trader Joe’s, too.', ['Trader Joe’s', 'Trader Joe’s']],
    ['St. Vrain', 'In St. Vrain. The first St. Vrain is far.', ['St. Vrain', 'St. Vrain']],
    ['Fond Vrain', 'He is fond. Fond. Vrain is far.', []],
    ['Acme Inc.', 'Acme Inc. rose. Acme Inc fell.', ['Acme Inc.', 'Acme Inc']],
  ])('finds %s as it is written', (name, text, expected) => {
    const gazetteer = [{ name, type: 'ORGANIZATION' }] as const
    const entities = extractEntities(text, { gazetteer, tagger: () => [] })
    const mentions = entities
      .filter(({ type }) => type === 'ORGANIZATION')
      .flatMap((e) => e.mentions)
    expect(mentions.map(({ text: written }) => written)).toEqual(expected)
  })

  it.each([
    ['The editors of USA Today said so.', 'USA Today'],
    ['He cited the Civil Rights Act of 1964 in court.', 'Civil Rights Act of 1964'],
    ['She won gold at the 2018 Winter Olympics.', '2018 Winter Olympics'],
    ['The shop on Third Avenue closed.', 'Third Avenue'],
  ])('takes a day, a year or a number in a name for a part of it: %s', (text, name) => {
    expect(mentionsIn(text, 'en')).toEqual([name])
  })

  it('takes no value of several words for a part of a name', () => {
    const text = 'The Port Festival of 4 May 2019 closed at 02:05.'
    const tagger = () => [{ start: 4, end: text.indexOf(':'), type: 'EVENT' as const }]
    expect(extractEntities(text, { tagger }).map(({ name }) => name)).toEqual([
      '4 May 2019',
      '02:05',
    ])
  })

  it('takes another tagger', () => {
    const tagger = () => [{ start: 4, end: 8, type: 'WORK_OF_ART' as const }]
    expect(extractEntities('the blue book', { tagger })).toMatchObject([
      { name: 'blue', type: 'WORK_OF_ART', salience: 1 },
    ])
  })

  it('finds no name in what is to be ignored', () => {
    const last = NEWS.lastIndexOf('\n')
    const ignored = [{ start: 0, end: last }]
    const document = parse(NEWS)
    const names = finish(readNames(document, {}, ignored))
    const people = finish(entitiesOf(document, names, {}, ignored))
    const found = people.filter(({ type }) => type === 'PERSON')
    expect(found.length).toBeGreaterThan(0)
    for (const { mentions } of found) expect(mentions[0]?.start).toBeGreaterThan(last)
  })

  it.each([
    [{ types: ['CITY'] }, /`types`.*PERSON.*CITY/],
    [{ types: 'PERSON' }, /`types`/],
    [{ gazetteer: {} }, /`gazetteer`.*array/],
    [{ gazetteer: [{ name: 'Quux' }] }, /`gazetteer`/],
    [{ gazetteer: [null] }, /`gazetteer`.*entry 0 is null/],
    [{ gazetteer: [{ name: ' - ', type: 'PERSON' }] }, /entry 0 has no `name`/],
    [{ gazetteer: [{ name: 'Quux', type: 'DATE' }] }, /`type` of PERSON.*DATE/],
    [{ gazetteer: [{ name: 'Quux', type: 'WORK_OF_ART', aliases: 'Q' }] }, /`aliases`/],
    [{ gazetteer: [{ name: 'Quux', type: 'WORK_OF_ART', aliases: [7] }] }, /`aliases`/],
    [{ gazetteer: [{ name: 'Quux', type: 'WORK_OF_ART', id: 7 }] }, /`id`/],
    [{ tagger: 'rules' }, /`tagger`.*function/],
  ])('refuses %j', (options, message) => {
    const call = () => extractEntities('x', options as unknown as EntityOptions)
    expect(call).toThrow(message)
    expect(call).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
  })
})

describe('names', () => {
  const texts = (text: string, type: string): string[] =>
    extractEntities(text)
      .filter((entity) => entity.type === type)
      .flatMap(({ mentions }) => mentions)
      .sort((a, b) => a.start - b.start)
      .map((mention) => mention.text)

  it('leaves articles, quotes, possessives and titles outside', () => {
    const text =
      'The Guardian’s editor met “Angela Merkel” in Berlin. Secretary of State Hillary Clinton’s plane left the United Nations.'
    expect(texts(text, 'PERSON')).toEqual(['Angela Merkel', 'Hillary Clinton'])
    expect(texts(text, 'ORGANIZATION')).toEqual(['Guardian', 'United Nations'])
  })

  it('sets a group, a title and a name apart', () => {
    const text = 'Kenyan President Uhuru Kenyatta spoke. U.S.-China trade fell.'
    expect(texts(text, 'NORP')).toEqual(['Kenyan'])
    expect(texts(text, 'PERSON')).toEqual(['Uhuru Kenyatta'])
    expect(texts(text, 'LOCATION')).toEqual(['U.S.', 'China'])
  })

  it('keeps the small words of names', () => {
    const text =
      'Osama bin Laden was in Pakistan. The Food and Drug Administration and the Bank of England declined to comment. Moon Jae-in, president of South Korea, spoke in Seoul.'
    expect(texts(text, 'PERSON')).toContain('Osama bin Laden')
    expect(texts(text, 'ORGANIZATION')).toEqual(['Food and Drug Administration', 'Bank of England'])
  })

  it('finds known names in headlines and makes no giant name of the rest', () => {
    const text =
      'MERKEL AND MACRON AGREE ON BUDGET IN PARIS\n\nAngela Merkel and Emmanuel Macron agreed on a budget in Paris, an official said.'
    expect(texts(text, 'PERSON')).toEqual(['MERKEL', 'MACRON', 'Angela Merkel', 'Emmanuel Macron'])
    expect(named(extractEntities(text), 'Angela Merkel').aliases).toContain('MERKEL')
  })

  it('merges acronyms, company suffixes and spelling variants', () => {
    const text =
      'The Federal Bureau of Investigation said on Monday that the FBI would help. Volodymyr Zelensky spoke; later Zelenskyy left. Ford Motor Company fell, as Ford had said it would.'
    const entities = extractEntities(text)
    expect(named(entities, 'Federal Bureau of Investigation').aliases).toEqual(['FBI'])
    expect(named(entities, 'Volodymyr Zelensky').aliases).toEqual(['Zelenskyy'])
    expect(named(entities, 'Ford Motor Company').aliases).toEqual(['Ford'])
  })

  it('leaves apart what may be either of two', () => {
    const text =
      'Hillary Clinton and Bill Clinton came to Boston. Clinton spoke first, the mayor said.'
    const entities = extractEntities(text)
    expect(named(entities, 'Hillary Clinton').mentions).toHaveLength(1)
    expect(named(entities, 'Bill Clinton').mentions).toHaveLength(1)
    expect(named(entities, 'Clinton').mentions).toHaveLength(1)
  })

  it.each([
    ['Der Hafen von Brenn-Montana wurde am Montag geschlossen.', []],
    ['Am Hafen sprach der Meister Holland-Moritz mit den Leuten.', []],
    ['Die Ministerin Bettina Stark-Holmberg war am Hafen.', ['Bettina Stark-Holmberg']],
    ['Das Treffen Nato-Ukraine war in Berlin-Mitte.', ['Nato', 'Ukraine', 'Berlin']],
    ['Die US-Regierung sprach von einem Ukraine-Krieg.', ['US', 'Ukraine']],
  ])('takes no half of a name that a hyphen joins for the whole: %s', (text, expected) => {
    expect(mentionsIn(text, 'de')).toEqual(expected)
  })

  it.each([
    ['Über den Hafen sprach der Rat in Berlin. Er sprach lange über ihn.', 'de', ['Berlin']],
    ['Uber fuhr in Berlin zum Hafen, und der Rat sprach davon.', 'de', ['Uber', 'Berlin']],
    [
      'Para el puerto hay un plan. El consejo de Barcelona lo hizo para todos.',
      'es',
      ['Barcelona'],
    ],
    ['Una empresa china compra el puerto. China no habla de ello.', 'es', ['China']],
  ])('takes no word for a name that the text writes small: %s', (text, language, expected) => {
    expect(mentionsIn(text, language)).toEqual(expected)
  })

  it.each([
    ['El consejo de Madrid habla del puerto.', 'es', ['Madrid']],
    ['Der Rat sprach in Paris und London vom Hafen.', 'de', ['Paris', 'London']],
    ['Ana Madrid habla del puerto. Después Madrid calla.', 'es', ['Ana Madrid', 'Madrid']],
    ['Der Rat hörte Victoria Mbeko zu.', 'de', []],
    [
      'Ana Gil Ordaz habla. Después Gil calla, y Ordaz también.',
      'es',
      ['Ana Gil Ordaz', 'Gil', 'Ordaz'],
    ],
    [
      'Im Hafen sprach Angela Merkel. Zuletzt fuhr Merkel nach Berlin.',
      'de',
      ['Angela Merkel', 'Merkel', 'Berlin'],
    ],
    [
      'Ana Gil habla con Bea Rosa. Entonces Gil Rosa Campos calla. Barcelona espera.',
      'es',
      ['Ana Gil', 'Bea Rosa', 'Gil', 'Rosa Campos', 'Barcelona'],
    ],
    [
      'Im Hafen sprach Nico Lange. Lange war er nicht dort, nur so lange wie nötig.',
      'de',
      ['Nico Lange'],
    ],
  ])(
    'knows people by their surname, and places by nobody who is called so: %s',
    (text, language, expected) => {
      expect(mentionsIn(text, language)).toEqual(expected)
    },
  )

  it.each([
    ['de', 'Im Hafen sprach Angela Dorothea Merkel.', ['Angela Dorothea Merkel']],
    ['de', 'Im Hafen sprach Hans-Peter Müller.', ['Hans-Peter Müller']],
    ['de', 'Im Hafen sprach Hans Peter.', ['Hans Peter']],
    ['es', 'El puerto calla, habló José Luis Rodríguez Ordaz.', ['José Luis Rodríguez Ordaz']],
    ['no', 'I går talte Jonas Gahr Støre i Oslo.', ['Jonas Gahr Støre', 'Oslo']],
    ['tr', 'Recep Tayyip Erdoğan bir plan yaptı.', ['Recep Tayyip Erdoğan']],
    ['fr', 'Jean-Pierre Dupont et Anne Martin parlent.', ['Jean-Pierre Dupont', 'Anne Martin']],
    ['de', 'Im Hafen traf Angela Merkel Berlin nicht.', ['Angela Merkel', 'Berlin']],
  ])(
    'takes all given names and surnames in another language: %s, %s',
    (language, text, expected) => {
      expect(mentionsIn(text, language)).toEqual(expected)
    },
  )

  it.each([
    [
      'de',
      'Angela Merkel sprach. Merkels Plan kam nach Berlin.',
      ['Angela Merkel', 'Merkel', 'Berlin'],
    ],
    ['de', 'Berlins Häfen und Hans Peter schliefen in Paris.', ['Berlin', 'Hans Peter', 'Paris']],
    ['da', 'Lars Halmkes plan. Lars Halmke taler.', ['Lars Halmke', 'Lars Halmke']],
    ['fr', 'Angela Merkel parle. Merkels se tait.', ['Angela Merkel']],
    ['tr', "İstanbul'da bir plan var. Ankara’ya gitti.", ['İstanbul', 'Ankara']],
  ])('takes a name without the ending of its case: %s, %s', (language, text, expected) => {
    expect(mentionsIn(text, language)).toEqual(expected)
  })

  it.each([
    [
      'de',
      'Deutschland und die Vereinigten Staaten schweigen.',
      ['Deutschland', 'Vereinigten Staaten'],
    ],
    ['de', 'Russlands Hafen liegt weit von Österreich.', ['Russland', 'Österreich']],
    ['es', 'Los Estados Unidos y el Reino Unido callan.', ['Estados Unidos', 'Reino Unido']],
    ['fr', 'La Chine et les Pays-Bas se taisent.', ['Chine', 'Pays-Bas']],
    ['it', 'La Germania tace con la Corea del Sud.', ['Germania', 'Corea del Sud']],
    ['no', 'Norge og Tyskland tier om havna.', ['Norge', 'Tyskland']],
    ['sv', 'Sveriges hamn och Island tiger.', ['Sverige', 'Island']],
    ['tr', "Almanya ile Rusya'nın bir planı var.", ['Almanya', 'Rusya']],
    ['en', 'The boats of Iceland left Norge and Sverige behind.', ['Iceland']],
  ])('knows countries by what their language calls them: %s, %s', (language, text, expected) => {
    expect(mentionsIn(text, language).filter((name) => expected.includes(name))).toEqual(expected)
  })

  it('takes no given name for a country that is called alike', () => {
    expect(mentionsIn('Le maire Maurice est au port.', 'fr')).toEqual([])
  })

  it.each([
    ['fr', "Le port de l'Allemagne et d’Espagne.", ['Allemagne', 'Espagne']],
    ['fr', "On dit qu'Angela Merkel parle. Hier l'Angleterre.", ['Angela Merkel']],
    ['it', "Il porto dell'Italia e quello all'Avana.", ['Italia']],
    ['fr', "Jeanne d'Ormond parle. Alors d'Ormond se tait.", ["Jeanne d'Ormond", 'Ormond']],
    ['fr', "Anne Durand d'Oyonne parle.", ['Anne Durand']],
    ['de', "Der Rat hörte l'Italia im Hafen.", []],
  ])('reads a name behind what is glued to its front: %s, %s', (language, text, expected) => {
    expect(mentionsIn(text, language)).toEqual(expected)
  })

  it.each([
    [
      'de',
      'Ursula von der Aue sprach. Von der Aue schwieg.',
      ['Ursula von der Aue', 'Von der Aue'],
    ],
    ['nl', 'Robin van Halm is in de haven.', ['Robin van Halm']],
    ['it', 'Marco De Luca parla. De Luca tace.', ['Marco De Luca', 'De Luca']],
    ['es', 'Ana de la Torre y Pedro Gil callan.', ['Ana de la Torre', 'Pedro Gil']],
    ['pt', 'Ana Gil da Silva fala. A voz de Silva.', ['Ana Gil da Silva', 'Silva']],
    ['es', 'Ana de Barcelona y María Gil del Partido callan.', ['Barcelona', 'María Gil']],
  ])('takes a surname with its particles: %s, %s', (language, text, expected) => {
    expect(mentionsIn(text, language)).toEqual(expected)
  })

  it('makes no names of common words in other languages', () => {
    const german = extractEntities(
      'Die Regierung hat am Montag in Berlin mit der Opposition über den Haushalt gesprochen. Angela Merkel sagte, das Treffen sei gut gewesen.',
    )
    expect(german.map(({ name }) => name).sort()).toEqual(['Angela Merkel', 'Berlin'])
    expect(extractEntities('東京は日本の首都です。')).toEqual([])
  })
})

describe('spans', () => {
  const gazetteer = [
    { name: 'The Bank of England', type: 'ORGANIZATION', id: 'boe', aliases: ['Bank'] },
    { name: 'Angela Merkel', type: 'PERSON' },
  ] as const
  const check = (text: string): void => {
    for (const { mentions } of [
      ...extractEntities(text),
      ...extractEntities(text, { gazetteer }),
    ]) {
      for (const { start, end, text: written } of mentions) {
        expect(text.slice(start, end)).toBe(written)
        expect(written).not.toMatch(/[\r\n]|^(?:the|a|an) |['’]s$|^["“]|["”]$|^\s|\s$/i)
      }
    }
  }

  it('survives what scraping leaves behind', () => {
    check('Trump&#8217;s aide Rudy Giu\u00adliani\u200b said &quot;no&quot; in Ber\u00adlin.')
    check('\u0000Barack Obama\ud800 met\u2028Angela Merkel\u000b in  Paris.\r\nThe\r\nHague')
    check("Barack Obama's’s aide met Angela Merkel’s&#8217;s.")
    check(`Barack Obama${' '.repeat(70_000)}met Angela Merkel.`)
  })

  it('holds for any mixture of pieces', () => {
    const piece = fc.constantFrom(
      'Barack Obama',
      'Obama',
      'U.S.',
      'the',
      'The',
      'Bank',
      'of',
      'England',
      '’s',
      "'s",
      ' ',
      ' ',
      '\n',
      '\n\n',
      '-',
      '“',
      '”',
      '.',
      ',',
      '&amp;',
      '&#8217;s',
      'said',
      'Inc.',
      '$5',
      'million',
      'May',
      '4',
      'a',
      'week',
      'ago',
      '5%',
      '&euro;',
      'to',
      'Beijing',
      'first',
      'Monday',
      '\u00ad',
      '\u200b',
      '\ud83d',
      'PARIS',
      'President',
      'al-',
      'and',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        check(text)
        expect(extractEntities(text)).toEqual(extractEntities(text))
      }),
      { numRuns: 150 },
    )
  })
})
