/** Labels name places in the text that a page gives: it is the same to the letter as long as they are kept. */
import { expect, test } from 'vitest'
import { pageText } from '../../models/duplicates/page-text.ts'

const LONG =
  'The ferry to the island lies in the harbour until the engine that was ordered in spring has come at last.'

const page = (body: string): string =>
  `<html><head><title>Ferry</title><style>p {}</style></head><body>${body}</body></html>`

test('the text of a page is that of the element that holds its long paragraphs, a line for each block', () => {
  const html = page(
    `<nav><a>Home</a></nav><div class=top>Weather</div><main><h1>The  ferry\n waits</h1><figure><img><figcaption>A ferry</figcaption></figure><p>${LONG} <b>Now</b></p><button>Share</button><ul><li>One<li>Two</ul><script>1</script><p>${LONG}<br>So it <i>goes</i>.</main>`,
  )
  expect(pageText(html)).toBe(
    ['The ferry waits', 'A ferry', `${LONG} Now`, 'One', 'Two', LONG, 'So it goes.'].join('\n\n'),
  )
})

test('without long paragraphs it is all of the page', () => {
  expect(pageText(page('<div>One <span>line</span></div><p>Two'))).toBe('One line\n\nTwo')
})
