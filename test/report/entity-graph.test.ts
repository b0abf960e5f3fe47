import { describe, expect, it } from 'vitest'
import { digest } from '../../src/digest.ts'
import { entityGraph } from '../../src/report/entity-graph.ts'

const FIRST = digest(
  'Ada Byron met Mary Somerville in Paris. Byron wrote to Somerville. Paris was cold.',
)
const SECOND = digest('Ada Byron stayed in Paris until Monday, and Greta Solheim came on Tuesday.')

describe('entityGraph', () => {
  it('gives names as nodes and their sentences as edges', () => {
    const { nodes, edges } = entityGraph(FIRST)
    const ada = nodes.find(({ name }) => name === 'Ada Byron')
    expect(ada).toMatchObject({ id: 'PERSON:Ada Byron', type: 'PERSON', mentions: 2, articles: 1 })
    const edge = edges.find(({ count }) => count === 2)
    expect([edge?.source, edge?.target]).toEqual(['PERSON:Ada Byron', 'PERSON:Mary Somerville'])
    expect(edge?.sentences).toEqual([
      { article: 0, start: 0, end: 39 },
      { article: 0, start: 40, end: 66 },
    ])
    const ids = new Set(nodes.map(({ id }) => id))
    expect(ids.size).toBe(nodes.length)
    for (const { source, target } of edges) expect(ids.has(source) && ids.has(target)).toBe(true)
  })

  it('makes one node of a name in many articles, and none of days', () => {
    const { nodes, edges } = entityGraph([
      FIRST,
      { digest: SECOND },
      { article: { text: 'Rain.' } },
    ])
    expect(nodes.filter(({ name }) => name === 'Ada Byron')).toEqual([
      expect.objectContaining({ mentions: 3, articles: 2 }),
    ])
    const alone = (made: typeof FIRST): number =>
      made.entities.find(({ name }) => name === 'Ada Byron')?.salience ?? 0
    const [ada] = nodes.filter(({ name }) => name === 'Ada Byron')
    expect(ada?.salience).toBeCloseTo(alone(FIRST) + alone(SECOND))
    expect(nodes.map(({ type }) => type)).not.toContain('DATE')
    const paris = edges.find(
      ({ source, target }) =>
        `${source}${target}`.includes('Byron') && `${source}${target}`.includes('Paris'),
    )
    expect(paris?.sentences.map(({ article }) => article)).toEqual([0, 1])
    expect(paris?.count).toBe(2)
  })

  it('is plain data, in order, and empty of nothing', () => {
    const graph = entityGraph([FIRST, SECOND])
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph)
    const saliences = graph.nodes.map(({ salience }) => salience)
    expect(saliences).toEqual(saliences.toSorted((a, b) => b - a))
    expect(entityGraph([])).toEqual({ nodes: [], edges: [] })
    expect(() => entityGraph(7 as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  })
})
