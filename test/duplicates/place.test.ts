import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'

const article = (...paragraphs: string[]): string => paragraphs.join('\n\n')

/** What goes. */
const gone = (text: string, title?: string): string[] =>
  clean(title === undefined ? text : { text, title }).removals.map((removal) => removal.text)

const WEIR =
  'The weir below Ottersheim has leaked since the thaw, and the millers take turns at the sandbags.'
const GUARD =
  'A guard with a whistle walks the towpath twice a night and writes down how high the water stands.'
const EELS =
  'Eel fishers moved their traps upstream in the second week, where the current is said to be kinder.'
const MAYOR =
  'Mayor Ilse Grau has asked the province for two pumps, and was promised one of them before Easter.'
const LOCK =
  'The lock keeper has moved his hens into the attic and sends his regards to everybody upstream.'

describe('a question over an answer of its own stays', () => {
  const asked = 'When will the weir at Ottersheim be repaired?'

  test('but goes with its answer', () => {
    const answer = 'Nobody will say before the surveyors have been there, and they come in June.'
    const text = article(asked, answer, GUARD, EELS, asked, answer, MAYOR)
    expect(gone(text).join(' ')).toContain(asked)
  })

  test('but goes where it was pulled from what somebody asks', () => {
    const text = article(WEIR, asked, GUARD, `${asked} That is all Grau asked of him.`, EELS)
    expect(gone(text)).toEqual([asked])
  })
})

describe('what an article cites of a post', () => {
  const cited =
    '“We will not open the weir for anybody until the pumps are here and running,” she wrote.'
  const post =
    'We will not open the weir for anybody until the pumps are here and running. Ask me again at Easter! — Ilse Grau (@ilsegrau) March 9, 2018'

  test('goes where the post follows', () => {
    expect(gone(article(WEIR, GUARD, cited, post, EELS))).toEqual([cited])
  })

  test('goes where only another quote stands before the post', () => {
    const another =
      '“Nobody asked the eels,” said a fisher who had read it aloud to his sons on Friday.'
    expect(gone(article(WEIR, GUARD, cited, another, post, EELS))).toEqual([cited])
  })
})

describe('what is printed in full below a report', () => {
  const first =
    'I have walked this towpath for thirty years, and I will not see it drown in a single spring.'
  const second = 'If the province cannot find two pumps, then I will buy them and send it the bill.'
  const printed = `Dear councillors, ${first} ${second} Do not thank me.`

  test('is read there, and not in a quote that is set apart above', () => {
    const apart = article(WEIR, `“${second}”`, GUARD, EELS, 'The letter of the mayor in full:')
    expect(gone(article(apart, printed))).toEqual([`“${second}”`])
  })
})

describe('a talk on one line keeps its turns', () => {
  const turn =
    'Anybody may be wrong about a weir every once in a while, and an engineer who builds forty of them will be wrong about two.'
  const asked =
    'But you said in the autumn that it would hold until the mill was sold, and it did not hold'
  const talk = `Here it is: Karin Weiss: ${asked}. Ilse Grau: ${turn} Karin Weiss: And the millers? Ilse Grau: ${MAYOR} ${LOCK} Karin Weiss: They say that somebody opened the sluice in the night. Was that you as well? Ilse Grau: It was the clerk, and he did it on a Sunday with his own spade.`

  test('where one of them is cited in the report', () => {
    const report = `In a kinder moment the mayor let the engineer off. “${turn.slice(0, -1)},” Grau said.`
    expect(gone(article(WEIR, report, GUARD, EELS, talk))).toEqual([])
  })
})

describe('a link that leads to another story stays', () => {
  test('where one word tells which', () => {
    const text = article(
      WEIR,
      'Read the full story about the weir here.',
      GUARD,
      EELS,
      MAYOR,
      'Read the full story about the millers here.',
    )
    expect(gone(text)).toEqual([])
  })

  test('but not the same again', () => {
    const link = 'Read the full story about the leak and the weir here.'
    expect(gone(article(WEIR, link, GUARD, link, EELS))).toEqual([link])
  })
})

describe('a quote stays in one piece', () => {
  test('in a caption with the headline behind it', () => {
    const text = article(
      `“These are careless people who were told of the leak in the autumn. They must answer for it!” Mayor Ilse Grau wrote. | Brenner/Getty Mayor blames the millers ‘These are careless people who were told of the leak in the autumn. They must answer for it!’ she writes.`,
      WEIR,
      GUARD,
    )
    const { text: kept } = clean({ text, title: 'Mayor blames the millers' })
    expect(kept.startsWith('They must answer')).toBe(false)
  })
})

