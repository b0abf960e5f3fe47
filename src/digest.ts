/**
 * The main job: an article goes in, what is worth keeping comes out. Cost: linear in the text.
 */
import { type Cleaned, type CleanOptions, cleanDocument } from './cleaning/clean.ts'
import { type CondenseOptions, condenseDocument, type Summary } from './condensing/condense.ts'
import { asDocument, type DocumentInput, type Paragraph } from './document/parse.ts'
import type { Duplicate } from './duplicates/duplicate.ts'
import { type Entity, type EntityOptions, extractEntities } from './entities/extract-entities.ts'
import {
  extractKeyphrases,
  type Keyphrase,
  type KeyphraseOptions,
} from './entities/extract-keyphrases.ts'

export interface Digest extends Cleaned {
  readonly id?: string
  readonly title?: string
  readonly language: string
  readonly paragraphs: readonly Paragraph[]
  readonly duplicates: readonly Duplicate[]
  readonly summary: Summary
  readonly entities: readonly Entity[]
  readonly keyphrases: readonly Keyphrase[]
}

/** The options of every stage, under its name. */
export interface DigestOptions {
  readonly clean?: CleanOptions
  readonly condense?: CondenseOptions
  readonly entities?: EntityOptions
  readonly keyphrases?: KeyphraseOptions
}

export function digest(input: DocumentInput, options: DigestOptions = {}): Digest {
  const document = asDocument(input)
  const { id, title } = document.article
  const { cleaned, duplicates } = cleanDocument(document, options.clean ?? {})
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    language: document.language,
    paragraphs: document.paragraphs.map(({ start, end, kind }) => ({ start, end, kind })),
    duplicates,
    ...cleaned,
    summary: condenseDocument(document, options.condense ?? {}, cleaned.removals),
    entities: extractEntities(document, options.entities),
    keyphrases: extractKeyphrases(document, options.keyphrases),
  }
}
