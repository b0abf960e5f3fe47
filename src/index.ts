export { type Cleaned, type CleanOptions, clean, type Removal } from './cleaning/clean.ts'
export { restore } from './cleaning/restore.ts'
export type { Seam } from './cleaning/rewrite.ts'
export {
  type CondenseOptions,
  condense,
  type Summary,
  type SummarySentence,
} from './condensing/condense.ts'
export { type Digest, type DigestOptions, digest } from './digest.ts'
export type { Article } from './document/article.ts'
export { OnceoverError, type OnceoverErrorCode } from './document/onceover-error.ts'
export type { ParagraphKind } from './document/paragraph-kind.ts'
export { splitParagraphs } from './document/paragraphs.ts'
export {
  type DocumentInput,
  type Paragraph,
  type ParsedDocument,
  type ParsedParagraph,
  parse,
  type Sentence,
} from './document/parse.ts'
export { splitSentences } from './document/sentences.ts'
export type { Span } from './document/span.ts'
export type { Words } from './document/words.ts'
export type { Difference } from './duplicates/difference.ts'
export type { Duplicate } from './duplicates/duplicate.ts'
export { findDuplicates } from './duplicates/find-duplicates.ts'
export {
  type Entity,
  type EntityOptions,
  type EntityType,
  extractEntities,
  type Mention,
} from './entities/extract-entities.ts'
export {
  extractKeyphrases,
  type Keyphrase,
  type KeyphraseOptions,
} from './entities/extract-keyphrases.ts'
