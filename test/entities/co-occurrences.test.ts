import { describe, expect, it } from 'vitest'
import { digest } from '../../src/digest.ts'
import { coOccurrences } from '../../src/entities/co-occurrences.ts'
import { type Entity, extractEntities } from '../../src/entities/extract-entities.ts'

const TEXT =
  'Ada Byron met Mary Somerville in Paris on Monday. Byron wrote to Somerville. Byron and Byron slept. Paris was cold.'

/** Names are looked up in the text; the order is that of the list. */
const entitiesOf = (
  text: string,
  names: readonly (readonly [string, Entity['type']])[],
): Entity[] =>
  names.map(([name, type]) => {
    const mentions = [...text.matchAll(new RegExp(name, 'g'))].map((match) => ({
      text: name,
      start: match.index,
      end: match.index + name.length,
    }))
    return { name, type, salience: 0, aliases: [], mentions }
  })

describe('coOccurrences', () => {
  it('counts the sentences in which two names stand, and tells them', () => {
    const first = { start: 0, end: 49 }
    const second = { start: 50, end: 76 }
    const entities = entitiesOf(TEXT, [
      ['Byron', 'PERSON'],
      ['Paris', 'LOCATION'],
      ['Somerville', 'PERSON'],
      ['Monday', 'DATE'],
    ])
    expect(coOccurrences(TEXT, entities)).toEqual([
      { a: 0, b: 2, count: 2, sentences: [first, second] },
      { a: 0, b: 1, count: 1, sentences: [first] },
      { a: 1, b: 2, count: 1, sentences: [first] },
    ])
  })

  it('points into the list that it was given', () => {
    const entities = extractEntities(TEXT, { types: ['PERSON'] })
    const [pair] = coOccurrences(TEXT, entities)
    expect(pair).toMatchObject({ a: 0, b: 1, count: 2 })
    expect(entities.map(({ name }) => name).sort()).toEqual(['Ada Byron', 'Mary Somerville'])
    expect(coOccurrences(TEXT, [])).toEqual([])
  })

  it('stays small where a sentence names a crowd', () => {
    const names = Array.from(
      { length: 300 },
      (_, index) => `Nr${String.fromCharCode(97 + (index % 26))}x${index}y`,
    )
    const text = `${names.join(', ')} came.`
    const entities = entitiesOf(
      text,
      names.map((name) => [name, 'PERSON']),
    )
    expect(coOccurrences(text, entities)).toHaveLength((24 * 23) / 2)
  })

  it('tells the most frequent where there are too many, then the most salient', () => {
    // 500 sentences of 24 names each, of which none stands elsewhere; behind them the last two pairs again.
    const lines = Array.from({ length: 500 }, (_, line) =>
      Array.from({ length: 24 }, (_, place) => `N${line * 24 + place}`),
    )
    const again = ['N11998 and N11999', 'N11996 and N11997']
    const text = [...lines.map((names) => names.join(' and ')), ...again].join('.\n\n')
    const mentionsOf = new Map<string, Entity['mentions'][number][]>(
      lines.flat().map((name) => [name, []]),
    )
    for (const { 0: name, index: start } of text.matchAll(/N\d+/g)) {
      mentionsOf.get(name)?.push({ text: name, start, end: start + name.length })
    }
    const entities = [...mentionsOf].map(
      ([name, mentions]): Entity => ({ name, type: 'PERSON', salience: 0, aliases: [], mentions }),
    )
    const pairs = coOccurrences(text, entities)
    expect(pairs).toHaveLength(131_072)
    expect(pairs.slice(0, 3)).toMatchObject([
      { a: 11_996, b: 11_997, count: 2 },
      { a: 11_998, b: 11_999, count: 2 },
      { a: 0, b: 1, count: 1 },
    ])
    expect(pairs[1]?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      expect.stringContaining('N11976'),
      expect.stringContaining(again[0] as string),
    ])
    expect(pairs.every(({ count, sentences }) => count === sentences.length)).toBe(true)
  })

  it('counts a repeated passage of a digest once', () => {
    const passage =
      'Ada Byron met Mary Somerville in Paris and showed her the drawings of the engine.'
    const middle = 'Nobody else in the house knew at that time what the two of them were up to.'
    const { coOccurrences: pairs, entities } = digest(`${passage}\n\n${middle}\n\n${passage}`)
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs.every(({ count }) => count === 1)).toBe(true)
    for (const { a, b } of pairs) expect(entities[a] && entities[b] && a < b).toBe(true)
  })
})
