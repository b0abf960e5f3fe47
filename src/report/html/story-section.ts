/**
 * All that a report shows of one article: its figures and its map, the gist, the article with what went
 * struck, and beside it the cast, the company, days, figures and key phrases. Cost: that of the parts.
 */
import { overlapping } from '../../document/overlapping.ts'
import { type Passages, passagesOf } from '../passages.ts'
import type { Story } from '../story.ts'
import { articleMap, legend } from './article-map.ts'
import { castList, castOf } from './cast.ts'
import { company } from './company.ts'
import { markedSpans } from './marked-text.ts'
import { html, type Markup } from './markup.ts'
import { passageMarks } from './passage-marks.ts'
import { counted, dayInWords, grouped, share } from './plain-words.ts'
import { type Directory, seenBefore } from './seen-before.ts'
import { sideBySide } from './side-by-side.ts'
import { spoken } from './spoken.ts'
import { figures, timeLine } from './time-line.ts'

/** Where a story stands on the page. */
export interface Setting {
  /** What the names of its anchors begin with: one page may hold many stories. */
  readonly key: string
  readonly directory: Directory
  /** What stands above its headline: the way back, how it stands to others. */
  readonly above?: Markup | undefined
}

/** @throws nothing: whatever a digest says is shown as text */
export function storySection(story: Story, setting: Setting): Markup {
  const { key, directory } = setting
  const passages = passagesOf(story)
  const cast = castOf(story)
  const seen = seenBefore(story, directory)
  const marks = passageMarks(story, passages, cast, seen, key)
  const { digest } = story
  const section = (name: string, title: string, body: Markup | undefined): Markup | undefined =>
    body &&
    html`<section aria-labelledby="${key}${name}"><h2 id="${key}${name}">${title}</h2>${body}</section>`
  const together = company(story, cast, key)
  const days = timeLine(story, key)
  const named = figures(story, key)
  const alike = sideBySide(story, passages, key)
  const links = [
    ['text', 'Article', true],
    ['cast', 'Cast', cast.length > 0],
    ['company', 'Who with whom', together !== undefined],
    ['days', 'Days', days !== undefined],
    ['figures', 'Figures', named !== undefined],
    ['alike', 'Side by side', alike !== undefined],
  ] as const
  return html`<header class="head">${setting.above}${headline(story)}${origin(story)}</header>
<section class="glance" aria-label="At a glance">${glance(story, passages)}${articleMap(story, passages, key)}${legend(story, passages)}</section>
<nav class="jump" aria-label="Parts of this report">${links
    .filter(([, , isThere]) => isThere)
    .map(([name, label]) => html`<a href="#${key}${name}">${label}</a>`)}</nav>
<div class="columns"><div class="main">${gist(story, key)}
<article class="text" aria-labelledby="${key}text"><h2 class="sr" id="${key}text">The article</h2>
<div lang="${languageTag(digest.language)}">${paragraphs(story, markedSpans(story.text, digest.paragraphs, marks), key)}</div></article></div>
<aside class="beside" aria-label="About the article">${section('cast', 'Cast', cast.length > 0 ? castList(story, cast, key) : undefined)}
${section('company', 'Who appears with whom', together)}
${section('days', 'Days', days)}
${section('figures', 'Figures', named)}
${section('phrases', 'Key phrases', keyphrases(story))}</aside></div>
${alike && html`<section class="alike" aria-labelledby="${key}alike"><h2 id="${key}alike">Side by side</h2>${alike}</section>`}`
}

function headline({ title, digest }: Story): Markup {
  const text = title === '' ? 'An article without a headline' : title
  const note =
    digest.titleFrom === 'derived'
      ? html`<p class="note">It came without a headline: this is made of its best sentence.</p>`
      : undefined
  return html`<h1 dir="auto">${text}</h1>${note}`
}

/** Outlet, day and address. */
export function origin({ source, date, url }: Story): Markup | undefined {
  const address = url === undefined ? undefined : webAddress(url)
  const parts = [
    source === undefined ? undefined : html`<bdi>${source}</bdi>`,
    date === undefined ? undefined : html`<time>${dayInWords(date)}</time>`,
    address &&
      html`<a href="${address.href}" rel="noreferrer noopener"><bdi>${address.hostname}</bdi></a>`,
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return html`<p class="origin">${parts.map((part, index) => html`${index === 0 ? '' : ' · '}${part}`)}</p>`
}

/** An address of the web; all others lead nowhere. */
function webAddress(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined
  const address = new URL(url)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : undefined
}

/** A language tag that a page may have; none for what is not known. */
const languageTag = (language: string): string =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(language) && language !== 'und' ? language : ''

function glance({ digest }: Story, { repeats, variants }: Passages): Markup {
  const gone = digest.removals.reduce((sum, { words }) => sum + words, 0)
  const all = digest.words + gone
  const figure = (name: string, label: string, number: string, of: string): Markup =>
    html`<div class="${name}"><dt>${label}</dt><dd>${number} <small>${of}</small></dd></div>`
  const unit = (number: number, noun: string): string => (number === 1 ? noun : `${noun}s`)
  const removed =
    gone === 0
      ? figure('', 'removed', 'nothing', '')
      : figure('is-go', 'removed', share(gone, all), counted(gone, 'word'))
  const again =
    repeats.length === 0
      ? undefined
      : figure('is-go', 'said again', grouped(repeats.length), unit(repeats.length, 'passage'))
  const alike =
    variants.length === 0
      ? undefined
      : figure(
          'is-var',
          'alike, a fact differs',
          grouped(variants.length),
          unit(variants.length, 'pair'),
        )
  const { words } = digest.summary
  return html`<dl>${figure('', 'read', grouped(all), unit(all, 'word'))}${removed}${again}${alike}${figure('', 'gist', grouped(words), unit(words, 'word'))}</dl>`
}

function gist({ digest: { summary } }: Story, key: string): Markup | undefined {
  if (summary.text === '') return undefined
  const sentences = summary.sentences.map(
    ({ text }, index) => html`${index === 0 ? '' : ' '}<a href="#${key}g${index + 1}">${text}</a>`,
  )
  return html`<section class="gist" aria-labelledby="${key}gist"><h2 id="${key}gist">The gist</h2><p dir="auto">${sentences}</p></section>`
}

/** From this share on a paragraph has gone. */
const GONE = 0.9

function paragraphs({ digest }: Story, shown: readonly Markup[], key: string): Markup[] {
  return digest.paragraphs.map((paragraph, index) => {
    const { start, end, kind } = paragraph
    const gone = overlapping(digest.removals, paragraph).reduce(
      (sum, removal) => sum + Math.min(end, removal.end) - Math.max(start, removal.start),
      0,
    )
    const name = `${kindName(kind)}${gone >= GONE * (end - start) ? ' is-gone' : ''}`
    const number = html`<a class="no" href="#${key}p${index + 1}">${spoken('Paragraph ')}${index + 1}</a>`
    return kind === 'heading'
      ? html`<h3 dir="auto" id="${key}p${index + 1}" class="${name}">${number}${shown[index]}</h3>\n`
      : html`<p dir="auto" id="${key}p${index + 1}" class="${name}">${number}${shown[index]}</p>\n`
  })
}

const kindName = (kind: string): string => (/^[a-z]+$/.test(kind) ? kind : 'body')

function keyphrases({ digest }: Story): Markup | undefined {
  if (digest.keyphrases.length === 0) return undefined
  return html`<ul class="phrases">${digest.keyphrases.map(({ text }) => html`<li><bdi>${text}</bdi></li>`)}</ul>`
}
