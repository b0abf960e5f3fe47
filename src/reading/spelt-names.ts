/**
 * Names, whichever way they are spelt: `Fla.` and `Florida`, `Gen.` and `General`, `Qaida` and `Qaeda`, `UK` and `Britain`,
 * `NetWorks` and `Networks`, `José` and `Jose`. One in the place of the other is no difference: a copy that was edited to
 * another style sheet says the same.
 *
 * Only spellings: a first name for a last one, or a post for who holds it, mostly means the same and
 * sometimes somebody else, and a fact must not be lost. Cost: linear in the words.
 * Source: the abbreviations of the AP Stylebook for states, ranks, streets and firms; names that come from
 * other scripts, as English-language houses write them. The name that a thing goes by comes first.
 */
import { groupsDecoded, wordGroups } from '../document/front-coded.ts'
import { normalForm } from '../document/normal-form.ts'
import { CAPITAL, formOf, hasFlag, IDEOGRAPH, JOINED, UPPERCASE } from '../document/words.ts'
import { hasFact, UNTELLING } from './facts.ts'
import type { MarkedDocument } from './marked-document.ts'
import type { Spelling } from './spellings.ts'

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

const POSSESSIVE = /['’][sS]?$/

/** The names among the words `[from, to)`, by position: equal ones mean the same. */
export function namesIn(marked: MarkedDocument, from: number, to: number): Spelling[] {
  const found: Spelling[] = []
  for (let word = from; word < to; ) {
    const name = hasFlag(marked.document.words, word, CAPITAL)
      ? nameAt(marked, word, to)
      : undefined
    if (name !== undefined) found.push(name)
    word = name?.to ?? word + 1
  }
  return found
}

function nameAt(marked: MarkedDocument, from: number, to: number): Spelling {
  if (from + 1 < to) {
    const says = houseName(marked, from, from + 2, ' ')
    if (says !== undefined) return { from, to: from + 2, says }
  }
  let end = from + 1
  while (
    end < to &&
    hasFlag(marked.document.words, end, JOINED) &&
    !hasFlag(marked.document.words, end, IDEOGRAPH)
  )
    end++
  const says = houseName(marked, from, end, '') ?? withoutAccents(partsOf(marked, from, end, ''))
  return { from, to: end, says }
}

/**
 * The name that a name of one word or two goes by; undefined if houses agree on it. What may be a part of another
 * name is meant only where it stands alone; what it goes by then is in capitals, so that the part of the other name,
 * which is told by its form, is none of it.
 */
function houseName(
  marked: MarkedDocument,
  from: number,
  to: number,
  joint: string,
): string | undefined {
  const { words, text } = marked.document
  const form = partsOf(marked, from, to, joint)
  const isAlone = !goesOn(marked, from) && !goesOn(marked, to)
  const other = isAlone ? OTHERS.get(form) : undefined
  if (other !== undefined) return other.toUpperCase()
  if (hasFlag(marked.document.words, from, UPPERCASE)) return undefined
  const hasStop = text.charAt(words.end[to - 1] as number) === '.'
  const isMeant = (long: string | undefined): boolean => long === form || hasStop
  const state = STATES.get(form)
  if (state !== undefined && isAlone && isMeant(state)) return state.toUpperCase()
  const long = SHORT.get(form)
  return long !== undefined && isMeant(long) ? long : SPELT.get(form)
}

/** Does a name go on from the word before to this one? */
function goesOn(marked: MarkedDocument, word: number): boolean {
  const { document, facts } = marked
  const { words, text } = document
  if (word === 0 || word >= words.count || !hasFlag(marked.document.words, word, CAPITAL))
    return false
  const isTitle = hasFact(facts, word - 1, UNTELLING)
  const gap = text.slice(words.end[word - 1], words.start[word])
  return (
    hasFlag(marked.document.words, word - 1, CAPITAL) && !isTitle && (gap === ' ' || gap === '-')
  )
}

/** The words of a name, without the `s` of `Brun’s`. */
function partsOf({ document }: MarkedDocument, from: number, to: number, joint: string): string {
  const { words, text } = document
  const parts: string[] = []
  for (let word = from; word < to; word++) {
    const end = words.end[word] as number
    const form = formOf(words, word)
    parts.push(POSSESSIVE.test(text.slice(end - 2, end)) ? form.replace(/s$/, '') : form)
  }
  return parts.join(joint)
}

/** Latin letters without what stands on them; in other scripts that makes other letters. */
const withoutAccents = (form: string): string =>
  normalForm(form, 'NFD').replace(/(?<=[a-z])\p{M}+/gu, '')
