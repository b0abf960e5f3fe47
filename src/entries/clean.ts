export { BOILERPLATE_RULES, type BoilerplateRule } from '../cleaning/boilerplate.ts'
export { CLEAN_DEFAULTS, type Cleaned, type CleanOptions, clean } from '../cleaning/clean.ts'
export type { Restorable } from '../cleaning/edits.ts'
export type { KeptParagraph } from '../cleaning/kept-paragraphs.ts'
export { mapPositions, type PositionMap } from '../cleaning/map-positions.ts'
export type { Removal } from '../cleaning/removals.ts'
export { restore } from '../cleaning/restore.ts'
export type { Seam } from '../cleaning/rewrite.ts'
export type { Article, ArticleInput } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { MarkedUpText, Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Complete } from '../document/options.ts'
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
export { splitParagraphs, splitSentences } from '../document/split.ts'
export { type OtherTexts, type WithTexts, withTexts } from '../document/with-texts.ts'
export type { Words } from '../document/words.ts'
export type { Change } from '../duplicates/comparison.ts'
export type { Difference } from '../duplicates/difference.ts'
export type { Duplicate } from '../duplicates/duplicate.ts'
export {
  FIND_DUPLICATES_DEFAULTS,
  type FindDuplicatesOptions,
  findDuplicates,
} from '../duplicates/find-duplicates.ts'
export type { Keep } from '../duplicates/keep.ts'
export type { Attachment, AttachmentRule } from '../reading/furniture.ts'
export type { Containment } from '../similarity/containment.ts'
