import { describe, expect, it } from 'vitest'
import { finish } from '../../src/document/steps.ts'
import { mergeAliases } from '../../src/entities/aliases/merge-aliases.ts'
import { extractEntities } from '../../src/entities/extract-entities.ts'
import type { NameType, TaggedName } from '../../src/entities/tagger.ts'

const TYPES: Readonly<Record<string, NameType>> = {
  E: 'EVENT',
  P: 'PERSON',
  O: 'ORGANIZATION',
  L: 'LOCATION',
  N: 'NORP',
}

/** Reads `[P Ann Lee]` as a tagged name: the text without the marks, and the names. */
function read(marked: string): { text: string; names: TaggedName[] } {
  let text = ''
  const names: TaggedName[] = []
  for (const [piece, type, name] of marked.matchAll(/\[([POLNE]) ([^\]]+)\]|[^[]+/g)) {
    if (type !== undefined && name !== undefined) {
      const start = text.length
      names.push({ start, end: start + name.length, type: TYPES[type] as NameType })
    }
    text += name ?? piece
  }
  return { text, names }
}

/** The entities, each as its mentions in order. */
const entitiesIn = (marked: string): string[] => {
  const { text, names } = read(marked)
  return finish(mergeAliases(text, names)).map(({ mentions }) =>
    mentions.map(({ start, end }) => text.slice(start, end)).join(' | '),
  )
}

