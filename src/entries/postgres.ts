export type {
  ArticleVerdict,
  Finding,
  Place,
  Relation,
  SeenPassage,
} from '../corpus/finding.ts'
export type { Article } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { Markup } from '../document/markup.ts'
export type { OnceoverErrorCode } from '../document/onceover-error.ts'
export { OnceoverError } from '../document/onceover-error.ts'
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
export {
  POSTGRES_LOG_DEFAULTS,
  type PostgresLogOptions,
  postgresLog,
} from '../logs/postgres/postgres-log.ts'
export type {
  PostgresClient,
  PostgresPool,
  PostgresQuery,
  PostgresResult,
} from '../logs/postgres/postgres-pool.ts'
export type { Containment } from '../similarity/containment.ts'
