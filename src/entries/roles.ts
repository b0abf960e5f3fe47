export type { Article, ArticleInput } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { MarkedUpText, Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { ParagraphKind } from '../document/paragraph-kind.ts'
export {
  type DocumentInput,
  type Paragraph,
  type ParsedDocument,
  type ParsedParagraph,
  parse,
  type Sentence,
} from '../document/parse.ts'
export type { Span } from '../document/span.ts'
export type { Words } from '../document/words.ts'
export type { Role } from '../roles/role.ts'
export { roles } from '../roles/roles.ts'
export type { RoleSpan } from '../roles/roles-of.ts'
