export { BOILERPLATE_RULES, type BoilerplateRule } from './cleaning/boilerplate.ts'
export {
  CLEAN_DEFAULTS,
  type Cleaned,
  type CleanOptions,
  clean,
} from './cleaning/clean.ts'
export type { Restorable } from './cleaning/edits.ts'
export type { KeptParagraph } from './cleaning/kept-paragraphs.ts'
export { mapPositions, type PositionMap } from './cleaning/map-positions.ts'
export type { Removal } from './cleaning/removals.ts'
export { restore } from './cleaning/restore.ts'
export type { Seam } from './cleaning/rewrite.ts'
export {
  CONDENSE_DEFAULTS,
  type CondenseOptions,
} from './condensing/budget.ts'
export type { ArticleSpan } from './condensing/cluster/article-span.ts'
export type {
  ClusterDropped,
  ClusterSentence,
  ClusterSummary,
} from './condensing/cluster/condense-cluster.ts'
export type { Claim, ClaimSource, Conflict } from './condensing/cluster/conflicts.ts'
export type { ExplainedClusterSentence } from './condensing/cluster/explain-cluster.ts'
export type { Dropped } from './condensing/compress.ts'
export {
  condense,
  type Summary,
  type SummarySentence,
} from './condensing/condense.ts'
export type { Contribution, ExplainedSentence } from './condensing/explain.ts'
export {
  JOIN_DEFAULTS,
  type JoinOptions,
  joinPassages,
  type Passage,
  type PassagePair,
} from './corpus/join-passages.ts'
export { passageShingles } from './corpus/passage-shingles.ts'
export { type Digest, type DigestOptions, type DigestParagraph, digest } from './digest.ts'
export type { Article, ArticleInput } from './document/article.ts'
export type { GivenKind, GivenParagraph } from './document/given-paragraphs.ts'
export type { TitleOrigin } from './document/headline.ts'
export type { MarkedUpText, Markup } from './document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from './document/onceover-error.ts'
export type { Complete } from './document/options.ts'
export type { ParagraphKind } from './document/paragraph-kind.ts'
export {
  type DocumentInput,
  type Paragraph,
  type ParsedDocument,
  type ParsedParagraph,
  parse,
  type Sentence,
} from './document/parse.ts'
export type { Span } from './document/span.ts'
export { splitParagraphs, splitSentences } from './document/split.ts'
export type { StopSignal } from './document/time-slices.ts'
export { type OtherTexts, type WithTexts, withTexts } from './document/with-texts.ts'
export type { Words } from './document/words.ts'
export { compare } from './duplicates/compare.ts'
export type { Change, Comparison, Match } from './duplicates/comparison.ts'
export type { Difference } from './duplicates/difference.ts'
export type { Duplicate } from './duplicates/duplicate.ts'
export {
  FIND_DUPLICATES_DEFAULTS,
  type FindDuplicatesOptions,
  findDuplicates,
} from './duplicates/find-duplicates.ts'
export type { Keep } from './duplicates/keep.ts'
export type { Verdict } from './duplicates/verdict.ts'
export { type CoOccurrence, coOccurrences } from './entities/co-occurrences.ts'
export { ENTITY_TYPES, PLACE_SUBTYPES } from './entities/entity-types.ts'
export {
  ENTITY_DEFAULTS,
  type Entity,
  type EntityOptions,
  type EntityType,
  extractEntities,
  type Mention,
} from './entities/extract-entities.ts'
export {
  extractKeyphrases,
  KEYPHRASE_DEFAULTS,
  type Keyphrase,
  type KeyphraseOptions,
  type PhraseMention,
} from './entities/extract-keyphrases.ts'
export type { KnownName } from './entities/gazetteer.ts'
export { tagNames } from './entities/name-tagger.ts'
export type { NameType, PlaceSubtype, TaggedName, Tagger } from './entities/tagger.ts'
export type { ValueType } from './entities/values/found-value.ts'
export type { Failure } from './failure.ts'
export { MODELS } from './models.ts'
export type { Attachment, AttachmentRule } from './reading/furniture.ts'
export type { Role } from './roles/role.ts'
export { roles } from './roles/roles.ts'
export type { RoleSpan } from './roles/roles-of.ts'
export type { Containment } from './similarity/containment.ts'
export {
  type DigestAllOptions,
  digestAll,
  type Outcome,
  type OutcomeArticle,
  type Progress,
  type StreamOptions,
} from './stream.ts'
export { type DigestStream, digestStream } from './web-stream.ts'
