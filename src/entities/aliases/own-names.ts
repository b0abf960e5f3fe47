/**
 * The names of people that were taken for something else: the last name alone of who was introduced
 * in full (`Ada LePont`, then `LePont` as a body), and families (`the Quills`).
 *
 * A last name that is a body's own, too (`Quill News`), stays one. Cost: a look-up a name.
 */
import { bitsOf, GROUP, LANGUAGE, SUBSTANCE } from '../lexicon.ts'
import { firstPlace, lastWord, type NameGroup, newGroup } from './name-group.ts'

/** Groups of one word that are people's names become people. */
export function ownNames(groups: readonly NameGroup[]): readonly NameGroup[] {
  const people = new Map<string, number>()
  for (const group of groups) {
    if (group.type !== 'PERSON' || group.tokens.length < 2 || isPhrase(group)) continue
    const name = lastWord(group)
    people.set(name, Math.min(people.get(name) ?? Infinity, firstPlace(group)))
  }
  if (people.size === 0) return groups
  const bodies = wordsOfBodies(groups)
  return groups.map((group) => {
    const { norm, type, tokens } = group
    if (type === 'PERSON' || tokens.length > 1 || bodies.has(norm)) return group
    return isLastName(group, people) || isFamily(norm, people) ? asPerson(group) : group
  })
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
  const person = newGroup(norm, 'PERSON', written)
  person.mentions.push(...mentions)
  return person
}
