/**
 * Ridge regression on standardised features: of rows that are compared within one article only
 * (rows and targets less their means over the article, so that an article that is easy to summarise
 * teaches nothing), and of rows that are all alike. Cost: one pass of rows × features².
 */
import type { LinearModel } from '../../src/condensing/linear-model.ts'
import { solve } from './solve.ts'

/** What there is to choose from in one article, and what each choice is worth. */
export interface Choices {
  readonly rows: readonly (readonly number[])[]
  readonly targets: readonly number[]
}

/** The weights, in the units of the features, that tell the better choice from the worse. */
export function fitRidge(articles: readonly Choices[], ridge: number): number[] {
  const rows = articles.flatMap((article) => centred(article.rows))
  const targets = articles.flatMap((article) => centred(article.targets.map((value) => [value])))
  return fitCentred(rows, targets.flat(), ridge)
}

/** The linear function of the features that comes nearest to the targets. */
export function fitMeans(
  rows: readonly ArrayLike<number>[],
  targets: readonly number[],
  ridge: number,
): LinearModel {
  const means = meansOf(rows)
  const mean = targets.reduce((sum, value) => sum + value, 0) / targets.length
  const weights = fitCentred(
    rows.map((row) => means.map((value, at) => (row[at] as number) - value)),
    targets.map((value) => value - mean),
    ridge,
  )
  return {
    weights,
    intercept: mean - weights.reduce((sum, weight, at) => sum + weight * (means[at] as number), 0),
  }
}

function fitCentred(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  ridge: number,
): number[] {
  const size = rows[0]?.length ?? 0
  const deviations = Array.from({ length: size }, (_, at) => {
    const squares = rows.reduce((sum, row) => sum + (row[at] as number) ** 2, 0)
    return Math.sqrt(squares / rows.length) || 1
  })
  const curvature = new Float64Array(size * size)
  const gradient = new Float64Array(size)
  for (const [index, row] of rows.entries()) {
    const target = targets[index] as number
    const standard = row.map((value, at) => value / (deviations[at] as number))
    for (const [a, value] of standard.entries()) {
      gradient[a] = (gradient[a] as number) + value * target
      for (let b = 0; b <= a; b++) {
        curvature[a * size + b] =
          (curvature[a * size + b] as number) + value * (standard[b] as number)
      }
    }
  }
  for (let at = 0; at < size; at++) {
    curvature[at * size + at] = (curvature[at * size + at] as number) + ridge
  }
  return [...solve(curvature, gradient)].map((weight, at) => weight / (deviations[at] as number))
}

function meansOf(rows: readonly ArrayLike<number>[]): number[] {
  return Array.from(
    rows[0] ?? [],
    (_, at) => rows.reduce((sum, row) => sum + (row[at] as number), 0) / rows.length,
  )
}

function centred(rows: readonly (readonly number[])[]): number[][] {
  const means = meansOf(rows)
  return rows.map((row) => row.map((value, at) => value - (means[at] as number)))
}
