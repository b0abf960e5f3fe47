export {
  FILE_STORE_DEFAULTS,
  type FileStoreOptions,
  fileStore,
} from '../corpus/file-store/file-store.ts'
export type {
  ArticleVerdict,
  Finding,
  Place,
  Relation,
  SeenPassage,
} from '../corpus/finding.ts'
export type { Store } from '../corpus/store.ts'
export type { Article } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Complete } from '../document/options.ts'
export type { Span } from '../document/span.ts'
export type { Change } from '../duplicates/comparison.ts'
export type { Difference } from '../duplicates/difference.ts'
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
export { fileLog } from '../logs/file-log.ts'
export type { Containment } from '../similarity/containment.ts'
