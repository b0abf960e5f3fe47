/** The table that an evaluation prints: one figure a line, with its bound and whether it is met. */
import type { Figure } from './measure.ts'

/** A figure and the measure that gave it. */
export interface Row {
  readonly measure: string
  readonly figure: Figure
}

/** Does the figure meet its bound? One without a bound does. */
export function isMet({ value, bound, atMost }: Figure): boolean {
  if (bound === undefined) return true
  return atMost ? value <= bound : value >= bound
}

/** The lines of the table. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [
    ['measure', 'figure', 'value', 'bound', 'result', 'note'],
    ...rows.map(({ measure, figure }) => [
      measure,
      figure.name,
      formatNumber(figure.value),
      figure.bound === undefined
        ? ''
        : `${figure.atMost ? '≤' : '≥'} ${formatNumber(figure.bound)}`,
      figure.bound === undefined ? '' : isMet(figure) ? 'pass' : 'FAIL',
      figure.note ?? '',
    ]),
  ]
  const widths = cells[0]?.map((_, column) =>
    Math.max(...cells.map((line) => (line[column] as string).length)),
  ) as number[]
  return cells
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] as number
          return column === 2 || column === 3 ? cell.padStart(width) : cell.padEnd(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const formatNumber = (value: number): string =>
  Number.isInteger(value)
    ? String(value)
    : String(Number(value.toFixed(Math.abs(value) < 1 ? 4 : 2)))
