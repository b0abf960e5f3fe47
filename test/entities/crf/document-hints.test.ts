import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/document/parse.ts'
import { finish } from '../../../src/document/steps.ts'
import { Clusters } from '../../../src/entities/crf/clusters.ts'
import { findHints } from '../../../src/entities/crf/document-hints.ts'
import { keyAt, readNameTokens } from '../../../src/entities/crf/name-tokens.ts'
import { TokenKinds } from '../../../src/entities/crf/token-kinds.ts'

const kinds = new TokenKinds(new Clusters())

/** What stands beside a word somewhere, at each of its places. */
function companyOf(text: string, word: string): number[] {
  const tokens = finish(readNameTokens(parse(text), kinds))
  const { words } = finish(findHints(tokens))
  return tokens.sentences.flatMap(({ from, to, letterCase }) =>
    Array.from({ length: to - from }, (_, at) => from + at)
      .filter((token) => keyAt(tokens, token) === word)
      .map((token) => words.company(token, letterCase)),
  )
}

const PROSE = 'They met President Quorl there. The law of Quorl was old, they said at last.'
const HEADLINE = 'PRESIDENT QUORL LEAVES THE OLD CAPITAL'

describe('what stands beside a word in its document', () => {
  it('holds at all of its places', () => {
    const [first = 0, second] = companyOf(PROSE, 'quorl')
    expect(first).toBeGreaterThan(0)
    expect(second).toBe(first)
  })

  it('is told by prose and by headlines, to words of headlines', () => {
    const [inProse = 0] = companyOf(PROSE, 'quorl')
    const [alone = 0] = companyOf(HEADLINE, 'quorl')
    const both = companyOf(`${HEADLINE}\n\n${PROSE}`, 'quorl')
    expect(alone).toBeGreaterThan(0)
    expect(alone & inProse).toBe(0)
    expect(both).toEqual([alone | inProse, inProse, inProse])
  })
})
