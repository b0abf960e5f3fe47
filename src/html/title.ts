/**
 * The title of a page: of the wordings that its headline, JSON-LD, the cards for social networks and the title of the
 * window have, the likeliest.
 *
 * Method: a wording is told by who has it, by whether the window has it, which is worded for search engines, and by
 * whether another is the beginning of it, or it of another: the longer one mostly has something behind the title. The
 * weights are learnt; a tie goes to what is shown. The name of the site is no wording, and no part of one; a wording that
 * was cut to the length of a card is the whole one that another tells. Cost: linear in the names.
 * Source: conditional logit (McFadden 1974), learnt by `models/html/learn-title.ts`.
 */
import { keyOf } from './layout.ts'
import { TITLE_WEIGHTS } from './title.data.ts'

export interface Names {
  /** The texts of first-level headings, in order. */
  readonly shown: readonly string[]
  readonly described: string | undefined
  readonly shared: string | undefined
  readonly card: string | undefined
  readonly window: string | undefined
  readonly site: string | undefined
}

/** What is asked of a wording: who has it, in the order of `Names`, and how it lies to others. */
export const TITLE_SIGNALS = [
  'shown',
  'described',
  'shared',
  'card',
  'window',
  'begins',
  'goesOn',
] as const

export type TitleWeights = Readonly<Record<(typeof TITLE_SIGNALS)[number], number>>

/** A wording that may be the title, and the signals that it has. */
export interface Wording {
  readonly key: string
  readonly name: string
  readonly signals: ReadonlySet<(typeof TITLE_SIGNALS)[number]>
}

/** A heading of fewer characters may begin another by chance. */
const LEAST = 12
/** So many characters a card has for a title, of whole words. */
const MOST_ON_CARD = 70
const BORDERS = [' | ', ' - ', ' – ', ' — ', ' · ', ' :: ']

/** @param weights others than those that were learnt from all pages */
export function titleOf(names: Names, weights: TitleWeights = TITLE_WEIGHTS): string | undefined {
  let best: string | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const { name, signals } of wordingsOf(names)) {
    let score = 0
    for (const signal of signals) score += weights[signal]
    if (score <= most) continue
    most = score
    best = name
  }
  return best ?? names.shown[0] ?? (names.window || undefined)
}

/** What may be the title, each wording once. */
export function wordingsOf(names: Names): Wording[] {
  const { described = '' } = names
  const own = [described, ...names.shown]
  const bare = (name = ''): string => withoutSite(name, names.site, own)
  const site = keyOf(names.site ?? '')
  const others = [described, bare(names.shared), bare(names.card), bare(names.window)]
  const told = [confirmedOf(names.shown, others.map(keyOf)) ?? '', ...others]
  const found = new Map<string, { name: string; by: Set<(typeof TITLE_SIGNALS)[number]> }>()
  for (const [at, cut] of told.entries()) {
    const by = TITLE_SIGNALS[at] as (typeof TITLE_SIGNALS)[number]
    const name = wholeOf(cut, told)
    const key = keyOf(name)
    if (key === '' || key === site) continue
    const entry = found.get(key)
    if (entry === undefined) found.set(key, { name, by: new Set([by]) })
    else entry.by.add(by)
  }
  for (const [key, { by }] of found) {
    for (const [other, longer] of found) {
      if (key.length <= LEAST || other === key || !other.startsWith(key)) continue
      by.add('begins')
      longer.by.add('goesOn')
    }
  }
  return Array.from(found, ([key, { name, by }]) => ({ key, name, signals: by }))
}

/** Of a wording that was cut the first other one that goes on with it. */
function wholeOf(name: string, told: readonly string[]): string {
  const open = name.replace(/ ?(?:…|\.\.\.)$/, '')
  const whole = told.find((other) => {
    if (open === '' || other.length <= name.length || !other.startsWith(open)) return false
    const next = /^ \p{L}\S*/u.exec(other.slice(open.length))?.[0].length ?? 0
    return open !== name || (name.length <= MOST_ON_CARD && name.length + next > MOST_ON_CARD)
  })
  return whole ?? name
}

/** The heading that another name is or begins with, else the only one. */
function confirmedOf(shown: readonly string[], others: readonly string[]): string | undefined {
  const confirmed = shown.find((heading) => {
    const key = keyOf(heading)
    return others.some((other) => other === key || (key.length > LEAST && other.startsWith(key)))
  })
  return confirmed ?? (shown.length === 1 ? shown[0] : undefined)
}

/**
 * `Storm hits coast | The Daily`: the name of the site is no part of the title, nor is what stands before it where the
 * page has the title alone, too (`Storm hits coast-Weather/The Daily`).
 */
function withoutSite(title: string, site: string | undefined, own: readonly string[]): string {
  const siteKey = keyOf(site ?? '')
  if (siteKey === '') return title
  const key = keyOf(title)
  const alone = own.find((name) => {
    const short = keyOf(name)
    return short.length > LEAST && short !== key && key.startsWith(short) && key.endsWith(siteKey)
  })
  if (alone !== undefined) return alone
  const end = behindBorder(title)
  return keyOf(end) === siteKey ? title.slice(0, -end.length).trim() : title
}

/** What stands behind the last border of a title, with it, as sites put their name there; nothing if there is none. */
export function behindBorder(title: string): string {
  const at = Math.max(...BORDERS.map((border) => title.lastIndexOf(border)))
  return at > 0 ? title.slice(at) : ''
}
