import { describe, expect, it, test } from 'vitest'
import { fromMarkdown } from '../../src/entries/markdown.ts'
import {
  clean,
  compare,
  condense,
  digest,
  extractEntities,
  extractKeyphrases,
  findDuplicates,
  parse,
  restore,
  splitParagraphs,
} from '../../src/index.ts'
import { seeded } from '../../src/testing/seeded.ts'
import { growthOf } from '../growth.ts'

const FERRY = `# Ferry stays in port

By **Marta Olsen**

The [ferry to the outer islands](https://ferries.example.org/outer-islands) will *not* sail before Thursday, the harbour office of Sandholm said on Monday.

![The ferry](https://img.example.org/ferry-in-port.jpg "Ferry")

About four hundred people use the line on a working day, and most of them are pupils.

> Flour for one more morning is all that we have left, said [Ida Brun](https://people.example.org/ida-brun).

The ferry to the **outer islands** will not sail before [Thursday](https://news.example.com/thursday/timetable), the harbour office of Sandholm said on Monday.
`

/** What the stages read of a Markdown text. */
const wordsOf = (markdown: string): string => parse(fromMarkdown(markdown)).text

describe('reads words alone', () => {
  it.each([
    [
      'emphasis',
      'A *new* **old** ***big*** _blue_ __red__ ~~gone~~ boat',
      'A new old big blue red gone boat',
    ],
    ['what is no emphasis', '5 * 3 and a_b_c and 2*3', '5 * 3 and a_b_c and 2*3'],
    ['emphasis that has no end', '**Late ferry', '**Late ferry'],
    ['a link', 'the [old *bridge*](https://a.example/b_(c) "T") here', 'the old bridge here'],
    ['a link to nowhere', 'the [old bridge] here (https)', 'the [old bridge] here (https)'],
    [
      'a label',
      'the [bridge][B] and [b] and [c]\n\n[b]: https://a.example',
      'the bridge and b and [c]',
    ],
    [
      'a link around blocks',
      '[\n\n### Ferry late\n\nIt waits.\n\n](/sport/Harbour-of-Brest "T")\n\nb',
      '\n\nFerry late\n\nIt waits.\n\n\n\nb',
    ],
    ['an end of a link that nothing opens', 'a ](b) c', 'a ](b) c'],
    ['a bracket that is left open', 'a [ b\n\nc] (d)', 'a [ b\n\nc] (d)'],
    ['a picture', 'a ![x *y*](https://a.example/p.jpg) b', 'a  b'],
    ['a picture in a link', '[![x](p.jpg)](https://a.example) b', ' b'],
    ['a picture between letters', 'a![x](p.jpg)b', 'a b'],
    [
      'an address',
      'see https://a.example/x/y_z?q=1#f. And <https://b.example>, www.c.example/d',
      'see . And ,',
    ],
    ['code', 'the `a *b*` and ``c ` d``', 'the a *b* and c ` d'],
    ['escapes', 'a \\*b\\* c\\\\d \\e', 'a *b* c\\d \\e'],
    ['tags', 'a<br>b H<sub>2</sub>O <!-- no --> c', 'a b H2O  c'],
    ['footnotes', 'said.[^1] And', 'said. And'],
    ['headings', '## Harbour ##\n\nText', 'Harbour\n\nText'],
    ['underlined headings', 'Harbour\n===\nText', 'Harbour\n\nText'],
    ['rules', 'a\n\n* * *\n\nb', 'a\n\n\n\nb'],
    ['fences', 'a\n\n```js\nlet b\n```\n\nc', 'a\n\n\n\nc'],
    ['a fence that has no end', '```\n\na', '\n\na'],
    ['items', '- one\n* two\n1. three\n- [x] four', 'one\ntwo\nthree\nfour'],
    ['a day at the start of a line', 'It opened on\n12. May', 'It opened on\n12. May'],
    ['quotes', '> one\n> two', 'one\ntwo'],
    ['tables', '| a | b |\n|---|:-:|\n| c | d |', 'a | b\n\nc | d'],
    ['comments over lines', 'a\n\n<!-- b\n\nc -->\n\nd', 'a\n\n\n\nd'],
  ])('%s', (_, markdown, words) => {
    expect(wordsOf(markdown).trimEnd()).toBe(words.trimEnd())
  })
})

