/**
 * Edits that leave a passage saying the same: words for words that mean it, small words put in or left
 * out, and the marks of another system. Digits, number words, negations and names are never touched.
 */
import { pick, type Random, shuffled } from './seeded.ts'

/** Words that say the same, in small letters. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  `began started, company firm, companies firms, big large, help assist, helped assisted, try attempt,
  tried attempted, many numerous, way manner, show demonstrate, showed demonstrated, buy purchase,
  bought purchased, get obtain, got obtained, use employ, used employed, need require, needs requires,
  build construct, built constructed, make create, made created, end finish, ended finished, ask request,
  asked requested, think believe, thinks believes, job post, jobs posts, house home, road street,
  through via, about around, during throughout, while whereas, children kids, people folks, work labour,
  chance opportunity, problem difficulty, problems difficulties, important significant, quickly rapidly,
  often frequently, almost nearly, enough sufficient, allow permit, allowed permitted, keep retain,
  kept retained, see view, seen viewed, want wish, wanted wished, talk speak, talks discussions,
  plan scheme, plans schemes, deal agreement, fight battle, leader head, leaders heads, money funds,
  place spot, group organisation, part portion, area zone, areas zones, idea notion, result outcome,
  results outcomes, goal aim, change alter, changed altered, choose select, chosen selected,
  happen occur, happened occurred, look appear, looks appears, whole entire, new fresh, young youthful,
  strong powerful, likely probable, told informed, called named, gave handed, received got,
  support backing, supported backed, officials authorities, lawyer attorney, doctors physicians`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
)
const FILLERS = 'also still largely indeed apparently already again reportedly'.split(' ')
const DROPPED = new Set('that just very really quite also then so'.split(' '))
const PLAIN_WORD = /^\p{Ll}+$/u
const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&/g, '&amp;'],
  [/"/g, '&quot;'],
  [/(?<=\w{5}) /, '&nbsp;'],
]

/** Of each kind of marks what becomes of a passage; some leave it as it is. */
const SURFACES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\.$/, ''),
  (text) => text.toUpperCase(),
  (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  (text) => text.replace(/"([^"]*)"/g, '“$1”').replace(/(\w)'(\w)/g, '$1’$2'),
  (text) => text.replace(/(\w{4})(\w{4,})/g, '$1\u00ad$2'),
  (text) => text.replace(/(?<=\w{6}) /g, ' \u200b'),
  (text) => text.replace(/(?<=\w{5}) /g, '\u00a0'),
  (text) => text.replace(/ (?=\w{6})/g, '  '),
  (text) => ENTITIES.reduce((all, [mark, entity]) => all.replace(mark, entity), text),
  (text) => text.replace(/’/g, 'â€™').replace(/[“]/g, 'â€œ').replace(/[”]/g, 'â€\u009d'),
]

/**
 * A passage in other words.
 *
 * @param share of its words that are to be other ones, 0 to 1
 */
export function editWords(text: string, share: number, random: Random): string {
  const words = text.split(' ')
  let left = Math.round(words.length * share)
  for (const index of shuffled([...words.keys()], random)) {
    if (left <= 0) break
    const word = words[index] as string
    const next = words[index + 1] ?? ''
    const synonym = SYNONYMS.get(word)
    if (synonym !== undefined) words[index] = synonym
    else if (DROPPED.has(word) && random() < 0.7) words[index] = ''
    else if (PLAIN_WORD.test(word) && PLAIN_WORD.test(next) && random() < 0.5) {
      words[index] = `${word} ${pick(FILLERS, random)}`
    } else continue
    left--
  }
  return words.filter((word) => word !== '').join(' ')
}

/** A passage with the marks of another system; different from the passage. */
export function editSurface(text: string, random: Random): string {
  let edited = text
  for (let round = 0; round < 20 && (edited === text || random() < 0.3); round++) {
    edited = pick(SURFACES, random)(edited)
  }
  return edited
}
