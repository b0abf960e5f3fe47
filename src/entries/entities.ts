export type { Article, ArticleInput } from '../document/article.ts'
export type { GivenKind, GivenParagraph } from '../document/given-paragraphs.ts'
export type { MarkedUpText, Markup } from '../document/markup.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
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
export type { Words } from '../document/words.ts'
export { type CoOccurrence, coOccurrences } from '../entities/co-occurrences.ts'
export { ENTITY_TYPES, PLACE_SUBTYPES } from '../entities/entity-types.ts'
export {
  ENTITY_DEFAULTS,
  type Entity,
  type EntityOptions,
  type EntityType,
  extractEntities,
  type Mention,
} from '../entities/extract-entities.ts'
export {
  extractKeyphrases,
  KEYPHRASE_DEFAULTS,
  type Keyphrase,
  type KeyphraseOptions,
  type PhraseMention,
} from '../entities/extract-keyphrases.ts'
export type { KnownName } from '../entities/gazetteer.ts'
export { tagNames } from '../entities/name-tagger.ts'
export type { NameType, PlaceSubtype, TaggedName, Tagger } from '../entities/tagger.ts'
export type { ValueType } from '../entities/values/found-value.ts'
