/**
 * The role of each passage of an article, with its probability.
 *
 * Method: a forest of boosted trees for each role gives it odds by the signals of the passage; the chances of all roles
 * together are made one. What the page or the Markdown told wins over that. Sentences of one paragraph that lie next to
 * each other and have the same role are one passage. Cost: the signals, and trees × depth a passage.
 * Source: one forest against the rest, Friedman 2001; learnt by `models/roles/`.
 */
import { type GivenKind, givenAt } from '../document/given-paragraphs.ts'
import { kindOfParagraph, type Reading } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { finish, type Steps } from '../document/steps.ts'
import { type PackedTrees, Trees } from '../learning/trees.ts'
import { Around, type PassageList } from './around.ts'
import { type Passage, Passages } from './passages.ts'
import { isAllowed, ROLES, type Role } from './role.ts'
import { ROLE_SIGNALS } from './role-signals.ts'
import { Wording, type WordingModel } from './wording.ts'

/** A passage, and what it is for. */
export interface RoleSpan extends Span {
  readonly kind: Role
  /** How sure that is, 0 to 1, of several sentences of the least sure one; 1 where it is known. */
  readonly probability: number
}

/** What words tell, and the trees over the values of all signals, in the order of `SIGNAL_NAMES`. */
export interface RoleModel {
  readonly wording: WordingModel
  /** How many signals there were when it was learnt. */
  readonly signals: number
  /** For each of `ROLES`: the log odds that its trees, as many as any other has, add to. */
  readonly bases: readonly number[]
  readonly trees: PackedTrees
}

/** Values are told in twentieths: coarse ones are written shorter, and learn nothing by heart. */
const GRAIN = 20
/** Probabilities are told in thousandths. */
const DIGITS = 1e3
/** After so many passages there is a pause. */
const PASSAGES = 64

const ask = Object.values(ROLE_SIGNALS)
/** All signals that there are. */
export const SIGNAL_NAMES: readonly string[] = Object.freeze(Object.keys(ROLE_SIGNALS))

/** By passage: the values of all signals. */
export function signalsOf(
  document: Pick<Reading, 'text' | 'words' | 'title'>,
  passages: readonly Passage[],
  wording: Wording,
): Float64Array[] {
  const readSignals = finish(signalsReader(document, passages, wording))
  return passages.map((_, at) => {
    const row = new Float64Array(ask.length)
    readSignals(at, row)
    return row
  })
}

/** A function that writes the values of signals of a passage, by its index, into a row, and tells whether it had others. */
function* signalsReader(
  document: Pick<Reading, 'text' | 'words' | 'title'>,
  passages: PassageList,
  wording: Wording,
): Steps<(at: number, row: Float64Array) => boolean> {
  const article = new Around(document, passages)
  yield* article.read()
  return (passage, row) => {
    const own = passages.at(passage) as Passage
    const view = article.viewOf(own, wording.scores(document.words, own))
    let isOther = false
    for (let at = 0; at < ask.length; at++) {
      const signal = ask[at] as (typeof ask)[number]
      const value = Math.round(signal(view) * GRAIN) / GRAIN
      if (row[at] === value) continue
      row[at] = value
      isOther = true
    }
    return isOther
  }
}

/** Of a passage, by its index, told when it is asked: the chance of each of `ROLES`; together they are 1. */
export type RoleChances = (
  document: Pick<Reading, 'text' | 'words' | 'title'>,
  passages: PassageList,
) => Steps<(at: number) => Float64Array>

export function roleChancesBy({ wording, bases, trees }: RoleModel): RoleChances {
  const words = new Wording(wording)
  const forest = new Trees(0, trees)
  const count = forest.count / bases.length
  return function* (document, passages) {
    const readSignals = yield* signalsReader(document, passages, words)
    // The values of the last two passages, and what they came to: thousands of short lines look alike, in turns.
    const rows = [0, 1].map(() => new Float64Array(ask.length))
    const answers: Float64Array[] = []
    return (at) => {
      const slot = at & 1
      const row = rows[slot] as Float64Array
      const answer = answers[slot]
      if (!readSignals(at, row) && answer) return answer
      const chances = new Float64Array(bases.length)
      let sum = 0
      for (let role = 0; role < chances.length; role++) {
        const score = forest.score(row, role * count, (role + 1) * count)
        const chance = 1 / (1 + Math.exp(-score - (bases[role] as number)))
        chances[role] = chance
        sum += chance
      }
      const shares = chances.map((chance) => chance / sum)
      answers[slot] = shares
      return shares
    }
  }
}

/** The roles of the passages of an article, in order; together they cover its paragraphs. */
export const rolesOf = (document: Reading, chancesOf: RoleChances): RoleSpan[] =>
  finish(rolesInSteps(document, chancesOf))

/**
 * The same, which pauses.
 *
 * @param mayBe which roles may be told of a passage of which nothing is known
 * @param most those of so many passages, from the start
 */
export function* rolesInSteps(
  document: Reading,
  chancesOf: RoleChances,
  mayBe: (role: Role) => boolean = () => true,
  most: number = Number.POSITIVE_INFINITY,
): Steps<RoleSpan[]> {
  const { kinds = [] } = document.article
  const passages = new Passages(document)
  const chancesAt = yield* chancesOf(document, passages)
  const roles: RoleSpan[] = []
  let before: Passage | undefined
  for (const passage of passages) {
    const { at, start, end, paragraph, isPiece } = passage
    if (at % PASSAGES === PASSAGES - 1) yield
    if (at === most) break
    const own =
      kindOfParagraph(document, paragraph) === 'title'
        ? { kind: 'title' as const, probability: 1 }
        : likeliest(chancesAt(at), givenAt(kinds, start)?.kind, mayBe)
    const last = roles.at(-1)
    if (
      isPiece &&
      last !== undefined &&
      before?.paragraph === paragraph &&
      last.kind === own.kind
    ) {
      const probability = Math.min(last.probability, own.probability)
      roles[roles.length - 1] = { ...last, end, probability }
    } else roles.push({ start, end, ...own })
    before = passage
  }
  return roles
}

const rounded = (probability: number): number => Math.round(probability * DIGITS) / DIGITS

/** The likeliest role, among those that what is known of the passage leaves. */
function likeliest(
  chances: Float64Array,
  given: GivenKind | undefined,
  mayBe: (role: Role) => boolean,
): Pick<RoleSpan, 'kind' | 'probability'> {
  let kind: Role = given === undefined || given === 'entry' ? 'body' : given
  let probability = 0
  let sum = 0
  for (let at = 0; at < ROLES.length; at++) {
    const role = ROLES[at] as Role
    if (role !== given && !(mayBe(role) && isAllowed(given, role))) continue
    const chance = chances[at] as number
    sum += chance
    if (chance <= probability) continue
    probability = chance
    kind = role
  }
  return { kind, probability: rounded(probability / sum) }
}
