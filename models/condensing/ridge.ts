/**
 * Ridge regression that compares the rows of one article only: rows and targets less their means
 * over the article, so that an article that is easy to summarise teaches nothing. Cost: one pass of
 * rows × features².
 */
import { solve } from './logistic.ts'

/** What there is to choose from in one article, and what each choice is worth. */
export interface Choices {
  readonly rows: readonly (readonly number[])[]
  readonly targets: readonly number[]
}

/** The weights, in the units of the features, that tell the better choice from the worse. */
export function fitRidge(articles: readonly Choices[], ridge: number): number[] {
  const rows = articles.flatMap((article) => centred(article.rows))
  const targets = articles.flatMap((article) => centred(article.targets.map((value) => [value])))
  const size = rows[0]?.length ?? 0
  const deviations = Array.from({ length: size }, (_, at) => {
    const squares = rows.reduce((sum, row) => sum + (row[at] as number) ** 2, 0)
    return Math.sqrt(squares / rows.length) || 1
  })
  const curvature = new Float64Array(size * size)
  const gradient = new Float64Array(size)
  for (const [index, row] of rows.entries()) {
    const [target] = targets[index] as [number]
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

function centred(rows: readonly (readonly number[])[]): number[][] {
  const means = (rows[0] ?? []).map(
    (_, at) => rows.reduce((sum, row) => sum + (row[at] as number), 0) / rows.length,
  )
  return rows.map((row) => row.map((value, at) => value - (means[at] as number)))
}
