import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const TOP = [
  'The harbour master closed the northern channel on Tuesday after a freighter lost three containers near the breakwater.',
  'Ferries to the outer islands were sent around the southern point, which added almost an hour to each crossing.',
  'Forecasters expect calmer water by the weekend, when a crane barge is due from the mainland shipyard.',
  'Most of the people who came to look had walked all the way from the old town.',
]
const MIDDLE = [
  'A pilot who has sailed these waters for thirty years could not remember a swell like it.',
  'Two of the boxes held nothing but empty bottles, and the third was full of wedding dresses.',
]
const END = [
  'Their owner, a tailor from the old town, has asked every beach walker to look out for lace.',
  'Nobody has found any so far, though the search goes on at each low tide along the whole coast.',
]

/** Where of two copies in a line the one stands that would go: `first`, `second`, or nowhere. */
function goes(copy: string, ahead: readonly string[], around: readonly [string, string]): string {
  const [before, behind] = around
  const text = [...TOP, ...ahead, copy, ...MIDDLE, before, copy, behind, ...END].join(' ')
  const starts = findDuplicates(text)
    .filter(({ kind }) => kind !== 'variant')
    .map(({ start }) => (start < text.lastIndexOf(copy) - 1 ? 'first' : 'second'))
  return starts.join()
}

const SENTENCE =
  'Every crew on this coast knows that a box in the water can sink a trawler at night.'

describe('of two copies in a line the one goes that was pulled out of its context', () => {
  test('by default the later', () => {
    expect(goes(SENTENCE, [], ['The search is slow.', 'A prize is out.'])).toBe('second')
  })

  test('a sentence of a quote that goes on', () => {
    const around = ['“I have seen it,” said the pilot.', 'We lost two that way.”'] as const
    expect(goes(`“${SENTENCE}`, [], around)).toBe('first')
  })

  test('the end of a quote', () => {
    const around = ['“We lost two boats that way.', 'The search is slow.'] as const
    expect(goes(`${SENTENCE}”`, [], around)).toBe('first')
  })

  test('a sentence inside of a quote, which stands elsewhere without marks', () => {
    const around = ['He said: “We lost two boats that way.', 'So we look out.”'] as const
    expect(goes(SENTENCE, [], around)).toBe('first')
  })

  test('a quote behind the sentence that names its speaker', () => {
    const around = ['“We lost two boats,” the pilot said.', 'The search is slow.'] as const
    expect(goes(`“${SENTENCE}”`, [], around)).toBe('first')
  })

  test('a quote behind another of the same speaker stays where it is, if the text has it first', () => {
    const ahead = ['“We lost two boats,” the pilot said.']
    expect(goes(`“${SENTENCE}”`, ahead, ['The search is slow.', 'A prize is out.'])).toBe('second')
  })

  test('a quote that names the speaker of the next', () => {
    const said = `“${SENTENCE.slice(0, -1)},” the pilot said.`
    expect(goes(said, [], ['The search is slow.', '“We look out.”'])).toBe('first')
  })

  test('what the sentence behind it points at', () => {
    const permit =
      'Since the spring a new permit has kept all boats in the port after dark on stormy days.'
    expect(goes(permit, [], ['The search is slow.', 'That permit is unpopular.'])).toBe('first')
  })

  test('what points at the sentence before it', () => {
    const permit =
      'Such a permit would have kept two boats in the port on the night of the great storm.'
    expect(goes(permit, [], ['The town has sold a permit.', 'A prize is out.'])).toBe('first')
  })

  test('what takes something up, below a heading', () => {
    const taken = `But ${SENTENCE.charAt(0).toLowerCase()}${SENTENCE.slice(1)}`
    const around = ['The search is slow.', 'A prize is out.'] as const
    expect(goes(taken, ['A Slow Search'], around)).toBe('first')
    expect(goes(taken, ['Nobody knows where they are.'], around)).toBe('second')
  })

  test('what stands behind the credit of a picture', () => {
    const around = ['The search is slow.', 'A prize is out.'] as const
    expect(goes(SENTENCE, ['A barge at the pier. (Ines Rocha/Port Club)'], around)).toBe('first')
  })

  test('a name with a title, before the text introduces it', () => {
    const named = SENTENCE.replace('Every crew on this coast', 'Every man whom Mr. Lindau hires')
    expect(goes(named, [], ['One of them is Jonas Lindau.', 'A prize is out.'])).toBe('first')
  })

  test('reported speech in German', () => {
    const reported =
      'Die Kisten im Wasser seien in der Nacht eine Gefahr für jeden Kutter an dieser Küste.'
    const german = [
      'Der Hafen hat am Dienstag die nördliche Einfahrt für alle Schiffe gesperrt.',
      'Die Fähren fahren nun um die Spitze der Insel, und das dauert fast eine Stunde länger.',
      'Viele Leute aus der alten Stadt sind zu Fuß an den Strand gekommen und haben die Boxen gesucht.',
      'In zwei der Kisten lagen nur leere Flaschen, und in der dritten waren Kleider für Hochzeiten.',
      'Der Schneider aus der alten Stadt hat alle gebeten, auf die Spitzen zu achten.',
      'Am Wochenende kommt ein Kran von der Werft und hebt die drei Kisten aus dem Wasser.',
    ]
    const text = [
      ...german,
      reported,
      'Ein Lotse kann sich an keine so hohe Welle erinnern.',
      'Noch hat niemand etwas gefunden, obwohl bei jeder Ebbe gesucht wird.',
      'Der Lotse sagte, die Suche werde lange dauern.',
      reported,
      'Die Stadt hat einen Preis für den Finder ausgesetzt, der bis zum Ende der Woche gilt.',
      ...german.map((sentence) =>
        sentence.replace(/e /g, 'er ').replace(/(.*) (\S+)\.$/, '$2 $1.'),
      ),
    ].join(' ')
    const [pair] = findDuplicates(text).filter(
      ({ start, kind }) => kind === 'exact' && text.startsWith(reported, start),
    )
    expect(pair?.start).toBe(text.indexOf(reported))
  })
})
