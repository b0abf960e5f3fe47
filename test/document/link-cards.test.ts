import { describe, expect, it } from 'vitest'
import { findLinkCards, withoutBlanks, withoutCards } from '../../src/document/link-cards.ts'
import { finish } from '../../src/document/steps.ts'
import { clean, digest, parse, restore } from '../../src/index.ts'

const CARD =
  " Adam John QuillHarbour board splits over wall Poll: who wants a ferry? Brun says 'no' to Quill MORE"
const STORY = [
  `The ferry will sail again, Mayor Adam Quill${CARD} (R) told the harbour board on Friday.`,
  `The board follows Quill${CARD}’s plan, which costs $2 million, in all but one point.`,
  'Nobody spoke against it, and the wall will be built before the winter comes.',
].join('\n\n')

describe('cards of links', () => {
  it.each([
    [
      'behind a name',
      `Gov. Ada Brun{ Ada Maria BrunBrun wins again Poll: who leads MORE} (R) said`,
    ],
    ['of a name without others', 'Then Ada Brun{ Ada BrunWho is next? MORE} left'],
    ['glued to the name', 'So Ada Brun{Ada (Addy) BrunOn the Ferry: a day | The wall MORE} said'],
    ['of a junior', 'by Adam Quill Jr.{ Adam (Ad) QuillBoard meets again today MORE}, who'],
    ['over line ends', 'by Ada\nBrun{ Ada\nBrunBrun wins again and\nagain MORE}, who'],
    ['without a headline', 'by Ada Brun{ Ada Maria BrunMORE}, who'],
    ['before a possessive', 'on Quill{ Adam Quill2 polls show a lead for Brun MORE}’s plan'],
    ['in quotation marks', 'for Quill{ Adam Quill‘No’ to the harbour wall MORE}.'],
  ])('are found %s', (_, marked) => {
    const text = marked.replace(/[{}]/g, '')
    const card = /\{([^}]*)\}/.exec(marked)?.[1] ?? ''
    const found = finish(findLinkCards(text))
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([card])
    expect(withoutCards(text, found)).toHaveLength(text.length)
    expect(withoutBlanks(withoutCards(text, found))).toBe(marked.replace(/\{[^}]*\}/, ''))
  })

  it.each([
    ['a name twice', 'Then Ada Brun and Adam Brun said that there are MORE ferries.'],
    ['a name glued to itself', 'He wrote BrunBrun on the wall.'],
    ['a headline in capitals', 'BRUN TRAIN ON TRACK: BRUN TO BUY MORE FERRIES'],
    ['what a blank line parts', 'So Ada Brun Ada BrunBrun wins\n \nagain MORE (R) said'],
    ['a longer word', 'So Ada Brun Ada BrunBrun wins again MOREOVER (R) said'],
    ['a word with a capital inside', 'The McBrun board owns McBrun and wants MORE of it.'],
    ['two words with a capital inside', 'Then McHolm outdoes McBrun and wants MORE of it.'],
    ['a card that has no end near', `Ada Brun Ada BrunBrun ${'wins again '.repeat(80)}MORE`],
  ])('are not %s', (_, text) => {
    expect(finish(findLinkCards(text))).toEqual([])
  })

  it('leave the lines as they are that a text was wrapped to', () => {
    const wrapped = STORY.replace(/(.{50,70}) (?=\S)/g, '$1\n')
    const rows = Array(4).fill(wrapped).join('\n\n')
    const document = parse(rows)
    expect(document.cards).toHaveLength(8)
    expect(document.paragraphs).toHaveLength(12)
  })

  it('are no part of what is read', () => {
    const document = parse(STORY)
    expect(document.cards).toHaveLength(2)
    expect(document.article.text).toBe(STORY)
    expect(document.text).toHaveLength(STORY.length)
    expect(document.sentences).toHaveLength(3)
    expect(document.words.forms).not.toContain('splits')
    const { entities, summary, keyphrases } = digest(STORY)
    expect(entities.find(({ type }) => type === 'PERSON')?.name).toBe('Adam Quill')
    for (const { mentions } of entities) {
      for (const { start, end, text } of mentions) expect(STORY.slice(start, end)).toBe(text)
    }
    expect(summary.text).toContain('Mayor Adam Quill (R) told the harbour board')
    expect(summary.text).toContain('follows Quill’s plan')
    for (const { text, mentions } of keyphrases) {
      expect(text).not.toContain('\u200B')
      for (const { start, end } of mentions) expect(end - start).toBeLessThan(40)
    }
    expect(JSON.stringify(keyphrases)).not.toMatch(/Poll|wins|MORE/)
  })

  it('are no part of a name that goes on behind one', () => {
    const text = `The mayor met Joseph Brun Joseph Adam BrunBrun wins again Poll: who leads MORE III in the harbour on Friday.`
    const brun = digest(text).entities.find(({ type }) => type === 'PERSON')
    expect(brun?.name).toBe('Joseph Brun III')
    expect(
      brun?.mentions.map((mention) => [mention.text, text.slice(mention.start, mention.end)]),
    ).toEqual([['Joseph Brun', 'Joseph Brun']])
  })

  it('are no part of what is read when they are left out either', () => {
    const { summary, coOccurrences, keyphrases, entities, removals } = digest(STORY)
    const left = digest(STORY, { clean: { boilerplate: true } })
    expect(removals).toEqual([])
    expect(left.removals).toHaveLength(2)
    expect({ ...left, text: STORY, removals: [], seams: [] }).toMatchObject({
      summary,
      coOccurrences,
      keyphrases,
      entities,
    })
  })

  it('stay in the cleaned text unless boilerplate goes, and come back', () => {
    const kept = clean(STORY)
    expect(kept.text).toBe(STORY)
    const cleaned = clean(STORY, { boilerplate: ['link-card'] })
    expect(cleaned.text).toContain('Mayor Adam Quill (R) told')
    expect(cleaned.text).toContain('follows Quill’s plan')
    expect(cleaned.removals).toMatchObject([
      { reason: 'boilerplate', rule: 'link-card', text: CARD },
      { reason: 'boilerplate', rule: 'link-card', text: CARD },
    ])
    expect(restore(cleaned)).toBe(STORY)
    expect(clean(STORY, { boilerplate: ['advertisement'] }).text).toBe(STORY)
  })

  it('hide no repeat, and go with what is one', () => {
    const [first] = STORY.split('\n\n') as [string]
    const bare = first.replace(CARD, '')
    const text = `${STORY}\n\n${bare}\n\n${first}`
    const cleaned = clean(text)
    expect(cleaned.text).toBe(STORY)
    expect(restore(cleaned)).toBe(text)
    expect(restore(clean(text, { boilerplate: true }))).toBe(text)
    const other = `${STORY}\n\n${first.replace(CARD, ' Adam QuillAt 70, Brun sees 3 ways MORE')}`
    const said = clean(other).removals.map(({ reason, rule, text: gone }) => [reason, rule, gone])
    expect(said[1]).toEqual(['boilerplate', 'link-card', ' Adam QuillAt 70, Brun sees 3 ways MORE'])
    expect(said.map(([reason]) => reason)).toEqual(['duplicate', 'boilerplate', 'duplicate'])
    expect(restore(clean(other))).toBe(other)
  })
})

it('a repeat with a card in it is told as it stands, also where its other copy hides one', () => {
  const card =
    'Friederike Ada HolmerHolmer rows north in race to mend 2020 windmill 2020 Boatmen\nfind room for sailors’ carts 2020 Boards spend years on mending harbour lamps MORE\n(D-Mass.), possible'
  const text = `Olaf Mildner of long crossing MORE (I-Vt.) and Friederike Hol\u2060er\n${card} (R-Maine). Mildner Boatmen\nfind room for MORE Holmer\n${card} `
  const cleaned = clean(text)
  expect(cleaned.removals.length).toBeGreaterThan(0)
  for (const { start, end, text: gone } of cleaned.removals)
    expect(gone).toBe(text.slice(start, end))
  expect(restore(cleaned)).toBe(text)
})
