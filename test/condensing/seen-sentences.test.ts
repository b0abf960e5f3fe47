import { expect, it } from 'vitest'
import { SeenSentences } from '../../src/condensing/seen-sentences.ts'
import { parse } from '../../src/document/parse.ts'

it('knows a sentence with the same words in the same order, however it is written', () => {
  const document = parse(
    'The ferry left the harbour. The harbour left the ferry. The FERRY left, the harbour! The ferry left. The harbour left the ferry.',
  )
  const seen = new SeenSentences(document)
  expect(document.sentences.map((_, index) => seen.has(index))).toEqual([
    false,
    false,
    true,
    false,
    true,
  ])
})

it('does not look up very long sentences', () => {
  const long = `${'rope '.repeat(250)}froze.`
  const seen = new SeenSentences(parse(`${long}\n\n${long}`))
  expect([seen.has(0), seen.has(1)]).toEqual([false, false])
})
