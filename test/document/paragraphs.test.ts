import { describe, expect, test } from 'vitest'
import { splitParagraphs } from '../../src/document/split.ts'

const ARTICLE = [
  'Engineers began on Monday to lift the old lighthouse off its rock, a task that is expected to take nine days and that nobody has attempted on this coast since the war.',
  'The tower weighs 400 tonnes. Storms have undercut the rock to within two metres of its foot, and a survey last autumn gave it three more winters at the most before it would lean.',
  '“It has never once gone out,” said Ingrid Moe, whose father kept the lamp until 1987. She will carry the lens ashore herself, wrapped in the blanket in which it arrived.',
  'A foundation has paid for most of the work. What is still missing, about 90,000 euros, is to come from the sale of the broken granite, piece by piece, to visitors.',
]

/** Breaks a line so that none is longer than the width, as mail programs do. */
function wrap(paragraph: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = indent
  for (const word of paragraph.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line += line.trim() === '' ? word : ` ${word}`
    }
  }
  return [...lines, line].join('\n')
}

/** The paragraphs with the line ends inside them made spaces. */
function split(text: string): string[] {
  return splitParagraphs(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}

describe('the same article in every layout', () => {
  const wrapped = (width: number, indent = ''): string[] =>
    ARTICLE.map((paragraph) => wrap(paragraph, width, indent))
  test.each([
    ['blank lines', ARTICLE.join('\n\n')],
    ['several blank lines, with spaces on them', `\n \n${ARTICLE.join('\n \t\n\n')}\n\n`],
    ['single line ends', ARTICLE.join('\n')],
    ['CRLF', ARTICLE.join('\r\n')],
    ['CRLF and blank lines', ARTICLE.join('\r\n\r\n')],
    ['nothing: glued', ARTICLE.join('')],
    ['carriage returns', ARTICLE.join('\r')],
    ['the line and paragraph separators of Unicode', ARTICLE.join('\u2029')],
    ['no-break spaces around', ARTICLE.map((p) => `\u00a0${p}\u3000`).join('\n')],
    ['a byte order mark', `\ufeff${ARTICLE.join('\n\n')}`],
    ['zero-width spaces on blank lines', ARTICLE.join('\n\u200b\n')],
    ...[60, 68, 72, 76, 80].flatMap((width) => [
      [`wrapped at ${width}, blank lines between`, wrapped(width).join('\n\n')],
      [`wrapped at ${width}, indented`, wrapped(width, '    ').join('\n')],
      [
        `wrapped at ${width}, indented, CRLF`,
        wrapped(width, '  ').join('\n').replace(/\n/g, '\r\n'),
      ],
    ]),
  ])('%s', (_, text) => {
    expect(split(text as string)).toEqual(ARTICLE)
  })

  test('on one line it is one paragraph', () => {
    expect(split(ARTICLE.join(' '))).toEqual([ARTICLE.join(' ')])
  })
})

test('every line indented alike marks no paragraph', () => {
  const text = ARTICLE.map((paragraph) => wrap(paragraph, 68).replace(/^/gm, '    ')).join('\n\n')
  expect(split(text)).toEqual(ARTICLE)
})

test('short lines are paragraphs of their own', () => {
  const lines = ['Paul Renner', 'How did it begin?', 'Miriam Adeyemi', 'With a broken clock.']
  expect(split(lines.join('\n'))).toEqual(lines)
})

test('rows of a table stay rows, also in wrapped text', () => {
  const rows = ['Wheat     411.0    413.0    420.0', 'Barley    287.5    290.0    291.5']
  const wrapped = ARTICLE.map((paragraph) => wrap(paragraph, 72)).join('\n\n')
  const text = `${wrapped}\n\n${rows.join('\n')}`
  const last = splitParagraphs(text)
    .slice(-2)
    .map(({ start, end }) => text.slice(start, end))
  expect(last).toEqual(rows)
})

test('lines of a script without spaces are not wrapped unless they are full', () => {
  const lines = [
    '成都市一家老茶馆的老板周三表示，他不会卖掉店里那台用了六十年的收音机，尽管一位收藏家已经出价八万元，而且这个价格还可能再涨。',
    '这台收音机摆在柜台后面，每天早上七点准时打开。老顾客们说，没有它的声音，茶就没有味道。茶馆每天卖出大约三百碗茶。',
    '机器坏过很多次，每次都是街对面的王师傅修好的。他今年八十二岁了，还没有收过店主一分钱，只要求每天早上给他留一个座位。',
    '附近的房租在过去五年里涨了一倍，许多小店已经搬走。区政府上个月宣布，将对经营超过三十年的店铺给予补贴。',
  ]
  expect(split(lines.join('\n'))).toEqual(lines)
  const full = lines.join('').match(/.{1,50}/gu) as string[]
  expect(splitParagraphs(full.join('\n'))).toHaveLength(1)
})

test('a script without spaces: a space behind a full stop sets paragraphs apart', () => {
  const lines = [
    '港は火曜日に閉鎖された。船が箱を三つ失ったためだ。',
    '渡し船は南を回る。一時間長くかかるという。',
    '「もう待てない。」市長はそう話した。',
  ]
  expect(split(lines.join(' '))).toEqual(lines)
  expect(split(lines.join('\u3000'))).toEqual(lines)
})

test.each([
  '港は閉鎖された。 船が箱を失った。 渡し船は南を回る。',
  '港は火曜日に閉鎖された。船が箱を三つ失ったためだ。',
  'The sign reads 閉鎖。 Nobody minds it.',
])('but not where every sentence has one: %s', (text) => {
  expect(split(text)).toEqual([text])
})

test('a first line that lost its dateline goes on, with an indent before the other paragraphs or none', () => {
  const first =
    'Rain held up the harvest in\nthe valley again this week, and growers who had hoped for an\nearly start said that they would wait until the end of May.'
  const other =
    'Prices rose at once. A crate of plums cost nearly twice as\nmuch as it had at the beginning of the month.'
  for (const text of [`${first}\n    ${other}`, `${first}\n\n${other}`]) {
    const spans = splitParagraphs(text)
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([first, other])
  }
})

test.each(['', ' ', '\n\n\r\n', '\u200b\ufeff\n'])('%j has none', (text) => {
  expect(splitParagraphs(text)).toEqual([])
})

test('refuses what is no text', () => {
  expect(() => splitParagraphs(7 as unknown as string)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  )
})

test('indents mark paragraphs also among many short lines', () => {
  const fixtures = ['Tarn v Aldham', 'Lindau v Orsk', 'Grove v Moe', 'Ledger v Brun', 'Mara v Lund']
  const text = [...ARTICLE, ...fixtures].map((line) => wrap(line, 72, '    ')).join('\n')
  expect(split(text)).toEqual([...ARTICLE, ...fixtures])
})

describe('behind a first line with an indent, whatever the width', () => {
  const FIRM = [
    'OLDPORT, March 3 - The harbour bank left the rate for the crown',
    'for trading houses unchanged at 1.35 pounds.',
  ]

  test('a line that goes on in small letters is the same paragraph', () => {
    expect(split(`    ${FIRM.join('\n')}\n Wire`)).toEqual([FIRM.join(' '), 'Wire'])
  })

  test('a long line goes on with a figure; the rows of a table stay apart', () => {
    const note = ['Note: the year-ago figures of the firm include a gain of', '6.9 million crowns.']
    const rows = ['Sales 4.77 million vs 2.81 million', 'Profit 33 vs 47']
    const text = `    ${rows.join('\n    ')}\n    ${note.join('\n')}`
    expect(split(text)).toEqual([...rows, note.join(' ')])
  })

  test.each([
    ['without an indent', `${FIRM.join('\n')}`],
    ['with an indent on both lines', `    ${FIRM.join('\n    ')}`],
    ['behind a stop', '    It rained all day.\neven at night it did'],
    ['a short line before a figure', '    Record sales\n12 boats in May'],
  ])('but not %s', (_, text) => {
    expect(splitParagraphs(text)).toHaveLength(2)
  })
})

test('rows of figures stay apart, whatever the width that they seem to have', () => {
  const rows = [
    'Share profit 20 cents vs loss two cents',
    'Net profit 2,665,000 vs loss 202,000',
    'Sales 12,141,000 vs 5,993,000',
    'Nine months',
    'Net profit 4.65 million vs loss 1.16 million',
    'Sales 35.1 million vs 18.0 million',
  ]
  expect(split(`    ${rows.join('\n    ')}`)).toEqual(rows)
})
