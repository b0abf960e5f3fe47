export type { Article } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Span } from '../document/span.ts'
export type { LeadImage } from '../html/about-page.ts'
export type { PageKind } from '../html/block-kind.ts'
export {
  FROM_HTML_DEFAULTS,
  type FromHtmlOptions,
  fromHtml,
  type PageArticle,
} from '../html/from-html.ts'
export type { Fullness, PageParagraph } from '../html/page-article.ts'
