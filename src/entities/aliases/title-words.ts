/** Words around names that tell who is meant: titles, kinship, what bodies are called by. */
import { frontDecoded } from '../../document/front-coded.ts'
import * as cue from '../cue-words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** They stand before a person's name and are no part of it. */
export const TITLES: ReadonlySet<string> = new Set([
  ...frontDecoded(cue.TITLES),
  'mx',
  'vice-president',
])
const FRONT_WORDS =
  'former deputy vice prime first chief foreign attorney crown lieutenant minority majority house senate special supreme'
/** Before a title, written with a capital as it is. */
export const CAPITAL_FRONTS: ReadonlySet<string> = set(FRONT_WORDS)
/** Before a title; part of it. */
export const TITLE_FRONTS: ReadonlySet<string> = set(
  `${FRONT_WORDS} ex then late the acting defence defense interior finance us u.s. state`,
)

export const MALE_WORDS: ReadonlySet<string> = set(
  'mr sir king prince lord duke baron father brother uncle senor herr monsieur congressman chairman spokesman councilman assemblyman businessman husband son boyfriend dad grandfather grandson nephew widower stepson stepfather half-brother pope bishop archbishop cardinal imam sheikh sheik ayatollah mullah shri emperor sultan emir actor',
)
export const FEMALE_WORDS: ReadonlySet<string> = set(
  'mrs ms miss lady queen princess dame duchess baroness sister aunt senora frau madame congresswoman chairwoman spokeswoman councilwoman businesswoman wife daughter mother girlfriend mum mom grandmother granddaughter niece widow stepdaughter stepmother half-sister actress smt',
)
/** Who is introduced by one of these has a relative who is called by the same last name, perhaps. */
export const KIN_WORDS: ReadonlySet<string> = set(
  'wife husband son daughter mother father brother sister sons daughters brothers sisters widow widower mum mom dad grandfather grandmother grandson granddaughter nephew niece uncle aunt cousin stepson stepdaughter half-brother half-sister twin lady',
)

/** What kind of body it is: the last or first word of its name, which may stand for the whole. */
export const BODY_HEADS: ReadonlySet<string> = new Set(frontDecoded(cue.ORGANIZATION_HEADS))
/** Of these a capital letter and an article make a name of its own: `the Church`, `the Court`. */
export const SOLE_HEADS: ReadonlySet<string> = set(
  'university college institute academy ministry department council committee commission association agency court foundation federation society organization organisation board bureau authority administration hospital church museum bank centre center times post journal herald tribune gazette chronicle',
)
/** They hold the words of a name together. */
export const SMALL_WORDS: ReadonlySet<string> = set('of the and for in on to de la du des a & at')
