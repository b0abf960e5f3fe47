/**
 * What can be observed of a name and of the words around it. Every observation has a name;
 * `evidence-weights.data.ts` says how much each speaks for each type.
 */

/** What is seen in the words of a name. */
const INSIDE = [
  'one word',
  'two words',
  'three words',
  'four words or more',
  'first name first',
  'surname first',
  'surname last',
  'first name last',
  'all names of people',
  'one first name',
  'one surname',
  'a country',
  'a place',
  'a town',
  'a group',
  'an organization',
  'an event',
  'a place or a person',
  'begins with a place',
  'begins with a group',
  'begins with an organization',
  'ends with a place',
  'ends with an organization',
  'organization head last',
  'organization head inside',
  'place head last',
  'place head inside',
  'place opener first',
  'event head last',
  'event head inside',
  'law head last',
  'work head last',
  'of inside',
  'and inside',
  'small words of a person inside',
  'initial inside',
  'hyphen inside',
  'all ordinary',
  'ordinary first',
  'ordinary last',
  'one ordinary word',
  'capitals, short',
  'capitals, long',
  'capitals inside',
  'ends like a group',
  'ends like a place',
  'ends like a surname',
  'plural',
  'in small letters elsewhere',
  'a title',
  'a title modifier',
  'not tagged as a name',
  'unknown word',
  'two unknown words',
  'digits behind',
] as const

/** What is seen around a name. */
const AROUND = [
  'behind a title',
  'behind a role',
  'behind a title in small letters',
  'behind in',
  'behind at',
  'behind from',
  'behind to',
  'behind another preposition of place',
  'behind by',
  'behind with',
  'behind for',
  'behind of',
  'behind the',
  'behind a',
  'behind and',
  'behind a possessive',
  'behind a verb',
  'behind a speech verb',
  'behind an adjective or noun',
  'behind a place and a comma',
  'behind a group',
  'before a speech verb',
  'before who',
  'before an age',
  'before a comma and a place',
  'before a possessive',
  'before a follower of places',
  'before a follower of organizations',
  'before a role or title',
  'before a verb',
  'before an auxiliary',
  'before a noun',
  'before a hyphen',
  'before a hyphen and based',
  'before an acronym in brackets',
  'in brackets',
  'opens the sentence',
  'ends the sentence',
  'before a name',
  'behind a name',
  'before people',
  'before a circle',
] as const

/** What is seen in the other names of the document. */
const ELSEWHERE = [
  'last word of a longer name',
  'first word of a longer name',
  'first name of a longer name is known',
  'initials of a longer name',
  'said often',
] as const

export const OBSERVATIONS: readonly string[] = [...INSIDE, ...AROUND, ...ELSEWHERE]
export const AROUND_FROM: number = INSIDE.length
export const ELSEWHERE_FROM: number = INSIDE.length + AROUND.length
const places = new Map(OBSERVATIONS.map((name, index) => [name, index]))

export type Observation =
  | (typeof INSIDE)[number]
  | (typeof AROUND)[number]
  | (typeof ELSEWHERE)[number]
/** The place of an observation in the weights. */
export const placeOf = (name: Observation): number => places.get(name) as number

/** Called with each observation that holds. */
export type See = (name: Observation) => void
