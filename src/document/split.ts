/**
 * The paragraphs and the sentences of an article as spans alone: those of `parse`, without the rest.
 * Cost: that of reading the words, linear.
 */
import { kindOf } from './article.ts'
import { OnceoverError } from './onceover-error.ts'
import { asReading, type DocumentInput, readInLanguage, told } from './parse.ts'
import type { Span } from './span.ts'

/**
 * The paragraphs of a text, in order, without the white space around them.
 *
 * @param input a text, an article or a parsed document
 * @example
 * splitParagraphs('One.\n\nTwo.') // [{ start: 0, end: 4 }, { start: 6, end: 10 }]
 * @throws OnceoverError `INVALID_INPUT` if the input is none of these
 */
export function splitParagraphs(input: DocumentInput): Span[] {
  const reading = asReading(input)
  return told(
    reading,
    reading.paragraphs.map(({ start, end }) => ({ start, end })),
  )
}

/**
 * The sentences of a text, in order; none crosses a paragraph border.
 *
 * @param input a text, an article or a parsed document
 * @param language BCP 47 tag; German and its like write ordinals with a stop. Default: what the
 *   article says, or what is detected.
 * @example
 * splitSentences('Dr. No left. He ran.') // [{ start: 0, end: 12 }, { start: 13, end: 20 }]
 * @throws OnceoverError `INVALID_INPUT` if the input is none of these, `INVALID_OPTION` if `language`
 *   is not a string
 */
export function splitSentences(input: DocumentInput, language?: string): Span[] {
  if (language !== undefined && typeof language !== 'string') {
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`language\` must be a string, got ${kindOf(language)}`,
    )
  }
  const reading = asReading(input)
  const { sentences } = language === undefined ? reading : readInLanguage(reading, language)
  return told(
    reading,
    sentences.map(({ start, end }) => ({ start, end })),
  )
}
