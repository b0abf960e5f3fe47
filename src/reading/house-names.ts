/**
 * Names that houses write in different ways: `Fla.` and `Florida`, `Blvd.` and `Boulevard`, `Gen.` and
 * `General`, `Qaida` and `Qaeda`, `UK` and `Britain`. A copy that was edited to another style sheet says
 * the same.
 *
 * Source: the abbreviations of the AP Stylebook for states, ranks, streets and firms; names that come from
 * other scripts, as English-language houses write them. The name that a thing goes by comes first. Cost:
 * a look-up.
 */
import { groupsDecoded, wordGroups } from '../document/front-coded.ts'

/** Parts of other names, too: `West Virginia`. Short only with a full stop: `Miss.`, `Pa.`; not `Miss`, `PA`. */
const STATES = namesOf(
  wordGroups(`
    alabama ala | arizona ariz | arkansas ark | california calif | colorado colo | connecticut conn | delaware del |
    florida fla | georgia ga | illinois ill | indiana ind | kansas kan | kentucky ky | louisiana la | maryland md |
    massachusetts mass | michigan mich | minnesota minn | mississippi miss | missouri mo | montana mont |
    nebraska neb | nevada nev | oklahoma okla | oregon ore | pennsylvania pa | tennessee tenn | texas tex |
    vermont vt | virginia va | washington wash | wisconsin wis | wyoming wyo
  `),
)
/** Parts of names (`Harbour Blvd.`). Short only with a full stop. */
const SHORT = namesOf(
  wordGroups(`
    avenue ave | boulevard blvd | street st | road rd | highway hwy | parkway pkwy | mount mt | fort ft |
    general gen | brigadier brig | lieutenant lt lieut | colonel col | major maj | captain capt | sergeant sgt |
    corporal cpl | private pvt | admiral adm | commander cmdr | reverend rev | professor prof |
    company co | corporation corp | incorporated inc | limited ltd | brothers bros | department dept |
    association assn | university univ
  `),
)
/** Names from other scripts, and places under two names. */
const SPELT = namesOf(
  wordGroups(`
    myanmar burma | turkey türkiye turkiye | beijing peking | mumbai bombay | kolkata calcutta | chennai madras |
    kyiv kiev | kharkiv kharkov | odesa odessa | lviv lvov | basel basle | sanaa sana | tehran teheran | raqqa raqa |
    qaeda qaida | hezbollah hizbollah hizbullah hezbullah | houthi huthi | taliban taleban | shiite shia |
    gaddafi qaddafi gadhafi kadhafi kadafi gadafi | zelenskyy zelensky zelenskiy | osama usama |
    mohammed muhammad mohammad mohamed muhammed | hussein hussain husain | koran quran
  `),
)
/** Parts of other names, too: `British Columbia`, `Islamic State Khorasan`. */
const OTHERS = new Map([
  ...namesOf(wordGroups('britain uk british | isis isil daesh')),
  ['united kingdom', 'britain'],
  ['great britain', 'britain'],
  ['islamic state', 'isis'],
])

/** Of each form of a group the first one. */
function namesOf(groups: string): ReadonlyMap<string, string> {
  return new Map(
    groupsDecoded(groups).flatMap((forms) => forms.map((form) => [form, forms[0] as string])),
  )
}

/** How a name stands in its text. */
export interface Standing {
  readonly isUppercase: boolean
  readonly hasStop: boolean
  /** No other name goes on from it, or up to it. */
  readonly isAlone: boolean
}

/**
 * The name that a name of one word or two goes by, by its form; undefined if houses agree on it. What may
 * be a part of another name is meant only where it stands alone; what it goes by then is in capitals, so
 * that the part of the other name, which is told by its form, is none of it.
 */
export function houseNameOf(form: string, standing: Standing): string | undefined {
  const { isUppercase, hasStop, isAlone } = standing
  const other = isAlone ? OTHERS.get(form) : undefined
  if (other !== undefined) return other.toUpperCase()
  if (isUppercase) return undefined
  const isMeant = (long: string | undefined): boolean => long === form || hasStop
  const state = STATES.get(form)
  if (state !== undefined && isAlone && isMeant(state)) return state.toUpperCase()
  const long = SHORT.get(form)
  return long !== undefined && isMeant(long) ? long : SPELT.get(form)
}
