/**
 * A report as one page that people can look at and pass on: no network, no script, a strict policy. One
 * article, or many with an index over them. Cost: linear in what is shown; some 40 kB an article.
 */

import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOptionNames } from '../document/options.ts'
import { indexPage } from './html/index-page.ts'
import { html } from './html/markup.ts'
import { pageFrame } from './html/page-frame.ts'
import { storySection } from './html/story-section.ts'
import { type ReportInput, storiesOf } from './story.ts'

export interface RenderHtmlOptions {
  /** What the page is called. Default: the headline of the article, or how many articles there are. */
  readonly title?: string | undefined
}

/**
 * The page of a digest, or of many: a list always has an index, with the stories that a corpus tied
 * together where its findings are given, a line of time, who is named most, and filters. The page holds
 * all that it shows, in one file without scripts; what an article says can only be text on it.
 *
 * @param input a digest, an item (`{ digest, article, finding }`), or a list of these, such as the outcomes of
 *   `digestAll`
 * @returns HTML, to be written as UTF-8
 * @throws OnceoverError `INVALID_INPUT` if `input` is nothing of the kind, `INVALID_CLEANED` if a digest was
 *   changed so that it does not give its article back, `INVALID_OPTION` if an option is unknown or no string
 * @example
 * const page = renderHtml(digest({ title: 'Rates rise', text: 'The bank acted.\n\nThe bank acted.' }))
 */
export function renderHtml(input: ReportInput, options: RenderHtmlOptions = {}): string {
  checkOptionNames('renderHtml', options, ['title'])
  const { title }: { title?: unknown } = options
  if (title !== undefined && typeof title !== 'string') {
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`title\` must be a string, got ${kindOf(title)}`,
    )
  }
  const all = storiesOf(input)
  const [story] = all.stories
  if (!all.isOne || story === undefined) return indexPage(all, title)
  const section = storySection(story, { key: '', directory: new Map() })
  const name = title ?? (story.title === '' ? 'An article' : story.title)
  return pageFrame(
    `${name} · onceover`,
    html`<a class="skip" href="#text">To the article</a>
<main class="page story"><p class="brand">onceover</p>
${section}
<footer class="end">Nothing is lost: what was removed is still said where its link points.</footer></main>`,
  )
}
