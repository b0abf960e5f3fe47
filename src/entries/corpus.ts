export type { ArticleId } from '../corpus/article-id.ts'
export type { AddAllOptions, Corpus, CorpusStats } from '../corpus/corpus.ts'
export type {
  ArticleVerdict,
  Finding,
  KnownArticle,
  Place,
  Relation,
  SeenPassage,
} from '../corpus/finding.ts'
export { memoryStore } from '../corpus/memory-store.ts'
export { type OpenCorpusOptions, openCorpus } from '../corpus/open-corpus.ts'
export { CORPUS_DEFAULTS, type CorpusOptions, type KeepArticle } from '../corpus/options.ts'
export type { Star, StarMember } from '../corpus/stars.ts'
export type { Store } from '../corpus/store.ts'
export type { Article, ArticleInput } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Complete } from '../document/options.ts'
export type { Span } from '../document/span.ts'
export type { StopSignal } from '../document/time-slices.ts'
export type { Change } from '../duplicates/comparison.ts'
export type { Difference } from '../duplicates/difference.ts'
export type { Keep } from '../duplicates/keep.ts'
export type { Verdict } from '../duplicates/verdict.ts'
export type { Failure } from '../failure.ts'
export type { Bell } from '../logs/bell.ts'
export type {
  CorpusLog,
  Lease,
  LogCommit,
  LogPage,
  Message,
  NumberedRecord,
  Sent,
  Told,
} from '../logs/corpus-log.ts'
export { memoryLog } from '../logs/memory-log.ts'
export type { CorpusPartition, PartitionLink } from '../logs/partitions/partition-link.ts'
export { type RunCorpusOptions, type RunningCorpus, runCorpus } from '../logs/run-corpus.ts'
export { expire, type FindingsOptions, findings, submit, withdraw } from '../logs/submit.ts'
export type { Containment } from '../similarity/containment.ts'
