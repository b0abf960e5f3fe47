import { describe, expect, test } from 'vitest'
import { haveOtherSubjects } from '../../src/corpus/other-subject.ts'
import { openCorpus } from '../../src/entries/corpus.ts'

const FORM =
  'Qtly div 20 cts vs 20 cts in the quarter before. Payable on the last day of April to holders of record on the first.'

describe('the headlines of two short articles', () => {
  test.each([
    ['Brenner Docks sets quarterly dividend', 'Velden Mills sets quarterly dividend', true],
    ['Brenner Docks sets quarterly dividend', 'CORRECTED - Brenner Docks dividend', false],
    ['Docks of Brenner name a pilot', 'Pilot named by the docks of Brenner', false],
    ['', 'Velden Mills sets quarterly dividend', false],
  ])('%j and %j', (own, other, expected) => {
    expect(haveOtherSubjects({ title: own, text: FORM }, { title: other, text: FORM })).toBe(
      expected,
    )
    const long = FORM.repeat(6)
    expect(haveOtherSubjects({ title: own, text: long }, { title: other, text: long })).toBe(false)
  })
})

test('the dividends of two firms are no copies, also where every word of the text is the same', async () => {
  const corpus = await openCorpus()
  await corpus.add({ id: 'a', title: 'Brenner Docks sets quarterly dividend', text: FORM })
  const other = { title: 'Velden Mills Ltd declares a payment', text: FORM }
  expect(await corpus.query(other)).toMatchObject({ verdict: 'overlap', of: 'a', similarity: 1 })
  const edited = { ...other, text: `${FORM} The board met on Monday in the old mill.` }
  expect((await corpus.query(edited)).verdict).toBe('overlap')
  const resent = { title: 'Brenner Docks dividend (resent)', text: FORM }
  expect((await corpus.query(resent)).verdict).toBe('duplicate')
  await corpus.add({ id: 'b', ...other })
  const [star] = corpus.clusters()
  expect(star?.members).toMatchObject([{ id: 'b', verdict: 'overlap' }])
})

test('the notices of two firms in one form are no updates of each other', async () => {
  const notice = (firm: string, sum: number, day: number): string =>
    `${firm} is issuing a ${sum} mln crown bond due April ${day}, 1992 paying nine pct and priced at par, the lead manager said. ${'The bond is listed in Brenner, and a selling concession is paid to the banks that place it there. '.repeat(6)}`
  const corpus = await openCorpus()
  await corpus.add({
    id: 'a',
    title: 'BRENNER DOCKS ISSUES 80 MLN CROWN BOND',
    text: notice('Brenner Docks', 80, 23),
  })
  const other = {
    title: 'VELDEN MILLS ISSUES 60 MLN CROWN BOND',
    text: notice('Velden Mills', 60, 14),
  }
  const resent = { title: 'BRENNER DOCKS TO ISSUE BOND', text: notice('Brenner Docks', 85, 23) }
  expect(await corpus.query(other)).toMatchObject({ verdict: 'overlap', of: 'a' })
  expect(await corpus.query(resent)).toMatchObject({ verdict: 'variant', of: 'a' })
})

test.each([
  [
    'two firms behind datelines',
    'VELDEN, March 4 - Brenner Docks',
    'VELDEN, March 4 - Hollin Mills',
    'overlap',
  ],
  [
    'one firm behind datelines',
    'VELDEN, March 4 - Brenner Docks',
    'VELDEN, March 4 - Brenner Docks',
    'variant',
  ],
])('notices of %s', async (_, opening, other, verdict) => {
  const notice = (open: string, sum: number): string =>
    `${open} is issuing a ${sum} mln crown bond paying nine pct and priced at par, the lead manager said. ${'The bond is listed in Brenner, and a selling concession is paid to the banks that place it there. '.repeat(6)}`
  const corpus = await openCorpus()
  await corpus.add({ id: 'a', title: 'BRENNER DOCKS ISSUES BOND', text: notice(opening, 80) })
  const title = `${other.slice(18).toUpperCase()} TO SELL BOND`
  expect((await corpus.query({ title, text: notice(other, 60) })).verdict).toBe(verdict)
})

const BODY =
  ' raised the price that it pays for herring landed at the old mole by 50 crowns a barrel, to 19 crowns, a spokesman of it said at the harbour office.'
const RAISES = 'raises the price of herring landed at the old mole'

test.each([
  ['whose first word stands behind another', `The Holm Packers of Velden${BODY}`],
  ['behind a dateline that one has', `Velden, March 3 - Holm Packers${BODY}`],
  ['of which one has a short form in the headline', `An arm of Herring Packers of Holm${BODY}`],
])('the notices of two firms %s are no updates', async (_, text) => {
  const corpus = await openCorpus()
  await corpus.add({
    id: 'a',
    title: `Ostburg Fisheries ${RAISES}`,
    text: `Ostburg Fisheries${BODY}`,
  })
  const title = `Holm Packers ${RAISES}`
  expect(await corpus.query({ title, text })).toMatchObject({ verdict: 'overlap', of: 'a' })
  const other = { title: `Packer ${RAISES}`, text: text.replace('19 crowns', '18 crowns') }
  await corpus.add({ id: 'b', title, text })
  expect(await corpus.query(other)).toMatchObject({ verdict: 'variant', of: 'b' })
})

test('flashes of two firms that say one thing are no updates', async () => {
  const corpus = await openCorpus()
  const flash = (firm: string): string =>
    `${firm} cuts the dues of herring to 9.25 crowns from 9.75 crowns, effective at once`
  await corpus.add({ id: 'a', title: flash('Holm Bank'), text: `(MORE) ${flash('Holm Bank')}` })
  const title = flash('Velden Mole Bank')
  expect(await corpus.query({ title, text: `(MORE) ${title}` })).toMatchObject({
    verdict: 'overlap',
    of: 'a',
  })
})

test('a correction of how a name is spelt is a variant, whatever its headline opens with', async () => {
  const text = (firm: string): string =>
    `VELDEN, March 4 - ${firm} said it will set 30 mln crowns aside for ships that were lost. ${'It said that it would earn money in the quarter all the same, as the ferries are full. '.repeat(6)}`
  const corpus = await openCorpus()
  await corpus.add({ id: 'a', title: 'FIELDNER TO SET MONEY ASIDE', text: text('Fieldner') })
  const corrected = { title: 'CORRECTED-FIDELNER TO SET MONEY ASIDE', text: text('Fidelner') }
  expect((await corpus.query(corrected)).verdict).toBe('variant')
})
