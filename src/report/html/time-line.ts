/**
 * The days that an article speaks of, in their order, each with what it says of them, and the figures
 * that it names. Cost: n log n in the values that are shown.
 */
import type { Span } from '../../document/span.ts'
import type { Entity } from '../../entities/extract-entities.ts'
import { paragraphAt } from '../passages.ts'
import type { Story } from '../story.ts'
import { isInside } from './cast.ts'
import { excerpt } from './excerpt.ts'
import { html, type Markup } from './markup.ts'
import { counted, dayInWords, dayNumber, pilcrow, typeInWords } from './plain-words.ts'

const MOST_DAYS = 16
const FIRST_FIGURES = 8
const MOST_FIGURES = 60
/** Types that say nothing without what stands around them. */
const FIGURES = ['MONEY', 'PERCENT', 'QUANTITY', 'DURATION', 'TIME']
const BEFORE = 44
const BEHIND = 56
/** From one day to the next: so many are called a gap. */
const GAP = 300
const DAYS_OF_YEAR = 365.25

interface Event {
  readonly day: number
  readonly value: string
  /** Where the article speaks of it; undefined for the day when it was published. */
  readonly mention: Span | undefined
}

/** Undefined if the article names no day that is known. */
export function timeLine(story: Story, key: string): Markup | undefined {
  const events = eventsOf(story)
  if (!events.some(({ mention }) => mention !== undefined)) return undefined
  return html`<ol class="days">${events.map((event, index) => {
    const gap = index === 0 ? 0 : event.day - (events[index - 1] as Event).day
    return html`<li class="${gap > GAP ? 'gap' : ''}${event.mention ? '' : ' published'}">${
      gap > GAP
        ? html`<span class="years">${counted(Math.max(1, Math.round(gap / DAYS_OF_YEAR)), 'year')} later</span>`
        : undefined
    }<time>${dayInWords(event.value)}</time> ${
      event.mention === undefined
        ? html`<span>the article appears</span>`
        : html`<span>${excerpt(story, event.mention, BEFORE, BEHIND)} ${paragraphLink(story, event.mention, key)}</span>`
    }</li>`
  })}</ol>`
}

function eventsOf(story: Story): Event[] {
  const { entities } = story.digest
  const events: Event[] = []
  for (const { type, value, mentions } of entities) {
    if (type !== 'DATE' || value === undefined || mentions.length === 0) continue
    const day = dayNumber(value)
    if (day === undefined || events.length === MOST_DAYS) continue
    events.push({ day, value, mention: firstThatStays(story, mentions) })
  }
  const { date } = story
  const day = date === undefined ? undefined : dayNumber(date)
  if (date !== undefined && day !== undefined) {
    events.push({ day, value: date, mention: undefined })
  }
  return events.sort((a, b) => a.day - b.day || a.value.length - b.value.length)
}

/** Undefined if the article has none. */
export function figures(story: Story, key: string): Markup | undefined {
  const found = story.digest.entities
    .filter(({ type, mentions }) => FIGURES.includes(type) && mentions.length > 0)
    .slice(0, MOST_FIGURES)
  if (found.length === 0) return undefined
  const rest = found.slice(FIRST_FIGURES)
  const list = (some: readonly Entity[]): Markup =>
    html`<ul class="figures">${some.map((entity) => figure(story, entity, key))}</ul>`
  return html`${list(found.slice(0, FIRST_FIGURES))}${
    rest.length === 0
      ? undefined
      : html`<details><summary>${rest.length} more</summary>${list(rest)}</details>`
  }`
}

function figure(story: Story, { type, mentions }: Entity, key: string): Markup {
  const mention = firstThatStays(story, mentions)
  return html`<li><small>${typeInWords(type)}</small> ${excerpt(story, mention, BEFORE, BEHIND)} ${paragraphLink(story, mention, key)}</li>`
}

function firstThatStays({ digest }: Story, mentions: readonly Span[]): Span {
  return mentions.find((mention) => !isInside(mention, digest.removals)) ?? (mentions[0] as Span)
}

function paragraphLink({ digest }: Story, { start }: Span, key: string): Markup {
  const place = paragraphAt(digest.paragraphs, start) + 1
  return html`<a class="at" href="#${key}p${place}">${pilcrow(place)}</a>`
}
