/**
 * The names of people that were taken for something else: the last name alone of who was introduced
 * in full (`Ada LePont`, then `LePont` as a body), the full name of who is called by the last, and
 * families (`the Quills`).
 *
 * A last name that is a body's own, too (`Quill News`), stays one. Cost: a look-up a name.
 */
import type { Steps } from '../../document/steps.ts'
import {
  ANY_PLACE,
  bitsOf,
  FIRST_NAME,
  GROUP,
  LANGUAGE,
  ORGANIZATION,
  ORGANIZATION_HEAD,
  SUBSTANCE,
  TITLE,
} from '../lexicon.ts'
import { firstPlace, lastWord, type NameGroup, newGroup } from './name-group.ts'
import { normOf } from './norm.ts'

/** After so many names there is a pause. */
const NAMES = 1024

/** Groups of one word or two that are people's names become people. */
export function* ownNames(groups: readonly NameGroup[]): Steps<readonly NameGroup[]> {
  const people = new Map<string, number>()
  const called = new Set<string>()
  for (const group of groups) {
    if (group.type !== 'PERSON' || isPhrase(group)) continue
    const name = lastWord(group)
    called.add(name)
    if (group.tokens.length < 2) continue
    people.set(name, Math.min(people.get(name) ?? Infinity, firstPlace(group)))
  }
  if (called.size === 0) return groups
  yield
  const bodies = wordsOfBodies(groups)
  yield
  const isOwn = (group: NameGroup): boolean => {
    const { norm, type, tokens } = group
    if (type === 'PERSON') return false
    if (tokens.length > 1) return isFullName(group, called)
    return !bodies.has(norm) && (isLastName(group, people) || isFamily(norm, people))
  }
  const own: NameGroup[] = []
  for (const group of groups) {
    if (own.push(isOwn(group) ? asPerson(group) : group) % NAMES === 0) yield
  }
  return own
}

/**
 * `Ada Quill` or `Sgt. Quill`, taken for a body in an article that calls her `Quill`: a title, or a first
 * name and no place, before the last name of a person and no word that bodies end in.
 */
function isFullName({ tokens, type }: NameGroup, called: ReadonlySet<string>): boolean {
  const [first = '', last = ''] = tokens
  if (tokens.length !== 2 || type === 'LOCATION' || type === 'NORP' || !called.has(last))
    return false
  const bits = bitsOf([first])
  if ((bits & TITLE) !== 0) return true
  if ((bits & (FIRST_NAME | ANY_PLACE | ORGANIZATION)) !== FIRST_NAME) return false
  return (bitsOf([last]) & ORGANIZATION_HEAD) === 0
}

/** `Ada Quill of ADPL`: its last word is no one's last name. */
const isPhrase = ({ tokens }: NameGroup): boolean => tokens.includes('of') || tokens.includes('and')

/** The first and last words of longer names of bodies. */
function wordsOfBodies(groups: readonly NameGroup[]): Set<string> {
  const words = new Set<string>()
  for (const group of groups) {
    if (group.type !== 'ORGANIZATION' || group.tokens.length < 2) continue
    words.add(group.tokens[0] as string)
    words.add(lastWord(group))
  }
  return words
}

/** Not a place, for many people are called as one; nor a people, a language, a metal by any list. */
function isLastName(group: NameGroup, people: ReadonlyMap<string, number>): boolean {
  if (group.type === 'LOCATION') return false
  const introduced = people.get(group.norm)
  if (introduced === undefined || introduced > firstPlace(group)) return false
  return (bitsOf(group.tokens) & (GROUP | LANGUAGE | SUBSTANCE)) === 0
}

const isFamily = (norm: string, people: ReadonlyMap<string, number>): boolean =>
  norm.endsWith('s') &&
  (people.has(norm.slice(0, -1)) || (norm.endsWith('es') && people.has(norm.slice(0, -2))))

function asPerson({ norm, written, mentions }: NameGroup): NameGroup {
  const person = newGroup(normOf(written, 'PERSON') || norm, 'PERSON', written)
  for (const mention of mentions) person.mentions.push(mention)
  return person
}
