import { expect, it } from 'vitest'
import { SeenSentences } from '../../src/condensing/seen-sentences.ts'
import { parse } from '../../src/document/parse.ts'

it('knows a sentence with the same words in the same order, however it is written', () => {
  const document = parse(
    'The ferry left the harbour. The harbour left the ferry. The FERRY left, the harbour! The ferry left. The harbour left the ferry.',
  )
  const seen = new SeenSentences(document)
  expect(document.sentences.map((_, index) => seen.find(index))).toEqual([-1, -1, 0, -1, 1])
})

it('knows a very long one', () => {
  const long = `${'rope '.repeat(250)}froze.`
  const seen = new SeenSentences(parse(`${long}\n\n${long}`))
  expect([seen.find(0), seen.find(1)]).toEqual([-1, 0])
})
