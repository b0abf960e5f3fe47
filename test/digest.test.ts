import { describe, expect, it } from 'vitest'
import { digest } from '../src/digest.ts'

const FLOOD =
  'The river Tarn flooded the lower town of Velmora on Monday night, and 40 families left their homes.'
const MAYOR =
  'Mayor Ilse Brandt said the old wall had held until midnight and broke near the grain market.'
const CREDIT = 'Enlarge this image toggle caption Piet Halvorsen/AFP Piet Halvorsen/AFP'
const OFFER = 'Sign up for the Velmora Courier newsletter and learn first how the Tarn rises.'
const THANKS = 'Greta Solheim in Velmora contributed to this report.'
const text = [CREDIT, FLOOD, OFFER, MAYOR, THANKS].join('\n\n')

describe('digest of an article with boilerplate', () => {
  const { paragraphs, summary, entities, removals, ...rest } = digest(text)

  it('marks it, and leaves it in place', () => {
    expect(paragraphs.map(({ kind }) => kind === 'boilerplate')).toEqual([
      true,
      false,
      true,
      false,
      true,
    ])
    expect(paragraphs.map(({ rule }) => rule)).toEqual([
      'caption-toggle',
      undefined,
      'newsletter',
      undefined,
      'contribution',
    ])
    expect(removals).toEqual([])
    expect(rest.text).toBe(text)
  })

  it('takes no sentence, no name and no mention from it', () => {
    const kept = [FLOOD, MAYOR].map((passage) => text.indexOf(passage))
    expect(summary.sentences.map(({ start }) => start)).toEqual(kept)
    const names = entities.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Ilse Brandt']))
    expect(names.join()).not.toMatch(/Halvorsen|AFP|Courier|Solheim/)
    const mentions = entities.flatMap((entity) => entity.mentions)
    for (const { start } of mentions) {
      const paragraph = paragraphs.find((span) => span.start <= start && start < span.end)
      expect(paragraph?.kind).not.toBe('boilerplate')
    }
  })

  it('still finds the names there that the user asks for', () => {
    const gazetteer = [{ name: 'Greta Solheim', type: 'PERSON' }] as const
    const found = digest(text, { entities: { gazetteer } }).entities
    expect(found.map(({ name }) => name)).toContain('Greta Solheim')
  })

  it('removes it when it is asked to, with the same summary', () => {
    const cleaned = digest(text, { clean: { boilerplate: true } })
    expect(cleaned.text).toBe(`${FLOOD}\n\n${MAYOR}`)
    expect(cleaned.removals.map(({ rule }) => rule)).toEqual([
      'caption-toggle',
      'newsletter',
      'contribution',
    ])
    expect(cleaned.summary.sentences.map(({ start, end }) => [start, end])).toEqual(
      summary.sentences.map(({ start, end }) => [start, end]),
    )
  })
})

it('hands on where the article comes from, and tells text with every place', () => {
  const origin = { source: 'Courier', url: 'https://courier.example/a', date: '2031-05-02' }
  const { summary, keyphrases, source, url, date } = digest({ text, ...origin })
  expect({ source, url, date }).toEqual(origin)
  expect(summary.sentences.map((sentence) => sentence.text).join(' ')).toBe(summary.text)
  const mentions = keyphrases.flatMap((phrase) => phrase.mentions)
  expect(mentions.length).toBeGreaterThan(0)
  for (const mention of mentions) {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text)
  }
})

it('has a summary also where there is nothing but boilerplate', () => {
  expect(digest(OFFER).summary.text).toBe(OFFER)
})

it('takes no sentence from a caption that its neighbours and its wording alone tell', () => {
  const article = [
    'Harbour master Ada Brun smiles as she meets reporters while work goes on at the old pier, at the harbour in Sorvik, Tuesday, Feb. 6, 2018. (J. Scott Quill) (Sorvik Mail)',
    'SORVIK (AP) — The council of Sorvik agreed on Wednesday on a plan to pay for new ferries and for two new piers with almost 300 million crowns from the fund of the harbour.',
    'The plan is likely to be added to the budget that passed the council on Tuesday, and the mayor said that the harbour would not be shut.',
    'The plan also has almost 90 million crowns for the islands that lost their piers in the storm.',
  ].join('\n\n')
  const { paragraphs, summary } = digest(article)
  expect(paragraphs[0]?.kind).toBe('caption')
  expect(summary.sentences.length).toBeGreaterThan(1)
  expect(summary.text).not.toContain('smiles')
})

describe('the kinds of paragraphs of a digest', () => {
  const REPORT = [
    'The ferry between Sorvik and the islands stays in port until Friday, the harbour office said on Tuesday evening.',
    'Tell your friends on the islands: we bring bread and medicine with the mail boat on Thursday. pic.twitter.com/x1 — Sorvik Mail (@sorvikmail) March 3, 2020',
    '“We have food for a week,” said Ola Brekke, who runs the shop on the largest of the four islands.',
    'Sailors tie up the mail boat in the harbour of Sorvik on Tuesday. (Nils Berg/AP)',
    '• Two of the four boats are being repaired',
  ]

  it('are what neighbours and wording tell, where the form of a paragraph does not', () => {
    const article = { title: 'Islands cut off until Friday', text: REPORT.join('\n\n') }
    const { paragraphs } = digest(article)
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['body', 'post', 'body', 'caption', 'list'])
  })

  it('are those that the article brings', () => {
    const text = REPORT.join('\n\n')
    const start = text.indexOf('“We')
    const end = start + (REPORT[2] as string).length
    const { paragraphs } = digest({ text, kinds: [{ kind: 'quote', start, end }] })
    expect(paragraphs[2]?.kind).toBe('quote')
  })

  it('are told by the form behind a bound on very short lines', () => {
    const lines = Array.from({ length: 1400 }, (_, at) => `w${at}`)
    const kinds = digest(lines.join('\n\n')).paragraphs.map(({ kind }) => kind)
    expect(kinds).toHaveLength(lines.length)
    expect(new Set(kinds.slice(-300))).toEqual(new Set(['label']))
  })
})
