/**
 * Who plays a part: how much an article is about each, and where each appears. Cost: linear in the
 * mentions of those that are shown.
 */
import { overlapping } from '../../document/overlapping.ts'
import type { Span } from '../../document/span.ts'
import type { Mention } from '../../entities/entity.ts'
import { isValueType } from '../../entities/entity-types.ts'
import type { Entity } from '../../entities/extract-entities.ts'
import type { Story } from '../story.ts'
import { html, type Markup } from './markup.ts'
import { type CastGroup, counted, groupOf, typeInWords } from './plain-words.ts'
import { spoken } from './spoken.ts'

/** One of the cast. */
export interface CastMember {
  /** From 1, the most salient first. */
  readonly number: number
  /** Its place in the entities of the digest. */
  readonly index: number
  readonly entity: Entity
  readonly group: CastGroup
  readonly mentions: readonly Mention[]
  /** The place of the first mention that stays, in `mentions`. */
  readonly first: number
}

/** So many have a row; so many more are named. */
const ROWS = 12
const NAMED = 60
const SHOWN_ALIASES = 3
/** The width of a picture, in units of its own. */
const WIDTH = 1000
const TICK = 9

export function castOf({ digest: { entities, removals } }: Story): CastMember[] {
  const cast: CastMember[] = []
  for (const [index, entity] of entities.entries()) {
    if (isValueType(entity.type)) continue
    const { mentions } = entity
    const first = mentions.findIndex((mention) => !isInside(mention, removals))
    cast.push({
      number: cast.length + 1,
      index,
      entity,
      group: groupOf(entity.type),
      mentions,
      first: Math.max(0, first),
    })
    if (cast.length === ROWS + NAMED) break
  }
  return cast
}

/** Does a span begin in one of some spans (sorted, apart)? */
export const isInside = ({ start }: Span, spans: readonly Span[]): boolean =>
  overlapping(spans, { start, end: start + 1 }).length > 0

/** The rows, a note on how to read them, and the names of those who follow. */
export function castList(story: Story, cast: readonly CastMember[], key: string): Markup {
  const most = Math.max(...cast.map(({ entity }) => entity.salience), Number.MIN_VALUE)
  const rest = cast.slice(ROWS)
  return html`<ol class="cast">${cast.slice(0, ROWS).map((member) => row(story, member, most, key))}</ol>
<p class="note">Bar: how much of the article is about them. Strip: where they appear, from the first letter to the last.</p>
${
  rest.length === 0
    ? undefined
    : html`<details><summary>${counted(rest.length, 'more name')}</summary><p class="names">${rest.map(
        ({ entity, number }, index) =>
          html`${index === 0 ? '' : ', '}<a href="#${key}e${number}"><bdi>${entity.name}</bdi></a>`,
      )}</p></details>`
}`
}

function row(story: Story, member: CastMember, most: number, key: string): Markup {
  const { entity, group, number, mentions } = member
  const aliases = entity.aliases.filter((alias) => alias !== entity.name).slice(0, SHOWN_ALIASES)
  const { removals } = story.digest
  const gone = mentions.filter((mention) => isInside(mention, removals)).length
  const also = gone === 0 ? '' : `, ${gone} of them removed`
  return html`<li class="${group} c${number}"><span class="who"><a href="#${key}e${number}"><bdi>${entity.name}</bdi></a>
<small>${typeInWords(entity.type)}${aliases.map((alias) => html` ·&nbsp;<bdi>${alias}</bdi>`)}</small></span>
<span class="times">${mentions.length}${spoken(` ${mentions.length === 1 ? 'mention' : 'mentions'}${also}, salience ${entity.salience.toFixed(2)}`)}<span aria-hidden="true">×</span></span>
<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="8"/><rect class="${group}" width="${((100 * entity.salience) / most).toFixed(1)}" height="8"/></svg>
<svg class="strip" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" y="4.5" width="${WIDTH}" height="1"/>${mentions.map((mention) => tick(story, mention, group))}</svg></li>
`
}

function tick({ text, digest }: Story, mention: Span, group: CastGroup): Markup {
  const x = ((WIDTH - TICK) * mention.start) / Math.max(1, text.length)
  const name = isInside(mention, digest.removals) ? 'off' : group
  return html`<rect class="${name}" x="${x.toFixed(1)}" width="${TICK}" height="10"/>`
}
