/**
 * What the words around a person's name tell of the person: whether he or she, and whether a
 * relative of somebody. So `Trump` behind `his wife, Melania Trump` is not taken for her.
 *
 * Method: titles and kinship words next to the name weigh three, a first name that is
 * mostly hers or his two, a pronoun that follows before the next person or the end of the sentence one. Cost: a look at some forty characters a mention.
 */
import type { TaggedName } from '../tagger.ts'
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts'
import type { NameGroup } from './name-group.ts'
import { FEMALE_WORDS, KIN_WORDS, MALE_WORDS } from './title-words.ts'

export interface PersonSigns {
  /** Over 0: he; under 0: she; the further, the surer. */
  readonly gender: number
  /** Introduced as somebody's relative, or as first lady. */
  readonly kin: boolean
  /** A title stands before the name somewhere. */
  readonly titled: boolean
}

const SURE = 3
/** So many mentions of a name tell enough. */
const MOST_MENTIONS = 12
const NAMED = 2
/** No title or kinship word is longer. */
const LONGEST_WORD = 24
const BEHIND = 90
const KIN_BEHIND = /^,? (?:who is )?(?:his|her|the|whose|\p{Lu}\p{L}+['’]s) (?:\p{Ll}+ )?(\p{Ll}+)/u
const PRONOUN = /(?<![\p{L}])(?:(he|his|him|himself)|(she|her|hers|herself))(?![\p{L}])/iu
const SENTENCE_END = /[.!?][”"’']? (?=\p{Lu})|\n/u

/** `people` are all mentions of people, by position. */
export function readSigns(
  text: string,
  group: NameGroup,
  people: readonly TaggedName[],
): PersonSigns {
  let gender = genderOfName(group)
  let kin = false
  let titled = false
  for (const mention of group.mentions.slice(0, MOST_MENTIONS)) {
    const place = placeOf(people, mention)
    const next = people[place + 1]
    const behind = text.slice(mention.end, Math.min(mention.end + BEHIND, next?.start ?? Infinity))
    const kinship = KIN_BEHIND.exec(behind)?.[1] ?? ''
    for (const word of [...wordsBefore(text, mention), kinship]) {
      const own = genderOf(word)
      gender += own * SURE
      if (KIN_WORDS.has(word)) kin = true
      else if (own !== 0) titled = true
    }
    // Behind a second person of the sentence a pronoun may be either.
    if (opensSentence(text, mention, people[place - 1])) gender += genderOfPronoun(behind)
  }
  return { gender, kin, titled }
}

/** Where a mention is in the list: binary search. */
function placeOf(people: readonly TaggedName[], { start }: TaggedName): number {
  let low = 0
  let high = people.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((people[middle] as TaggedName).start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The word in front, and the title that taggers may leave inside the name. */
function wordsBefore(text: string, { start, end }: TaggedName): string[] {
  const name = text.slice(start, end)
  const gap = name.indexOf(' ')
  const inside = gap < 0 ? '' : name.slice(0, gap).replace('.', '')
  return [inside.toLowerCase(), wordBefore(text, start).toLowerCase()]
}

/** `wife` before `, Ann Lee`, `Mr` before `. Lee`; empty if a mark or a line end stands between. */
function wordBefore(text: string, start: number): string {
  let end = start
  for (const mark of MARKS_BEFORE) if (end > 0 && text.charCodeAt(end - 1) === mark) end--
  let from = end
  while (from > 0 && end - from < LONGEST_WORD && isWordPart(text.charCodeAt(from - 1))) from--
  return text.slice(from, end)
}

/** A space, a comma, a stop: at most one of each, from behind. */
const MARKS_BEFORE = [32, 44, 46]

const isWordPart = (code: number): boolean =>
  ((code | 32) >= 97 && (code | 32) <= 122) || code === 45 || code > 127

function opensSentence(text: string, { start }: TaggedName, before?: TaggedName): boolean {
  const from = Math.max(before?.end ?? 0, start - BEHIND)
  return before === undefined || from > before.end || SENTENCE_END.test(text.slice(from, start + 1))
}

/** 1: he, -1: she, by the first pronoun of the sentence. */
function genderOfPronoun(behind: string): number {
  const stop = behind.search(SENTENCE_END)
  const pronoun = PRONOUN.exec(stop < 0 ? behind : behind.slice(0, stop))
  if (pronoun === null) return 0
  return pronoun[1] === undefined ? -1 : 1
}

function genderOfName({ tokens: [first = '', ...rest] }: NameGroup): number {
  if (rest.length === 0) return 0
  if (MALE_NAMES.has(first)) return NAMED
  return FEMALE_NAMES.has(first) ? -NAMED : 0
}

function genderOf(word: string): number {
  if (MALE_WORDS.has(word)) return 1
  return FEMALE_WORDS.has(word) ? -1 : 0
}

/** Is one surely he and the other surely she? Of a last name alone only pronouns and titles tell. */
export function differ(full: PersonSigns, alone: PersonSigns): boolean {
  return (
    full.gender * alone.gender < 0 &&
    Math.abs(full.gender) >= NAMED &&
    Math.abs(alone.gender) >= SURE
  )
}
