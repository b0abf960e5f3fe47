import { describe, expect, it } from 'vitest'
import { type ParsedDocument, parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { extractKeyphrases, keyphrasesOf } from '../../src/entities/extract-keyphrases.ts'
import { tagNames } from '../../src/entities/name-tagger.ts'
import { readPartsOfSpeech } from '../../src/entities/part-of-speech.ts'
import type { NameType, TaggedName } from '../../src/entities/tagger.ts'

const TEXT =
  'The trade war hurts soy farmers. Farmers’ unions want the trade war to end on Monday, D-Ohio senators said. A soy farmer has few friends. The weather was mild.'

describe('extractKeyphrases', () => {
  const phrases = extractKeyphrases(TEXT)

  it('ranks the noun chunks that come early and often first', () => {
    expect(
      phrases
        .slice(0, 2)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['soy farmers', 'trade war'])
    expect(phrases[0]?.score).toBe(1)
  })

  it('counts phrases with one stem as one', () => {
    const farmers = phrases.find(({ text }) => text === 'soy farmers')
    expect(farmers?.mentions.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'soy farmers',
      'soy farmer',
    ])
  })

  it('says nothing of weekdays, small words and party letters', () => {
    for (const { text } of phrases) expect(text).not.toMatch(/^(?:D|few)\b|Monday/)
  })

  it('begins no phrase inside a compound, and leaves a party letter out', () => {
    const found = extractKeyphrases(
      'The same-sex couple made three-dimensional maps of harbours, D-Ohio senators said.',
    )
    const written = found.map(({ text }) => text)
    expect(written).toEqual(expect.arrayContaining(['same-sex couple', 'three-dimensional maps']))
    expect(written).not.toContain('sex couple')
    expect(written.join()).not.toMatch(/D-Ohio/)
    const alone = extractKeyphrases('They are father-and-son. The old ropes were wet.')
    expect(alone.map(({ text }) => text).join()).not.toContain('and-son')
  })

  it('keeps a word whole that is written as two, and the stop of an abbreviation', () => {
    const found = extractKeyphrases(
      'Betsy DeVos (@betsydevos) spoke. Old school rules of the old U.S. fell.',
    )
    const written = found.map(({ text }) => text)
    expect(written).not.toContain('betsydevos')
    expect(written).toContain('Betsy DeVos')
    for (const text of written) expect(text).not.toMatch(/U\.S$|De$/)
  })

  it('says nothing of an address, and goes on behind it', () => {
    const found = extractKeyphrases(
      'They read the old map https://www.example.org/harbour/pilot-news.html twice, (www.oldport.org/pilots) has pilot boats. Any pilot boats wait.',
    )
    const written = found.map(({ text }) => text)
    expect(written).toEqual(expect.arrayContaining(['map', 'pilot boats']))
    expect(written.join()).not.toMatch(/https|www|org|example|html|news/)
  })

  it('goes on behind an abbreviation', () => {
    const text =
      'U.S. harbour pilots left. The U.S. harbour pilots want more. They work in the U.S. Pilots rest.'
    expect(extractKeyphrases(text).map((phrase) => phrase.text)).toContain('U.S. harbour pilots')
    const hours = extractKeyphrases('It opens at 5 p.m. ET. It closes at 9 p.m. ET on the quay.')
    expect(hours.map((phrase) => phrase.text)).not.toContain('p.m. ET')
  })

  it('takes what stands before a title for no phrase, and a person out of a long run of words', () => {
    const phrases = extractKeyphrases(
      'Former Illinois Rep. Orla Venn spoke. Former senior harbour board chairman Karl Osthoff answered her.',
    ).map((phrase) => phrase.text)
    expect(phrases).not.toContain('Former Illinois')
    expect(phrases).toContain('Karl Osthoff')
  })

  it('keeps to the limit', () => {
    expect(extractKeyphrases(TEXT, { limit: 2 })).toEqual(phrases.slice(0, 2))
    expect(() => extractKeyphrases(TEXT, { limit: 0 })).toThrow(/`limit`.*1 or more.*0/)
    expect(() => extractKeyphrases(TEXT, { limit: 1.5 })).toThrow(/`limit`/)
  })

  it('gives the same for parts of speech and names that were read before', () => {
    const document = parse(TEXT)
    const parts = finish(readPartsOfSpeech(document))
    expect(finish(keyphrasesOf(document, parts, tagNames(document)))).toEqual(phrases)
  })

  it.each([
    ['with small words', 'The ORGANIZATION[Department of Labor] counts jobs.'],
    ['with a word that says nothing', 'The PRODUCT[New Oldport Ferry] sank.'],
    ['of a long run', 'Former deputy harbour board chairman PERSON[Adam Quill] spoke.'],
    ['behind a verb', 'Evidence for defending PERSON[Adam Quill] fell.'],
    ['behind many', 'What voters PERSON[Adam Quill] lost is known.'],
    ['behind an office', 'The secretary of state PERSON[Adam Quill] spoke.'],
    ['behind an agency', 'ORGANIZATION[REUTERS] PERSON[Adam Quill] speaks to voters.'],
  ])('has a name by itself %s', (_, marked) => {
    const { document, names } = readMarked(marked)
    const { start, end } = names.at(-1) as TaggedName
    const found = finish(keyphrasesOf(document, finish(readPartsOfSpeech(document)), names))
    expect(found.map((phrase) => phrase.text)).toContain(document.text.slice(start, end))
  })

  it.each([
    ['Canadian Adam Quill', 'The NORP[Canadian] PERSON[Adam Quill] won.'],
    ['mayor Adam Quill', 'The mayor PERSON[Adam Quill] won.'],
    ['Quill campaign', 'The PERSON[Quill] campaign won.'],
  ])('has a name with what belongs to it: %s', (phrase, marked) => {
    const { document, names } = readMarked(marked)
    const found = finish(keyphrasesOf(document, finish(readPartsOfSpeech(document)), names))
    expect(found.map(({ text }) => text)).toContain(phrase)
  })

  it('tells a person once, by the full name, in the place of the best of the names', () => {
    const { document, names } = readMarked(
      'PERSON[Quill] ran. PERSON[Quill] won. Mayor PERSON[Quill] sang. PERSON[Adam Quill] lost to PERSON[Eva Quill].',
    )
    const found = finish(keyphrasesOf(document, finish(readPartsOfSpeech(document)), names))
    expect(found.map(({ text }) => text)).toEqual(['Adam Quill', 'Eva Quill'])
    expect(found[0]?.score).toBe(1)
  })

  it('does not tell the same words in another order', () => {
    const found = extractKeyphrases(
      'Violent harbour protests grew. The harbour violent protests ended.',
    )
    expect(found.filter(({ text }) => text.endsWith('protests'))).toHaveLength(1)
  })

  it('ends a phrase before a verb that may be a noun', () => {
    const found = extractKeyphrases(
      'Ferry owners fear the toll. Ferry owners fear their losses. The harbour board backs a toll.',
    ).map(({ text }) => text)
    expect(found).toContain('Ferry owners')
    expect(found).toContain('harbour board')
    expect(found.join()).not.toMatch(/fear|backs/)
  })

  it.each([
    [
      'before a right that tells when',
      'The harbour schools right now are full.',
      'harbour schools',
    ],
    ['behind a number', 'A 9 percent ferry toll is too much.', 'ferry toll'],
    [
      'at the general of an attorney',
      'The deputy attorney general of the town resigned on the day of the vote.',
      'deputy attorney general',
    ],
    ['at the number of a compound', 'A 5-point swing to Brun ended it.', '5-point swing'],
    ['not inside of a right', 'The voting right of the pilots is new.', 'voting right'],
  ])('begins and ends a phrase %s', (_, text, phrase) => {
    expect(extractKeyphrases(text).map((found) => found.text)).toContain(phrase)
  })

  it('takes no number for a phrase', () => {
    const found = extractKeyphrases(
      'Nine percent of the pilots gained a 5-point lead to 40 percent.',
    )
    expect(found.map(({ text }) => text).join()).not.toMatch(/percent|5-point(?! lead)/)
  })

  it('ends a phrase at a vs', () => {
    for (const { text } of extractKeyphrases('Net profit vs net loss: sales vs costs.')) {
      expect(text).not.toMatch(/\bvs\b/)
    }
  })

  it('takes none from a caption or a byline, unless there is nothing else', () => {
    const caption = 'The red lighthouse stands in the fog. Photo: Eva Lund/Getty Images'
    const text = `By Eva Lund\n\n${caption}\n\nThe harbour board sold the old crane on Monday.`
    expect(extractKeyphrases(text).map((phrase) => phrase.text)).toEqual(['harbour board', 'crane'])
    expect(extractKeyphrases(caption).map((phrase) => phrase.text)).toContain('red lighthouse')
  })

  it('has none where nothing is said', () => {
    expect(extractKeyphrases('')).toEqual([])
    expect(
      extractKeyphrases('Die Katze saß auf der Matte und der Hund war nicht im Haus.'),
    ).toEqual([])
  })
})

/** The document of a text in which names stand as `TYPE[name]`, and these names. */
function readMarked(marked: string): { document: ParsedDocument; names: TaggedName[] } {
  const names: TaggedName[] = []
  let text = ''
  for (const [piece, type, name] of marked.matchAll(/([A-Z]+)\[([^\]]+)\]|[^[]/g)) {
    const written = name ?? piece
    if (type)
      names.push({ start: text.length, end: text.length + written.length, type: type as NameType })
    text += written
  }
  return { document: parse(text), names }
}