test('tells what paragraphs are', () => {
  const markdown = `${FERRY}\n## More\n\n- One ferry\n- Two ferries\n\n| Day | Ferry |\n|---|---|\n| Monday | none |\n`
  const { paragraphs } = parse(fromMarkdown(markdown))
  expect(paragraphs.map(({ kind }) => kind)).toEqual([
    'title',
    'byline',
    'body',
    'body',
    'quote',
    'body',
    'heading',
    'list',
    'list',
    'table',
    'table',
  ])
})

test('reads front matter, also that of readers for language models', () => {
  const { text, kinds, markup, ...about } = fromMarkdown(
    '---\ntitle: "Ferry: in port"\nauthors:\n  - Ida Brun\n  - Bo Lind\ndate: 2026-03-02\nlang: en-GB\nsource: Sandholm Post\n---\nText',
  )
  expect(about).toEqual({
    title: 'Ferry: in port',
    authors: ['Ida Brun', 'Bo Lind'],
    date: '2026-03-02',
    language: 'en-GB',
    source: 'Sandholm Post',
  })
  expect([parse({ text, markup }).text, kinds]).toEqual([
    'Text',
    [{ start: text.length - 4, end: text.length, kind: 'body' }],
  ])
  expect(
    fromMarkdown('Title: Ferry\n\nURL Source: https://a.example/f\n\nMarkdown Content:\nText'),
  ).toMatchObject({ title: 'Ferry', url: 'https://a.example/f', kinds: [{ kind: 'body' }] })
  expect(fromMarkdown('Text', { url: 'https://b.example' }).url).toBe('https://b.example')
})

describe('every stage takes it', () => {
  const article = fromMarkdown(FERRY)
  const told = digest(article)

  test('repeats are found whose copies differ in markup, and go with theirs', () => {
    const last = FERRY.trimEnd().split('\n\n').at(-1)
    expect(told.removals.map(({ reason, text }) => [reason, text])).toEqual([['duplicate', last]])
    expect(told.text).toBe(FERRY.slice(0, FERRY.lastIndexOf('\n\nThe ferry') + 1))
    expect(restore(told)).toBe(FERRY)
    expect(clean(article)).toEqual({
      text: told.text,
      removals: told.removals,
      seams: told.seams,
      kept: told.kept,
      words: told.words,
    })
    expect(clean(article, { duplicates: findDuplicates(article) })).toEqual(clean(article))
  })

  test('spans lie in the Markdown', () => {
    const at = ({ start, end }: { start: number; end: number }) => FERRY.slice(start, end)
    expect(told.removals.every((removal) => at(removal) === removal.text)).toBe(true)
    expect(told.duplicates.map(({ of }) => at(of))).toEqual([FERRY.split('\n\n')[2]])
    expect(told.summary.sentences.map(at)).toContain(FERRY.split('\n\n')[2])
    expect(told.summary.text).not.toMatch(/[*[\]]|http/)
    expect(told.kept.map(at)).toEqual(
      told.kept.map(({ cleaned }) => told.text.slice(cleaned.start, cleaned.end)),
    )
    expect(told.entities.flatMap(({ mentions }) => mentions.map(at))).toContain('Ida Brun')
    expect(splitParagraphs(article).map(at)).toContain('By **Marta Olsen**')
  })

  test('no part of an address is a name or a key phrase', () => {
    const bare = { title: 'x', text: wordsOf(FERRY) }
    const namesOf = (input: Parameters<typeof digest>[0]) => [
      extractEntities(input).map(({ name }) => name),
      extractKeyphrases(input).map(({ text }) => text),
    ]
    expect(namesOf({ ...article, title: 'x' })).toEqual(namesOf(bare))
    expect(JSON.stringify(namesOf(article))).not.toMatch(/example|timetable|people\./)
  })

  test('comparing and condensing several', () => {
    const other = fromMarkdown(FERRY.replace('four hundred', '**five** hundred'))
    const [difference] = compare(article, other).differences
    const { start = 0, end = 0 } = difference?.there ?? {}
    expect(other.text.slice(start, end)).toBe('five')
    const { sentences } = condense([article, other])
    const texts = [article, other].map(({ text }) => text)
    for (const { article: at, start, end, text } of sentences) {
      const source = (texts[at] as string).slice(start, end)
      expect(wordsOf(source)).toBe(text)
    }
  })
})

