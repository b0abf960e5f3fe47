import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/document/parse.ts'
import { tagNames } from '../../../src/entities/name-tagger.ts'

/** `name/TYPE` of all names. */
const namesIn = (text: string): string[] =>
  tagNames(parse(text)).map(({ start, end, type }) => `${text.slice(start, end)}/${type}`)

describe('names in set forms of news', () => {
  it.each([
    ['SEDALIA (Reuters) - The river rose again on Monday.', 'SEDALIA/LOCATION'],
    ['WASHINGTON – Talks on the bill went on all night.', 'WASHINGTON/LOCATION'],
    ['SANAA, Yemen (AP) — With songs, people walked home.', 'SANAA/LOCATION'],
    ['BUENOS AIRES — The president spoke for an hour.', 'BUENOS AIRES/LOCATION'],
    ['GREATER MAREN, Maine, March 3 -\nRecord April 27', 'GREATER MAREN/LOCATION'],
    ['GREATER MAREN, Maine, March 3 - Vexel Corp paid.', 'Maine/LOCATION'],
    ['MAREN, N.C., March 3 - Vexel Corp paid.', 'N.C./LOCATION'],
    ['SABLE, W. Va. (AP) - The mayor left.', 'W. Va./LOCATION'],
    ['MAREN, ILL., Oct 20 -\nSales fell', 'ILL./LOCATION'],
    ['WASHINGTON, D.C. (AP) - Vexel Corp paid.', 'WASHINGTON, D.C./LOCATION'],
    ['ANAHEIM, Calif. --Imre Lakatos won on Monday.', 'Imre Lakatos/PERSON'],
    ['Rain fell.\n\nTALLINN, March 3 (AP) — The mayor spoke.', 'TALLINN/LOCATION'],
  ])('the place of a dateline: %s', (text, name) => {
    expect(namesIn(text)).toContain(name)
  })

  it('takes no month for a region', () => {
    expect(namesIn('MAREN, March - The river rose again.')).not.toContain('March/LOCATION')
  })

  it.each(['UPDATE — The river rose again.', 'FAKE NEWS — That is what they call it.'])(
    'no place: %s',
    (text) => {
      expect(namesIn(text).filter((name) => name.endsWith('/LOCATION'))).toEqual([])
    },
  )

  it.each([
    ['People wait in the rain. REUTERS/Imre Oxford/File Photo', 'Imre Oxford/PERSON'],
    ['People wait in the rain. (Ilvo Kaarnins/Reuters)', 'Ilvo Kaarnins/PERSON'],
    ['A man sings. (Wojciech Lakatos/Getty Images)', 'Wojciech Lakatos/PERSON'],
  ])('who took a picture: %s', (text, name) => {
    expect(namesIn(text)).toContain(name)
  })

  it.each([
    ['Enlarge this image toggle caption Rich Pedronelli/AP Rich Pedronelli/AP', 'Rich Pedronelli'],
    ['Mayor Ada Quill speaks in Lindau. Otto Rand/AP Otto Rand/AP', 'Otto Rand'],
  ])('a credit that stands twice is two people and two agencies: %s', (text, name) => {
    const credits = [`${name}/PERSON`, 'AP/ORGANIZATION', `${name}/PERSON`, 'AP/ORGANIZATION']
    expect(namesIn(text).slice(-4)).toEqual(credits)
  })

  it('an agency that passes on the pictures of another is no person', () => {
    expect(namesIn('A bridge over the river. AFP/Getty Images')).not.toContain(
      'Getty Images/PERSON',
    )
  })

  it('the end of an address names nobody; who stands behind it is named', () => {
    const text =
      'He wrote "Thank you!" https://t.co/XRwTcDhJ pic.example.com/UsHqDuEc — Jo Marchetti (@JoMarchetti) June 3, 2019'
    expect(namesIn(text)).toEqual(['Jo Marchetti/PERSON'])
    const real = 'Rain fell. — Ann Lee (@theAnnLee) June 3, 2019'
    expect(namesIn(real)).toEqual(['Ann Lee/PERSON'])
  })
})
