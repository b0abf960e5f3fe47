/**
 * Two texts as one document, so that what works inside a text works between two. Nothing is read
 * again: spans and words are shifted, the forms of the second are looked up in those of the first.
 * Cost: the words of both.
 */
import type { ParsedDocument, ParsedParagraph, Sentence } from './parse.ts'
import type { Words } from './words.ts'

/** A document made of two: the second one begins at word `border`, at position `offset`. */
export interface JoinedDocument {
  readonly document: ParsedDocument
  readonly border: number
  readonly offset: number
}

/** Paragraphs of the two never touch. */
const GAP = '\n\n'
const UNKNOWN = 'und'

export function joinDocuments(first: ParsedDocument, second: ParsedDocument): JoinedDocument {
  const text = first.text + GAP + second.text
  const offset = first.text.length + GAP.length
  const border = first.words.count
  const sentences = first.sentences.length
  const paragraphs = first.paragraphs.length
  const movedParagraph = (paragraph: ParsedParagraph): ParsedParagraph => ({
    ...paragraph,
    start: paragraph.start + offset,
    end: paragraph.end + offset,
    firstSentence: paragraph.firstSentence + sentences,
    endSentence: paragraph.endSentence + sentences,
    firstWord: paragraph.firstWord + border,
    endWord: paragraph.endWord + border,
  })
  const movedSentence = (sentence: Sentence): Sentence => ({
    start: sentence.start + offset,
    end: sentence.end + offset,
    paragraph: sentence.paragraph + paragraphs,
    firstWord: sentence.firstWord + border,
    endWord: sentence.endWord + border,
  })
  const document = {
    text,
    article: { text },
    language: first.language === second.language ? first.language : UNKNOWN,
    paragraphs: [...first.paragraphs, ...second.paragraphs.map(movedParagraph)],
    sentences: [...first.sentences, ...second.sentences.map(movedSentence)],
    words: joinWords(first.words, second.words, offset),
    title: [],
  }
  return { document, border, offset }
}

function joinWords(first: Words, second: Words, offset: number): Words {
  const numbers = new Map(first.forms.map((form, number) => [form, number]))
  const forms = [...first.forms]
  const hashes = [...first.hashes]
  const numberInFirst = Int32Array.from(second.forms, (form, number) => {
    const known = numbers.get(form)
    if (known !== undefined) return known
    hashes.push(second.hashes[number] as number)
    return forms.push(form) - 1
  })
  return {
    count: first.count + second.count,
    start: append(first.start, second.start, (start) => start + offset),
    end: append(first.end, second.end, (end) => end + offset),
    form: append(first.form, second.form, (form) => numberInFirst[form] as number),
    flags: joinFlags(first.flags, second.flags),
    forms,
    hashes: Int32Array.from(hashes),
  }
}

function append(
  first: Int32Array,
  second: Int32Array,
  moved: (value: number) => number,
): Int32Array {
  const both = new Int32Array(first.length + second.length)
  both.set(first)
  for (let index = 0; index < second.length; index++) {
    both[first.length + index] = moved(second[index] as number)
  }
  return both
}

function joinFlags(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
