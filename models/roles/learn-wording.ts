/**
 * Which words tell furniture, captions and bylines, and how much: learnt from the blocks of pages.
 *
 * Method: a word is counted once for each site in whose blocks of a role it stands, however often; its log odds are those
 * of the sites of the role against those of all others. Of the words that enough sites have those that tell most are
 * written down. Cost: the words of the pages.
 */
import { frontCoded } from '../../src/document/front-coded.ts'
import { readWords } from '../../src/document/word-reader.ts'
import { formOf } from '../../src/document/words.ts'
import type { Role } from '../../src/roles/role.ts'
import { oddsChar, WORDINGS, type WordingModel, type WordingName } from '../../src/roles/wording.ts'
import type { RolePage } from './page-roles.ts'

const MOST_WORDS = 24
const LEAST_SITES = 7
const LEAST_OF_GROUP = 6
const KEPT = 70
const PLAIN = /^\p{L}+$/u

const GROUPS: Readonly<Partial<Record<Role, WordingName>>> = {
  boilerplate: 'boilerplate',
  player: 'boilerplate',
  caption: 'caption',
  byline: 'byline',
}

export function learnWording(pages: readonly RolePage[]): WordingModel {
  /** By group, by word: the sites. */
  const sites = new Map<string, Map<string, Set<string>>>()
  const ofGroup = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, key: string, host: string): void => {
    const own = map.get(key) ?? new Set()
    map.set(key, own.add(host))
  }
  for (const { host, blocks } of pages) {
    for (const { text, role } of blocks) {
      if (role === undefined) continue
      const group = GROUPS[role] ?? 'other'
      add(ofGroup, group, host)
      const words = readWords(text)
      for (let word = 0; word < Math.min(MOST_WORDS, words.count); word++) {
        const form = formOf(words, word)
        if (!PLAIN.test(form)) continue
        const own = sites.get(form) ?? new Map<string, Set<string>>()
        sites.set(form, own)
        add(own, group, host)
      }
    }
  }
  const groups = [...WORDINGS, 'other'] as const
  const told = [...sites].flatMap(([word, own]) => {
    const all = new Set([...own.values()].flatMap((hosts) => [...hosts])).size
    if (all < LEAST_SITES) return []
    const rate = (names: readonly string[]): number => {
      const counts = names.map((name) => own.get(name)?.size ?? 0)
      const sizes = names.map((name) => ofGroup.get(name)?.size ?? 0)
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
      return (sum(counts) + 0.5) / (sum(sizes) + 10)
    }
    const odds = WORDINGS.map((name) =>
      Math.log(rate([name]) / rate(groups.filter((other) => other !== name))),
    )
    return [{ word, odds, sites: WORDINGS.map((name) => own.get(name)?.size ?? 0) }]
  })
  const chosen = new Set<(typeof told)[number]>()
  for (const name of WORDINGS.keys()) {
    const worth = ({ odds, sites: own }: (typeof told)[number]): number =>
      (odds[name] as number) * Math.log(own[name] as number)
    const best = told
      .filter(({ sites: own }) => (own[name] as number) >= LEAST_OF_GROUP)
      .sort((a, b) => worth(b) - worth(a) || (a.word < b.word ? -1 : 1))
    for (const one of best.slice(0, KEPT)) chosen.add(one)
  }
  const kept = [...chosen].sort((a, b) => (a.word < b.word ? -1 : 1))
  return {
    words: frontCoded(kept.map(({ word }) => word)),
    odds: kept.map(({ odds }) => odds.map(oddsChar).join('')).join(''),
  }
}
