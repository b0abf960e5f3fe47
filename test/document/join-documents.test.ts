import { expect, test } from 'vitest'
import { joinDocuments } from '../../src/document/join-documents.ts'
import { parse } from '../../src/document/parse.ts'

const FIRST = 'The lock was closed. The harbour master said so.\n\nNobody was hurt.'
const SECOND = 'Nobody was hurt when the lock was closed.\n\nIt opens on Friday.'

test('two texts become what the text of both is', () => {
  const whole = parse(`${FIRST}\n\n${SECOND}`)
  const { document, border, offset } = joinDocuments(parse(FIRST), parse(SECOND))
  expect(document).toEqual({ ...whole, language: document.language })
  expect(border).toBe(parse(FIRST).words.count)
  expect(document.text.slice(offset)).toBe(SECOND)
})

test('a text without words joins, too', () => {
  expect(joinDocuments(parse(''), parse(SECOND)).document.words.count).toBe(
    parse(SECOND).words.count,
  )
  expect(joinDocuments(parse(FIRST), parse('')).border).toBe(parse(FIRST).words.count)
})
