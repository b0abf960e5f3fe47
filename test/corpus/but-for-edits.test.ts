import { describe, expect, test } from 'vitest'
import { openCorpus } from '../../src/entries/corpus.ts'

const STORY = `OSTBURG, March 3 - The council of Ostburg approved the plan for a second mole in the harbour, where the ferries to the islands moor.
The pilots had asked for it since the storm of last autumn, when two tugs broke loose and drifted on to the old wall below the lighthouse.
Ada Brun, who leads the union of the pilots, said that the men would wait for the first stone before they believed a word of it.
The work is to begin in June and to take two summers, as nothing can be built there while the herring boats are landing their catch.
The mayor told reporters that the money would come from the dues of the larger ships, and that no berth would be closed meanwhile.`
const MORE = `The owners of the larger ships, who were not asked, have until the end of the month to write to the council.
A first plan for the mole was drawn before the war by an engineer of the railway, and lies in the archive of the town hall.
Fishermen from Velden said the current would carry the sand into their own harbour, which has to be dredged each spring as it is.`
const EDITED = STORY.replace('told reporters', 'told journalists')

async function verdictOn(text: string, known: string) {
  const corpus = await openCorpus()
  await corpus.add({ id: 'a', text: known })
  const { verdict, differences } = await corpus.query({ text })
  return { verdict, kinds: new Set(differences.map(({ kind }) => kind)) }
}

describe('a few words that were edited in a long article', () => {
  test.each([
    ['an edited copy', EDITED, STORY, 'duplicate'],
    ['an edited part', EDITED, `${STORY}\n${MORE}`, 'contained'],
    ['an edited copy with more', `${EDITED}\n${MORE}`, STORY, 'contains'],
  ])('%s is told as one, with what was edited', async (_, text, known, verdict) => {
    const told = await verdictOn(text, known)
    expect(told.verdict).toBe(verdict)
    expect(told.kinds).toEqual(new Set(['statement']))
  })

  test.each([
    ['a number', EDITED.replace('two summers', 'three summers')],
    ['a name', EDITED.replace('Ada Brun', 'Ines Holm')],
    ['a negation', EDITED.replace('would be closed', 'would not be closed')],
    ['a date', EDITED.replace('June', 'May')],
    [
      'much else',
      EDITED.replace('approved the plan for', 'threw out a draft of').replace(
        'asked for',
        'fought',
      ),
    ],
  ])('%s besides makes a variant', async (_, text) => {
    expect((await verdictOn(text, STORY)).verdict).toBe('variant')
  })

  test.each([
    ['two letters that changed places', 'the lighthouse', 'the Lighthouse of Ostbrug'],
    ['a letter too few', 'the lighthouse', 'the Lighthouse of Ostbug'],
    ['a letter too many', 'the lighthouse', 'the Lighthouse of Osthburg'],
  ])('%s in a longer name are a slip', async (_, place, slip) => {
    const told = await verdictOn(
      STORY.replace(place, slip),
      STORY.replace(place, 'the Lighthouse of Ostburg'),
    )
    expect(told).toEqual({ verdict: 'duplicate', kinds: new Set(['name']) })
  })

  test.each([
    ['another letter', 'Hansen', 'Hanson'],
    ['another letter at the beginning', 'Gambia', 'Zambia'],
    ['a letter more of a short name', 'Lund', 'Laund'],
    ['a name besides', 'Holm of Velden', 'Brandt of Velden'],
  ])('%s may be another name', async (_, name, other) => {
    const named = (who: string): string => STORY.replace('The mayor', `Mayor Ada ${who}`)
    expect((await verdictOn(named(other), named(name))).verdict).toBe('variant')
  })

  test('one word of a short text makes one, too', async () => {
    const [lead = ''] = STORY.split('\n')
    expect((await verdictOn(lead.replace('approved', 'rejected'), lead)).verdict).toBe('variant')
  })
})
