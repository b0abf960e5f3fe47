/** Pages that mean harm, or that nobody meant: an article or an `OnceoverError` comes out, at any depth. */
import { expect, test } from 'vitest'
import { OnceoverError } from '../../src/document/onceover-error.ts'
import { fromHtml } from '../../src/entries/html.ts'
import { readPage } from '../../src/html/read-page.ts'
import { withoutScripts } from '../../src/html/without-scripts.ts'
import { seeded } from '../../src/testing/seeded.ts'
import { madePage, paragraphs } from './made-page.ts'

function tried(html: string): 'article' | 'refused' {
  try {
    const { text, kinds } = fromHtml(html)
    let end = 0
    for (const span of kinds) {
      expect(span.start).toBeGreaterThanOrEqual(end)
      expect(span.end).toBeGreaterThan(span.start)
      end = span.end
    }
    expect(end).toBe(text.length)
    return 'article'
  } catch (error) {
    if (!(error instanceof OnceoverError)) throw error
    return 'refused'
  }
}

test.each([
  'div',
  'b',
  'p',
  'table',
  'a',
  'span',
  'ul><li',
  'blockquote',
  'font',
  'svg',
  'select',
  'button',
])('reads an article in 200,000 nested <%s>', (tag) => {
  const html = `${`<${tag}>`.repeat(200_000)}${madePage()}`
  expect(['article', 'refused']).toContain(tried(html))
})

test('tells what lies too deep as part of what holds it', () => {
  const { boxes, blocks } = readPage(`${'<div>'.repeat(5000)}<p>One</p><p>Two</p>`)
  expect(Math.max(...boxes.map(({ depth }) => depth))).toBe(512)
  expect(blocks.map(({ text }) => text)).toEqual(['One', 'Two'])
})

test.each([
  '</p>'.repeat(100_000),
  '<!--'.repeat(100_000),
  '<script>'.repeat(100_000),
  '<style><!--</style>'.repeat(50_000),
  `<a ${Array.from({ length: 50_000 }, (_, at) => `a${at}`).join(' ')}>`,
  '<br>'.repeat(100_000),
  '&amp'.repeat(100_000),
  `<p>${'\n '.repeat(100_000)}`,
  `<script type="application/ld+json">${'['.repeat(100_000)}</script>`,
  `<script type="application/ld+json">${'{"a":'.repeat(50_000)}</script>`,
  `<meta name=date content="${'2026-'.repeat(50_000)}">`,
  `<h1>${'( '.repeat(50_000)}</h1>`,
  `<meta name=author content="${'( , and '.repeat(50_000)}">`,
])('stands %#', (html) => {
  expect(['article', 'refused']).toContain(tried(html + paragraphs.join('')))
})

test.each([
  '"'.repeat(300_000),
  '"\\'.repeat(150_000),
  `"${'\\"'.repeat(150_000)}"`,
  `"${'\\\\\\"<p>'.repeat(60_000)}"`,
  `"${'<p>a'.repeat(10_000)}"`,
  '</script><script>"'.repeat(30_000),
])('stands a page of scripts %#', (script) => {
  const says = '<meta property="og:type" content="article">'
  expect(['article', 'refused']).toContain(tried(`${says}<script>${script}</script>`))
})

const PIECES = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '"',
  "'",
  '=',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<title>',
  '<svg>',
  '</svg>',
  '<table>',
  '<tr><td>',
  '<template>',
  '<b>',
  '<p>',
  '</p>',
  '<br>',
  '<a href="x">',
  '</a>',
  '<![CDATA[',
  ']]>',
  '&',
  '&#x0;',
  '\u0000',
  '\ud800',
  '<plaintext>',
  '<select><option>',
  '<form>',
  '<textarea>',
  '<noscript>',
  '<article>',
  '<h1>',
  '<li>',
]

test('reads 1,000 broken pages', () => {
  const random = seeded(22)
  const pick = (most: number): number => Math.floor(random() * most)
  const page = madePage()
  const outcomes = Array.from({ length: 1000 }, () => {
    let html = page
    for (let change = pick(12); change >= 0; change--) {
      const at = pick(html.length)
      const piece = PIECES[pick(PIECES.length)] as string
      html = html.slice(0, at) + piece + html.slice(at + pick(40))
    }
    return tried(html)
  })
  expect(outcomes.filter((outcome) => outcome === 'article').length).toBeGreaterThan(500)
})

test('leaves out what scripts say, and nothing else', () => {
  const keep = (html: string): void => expect(withoutScripts(html)).toBe(html)
  expect(withoutScripts('a<script x=">">b</script>c<STYLE>d</style >e')).toBe(
    'a<script x=">"></script>c<STYLE></style >e',
  )
  keep('<script type="application/ld+json">{}</script>')
  keep('<!-- <script> --> a </script>')
  keep('<p title="<script>">a</p><p>b</script></p>')
  keep('<title><script>a</title>b</script>')
  keep('<svg><script/>a</svg></script>')
  keep('<script><!-- <script> a </script> b </script>')
  keep('<script>never closed')
})

test('gives the same blocks with scripts cut and uncut', () => {
  const page = madePage({
    before: '<script>if (a < b) document.write("<p>no</p>")</script><style>p{}</style>',
  })
  expect(readPage(withoutScripts(page)).blocks).toEqual(readPage(page).blocks)
})
