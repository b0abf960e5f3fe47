import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { compare } from '../../src/duplicates/compare.ts'
import type { Difference } from '../../src/duplicates/difference.ts'
import { withStatements } from '../../src/duplicates/differences/statements.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const told = (a: string, b: string): string[] =>
  compare(a, b).differences.map(
    ({ kind, here, there }) =>
      `${kind}: ${here && a.slice(here.start, here.end)} → ${there && b.slice(there.start, there.end)}`,
  )

const COUNCIL =
  'The council approved the plan for the old harbour after a long debate in the town hall.'

const BOATS =
  'The council of the old harbour town says that the fishermen will keep their boats at the northern pier '

const ofPilots = (what: string): string =>
  `The port of Lindau said that two of the pilots ${what} on the ferry at the northern quay.`

/** Of two texts that differ in what stands for `#`: are they variants either way round, and do both of them stay? */
function areOthers(text: string, own: string, other: string): void {
  const [a, b] = [text.replace('#', own), text.replace('#', other)]
  expect(compare(a, b).verdict).toBe('variant')
  expect(compare(b, a).verdict).toBe('variant')
  const article = [a, 'A crane fell into the fog.', 'The lighthouse is open again.', b].join('\n\n')
  expect(clean(article).text).toBe(article)
}

const areSame = (text: string, own: string, other: string): void => {
  expect(compare(text.replace('#', own), text.replace('#', other)).verdict).toBe('duplicate')
}

describe('another time is another statement', () => {
  const LEFT = 'The two pilots left the bridge of the tanker # the fire spread to the engine room.'
  const CALLED = 'The captain of the ferry called the owners # the search of the cabins on Friday.'
  const TIMES: readonly [string, string, string][] = [
    [LEFT, 'while', 'before'],
    [LEFT, 'while', 'after'],
    [LEFT, 'when', 'before'],
    [LEFT, 'when', 'until'],
    [LEFT, 'once', 'before'],
    [CALLED, 'following', 'before'],
    [CALLED, 'following', 'during'],
    [CALLED, 'ahead of', 'after'],
  ]
  test.each(TIMES)('%s %s, %s', areOthers)
  test.each([
    [LEFT, 'while', 'when'],
    [LEFT, 'while', 'as'],
    [LEFT, 'after', 'once'],
    [LEFT, 'until', 'till'],
    [CALLED, 'after', 'following'],
    [CALLED, 'before', 'ahead of'],
  ])('in other words it is the same: %s %s, %s', areSame)
})

describe('what is joined to a word makes another statement', () => {
  const NAMED =
    'The shipyard named Ada Holm as its # at a meeting in the town of Lindau on Tuesday.'
  const HEARD = 'The speech on the old pier was heard by some two hundred # of the club on Sunday.'
  const TOLD = 'The # told reporters that the lock will be closed until the end of the long winter.'
  test.each([
    [NAMED, 'co-founder', 'founder'],
    [NAMED, 'non-executive director', 'executive director'],
    [HEARD, 'non-members', 'members'],
    [HEARD, 'anti-war singers', 'war singers'],
    [TOLD, 'co-owner', 'owner'],
  ])('%s %s, %s', areOthers)
  test.each([
    [HEARD, 'well-known guests', 'well known guests'],
    [HEARD, 'part-time pilots', 'part time pilots'],
    [TOLD, 'ex-mayor', 'former mayor'],
    [TOLD, 'then-mayor', 'mayor'],
    [TOLD, 'mayor of al-Lindau', 'mayor of Lindau'],
  ])('in other words it is the same: %s %s, %s', (text, own, other) => {
    expect(compare(text.replace('#', own), text.replace('#', other)).verdict).not.toBe('variant')
  })
})

