/** When articles appeared, as a strip from the first day of the page to the last. Cost: linear. */
import type { Story } from '../story.ts'
import { html, type Markup } from './markup.ts'
import { dayInWords, dayNumber, grouped } from './plain-words.ts'
import type { Listed } from './seen-before.ts'

/** The first and the last day of a page. */
export interface Days {
  readonly first: number
  readonly last: number
}

const WIDTH = 1000
const TICK = 6
const BINS = 60
const HEIGHT = 40

const dayOf = ({ date }: Story): number | undefined =>
  date === undefined ? undefined : dayNumber(date)

/** Undefined if less than two days are known. */
export function daysOf(listed: readonly Listed[]): Days | undefined {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { story } of listed) {
    const day = dayOf(story)
    if (day === undefined) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return first < last ? { first, last } : undefined
}

/** A tick an article. */
export function calendarStrip({ first, last }: Days, listed: readonly Listed[]): Markup {
  const days = listed.map(({ story }) => dayOf(story)).filter((day) => day !== undefined)
  return html`<svg class="strip" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" y="4.5" width="${WIDTH}" height="1"/>${days.map(
    (day) =>
      html`<rect class="m-stay" x="${(((day - first) / (last - first)) * (WIDTH - TICK)).toFixed(1)}" width="${TICK}" height="10"/>`,
  )}</svg>`
}

/** How many articles appeared when, with the first and the last day in words. */
export function calendar(days: Days, listed: readonly Listed[]): Markup {
  const { first, last } = days
  const bins = Math.min(BINS, last - first + 1)
  const counts = new Array<number>(bins).fill(0)
  let dated = 0
  for (const { story } of listed) {
    const day = dayOf(story)
    if (day === undefined) continue
    const bin = Math.min(bins - 1, Math.floor(((day - first) / (last - first + 1)) * bins))
    counts[bin] = (counts[bin] as number) + 1
    dated++
  }
  const most = Math.max(...counts)
  const step = WIDTH / bins
  const inWords = (day: number): string =>
    dayInWords(new Date(day * 86_400_000).toISOString().slice(0, 10))
  const label = `${grouped(dated)} dated articles, ${inWords(first)} to ${inWords(last)}, at most ${most} at a time`
  return html`<figure class="calendar"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">${counts.map(
    (count, bin) => {
      const height = count === 0 ? 0.8 : Math.max(3, (count / most) * HEIGHT)
      return html`<rect class="${count === 0 ? 'rail' : 'm-stay'}" x="${(bin * step).toFixed(1)}" y="${(HEIGHT - height).toFixed(1)}" width="${(step - 2).toFixed(1)}" height="${height.toFixed(1)}"/>`
    },
  )}</svg><figcaption><time>${inWords(first)}</time><time>${inWords(last)}</time></figcaption></figure>`
}
