/**
 * What a corpus knows, as bytes that are read faster than its log is gone through again: a note beside the
 * log. It is not trusted blindly: it tells of which version it is, with which options it was made, and
 * which records it stands for; if one of these is another, or a checksum is wrong, it counts for nothing.
 *
 * Method: three sections (`sections.ts`). The first says all that, the second holds the numbers of
 * `Memory.transfer` and the lengths of its arrays, the third these arrays, which are made when the
 * second was read: what follows is copied right into them, so that an index is in memory once. Cost:
 * linear, about 1 GB/s.
 */
import type { Complete } from '../document/options.ts'
import { isWithin, type NumberArray, type State } from '../similarity/state.ts'
import { Memory } from './memory.ts'
import { type CorpusOptions, SCOPES } from './options.ts'
import { READING } from './reading.ts'
import { SectionReader, sectionOf } from './sections.ts'

/** The name of the note. */
export const INDEX_NOTE = 'index'
/** To be raised with every change of what an index holds: a test knows when. */
const VERSION = 14
/** A machine that has its numbers the other way round reads another one. */
const MARK = 0x1dec5

/** Which records an index stands for: how many, and the sum of them in four numbers. */
export interface Position {
  readonly length: number
  readonly sum: Int32Array
}

/** A memory that was read from a note, but for its records, and what it stands for. */
export interface Noted {
  readonly memory: Memory
  readonly position: Position
}

/** The note of a memory that stands for so many records; it must not change until this was written. */
export function* indexNote(memory: Memory, position: Position): Generator<Uint8Array, void, void> {
  const saving = new SavingState()
  memory.transfer(saving)
  const { numbers, arrays } = saving
  const { length, sum } = position
  const head = [...expectedHead(memory.options), length, ...sum, numbers.length]
  yield* sectionOf([Float64Array.from(head)])
  yield* sectionOf([Float64Array.from(numbers)])
  yield* sectionOf(arrays)
}

/** Reads a note; undefined if it counts for nothing. */
export async function readIndexNote(
  note: AsyncIterable<Uint8Array>,
  options: Complete<CorpusOptions>,
): Promise<Noted | undefined> {
  const reader = new SectionReader(note)
  try {
    const expected = expectedHead(options)
    const head = new Float64Array(expected.length + 6)
    if (!(await reader.read([head]))) return undefined
    if (expected.some((value, at) => value !== head[at])) return undefined
    const [length = 0, ...rest] = head.subarray(expected.length)
    if (length === 0 || !isWithin(length, Number.MAX_SAFE_INTEGER)) return undefined
    const numbers = new Float64Array(rest.pop() as number)
    if (!(await reader.read([numbers]))) return undefined
    const loading = new LoadingState(numbers)
    const memory = new Memory(options)
    memory.transfer(loading)
    if (!(await reader.read(loading.arrays)) || !(await reader.isAtEnd())) return undefined
    if (!loading.checks.every((fits) => fits())) return undefined
    return { memory, position: { length, sum: Int32Array.from(rest) } }
  } finally {
    await reader.close()
  }
}

/** What must be the same for an index to be of use. */
function expectedHead(options: Complete<CorpusOptions>): number[] {
  const { threshold, shingle, boilerplateStories, scope } = options
  return [MARK, VERSION, READING, threshold, shingle, boilerplateStories, SCOPES.indexOf(scope)]
}

/** Notes what it is given. */
class SavingState implements State {
  readonly numbers: number[] = []
  readonly arrays: NumberArray[] = []

  number(own: number): number {
    this.numbers.push(own)
    return own
  }

  array<Array extends NumberArray>(own: Array): Array {
    this.number(own.length)
    this.arrays.push(own)
    return own
  }

  check(): void {}
}

/** Gives what was noted; whoever asks for more than there is, as a number was forged, is stopped. */
class LoadingState implements State {
  /** Those that it made, to be filled. */
  readonly arrays: NumberArray[] = []
  /** To be asked when these are. */
  readonly checks: (() => boolean)[] = []
  private readonly numbers: Float64Array
  private next = 0

  constructor(numbers: Float64Array) {
    this.numbers = numbers
  }

  number(): number {
    const number = this.numbers[this.next++]
    if (number === undefined) throw new RangeError()
    return number
  }

  array<Array extends NumberArray>(own: Array): Array {
    const make = own.constructor as new (length: number) => Array
    const array = new make(this.number())
    this.arrays.push(array)
    return array
  }

  check(fits: () => boolean): void {
    this.checks.push(fits)
  }
}
