/**
 * Who and what an article is about: grouped for a digest, as a table for the stage by itself.
 */
import type { CoOccurrence } from '../entities/co-occurrences.ts'
import type { Entity, EntityType } from '../entities/extract-entities.ts'
import type { Keyphrase } from '../entities/extract-keyphrases.ts'
import { displayWidth } from './display-width.ts'
import { INDENT, type Page, section } from './page.ts'
import { count } from './phrases.ts'
import { oneLine } from './printable.ts'
import { joinPieces, type Piece, truncate, wrap } from './wrap.ts'

/** Who plays a part. */
const CAST: readonly (readonly [EntityType, string])[] = [
  ['PERSON', 'people'],
  ['ORGANIZATION', 'organizations'],
  ['LOCATION', 'places'],
  ['NORP', 'groups'],
  ['EVENT', 'events'],
  ['PRODUCT', 'products'],
  ['WORK_OF_ART', 'works'],
  ['LAW', 'laws'],
  ['DISEASE', 'diseases'],
  ['CHEMICAL', 'substances'],
  ['LANGUAGE', 'languages'],
]
/** What can be counted or put on a calendar. */
const FIGURES: readonly (readonly [EntityType, string])[] = [
  ['DATE', 'dates'],
  ['TIME', 'times'],
  ['DURATION', 'durations'],
  ['MONEY', 'money'],
  ['PERCENT', 'per cent'],
  ['QUANTITY', 'quantities'],
  ['ORDINAL', 'ordinals'],
]
const LABEL_WIDTH = 15
/** So many of a group are named. */
const SHOWN = 8
const SHOWN_ALIASES = 3

/** The names of an article by kind; nothing if it has none. */
export function renderCast(page: Page, entities: readonly Entity[]): string | undefined {
  return renderGroups(page, 'Cast', CAST, entities)
}

/** Who stands together in two sentences or more; nothing if nobody does. */
export function renderCompany(
  page: Page,
  entities: readonly Entity[],
  company: readonly CoOccurrence[],
): string | undefined {
  const often = company.filter(({ count: times }) => times > 1)
  if (often.length === 0) return undefined
  const room = page.width - INDENT.length
  const pieces = often.slice(0, SHOWN).map(({ a, b, count: times }) => {
    const plain = truncate(`${nameOf(entities[a])} + ${nameOf(entities[b])} ×${times}`, room)
    return { plain, shown: plain }
  })
  if (often.length > SHOWN) pieces.push(faintPiece(page, `+${often.length - SHOWN} more`))
  return section(page, 'Together', '', joinPieces(pieces, faintPiece(page, ' · '), room))
}

const nameOf = (entity: Entity | undefined): string => oneLine(entity?.name ?? '')

/** Dates, sums and other figures by kind; nothing if it has none. */
export function renderFigures(page: Page, entities: readonly Entity[]): string | undefined {
  return renderGroups(page, 'Figures', FIGURES, entities)
}

function renderGroups(
  page: Page,
  name: string,
  groups: readonly (readonly [EntityType, string])[],
  entities: readonly Entity[],
): string | undefined {
  const lines = groups.flatMap(([type, label]) =>
    groupLines(
      page,
      label,
      entities.filter((entity) => entity.type === type),
    ),
  )
  return lines.length === 0 ? undefined : section(page, name, '', lines)
}

function groupLines(page: Page, label: string, entities: readonly Entity[]): string[] {
  if (entities.length === 0) return []
  const { paint } = page
  const room = page.width - INDENT.length - LABEL_WIDTH
  const pieces = entities.slice(0, SHOWN).map((entity) => entityPiece(page, entity, room))
  if (entities.length > SHOWN) pieces.push(faintPiece(page, `+${entities.length - SHOWN} more`))
  return joinPieces(pieces, faintPiece(page, ' · '), room).map(
    (line, index) => paint.faint((index === 0 ? label : '').padEnd(LABEL_WIDTH)) + line,
  )
}

/** `Donald Trump ×5 (Trump, President Trump)`. */
function entityPiece(page: Page, { name, mentions, aliases }: Entity, room: number): Piece {
  const { paint } = page
  const shownName = truncate(oneLine(name), room)
  const times = mentions.length > 1 ? ` ×${mentions.length}` : ''
  const others = aliases.slice(0, SHOWN_ALIASES).map(oneLine).join(', ')
  const more = aliases.length > SHOWN_ALIASES ? ', …' : ''
  const also = others === '' ? '' : ` (${others}${more})`
  const fits = displayWidth(shownName + times + also) <= room
  const rest = fits ? times + also : times
  return { plain: shownName + rest, shown: paint.strong(shownName) + paint.faint(rest) }
}

function faintPiece(page: Page, text: string): Piece {
  return { plain: text, shown: page.paint.faint(text) }
}

/** The best phrases on a few lines; nothing if there are none. */
export function renderKeyphrases(page: Page, keyphrases: readonly Keyphrase[]): string | undefined {
  if (keyphrases.length === 0) return undefined
  const room = page.width - INDENT.length
  const pieces = keyphrases.map(({ text }) => {
    const plain = truncate(oneLine(text), room)
    return { plain, shown: plain }
  })
  return section(page, 'Key phrases', '', joinPieces(pieces, faintPiece(page, ' · '), room))
}

/** The length of the longest text, or `least`. */
const widest = (texts: readonly string[], least: number): number =>
  texts.reduce((most, { length }) => Math.max(most, length), least)

/** Every entity on a line: type, mentions, salience, name and other names. */
export function renderEntityTable(page: Page, entities: readonly Entity[]): string {
  if (entities.length === 0) return 'No names, dates or figures found.'
  const { paint, width } = page
  const counts = entities.map(({ mentions }) => String(mentions.length))
  const typeWidth =
    widest(
      entities.map(({ type }) => type),
      4,
    ) + 2
  const countWidth = widest(counts, 5) + 2
  const room = width - typeWidth - countWidth - 10
  const header = `${'type'.padEnd(typeWidth)}${'times'.padEnd(countWidth)}salience  name`
  const rows = entities.flatMap(({ type, name, aliases, salience, value, place }, index) => {
    const facts = [
      ...(value === undefined ? [] : [`= ${value}`]),
      ...(place === undefined ? [] : [`of ${place}`]),
      ...aliases,
    ]
    const also = facts.length === 0 ? '' : oneLine(facts.join(', '))
    const lead = `${type.padEnd(typeWidth)}${(counts[index] as string).padEnd(countWidth)}${salience.toFixed(3).padEnd(10)}`
    const shown = truncate(oneLine(name), Math.max(8, room))
    const rest = displayWidth(shown) + 2 + displayWidth(also) <= room ? `  ${also}` : ''
    const below =
      rest === '' && also !== ''
        ? wrap(also, Math.max(8, room - 2)).map((line) => ' '.repeat(lead.length + 2) + line)
        : []
    const row = `${paint.faint(lead)}${paint.strong(shown)}${paint.faint(rest)}`.trimEnd()
    return [row, ...below.map(paint.faint)]
  })
  return [paint.faint(header), ...rows, '', paint.faint(count(entities.length, 'name'))].join('\n')
}