describe('text stays, and what stands above it goes', () => {
  test('a standfirst in words of its own, far above', () => {
    const standfirst =
      'Thirty years ago the town turned its back on the river, selling the mill and the towpath to strangers, and it has paid for that ever since.'
    const told = standfirst.replace(', selling', ' and sold')
    const more = [
      'First came the ice.',
      'Then came the barges.',
      'Then nobody came.',
      'It was quiet.',
    ]
    const text = article(
      'The weir at Ottersheim in the spring of last year. (Karin Weiss/Reuters)',
      standfirst,
      WEIR,
      ...more.map((line, index) => `${line} ${[GUARD, EELS, MAYOR, LOCK][index]}`),
      'So it went for many years, until the pumps were sold as well.',
      told,
      'This time, it may have to buy it all back.',
    )
    expect(gone(text)).toEqual([standfirst])
  })

  test('but not the first paragraph below the headline that comes again with one word exchanged', () => {
    const lead =
      'Keeper Ines Brandt opened the upper sluice at Ottersheim on Thursday, which had been shut for eleven years, as the mill pond stood at the sill of the school.'
    const title = 'Keeper Brandt opens sluice in Ottersheim'
    const again = lead.replace('eleven', '11')
    const quiet = [
      'First came the ice.',
      'Then came the barges.',
      'Then nobody came.',
      'It was quiet.',
    ]
    const text = article(title, lead, WEIR, GUARD, EELS, MAYOR, LOCK, ...quiet, again)
    expect(clean({ text, title }).text).toContain(lead)
    expect(clean({ text, title }).text).not.toContain(again)
  })
})

describe('the name of a speaker stays over the turn below it', () => {
  test('where the passage before it goes', () => {
    const said = 'In purely technical terms, this is a disaster for the whole of the lower town'
    const text = article(
      WEIR,
      'Karin Weiss',
      'It was built by people who had never seen a river, and they were never told.',
      `“${said}”`,
      'Jonas Pell',
      'A lot of people did not want to believe that, and I was one of them.',
      'Karin Weiss',
      `We have lost the trust of the millers. ${said}.`,
      'Jonas Pell',
      'But it holds. You said so in the spring, and so did the engineer.',
      'Karin Weiss',
      'It holds for now.',
    )
    expect(gone(text)).toEqual([`“${said}”`])
  })
})

describe('behind the credit of a picture', () => {
  const caption =
    'Mayor Ilse Grau says that nobody will be asked to leave before the pumps are here.'
  const text = (credit: string): string =>
    article(
      `${caption} | ${credit} Province keeps its pumps to itself`,
      WEIR,
      GUARD,
      `${caption} She was asked twice.`,
      EELS,
    )

  test.each(['REUTERS', 'AP Photos', 'Getty Images'])('a headline stays: %s', (credit) => {
    const { text: cleaned, removals } = clean(text(credit))
    expect(removals[0]?.text.startsWith(caption)).toBe(true)
    expect(cleaned).toContain('Province keeps its pumps to itself')
  })
})

test('a caption that an agency dated stays beside one of another picture, also without its credit', () => {
  const scene = 'as they stack sandbags below the weir at Ottersheim, Monday, March 12, 2018.'
  const text = article(
    WEIR,
    `Volunteers sing ${scene}`,
    GUARD,
    `Volunteers carry a portrait of mayor Ilse Grau ${scene}`,
    EELS,
  )
  expect(gone(text)).toEqual([])
})

test('captions stay that stand one behind the other in two galleries and show other things', () => {
  const told =
    'during a hearing about the weir, Monday, March 12, 2018, in Ottersheim. Grau defended'
  const first = [
    `Mayor Ilse Grau, an engineer, speaks ${told} her plan to buy two pumps of the province. (Associated Press)`,
    `Mayor Ilse Grau, an engineer, gestures ${told} her plan to buy two pumps of the province. (Associated Press)`,
  ]
  const second = [
    `Mayor Ilse Grau, an engineer, listens ${told} her plan to buy two pumps of the province. (Associated Press)`,
    `Mayor Ilse Grau, an engineer, leaves ${told} her plan to buy two pumps of the province. (Associated Press)`,
  ]
  expect(gone(article(...first, WEIR, GUARD, ...second, EELS))).toEqual([])
})

test('links to two places stay', () => {
  const link = (place: string): string => `Follow “The Ottersheim Towpath Hour” on ${place} HERE`
  expect(gone(article(WEIR, GUARD, link('Pigeon'), link('Trumpet'), EELS))).toEqual([])
})

describe('a sentence of the text', () => {
  test('stays that somebody says by name, and another says too', () => {
    const text = article(
      WEIR,
      'Grau underlined that the province is the main reason for the state of the weir at Ottersheim.',
      GUARD,
      'In April, another member of the council repeated that the province is the main reason for the state of the weir at Ottersheim.',
      EELS,
      MAYOR,
    )
    expect(gone(text)).toEqual([])
  })
})

describe('a quote stays that the text behind it speaks of', () => {
  const words = 'Nobody who has seen the weir at Ottersheim from below sleeps well in spring.'
  const context = `Grau keeps a diary. She wrote in it: “${words} I do not.” Then she called the province.`

  test('but goes before text that does not', () => {
    const text = article(`“${words}”`, 'That evening it rained.', GUARD, EELS, context, LOCK)
    expect(gone(text)).toEqual([`“${words}”`])
  })
})
