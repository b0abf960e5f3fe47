/**
 * The way of what an index knows out of memory and back.
 *
 * Method: every class hands over all of its state in one function, `transfer`, in a fixed order. A state
 * that saves notes what it is given and gives it back; one that loads gives what was noted. So one line
 * says how a field is saved and how it is loaded. Who loads begins with an instance that was just made.
 * Cost: constant for a number or an array.
 */

export type NumberArray = Float64Array | Int32Array | Uint8Array

export interface State {
  number(own: number): number
  /**
   * An array with all its room, a multiple of 4 bytes. What one that is loaded holds is there when all
   * of the state is: it must not be looked at before.
   */
  array<Array extends NumberArray>(own: Array): Array
  /**
   * What must be so for all that is loaded to be gone through without an end that never comes or a place
   * that is not there. It is asked when the arrays are filled; cost: at most linear. Not asked when saving.
   */
  check(fits: () => boolean): void
}

/** Is it a whole number from 0 to `most`? */
export const isWithin = (number: number, most: number): boolean =>
  number >= 0 && number <= most && Number.isInteger(number)

export function transferText(state: State, own = ''): string {
  const length = state.number(own.length)
  let text = ''
  for (let at = 0; at < length; at++) text += String.fromCharCode(state.number(own.charCodeAt(at)))
  return text
}

/** Hands over lists by their keys. */
export function transferLists(state: State, lists: Map<number, number[]>): void {
  const known = [...lists]
  const count = state.number(known.length)
  for (let index = 0; index < count; index++) {
    const [key, own] = known[index] ?? [0, []]
    const list = own.slice()
    const length = state.number(own.length)
    for (let at = 0; at < length; at++) list[at] = state.number(own[at] ?? 0)
    lists.set(state.number(key), list)
  }
}