describe('people', () => {
  it.each([
    [
      'titles and last names',
      'President [P Joko Aru] met [P Dr. Eva Linde]. [P Aru] and [P Linde] smiled; [P Mr Aru] left.',
      ['Joko Aru | Aru | Mr Aru', 'Dr. Eva Linde | Linde'],
    ],
    [
      'initials and middle names',
      '[P John F. Rand] spoke. [P John Rand] left. [P J. Rand] came.',
      ['John F. Rand | John Rand | J. Rand'],
    ],
    [
      'initials of middle names',
      '[P John F. Rand] spoke. [P John Ferdinand Rand] left. [P John Rand] came.',
      ['John F. Rand | John Ferdinand Rand | John Rand'],
    ],
    [
      'initials that are fewer are those of another person',
      '[P Otto H.K. Rand] spoke. [P Otto K. Rand] left. [P Otto Hans Karl Rand] came. [P Otto H. K. Rand] sat.',
      ['Otto H.K. Rand | Otto Hans Karl Rand | Otto H. K. Rand', 'Otto K. Rand'],
    ],
    [
      'a middle name is another person if the longer name lacks it',
      '[P Otto Hans Karl Rand] spoke. [P Otto Emil Rand] left. [P Otto Karl Rand] came.',
      ['Otto Hans Karl Rand | Otto Karl Rand', 'Otto Emil Rand'],
    ],
    [
      'first names of those who have them alone',
      '[P Aung Min Ko] spoke. [P Aung] left.',
      ['Aung Min Ko | Aung'],
    ],
    [
      'the last name before the full one, of who goes by the first as well',
      '[P Wald] lost the vote. [P Kirsten Wald] did not speak. [P Wald] slept. [P Kirsten] likes the sea.',
      ['Wald | Kirsten Wald | Wald | Kirsten'],
    ],
    [
      'another spelling of the first name',
      '[P Kirsten Wald] spoke. [P Kirstin Wald] left. [P Wald] slept.',
      ['Kirsten Wald | Kirstin Wald | Wald'],
    ],
    [
      'Jr. is another person',
      '[P Ron Abel] spoke. [P Ron Abel Jr.] left.',
      ['Ron Abel', 'Ron Abel Jr.'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(entitiesIn(marked)).toEqual(expected)
  })
})

describe('families', () => {
  it.each([
    [
      'a last name that two share stays apart',
      '[P Hanna Roth] and [P Mika Roth] came. [P Roth] spoke first.',
      ['Hanna Roth', 'Mika Roth', 'Roth'],
    ],
    [
      'who went by the last name before the other came up keeps it',
      '[P Mika Roth] came. [P Roth] spoke. [P Hanna Roth] left. [P Roth] sang.',
      ['Mika Roth | Roth | Roth', 'Hanna Roth'],
    ],
    [
      'a wife is not taken for the man of that name',
      'President [P Baro] flew to Rome. His wife, [P Milena Baro], joined him. [P Baro] slept. [P Milena] sang.',
      ['Baro | Baro', 'Milena Baro | Milena'],
    ],
    [
      'nor if she is named first and in full alone',
      'First lady [P Milena Baro] wore white. [P Baro] said he was glad. [P Milena] smiled.',
      ['Milena Baro | Milena', 'Baro'],
    ],
    [
      'nor where only pronouns tell',
      '[P Milena Baro] said her hat was white. [P Baro] told his aides to wait. [P Milena] smiled.',
      ['Milena Baro | Milena', 'Baro'],
    ],
    [
      'a relative does not take over the last name',
      '[P Ruben Baro] fell. His son [P Teo Baro] fled. [P Baro] was 93.',
      ['Ruben Baro | Baro', 'Teo Baro'],
    ],
    [
      'nor does who came in later and goes by the first name',
      '[P Baro] fell. [P Teo Baro] fled. [P Ruben Baro] slept. [P Teo] sang.',
      ['Baro | Ruben Baro', 'Teo Baro | Teo'],
    ],
    [
      'nor does Jr., who has no title, where the last name has one',
      '[P Teo Baro Jr.] fled. President [P Baro] slept. [P Baro] was 93, and [P Teo] sang.',
      ['Teo Baro Jr. | Teo', 'Baro | Baro'],
    ],
    [
      'but one who has a title does, or whom everybody calls so',
      'Justice [P Teo Baro Jr.] fled. Justice [P Baro] slept. [P Ruben Holt Jr.] sang. Mr. [P Holt] left.',
      ['Teo Baro Jr. | Baro', 'Ruben Holt Jr. | Holt'],
    ],
    [
      'couples go by their titles',
      'Mr. [P Klein] and Mrs. [P Klein] came. [P Robert Klein] spoke; [P Susan Klein] left.',
      ['Klein | Robert Klein', 'Klein | Susan Klein'],
    ],
    [
      'a boy who goes by both names is one',
      '[P Tarek Mansur] built a clock. [P Tarek] took his clock to school. [P Mansur] said he was sad.',
      ['Tarek Mansur | Tarek | Mansur'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(entitiesIn(marked)).toEqual(expected)
  })
})

describe('bodies and places', () => {
  it.each([
    [
      'acronyms, with small words and without, with stops and without',
      'The [O Fish and Boat Agency] met. [O FBA] and [O F.B.A.] officials; the [O Bank of Elbe], [O BoE].',
      ['Fish and Boat Agency | FBA | F.B.A.', 'Bank of Elbe | BoE'],
    ],
    [
      'acronyms of another order, in brackets',
      'The [O Nordic Union of Miners] ([O UNM]) met. [O UNM] left.',
      ['Nordic Union of Miners | UNM | UNM'],
    ],
    [
      'what is put together of pieces, in brackets, whatever they were taken for',
      '[P Harrow Ferrijden NV] ([P HarFer]) met the [O Harrow Express] ([O Harex]). [O Harex] left.',
      ['Harrow Ferrijden NV | HarFer', 'Harrow Express | Harex | Harex'],
    ],
    [
      'no letters in brackets of another order, no state, and no place of somebody',
      '[P Pat Alber] ([L Pa]) met the [O Harrow Express] ([O Xera]). [P Ada Brun] ([L Adab]) left.',
      ['Pat Alber', 'Pa', 'Harrow Express', 'Xera', 'Ada Brun', 'Adab'],
    ],
    [
      'no acronym in brackets that shares no letters',
      'The [O Nordic Union of Miners] ([O XYZ]) met.',
      ['Nordic Union of Miners', 'XYZ'],
    ],
    [
      'the house of a country, and no other',
      'The [O U.S. House] voted. The [O House of Representatives] sat, and the [O House] rose. The [O White House] did not.',
      ['U.S. House | House of Representatives | House', 'White House'],
    ],
    [
      'the house of the lower chamber',
      'The [O House of Commons] sat, and the [O House] rose.',
      ['House of Commons | House'],
    ],
    [
      'an acronym without the country in front',
      'The [O U.S. Boats and Harbours Board] sued. The [O BHB] won.',
      ['U.S. Boats and Harbours Board | BHB'],
    ],
    [
      'a company by its first word, one of two companies not, nor what is no company',
      '[O Harrow Chemical Inc] rose. [O Harrow] fell. [O Tern Rope Co], [O Tern Salt Ltd] and [O Tern]. [O Moor Choir], [O Moor].',
      [
        'Harrow Chemical Inc | Harrow',
        'Tern Rope Co',
        'Tern Salt Ltd',
        'Tern',
        'Moor Choir',
        'Moor',
      ],
    ],
    [
      'corporate suffixes and generic words',
      '[O Vexel Inc.] rose. [O Vexel] fell. [O Norma Electronics Co.] and [O Norma] met.',
      ['Vexel Inc. | Vexel', 'Norma Electronics Co. | Norma'],
    ],
    [
      'the court that was named before',
      'The [O Supreme Court] met. The [O Court] adjourned.',
      ['Supreme Court | Court'],
    ],
    [
      'but not where there are two',
      'The [O Supreme Court] and the [O High Court] met. The [O Court] adjourned.',
      ['Supreme Court', 'High Court', 'Court'],
    ],
    [
      'national bodies',
      'The [O British Parliament] met. [O Parliament] voted.',
      ['British Parliament | Parliament'],
    ],
    [
      'no committee for its house',
      'The [O Senate] met. The [O Senate Judiciary Committee] too.',
      ['Senate', 'Senate Judiciary Committee'],
    ],
    [
      'no paper for its country',
      '[O New Zealand] won. The [O New Zealand Herald] wrote so.',
      ['New Zealand', 'New Zealand Herald'],
    ],
    [
      'countries by all their names',
      '[L US], [L U.S.], [L United States], [L America]; [L UK], [L Britain]; [O UN], [O U.N.], [O United Nations]; [O EU], [O European Union]; [L State of Texas], [L Texas].',
      [
        'US | U.S. | United States | America',
        'UK | Britain',
        'UN | U.N. | United Nations',
        'EU | European Union',
        'State of Texas | Texas',
      ],
    ],
    [
      'a city and an island of their own',
      '[L Mexico] and [L Mexico City]; [L Hong Kong] and [L Hong Kong Island].',
      ['Mexico', 'Mexico City', 'Hong Kong', 'Hong Kong Island'],
    ],
    [
      'departments and their acronyms',
      'The [O Department of Justice] sued; the [O Justice Department], [O DOJ]. [O HHS] is the [O Department of Health and Human Services].',
      [
        'Department of Justice | Justice Department | DOJ',
        'HHS | Department of Health and Human Services',
      ],
    ],
    [
      'two universities',
      '[O University of Miami] met [O Miami University].',
      ['University of Miami', 'Miami University'],
    ],
    [
      'a part that is no short form',
      'The [O Free Elda Army] and the [O War Council of the Free Elda Army]; [O White House] and [O House]; [O Big News CNN], [O CNN]; [O GOP Senate], [O GOP]; [O CBC News], [O CBC]; [O Church of Elda], [O Elda].',
      [
        'Free Elda Army',
        'War Council of the Free Elda Army',
        'White House',
        'House',
        'Big News CNN',
        'CNN',
        'GOP Senate',
        'GOP',
        'CBC News | CBC',
        'Church of Elda | Elda',
      ],
    ],
    [
      'what agencies abbreviate',
      '[L Florida], [L Fla.], [L N.C.], [L North Carolina]; [O Fed], [O Federal Reserve].',
      ['Florida | Fla.', 'N.C. | North Carolina', 'Fed | Federal Reserve'],
    ],
    [
      'half of a country',
      'The [L North] tested; [L North Korea] said so. The far [L South] of it is near [L South Beach].',
      ['North | North Korea', 'South', 'South Beach'],
    ],
    [
      'peoples in singular and plural, apart from their country',
      '[N Russian] and [N Russians] in [L Russia]; [N British], [N Briton], [N English]; [N Democrat], [N Democrats].',
      ['Russian | Russians', 'Russia', 'British | Briton', 'English', 'Democrat | Democrats'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(entitiesIn(marked)).toEqual(expected)
  })
})

describe('types', () => {
  const typesIn = (marked: string): string[] => {
    const { text, names } = read(marked)
    return finish(mergeAliases(text, names)).map(
      ({ type, mentions }) => `${type} ${mentions.length}`,
    )
  }

  it.each([
    [
      'a storm is one',
      '[L Edna] hit; [L Edna] grew. [E Hurricane Edna] and [E Tropical Storm Edna].',
      ['EVENT 4'],
    ],
    ['most mentions decide', '[O Vexel] and [O Vexel] and [P Vexel].', ['ORGANIZATION 3']],
    ['a full name decides', '[P Dora Lind]: [O Lind], [O Lind], [P Lind].', ['PERSON 4']],
    [
      'a place and a body of its name stay apart',
      '[L Elda] beat [O Elda]; [L Elda] lost.',
      ['LOCATION 2', 'ORGANIZATION 1'],
    ],
    [
      'what is no known place is a body where it is one mostly',
      '[O Elda] rose. [L Elda] fell. [O Elda] met.',
      ['ORGANIZATION 3'],
    ],
    [
      'a known place is one beside a body of its name',
      '[O Paris] rose. [L Paris] fell. [O Paris] met.',
      ['ORGANIZATION 2', 'LOCATION 1'],
    ],
    [
      'what is no known place is no place where it is a person too',
      '[P Qorvin]. [P Qorvin]. [L Qorvin].',
      ['PERSON 3'],
    ],
    ['a known place stays apart', '[P Paris]. [P Paris]. [L Paris].', ['PERSON 2', 'LOCATION 1']],
    ['a last name is its bearer’s', '[P Dora LeLind] fell. [O LeLind] rose.', ['PERSON 2']],
    [
      'not before he came up',
      '[O Vexel] rose. [P Dora Vexel] fell.',
      ['ORGANIZATION 1', 'PERSON 1'],
    ],
    [
      'not where a body is called so',
      '[P Dora Vexel] left [O Vexel News]. [O Vexel] wept.',
      ['PERSON 1', 'ORGANIZATION 2'],
    ],
    ['not a people', '[P Dora French] fell. [N French] wept.', ['PERSON 1', 'NORP 1']],
    [
      'not what a name ends in that is a phrase',
      '[P Dora Lind of NWC] fell. [O NWC] wept.',
      ['PERSON 1', 'ORGANIZATION 1'],
    ],
    [
      'a family is people',
      '[P Dora Lind] and [P Ove Vex] fell. The [O Linds] and the [E Vexes] wept.',
      ['PERSON 1', 'PERSON 1', 'PERSON 1', 'PERSON 1'],
    ],
    ['a full name is its bearer’s', '[P Lind] fell. [O Theresa Lind] rose.', ['PERSON 2']],
    ['also with a title', '[P Dora Lind] fell. [O Sgt. Lind] rose.', ['PERSON 2']],
    [
      'not behind a word that is no first name',
      '[P Dora Lind] fell. [O Camp Lind] rose.',
      ['PERSON 1', 'ORGANIZATION 1'],
    ],
    [
      'nor before the head of a body',
      '[P Dora Bank] fell. [O Theresa Bank] rose.',
      ['PERSON 1', 'ORGANIZATION 1'],
    ],
    ['unless one is seldom', '[L Elda], [L Elda], [L Elda], [L Elda]; [O Elda].', ['LOCATION 5']],
  ])('%s', (_, marked, expected) => {
    expect(typesIn(marked)).toEqual(expected)
  })
})

describe('the name of an entity', () => {
  const nameOf = (marked: string): string | undefined => {
    const { text, names } = read(marked)
    return extractEntities(text, { tagger: () => names })[0]?.name
  }

  it.each([
    ['[P DORA LIND] came. [P Dora Lind] and [P Lind] spoke.', 'Dora Lind'],
    ['[P Dora LIND] came. [P Dora Lind] spoke.', 'Dora Lind'],
    ['[P Dora “Lind] came. [P Dora Lind] spoke.', 'Dora Lind'],
    ['[P Dora “Do” Lind] came. [P Dora Lind] spoke.', 'Dora “Do” Lind'],
    ['[N Democratic] voters; [N Democrats] and [N Democrats].', 'Democrats'],
    ['[L U.S.] ships.', 'United States'],
    ['[L Fla.] ships.', 'Florida'],
    ['[O Vexel Motor Company] and [O Vexel] and [O Vexel].', 'Vexel Motor Company'],
  ])('%s', (marked, expected) => {
    expect(nameOf(marked)).toBe(expected)
  })
})

describe('relations', () => {
  const extract = (marked: string) => {
    const { text, names } = read(marked)
    return extractEntities(text, { tagger: () => names })
  }

  it('tells the place of a people by the name that the article has for it', () => {
    const entities = extract('[N American] and [N Chinese] cars; [L U.S.] and [N Muslim] voters.')
    const placeOf = (name: string) => entities.find((entity) => entity.name === name)?.place
    expect(placeOf('American')).toBe('United States')
    expect(placeOf('Chinese')).toBe('China')
    expect(placeOf('Muslim')).toBeUndefined()
    expect(entities.find(({ type }) => type === 'LOCATION')?.name).toBe('United States')
  })

  it('flags places that stand for those who govern there', () => {
    const [beijing] = extract(
      '[L Beijing] said no. Officials in [L Beijing] said no. Talks with [L Beijing] failed. Snow fell on [L Beijing].',
    )
    expect(beijing?.mentions.map(({ metonym }) => metonym)).toEqual([
      true,
      undefined,
      true,
      undefined,
    ])
    const [japan] = extract('[L Japan] said no.')
    expect(japan?.mentions[0]).not.toHaveProperty('metonym')
  })

  it('gives short forms of a known name its id, and none that fits two', () => {
    const { text, names } = read(
      'Ada Vogt met Ole Frey. [P Vogt] smiled. [P Lena Frey] sang; [P Frey] left.',
    )
    const gazetteer = [
      { name: 'Ada Vogt', type: 'PERSON', id: 'a' },
      { name: 'Ole Frey', type: 'PERSON', id: 'o' },
    ] as const
    const entities = extractEntities(text, { gazetteer, tagger: () => names })
    expect(
      entities.map(({ name, id, mentions }) => [name, id ?? null, mentions.length]).sort(),
    ).toEqual([
      ['Ada Vogt', 'a', 2],
      ['Frey', null, 1],
      ['Lena Frey', null, 1],
      ['Ole Frey', 'o', 1],
    ])
  })
})
