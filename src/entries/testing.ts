export type { Article } from '../document/article.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Span } from '../document/span.ts'
export {
  type ArticleWithRepeat,
  articleWithRepeat,
  type PlantedRepeat,
  REPEAT_DEFAULTS,
  REPEAT_KINDS,
  type RepeatOptions,
} from '../testing/article-with-repeat.ts'
export { LAYOUTS, type Layout } from '../testing/lay-out.ts'
export { type LostDifference, type LostFact, lostFacts } from '../testing/lost-facts.ts'
export {
  type MatcherResult,
  matchers,
  type OnceoverMatchers,
  type Told,
} from '../testing/matchers.ts'
export type { Stays } from '../testing/plant.ts'
export type { RepeatKind } from '../testing/plant-kinds.ts'
