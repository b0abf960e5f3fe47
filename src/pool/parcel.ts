/**
 * Plain data in parts, so that whoever takes it in is never held up for long: what comes from another
 * thread is read at once, and that of a long article would take a tenth of a second.
 *
 * Method: a part sets some fields of one object or list, given by the way to it from the top. What is too
 * large for a part begins as an empty object or list in its place, and parts of its own fill it: so
 * the order of the fields is kept. Cost: linear in the values, for each level of what is nested.
 */

/** Some fields of what lies at the end of the way; a way is a list of names of fields. */
export interface Part {
  readonly way: readonly string[]
  readonly fields: readonly (readonly [name: string, value: unknown])[]
}

/** So many values in a part: read in some milliseconds. */
const MOST = 4000
/** A string is copied fast: so many characters count as one value. */
const CHARACTERS = 1000

/** Whether data is so large that it is to go in parts. */
export const isLarge = (data: unknown): boolean => sizeOf(data) > MOST

/** The parts of an object or a list, in the order in which they are put together. */
export function* partsOf(data: object): Generator<Part, void, void> {
  const toDo: { readonly way: readonly string[]; readonly data: object }[] = [{ way: [], data }]
  for (const { way, data } of toDo) {
    let fields: [string, unknown][] = []
    let size = 0
    for (const [name, value] of Object.entries(data)) {
      const own = sizeOf(value)
      const isApart = own > MOST && typeof value === 'object' && value !== null
      fields.push([name, isApart ? emptyLike(value) : value])
      if (isApart) toDo.push({ way: [...way, name], data: value })
      size += isApart ? 1 : own
      if (size < MOST) continue
      yield { way, fields }
      fields = []
      size = 0
    }
    if (fields.length > 0) yield { way, fields }
  }
}

type Fields = Record<string, unknown>

/** Puts parts together. */
export class Assembly {
  #data: Fields = {}

  /** @param part undefined: all begins again */
  add(part: Part | undefined): void {
    if (part === undefined) this.#data = {}
    else {
      let at = this.#data
      for (const name of part.way) at = at[name] as Fields
      for (const [name, value] of part.fields) at[name] = value
    }
  }

  /** What is under the name `data` in all parts together. */
  get data(): unknown {
    return this.#data.data
  }
}

/** About how many values there are in it, those that are nested included. */
function sizeOf(data: unknown): number {
  let size = 0
  const toDo = [data]
  for (let next = toDo.pop(); toDo.length > 0 || next !== undefined; next = toDo.pop()) {
    size++
    if (typeof next === 'string') size += next.length / CHARACTERS
    else if (typeof next === 'object' && next !== null) {
      for (const value of Object.values(next)) if (value !== undefined) toDo.push(value)
    }
  }
  return size
}

const emptyLike = (data: object): object => (Array.isArray(data) ? [] : {})
