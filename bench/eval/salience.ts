/**
 * Whether the most salient entities are those that readers graded highest: with the graded entities
 * and their names given, and found and ranked by the library alone.
 *
 * The grades are those of Trani et al. 2018 (SEL); an entity that the readers gave two of three
 * points or more is salient.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type ParsedDocument, parse } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import { finish } from '../../src/document/steps.ts'
import { extractEntities } from '../../src/entities/extract-entities.ts'
import { weighSalience } from '../../src/entities/salience.ts'
import type { Measure } from './measure.ts'
import { readRecords } from './read-data.ts'

/** An entity of an article as readers graded it, 0 to 1. */
interface GradedEntity {
  readonly doc_id: number
  readonly entity: string
  readonly meta_mentions: readonly string[]
  readonly salience: number
}

/** The names, in small letters, and the grade. */
export interface Graded {
  readonly names: ReadonlySet<string>
  readonly grade: number
}

/** Graded so or higher an entity is salient. */
const SALIENT = 0.66
const GRADES = 'entities/measure-wikinews-salience.json.gz'
const TEXTS = 'entities/train-wikinews.jsonl'

/**
 * The grades of ranked entities, each by its names in small letters: the highest grade of a graded
 * entity that has one of the names and was not matched before; 0 if there is none.
 */
export function gradeRanking(
  ranking: readonly (readonly string[])[],
  graded: readonly Graded[],
): number[] {
  const used = new Set<number>()
  return ranking.map((names) => {
    let best = -1
    for (const [index, candidate] of graded.entries()) {
      if (used.has(index) || !names.some((name) => candidate.names.has(name))) continue
      if (best < 0 || candidate.grade > (graded[best]?.grade as number)) best = index
    }
    if (best < 0) return 0
    used.add(best)
    return graded[best]?.grade as number
  })
}

/**
 * The precision at every place of the ranking that holds a salient entity, averaged; NaN if none or
 * all are salient.
 */
export function averagePrecision(grades: readonly number[]): number {
  let hits = 0
  let sum = 0
  for (const [index, grade] of grades.entries()) {
    if (grade >= SALIENT) sum += ++hits / (index + 1)
  }
  return hits === grades.length ? Number.NaN : sum / hits
}

/** Where any of the names stands as words of its own; longer names first, never overlapping. */
export function placesOf(text: string, names: Iterable<string>): Span[] {
  const found: Span[] = []
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name.length < 2) continue
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length
      if (/[\p{L}\p{N}_]/u.test((text[start - 1] ?? ' ') + (text[end] ?? ' '))) continue
      if (!found.some((other) => other.start < end && start < other.end)) found.push({ start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The grades, ranked by the salience that the entities are given; those that are not named come last. */
function rankGiven(document: ParsedDocument, graded: readonly Graded[]): number[] {
  const lower = document.text.toLowerCase()
  const all = graded.map(({ names, grade }) => {
    return { names: [...names], grade, mentions: placesOf(lower, names) }
  })
  const standing = all.filter(({ mentions }) => mentions.length > 0)
  const unnamed = all.filter(({ mentions }) => mentions.length === 0)
  const weights = finish(
    weighSalience(
      document,
      standing.map(({ names: [name = '', ...aliases], mentions }) => {
        return { name, aliases, mentions, type: 'PERSON' }
      }),
    ),
  )
  const ranked = standing
    .map(({ grade }, index) => ({ grade, weight: weights[index] as number }))
    .sort((a, b) => b.weight - a.weight)
  return [...ranked, ...unnamed].map(({ grade }) => grade)
}

/** Does the text name at least a third of the graded entities? If not it is another article. */
function isAbout(text: string, graded: readonly Graded[]): boolean {
  const lower = text.toLowerCase()
  const named = graded.filter(({ names }) => [...names].some((name) => lower.includes(name)))
  return named.length * 3 >= graded.length
}

/** The graded entities of each article, in the order of the file. */
function readGrades(folder: string): Graded[][] {
  const byArticle = new Map<number, Graded[]>()
  const file = gunzipSync(readFileSync(join(folder, GRADES))).toString('utf8')
  for (const { doc_id, entity, meta_mentions, salience } of JSON.parse(file) as GradedEntity[]) {
    const names = new Set([entity, ...meta_mentions].map((name) => name.toLowerCase()))
    const list = byArticle.get(doc_id) ?? []
    list.push({ names, grade: salience })
    byArticle.set(doc_id, list)
  }
  return [...byArticle.values()]
}

const mean = (values: readonly number[]): number => {
  const real = values.filter((value) => !Number.isNaN(value))
  return real.reduce((sum, value) => sum + value, 0) / real.length
}
const isFirstSalient = (grades: readonly number[]): number => ((grades[0] ?? 0) >= SALIENT ? 1 : 0)

/** On the articles whose text the data folder has: they are named by their place among the graded ones. */
export const salience: Measure = {
  name: 'salience Wikinews',
  files: [GRADES, TEXTS],
  async run(folder) {
    const grades = readGrades(folder)
    const given = { first: [] as number[], precision: [] as number[] }
    const found = { first: [] as number[], recall: [] as number[] }
    for await (const { id, text } of readRecords<{ id: string; text: string }>(
      join(folder, TEXTS),
    )) {
      const graded = grades[Number(id.replace('wikinews-', ''))] ?? []
      const salient = graded.filter(({ grade }) => grade >= SALIENT).length
      if (salient === 0 || !isAbout(text, graded)) continue
      const document = parse(text)
      const ranked = rankGiven(document, graded)
      const precision = averagePrecision(ranked)
      if (!Number.isNaN(precision)) {
        given.first.push(isFirstSalient(ranked))
        given.precision.push(precision)
      }
      const ranking = extractEntities(document).map(({ name, aliases }) =>
        [name, ...aliases].map((alias) => alias.toLowerCase()),
      )
      const own = gradeRanking(ranking, graded)
      found.first.push(isFirstSalient(own))
      found.recall.push(own.filter((grade) => grade >= SALIENT).length / salient)
    }
    return [
      { name: 'entities given: first is salient', value: mean(given.first), bound: 0.9 },
      { name: 'entities given: average precision', value: mean(given.precision), bound: 0.866 },
      { name: 'found: first is salient', value: mean(found.first), bound: 0.84 },
      {
        name: 'found: share of the salient',
        value: mean(found.recall),
        bound: 0.81,
        note: `${found.first.length} articles; taggers are learnt on the same texts, the ranking is not`,
      },
    ]
  },
}
