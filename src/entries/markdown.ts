export type { Article } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Span } from '../document/span.ts'
export {
  type FromMarkdownOptions,
  fromMarkdown,
  type MarkdownArticle,
} from '../html/from-markdown.ts'
