import { describe, expect, it, vi } from 'vitest'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { readPartsOfSpeech } from '../../src/entities/part-of-speech.ts'
import { ADJECTIVE, FUNCTION, NAME, NOUN, NUMBER, VERB } from '../../src/entities/speech-codes.ts'
import { Wink } from '../../src/entities/wink-lexemes.ts'

const partsOf = (text: string): number[] => [...finish(readPartsOfSpeech(parse(text)))]

describe('readPartsOfSpeech', () => {
  it('gives every word one', () => {
    expect(partsOf('The old dog barked at 7 cats.')).toEqual([
      FUNCTION,
      ADJECTIVE,
      NOUN,
      VERB,
      FUNCTION,
      NUMBER,
      NOUN,
    ])
  })

  it.each([
    ['before what it is done to', 'The council backs a longer quay.', 'backs'],
    ['behind many', 'The ferry rules cost the town a million.', 'cost'],
    [
      'in a clause that has no other',
      'The harbour council plans to close the pier in May.',
      'plans',
    ],
    ['the same of many', 'Pilots plan to strike.', 'plan'],
    ['at the end', 'Warm air rises.', 'rises'],
    ['behind who', 'The clerk who posts letters is ill.', 'posts'],
    ['behind that', 'Ferries that cost more were sold.', 'cost'],
    ['behind what is said', 'He said the council plans to close the pier.', 'plans'],
    ['behind a condition', 'If the council moves forward the pier will close.', 'moves'],
    ['before a clause', 'Brun reports that the pier sank.', 'reports'],
  ])('tells a verb that may be a noun: %s', (_, text, verb) => {
    const word = text.slice(0, -1).split(' ').indexOf(verb)
    expect(partsOf(text)[word]).toBe(VERB)
  })

  it.each([
    ['with an owner', 'The council’s plan for piers.', 'plan'],
    ['in a clause with a verb', 'Harbour rates rose.', 'rates'],
    ['behind a preposition', 'A rise of ferry rates.', 'rates'],
    ['before a mark', 'Harbour tours, ferry rides and cliff walks end.', 'rides'],
    ['before what tells which', 'The ferry rates that rose.', 'rates'],
    ['behind another of one', 'A harbour plan is there.', 'plan'],
    ['before the verb of its clause', 'Rescue attempts to free the crew failed.', 'attempts'],
    ['behind that, with a verb', 'He said that harbour rates fell.', 'rates'],
    ['behind when, with a verb', 'When ferry rates rose he left.', 'rates'],
    ['that a clause tells of', 'The ferry rates that rose are high.', 'rates'],
    ['that is asked for', 'They demand tax returns from the pilots.', 'returns'],
    ['that somebody has', 'The council approved the ferry plans of Brun.', 'plans'],
    ['in a heading', 'Ferry rates for pilots', 'rates'],
  ])('leaves a noun that may be a verb: %s', (_, text, noun) => {
    const word = text.slice(0, -1).replace(',', '').split(' ').indexOf(noun)
    expect(partsOf(text)[word]).toBe(NOUN)
  })

  it('takes no piece of a word for a verb', () => {
    expect(partsOf('The grass-roots movement is new.')[2]).toBe(NOUN)
  })

  it('takes what stands behind a dash for no verb of what stands before it', () => {
    expect(partsOf('The harbour pilots—people who know the quay.')[3]).toBe(NOUN)
    expect(partsOf('The harbour pilots people the quay.')[3]).toBe(VERB)
  })

  it('stays in step across possessives, entities, exotic spaces and invisible characters', () => {
    const plain = partsOf('The Kremlin’s man met Angela Merkel in Paris.')
    expect(plain[1]).toBe(NAME)
    expect(partsOf('The Kremlin&#8217;s man met Angela Merkel in Paris.')).toEqual(plain)
    expect(
      partsOf('The\u2001Kremlin’s\u3000man\u000bmet Ange\u00adla\u200b Merkel in Paris.'),
    ).toEqual(plain)
    expect(partsOf(`The Kremlin’s${' '.repeat(70_000)}man met Angela Merkel in Paris.`)).toEqual(
      plain,
    )
  })

  it('does not depend on what was read before', () => {
    const text = "Trump's aide isn't in St. Petersburg, co-founder O'Neil said."
    const before = partsOf(text)
    for (const other of ["Trump's", "isn't St.", "O'Neil co-founder Trump’s"]) partsOf(other)
    expect(partsOf(text)).toEqual(before)
  })

  it('reads long texts in pieces, with or without sentences', () => {
    const words = 'Angela Merkel saw the press in Paris '
    const long = partsOf(words.repeat(10_000))
    expect(long).toHaveLength(70_000)
    expect(new Set(long.filter((_, index) => index % 7 === 1))).toEqual(new Set([NAME]))
  })

  it('gives wink no more than one short word at a time, whatever the text says', () => {
    const read = vi.spyOn(Wink.prototype, 'read')
    const long = ['a/b/', "'s", 'B.', 'x', '1,', '.', 'ab-', '#a', '&amp;', '\u0301', 'aéb1'].map(
      (piece) => piece.repeat(50_000),
    )
    for (const text of long)
      finish(readPartsOfSpeech({ ...parse(`It rained ${text} here`), language: 'en' }))
    const given = read.mock.calls.map(([word]) => word)
    read.mockRestore()
    expect(given.length).toBeGreaterThan(5)
    expect(given.filter((word) => word.length > 60 || /\s/.test(word.trim()))).toEqual([])
  })

  it('has none outside English', () => {
    expect(new Set(partsOf('Der Hund ist nicht im Haus und die Katze auch nicht.'))).toEqual(
      new Set([0]),
    )
  })
})
