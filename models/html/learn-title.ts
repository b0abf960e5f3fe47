/**
 * Which of the wordings that a page has for its title is the one: the weights of their signals, learnt from pages whose
 * title is known.
 *
 * Method: conditional logit, a choice among the wordings of each page, its weights drawn to 0, by plain ascent. Cost: half
 * a second.
 * Source: McFadden 1974.
 */
import { namesOf } from '../../src/html/about-page.ts'
import { keyOf } from '../../src/html/layout.ts'
import { thingsOf } from '../../src/html/linked-data.ts'
import type { Page } from '../../src/html/read-page.ts'
import {
  type Names,
  TITLE_SIGNALS,
  type TitleWeights,
  titleOf,
  wordingsOf,
} from '../../src/html/title.ts'
import { foldsOf } from './block-rows.ts'

/** A page whose title is known. */
export interface Titled {
  readonly host: string
  readonly title: string
  readonly names: Names
}

const RIDGE = 3
const STEPS = 2000
/** Of the mean slope of a page. */
const RATE = 5
const DIGITS = 100

export function titledPages(
  pages: readonly { host: string; title?: string | undefined; page: Page }[],
): Titled[] {
  return pages.flatMap(({ host, title, page }) =>
    title === undefined || title === ''
      ? []
      : [{ host, title, names: namesOf(page, thingsOf(page.head.scripts)) }],
  )
}

export function learnTitle(pages: readonly Titled[]): TitleWeights {
  const choices = pages.flatMap(({ title, names }) => {
    const wordings = wordingsOf(names)
    const right = wordings.findIndex(({ key }) => key === keyOf(title))
    const rows = wordings.map(({ signals }): number[] =>
      TITLE_SIGNALS.map((signal) => (signals.has(signal) ? 1 : 0)),
    )
    return right < 0 ? [] : [{ rows, right }]
  })
  const weights = TITLE_SIGNALS.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => -RIDGE * weight)
    for (const { rows, right } of choices) {
      const odds = rows.map((row) =>
        Math.exp(row.reduce((sum, on, at) => sum + on * (weights[at] as number), 0)),
      )
      const all = odds.reduce((sum, own) => sum + own, 0)
      for (const [at, row] of rows.entries()) {
        const lack = (at === right ? 1 : 0) - (odds[at] as number) / all
        for (const [signal, on] of row.entries())
          slope[signal] = (slope[signal] as number) + on * lack
      }
    }
    for (const [at, own] of slope.entries())
      weights[at] = (weights[at] as number) + (RATE * own) / choices.length
  }
  return Object.fromEntries(
    TITLE_SIGNALS.map((signal, at) => [
      signal,
      Math.round((weights[at] as number) * DIGITS) / DIGITS,
    ]),
  ) as TitleWeights
}

/** By page: the title, by weights that were learnt from no page of its site. */
export function heldOutTitles(
  pages: readonly Titled[],
  folds: number,
  seed: number,
): (string | undefined)[] {
  const foldOf = foldsOf(pages, folds, seed)
  const weights = Array.from({ length: folds }, (_, fold) =>
    learnTitle(pages.filter((page) => foldOf(page) !== fold)),
  )
  return pages.map((page) => titleOf(page.names, weights[foldOf(page)]))
}
