import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/document/parse.ts'
import { finish } from '../../../src/document/steps.ts'
import { Clusters } from '../../../src/entities/crf/clusters.ts'
import { findHints } from '../../../src/entities/crf/document-hints.ts'
import { agreeNames } from '../../../src/entities/crf/document-pass.ts'
import type { FieldName } from '../../../src/entities/crf/field-tagger.ts'
import type { ModelType } from '../../../src/entities/crf/labels.ts'
import { spansOf } from '../../../src/entities/crf/name-span.ts'
import { readNameTokens } from '../../../src/entities/crf/name-tokens.ts'
import { TokenKinds } from '../../../src/entities/crf/token-kinds.ts'

const kinds = new TokenKinds(new Clusters())

/** What becomes of names that a model has read: `[name|TYPE]` in the text. */
function agreed(marked: string): string[] {
  const marks = [...marked.matchAll(/\[([^|\]]+)\|([A-Z]+)\]/g)]
  const text = marked.replace(/\[([^|\]]+)\|[A-Z]+\]/g, '$1')
  const tokens = finish(readNameTokens(parse(text), kinds))
  let from = 0
  const names = marks.map(([, name = '', type]): FieldName => {
    const start = text.indexOf(name, from)
    from = start + name.length
    const first = tokens.starts.indexOf(start)
    const last = tokens.ends.findIndex((end) => end >= from)
    return { from: first, to: last + 1, type: type as ModelType }
  })
  const found = finish(agreeNames({ tokens, hints: finish(findHints(tokens)), names }))
  return found.flatMap(({ from: first, to, type }) =>
    spansOf(text, tokens, first, to).map(({ start, end }) => `${text.slice(start, end)}/${type}`),
  )
}

