/**
 * Passages that are alike, beside each other: what was removed with what stays for it, word for word where
 * they differ; and pairs that both stay, with the facts that differ. Cost: linear in what is shown.
 */
import type { Removal } from '../../cleaning/removals.ts'
import type { Span } from '../../document/span.ts'
import { type Passages, paragraphAt, type Repeat, type Variant } from '../passages.ts'
import { oneLine } from '../printable.ts'
import type { Story } from '../story.ts'
import { truncate } from '../wrap.ts'
import { html, type Markup } from './markup.ts'
import { counted, factsInWords, pilcrow, share } from './plain-words.ts'
import { type Stretch, stretches } from './stretches.ts'

/** So many are shown; a report is no archive. */
const MOST = 120
/** Of what is said word for word, the opening is shown. */
const OPENING = 90

/** Undefined if no two passages are alike. */
export function sideBySide(story: Story, passages: Passages, key: string): Markup | undefined {
  const { repeats, variants } = passages
  if (repeats.length === 0 && variants.length === 0) return undefined
  const plain = repeats.filter(({ removal }) => removal.kind === 'exact')
  const changed = repeats.filter(({ removal }) => removal.kind !== 'exact')
  return html`${part('Alike, but a fact differs: both stay', variants, (variant) => variantCard(story, variant, key))}
${part('Said again in other words: removed', changed, (repeat) => repeatCard(story, repeat, key))}
${plain.length === 0 ? undefined : html`<h3>Said again word for word: removed</h3><ul class="plain">${plain.slice(0, MOST).map((repeat) => plainRow(story, repeat, key))}</ul>${more(plain.length)}`}`
}

function part<Item>(
  title: string,
  items: readonly Item[],
  card: (item: Item) => Markup,
): Markup | undefined {
  if (items.length === 0) return undefined
  return html`<h3>${title}</h3><ul class="pairs">${items.slice(0, MOST).map(card)}</ul>${more(items.length)}`
}

const more = (count: number): Markup | undefined =>
  count > MOST ? html`<p class="note">and ${counted(count - MOST, 'more')}</p>` : undefined

function variantCard(story: Story, { number, pair }: Variant, key: string): Markup {
  const { differences, of } = pair
  const side = (own: Span, facts: readonly (Span | null)[], end: 'a' | 'b'): Markup =>
    html`<div><h4><a href="#${key}v${number}${end}">${place(story, own)}</a> stays</h4><p dir="auto">${marked(story, own, facts, 'fact')}</p></div>`
  return html`<li class="pair differs">${side(
    of,
    differences.map(({ there }) => there),
    'a',
  )}${side(
    pair,
    differences.map(({ here }) => here),
    'b',
  )}<p class="why">Differs: ${factsInWords(differences)}</p></li>`
}

function repeatCard(story: Story, { number, removal, place: stays }: Repeat, key: string): Markup {
  const { changes = [] } = removal
  return html`<li class="pair gone"><div><h4><a href="#${key}go${number}">${place(story, removal)}</a> removed</h4><p dir="auto">${marked(
    story,
    removal,
    changes.map(({ here }) => here),
    'word',
  )}</p></div><div><h4><a href="#${key}stay${stays.number}">${place(story, stays)}</a> stays</h4><p dir="auto">${marked(
    story,
    stays,
    changes.map(({ there }) => there),
    'word',
  )}</p></div><p class="why">${why(removal)}</p></li>`
}

function why({ reason, kind, similarity = 0, containment }: Removal): string {
  const headline = reason === 'title' ? 'The headline again. ' : ''
  if (kind === 'surface') return `${headline}The same words, written in another way`
  if (kind === 'contained')
    return `${headline}${share(containment?.here ?? 0, 1)} of it is said there`
  return `${headline}${share(similarity, 1)} of the words of both are the same`
}

function plainRow(story: Story, { number, removal, place: stays }: Repeat, key: string): Markup {
  const opening = truncate(oneLine(removal.text.slice(0, 4 * OPENING)), OPENING)
  return html`<li><a href="#${key}go${number}">${place(story, removal)}</a> <span class="arrow" aria-hidden="true">→</span><span class="sr"> is </span> <a href="#${key}stay${stays.number}">${place(story, stays)}</a> <bdi class="open">${opening}</bdi> <small>${counted(removal.words, 'word')}${removal.reason === 'title' ? ', the headline' : ''}</small></li>`
}

const place = ({ digest }: Story, { start }: Span): string =>
  pilcrow(paragraphAt(digest.paragraphs, start) + 1)

/** A passage with some stretches of it marked. */
export function marked(
  { text }: Pick<Story, 'text'>,
  whole: Span,
  parts: readonly (Span | null)[],
  name: 'word' | 'fact',
): Markup {
  return html`${stretches(whole, parts).map(({ start, end, isMarked }: Stretch) => {
    const words = text.slice(start, end)
    return isMarked ? html`<mark class="${name}">${words}</mark>` : words
  })}`
}
