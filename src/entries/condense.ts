export { CONDENSE_DEFAULTS, type CondenseOptions } from '../condensing/budget.ts'
export type { ArticleSpan } from '../condensing/cluster/article-span.ts'
export type {
  ClusterDropped,
  ClusterSentence,
  ClusterSummary,
} from '../condensing/cluster/condense-cluster.ts'
export type { Claim, ClaimSource, Conflict } from '../condensing/cluster/conflicts.ts'
export type { ExplainedClusterSentence } from '../condensing/cluster/explain-cluster.ts'
export type { Dropped } from '../condensing/compress.ts'
export { condense, type Summary, type SummarySentence } from '../condensing/condense.ts'
export type { Contribution, ExplainedSentence } from '../condensing/explain.ts'
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
export type { Difference } from '../duplicates/difference.ts'
