import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/html/from-html.ts'
import { readPage } from '../../src/html/read-page.ts'
import { madePage, paragraphs } from './made-page.ts'

const textsOf = (html: string): string[] => readPage(html).blocks.map(({ text }) => text)
const REPLY =
  'I sail that line every week, and nobody on the boat has ever told us what they look for when they dive below the hull in the harbour.'

const [TEXT = ''] = paragraphs

describe('comments', () => {
  test.each([
    '<ol class="commentlist"><li>HERE</li></ol>',
    '<ul class="comment-list"><li><p>HERE</p></li></ul>',
    '<section class="article_comments"><div><p>HERE</p></div></section>',
    '<div class="UserComments"><p>HERE</p></div>',
    '<div class="a comment b"><p>HERE</p></div>',
  ])('are set aside: %s', (html) => {
    expect(textsOf(`<p>${TEXT}</p>${html.replace('HERE', REPLY)}`)).toEqual([TEXT])
  })

  test.each([
    '<div class="commentary"><p>HERE</p></div>',
    '<div class="uncommented"><p>HERE</p></div>',
    '<div class="body tone-comment has-comment-now"><p>HERE</p></div>',
    '<div class="comments-open"><h1>Storm</h1><p>HERE</p></div>',
    '<div class="has-comments"><header><h1>Storm</h1></header><div><p>HERE</p></div></div>',
  ])('are not what only sounds like them, or holds the headline: %s', (html) => {
    expect(textsOf(`<p>${TEXT}</p>${html.replace('HERE', REPLY)}`)).toContain(REPLY)
  })

  test('stay where there is no other text', () => {
    expect(textsOf(`<p>Forum</p><div class="comments"><p>${REPLY}</p></div>`)).toEqual([
      'Forum',
      REPLY,
    ])
  })

  test('are no text of an article that they are longer than', () => {
    const [first = '', second = ''] = paragraphs
    const replies = paragraphs.map((text) => `<li class="comment"><p>${text} ${REPLY}</p></li>`)
    const { text } = fromHtml(
      madePage({
        body: `<p>${first}</p><p>${second}</p>`,
        after: `<ol>${replies.concat(replies).join('')}</ol>`,
      }),
    )
    expect(text.split('\n\n')).toEqual([first, second])
  })
})

describe('a copy of the text in one block', () => {
  const whole = [...paragraphs, ...paragraphs.map((text) => text.toUpperCase())]
  const html = whole.map((text) => `<p>${text}</p>`).join('')

  test('is set aside, before the text or behind it', () => {
    const copy = `<div>${whole.join(' ')}</div>`
    expect(textsOf(html + copy)).toEqual(whole)
    expect(textsOf(copy + html)).toEqual(whole)
  })

  test('is none if it says more, or if few blocks say it', () => {
    const more = `${whole.join(' ')} ${REPLY.repeat(9)}`
    expect(textsOf(`${html}<div>${more}</div>`)).toContain(more)
    const long = paragraphs.join(' ').repeat(2)
    expect(textsOf(`<p>${long}</p><p>${long}</p>`)).toEqual([long, long])
  })
})
