export type { BoilerplateRule } from '../cleaning/boilerplate.ts'
export type { Cleaned } from '../cleaning/clean.ts'
export type { KeptParagraph } from '../cleaning/kept-paragraphs.ts'
export type { Removal } from '../cleaning/removals.ts'
export type { Seam } from '../cleaning/rewrite.ts'
export type { Dropped } from '../condensing/compress.ts'
export type { Summary, SummarySentence } from '../condensing/condense.ts'
export type { Contribution, ExplainedSentence } from '../condensing/explain.ts'
export type {
  ArticleVerdict,
  Finding,
  Place,
  Relation,
  SeenPassage,
} from '../corpus/finding.ts'
export type { Digest, DigestParagraph } from '../digest.ts'
export type { Article, ArticleInput } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { TitleOrigin } from '../document/headline.ts'
export type { Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { ParagraphKind } from '../document/paragraph-kind.ts'
export type { Paragraph } from '../document/parse.ts'
export type { Span } from '../document/span.ts'
export type { Change } from '../duplicates/comparison.ts'
export type { Difference } from '../duplicates/difference.ts'
export type { Duplicate } from '../duplicates/duplicate.ts'
export type { Verdict } from '../duplicates/verdict.ts'
export type { CoOccurrence } from '../entities/co-occurrences.ts'
export type { Entity, EntityType, Mention } from '../entities/extract-entities.ts'
export type { Keyphrase, PhraseMention } from '../entities/extract-keyphrases.ts'
export type { NameType, PlaceSubtype } from '../entities/tagger.ts'
export type { ValueType } from '../entities/values/found-value.ts'
export type { Failure } from '../failure.ts'
export type { Attachment, AttachmentRule } from '../reading/furniture.ts'
export {
  type EntityGraph,
  entityGraph,
  type GraphEdge,
  type GraphNode,
  type GraphSentence,
} from '../report/entity-graph.ts'
export type { ReportOptions } from '../report/page.ts'
export { type RenderHtmlOptions, renderHtml } from '../report/render-html.ts'
export { type RenderMarkdownOptions, renderMarkdown } from '../report/render-markdown.ts'
export { type RenderTextOptions, renderText } from '../report/render-text.ts'
export type { ReportInput, ReportItem } from '../report/story.ts'
export type { Role } from '../roles/role.ts'
export type { Containment } from '../similarity/containment.ts'
