/** Who many articles name, and which of them do. Cost: linear in the names, with a sort. */
import { isValueType } from '../../entities/entity-types.ts'
import { html, type Markup } from './markup.ts'
import { type CastGroup, groupOf, typeInWords } from './plain-words.ts'
import type { Listed } from './seen-before.ts'
import { spoken } from './spoken.ts'

const ROWS = 16
const WIDTH = 1000

interface Named {
  readonly name: string
  readonly type: string
  readonly group: CastGroup
  /** The articles, by their place on the page. */
  readonly articles: number[]
  salience: number
}

/** Undefined if no name stands in two articles. */
export function mostNamed(listed: readonly Listed[]): Markup | undefined {
  const found = new Map<string, Named>()
  for (const [place, { story }] of listed.entries()) {
    for (const { name, type, salience } of story.digest.entities) {
      if (isValueType(type)) continue
      const key = `${type}:${name}`
      const named = found.get(key) ?? {
        name,
        type,
        group: groupOf(type),
        articles: [],
        salience: 0,
      }
      found.set(key, named)
      if (named.articles.at(-1) !== place) named.articles.push(place)
      named.salience += salience
    }
  }
  const best = [...found.values()]
    .filter(({ articles }) => articles.length > 1)
    .sort((a, b) => b.articles.length - a.articles.length || b.salience - a.salience)
    .slice(0, ROWS)
  if (best.length === 0) return undefined
  const step = WIDTH / listed.length
  return html`<section aria-labelledby="named"><h2 id="named">Named most</h2><ol class="cast">${best.map(
    ({ name, type, group, articles }) =>
      html`<li class="${group}"><span class="who"><b><bdi>${name}</bdi></b> <small>${typeInWords(type)}</small></span> <span class="times">${articles.length}${spoken(' articles')}</span>
<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="8"/><rect class="${group}" width="${((100 * articles.length) / listed.length).toFixed(1)}" height="8"/></svg>
<svg class="strip" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" y="4.5" width="${WIDTH}" height="1"/>${articles.map((place) => html`<rect class="${group}" x="${(place * step).toFixed(1)}" width="${Math.max(3, Math.min(9, step - 1)).toFixed(1)}" height="10"/>`)}</svg></li>\n`,
  )}</ol><p class="note">Bar: in how many of the articles. Strip: in which, in the order of this page.</p></section>`
}
