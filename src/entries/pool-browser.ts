export type { BoilerplateRule } from '../cleaning/boilerplate.ts'
export type { Cleaned, CleanOptions } from '../cleaning/clean.ts'
export type { KeptParagraph } from '../cleaning/kept-paragraphs.ts'
export type { Removal } from '../cleaning/removals.ts'
export type { Seam } from '../cleaning/rewrite.ts'
export type { CondenseOptions } from '../condensing/budget.ts'
export type { ArticleSpan } from '../condensing/cluster/article-span.ts'
export type {
  ClusterDropped,
  ClusterSentence,
  ClusterSummary,
} from '../condensing/cluster/condense-cluster.ts'
export type { Claim, ClaimSource, Conflict } from '../condensing/cluster/conflicts.ts'
export type { ExplainedClusterSentence } from '../condensing/cluster/explain-cluster.ts'
export type { Dropped } from '../condensing/compress.ts'
export type { Summary, SummarySentence } from '../condensing/condense.ts'
export type { Contribution, ExplainedSentence } from '../condensing/explain.ts'
export type { Digest, DigestOptions, DigestParagraph } from '../digest.ts'
export type { Article, ArticleInput } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { TitleOrigin } from '../document/headline.ts'
export type { MarkedUpText, Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { ParagraphKind } from '../document/paragraph-kind.ts'
export type {
  DocumentInput,
  Paragraph,
  ParsedDocument,
  ParsedParagraph,
  Sentence,
} from '../document/parse.ts'
export type { Span } from '../document/span.ts'
export type { ListenedSignal, StopSignal } from '../document/time-slices.ts'
export type { Words } from '../document/words.ts'
export type { Change, Comparison, Match } from '../duplicates/comparison.ts'
export type { Difference } from '../duplicates/difference.ts'
export type { Duplicate } from '../duplicates/duplicate.ts'
export type { FindDuplicatesOptions } from '../duplicates/find-duplicates.ts'
export type { Keep } from '../duplicates/keep.ts'
export type { Verdict } from '../duplicates/verdict.ts'
export type { CoOccurrence } from '../entities/co-occurrences.ts'
export type { Entity, EntityType, Mention } from '../entities/entity.ts'
export type { EntityOptions } from '../entities/extract-entities.ts'
export type { Keyphrase, KeyphraseOptions, PhraseMention } from '../entities/extract-keyphrases.ts'
export type { KnownName } from '../entities/gazetteer.ts'
export type { NameType, PlaceSubtype, TaggedName, Tagger } from '../entities/tagger.ts'
export type { ValueType } from '../entities/values/found-value.ts'
export type { Failure } from '../failure.ts'
export type { DigestAllOnThreadsOptions } from '../pool/digest-all-on-threads.ts'
export type {
  CallOptions,
  Given,
  Pool,
  PoolArticle,
  PoolCalls,
  PoolOptions,
  PoolSignal,
  PoolStreamOptions,
} from '../pool/pool.ts'
export type { PoolFunctionName } from '../pool/pool-function.ts'
export { digestAll, openPool } from '../pool/web-pool.ts'
export type { Attachment, AttachmentRule } from '../reading/furniture.ts'
export type { Role } from '../roles/role.ts'
export type { Containment } from '../similarity/containment.ts'
export type { Outcome, OutcomeArticle, Progress, StreamOptions } from '../stream.ts'