describe('names of a document agree', () => {
  it('by the type of most mentions', () => {
    const text = '[Quux|ORGANIZATION] grew. [Quux|ORGANIZATION] fell. Then [Quux|DISEASE] rose.'
    expect(agreed(text)).toEqual(['Quux/ORGANIZATION', 'Quux/ORGANIZATION', 'Quux/ORGANIZATION'])
  })

  it('but a city and its team may both be meant', () => {
    const text =
      'In [Leeds|GPE], [Leeds|ORGANIZATION] won. [Leeds|ORGANIZATION] sang. So did [Leeds|GPE].'
    expect(agreed(text).map((name) => name.split('/')[1])).toEqual([
      'GPE',
      'ORGANIZATION',
      'ORGANIZATION',
      'GPE',
    ])
  })

  it('what is a name in one place is one in the others, but for a title', () => {
    const text = 'They met [Quux|ORGANIZATION] there. Later they saw Quux again.'
    expect(agreed(text)).toEqual(['Quux/ORGANIZATION', 'Quux/ORGANIZATION'])
    const title = 'They met [Sen|PERSON] there. Later they saw Sen again.'
    expect(agreed(title)).toEqual(['Sen/PERSON'])
  })

  it('but not what was one once in a headline', () => {
    const headline = 'THE [QUUX|ORGANIZATION] FERRY SANK. LATER THEY MET QUUX AGAIN.'
    expect(agreed(headline)).toEqual(['QUUX/ORGANIZATION'])
    const below = 'Then the [Quux|ORGANIZATION] ferry sank there.\n\nLATER THEY MET QUUX AGAIN'
    expect(agreed(below)).toEqual(['Quux/ORGANIZATION', 'QUUX/ORGANIZATION'])
  })

  it('last names are those of people with full names, hyphens and all', () => {
    const text =
      'The donor [Leah Hunt-Hendrix|PERSON] came. They saw [Hunt-Hendrix|GPE] leave. Later they met Hunt-Hendrix again.'
    expect(agreed(text)).toEqual([
      'Leah Hunt-Hendrix/PERSON',
      'Hunt-Hendrix/PERSON',
      'Hunt-Hendrix/PERSON',
    ])
  })

  it('a family name before a given name of two syllables is that person', () => {
    const text = '[Doh Kyung-so|PERSON] was late. [Doh|GPE] laughed, and people saw Doh leave.'
    expect(agreed(text)).toEqual(['Doh Kyung-so/PERSON', 'Doh/PERSON', 'Doh/PERSON'])
  })

  it('two people joined by a hyphen are two, but not in the name of a bill', () => {
    const people = '[Ana Quill|PERSON] met [Bo Marsh|PERSON].'
    expect(agreed(`${people} The [Quill-Marsh|GPE] talks failed.`).slice(2)).toEqual([
      'Quill/PERSON',
      'Marsh/PERSON',
    ])
    expect(agreed(`${people} The [Quill-Marsh|LAW] Act.`).slice(2)).not.toContain('Marsh/PERSON')
    expect(agreed('[Ana Quill-Marsh|PERSON] came. [Quill-Marsh|GPE] sat.').at(-1)).toBe(
      'Quill-Marsh/PERSON',
    )
  })

  it('a storm is not the person of its name', () => {
    const text = 'When [Hurricane Irma|EVENT] came, [Irma|PERSON] took roofs.'
    expect(agreed(text)).toEqual(['Hurricane Irma/EVENT', 'Irma/EVENT'])
  })

  it('a part of a longer name is the longer name where its other words stand', () => {
    const text =
      'So [Air Malta|ORGANIZATION] said. At Air [Malta|GPE], all agreed. In [Malta|GPE] it rained.'
    expect(agreed(text)).toEqual(['Air Malta/ORGANIZATION', 'Air Malta/ORGANIZATION', 'Malta/GPE'])
  })

  it('but not where a name reaches beyond it', () => {
    const text = 'So [Air Malta|ORGANIZATION] said. The fans of [Malta Rovers|ORGANIZATION] sang.'
    expect(agreed(text)).toEqual(['Air Malta/ORGANIZATION', 'Malta Rovers/ORGANIZATION'])
    const crossing = 'So [Air Malta|ORGANIZATION] said, in the air [Malta Rovers|ORGANIZATION] won.'
    expect(agreed(crossing)).toEqual(['Air Malta/ORGANIZATION', 'Malta Rovers/ORGANIZATION'])
  })

  it('what was not seen is found again, unless it is a common word here', () => {
    expect(agreed('Then [Mary Poole|PERSON] spoke. They say Poole left.')).toEqual([
      'Mary Poole/PERSON',
      'Poole/PERSON',
    ])
    expect(agreed('Then [Mary Poole|PERSON] spoke. They say Poole left a poole.')).toEqual([
      'Mary Poole/PERSON',
    ])
  })
})

describe('where a line is in capitals or in title case', () => {
  it('a word that prose writes with a capital is found again', () => {
    const text = '[MARY PETERSEN|PERSON] CAME TO THE HARBOUR. THEN SHE, PETERSEN SAID, LEFT AGAIN.'
    expect(agreed(text)).toEqual(['MARY PETERSEN/PERSON', 'PETERSEN/PERSON'])
    const title = '[Mary Petersen|PERSON] Came To The Harbour. Then She, Petersen Said, Left Again.'
    expect(agreed(title)).toEqual(['Mary Petersen/PERSON', 'Petersen/PERSON'])
  })

  it('but not an ordinary word', () => {
    const text = '[MARY WALKER|PERSON] CAME TO THE HARBOUR. THEN THE OTHER WALKER LEFT IT AGAIN.'
    expect(agreed(text)).toEqual(['MARY WALKER/PERSON'])
  })

  it('names of several words are found again', () => {
    const text = '[HARBOUR WATCH|ORGANIZATION] CAME TO TOWN. THEN HARBOUR WATCH LEFT IT AGAIN.'
    expect(agreed(text)).toEqual(['HARBOUR WATCH/ORGANIZATION', 'HARBOUR WATCH/ORGANIZATION'])
  })
})

