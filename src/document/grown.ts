/**
 * Typed arrays that make room. Large ones grow by a quarter: what is spared in memory is worth more
 * there than the copies. Cost: constant for each element, over all growth.
 */

type Numbers = Float64Array | Int32Array | Int16Array | Uint16Array | Uint8Array

const LARGE = 1 << 20

/** The array itself if it has room for `size` elements, or a longer one with the same beginning. */
export function grown<Array extends Numbers>(array: Array, size: number): Array {
  if (size <= array.length) return array
  const room = Math.ceil(array.length * (array.length < LARGE ? 2 : 1.25))
  const make = array.constructor as new (length: number) => Array
  const longer = new make(Math.max(size, room, 64))
  longer.set(array)
  return longer
}