describe('another statement', () => {
  test.each([
    ['a verb', COUNCIL.replace('approved', 'postponed'), 'statement: approved → postponed'],
    ['who does it', COUNCIL.replace('The council', 'A court'), 'statement: council → court'],
    ['what it is done to', COUNCIL.replace('harbour', 'railway'), 'statement: harbour → railway'],
    [
      'how it ends',
      COUNCIL.replace('in the town hall', 'among angry fishermen'),
      'statement: town hall → angry fishermen',
    ],
  ])('is %s in the place of another', (_, copy, difference) => {
    expect(told(COUNCIL, copy)).toEqual([difference])
    expect(compare(COUNCIL, copy).verdict).toBe('variant')
    expect(compare(copy, COUNCIL).verdict).toBe('variant')
  })

  test.each([
    ['how many', 'Most of the boats', 'Few of the boats', 'Most → Few'],
    ['how many of them', 'All of the boats', 'Some of the boats', 'All → Some'],
    ['how often', 'The ferry always', 'The ferry sometimes', 'always → sometimes'],
    ['how surely', 'The ferry will', 'The ferry may', 'will → may'],
    ['whose', 'His old ferry', 'Her old ferry', 'His → Her'],
    ['which way', 'The boats from the pier', 'The boats to the pier', 'from → to'],
    ['to what or by what', 'The crew cut to a half', 'The crew cut by a half', 'to → by'],
    ['which week', 'The boats that next week', 'The boats that this week', 'next → this'],
    ['on what terms', 'If asked, the boats', 'Unless asked, the boats', 'If → Unless'],
    ['for what reason', 'Because it rained they', 'Although it rained they', 'Because → Although'],
    ['above or below', 'Nearly fifty boats', 'More than fifty boats', 'Nearly → More'],
    ['for or against', 'Those with the mayor', 'Those against the mayor', 'with → against'],
    [
      'on or off',
      'The lamps were on and the boats',
      'The lamps were off and the boats',
      'on → off',
    ],
    [
      'from when or to when',
      'The boats that since noon',
      'The boats that until noon',
      'since → until',
    ],
  ])('is %s', (_, own, other, difference) => {
    const told = (opening: string): string =>
      `${opening} lay in the harbour of Lindau until the storm had passed on Monday night.`
    const [a, b] = [told(own), told(other)]
    const { differences, verdict } = compare(a, b)
    expect(verdict).toBe('variant')
    const said = (text: string, span: { start: number; end: number } | null): string =>
      span === null ? '' : text.slice(span.start, span.end)
    expect(differences.map(({ here, there }) => `${said(a, here)} → ${said(b, there)}`)).toEqual([
      difference,
    ])
    const others = ['A crane fell into the fog on Monday.', 'The lighthouse is open again.']
    const repeats = findDuplicates([a, ...others, b].join('\n\n'))
    expect(repeats.filter(({ kind }) => kind !== 'variant')).toEqual([])
  })

  test.each([
    ['Der Hafen wurde geschlossen,', 'bevor', 'nachdem', 'die Fähre am Montag angekommen war.'],
    ['Der Hafen blieb am Montag den ganzen Tag offen,', 'trotz', 'wegen', 'des Sturms im Norden.'],
    ['Le port de la ville a été fermé', 'avant', 'après', 'la tempête qui a touché la côte lundi.'],
    ['El puerto de la ciudad cerró', 'antes', 'después', 'de la tormenta que llegó el lunes.'],
    ['O porto da cidade foi fechado', 'antes', 'depois', 'da tempestade que chegou na noite.'],
    ['De haven van de stad werd gesloten', 'voordat', 'nadat', 'de storm op maandag aankwam.'],
    ['Порт города был закрыт по приказу мэра', 'до', 'после', 'бури, которая пришла ночью.'],
  ])('is %s %s, not %s, %s', (opening, own, other, end) => {
    const told = (word: string): string => `${opening} ${word} ${end}`
    const [a, b] = [told(own), told(other)]
    expect(compare(a, b).verdict).toBe('variant')
    expect(compare(b, a).verdict).toBe('variant')
  })

  const BETWEEN: Readonly<Record<string, string>> = {
    de: 'Ein Kran fiel am Abend in den Nebel.\n\nDer Leuchtturm ist wieder offen, und das Museum hat den ganzen Tag Gäste.',
    fr: 'Une grue est tombée le soir.\n\nLe phare est de nouveau ouvert, et le musée a des visiteurs toute la journée.',
    es: 'Una grúa cayó en la niebla.\n\nEl faro está otra vez abierto y el museo tiene visitas todo el día.',
    pt: 'Um guindaste caiu na névoa.\n\nO farol está outra vez aberto e o museu tem visitas todo o dia.',
    it: 'Una gru è caduta la sera.\n\nIl faro è di nuovo aperto e il museo ha visitatori tutto il giorno.',
    nl: 'Een kraan viel om in de mist.\n\nDe vuurtoren is weer open en het museum heeft de hele dag gasten.',
    ru: 'Кран упал в туман.\n\nМаяк снова открыт, и в музее весь день много гостей.',
  }

  /** Of a passage that comes again with other words, what is told by `compare` and whether one of the two goes. */
  const heldAgain = (language: string, a: string, b: string): [verdict: string, goes: boolean] => {
    const repeats = findDuplicates([a, BETWEEN[language], b].join('\n\n'))
    return [compare(a, b).verdict, repeats.some(({ kind }) => kind !== 'variant')]
  }

  test.each([
    [
      'de',
      'falls',
      'weil',
      'Der Rat will die alte Mole sperren, … der Sturm die Mauer des Hafens aufgerissen hat.',
    ],
    [
      'de',
      'weil',
      'obwohl',
      'Der Rat will die alte Mole sperren, … der Sturm die Mauer des Hafens verschont hat.',
    ],
    [
      'de',
      'vor',
      'nach',
      'Die Schleuse wurde … dem Besuch der Ministerin für die großen Frachter geöffnet.',
    ],
    [
      'de',
      'über',
      'unter',
      'Die Kosten für den Umbau der Kaimauer liegen … den Mitteln, die der Rat bewilligt hat.',
    ],
    [
      'de',
      'und',
      'oder',
      'Die Besatzung hat im Hafen von Karrau Wasser … Treibstoff für die lange Fahrt geladen.',
    ],
    [
      'de',
      'nur',
      'auch',
      'Der Bürgermeister hat … den Leuchtturm an die Genossenschaft der Lotsen verkauft.',
    ],
    [
      'fr',
      'si',
      'parce que',
      'La ville paie les marins du ferry … la compagnie respecte les horaires de la saison.',
    ],
    [
      'fr',
      'sur',
      'sous',
      'Le port garde le vieux canot de sauvetage … le toit du hangar, où il sèche au vent.',
    ],
    [
      'fr',
      'et',
      'ou',
      'L’équipage du ferry a chargé de l’eau … du carburant dans le petit port de Tarn.',
    ],
    [
      'es',
      'si',
      'porque',
      'La ciudad paga a los marineros del ferry … la compañía cumple los horarios del año.',
    ],
    [
      'es',
      'con',
      'contra',
      'El astillero del puerto contrató a los obreros … la opinión del viejo sindicato.',
    ],
    [
      'es',
      'solo',
      'también',
      'El alcalde de la ciudad vendió … el faro de la isla a la cooperativa de los prácticos.',
    ],
    [
      'pt',
      'se',
      'porque',
      'A cidade paga aos marinheiros do ferry … a companhia cumpre os horários do ano.',
    ],
    [
      'pt',
      'sob',
      'sobre',
      'Os pilotos do porto amarraram os botes durante a noite … a ponte da velha eclusa.',
    ],
    [
      'pt',
      'e',
      'ou',
      'A tripulação do ferry carregou água … combustível no porto da pequena ilha de Tarna.',
    ],
    [
      'it',
      'se',
      'perché',
      'La città paga i marinai del traghetto … la compagnia rispetta gli orari della stagione.',
    ],
    [
      'it',
      'sotto',
      'sopra',
      'Il porto tiene la vecchia barca di salvataggio … il tetto del capannone della ditta.',
    ],
    [
      'it',
      'solo',
      'anche',
      'Il sindaco della città ha venduto … il faro dell’isola alla cooperativa dei piloti.',
    ],
    [
      'nl',
      'als',
      'omdat',
      'De stad betaalt de zeelui van de veerboot … de rederij zich aan de regels houdt.',
    ],
    [
      'nl',
      'voor',
      'na',
      'De sluis werd … het bezoek van de minister voor de grote vrachtschepen geopend.',
    ],
    [
      'nl',
      'alleen',
      'ook',
      'De burgemeester heeft … de vuurtoren van het eiland aan de loodsen verkocht.',
    ],
    [
      'ru',
      'если',
      'хотя',
      'Город оплатит ремонт причала, … компания не соблюдает расписание паромов.',
    ],
    [
      'ru',
      'под',
      'над',
      'Порт хранит спасательный катер … крышей ангара, где он сохнет на ветру с зимы.',
    ],
    [
      'de',
      'aus dem',
      'in den',
      'Das Schiff fuhr am Abend … Hafen und nahm dort die Gäste auf, die noch warteten.',
    ],
    [
      'fr',
      'du',
      'vers le',
      'Le navire est sorti … port et il a pris à bord les passagers qui attendaient encore.',
    ],
    [
      'it',
      'dal',
      'verso il',
      'La nave è uscita … porto e ha preso a bordo i passeggeri che aspettavano ancora.',
    ],
    [
      'ru',
      'около',
      'вместо',
      'Город построит новый причал … старого маяка, и это вызвало гнев жителей.',
    ],
    [
      'ru',
      'и',
      'или',
      'Экипаж парома загрузил воду … топливо в порту перед приходом большой бури.',
    ],
  ])('is in %s %s in the place of %s: %s', (language, own, other, sentence) => {
    const [a, b] = [sentence.replace('…', own), sentence.replace('…', other)]
    expect(heldAgain(language, a, b)).toEqual(['variant', false])
    expect(heldAgain(language, b, a)).toEqual(['variant', false])
  })

  test.each([
    [
      'de',
      'weil',
      'da',
      'Das Museum am Kai bleibt im Winter geöffnet, … viele Klassen aus der Stadt kommen.',
    ],
    [
      'de',
      'der',
      'ein',
      'Die Anwohner dürfen den Kai betreten, sagte am Montag … Sprecher des Rates der Stadt.',
    ],
    [
      'fr',
      'un',
      'le',
      'Le conseil de la ville garde les vieux bancs du port, a dit lundi soir … porte-parole.',
    ],
    [
      'es',
      'la',
      'una',
      'El ferry llega a su hora al muelle, dijo el lunes … portavoz de la compañía de la isla.',
    ],
  ])('is in %s none where %s stands for %s: %s', (language, own, other, sentence) => {
    const [a, b] = [sentence.replace('…', own), sentence.replace('…', other)]
    expect(heldAgain(language, a, b)).toEqual(['duplicate', true])
  })

  test.each([
    [
      'active and passive',
      'The harbour company sued the bank over the failed sale of the ferry in May.',
      'The harbour company was sued by the bank over the failed sale of the ferry in May.',
    ],
    [
      'a condition and a cause',
      'The union will call off the strike if the company pays the wages of the crew.',
      'The union will call off the strike because the company pays the wages of the crew.',
    ],
    [
      'a place and what is far from it',
      'The two ships met near the old harbour on Monday morning before the fog lifted.',
      'The two ships met far from the old harbour on Monday morning before the fog lifted.',
    ],
  ])('is told, and neither goes: %s', (_, a, b) => {
    const others = ['A crane fell into the fog.', 'The lighthouse is open again.', 'It rained.']
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(compare(one, other).verdict).toBe('variant')
      const repeats = findDuplicates([one, ...others, other].join('\n\n'))
      expect(repeats.filter(({ kind }) => kind !== 'variant')).toEqual([])
    }
  })

  test.each([
    ['has it before its verb', 'is under investigation', 'is reportedly under investigation'],
    ['has it before a number', 'took 40 gifts', 'took up to 40 gifts'],
    ['has it before its name', 'and the governor took gifts', 'and the deputy governor took gifts'],
  ])('is no repeat that limits less: what limits more stays where it %s', (_, less, more) => {
    const said = (what: string): string =>
      `The senator of the old harbour town ${what} from the company that runs the ferry.`
    const others = ['A crane fell into the fog.', 'The lighthouse is open again.', 'It rained.']
    for (const paragraphs of [
      [said(more), ...others, said(less)],
      [said(less), ...others, said(more)],
    ]) {
      const text = paragraphs.join('\n\n')
      expect(clean(text).text.includes(said(more))).toBe(true)
    }
  })

  test.each([
    ['family', 'company'],
    ['rally', 'strike'],
    ['supply', 'demand'],
    ['likely guest', 'unlikely guest'],
    ['illegally parked van', 'legally parked van'],
    ['plan', 'plane'],
    ['plan', 'plant'],
    ['strike', 'striker'],
    ['ban', 'bank'],
    ['army', 'arm'],
    ['port', 'portrait'],
    ['ship', 'shop'],
    ['crew', 'crow'],
    ['truck', 'track'],
    ['reserved seat', 'reversed seat'],
  ])('is a word that begins or ends as the other does, and is another: %s, %s', (own, other) => {
    const said = (what: string): string =>
      `The ${what} was the subject of a long debate in the town hall on Monday evening.`
    expect(compare(said(own), said(other)).verdict).toBe('variant')
    const others = ['A crane fell into the fog on Monday.', 'The lighthouse is open again.']
    const repeats = findDuplicates([said(own), ...others, said(other)].join('\n\n'))
    expect(repeats.filter(({ kind }) => kind !== 'variant')).toEqual([])
  })

  test.each([
    ['closed', 'may close', 'closed → may close'],
    ['closed', 'will close', 'closed → will close'],
    ['closed', 'plans to close', 'closed → plans to close'],
    ['closed', 'refused to close', 'closed → refused to close'],
    ['closed', 'was ordered to close', 'closed → ordered to close'],
    ['closed', 'denied closing', 'closed → denied closing'],
    ['has closed', 'seems to have closed', 'closed → seems to have closed'],
    ['was closed', 'was said to be closed', 'closed → said to be closed'],
    ['closed', 'was told to close', 'closed → told to close'],
    ['closed', 'stopped closing', 'closed → stopped closing'],
    ['has closed', 'may have closed', 'closed → may have closed'],
    ['closed', 'almost closed', 'closed → almost closed'],
    ['closed fifty and', 'closed nearly fifty and', undefined],
    ['is to close', 'plans to close', undefined],
    ['will close', '’ll close', undefined],
    ['closed', 'has closed', undefined],
    ['closed', 'had just closed', undefined],
  ])('is a word that turns the next one: %s, %s', (own, other, difference) => {
    const says = (verb: string): string =>
      `The company ${verb} three of its plants in the north of the country, a guard said on Monday.`.replace(
        ' ’',
        '’',
      )
    const [a, b] = [says(own), says(other)]
    expect(told(a, b)).toEqual(difference === undefined ? [] : [`statement: ${difference}`])
    const others = ['A crane fell into the fog on Monday.', 'The lighthouse is open again.']
    for (const twice of [
      [a, ...others, b],
      [b, ...others, a],
    ]) {
      const repeats = findDuplicates(twice.join('\n\n'))
      expect(repeats.some(({ kind }) => kind !== 'variant')).toBe(difference === undefined)
    }
  })

  test.each(['alleged', 'attempted', 'planned', 'potential', 'suspected', 'mock', 'supposed'])(
    'is a word by which the next one is none, or none yet: %s',
    (turning) => {
      const says = (what: string): string =>
        `Two guards of the ferry told the court on Monday about the ${what} on the pier of Lindau.`
      const [a, b] = [says('murder'), says(`${turning} murder`)]
      expect(told(a, b)).toEqual([`statement: murder → ${turning} murder`])
      const others = ['A crane fell into the fog on Monday.', 'The lighthouse is open again.']
      const repeats = findDuplicates([a, ...others, b].join('\n\n'))
      expect(repeats.filter(({ kind }) => kind !== 'variant')).toEqual([])
      // Any other word may come on top.
      expect(told(a, says('brutal murder'))).toEqual([])
    },
  )

  test.each(['acting', 'deputy', 'ex-', 'former', 'vice', 'would-be'])(
    'is a word by which the next one is another: %s',
    (turning) => {
      const says = (who: string): string =>
        `The ${who} of the bank told the court on Monday about the murder on the pier of Lindau.`
      const [a, b] = [says('president'), says(`${turning} president`.replace('- ', '-'))]
      expect(told(a, b)).toEqual([expect.stringMatching(/^statement: president → .*president$/)])
      const others = ['A crane fell into the fog on Monday.', 'The lighthouse is open again.']
      const repeats = findDuplicates([b, ...others, a].join('\n\n'))
      expect(repeats.filter(({ kind }) => kind !== 'variant')).toEqual([])
    },
  )

  test.each(['half', 'part of'])(
    'is a word by which not all of the next one is meant: %s',
    (share) => {
      const says = (what: string): string =>
        `The state will pay ${what} the cost of the new line to Lindau, the paper wrote on Monday.`
      const [a, b] = [says(''), says(share)].map((said) => said.replace('  ', ' '))
      expect(told(a as string, b as string)).toContain(`statement: the → ${share} the`)
      const others = ['A crane fell into the fog on Monday.', 'The lighthouse is open again.']
      const repeats = findDuplicates([a, ...others, b].join('\n\n'))
      expect(repeats.filter(({ kind }) => kind !== 'variant')).toEqual([])
    },
  )

  describe.each([
    ['suspended', 'suspected'],
    ['fined', 'fired'],
    ['rejected', 'reflected'],
    ['injured', 'insured'],
    ['stalled', 'started'],
    ['detained', 'detailed'],
    ['should have left', 'must have left'],
  ])('is a word that is spelt nearly so, or nearly as sure: %s, %s', (own, other) => {
    const [a, b] = [ofPilots(own), ofPilots(other)]

    test('to whoever compares', () => {
      for (const [one, another] of [
        [a, b],
        [b, a],
      ] as const) {
        expect(compare(one, another).differences.map(({ kind }) => kind)).toEqual(['statement'])
      }
    })

    test('to whoever cleans', () => {
      const others = ['A crane fell into the fog on Monday.', 'The lighthouse is open again.']
      const repeats = findDuplicates([a, ...others, b].join('\n\n'))
      expect(repeats.filter(({ kind }) => kind !== 'variant')).toEqual([])
    })
  })

  test.each([
    ['organised', 'organized'],
    ['travelled', 'traveled'],
    ['defence', 'defense'],
    ['colour', 'color'],
    ['advisers', 'advisors'],
    ['travelled', 'traveled'],
    ['governor', 'gov.'],
    ['assn.', 'association'],
  ])('is none where a word is spelt otherwise: %s, %s', (own, other) => {
    expect(compare(ofPilots(own), ofPilots(other))).toMatchObject({
      verdict: 'duplicate',
      differences: [],
    })
  })

  test('is none where it is one word in two', () => {
    const told = (what: string): string =>
      `The crew of the ferry chose the old captain as the ${what} of the march on Monday.`
    expect(compare(told('torchbearer'), told('torch bearer')).differences).toEqual([])
  })

  test.each([
    ['of one group', 'may', 'might'],
    ['left out', 'often may', 'may'],
  ])('is none where it is %s', (_, own, other) => {
    const told = (opening: string): string =>
      `The council ${opening} leave the harbour of Lindau until the storm has passed on Monday night.`
    expect(compare(told(own), told(other)).differences).toEqual([])
  })

  test('is another end, though a word of it happens to be in both', () => {
    const vote = 'The council voted on the plan for the old harbour because most of the '
    const meant = `${vote}members thought the costs far too high already.`
    const other = `${vote}already restored quay.`
    expect(told(meant, other)).toEqual([
      'statement: members thought the costs far too high → restored quay',
    ])
    expect(compare(meant, other).verdict).toBe('variant')
    expect(compare(other, meant).verdict).toBe('variant')
  })

  test.each([
    ['function words alone', 'as they now have.', 'until the railway bridge opens.'],
    ['numbers', 'and that is that.', 'from 14 to 21 days.'],
    ['names', 'as they always have.', 'with Ines Rocha and Brun.'],
  ])('is another end, though one of the two is made of %s', (_, end, otherEnd) => {
    const [a, b] = [`${BOATS}${end}`, `${BOATS}${otherEnd}`]
    expect(told(a, b)).toContain(`statement: ${end.slice(0, -1)} → ${otherEnd.slice(0, -1)}`)
    expect(compare(a, b).verdict).toBe('variant')
    expect(compare(b, a).verdict).toBe('variant')
    const others = ['A ferry ran aground in the fog on Monday.', 'The lighthouse is open again.']
    const repeats = findDuplicates([a, ...others, b].join('\n\n'))
    expect(repeats.filter(({ kind }) => kind !== 'variant')).toEqual([])
  })

  test.each([
    ['an end of two words', 'with all of us.', 'with you.'],
    ['an end that has a word of the other', 'as they always have.', 'as the old ones always have.'],
    ['one that tells who said it', 'for good, so they said to us.', 'for good, as it was before.'],
  ])('is not %s', (_, end, otherEnd) => {
    expect(told(`${BOATS}${end}`, `${BOATS}${otherEnd}`)).toEqual([])
  })

  test('is not where one side names who the other calls by a pronoun, and tells where he said it', () => {
    const that = 'that he had not thought about asking the harbour master to close the pier.'
    expect(told(`Brun also says ${that}`, `He also said in an interview ${that}`)).toEqual([])
  })

  test('is another place for the country of the outlet, which may else come and go', () => {
    const keeps = (who: string): string =>
      `${who} keeps 28,500 soldiers in South Korea, a legacy of the Korean War.`
    expect(compare(keeps('The United States'), keeps('The Lisbon')).verdict).toBe('variant')
    expect(compare(keeps('The Lisbon'), keeps('The United States')).verdict).toBe('variant')
    expect(told(keeps('The American army'), keeps('The army'))).toEqual([])
    expect(told(keeps('The U.S. army'), keeps('The American army'))).toEqual([])
  })

  test.each([
    ['another form of the word', 'after a long debate', 'after long debates'],
    ['another spelling', 'harbour', 'harbor'],
    ['a word that was put as two', 'old harbour', 'old har-bour'],
    ['letters that changed places', 'council', 'coucnil'],
    ['an abbreviation', 'council', 'cncl'],
    ['a function word', 'after a long debate', 'following a long debate'],
    ['an adverb more', 'approved', 'finally approved'],
    ['an adjective less', 'long ', ''],
  ])('is not %s', (_, words, other) => {
    const copy = COUNCIL.replace(words, other)
    expect(told(COUNCIL, copy)).toEqual([])
    expect(compare(COUNCIL, copy).verdict).not.toBe('variant')
  })

  test('is not another verb of saying', () => {
    const a = 'The bridge over the Arle will open in spring, the mayor of the town said.'
    expect(told(a, a.replace('said', 'replied'))).toEqual([])
    expect(told(a, a.replace('said', 'forgot'))).toEqual(['statement: said → forgot'])
  })

  test('is not the word that names a source in the place of a verb of saying', () => {
    expect(
      told('The dam will hold, engineers said.', 'The dam will hold, according to engineers.'),
    ).toEqual([])
  })

  test('is another source, be it said or told by it', () => {
    expect(
      told('The dam will hold, engineers said.', 'The dam will hold, according to farmers.'),
    ).toEqual(['statement: engineers → farmers'])
  })

  test('is not a word that says the same, and that word is not lost', () => {
    const a = 'Rescuers pulled two children from the water near the pier.'
    expect(compare(a, a.replace('children', 'kids'))).toMatchObject({
      verdict: 'duplicate',
      containment: { here: 1, there: 1 },
    })
    expect(compare(a, a.replace('children', 'dogs')).verdict).toBe('variant')
  })

  test('is not a name in the place of who bears it', () => {
    const a = 'The bridge over the Arle will open in spring if the mayor agrees to it.'
    expect(told(a, a.replace('the mayor', 'Brun'))).toEqual(['name: null → Brun'])
  })

  test('is not told where another fact is', () => {
    const copy = COUNCIL.replace('approved', 'rejected')
    expect(told(COUNCIL, copy)).toEqual(['negation: approved → rejected'])
  })

  test('is no sentence of which the other text has nothing', () => {
    const a = `${COUNCIL} The harbour master resigned.`
    expect(told(a, `${COUNCIL} The ferry turned back.`)).toEqual([])
  })

  test.each([
    ['de', 'Der Stadtrat hat den Plan für den alten Hafen am Ende doch', 'gebilligt', 'verworfen'],
    ['fr', 'Le conseil de la ville a enfin, après un débat, le projet du port', 'adopté', 'rejeté'],
    ['es', 'El consejo de la ciudad ha dicho que el plan del puerto fue', 'aprobado', 'aplazado'],
    [
      'it',
      'Il consiglio della città ha detto che il piano del porto è stato',
      'approvato',
      'respinto',
    ],
    ['pt', 'O conselho da cidade disse que o plano do porto não foi', 'aprovado', 'recusado'],
    [
      'nl',
      'De gemeenteraad heeft het plan voor de oude haven na een debat',
      'gesteund',
      'verworpen',
    ],
    ['ru', 'Городской совет после долгих споров план старого порта всё же', 'одобрил', 'отклонил'],
  ])('is told in %s', (_, opening, verb, other) => {
    const a = `${opening} ${verb}.`
    expect(told(a, a.replace(verb, other))).toEqual([`statement: ${verb} → ${other}`])
  })

  test('is told in zh', () => {
    const a = '市议会经过长时间的辩论之后通过了旧港口的改建计划。'
    expect(told(a, a.replace('通过', '否决'))).toEqual(['statement: 通过 → 否决'])
  })
})

