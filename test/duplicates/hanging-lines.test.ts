/** What hangs on a passage that goes: whose words a quote or post are, on a line of its own, and the credit of a caption. */
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { restore } from '../../src/cleaning/restore.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const LEDE =
  'The weir of Ankerveld will be raised by a foot before the winter, the council has decided after a long night.'
const KEEPER =
  'Marta Weil, who has kept the lock for the county since the flood, told the council what she thinks of that.'
const QUOTE = 'Nobody has asked the eels what they think of another foot of water'
const SAID = `“${QUOTE},” Weil said. “They were here before the town was, and they pay no toll.”`
const BARGE =
  'A barge with gravel for the new road waits below the weir, and its skipper has taken up knitting to pass the days.'
const TOLL =
  'Whoever goes through by night pays double, which the council calls a matter of sleep rather than of money.'
const INN =
  'In the inn across the water the keeper has put a slate on the wall where guests bet on the day of the opening.'

/** What goes, each with the name of its rule; and that nothing more goes of what is left, and that all comes back. */
function gone(text: string): string[] {
  const cleaned = clean(text)
  expect(restore(cleaned)).toBe(text)
  expect(clean(cleaned.text).removals).toEqual([])
  return cleaned.removals.map(({ rule, text: own }) => (rule ? `${rule}: ${own}` : own))
}

describe('the line below a pull quote that tells whose it is goes with it', () => {
  const article = (line: string, between = '\n', mark = ''): string =>
    [LEDE, KEEPER, SAID, `“${QUOTE}${mark}”${between}${line}`, BARGE, TOLL, INN].join('\n\n')

  test.each([
    ['behind a dash', '– Marta Weil, lock keeper of the county'],
    ['behind a hyphen', '- Marta Weil'],
    ['as a bare name', 'Marta Weil'],
    ['with an office before the name', 'Lock keeper Marta Weil'],
  ])('%s', (_, line) => {
    expect(gone(article(line))).toEqual([`“${QUOTE}”`, `signature: ${line}`])
    expect(gone(article(line, '\n\n', '.'))).toEqual([`“${QUOTE}.”`, `signature: ${line}`])
  })

  test('and is told as attached to it', () => {
    const text = article('Marta Weil')
    const [pair] = findDuplicates(text)
    const start = text.indexOf('Marta Weil\n')
    expect(pair).toMatchObject({
      end: start + 'Marta Weil'.length,
      attached: [{ start, end: start + 'Marta Weil'.length, rule: 'signature' }],
    })
  })

  test('but where only the line has the name, the quote stays, and so does the text', () =>
    expect(gone(article('– Ines Brun, who feeds the eels'))).toEqual([]))

  test.each([
    ['a heading', 'What the eels are worth'],
    ['a heading in capitals', 'THE WEIR OF ANKERVELD'],
    ['text', 'Marta Weil has a boat.'],
    ['a statement', '– Marta Weil said so to the council of Ankerveld'],
  ])('but not %s', (_, line) => expect(gone(article(line))).toEqual([`“${QUOTE}”`]))

  test('nor the name of a speaker who has the word again', () => {
    const turns = ['Marta Weil', BARGE, 'The Ankerveld Ledger', TOLL, 'Marta Weil', INN]
    const text = [LEDE, KEEPER, SAID, `“${QUOTE}.”`, ...turns].join('\n\n')
    expect(gone(text)).toEqual([`“${QUOTE}.”`])
  })

  test('also if the line signs another pull quote', () => {
    const other = 'They were here before the town was, and they pay no toll to anybody.'
    const line = 'Marta Weil, Lock Keeper'
    const heard = `“${other}” Weil told the inn as well, and nobody laughed.`
    const pulled = [`“${QUOTE}.”`, line, BARGE, heard, `“${other}”`, line]
    expect(gone([LEDE, KEEPER, SAID, ...pulled, TOLL, INN].join('\n\n'))).toEqual([
      `“${QUOTE}.”`,
      `signature: ${line}`,
      `“${other}”`,
      `signature: ${line}`,
    ])
  })

  test('but not the names of those who talk in quotation marks', () => {
    const turns = ['Marta Weil', `“${BARGE}”`, 'The Ledger', `“${TOLL}”`, 'Marta Weil', `“${INN}”`]
    const text = [LEDE, KEEPER, SAID, `“${QUOTE}.”`, ...turns].join('\n\n')
    expect(gone(text)).toEqual([`“${QUOTE}.”`])
  })

  test('and the text does not go for the quote that is signed so', () => {
    const whole = `“${QUOTE}.”`
    const text = [LEDE, `“${QUOTE}”\nMarta Weil`, KEEPER, whole, BARGE, TOLL, INN].join('\n\n')
    expect(gone(text)).toEqual([`“${QUOTE}”`, 'signature: Marta Weil'])
  })
})

describe('a post goes with the line that signs it', () => {
  const post = 'Nobody has asked the eels what they think of another foot of water. Ask them first.'
  const quoted = `Weil was sooner than the council: “${post}”`

  test.each([['— Lock of Ankerveld (@ankerlock) May 7, 2014'], ['— Marta Weil (@mweil)']])(
    '%s',
    (line) => {
      const text = [LEDE, KEEPER, quoted, post, line, BARGE, TOLL, INN].join('\n\n')
      expect(gone(text)).toEqual([post, `signature: ${line}`])
    },
  )

  test('whose day is on the next line', () => {
    const signed = `${post}\npic.example/x — Marta Weil (@mweil) May\n7, 2014`
    const [first] = gone([LEDE, KEEPER, quoted, signed, BARGE, TOLL, INN].join('\n\n'))
    expect(first).toBe(post)
  })
})

describe('a credit', () => {
  const shown = 'The weir of Ankerveld is seen from the inn on the first day of the frost.'
  const told = 'Nobody has asked the eels what they think of another foot of water in the river.'

  test('of an agency goes with the whole, also behind the day', () => {
    const clip = `CLOSE ${told}`
    const text = [`${clip} (Jan. 2) AP`, LEDE, `${told} ${BARGE}`, TOLL, INN].join('\n\n')
    expect(gone(text)).toEqual([clip, 'label: (Jan. 2) AP'])
  })

  test('stays with what stays of its caption', () => {
    const caption = `${shown} ${told} (Ines Brun/AP Photo)`
    const removed = gone([LEDE, caption, BARGE, `${told} ${TOLL}`, INN].join('\n\n'))
    expect(removed).toEqual([told])
  })
})
