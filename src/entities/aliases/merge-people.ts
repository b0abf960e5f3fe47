/**
 * Which names of people are one person: the short form of a longer name, a last or a first name alone.
 *
 * A last name alone is who was introduced with it. Where two have it (`Hillary Clinton`, `Bill
 * Clinton`) it is the one who went by it before the other came up, and else it stays apart. Relatives
 * are not taken for each other: see `isAnother`. Cost: linear; names are compared inside buckets.
 */
import type { Steps } from '../../document/steps.ts'
import type { TaggedName } from '../tagger.ts'
import { titleBefore } from './entity-names.ts'
import {
  bucket,
  bucketByEach,
  firstPlace,
  lastWord,
  mergeInto,
  type NameGroup,
  rootOf,
} from './name-group.ts'
import { differ, type PersonSigns, readSigns } from './person-signs.ts'

/** So many names in one bucket are no longer compared pairwise. */
const WIDEST_BUCKET = 60
/** After so many names there is a pause. */
const NAMES = 64
/** `hw` of `H.W.`: no name is without a vowel. */
const INITIALS = /^[^aeiouy]{2,3}$/

export function* mergePeople(text: string, people: readonly NameGroup[]): Steps<void> {
  const full = people.filter((group) => group.tokens.length > 1)
  if (full.length === 0) return
  const byLast = yield* bucket(full, lastWord)
  const bonesOf = new Map(full.map((group) => [group, bones(group.tokens[0] as string)]))
  // Longer names first, so that `Donald Trump` has found `Donald J. Trump` before `Trump` asks.
  const longestFirst = [...full].sort((a, b) => b.tokens.length - a.tokens.length)
  for (const [index, group] of longestFirst.entries()) {
    if (index % NAMES === NAMES - 1) yield
    const candidates = (byLast.get(lastWord(group)) ?? []).slice(0, WIDEST_BUCKET)
    const longer = candidates.filter((other) => isLongerForm(other, group))
    if (mergeInto(group, longer)) continue
    mergeInto(
      group,
      candidates.filter(
        (other) => bonesOf.get(other) === bonesOf.get(group) && isSpelledOtherwise(other, group),
      ),
    )
  }
  yield* mergeShort(text, people, full, byLast)
}

/** Merges last names alone, and first or middle ones, into the one person that they stand for. */
function* mergeShort(
  text: string,
  people: readonly NameGroup[],
  full: readonly NameGroup[],
  byLast: ReadonlyMap<string, readonly NameGroup[]>,
): Steps<void> {
  const byFirst = yield* bucket(full, ({ tokens }) => tokens[0] as string)
  const byMiddle = yield* bucketByEach(full, ({ tokens }) => tokens.slice(1, -1))
  const signs = new SignReader(text, people)
  const alone = new Set(people.filter(({ tokens }) => tokens.length === 1).map(({ norm }) => norm))
  for (const [index, group] of people.entries()) {
    if (index % NAMES === NAMES - 1) yield
    if (group.tokens.length > 1) continue
    const lasts = byLast.get(group.norm) ?? []
    if (lasts.length > 0) {
      const isOnly = new Set(lasts.map(rootOf)).size === 1
      const fitting = lasts.filter((other) => !isAnother(group, other, signs, alone, isOnly))
      // Who came in as somebody's relative does not take over the last name.
      const own = fitting.filter((other) => !signs.of(other).kin)
      mergeInto(group, theOneMeant(group, own.length > 0 ? own : fitting))
      continue
    }
    const candidates = byFirst.get(group.norm) ?? byMiddle.get(group.norm)
    if (candidates) mergeInto(group, theOneMeant(group, withoutJuniors(text, group, candidates)))
  }
}

/** Those who may be meant by a last name: `President Trump` is not `Donald Trump Jr.`, who has no title in this article. */
function withoutJuniors(
  text: string,
  alone: NameGroup,
  candidates: readonly NameGroup[],
): readonly NameGroup[] {
  const isJunior = (other: NameGroup): boolean =>
    JUNIOR.test(lastWord(other)) && other.tokens.at(-2) === alone.norm
  if (!candidates.some(isJunior) || !hasTitle(text, alone)) return candidates
  return candidates.filter((other) => !isJunior(other) || hasTitle(text, other))
}
const JUNIOR = /^[js]r$/

/** Has it a title somewhere that not everybody has? */
const hasTitle = (text: string, { mentions }: NameGroup): boolean =>
  mentions.some(({ start }) => {
    const title = text.slice(titleBefore(text, start), start)
    return title !== '' && !POLITE.test(title)
  })
const POLITE = /^(?:Mr?s?|Miss|Dr)\b/