describe('a sentence that is about something else', () => {
  const verdict = (subject: string): string =>
    compare(
      `Ida Brun met the guard of Holm on Monday. ${subject} waits for a word of the harbour office on the old lock.`,
      'Brun waits for a word of the harbour office on the old lock.',
    ).verdict

  test('is another statement, though the sentence before tells of that', () => {
    expect(verdict('Lind')).toBe('variant')
    expect(verdict('Brun')).toBe('contains')
  })
})

test('are added to as many differences as a long list has', () => {
  const spanAt = (start: number): { start: number; end: number } => ({ start, end: start + 2 })
  const numbers = Array.from(
    { length: 200_000 },
    (_, at): Difference => ({ kind: 'number', here: spanAt(8 * at), there: spanAt(8 * at + 4) }),
  )
  const told: Difference = { kind: 'statement', here: spanAt(8), there: spanAt(14) }
  const untold: Difference = { kind: 'statement', here: spanAt(10), there: spanAt(14) }
  expect(withStatements(numbers, [told, untold]).slice(numbers.length)).toEqual([untold])
})

describe('a negation in a language that has no list of its own is another fact', () => {
  test.each([
    ['Norwegian', 'Kommunen har', 'ikke', 'sagt at skolen skal stenges til høsten.'],
    ['Nynorsk', 'Kommunen har', 'ikkje', 'sagt at skulen skal stengjast til hausten.'],
    ['Swedish', 'Regeringen vill', 'inte', 'höja skatten på bensin under nästa år.'],
    ['Danish', 'Ministeren har', 'aldrig', 'læst den rapport, som udvalget sendte i mandags.'],
    ['Finnish', 'Hallitus', 'ei', 'aikoo korottaa polttoaineen veroa ensi vuonna koko maassa.'],
    ['Croatian', 'Vlada', 'nije', 'odlučila povećati porez na gorivo iduće godine.'],
    ['Czech', 'Dnes', 'není', 'jasné, zda vláda zvýší daně z paliva v Praze.'],
    ['Romanian', 'Guvernul', 'nu', 'va majora taxa pe benzină anul viitor la București.'],
    ['Turkish', 'Yeni köprü bu yıl', 'değil', 'gelecek yaz açılacak, dedi belediye başkanı.'],
    ['Greek', 'Η κυβέρνηση', 'δεν', 'θα αυξήσει τους φόρους το επόμενο έτος στην Αθήνα.'],
    ['Hebrew', 'הממשלה', 'לא', 'תעלה את המס על הדלק בשנה הבאה בכל הארץ'],
    ['Hindi', 'सरकार अगले साल ईंधन पर कर', 'नहीं', 'बढ़ाएगी और सड़कें बनाएगी'],
    ['Indonesian', 'Pemerintah', 'tidak', 'akan menaikkan pajak bahan bakar pada tahun depan.'],
    ['Vietnamese', 'Chính phủ sẽ', 'không', 'tăng thuế xăng dầu vào năm tới tại Hà Nội.'],
  ])('%s', (_, before, negation, after) => {
    const said = `${before} ${after}`
    const denied = `${before} ${negation} ${after}`
    const { verdict, differences } = compare(said, denied)
    expect([verdict, differences.map(({ kind }) => kind)]).toEqual(['variant', ['negation']])
    expect(clean(`${said}\n\n${denied}`).text).toBe(`${said}\n\n${denied}`)
    expect(compare(denied, denied).verdict).toBe('identical')
  })
})
