import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'

const article = (...paragraphs: string[]): string => paragraphs.join('\n\n')

/** What goes. */
const gone = (text: string, title?: string): string[] =>
  clean(title === undefined ? text : { text, title }).removals.map((removal) => removal.text)

const WEIR =
  'The weir below Ottersheim has leaked since the thaw, and the millers take turns at the sandbags.'
const GUARD =
  'A guard with a whistle walks the towpath twice a night and writes down how high the water stands.'
const EELS =
  'Eel fishers moved their traps upstream in the second week, where the current is said to be kinder.'
const MAYOR =
  'Mayor Ilse Grau has asked the province for two pumps, and was promised one of them before Easter.'

describe('a question over an answer of its own stays', () => {
  const asked = 'When will the weir at Ottersheim be repaired?'

  test('where another answer stands below it', () => {
    const text = article(
      asked,
      'The weir at Ottersheim will be repaired by the mill owners themselves, says the mayor.',
      GUARD,
      'When will the weir at Ottersheim finally be repaired?',
      'The weir at Ottersheim will be rebuilt by the province once the ice has gone, says the engineer.',
      EELS,
    )
    expect(gone(text)).toEqual([])
  })

  test('but goes with its answer', () => {
    const answer = 'Nobody will say before the surveyors have been there, and they come in June.'
    const text = article(asked, answer, GUARD, EELS, asked, answer, MAYOR)
    expect(gone(text).join(' ')).toContain(asked)
  })

  test('but goes where it was pulled from what somebody asks', () => {
    const text = article(WEIR, asked, GUARD, `${asked} That is all Grau asked of him.`, EELS)
    expect(gone(text)).toEqual([asked])
  })
})

describe('what an article cites of a post', () => {
  const cited =
    '“We will not open the weir for anybody until the pumps are here and running,” she wrote.'
  const post =
    'We will not open the weir for anybody until the pumps are here and running. Ask me again at Easter! — Ilse Grau (@ilsegrau) March 9, 2018'

  test('stays where the post is embedded further down', () => {
    expect(gone(article(WEIR, cited, GUARD, EELS, post, MAYOR))).toEqual([])
  })

  test('goes where the post follows', () => {
    expect(gone(article(WEIR, GUARD, cited, post, EELS))).toEqual([cited])
  })

  test('goes where only another quote stands before the post', () => {
    const another =
      '“Nobody asked the eels,” said a fisher who had read it aloud to his sons on Friday.'
    expect(gone(article(WEIR, GUARD, cited, another, post, EELS))).toEqual([cited])
  })
})
