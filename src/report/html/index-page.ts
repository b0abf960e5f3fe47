/**
 * Many articles on one page: an index with what came more than once, a line of time, who is named most and
 * filters; each article then as if it were alone. Which one shows is told by the address (`:target`), and
 * what a filter hides by a box that is ticked: it takes no script. Cost: linear in what is shown.
 */
import { type Passages, passagesOf } from '../passages.ts'
import type { Stories, Story } from '../story.ts'
import { truncate } from '../wrap.ts'
import { articleMap } from './article-map.ts'
import { calendar, daysOf } from './calendar-strip.ts'
import { clusterCard } from './cluster-card.ts'
import { clustersOf } from './clusters.ts'
import { html, type Markup } from './markup.ts'
import { mostNamed } from './most-named.ts'
import { pageFrame } from './page-frame.ts'
import { counted, grouped, share } from './plain-words.ts'
import type { Directory, Listed } from './seen-before.ts'
import { relation, titleOf } from './standing.ts'
import { origin, storySection } from './story-section.ts'

/** The style has rules for so many outlets. */
const MOST_OUTLETS = 8
const OPENING = 180

/** What can be asked for: the name of its class, and how it is called. */
const KINDS = [
  ['repeats', 'Says something twice'],
  ['differs', 'Facts differ inside'],
  ['fresh', 'New'],
  ['known', 'Came before'],
  ['variant', 'Variant'],
] as const

export function indexPage({ stories, failed }: Stories, title: string | undefined): string {
  const listed = stories.map((story, index) => ({ story, key: `a${index + 1}-` }))
  const directory = new Map<string, Listed>()
  for (const one of listed) {
    if (one.story.id !== undefined && !directory.has(one.story.id)) directory.set(one.story.id, one)
  }
  const clusters = clustersOf(listed)
  const days = daysOf(listed)
  const outlets = outletsOf(stories)
  const rows = listed.map((one) => row(one, directory, outlets))
  const name = title ?? counted(stories.length, 'article')
  const body = html`<a class="skip" href="#articles">To the articles</a>
<main class="page many"><div class="index" id="index"><header class="head"><p class="brand">onceover</p><h1 dir="auto">${name}</h1></header>
<section class="glance" aria-label="At a glance">${glance(stories, clusters.length)}${days && calendar(days, listed)}</section>
<div class="columns"><div class="main">${
    clusters.length === 0
      ? undefined
      : html`<section aria-labelledby="clusters"><h2 id="clusters">Came more than once</h2>${clusters.map((cluster) => clusterCard(cluster, directory, days))}</section>`
  }
<section class="articles" aria-labelledby="articles"><h2 id="articles">All articles</h2>${filters(rows, outlets)}
<ol class="list">${rows.map(({ markup }) => markup)}</ol>${
    failed.length === 0
      ? undefined
      : html`<h3>Could not be read</h3><ul class="failed">${failed.map(({ id, error }) => html`<li>${id === undefined ? '' : html`<bdi>${id}</bdi>: `}${error.message} <small>${error.code}</small></li>`)}</ul>`
  }</section></div>
<aside class="beside" aria-label="About all articles">${mostNamed(listed)}</aside></div></div>
${listed.map((one) => html`<div class="story" id="${one.key}story">${storySection(one.story, { ...one, directory, above: above(one, directory) })}</div>\n`)}
<footer class="end">Nothing is lost: what was removed is still said where its link points.</footer></main>`
  return pageFrame(`${name} · onceover`, body)
}

interface Row {
  readonly kinds: readonly string[]
  readonly markup: Markup
}

