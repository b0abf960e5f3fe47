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

  test.each([
    ['rounded', 'paid 9,729,000 crowns', 'paid 9.7 million crowns', 'duplicate'],
    ['rounded to thousands', 'paid 3,012 crowns', 'paid 3,000 crowns', 'duplicate'],
    ['in words', 'lost 3.5 million crowns', 'lost 3,500,000 crowns', 'duplicate'],
    ['of another sum', 'paid 9,729,000 crowns', 'paid 9.6 million crowns', 'variant'],
    ['a little higher', 'paid 1,414 crowns', 'paid 1,410 crowns', 'variant'],
  ])('a number %s', async (_, exact, written, verdict) => {
    const notice = (paid: string): string =>
      `The harbour of Ostburg ${paid} for the dredging of the channel, its clerk said at the gate of the yard on Monday.`
    for (const [text, known] of [
      [notice(exact), notice(written)],
      [notice(written), notice(exact)],
    ] as const) {
      expect((await verdictOn(text, known)).verdict).toBe(verdict)
    }
    const longer = `${notice(exact)} It will be paid by the owners of the larger ships until June.`
    const more = verdict === 'duplicate' ? 'contains' : verdict
    expect((await verdictOn(longer, notice(written))).verdict).toBe(more)
  })

  test.each([
    ['a symbol in brackets', 'Brenner Docks <BRND>', 'Brenner Docks of Velden', 'duplicate'],
    ['another symbol', 'Brenner Docks <BRND>', 'Brenner Docks <BRNX>', 'variant'],
    ['a name in brackets', 'the pilot (Ada Brun)', 'the pilot Ines Holm', 'variant'],
  ])('%s in the place of a name', async (_, name, other, verdict) => {
    const told = (who: string): string => STORY.replace('Ada Brun', `A spokesman of ${who}`)
    expect((await verdictOn(told(name), told(other))).verdict).toBe(verdict)
  })

  test('a slip in a word of a short text is no other statement', async () => {
    const notice = (how: string): string =>
      `The owners of the larger ships are to pay dues of 34 crowns a ton ${how}.`
    expect((await verdictOn(notice('quaterly'), notice('quarterly'))).verdict).toBe('duplicate')
    expect((await verdictOn(notice('monthly'), notice('quarterly'))).verdict).toBe('variant')
  })

  test('one word of a short text makes one, too', async () => {
    const [lead = ''] = STORY.split('\n')
    expect((await verdictOn(lead.replace('approved', 'rejected'), lead)).verdict).toBe('variant')
  })
})
