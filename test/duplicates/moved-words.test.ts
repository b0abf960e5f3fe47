/** What it costs to look for words that stand elsewhere in their sentence: counted in the words that are looked at. */
import { expect, test } from 'vitest'
import { joinDocuments } from '../../src/document/join-documents.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { matchWords } from '../../src/duplicates/align/match-words.ts'
import { markInSteps } from '../../src/reading/marked-document.ts'

/** Looks at words for many short sentences that are all aligned with the one long sentence of another text. */
function looks(sentences: number): number {
  const told = Array.from(
    { length: sentences },
    (_, at) => `the ferry ${at} left quay ${at * 7} with`,
  )
  const short = told.map((text, at) => `So ${text} nobody${at} aboard.`).join(' ')
  const { document, border } = joinDocuments(parse(short), parse(told.join(' some crew and ')))
  const marked = finish(markInSteps(document))
  let count = 0
  const attached = new Proxy(marked.attached, {
    get(target, at) {
      count++
      return Reflect.get(target, at)
    },
  })
  finish(matchWords({ ...marked, attached }, border))
  return count
}

test('looks four times as often at four times the text', () => {
  const few = looks(100)
  expect(few).toBeGreaterThan(100)
  expect(looks(400)).toBeLessThan(few * 6)
})