describe('mistakes that are mistakes anywhere', () => {
  it.each([
    ['a party before a state', 'said Amy Klo ([D-Minn.|ORGANIZATION]) today', ['Minn./GPE']],
    [
      'a party before a state of two words',
      'said Amy Klo ([D-W.Va.|PRODUCT]) today',
      ['W.Va./GPE'],
    ],
    ['a day like a party', 'in Rouen, [D-Day|EVENT] was', ['D-Day/EVENT']],
    ['no party', 'on [D-Day|EVENT] they came', ['D-Day/EVENT']],
    ['a bracket inside', 'the [GND (Green New Deal|WORK]) failed', ['GND/WORK']],
    ['a number', 'the [No. 2|ORGANIZATION] left', []],
    ['a suffix alone', 'they said [LLC|ORGANIZATION] here', []],
    ['a body of a place', 'so the [Bank of England|GPE] said', ['Bank of England/ORGANIZATION']],
    ['a body with a head', 'so [Prairie Bank|GPE] said', ['Prairie Bank/ORGANIZATION']],
    ['a place with such a head', 'on the [West Bank|GPE] they', ['West Bank/GPE']],
    ['an acronym is no law', 'so [ICE|LAW] said', ['ICE/ORGANIZATION']],
    ['a letter', 'so [P|ORGANIZATION] said', []],
    [
      'a committee is no law',
      'the [Committee for Justice Under Law|LAW] said',
      ['Committee for Justice Under Law/ORGANIZATION'],
    ],
    [
      'a dash between blanks',
      'by [Xqz — Jason Poole|PERSON] today',
      ['Xqz/PERSON', 'Jason Poole/PERSON'],
    ],
    ['a law has a word of laws', 'the [Maple Hide Caption|LAW] is here', []],
    ['a law', 'the [Clean Air Act|LAW] is here', ['Clean Air Act/LAW']],
    ['a law by its last word', 'the [Harbour Act|ORGANIZATION] is', ['Harbour Act/LAW']],
    ['a state with an island in its name', 'off [Rhode Island|LOC] they', ['Rhode Island/GPE']],
    ['an island', 'off [Harrow Island|LOC] they', ['Harrow Island/LOC']],
    ['a letter that stands for a word', 'the [S&Q 90|FAC] fell', ['S&Q 90/FAC']],
    ['a day like a party', 'in Rouen, [D-Day|EVENT] was', ['D-Day/EVENT']],
    ['a case', 'since [Roe v. Wade|LAW] it is', ['Roe v. Wade/LAW']],
    ['an illness of the lists', 'when [COVID-19|PRODUCT] came', ['COVID-19/DISEASE']],
    ['a second syllable', 'then [Moon Jae|PERSON]-in spoke', ['Moon Jae-in/PERSON']],
    ['no second syllable', 'the [Jon Obama|PERSON]-era rules', ['Jon Obama/PERSON']],
    ['a title', 'so [Sen. Ada Lind|PERSON] fell', ['Ada Lind/PERSON']],
    [
      'a body for diseases',
      'the [Office for Rare and Old|ORGANIZATION] Diseases fell',
      ['Office for Rare and Old Diseases/ORGANIZATION'],
    ],
    ['a state behind a place', 'in [Ocala, N.H.|EVENT] she', ['Ocala/GPE']],
    ['the capital whole', 'in [Washington, D.C.|GPE] she', ['Washington, D.C./GPE']],
    ['a name behind a small word', 'Lind [and Vexel|SUBSTANCE] fell', []],
    ['a substance with a comma', 'by [Lind, Vexel|SUBSTANCE] and', []],
    ['a state without its stop', 'in [Ocala|GPE], [Fla|PERSON] she', ['Ocala/GPE', 'Fla/GPE']],
    ['a name like a state', 'so [Ocala|GPE] and [Del|PERSON] won', ['Ocala/GPE', 'Del/PERSON']],
    ['a law called by who made it', 'to end [Obamacare|PERSON] now', ['Obamacare/LAW']],
    ['a law called by who is known', 'to end [Bidencare|GPE] now', ['Bidencare/LAW']],
    ['a body that cares', 'so [Mediquaxcare|ORGANIZATION] said', ['Mediquaxcare/ORGANIZATION']],
    ['what laws are called', 'by the [Constitution|PRODUCT] they', ['Constitution/LAW']],
    ['a body of one list', 'they saw it on [Twitter|PRODUCT] then', ['Twitter/ORGANIZATION']],
    ['a body that is a place too', 'then in [Chelsea|GPE] rain fell', ['Chelsea/GPE']],
    ['an event of one list', 'since [Brexit|GPE] they', ['Brexit/EVENT']],
    ['an acronym of a body', 'so [ISIS|GPE] said', ['ISIS/ORGANIZATION']],
    ['a name like an acronym', 'then [Isis|PERSON] said', ['Isis/PERSON']],
    [
      'a march on a place',
      'the March on [Delhi for Bread|GPE] won',
      ['March on Delhi for Bread/EVENT'],
    ],
    ['a month', 'so in March on [Malta|GPE] rain fell', ['Malta/GPE']],
    ['listed substances', 'they found fentanyl there', ['fentanyl/SUBSTANCE']],
  ])('%s', (_, text, names) => {
    expect(agreed(text)).toEqual(names)
  })
})

