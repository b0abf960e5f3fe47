/**
 * An article as a corpus takes it: its words without markup. A flash that came without a text says what its headline says,
 * and is read as that; otherwise all of them would have one text. Cost: linear.
 */
import { type ArticleInput, asArticle } from '../document/article.ts'
import { withoutMarkup } from '../document/parse.ts'

export function corpusArticle(input: string | ArticleInput): ReturnType<typeof withoutMarkup> {
  const article = asArticle(input)
  const { title, text } = article
  const isEmpty = title && text.trim() === ''
  return withoutMarkup(isEmpty ? { ...article, text: title, markup: undefined } : article)
}