test.each([
  [
    'emphasis over two sentences',
    'A. **It rained all night in the valley of the Alm. So it did.**',
  ],
  [
    'a link over two sentences',
    'A. [It rained all night in the valley of the Alm. So it did.](https://a.example)',
  ],
])('what keeps some of its words keeps its marks: %s', (_, end) => {
  const markdown = `Ida Brun looked out. It rained all night in the valley of the Alm.\n\n${end}\n`
  const { text, removals } = clean(fromMarkdown(markdown))
  expect(removals).toHaveLength(1)
  expect(text).toContain(end.includes('**') ? '**So it did.**' : '[So it did.](https://a.example)')
})

test('what goes from a list or a table leaves it one', () => {
  const item = 'The ferry to the outer islands stays in port until Thursday'
  const list = `- ${item}\n- The mill on the mainland is shut on Sundays\n- **${item}**\n  - The navy lends a boat\n`
  expect(clean(fromMarkdown(list)).text).toBe(list.replace(`- **${item}**\n`, ''))
})

describe('input that means harm', () => {
  it.each([
    ['stars', '*'],
    ['stars with letters', '*a '],
    ['stars that open', ' *a'],
    ['brackets', '['],
    ['closing brackets', ']'],
    ['links without end', '[a](b'],
    ['links with titles', '[a](b "'],
    ['links with pointed addresses', '[a](<b'],
    ['labels', '[a][b'],
    ['pictures', '![a'],
    ['backticks', '` `` ``` '],
    ['backticks of all sizes', '`a``b```c````'],
    ['tags', '<a '],
    ['comments', '\n<!-- '],
    ['fences', '\n```a\n~~~~'],
    ['quotes', '> '],
    ['items', '- '],
    ['rows', '|-'],
    ['rules', '- - '],
    ['headings', '\n# #'],
    ['definitions', '\n[a]: b'],
    ['addresses', 'http://www.'],
    ['front matter', '---\na: ['],
    ['escapes', '\\'],
  ])('%s', (_, piece) => {
    const make = (size: number) => piece.repeat(size)
    const read = (markdown: string) => parse({ ...fromMarkdown(markdown), language: 'en' })
    expect(growthOf(make, read, 8000)).toBeLessThan(8)
  })

  const PIECES = [
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '](x)',
    '![',
    '`',
    '```\n',
    '~~',
    '<',
    '>',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '\n|-|-|\n',
    '\\',
    '<!--',
    '-->',
    'http://a.b',
    '---\n',
    '\r\n',
    '\ud800',
    '&amp;',
    '[a]: b\n',
    '\t',
  ]

  test('1,000 broken texts: all that is told lies in them, and nothing is lost', () => {
    const random = seeded(22)
    const pick = (most: number): number => Math.floor(random() * most)
    for (let run = 0; run < 1000; run++) {
      let markdown = FERRY
      for (let change = pick(12); change >= 0; change--) {
        const at = pick(markdown.length)
        markdown =
          markdown.slice(0, at) + PIECES[pick(PIECES.length)] + markdown.slice(at + pick(40))
      }
      const article = fromMarkdown(markdown)
      const { kinds, markup } = article
      for (const spans of [kinds, markup]) {
        for (const [at, span] of spans.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.start ?? 0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(markdown.length)
        }
      }
      const cleaned = clean(article)
      expect(restore(cleaned)).toBe(markdown)
      for (const { start, end, text } of cleaned.removals)
        expect(markdown.slice(start, end)).toBe(text)
    }
  })

  test('what is no Markdown text is refused', () => {
    expect(() => fromMarkdown(1 as never)).toThrow(/INVALID_INPUT|expected Markdown/)
    expect(() => fromMarkdown('a', { url: 1 as never })).toThrow(/`url` must be a string/)
    expect(() => fromMarkdown('a'.repeat(10 * 1024 * 1024 + 1))).toThrow(/at most/)
  })
})