describe('what stands around a name tells', () => {
  it('a place before a comma and a state, or among places', () => {
    const text =
      'In [Old Marsh|EVENT], [Ohio|GPE], rain fell. [Tern|PRODUCT], [Texas|GPE] (HN) is dry. A man from [Glen Alder|PERSON], [Virginia|GPE], left.'
    const places = agreed(text)
    expect(places).toContain('Old Marsh/GPE')
    expect(places).toContain('Tern/GPE')
    expect(places).toContain('Glen Alder/GPE')
    const list = 'They came from [Oslo|GPE], [Phoenix|PRODUCT], and [Paris|GPE].'
    expect(agreed(list)[1]).toBe('Phoenix/GPE')
  })

  it('no place where a person, a body or no state stands', () => {
    const person = 'They asked [Ana Quill|PERSON], [Ohio|GPE], in vain.'
    expect(agreed(person)[0]).toBe('Ana Quill/PERSON')
    const body = 'She left [Tern University|ORGANIZATION], [Ohio|GPE], in May.'
    expect(agreed(body)[0]).toBe('Tern University/ORGANIZATION')
    const senator = 'He met in [Tern|PRODUCT], [Ohio|GPE] senators in tow.'
    expect(agreed(senator)[0]).toBe('Tern/PRODUCT')
  })

  it('a company by its short name, unless a person or a title has it', () => {
    const text =
      '[Harrowby Chemical Inc|ORGANIZATION] said so. [Harrowby|PERSON] grew, and [Harrowby|GPE] sold.'
    expect(agreed(text).slice(1)).toEqual(['Harrowby/ORGANIZATION', 'Harrowby/ORGANIZATION'])
    const person = '[Harrowby Inc|ORGANIZATION] hired [Jo Harrowby|PERSON]. [Harrowby|PERSON] sang.'
    expect(agreed(person).at(-1)).toBe('Harrowby/PERSON')
    const titled = '[Harrowby Inc|ORGANIZATION] grew. They met Mr. [Harrowby|PERSON] there.'
    expect(agreed(titled).at(-1)).toBe('Harrowby/PERSON')
    const place = '[Boston Ropes Inc|ORGANIZATION] grew. In [Boston|GPE] it rained.'
    expect(agreed(place).at(-1)).toBe('Boston/GPE')
  })

  it('a body by its last word, whatever the model saw', () => {
    const text =
      'The [Moor Test Treaty Organization|LAW] met the [Quill Lodging Association|EVENT] and [Venn Tern Plc|FAC].'
    expect(agreed(text).every((name) => name.endsWith('/ORGANIZATION'))).toBe(true)
  })

  it('what a city runs belongs to its name, what it has does not', () => {
    expect(agreed('The [Moor City|GPE] [Fire Department|ORGANIZATION] came.')).toEqual([
      'Moor City Fire Department/ORGANIZATION',
    ])
    expect(agreed('The [Moor City|GPE] [Herald|ORGANIZATION] came.')).toHaveLength(2)
  })

  it('a name torn at a possessive or an `and` is one', () => {
    expect(
      agreed('The [Moor Sailors|ORGANIZATION]’ [Rights Coalition|ORGANIZATION] wrote.'),
    ).toEqual(['Moor Sailors’ Rights Coalition/ORGANIZATION'])
    expect(
      agreed('The [Bureau of Labor|ORGANIZATION] and [Industries|ORGANIZATION] ruled.'),
    ).toEqual(['Bureau of Labor and Industries/ORGANIZATION'])
    expect(
      agreed('They sued [Quill Telegraph|ORGANIZATION] and [Telephone Corp|ORGANIZATION] here.'),
    ).toEqual(['Quill Telegraph and Telephone Corp/ORGANIZATION'])
    expect(
      agreed('They sued [Quill Inc|ORGANIZATION] and [Telephone Corp|ORGANIZATION] here.'),
    ).toHaveLength(2)
    expect(
      agreed('The [Bureau of Labor|ORGANIZATION] and [Venncorp|ORGANIZATION] met.'),
    ).toHaveLength(2)
  })

  it('the holder of an office is no part of what it is of', () => {
    const whole = ['National Safety/ORGANIZATION', 'James Venn/PERSON']
    expect(agreed('The director of [National Safety James Venn|ORGANIZATION] spoke.')).toEqual(
      whole,
    )
    expect(
      agreed('The director of [National Safety James|ORGANIZATION] [Venn|PERSON] spoke.'),
    ).toEqual(whole)
    expect(agreed('The then-head of [National Safety James|ORGANIZATION] Venn spoke.')).toEqual(
      whole,
    )
  })

  it('no name: what an exchange calls a company, a title in the plural', () => {
    const text =
      '[Quill Holdings|ORGANIZATION] <[QUIL.HK|ORGANIZATION]> fell. [Tern Ltd <TERN|ORGANIZATION]> rose. They met [Sens|ORGANIZATION]. [Jo Brun|PERSON] there. They liked old [Amb|PERSON].'
    const round =
      '[Quill Holdings|ORGANIZATION] ([QUIL|ORGANIZATION].J) fell in the [U.S.|GPE] again ([U.S.|GPE]).'
    expect(agreed(round)).toEqual(['Quill Holdings/ORGANIZATION', 'U.S./GPE', 'U.S./GPE'])
    expect(agreed(text)).toEqual([
      'Quill Holdings/ORGANIZATION',
      'Tern Ltd/ORGANIZATION',
      'Jo Brun/PERSON',
      'Amb/PERSON',
    ])
  })

  it('what letters in brackets stand for is one name', () => {
    const seen =
      'They heard that the [Salt|SUBSTANCE] and [Harbour Enforcement|ORGANIZATION] ([SHE|ORGANIZATION]) met there again.'
    expect(agreed(seen)).toEqual(['Salt and Harbour Enforcement/ORGANIZATION', 'SHE/ORGANIZATION'])
    const unseen = 'They read the Salt and Boats Act ([SBA|ORGANIZATION]) again.'
    expect(agreed(unseen)[0]).toBe('Salt and Boats Act/LAW')
    const other = 'They met Salt Quill here ([SHE|ORGANIZATION]) again.'
    expect(agreed(other)).toEqual(['SHE/ORGANIZATION'])
  })

  it.each([
    ['the Institute of Tides', 'and Rare Harbours', 'took part'],
    ['the Office of Ferry Safety', 'and Clean Water', 'took part'],
    ['the Moor School', 'of Law', 'took part'],
    ['the Harrow Quill Center', 'for Health Security', 'took part'],
    ['the Harrow Institutes', 'for Research', 'took part'],
    ['the ferry firm Harrow', 'Quill Energy', 'took part'],
  ])('a body goes on: %s %s', (start, rest, behind) => {
    const body = start.replace(/^the (?:ferry firm )?/, '')
    const marked = start.replace(body, `[${body}|ORGANIZATION]`)
    expect(agreed(`They heard that ${marked} ${rest} ${behind} in it.`)).toEqual([
      `${body} ${rest}/ORGANIZATION`,
    ])
  })

  it.each([
    ['the [Ferry Party|ORGANIZATION] of [Ohio|GPE] met', 'Ferry Party of Ohio'],
    [
      'the [Supreme Court|ORGANIZATION] of the [United States|GPE] met',
      'Supreme Court of the United States',
    ],
    ['the [Moor County|GPE] Special Ferry Project met', 'Moor County Special Ferry Project'],
  ])('a body has its place: %s', (marked, body) => {
    expect(agreed(`Then they heard that ${marked} in it.`)).toEqual([`${body}/ORGANIZATION`])
  })

  it.each([
    'the [Bank of Ohio|ORGANIZATION] and Truistic',
    'the [White House|ORGANIZATION] Press Secretary',
    'the [Senate|ORGANIZATION] and President Quill',
    'the [House|ORGANIZATION] for President Quill',
    'the [Harrow News|ORGANIZATION] and Post pages',
    'in [Ohio|GPE] Police',
    'the heads of [Port Safety|ORGANIZATION] and State',
    'the [Moor Ferry Force|ORGANIZATION] of [Ohio|GPE]’s board',
    'the [University of Moor|ORGANIZATION], [Ohio|GPE],',
    'the [Harrow School|ORGANIZATION] at [Moor|GPE]',
    'the [Moor Court|ORGANIZATION] on Friday',
  ])('but not with what is another: %s', (marked) => {
    const names = [...marked.matchAll(/\[([^|]+)\|([A-Z]+)\]/g)].map(
      (name) => `${name[1]}/${name[2]}`,
    )
    expect(agreed(`Then they heard that ${marked} rose.`)).toEqual(names)
  })

  it.each([
    [
      'the [Bureau of Harbours|ORGANIZATION], Ferries, Tides and Winds met',
      'Bureau of Harbours, Ferries, Tides and Winds',
    ],
    [
      'the [Council on Harbours|ORGANIZATION], Tides, and Winds met',
      'Council on Harbours, Tides, and Winds',
    ],
    [
      'the [Moor Harbours|ORGANIZATION], Tides and Winds Committee met',
      'Moor Harbours, Tides and Winds Committee',
    ],
    ['the Harbours and [Tides Committee|ORGANIZATION] met', 'Harbours and Tides Committee'],
    [
      'the [University of Nevada|ORGANIZATION], [Tern Lake|GPE] met',
      'University of Nevada, Tern Lake',
    ],
  ])('a body has all that it is for, and where: %s', (marked, body) => {
    expect(agreed(`Then they heard that ${marked} in it.`)).toEqual([`${body}/ORGANIZATION`])
  })

  it.each([
    'the [Bureau of Harbours|ORGANIZATION], Tides and a ferry',
    'the [Bureau of Harbours|ORGANIZATION], Vieira and Winds',
    'the [Bureau of Harbours|ORGANIZATION], and Winds',
    'the [Harbour Board|ORGANIZATION], Tides and Winds Committee',
    'the Mayor and [Tides Committee|ORGANIZATION]',
    'the [University of Moor|ORGANIZATION], [Tern Lake|GPE]',
  ])('and no more than that: %s', (marked) => {
    const names = [...marked.matchAll(/\[([^|]+)\|([A-Z]+)\]/g)].map(
      (name) => `${name[1]}/${name[2]}`,
    )
    expect(agreed(`Then they heard that ${marked} rose.`)).toEqual(names)
  })

  it('what the lists have whole is whole, though the model saw a part', () => {
    expect(agreed('He wrote of the [World|ORGANIZATION] War II and left.')).toEqual([
      'World War II/EVENT',
    ])
    expect(agreed('Then came the State of the [Union|ORGANIZATION] speech.')).toEqual([
      'State of the Union/EVENT',
    ])
  })

  it('bodies that stand side by side are so many, unless the lists have them as one', () => {
    expect(agreed('Then [Facebook Twitter Ada Quill|PERSON] grew.')).toEqual([
      'Facebook/ORGANIZATION',
      'Twitter/ORGANIZATION',
      'Ada Quill/PERSON',
    ])
    expect(agreed('Then the [Facebook Twitter Cup|EVENT] came.')).toEqual([
      'Facebook Twitter Cup/EVENT',
    ])
    expect(agreed('Then [Facebook Twitter|PRODUCT] grew.')).toEqual([
      'Facebook/ORGANIZATION',
      'Twitter/ORGANIZATION',
    ])
    expect(agreed('Then [Associated Press|PRODUCT] grew.')).toEqual([
      'Associated Press/ORGANIZATION',
    ])
  })

  it('what is quoted is a title, no thing', () => {
    expect(agreed('They read “[Harbour Lights|PRODUCT],” and slept.')).toEqual([
      'Harbour Lights/WORK',
    ])
    expect(agreed('They sailed [Harbour Lights|PRODUCT] and slept.')).toEqual([
      'Harbour Lights/PRODUCT',
    ])
  })

  it('an amendment and a title with a number are laws', () => {
    expect(agreed('The [Second Amendment|PRODUCT] and [Title IX|PRODUCT] stand.')).toEqual([
      'Second Amendment/LAW',
      'Title IX/LAW',
    ])
    expect(agreed('The [Title VII|PERSON], [SB 54|EVENT] and [Rule Quill|PERSON].')).toEqual([
      'Title VII/LAW',
      'SB 54/LAW',
      'Rule Quill/PERSON',
    ])
  })

  it('an illness has no capital behind the name that it is called by', () => {
    expect(agreed('They came to the [Tides and Winds Dinner|DISEASE] late.')).toEqual([])
    expect(
      agreed('They fell ill with [Quill tremor|DISEASE] and [Harrow Disease|DISEASE].'),
    ).toEqual(['Quill tremor/DISEASE', 'Harrow Disease/DISEASE'])
  })

  it('a first name is a storm only where one is told of', () => {
    expect(agreed('They spoke to [Michelle|EVENT] and left.')).toEqual(['Michelle/PERSON'])
    expect(agreed('The storm came. They spoke of [Michelle|EVENT].')).toEqual(['Michelle/EVENT'])
    expect(agreed('They spoke of [Easter|EVENT] and left.')).toEqual(['Easter/EVENT'])
  })

  it('a surname is no place that no list has where somebody is called so', () => {
    const text = `[Ada Venn-Marsh|PERSON] spoke.${' The board of [Venn-Marsh|LOC] met.'.repeat(3)}`
    expect(agreed(text).map((name) => name.split('/')[1])).toEqual(Array(4).fill('PERSON'))
    const place = `[Ada Paris|PERSON] spoke.${' The board of [Paris|GPE] met.'.repeat(3)}`
    expect(agreed(place).at(-1)).toBe('Paris/GPE')
  })

  it('a title is no name, also where it stands again', () => {
    const text =
      'They met [Gov.|PERSON] there and [Lt. Gov|PERSON] here. So [Venn Cmdr.|ORGANIZATION] Quill left [Tern Dr.|FAC] then.'
    expect(agreed(text)).toEqual(['Venn/ORGANIZATION', 'Tern Dr./FAC'])
    expect(
      agreed('To [Lt. Gov|PERSON]. It was Lt. [Gov|PERSON]: he met Gov. [Ada Venn|PERSON].'),
    ).toEqual(['Ada Venn/PERSON'])
  })

  it('an event has a word that events have', () => {
    const text =
      'At the [Harbour March|EVENT] and the [Oldport Convention|EVENT], in [Pier War|EVENT] and [Easter|EVENT].'
    expect(agreed(text).map((name) => name.split('/')[1])).toEqual(Array(4).fill('EVENT'))
    expect(agreed('They raced in the [Quill 500|EVENT] and [Harbour 2012|EVENT].')).toHaveLength(2)
    expect(agreed('[Typhoon Morvan|EVENT] came. They spoke of [Morvan|EVENT].')).toHaveLength(2)
    expect(agreed('The town came. They spoke of [Morvan|EVENT].')).toEqual([])
    expect(agreed('They wore [Tern Caps|EVENT] at the [Quill-47|EVENT] desk.')).toEqual([])
  })

  it('a board goes on with what it is of, a city is no building', () => {
    expect(agreed('The [Moor State Board|ORGANIZATION] of Elections met.')).toEqual([
      'Moor State Board of Elections/ORGANIZATION',
    ])
    expect(agreed('The [Moor State Board|ORGANIZATION] of [Ohio|GPE] met.')).toHaveLength(2)
    expect(agreed('He went to [Tern Lake City|FAC] on foot.')).toEqual(['Tern Lake City/GPE'])
  })
})
