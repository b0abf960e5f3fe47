/**
 * The title of a page: of the headline that is shown, JSON-LD, the cards for social networks and the title of the
 * window, the wording that most of them have.
 *
 * Method: a vote by wording, without the name of the site; what is shown counts most, as it is what readers saw.
 * Cost: linear in the names.
 */
import { keyOf } from './layout.ts'

export interface Names {
  /** The texts of first-level headings, in order. */
  readonly shown: readonly string[]
  readonly described: string | undefined
  readonly shared: string | undefined
  readonly card: string | undefined
  readonly window: string | undefined
  readonly site: string | undefined
}

const VOTES = { shown: 1.1, described: 1, shared: 0.9, card: 0.3, window: 0.4 }
/** A heading of fewer characters may begin another by chance. */
const LEAST = 12
const BORDERS = [' | ', ' - ', ' – ', ' — ', ' · ', ' :: ']

export function titleOf(names: Names): string | undefined {
  const own = [names.described ?? '', ...names.shown]
  const bare = (name: string | undefined): string | undefined =>
    name && withoutSite(name, names.site, own)
  const window = bare(names.window)
  const shared = bare(names.shared)
  const card = bare(names.card)
  const others = [names.described, shared, card, window].map((name) => keyOf(name ?? ''))
  const ballot = new Ballot()
  ballot.add(confirmedOf(names.shown, others), VOTES.shown)
  ballot.add(names.described, VOTES.described)
  ballot.add(shared, VOTES.shared)
  ballot.add(card, VOTES.card)
  ballot.favour(keyOf(names.window ?? ''), VOTES.window)
  return ballot.winner ?? window ?? names.shown[0]
}

/** The heading that another name is or begins with, else the only one. */
function confirmedOf(shown: readonly string[], others: readonly string[]): string | undefined {
  const confirmed = shown.find((heading) => {
    const key = keyOf(heading)
    return others.some((other) => other === key || (key.length > LEAST && other.startsWith(key)))
  })
  return confirmed ?? (shown.length === 1 ? shown[0] : undefined)
}

class Ballot {
  private readonly votes = new Map<string, { readonly name: string; count: number }>()

  add(name: string | undefined, count: number): void {
    const key = keyOf(name ?? '')
    if (name === undefined || key === '') return
    const entry = this.votes.get(key) ?? { name, count: 0 }
    entry.count += count
    this.votes.set(key, entry)
  }

  /** Adds to the wordings that a longer one begins or ends with. */
  favour(longer: string, count: number): void {
    for (const [key, entry] of this.votes) {
      if (longer.startsWith(key) || longer.endsWith(key)) entry.count += count
    }
  }

  get winner(): string | undefined {
    let most = 0
    let winner: string | undefined
    for (const { name, count } of this.votes.values()) {
      if (count <= most) continue
      most = count
      winner = name
    }
    return winner
  }
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
  const at = Math.max(...BORDERS.map((border) => title.lastIndexOf(border)))
  return at > 0 && keyOf(title.slice(at)) === siteKey ? title.slice(0, at).trim() : title
}
