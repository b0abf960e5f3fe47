/**
 * A list of numbers for each key 0, 1, 2 …, where most lists have one number or none: that one is kept
 * in place. Cost: 4 bytes a key, and an array for each longer list.
 */
import { grown } from '../document/grown.ts'
import { isWithin, type State, transferLists } from './state.ts'

const NONE = -1
const MANY = -2

export class ShortLists {
  private sole = new Int32Array(0)
  private keys = 0
  private readonly many = new Map<number, number[]>()
  /** Handed out for a list of one. */
  private readonly one = [0]

  sizeOf(key: number): number {
    if (key >= this.keys) return 0
    const sole = this.sole[key] as number
    if (sole === MANY) return (this.many.get(key) as number[]).length
    return sole === NONE ? 0 : 1
  }

  /** The first number of a list; -1 if it is empty. */
  firstOf(key: number): number {
    if (key >= this.keys) return NONE
    const sole = this.sole[key] as number
    return sole === MANY ? ((this.many.get(key) as number[])[0] as number) : sole
  }

  /** A list; good until the next call to any function. */
  of(key: number): readonly number[] {
    const sole = key < this.keys ? (this.sole[key] as number) : NONE
    if (sole === NONE) return []
    if (sole === MANY) return this.many.get(key) as number[]
    this.one[0] = sole
    return this.one
  }

  /** Appends a number, 0 or more, to a list. */
  push(key: number, value: number): void {
    this.reach(key)
    const sole = this.sole[key] as number
    if (sole === NONE) this.sole[key] = value
    else if (sole === MANY) (this.many.get(key) as number[]).push(value)
    else {
      this.many.set(key, [sole, value])
      this.sole[key] = MANY
    }
  }

  /** Takes numbers out of a list, as far as it has them; each is in it once at most. */
  remove(key: number, values: ReadonlySet<number>): void {
    if (key >= this.keys) return
    const sole = this.sole[key] as number
    if (sole !== MANY) {
      if (values.has(sole)) this.sole[key] = NONE
      return
    }
    const stay = without(this.many.get(key) as number[], values)
    if (stay.length > 1) {
      this.many.set(key, stay)
      return
    }
    this.many.delete(key)
    this.sole[key] = stay[0] ?? NONE
  }

  /** Puts a list in order. */
  sort(key: number, order: (a: number, b: number) => number): void {
    this.many.get(key)?.sort(order)
  }

  /** @param values the numbers of the lists are below it, once all of the state is there */
  transfer(state: State, values: () => number): void {
    this.keys = state.number(this.keys)
    this.sole = state.array(this.sole)
    transferLists(state, this.many)
    state.check(() => this.fits(values() - 1))
  }

  /** Has each key its list, of numbers up to `most`? */
  private fits(most: number): boolean {
    const { sole, keys, many } = this
    if (!isWithin(keys, sole.length)) return false
    let lists = 0
    for (let key = 0; key < keys; key++) {
      const value = sole[key] as number
      if (value === MANY) lists++
      else if (value < NONE || value > most) return false
    }
    if (lists !== many.size) return false
    return [...many].every(
      ([key, list]) =>
        isWithin(key, keys - 1) &&
        sole[key] === MANY &&
        list.length > 1 &&
        list.every((value) => isWithin(value, most)),
    )
  }

  private reach(key: number): void {
    if (key < this.keys) return
    this.sole = grown(this.sole, key + 1)
    while (this.keys <= key) this.sole[this.keys++] = NONE
  }
}

/** A single number is cut out in place, which is fast also where the list is long. */
function without(list: number[], values: ReadonlySet<number>): number[] {
  if (values.size > 1) return list.filter((value) => !values.has(value))
  for (const value of values) {
    const at = list.indexOf(value)
    if (at >= 0) list.splice(at, 1)
  }
  return list
}
