import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/document/parse.ts'
import { finish } from '../../../src/document/steps.ts'
import { Clusters } from '../../../src/entities/crf/clusters.ts'
import {
  ALL_CAPITALS,
  MOST_FORMS,
  readNameTokens,
  USUAL_CASE,
} from '../../../src/entities/crf/name-tokens.ts'
import { TokenKinds } from '../../../src/entities/crf/token-kinds.ts'

const kinds = new TokenKinds(new Clusters())
const casesOf = (text: string): number[] =>
  finish(readNameTokens(parse(text), kinds)).sentences.map(({ letterCase }) => letterCase)

const LINE = 'The Harbour Council Voted On Monday To Close Its Oldest Market Hall.'

describe('how a sentence is written', () => {
  it('is told by its words', () => {
    const [title, capitals, prose] = casesOf(
      `${LINE}\n\n${LINE.toUpperCase()}\n\n${LINE.toLowerCase()}`,
    )
    expect(new Set([title, capitals, prose]).size).toBe(3)
    expect(capitals).toBe(ALL_CAPITALS)
    expect(prose).toBe(USUAL_CASE)
  })

  it('is for a few words as for the rest of a document of headlines', () => {
    const lines = [LINE, LINE, LINE, 'No One Spoke.'].join('\n\n')
    const [title] = casesOf(LINE)
    expect(casesOf(lines)).toEqual([title, title, title, title])
    expect(casesOf(lines.toUpperCase())).toEqual(new Array(4).fill(ALL_CAPITALS))
  })

  it('is not told by a headline alone', () => {
    const body = 'The council said on Monday that its oldest market hall would close in spring.'
    expect(casesOf(`${LINE}\n\nNo One Spoke.\n\n${body}`)[1]).toBe(USUAL_CASE)
    expect(casesOf(`${LINE}\n\nNobody spoke.`)[1]).toBe(USUAL_CASE)
  })
})

it('reads no further than to so many different words, however many it knew before', () => {
  const words = Array.from({ length: MOST_FORMS }, (_, index) => `q${index.toString(36)}`)
  const text = `${words.join(' ')} Lund met Brun. Lund smiled.`
  const countOf = (): number => finish(readNameTokens(parse(text), kinds)).kinds.length
  expect([countOf(), countOf()]).toEqual([MOST_FORMS, MOST_FORMS])
})
