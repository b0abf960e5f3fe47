export type { Finding } from '../corpus/finding.ts'
export type { Digest } from '../digest.ts'
export type { Article } from '../document/article.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Failure } from '../failure.ts'
export {
  type EntityGraph,
  entityGraph,
  type GraphEdge,
  type GraphNode,
  type GraphSentence,
} from '../report/entity-graph.ts'
export { type RenderHtmlOptions, renderHtml } from '../report/render-html.ts'
export { type RenderMarkdownOptions, renderMarkdown } from '../report/render-markdown.ts'
export { type RenderTextOptions, renderText } from '../report/render-text.ts'
export type { ReportInput, ReportItem } from '../report/story.ts'