/** Is `other` the longer form of the same name: more tokens, the same ends, or initials opened? */
function isLongerForm(other: NameGroup, group: NameGroup): boolean {
  if (other === group) return false
  const [first = ''] = group.tokens
  const [otherFirst = ''] = other.tokens
  const initial = first.length === 1 || otherFirst.length === 1
  if (other.tokens.length === group.tokens.length) {
    const middle = group.tokens.slice(1).join(' ') === other.tokens.slice(1).join(' ')
    // `J. Holt` and `Josh Holt` are `Joshua Holt`.
    const opened = first.length !== 2 && otherFirst.length > first.length
    if (middle && opened && otherFirst.startsWith(first)) return true
    const longer = other.norm.length > group.norm.length
    return first === otherFirst && longer && haveLikeMiddles(other, group)
  }
  if (other.tokens.length < group.tokens.length) return false
  if (first === otherFirst) return haveLikeMiddles(other, group)
  if (other.tokens.slice(1).includes(first)) return true
  return initial && first[0] === otherFirst[0]
}

/**
 * May two people with the same first and last name be one by the names between? One of them may have
 * none, or fewer; but who writes initials writes all: `George W. Bush` is not `George H.W. Bush`.
 */
function haveLikeMiddles(longer: NameGroup, shorter: NameGroup): boolean {
  const long = middlesOf(longer)
  const short = middlesOf(shorter)
  if (short.length === 0) return true
  let from = 0
  let hasInitial = false
  for (const middle of short) {
    const at = long.findIndex((other, index) => index >= from && areAlike(other, middle))
    if (at < 0) return false
    if (middle.length === 1) hasInitial = true
    from = at + 1
  }
  return !hasInitial || long.length === short.length
}

const areAlike = (long: string, short: string): boolean =>
  long === short || (short.length === 1 && long.startsWith(short))

/** The names between the first and the last one; initials that are written together are apart. */
const middlesOf = ({ tokens }: NameGroup): string[] =>
  tokens.slice(1, -1).flatMap((token) => (INITIALS.test(token) ? [...token] : [token]))

/** `Kristin` and `Kristen`, `Mohamed` and `Mohammed` with one last name, of the same bones. */
function isSpelledOtherwise(other: NameGroup, group: NameGroup): boolean {
  const [first = ''] = group.tokens
  const [otherFirst = ''] = other.tokens
  if (other === group || first === otherFirst || Math.min(first.length, otherFirst.length) < 5) {
    return false
  }
  if (group.tokens.slice(1).join(' ') !== other.tokens.slice(1).join(' ')) return false
  return first.at(-1) === otherFirst.at(-1)
}

/** A name without what is often spelled otherwise, the kind of a vowel and a doubled letter. */
const bones = (name: string): string => name.replace(/(.)\1/g, '$1').replace(/[aeiouy]+/g, 'a')

/** The candidate that a short name stands for; several if that cannot be told. */
function theOneMeant(group: NameGroup, candidates: readonly NameGroup[]): readonly NameGroup[] {
  const introduced = new Map<NameGroup, number>()
  for (const candidate of candidates) {
    const root = rootOf(candidate)
    introduced.set(root, Math.min(introduced.get(root) ?? Infinity, firstPlace(candidate)))
  }
  if (introduced.size < 2) return candidates
  const [first, second] = [...introduced].sort((a, b) => a[1] - b[1])
  const [root, from] = first as [NameGroup, number]
  const until = (second as [NameGroup, number])[1]
  const inUse = group.mentions.some(({ start }) => start > from && start < until)
  return inUse ? [root] : candidates
}

/**
 * Is the bearer of the last name alone surely not this one? He is not if one is he and the other she;
 * if this one came in as a relative, and the last name was in use before or has a title of its own;
 * or if this one goes by the first name, and one of these signs holds in part. That the last name was
 * in use before is one if others bear it.
 */
function isAnother(
  alone: NameGroup,
  full: NameGroup,
  signs: SignReader,
  lone: ReadonlySet<string>,
  isOnly: boolean,
): boolean {
  const own = signs.of(full)
  const bare = signs.of(alone)
  if (differ(own, bare)) return true
  const before = firstPlace(alone) < firstPlace(full)
  if (own.kin && (before || (bare.titled && !own.titled))) return true
  const [first = ''] = full.tokens
  if (!lone.has(first)) return false
  const hers = own.gender - (first.endsWith('a') ? 1 : 0)
  // One stray pronoun among many mentions tells nothing.
  const told = Math.abs(bare.gender) * 3 >= alone.mentions.length
  return (before && !isOnly) || own.kin || (told && hers * bare.gender < 0)
}

/** All mentions, by position. */
function mentionsOf(groups: readonly NameGroup[]): readonly TaggedName[] {
  const mentions: TaggedName[] = []
  for (const group of groups) for (const mention of group.mentions) mentions.push(mention)
  return mentions.sort((a, b) => a.start - b.start)
}

/** Reads the signs of a group once, when they are asked for. */
class SignReader {
  private readonly text: string
  private readonly groups: readonly NameGroup[]
  private people: readonly TaggedName[] | undefined
  private readonly known = new Map<NameGroup, PersonSigns>()

  constructor(text: string, groups: readonly NameGroup[]) {
    this.text = text
    this.groups = groups
  }

  of(group: NameGroup): PersonSigns {
    this.people ??= mentionsOf(this.groups)
    let signs = this.known.get(group)
    if (signs === undefined) {
      signs = readSigns(this.text, group, this.people)
      this.known.set(group, signs)
    }
    return signs
  }
}
