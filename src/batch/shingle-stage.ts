/**
 * The first stage, one input a task: its passages to sets of shingles, equal ones taken together before anything is
 * counted, so that a line that every article ends with is one set with many places.
 *
 * Cost: linear in the text; 16 bytes a shingle of distinct sets and 32 a passage.
 */
import { ShingleReader } from '../similarity/shingles.ts'
import { binOf, type JoinPlan } from './join-plan.ts'
import { nameSet, SetNumbers } from './set-numbers.ts'
import { Units, unitRuns } from './units.ts'

/** What the first stage makes of an input. */
export interface ShingledInput {
  /** Of each bin: a shingle, the name of a set that has it. */
  readonly shingles: readonly Units[]
  /** Of each bin: the name of a set; its first place in the input, how many places it has there. */
  readonly sets: readonly Units[]
  /** Of each passage: the name of its set; the size of that, 0 for one without words. */
  readonly passages: Units
}

export class ShingleStage {
  private readonly plan: JoinPlan
  private readonly reader: ShingleReader
  private readonly shingles: readonly Units[]
  private readonly passages = new Units()
  private readonly numbers = new SetNumbers()
  private readonly name = new Uint32Array(2)
  /** Of each set its first place and how many it has. */
  private readonly places = new Units()

  constructor(plan: JoinPlan) {
    this.plan = plan
    this.reader = new ShingleReader(plan.shingle)
    this.shingles = unitRuns(plan.parts)
  }

  /** Takes the next passage of the input; what cannot be read has no text, and its place. */
  add(text: string): void {
    const { reader, name, numbers, passages, places } = this
    reader.read(text)
    nameSet(reader.hashes, reader.count, name)
    const [a = 0, b = 0] = name
    const place = passages.count / 2
    passages.addHalves(a, b)
    passages.addHalves(reader.count, 0)
    if (reader.count === 0) return
    const known = numbers.count
    const number = numbers.add(a, b)
    if (number < known) {
      places.halves[number * 2 + 1]!++
      return
    }
    places.addHalves(place, 1)
    for (let index = 0; index < reader.count; index++) {
      const hash = reader.hashes[index] as number
      const bin = this.shingles[binOf(hash, this.plan)] as Units
      bin.addNumber(hash)
      bin.addHalves(a, b)
    }
  }

  finish(): ShingledInput {
    const { numbers, places, passages, shingles } = this
    const sets = unitRuns(this.plan.parts)
    for (let number = 0; number < numbers.count; number++) {
      const b = numbers.names[number * 2 + 1] as number
      const bin = sets[binOf(b, this.plan)] as Units
      bin.addHalves(numbers.names[number * 2] as number, b)
      bin.addFrom(places, number, number + 1)
    }
    return { shingles, sets, passages }
  }
}
