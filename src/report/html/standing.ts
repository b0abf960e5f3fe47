/** How an article of a page is called, and how it stands to others. Cost: constant. */
import type { Finding } from '../../corpus/finding.ts'
import type { Story } from '../story.ts'
import { html, type Markup } from './markup.ts'
import { counted, verdictInWords } from './plain-words.ts'
import type { Directory } from './seen-before.ts'

export const titleOf = ({ title, id }: Story): string =>
  title === '' ? (id ?? 'An article without a headline') : title

/**
 * `variant of Headline · 2 facts differ`, with the way there.
 *
 * @param called what the other article is called: by its headline, or among its like by its outlet
 */
export function relation(
  { verdict, of, differences }: Finding,
  directory: Directory,
  called: (story: Story) => string = titleOf,
): Markup {
  const { name, link } = verdictInWords(verdict)
  const other = of === undefined ? undefined : directory.get(of)
  const chip = html`<span class="chip ${verdict === 'unique' ? 'fresh' : 'known'}">${name}</span>`
  if (of === undefined || verdict === 'unique') return chip
  const facts = counted(differences.length, 'fact')
  const differ = differences.length === 1 ? `${facts} differs` : `${facts} differ`
  const article =
    other === undefined
      ? html`<bdi>${of}</bdi>`
      : html`<a href="#${other.key}story"><bdi>${called(other.story)}</bdi></a>`
  return html`${chip} ${link} ${article}${differences.length === 0 ? undefined : ` · ${differ}`}`
}
