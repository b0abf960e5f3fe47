/**
 * A story that came more than once: its articles in their order, when they appeared, and side by side the
 * passages in which versions differ. Cost: linear in what is shown.
 */
import type { SeenPassage } from '../../corpus/finding.ts'
import { calendarStrip, type Days } from './calendar-strip.ts'
import type { Cluster } from './clusters.ts'
import { html, type Markup } from './markup.ts'
import { counted, dayInWords, factsInWords, pilcrow } from './plain-words.ts'
import { type Directory, type Listed, labelOf, paragraphAnchor } from './seen-before.ts'
import { marked } from './side-by-side.ts'
import { relation, titleOf } from './standing.ts'

/** So many articles of a story are listed, and so many pairs are shown. */
const MOST_ARTICLES = 24
const MOST_PAIRS = 12

export function clusterCard(
  cluster: Cluster,
  directory: Directory,
  days: Days | undefined,
): Markup {
  const [first] = cluster as [Listed]
  const pairs = differing(cluster, directory)
  return html`<section class="cluster"><h3 dir="auto"><a href="#${first.key}story">${titleOf(first.story)}</a></h3>
<p class="facts">${counted(cluster.length, 'article')}</p>${days && calendarStrip(days, cluster)}
<ol class="versions">${cluster.slice(0, MOST_ARTICLES).map((one) => version(one, directory))}</ol>${
    cluster.length > MOST_ARTICLES
      ? html`<p class="note">and ${cluster.length - MOST_ARTICLES} more</p>`
      : undefined
  }${
    pairs.length === 0
      ? undefined
      : html`<details open><summary>Versions side by side</summary><ul class="pairs">${pairs.slice(0, MOST_PAIRS).map(pairCard)}</ul>${pairs.length > MOST_PAIRS ? html`<p class="note">and ${pairs.length - MOST_PAIRS} more</p>` : undefined}</details>`
  }</section>`
}

function version({ story, key }: Listed, directory: Directory): Markup {
  const { date, finding } = story
  return html`<li><a href="#${key}story"><bdi>${labelOf(story)}</bdi></a>${date === undefined ? undefined : html` <time>${dayInWords(date)}</time>`} ${
    finding === undefined || finding.verdict === 'unique'
      ? html`<span class="chip fresh">first</span>`
      : relation(finding, directory, labelOf)
  }</li>`
}

interface Pair {
  readonly here: Listed
  readonly there: Listed
  readonly passage: SeenPassage
}

/** The passages of a cluster in which a fact differs from an article of the page. */
function differing(cluster: Cluster, directory: Directory): Pair[] {
  const pairs: Pair[] = []
  for (const here of cluster) {
    for (const passage of here.story.finding?.passages ?? []) {
      const there = directory.get(passage.of.id)
      if (there !== undefined && passage.differences.length > 0)
        pairs.push({ here, there, passage })
    }
  }
  return pairs
}

function pairCard({ here, there, passage }: Pair): Markup {
  const { of, differences } = passage
  const side = (one: Listed, own: typeof passage | typeof of, facts: 'here' | 'there'): Markup => {
    const anchor = paragraphAnchor(one, own)
    const place = pilcrow(Number(anchor.slice(one.key.length + 1)))
    return html`<div><h4><a href="#${anchor}"><bdi>${labelOf(one.story)}</bdi> ${place}</a>${one.story.date === undefined ? undefined : html` · ${dayInWords(one.story.date)}`}</h4><p dir="auto">${marked(
      one.story,
      own,
      differences.map((difference) => difference[facts]),
      'fact',
    )}</p></div>`
  }
  return html`<li class="pair differs">${side(there, of, 'there')}${side(here, passage, 'here')}<p class="why">Differs: ${factsInWords(differences)}</p></li>`
}
