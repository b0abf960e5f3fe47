/**
 * The article from its first letter to its last as one line: what went, what stays for it, what differs,
 * the gist. Cost: linear in what is drawn.
 */
import type { Span } from '../../document/span.ts'
import type { Passages } from '../passages.ts'
import type { Story } from '../story.ts'
import { html, type Markup } from './markup.ts'

const WIDTH = 1000
/** Less is not seen. */
const LEAST = 2.5
/** Between two paragraphs. */
const GAP = 1.5

/** @param key what the anchors of the story begin with; undefined where there is nothing to link to */
export function articleMap(story: Story, passages: Passages, key: string | undefined): Markup {
  const scale = WIDTH / Math.max(1, story.text.length)
  const box = ({ start, end }: Span, name: string, y: number, height: number, gap = 0): Markup =>
    html`<rect class="${name}" x="${(start * scale).toFixed(1)}" y="${y}" width="${Math.max(LEAST, (end - start) * scale - gap).toFixed(1)}" height="${height}"/>`
  const link = (target: string, label: string, shape: Markup): Markup =>
    key === undefined
      ? shape
      : html`<a href="#${key}${target}" tabindex="-1" aria-label="${label}">${shape}</a>`
  const { paragraphs, summary } = story.digest
  // Beside others only what stands out.
  const sentences = key === undefined ? [] : summary.sentences
  const seen = story.finding?.passages ?? []
  const role =
    key === undefined
      ? html` aria-hidden="true"`
      : html` role="group" aria-label="Map of the article"`
  return html`<svg class="map" viewBox="0 0 ${WIDTH} 40" preserveAspectRatio="none"${role}>${paragraphs.map(
    (span) => box(span, 'm-text', 12, 18, GAP),
  )}${passages.furniture.map((span) => box(span, 'm-fur', 12, 18, GAP))}${seen.map((span) => box(span, 'm-seen', 33, 5, GAP))}${sentences.map(
    (span, index) => link(`g${index + 1}`, `Gist ${index + 1}`, box(span, 'm-gist', 12, 18)),
  )}${passages.places.map((place) =>
    link(`stay${place.number}`, `Stays ${place.number}`, box(place, 'm-stay', 4, 5, GAP)),
  )}${passages.repeats.map(({ removal, number }) =>
    link(`go${number}`, `Removed ${number}`, box(removal, 'm-go', 12, 18, GAP)),
  )}${passages.variants.map(
    ({ pair, number }) =>
      html`${link(`v${number}a`, `Differs ${number}`, box(pair.of, 'm-var', 33, 5, GAP))}${link(`v${number}b`, `Differs ${number}, again`, box(pair, 'm-var', 33, 5, GAP))}`,
  )}</svg>`
}

/** What the colours of the map and of the article mean: those that are there. */
export function legend({ digest, finding }: Story, passages: Passages): Markup {
  const entries = [
    [digest.summary.sentences.length, 'k-gist', 'gist'],
    [passages.repeats.length, 'k-go', 'said again, removed'],
    [passages.places.length, 'k-stay', 'what still says it'],
    [passages.variants.length, 'k-var', 'alike, but a fact differs: both stay'],
    [passages.furniture.length, 'k-fur', 'furniture of the page, left out'],
    [finding?.passages.length ?? 0, 'k-seen', 'said before by another article'],
  ] as const
  const shown = entries.filter(([count]) => count > 0)
  return html`<ul class="legend">${shown.map(([, name, label]) => html`<li class="${name}">${label}</li>`)}</ul>`
}
