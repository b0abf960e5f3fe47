/**
 * A piece of HTML that is an article and nothing else, as feeds have them: all of it is text.
 * Cost: linear.
 */
import type { Article } from '../document/article.ts'
import { layOut } from './layout.ts'
import { pageText } from './page-article.ts'
import { readPage } from './read-page.ts'

/** What of an article the HTML tells: its text, and what each paragraph is. */
export function fromFragment(html: string, title = ''): Pick<Article, 'text' | 'kinds'> {
  const { blocks } = layOut(readPage(html))
  const chances = blocks.map(() => 1)
  const { text, kinds } = pageText(
    blocks,
    chances,
    { title, summary: '', saysArticle: true, updates: [] },
    'full',
  )
  return { text, kinds }
}
