/**
 * Typed arrays that make room: twice as much each time. What is ahead takes no memory before it is written, but what
 * is grown out of does until V8 looks what lives. Cost: constant for each element, over all growth.
 */

type Numbers = Float64Array | Int32Array | Int16Array | Uint16Array | Uint8Array

/** The array itself if it has room for `size` elements, or a longer one with the same beginning. */
export function grown<Array extends Numbers>(array: Array, size: number): Array {
  if (size <= array.length) return array
  const make = array.constructor as new (length: number) => Array
  const longer = new make(Math.max(size, array.length * 2, 64))
  longer.set(array)
  return longer
}
