import { describe, expect, it } from 'vitest'
import { UNRELATED } from '../../src/corpus/finding.ts'
import { type Digest, digest } from '../../src/digest.ts'
import type { Entity, EntityType } from '../../src/entities/extract-entities.ts'
import { displayWidth } from '../../src/report/display-width.ts'
import { printable } from '../../src/report/printable.ts'
import {
  renderCleaned,
  renderDuplicates,
  renderEntities,
  renderSummary,
  renderText,
} from '../../src/report/render-text.ts'

const TEXT = `Ferry sinks off Oldport

Everyone on the ferry was saved on Friday, the owner of the line said in a long statement.

At least 12 people were taken to the hospital of the town with light burns.

At least 14 people were taken to the hospital of the town with light burns.

Everyone on the ferry was saved on Friday, the owner of the line said in a long statement.`

const span = (passage: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(passage, from)
  return { start, end: start + passage.length }
}
const saved = span(
  'Everyone on the ferry was saved on Friday, the owner of the line said in a long statement.',
)
const again = { start: TEXT.lastIndexOf('Everyone'), end: TEXT.length }
const twelve = span('At least 12 people were taken to the hospital of the town with light burns.')
const fourteen = span('At least 14 people were taken to the hospital of the town with light burns.')

function entity(name: string, type: EntityType, times = 1, aliases: string[] = []): Entity {
  const mentions = Array.from({ length: times }, (_, i) => ({ start: i, end: i + 1, text: 'x' }))
  return { name, type, salience: 0.1, aliases, mentions }
}

/** Made by hand: the report is what is tested, not the stages. */
const DIGEST: Digest = {
  title: 'Ferry sinks off Oldport',
  titleFrom: 'text',
  language: 'en',
  paragraphs: [
    { ...span('Ferry sinks off Oldport'), kind: 'title' },
    { ...saved, kind: 'body' },
    { ...twelve, kind: 'body' },
    { ...fourteen, kind: 'body' },
    { ...again, kind: 'body' },
  ],
  duplicates: [
    {
      ...again,
      of: saved,
      kind: 'exact',
      title: false,
      similarity: 1,
      containment: { here: 1, there: 1 },
      changes: [],
      differences: [],
    },
    {
      ...fourteen,
      of: twelve,
      kind: 'variant',
      title: false,
      similarity: 0.93,
      containment: { here: 0.93, there: 1 },
      changes: [],
      differences: [
        { kind: 'number', here: span('14'), there: span('12') },
        { kind: 'negation', here: null, there: span('with light') },
      ],
    },
  ],
  text: `${TEXT.slice(0, fourteen.end)}\n`,
  removals: [
    {
      ...again,
      reason: 'duplicate',
      of: saved,
      similarity: 1,
      words: 18,
      text: TEXT.slice(again.start),
    },
    { start: 0, end: 5, reason: 'boilerplate', rule: 'newsletter', words: 1, text: 'Ferry' },
  ],
  seams: [],
  kept: [],
  words: 51,
  summary: {
    text: 'Everyone on the ferry was saved on Friday.',
    sentences: [{ ...saved, text: 'Everyone on the ferry was saved on Friday.', score: 1 }],
    words: 8,
  },
  entities: [
    entity('Anna Lindqvist', 'PERSON', 5, ['Lindqvist']),
    entity('Oldport', 'LOCATION', 2),
    ...Array.from({ length: 10 }, (_, index) => entity(`Org ${index}`, 'ORGANIZATION')),
    entity('$12 million', 'MONEY'),
  ],
  coOccurrences: [],
  keyphrases: [{ text: 'light burns', score: 1, mentions: [] }],
}

const ITEM = { digest: DIGEST, article: { text: TEXT } }

