import { expect, test } from 'vitest'
import { parse } from '../../../src/document/parse.ts'
import { finish } from '../../../src/document/steps.ts'
import { readFieldNames } from '../../../src/entities/crf/field-tagger.ts'

function namesOf(text: string): string[] {
  const { tokens, names } = finish(readFieldNames(parse(text)))
  return names.map(({ from, to }) =>
    text.slice(tokens.starts[from] as number, tokens.ends[to - 1] as number),
  )
}

test.each([
  ['Her sister had breast cancer and told nobody of it.', 'breast cancer'],
  [
    'They met in the years after the September 11 attacks and kept in touch.',
    'September 11 attacks',
  ],
  ['The trial was on drugs against heart disease.', 'heart disease'],
])('words in small letters that stand among others are still part of names: %s', (text, name) => {
  expect(namesOf(text)).toContain(name)
})
