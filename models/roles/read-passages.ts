/**
 * The passages of scraped articles whose roles were told by reading (`labels/`). Cost: that of reading the articles.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAllRecords } from '../../bench/eval/read-data.ts'
import { type Reading, readArticle } from '../../src/document/parse.ts'
import { type Passage, Passages } from '../../src/roles/passages.ts'
import { ROLES, type Role } from '../../src/roles/role.ts'
import { signalsOf } from '../../src/roles/roles-of.ts'
import type { Wording } from '../../src/roles/wording.ts'
import type { Example } from './examples.ts'

const LABELS = new URL('labels/passages.jsonl', import.meta.url)

/** A line of the labels. */
interface Line {
  readonly set: 'train' | 'test'
  readonly file: string
  readonly row: number
  readonly at: readonly [number, number]
  readonly role: Role
}

interface Article {
  readonly text: string
  readonly title?: string
  readonly source?: string
}

/** A passage that was read counts as much as so many of pages: it is what the model is for. */
const WEIGHT = 40

/** The passages as rows to learn from. */
export const readExamples = (articles: readonly ReadRoles[], wording: Wording): Example[] =>
  articles.flatMap(({ outlet, document, passages, roles }) => {
    const values = signalsOf(document, passages, wording)
    return Array.from(roles, ([at, role]) => ({
      host: outlet,
      role: ROLES.indexOf(role),
      values: values[at] as Float64Array,
      weight: WEIGHT,
    }))
  })

/** An article, and those of its passages that were read. */
export interface ReadRoles {
  readonly outlet: string
  readonly document: Reading
  readonly passages: readonly Passage[]
  /** By the place of the passage. */
  readonly roles: ReadonlyMap<number, Role>
}

/** @param folder the data folder */
export async function readRoles(folder: string, set: Line['set']): Promise<ReadRoles[]> {
  const lines = readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.set === set)
  const files = new Map<string, Article[]>()
  for (const file of new Set(lines.map(({ file }) => file))) {
    files.set(file, await readAllRecords<Article>(join(folder, file)))
  }
  const byArticle = new Map<string, Line[]>()
  for (const line of lines) {
    const key = `${line.file}/${line.row}`
    byArticle.set(key, [...(byArticle.get(key) ?? []), line])
  }
  return [...byArticle.values()].map((own) => {
    const { file, row } = own[0] as Line
    const { text, title, source } = (files.get(file) as Article[])[row] as Article
    const document = readArticle(title === undefined ? { text } : { text, title })
    const passages = [...new Passages(document)]
    const roles = new Map<number, Role>()
    for (const { at, role } of own) {
      const [start, end] = at
      for (const passage of passages) {
        if (passage.start >= start && passage.end <= end) roles.set(passage.at, role)
      }
    }
    return { outlet: source ?? `${file}/${row}`, document, passages, roles }
  })
}