describe('renderText', () => {
  const report = renderText(ITEM, { width: 80 })

  it('opens with the headline and the gist', () => {
    expect(report).toMatch(
      /^Ferry sinks off Oldport\n5 paragraphs · language en\n\nGist {2}1 sentence, 8 words\n {2}Everyone/,
    )
  })

  it('says where it was printed and when, if that is known', () => {
    const dated = { ...DIGEST, source: 'The Ledger', date: '2031-03-08' }
    expect(renderText({ ...ITEM, digest: dated }, { width: 80 })).toMatch(
      /^Ferry sinks off Oldport\nThe Ledger · 8 March 2031 · 5 paragraphs · language en\n/,
    )
  })

  it('tells what was removed, how much, why, and where it still stands', () => {
    expect(report).toContain('Removed  2 passages, 19 of 70 words (27 %)')
    expect(report).toMatch(
      /duplicate {4}18 words {3}“Everyone on the ferry was saved on Friday, the…”\n +still in paragraph 2, word for word/,
    )
    expect(report).toMatch(/boilerplate {2}1 word {5}“Ferry”\n +rule newsletter/)
  })

  it('tells what was kept, in the order of the text, and which facts differ', () => {
    expect(report).toContain('Kept though alike  1 pair that differs in a fact')
    expect(report).toMatch(/paragraph 3 +“At least 12.*\n +paragraph 4 +“At least 14/)
    expect(report).toContain('number: 12 → 14 · negation: with light → nothing')
  })

  it('names the cast by kind, with times and other names, and the figures', () => {
    expect(report).toMatch(/people +Anna Lindqvist ×5 \(Lindqvist\)\n/)
    expect(report).toMatch(/places +Oldport ×2\n/)
    expect(report).toMatch(/Org 7( ·|\n) +\+2 more/)
    expect(report).not.toContain('Org 8')
    expect(report).toMatch(/Figures\n {2}money +\$12 million/)
    expect(report).toMatch(/Key phrases\n {2}light burns$/)
  })

  it('shows the cleaned text only if it is asked for', () => {
    expect(report).not.toContain('Cleaned text')
    expect(renderText(ITEM, { cleaned: true })).toMatch(/Cleaned text\n {2}Ferry sinks/)
  })

  it('tells which words differ in what was removed', () => {
    const passage = 'The mill by the river will become a library, the council decided last night.'
    const text = `${passage}\n\nRain is due in the hills.\n\n${passage.replace('will become', 'is to become')}`
    expect(renderText(digest(text))).toMatch(/alike\n +will → is to\n/)
  })

  it('lists several, how each stands to others, and what could not be read', () => {
    const finding = { ...UNRELATED, id: 'b', passages: [], boilerplate: [], fresh: [] }
    const error = { code: 'INVALID_INPUT', message: 'no text' } as const
    const second = {
      digest: digest('Rain fell on Oldport.'),
      article: { id: 'b', text: 'Rain fell on Oldport.' },
    }
    const both = renderText([ITEM, { ...second, finding }, { error }])
    expect(both).toMatch(/^==> 1 of 2 <==\n\nFerry sinks/)
    expect(both).toMatch(/\n\n==> 2 of 2, id b <==\n\nRain fell on Oldport\n[^\n]+\n\nunique\n/)
    expect(both).toMatch(/\n\nAn article could not be read: no text$/)
    expect(() => renderText({} as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  })

  it('keeps to the width, and to 100 columns', () => {
    for (const [width, widest] of [
      [20, 40],
      [44, 44],
      [80, 80],
      [300, 100],
    ] as const) {
      const lines = renderText(ITEM, { width, cleaned: true }).split('\n')
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(widest)
    }
  })

  it('adds colour and nothing else', () => {
    const colored = renderText(ITEM, { width: 80, color: true })
    expect(colored).toContain('\u001B[')
    expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(report)
  })

  it('reports an article that is empty', () => {
    expect(renderText(digest(''))).toMatch(
      /^0 paragraphs\n\nGist {2}nothing to say\n\nRemoved {2}nothing/,
    )
  })

  it('shows control characters and does not hand them on', () => {
    const text = 'Red \u001B[31malert\u001B[0m\u0007 on\u202E Friday.\u009B2J It went on.'
    const summary = { text, sentences: [], words: 4 }
    const hostile = { ...digest(text), title: text, summary }
    const entities = [entity('\u001B]0;owned\u0007', 'PERSON', 1, ['\u001B[2J'])]
    const shown = [
      renderText({ digest: { ...hostile, entities } }, { cleaned: true }),
      renderEntities(entities),
      renderSummary(summary),
      renderCleaned(hostile),
    ].join('\n')
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
    expect(shown).toContain('Red ␛[31malert␛[0m␇ on\\u{202E} Friday.\\u{9B}2J It went on.')
  })
})

describe('the reports of single stages', () => {
  it('list pairs with what they are', () => {
    const report = renderDuplicates(DIGEST.duplicates, TEXT, DIGEST.paragraphs)
    expect(report).toMatch(/^Said twice {2}2 pairs\n {2}exact {2}18 words, word for word\n/)
    expect(report).toContain('variant  15 words, 93 % alike')
    expect(renderDuplicates([], TEXT, DIGEST.paragraphs)).toMatch(/^No passage/)
  })

  it('list entities as a table, other names below when they do not fit', () => {
    expect(renderEntities([entity('Anna', 'PERSON', 3, ['Ann'])])).toBe(
      'type    times  salience  name\nPERSON  3      0.100     Anna  Ann\n\n1 name',
    )
    const narrow = renderEntities([entity('Anna Maria', 'PERSON', 3, ['Ann Mary'])], { width: 44 })
    expect(narrow).toMatch(/Anna Maria\n +Ann Mary\n/)
    expect(renderEntities([])).toMatch(/^No names/)
  })

  it('list who stands together, if it is more than once', () => {
    const pair = [entity('Anna', 'PERSON'), entity('Oslo', 'LOCATION')]
    const report = renderEntities(pair, {}, [{ a: 0, b: 1, count: 2, sentences: [] }])
    expect(report).toMatch(/2 names\n\nTogether\n {2}Anna \+ Oslo ×2$/)
    expect(renderEntities(pair, {}, [{ a: 0, b: 1, count: 1, sentences: [] }])).not.toContain(
      'Together',
    )
    expect(renderEntities([{ ...entity('Finns', 'NORP'), place: 'Finland' }])).toContain(
      'Finns  of Finland',
    )
  })

  it('wrap the cleaned text and keep its paragraphs', () => {
    const text = `${'one two three four '.repeat(2)}five.\n\nSix.`
    expect(renderCleaned({ text }, { width: 40 })).toBe(
      'one two three four one two three four\nfive.\n\nSix.',
    )
  })
})

describe('printable', () => {
  it('leaves what only shows: letters, tabs, line feeds', () => {
    expect(printable('Ä\t東\n😀 e\u0301')).toBe('Ä\t東\n😀 e\u0301')
    expect(printable('a\r\nb\rc')).toBe('a\nb␍c')
  })
})
