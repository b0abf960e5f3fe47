export type { Cleaned } from '../cleaning/clean.ts'
export type { KeptParagraph } from '../cleaning/kept-paragraphs.ts'
export type { Removal } from '../cleaning/removals.ts'
export type { Seam } from '../cleaning/rewrite.ts'
export type { Article, ArticleInput } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Span } from '../document/span.ts'
export type { Change } from '../duplicates/comparison.ts'
export type { Difference } from '../duplicates/difference.ts'
export type { Duplicate } from '../duplicates/duplicate.ts'
export type { Attachment, AttachmentRule } from '../reading/furniture.ts'
export type { Containment } from '../similarity/containment.ts'
export {
  type ArticleWithRepeat,
  articleWithRepeat,
  type CopyToKeep,
  type PlantedRepeat,
  REPEAT_DEFAULTS,
  REPEAT_KINDS,
  type RepeatOptions,
} from '../testing/article-with-repeat.ts'
export { LAYOUTS, type Layout } from '../testing/lay-out.ts'
export { type LostDifference, type LostFact, lostFacts } from '../testing/lost-facts.ts'
export {
  type MatcherResult,
  type MatcherSubject,
  matchers,
  type OnceoverMatchers,
} from '../testing/matchers.ts'
export type { RepeatKind } from '../testing/plant-kinds.ts'
