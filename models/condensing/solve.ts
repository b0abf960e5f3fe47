/** Linear systems. Cost: a third of size³. */

/** Solves a symmetric positive system given by its lower triangle, by Cholesky. */
export function solve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const at = (row: number, column: number): number => lower[row * size + column] as number
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = at(row, column)
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k)
      lower[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / at(column, column)
    }
  }
  const result = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) {
      result[row] = (result[row] as number) - at(row, k) * (result[k] as number)
    }
    result[row] = (result[row] as number) / at(row, row)
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) {
      result[row] = (result[row] as number) - at(k, row) * (result[k] as number)
    }
    result[row] = (result[row] as number) / at(row, row)
  }
  return result
}
