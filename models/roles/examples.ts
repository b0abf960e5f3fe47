/**
 * Pages as passages to learn from: laid out as plain text, each passage with the signals that are told of it and the role
 * that the markup of its page gives it.
 *
 * Method: every page is laid out a few times (`lay-out-page.ts`); a passage that is mostly of one role is an example of
 * it. The choices come from a seeded generator, one for each page. Cost: linear in the pages, a minute.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readArticle } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import { Passages } from '../../src/roles/passages.ts'
import { ROLES, type Role } from '../../src/roles/role.ts'
import { signalsOf } from '../../src/roles/roles-of.ts'
import { Wording } from '../../src/roles/wording.ts'
import { type Random, seeded, shuffled } from '../../src/testing/seeded.ts'
import { foldOf } from '../duplicates/learn-chances.ts'
import { labelledPages } from '../html/labelled-pages.ts'
import { type Labelled, layOutPage, type Taken } from './lay-out-page.ts'
import { learnWording } from './learn-wording.ts'
import { type RolePage, rolePages } from './page-roles.ts'

export interface Example {
  readonly host: string
  /** The place of the role in `ROLES`. */
  readonly role: number
  readonly values: Float64Array
  readonly weight: number
}

/** A passage is of a role if so much of it is. */
const MOSTLY = 0.8
const WEIGHTS: Readonly<Record<Taken, number>> = { text: 1, usual: 1, page: 0.3 }
const TIMES = 3
const HALVES = 2
const MOST_OF_ROLE = 5
const LONGEST = 60_000

/** The pages of the data folder, with the roles of their blocks. */
export function pagesOf(folder: string): RolePage[] {
  const known = labelledPages(folder)
  const ids = new Set(known.map(({ id }) => id))
  const unknown = untoldPages(join(folder, 'html/wcxb/html')).filter(({ id }) => !ids.has(id))
  return rolePages([...known, ...unknown])
}

/** What the words of a page are like is told by what was learnt from other sites. */
export function examplesOf(pages: readonly RolePage[]): Example[] {
  const wordings = Array.from(
    { length: HALVES },
    (_, half) => new Wording(learnWording(pages.filter(({ host }) => halfOf(host) !== half))),
  )
  return pages.flatMap((page, at) => [
    ...examplesOfPage(page, at, wordings[halfOf(page.host)] as Wording),
  ])
}

/** Sites are halved by their names. */
export const halfOf = (host: string): number => foldOf(host) % HALVES

/** Pages of which nobody wrote down the text. */
function untoldPages(folder: string): Parameters<typeof rolePages>[0][number][] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      id: file.slice(0, -'.html.gz'.length),
      url: undefined,
      host: '?',
      html: gunzipSync(readFileSync(join(folder, file))).toString('utf8'),
      paragraphs: [],
    }))
}

function* examplesOfPage(page: RolePage, seed: number, wording: Wording): Generator<Example> {
  const random = seeded(seed + 1)
  for (const taken of ['text', 'usual', 'page'] as const) {
    for (let time = 0; time < (taken === 'page' ? 1 : TIMES); time++) {
      const { text, title, pieces } = layOutPage(page, taken, random)
      if (text.length > LONGEST) continue
      const document = readArticle(title === undefined ? { text } : { text, title })
      const passages = [...new Passages(document)]
      const roles = rolesIn(pieces, passages)
      const values = signalsOf(document, passages, wording)
      for (const { role, drawn, weight } of drawnOf(roles, random)) {
        for (const at of drawn) {
          yield {
            host: page.host,
            role,
            values: values[at] as Float64Array,
            weight: weight * WEIGHTS[taken],
          }
        }
      }
    }
  }
}

/** Of each role a few passages: those that are drawn stand for the others. */
function drawnOf(
  roles: readonly (Role | undefined)[],
  random: Random,
): { role: number; drawn: number[]; weight: number }[] {
  return ROLES.flatMap((role, index) => {
    const all = [...roles.keys()].filter((at) => roles[at] === role)
    if (all.length === 0) return []
    const drawn = shuffled(all, random).slice(0, MOST_OF_ROLE)
    return [{ role: index, drawn, weight: (all.length / drawn.length) ** 0.5 }]
  })
}

function rolesIn(pieces: readonly Labelled[], passages: readonly Span[]): (Role | undefined)[] {
  let from = 0
  return passages.map((passage) => {
    while (from < pieces.length && (pieces[from] as Labelled).end <= passage.start) from++
    return roleIn(pieces, from, passage)
  })
}

function roleIn(pieces: readonly Labelled[], from: number, { start, end }: Span): Role | undefined {
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at] as Labelled
    if (piece.start >= end) return undefined
    const common = Math.min(end, piece.end) - Math.max(start, piece.start)
    if (common >= MOSTLY * (end - start)) return piece.role
  }
  return undefined
}
