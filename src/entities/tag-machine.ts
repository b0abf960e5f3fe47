/**
 * The rules by which wink's model corrects the parts of speech of words that stand together.
 *
 * Method: each rule set is a finite state machine over tags and hints; a match gives its first (or
 * marked) token another tag, if the token may have that. This runs the machines of the model as
 * `automaton.js` of wink-nlp 2.4 does, greedy and with the same fall-backs, on tables in place of
 * objects. Cost: a few table look-ups for each token and machine.
 */

/** Tags are below this. */
export const TAGS = 32
const HINTS = 256
const END: number = TAGS + HINTS
const WIDTH: number = END + 1

/** What the keys of the states stand for in the models of wink. */
const HINT_KEY = 1_080_000
const END_KEY = '2070000'
const OTHERWISE_KEY = '2070003'

/** The tokens that the machines read. */
export interface TaggedTokens {
  /** The tag of each token; the machines correct it. */
  readonly tags: Uint8Array
  /** What the model hints at of each token; 0 if nothing, else it is read in place of the tag. */
  readonly hints: Uint8Array
  /** The tags that each token may have, as bits. */
  readonly allowed: Int32Array
  /** Room for one more byte than there are tokens. */
  readonly columns: Uint8Array
}

/** The column of the symbols that no state goes on from, and of tokens that are not read. */
const NO_EDGE = 0
const UNREAD = 255

/** What `step` gives where nothing matched, and where more must be read to tell. */
const NONE = 0
const GOES_ON = -1

/** How far a machine has read. */
interface Run {
  first: number
  state: number
  /** The final state to fall back to if the longer match fails, and the token that it ends at. */
  spare: number
  spareAt: number
}

type States = Readonly<Record<string, Readonly<Record<string, number>>>>

export class TagMachine {
  /** Of each symbol its column in `next`: few symbols have one, so that the table stays small. */
  private readonly columns = new Uint8Array(WIDTH).fill(NO_EDGE)
  private readonly width: number
  private readonly next: Int16Array
  private readonly otherwise: Int16Array
  /** The tag that a final state sets, negative if the token must have it; 0 sets none. */
  private readonly sets: Int16Array
  private readonly isFinal: Uint8Array
  private readonly offset: Int16Array

  /** Reads a machine of the model, which is JSON. */
  constructor(json: string) {
    const [, last, states, finals, marks] = JSON.parse(json) as [
      number,
      number,
      States,
      Readonly<Record<string, string | number>>,
      Readonly<Record<string, readonly number[]>>,
    ]
    this.width = this.number(states)
    this.next = new Int16Array((last + 1) * this.width)
    this.otherwise = new Int16Array(last + 1)
    this.sets = new Int16Array(last + 1)
    this.isFinal = new Uint8Array(last + 1)
    this.offset = new Int16Array(last + 1)
    for (const [state, edges] of Object.entries(states)) {
      for (const [key, target] of Object.entries(edges)) {
        if (key === OTHERWISE_KEY) this.otherwise[Number(state)] = target
        else this.next[Number(state) * this.width + this.columnOf(key)] = target
      }
    }
    for (const [state, tag] of Object.entries(finals)) {
      this.isFinal[Number(state)] = 1
      this.sets[Number(state)] = Number(tag)
    }
    for (const [state, mark] of Object.entries(marks)) this.offset[Number(state)] = mark[0] ?? 0
  }

  /** Corrects the tags of the first `count` tokens. */
  correct(tokens: TaggedTokens, count: number): void {
    this.readColumns(tokens, count)
    const matches = this.match(tokens.columns, count)
    // The tags are set when all is read: a match does not see what another has set.
    for (let index = 0; index < matches.length; index += 2) {
      this.set(tokens, matches[index] as number, matches[index + 1] as number)
    }
  }

  private readColumns({ tags, hints, columns }: TaggedTokens, count: number): void {
    for (let at = 0; at < count; at++) {
      const tag = tags[at] as number
      const hint = hints[at] as number
      columns[at] = tag === 0 ? UNREAD : (this.columns[hint === 0 ? tag : TAGS + hint] as number)
    }
    columns[count] = this.columns[END] as number
  }

  /** The first token and the final state of every match. */
  private match(columns: Uint8Array, count: number): number[] {
    const matches: number[] = []
    const run: Run = { first: 0, state: 0, spare: 0, spareAt: 0 }
    for (let from = 0; from <= count; from++) {
      for (let at = from; at <= count; at++) {
        const column = columns[at] as number
        if (column === UNREAD) continue
        const found = this.step(run, at, column)
        if (found === GOES_ON) continue
        if (found > 0) {
          matches.push(run.first, found)
          from = run.spareAt
        }
        break
      }
    }
    return matches
  }

  /** Reads a symbol; gives the final state of a match, `NONE`, or `GOES_ON`. */
  private step(run: Run, at: number, column: number): number {
    const to = this.next[run.state * this.width + column] as number
    if (to === 0) {
      const found = run.spare
      run.state = 0
      run.spare = 0
      return found === 0 ? NONE : found
    }
    if (run.state === 0) run.first = at
    if (this.isFinal[to] === 1) {
      run.state = 0
      run.spare = 0
      run.spareAt = at
      return to
    }
    run.state = to
    if (this.otherwise[to] !== 0) {
      run.spareAt = at
      run.spare = this.otherwise[to] as number
    }
    return GOES_ON
  }

  private set({ tags, allowed }: TaggedTokens, first: number, state: number): void {
    const tag = this.sets[state] as number
    const token = first + (this.offset[state] as number)
    if (tag < 0) tags[token] = -tag
    else if (tag > 0 && ((allowed[token] as number) & (1 << tag)) !== 0) tags[token] = tag
  }

  /** Gives each symbol that some state goes on from a column, and says how many columns there are. */
  private number(states: States): number {
    let width = NO_EDGE + 1
    for (const edges of Object.values(states)) {
      for (const key of Object.keys(edges)) {
        const symbol = symbolOf(key)
        if (key !== OTHERWISE_KEY && this.columns[symbol] === NO_EDGE) {
          this.columns[symbol] = width++
        }
      }
    }
    return width
  }

  private columnOf(key: string): number {
    return this.columns[symbolOf(key)] as number
  }
}

function symbolOf(key: string): number {
  if (key === END_KEY) return END
  const number = Number(key)
  return number >= HINT_KEY ? TAGS + number - HINT_KEY : number
}