function row(one: Listed, directory: Directory, outlets: readonly string[]): Row {
  const { story, key } = one
  const { digest, finding, source } = story
  const passages = passagesOf(story)
  const gone = digest.removals.reduce((sum, { words }) => sum + words, 0)
  const kinds = [
    ...(passages.repeats.length > 0 ? ['repeats'] : []),
    ...(passages.variants.length > 0 ? ['differs'] : []),
    ...(finding === undefined ? [] : [finding.verdict === 'unique' ? 'fresh' : 'known']),
    ...(finding?.verdict === 'variant' ? ['variant'] : []),
  ]
  const outlet = source === undefined ? -1 : outlets.indexOf(source)
  const classes = [...kinds.map((kind) => `is-${kind}`), ...(outlet < 0 ? [] : [`o${outlet + 1}`])]
  const facts = [
    counted(digest.words + gone, 'word'),
    ...(gone > 0 ? [`${share(gone, digest.words + gone)} removed`] : []),
    ...(passages.variants.length > 0
      ? [`${counted(passages.variants.length, 'pair')} with another fact`]
      : []),
  ]
  const opening = digest.summary.sentences[0]?.text ?? ''
  const markup = html`<li class="${classes.join(' ')}"><h3 dir="auto"><a href="#${key}story">${titleOf(story)}</a></h3>
${origin(story)}${
  opening === '' ? undefined : html`<p class="opening" dir="auto">${truncate(opening, OPENING)}</p>`
}
${hasMap(passages) ? articleMap(story, passages, undefined) : undefined}
<p class="facts">${facts.join(' · ')}${finding && html` · ${relation(finding, directory)}`}</p></li>
`
  return { kinds, markup }
}

const hasMap = ({ repeats, variants, furniture }: Passages): boolean =>
  repeats.length + variants.length + furniture.length > 0

function above({ story }: Listed, directory: Directory): Markup {
  const { finding, text } = story
  const fresh = finding?.fresh.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0
  return html`<p class="back"><a href="#index">All articles</a></p>${
    finding &&
    html`<p class="stands">${relation(finding, directory)}${finding.verdict === 'unique' ? '' : html` · ${share(Math.min(fresh, text.length), text.length)} of it is new`}</p>`
  }`
}

function glance(stories: readonly Story[], clusters: number): Markup {
  let words = 0
  let gone = 0
  for (const { digest } of stories) {
    words += digest.words
    for (const removal of digest.removals) gone += removal.words
  }
  const findings = stories.filter(({ finding }) => finding !== undefined)
  const fresh = findings.filter(({ finding }) => finding?.verdict === 'unique').length
  const figure = (label: string, number: string, unit: string, name = ''): Markup =>
    html`<div class="${name}"><dt>${label}</dt><dd>${number} <small>${unit}</small></dd></div>`
  return html`<dl>${figure('read', grouped(stories.length), stories.length === 1 ? 'article' : 'articles')}${figure('in all', grouped(words + gone), 'words')}${figure(
    'said twice inside',
    gone > 0 ? share(gone, words + gone) : 'nothing',
    gone > 0 ? counted(gone, 'word') : '',
    gone > 0 ? 'is-go' : '',
  )}${
    findings.length === 0
      ? undefined
      : html`${figure('new', grouped(fresh), fresh === 1 ? 'article' : 'articles')}${figure('came more than once', grouped(clusters), clusters === 1 ? 'story' : 'stories')}`
  }</dl>`
}

/** Those that stand under most articles. */
function outletsOf(stories: readonly Story[]): string[] {
  const counts = new Map<string, number>()
  for (const { source } of stories) {
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  const outlets = [...counts].sort((a, b) => b[1] - a[1]).map(([source]) => source)
  return outlets.length < 2 ? [] : outlets.slice(0, MOST_OUTLETS)
}

/** Only what some articles are and some are not can be asked for. */
function filters(rows: readonly Row[], outlets: readonly string[]): Markup | undefined {
  const kinds = KINDS.map(([kind, label]) => {
    const count = rows.filter((one) => one.kinds.includes(kind)).length
    return { kind, label: `${label} (${grouped(count)})`, count }
  }).filter(({ count }) => count > 0 && count < rows.length)
  if (kinds.length === 0 && outlets.length === 0) return undefined
  const choice = (group: string, id: string, label: string, isFirst: boolean): Markup =>
    html`<label><input type="radio" name="${group}" id="${id}"${isFirst ? html` checked` : undefined}><span>${label}</span></label>`
  return html`<div class="filters">${
    kinds.length === 0
      ? undefined
      : html`<fieldset><legend>Show</legend>${choice('show', 'show-all', 'All', true)}${kinds.map(({ kind, label }) => choice('show', `show-${kind}`, label, false))}</fieldset>`
  }${
    outlets.length === 0
      ? undefined
      : html`<fieldset><legend>Outlet</legend>${choice('outlet', 'outlet-all', 'All', true)}${outlets.map((outlet, index) => choice('outlet', `outlet-${index + 1}`, outlet, false))}</fieldset>`
  }</div>`
}
