/**
 * Who stands together with whom as a graph, for those who draw it themselves: of one article or of many,
 * where names of one type that are spelt alike are one node. Cost: linear, with a sort of what is found.
 */
import type { Span } from '../document/span.ts'
import { isValueType } from '../entities/entity-types.ts'
import type { Entity, EntityType } from '../entities/extract-entities.ts'
import { type ReportInput, type Story, storiesOf } from './story.ts'

/** A name. */
export interface GraphNode {
  /** `TYPE:name`; no two nodes have the same. */
  readonly id: string
  readonly name: string
  readonly type: EntityType
  /** Its salience, summed over the articles. */
  readonly salience: number
  /** How often it is named. */
  readonly mentions: number
  /** In how many articles it stands. */
  readonly articles: number
}

/** A sentence that names both ends of an edge, in the article of this place in the input, from 0. */
export interface GraphSentence extends Span {
  readonly article: number
}

/** Two names that stand in one sentence. */
export interface GraphEdge {
  /** The `id` of a node, and of another one. */
  readonly source: string
  readonly target: string
  /** In how many sentences; 1 or more. */
  readonly count: number
  /** By article, then by position. */
  readonly sentences: readonly GraphSentence[]
}

export interface EntityGraph {
  /** Most salient first. */
  readonly nodes: readonly GraphNode[]
  /** Most frequent first. */
  readonly edges: readonly GraphEdge[]
}

/**
 * The names of articles and which of them stand together, as plain data in the shape that graph libraries
 * take (`nodes`, `edges`, `source`, `target`). Names that stand alone are nodes, too.
 *
 * @param input a digest, an item with one, or a list of these; what has no digest adds nothing
 * @throws OnceoverError `INVALID_INPUT` if it is nothing of the kind
 * @example
 * const { nodes, edges } = entityGraph(digest('Ada Byron met Mary Somerville. Byron left.'))
 * edges[0] // { source: 'PERSON:Ada Byron', target: 'PERSON:Mary Somerville', count: 1, … }
 */
export function entityGraph(input: ReportInput): EntityGraph {
  const nodes = new Map<string, Changing<GraphNode>>()
  const edges = new Map<string, Changing<GraphEdge> & { sentences: GraphSentence[] }>()
  for (const [article, story] of storiesOf(input).stories.entries()) {
    const ids = addNames(nodes, story)
    for (const { a, b, sentences } of story.digest.coOccurrences) {
      const [source, target] = [ids[a], ids[b]].sort()
      if (source === undefined || target === undefined || source === target) continue
      const key = JSON.stringify([source, target])
      const edge = edges.get(key) ?? { source, target, count: 0, sentences: [] }
      edges.set(key, edge)
      edge.count += sentences.length
      for (const { start, end } of sentences) edge.sentences.push({ article, start, end })
    }
  }
  return {
    nodes: [...nodes.values()].sort((a, b) => b.salience - a.salience),
    edges: [...edges.values()].sort((a, b) => b.count - a.count),
  }
}

type Changing<Data> = { -readonly [Field in keyof Data]: Data[Field] }

/** The ids of the entities of an article, by their places; undefined for dates and amounts. */
function addNames(
  nodes: Map<string, Changing<GraphNode>>,
  { digest: { entities } }: Story,
): (string | undefined)[] {
  const ofArticle = new Set<string>()
  return entities.map((entity: Entity) => {
    if (isValueType(entity.type)) return undefined
    const { name, type, salience, mentions } = entity
    const id = `${type}:${name}`
    const node = nodes.get(id) ?? { id, name, type, salience: 0, mentions: 0, articles: 0 }
    nodes.set(id, node)
    node.salience += salience
    node.mentions += mentions.length
    if (!ofArticle.has(id)) node.articles++
    ofArticle.add(id)
    return id
  })
}
