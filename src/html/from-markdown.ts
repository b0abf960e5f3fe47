/**
 * A Markdown text in, an article out: the text as it is, with what of it is markup and what each paragraph is.
 *
 * Method: blocks line by line, then what is inside of them, both as CommonMark has it; front matter tells the rest. All
 * stages read the words alone, and tell everything where it stands in the Markdown. Cost: linear.
 */
import { type Article, kindOf } from '../document/article.ts'
import type { GivenParagraph } from '../document/given-paragraphs.ts'
import type { Markup } from '../document/markup.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOptionNames } from '../document/options.ts'
import { isoDate } from './iso-date.ts'
import { type FrontMatter, readFrontMatter } from './markdown/front-matter.ts'
import { readBlocks } from './markdown/read-blocks.ts'
import { InlineReader } from './markdown/read-inline.ts'

export interface FromMarkdownOptions {
  /** Where the text was found. Default: what its front matter says. */
  readonly url?: string | undefined
}

/** An article that was read from Markdown. Each stage takes it as it is. */
export interface MarkdownArticle extends Article {
  /** The names of those who wrote it, in order, as the front matter tells them. */
  readonly authors: readonly string[]
  readonly kinds: readonly GivenParagraph[]
  readonly markup: readonly Markup[]
}

/** A text has at most so many characters. */
const MOST = 10 * 1024 * 1024
/** So many marks are read in lines, as each takes some room; what is behind is text. */
const MOST_ELEMENTS = 250_000
const LANGUAGE = /^[a-z]{2,3}(?:[-_][A-Za-z0-9-]{2,35})?$/i

/**
 * The article of a Markdown text. Its `text` is the Markdown to the letter, and so is what `clean` makes of it; whatever
 * is told of it lies there. Emphasis, addresses, pictures, tags, code blocks and front matter are no words to any stage.
 *
 * @param markdown CommonMark with the tables of GitHub, at most 10 Mi characters
 * @throws OnceoverError `INVALID_INPUT` if it is no string, `INVALID_OPTION`, `TOO_LARGE`
 * @example
 * const article = fromMarkdown('# Bridge shut\n\nThe **old** [bridge](https://example.org/b) is shut.')
 * digest(article).title // 'Bridge shut'
 */
export function fromMarkdown(markdown: string, options: FromMarkdownOptions = {}): MarkdownArticle {
  checkOptionNames('fromMarkdown', options, ['url'])
  const { url } = options
  if (url !== undefined && typeof url !== 'string')
    throw new OnceoverError('INVALID_OPTION', `\`url\` must be a string, got ${kindOf(url)}`)
  if (typeof markdown !== 'string')
    throw new OnceoverError(
      'INVALID_INPUT',
      `expected Markdown as a string, got ${kindOf(markdown)}`,
    )
  if (markdown.length > MOST)
    throw new OnceoverError(
      'TOO_LARGE',
      `the text has ${markdown.length} characters, at most ${MOST} are read`,
    )
  const front = readFrontMatter(markdown)
  const { paragraphs, markup, labels } = readBlocks(markdown, front.end)
  const inline = new InlineReader(markdown, labels, MOST_ELEMENTS)
  for (const { start, end } of paragraphs) inline.read(start, end)
  const above: Markup[] = front.end > 0 ? [{ start: 0, end: front.end }] : []
  const elements = [...above, ...markup, ...inline.elements]
  return {
    ...aboutText(front, url),
    text: markdown,
    kinds: paragraphs,
    markup: elements.sort((a, b) => a.start - b.start || b.end - a.end),
  }
}

/** What the front matter tells. */
function aboutText(
  { values }: FrontMatter,
  given: string | undefined,
): Omit<MarkdownArticle, 'text' | 'kinds' | 'markup'> {
  const firstOf = (...names: string[]): string | undefined =>
    names.map((name) => values.get(name)?.[0]).find((value) => value !== undefined && value !== '')
  const title = firstOf('title', 'headline')
  const url =
    given ?? firstOf('url', 'url source', 'source_url', 'canonical', 'canonical_url', 'link')
  const source = firstOf('sitename', 'site_name', 'site', 'publisher', 'source', 'hostname')
  const date = isoDate([firstOf('date', 'published', 'published time', 'publisheddate', 'pubdate')])
  const language = firstOf('language', 'lang', 'locale')
  const authors = values.get('authors') ?? values.get('author') ?? values.get('byline') ?? []
  return {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(language !== undefined && LANGUAGE.test(language) ? { language } : {}),
    authors: authors.filter((name) => name !== ''),
  }
}
