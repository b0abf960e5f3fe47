/**
 * What any site may say, by the boilerplate rules. The lines that were asked for last are remembered, as
 * it is the same ones that come again. Cost: that of reading a line; nothing for one that is remembered.
 */
import { isBoilerplate } from '../cleaning/boilerplate.ts'

/** So many lines are remembered. */
const MOST_KNOWN = 64

export class StockLines {
  private readonly known = new Map<string, boolean>()

  has(passage: string): boolean {
    const known = this.known.get(passage)
    if (known !== undefined) return known
    if (this.known.size >= MOST_KNOWN) this.known.clear()
    const isStock = isBoilerplate(passage)
    this.known.set(passage, isStock)
    return isStock
  }
}
