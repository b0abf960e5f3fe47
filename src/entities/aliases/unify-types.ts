/**
 * One type for names that are written alike in one article: taggers see a name in one sentence as a
 * body and in the next as a law.
 *
 * Method: one sense per discourse (Gale, Church & Yarowsky 1992): the type of most mentions, but a
 * person where the article has the full name, and a storm where it is called one. Known places stay apart from
 * bodies and people of their name, and bodies from places, unless these are seldom; peoples stay apart from
 * languages. Cost: a look-up a name.
 */

import type { Steps } from '../../document/steps.ts'
import { ANY_PLACE, bitsOf } from '../lexicon.ts'
import type { NameType } from '../tagger.ts'
import { bucket, lastWord, type NameGroup } from './name-group.ts'
import { isStorm } from './norm.ts'

/** So many times as frequent, a place is all that a name means, or no place at all. */
const SELDOM = 4

/** The groups, those of one norm put together. */
export function* unifyTypes(groups: readonly NameGroup[]): Steps<readonly NameGroup[]> {
  const gone = new Set<NameGroup>()
  let lastNames: ReadonlySet<string> | undefined
  for (const alike of (yield* bucket(groups, ({ norm }) => norm)).values()) {
    if (alike.length < 2) continue
    lastNames ??= lastNamesOf(groups)
    const winner = winnerOf(alike, lastNames)
    for (const group of alike) {
      if (group === winner || !mayBe(group, winner)) continue
      for (const mention of group.mentions) winner.mentions.push(mention)
      gone.add(group)
    }
    winner.mentions.sort((a, b) => a.start - b.start)
  }
  return gone.size === 0 ? groups : groups.filter((group) => !gone.has(group))
}

function lastNamesOf(groups: readonly NameGroup[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const group of groups) {
    if (group.type === 'PERSON' && group.tokens.length > 1) names.add(lastWord(group))
  }
  return names
}

function winnerOf(alike: readonly NameGroup[], lastNames: ReadonlySet<string>): NameGroup {
  const storm = alike.find(isNamedStorm)
  if (storm !== undefined) return storm
  const person = alike.find(({ type }) => type === 'PERSON')
  if (person !== undefined && lastNames.has(person.norm)) return person
  return alike.reduce((best, next) => (next.mentions.length > best.mentions.length ? next : best))
}

const isNamedStorm = ({ written, type }: NameGroup): boolean => isStorm(written, type)

const APART: ReadonlySet<NameType> = new Set(['NORP', 'LANGUAGE'])

/** May the mentions of a group be of the winner's type? */
function mayBe(group: NameGroup, winner: NameGroup): boolean {
  if (APART.has(group.type) || APART.has(winner.type)) return false
  if (isNamedStorm(winner)) return true
  if (group.type !== 'LOCATION' && winner.type !== 'LOCATION') return true
  if (!isBody(group) && !isPlace(group)) return true
  return group.mentions.length * SELDOM <= winner.mentions.length
}

const isBody = ({ type }: NameGroup): boolean => type === 'ORGANIZATION'

/** Do the lists have a place of this name? */
const isPlace = ({ tokens }: NameGroup): boolean => (bitsOf(tokens) & ANY_PLACE) !== 0
