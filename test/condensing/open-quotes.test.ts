import { expect, it } from 'vitest'
import { openQuotes } from '../../src/condensing/open-quotes.ts'
import { parse } from '../../src/document/parse.ts'

/** For each sentence `<` if it goes on with a quotation and `>` if it leaves one open. */
const marksOf = (text: string): string[] =>
  openQuotes(parse(text)).map(
    ({ continuesQuote, leavesQuote }) => (continuesQuote ? '<' : '') + (leavesQuote ? '>' : ''),
  )

it.each([
  ['“We lost,” she said. “We will be back. We always are.” Nobody laughed.', ['', '>', '<', '']],
  ['"One thing. Another thing. A third thing." He left.', ['>', '<>', '<', '']],
  ['Er sagte: „Wir gehen heute. Morgen kommen wir wieder.“ Dann ging er.', ['>', '<', '']],
  ['Elle a dit : «Nous partons. Nous reviendrons demain.» Puis rien.', ['>', '<', '']],
  ['&quot;One thing. Another thing.&quot; He left.', ['>', '<', '']],
  [`"One thing,'' she said. "Another thing. A third thing." He left.`, ['', '>', '<', '']],
])('finds who speaks on in %s', (text, marks) => {
  expect(marksOf(text)).toEqual(marks)
})

it('says nothing of other sentences where the marks of a paragraph do not come out even', () => {
  expect(marksOf('“This opens and never closes. So what. He left.')).toEqual(['>', '', ''])
  expect(marksOf('A 6" pipe broke. Water ran out. He left.')).toEqual(['>', '', ''])
})
