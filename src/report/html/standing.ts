/** How an article of a page is called, and how it stands to others. Cost: constant. */
import type { Finding } from '../../corpus/finding.ts'
import type { Story } from '../story.ts'
import { html, type Markup } from './markup.ts'
import { VERDICTS } from './plain-words.ts'
import type { Directory } from './seen-before.ts'

export const titleOf = ({ title, id }: Story): string =>
  title === '' ? (id ?? 'An article without a headline') : title

/** `update of Headline`, with the way there. */
export function relation({ verdict, of }: Finding, directory: Directory): Markup {
  const [called, link] = VERDICTS[verdict] ?? [String(verdict), 'of']
  const other = of === undefined ? undefined : directory.get(of)
  const chip = html`<span class="chip ${verdict === 'unique' ? 'fresh' : 'known'}">${called}</span>`
  if (of === undefined || verdict === 'unique') return chip
  return other === undefined
    ? html`${chip} ${link} <bdi>${of}</bdi>`
    : html`${chip} ${link} <a href="#${other.key}story"><bdi>${titleOf(other.story)}</bdi></a>`
}
