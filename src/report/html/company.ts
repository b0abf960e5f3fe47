/**
 * Who appears with whom: names one below the other, and an arc between two that stand in one sentence.
 * Arcs need no force and no chance to find their place, and no name covers another.
 *
 * Method: of the cast those that have company; each next one is the one that is closest tied to those
 * above it, so that arcs stay short (Wattenberg 2002, Arc Diagrams). Cost: the square of at most `MOST`.
 */
import type { Span } from '../../document/span.ts'
import { paragraphAt } from '../passages.ts'
import type { Story } from '../story.ts'
import { truncate } from '../wrap.ts'
import type { CastMember } from './cast.ts'
import { html, type Markup } from './markup.ts'
import { counted, pilcrow } from './plain-words.ts'

const MOST = 12
const WIDTH = 340
const ROW = 26
/** Where the dots stand; names end before them. */
const AXIS = 168
const REACH = WIDTH - AXIS - 12
/** In columns, of which one is at most so wide as the letters of most fonts are. */
const LONGEST_NAME = 20
const MOST_PLACES = 6
const LISTED = 16

interface Tie {
  readonly a: CastMember
  readonly b: CastMember
  readonly sentences: readonly Span[]
}

/** The picture, and what it shows as a list with the way to the sentences; undefined if nobody has company. */
export function company(
  story: Story,
  cast: readonly CastMember[],
  key: string,
): Markup | undefined {
  const members = new Map(cast.map((member) => [member.index, member]))
  const all: Tie[] = []
  for (const { a, b, sentences } of story.digest.coOccurrences) {
    const [first, second] = [members.get(a), members.get(b)]
    if (first && second) all.push({ a: first, b: second, sentences })
  }
  const rows = inRows(cast, all)
  if (rows.length < 3) return undefined
  const shown = all.filter(({ a, b }) => rows.includes(a) && rows.includes(b))
  const height = rows.length * ROW
  return html`<svg class="company" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true">${shown.map((tie) => arc(rows, tie))}${rows.map(dot)}</svg>
<details><summary>The same as a list</summary><ul class="together">${shown.slice(0, LISTED).map((tie) => entry(story, tie, key))}</ul></details>`
}

/** Those of the cast that have company, the most salient of them first, then the closest tied. */
function inRows(cast: readonly CastMember[], ties: readonly Tie[]): CastMember[] {
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]))
  const left = cast.filter((member) => tied.has(member)).slice(0, MOST)
  const rows: CastMember[] = []
  while (left.length > 0) {
    // The nearer the row, the more a tie to it counts.
    const pull = (member: CastMember): number =>
      ties.reduce((sum, { a, b, sentences }) => {
        const other = a === member ? b : b === member ? a : undefined
        const row = other === undefined ? -1 : rows.indexOf(other)
        return row < 0 ? sum : sum + sentences.length / (rows.length - row)
      }, 0)
    const pulls = left.map(pull)
    const next = pulls.indexOf(Math.max(...pulls))
    rows.push(...left.splice(next, 1))
  }
  return rows
}

const heightOf = (row: number): number => (row + 0.5) * ROW

function arc(rows: readonly CastMember[], { a, b, sentences }: Tie): Markup {
  const [from, to] = [rows.indexOf(a), rows.indexOf(b)].sort((x, y) => x - y) as [number, number]
  const [top, bottom] = [heightOf(from), heightOf(to)]
  const reach = Math.min(REACH, 10 + ((to - from) / rows.length) * REACH * 1.3)
  const x = AXIS + (4 / 3) * reach
  const width = Math.min(6, 1 + Math.log2(sentences.length) * 1.2).toFixed(1)
  return html`<path class="c${a.number} c${b.number}" d="M${AXIS} ${top}C${x.toFixed(1)} ${top} ${x.toFixed(1)} ${bottom} ${AXIS} ${bottom}" stroke-width="${width}"/>`
}

function dot({ entity, group }: CastMember, row: number): Markup {
  const radius = (3 + 5 * Math.sqrt(Math.min(1, entity.salience * 3))).toFixed(1)
  const label = truncate(entity.name, LONGEST_NAME)
  return html`<circle class="${group}" cx="${AXIS}" cy="${heightOf(row)}" r="${radius}"/><text x="${AXIS - 14}" y="${heightOf(row) + 4}">${label}</text>`
}

function entry(story: Story, { a, b, sentences }: Tie, key: string): Markup {
  const { paragraphs } = story.digest
  const places = new Set(sentences.map(({ start }) => paragraphAt(paragraphs, start) + 1))
  const links = [...places].slice(0, MOST_PLACES)
  return html`<li><bdi>${a.entity.name}</bdi> with <bdi>${b.entity.name}</bdi>: ${counted(sentences.length, 'sentence')}, ${links.map(
    (place, index) =>
      html`${index === 0 ? '' : ', '}<a href="#${key}p${place}">${pilcrow(place)}</a>`,
  )}</li>`
}
