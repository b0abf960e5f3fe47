/**
 * The tagger of the library: a learnt model for English, name lists for other languages.
 *
 * Method: the model reads sentences (`crf/field-tagger.ts`), then the names of a document are agreed
 * with each other (`crf/document-pass.ts`). Cost: linear; 50 ms for the model at first use.
 */

import { asDocument, type DocumentInput, type ParsedDocument, told } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { finish, type Steps } from '../document/steps.ts'
import { agreeNames, withNames } from './crf/document-pass.ts'
import { MOST_NAMES, readFieldNames } from './crf/field-tagger.ts'
import { type ModelType, nameTypeOf } from './crf/labels.ts'
import { spansOf } from './crf/name-span.ts'
import { isAddress, readSetForms } from './crf/set-forms.ts'
import { tagListedNames } from './listed-names.ts'
import { hasPartsOfSpeech } from './part-of-speech.ts'
import { tornAt } from './soft-lines.ts'
import type { PlaceSubtype, TaggedName } from './tagger.ts'

/**
 * The names of an article, by position: what `extractEntities` merges into entities.
 *
 * @example
 * tagNames('Ada Lovelace met Mary Somerville in London.')[0] // { start: 0, end: 12, type: 'PERSON' }
 * @throws OnceoverError `INVALID_INPUT` if the input is no text, article or parsed document
 */
export function tagNames(input: DocumentInput): TaggedName[] {
  const document = asDocument(input)
  return told(document, finish(tagNamesInSteps(document)))
}

export function* tagNamesInSteps(document: ParsedDocument): Steps<TaggedName[]> {
  return hasPartsOfSpeech(document) ? yield* fieldNames(document) : yield* tagListedNames(document)
}

/** After so many names there is a pause. */
const NAMES = 1024

const SUBTYPES: Readonly<Record<string, PlaceSubtype>> = { GPE: 'GPE', LOC: 'LOC', FAC: 'FAC' }

function* fieldNames(document: ParsedDocument): Steps<TaggedName[]> {
  const reading = yield* readFieldNames(document)
  const all = withNames(reading, yield* readSetForms(document, reading))
  yield
  const names = yield* agreeNames(all)
  const found: TaggedName[] = []
  for (const [index, name] of names.entries()) {
    if (index % NAMES === NAMES - 1) yield
    if (found.length >= MOST_NAMES) break
    if (isAddress(reading, name)) continue
    const spans = spansOf(document.text, reading.tokens, name.from, name.to)
    const whole = spans.length > 1 ? wholeName(document.text, spans) : undefined
    for (const { start, end } of spans) {
      found.push(taggedName(start, end, name.type, whole))
    }
  }
  return found
}

/**
 * A name that line ends tear, and nothing else: `Harbour Board - North` is two.
 *
 * @param spans two or more, one a line
 */
function wholeName(text: string, spans: readonly Span[]): string | undefined {
  const torn = tornAt(text, spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0)
  const pieces = spans.map(({ start, end }) => text.slice(start, end))
  return torn?.whole === pieces.join(' ') ? torn.whole : undefined
}

/** Built in one piece: a document has hundreds. */
function taggedName(
  start: number,
  end: number,
  type: ModelType,
  whole: string | undefined,
): TaggedName {
  const subtype = SUBTYPES[type]
  const name: TaggedName & { whole?: string } =
    subtype === undefined
      ? { start, end, type: nameTypeOf(type) }
      : { start, end, type: nameTypeOf(type), subtype }
  if (whole !== undefined) name.whole = whole
  return name
}
