/**
 * Several texts as one document, so that what works inside a text works between them. Nothing is
 * read again: spans and words are shifted, the forms of each are looked up in those before.
 * Cost: the words of all.
 */
import { languageOf, type Reading, type Sentence } from './parse.ts'
import type { Words } from './words.ts'

/** What was joined: the kind of a paragraph is told if it was before. */
type Joined<Document extends Reading> = Reading & {
  readonly language: string
  readonly paragraphs: readonly ParagraphOf<Document>[]
}

type ParagraphOf<Document extends Reading> = Document['paragraphs'][number]

/** A document made of two: the second one begins at word `border`, at position `offset`. */
export interface JoinedDocument {
  readonly document: Joined<Reading>
  readonly border: number
  readonly offset: number
}

/** Paragraphs of two documents never touch. */
const GAP = '\n\n'
const UNKNOWN = 'und'

export function joinDocuments(first: Reading, second: Reading): JoinedDocument {
  const { joined, offsets } = joinAll([first, second])
  return { document: joined, border: first.words.count, offset: offsets[1] as number }
}

/**
 * Any number of documents as one, and where the text of each begins in it; a language that not all
 * of them have is unknown.
 */
export function joinAll<Document extends Reading>(
  documents: readonly Document[],
): {
  joined: Joined<Document>
  offsets: number[]
} {
  const text = documents.map((document) => document.text).join(GAP)
  const languages = new Set(documents.map(languageOf))
  const paragraphs: ParagraphOf<Document>[] = []
  const sentences: Sentence[] = []
  const offsets: number[] = []
  let offset = 0
  let border = 0
  for (const document of documents) {
    offsets.push(offset)
    const [firstParagraph, firstSentence] = [paragraphs.length, sentences.length]
    for (const paragraph of document.paragraphs)
      paragraphs.push({
        ...paragraph,
        start: paragraph.start + offset,
        end: paragraph.end + offset,
        firstSentence: paragraph.firstSentence + firstSentence,
        endSentence: paragraph.endSentence + firstSentence,
        firstWord: paragraph.firstWord + border,
        endWord: paragraph.endWord + border,
      })
    for (const sentence of document.sentences)
      sentences.push({
        start: sentence.start + offset,
        end: sentence.end + offset,
        paragraph: sentence.paragraph + firstParagraph,
        firstWord: sentence.firstWord + border,
        endWord: sentence.endWord + border,
      })
    offset += document.text.length + GAP.length
    border += document.words.count
  }
  const joined = {
    text,
    cards: [],
    article: { text },
    language: languages.size === 1 ? ([...languages][0] as string) : UNKNOWN,
    paragraphs,
    sentences,
    words: joinWords(documents),
    title: [],
  }
  return { joined, offsets }
}

function joinWords(documents: readonly Reading[]): Words {
  const count = documents.reduce((sum, { words }) => sum + words.count, 0)
  const joined = {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    form: new Int32Array(count),
    flags: new Uint8Array(count),
  }
  const forms: string[] = []
  const hashes: number[] = []
  const numbers = new Map<string, number>()
  let offset = 0
  let border = 0
  for (const { text, words } of documents) {
    const numberOf = Int32Array.from(words.forms, (form, number) => {
      const known = numbers.get(form)
      if (known !== undefined) return known
      numbers.set(form, forms.length)
      hashes.push(words.hashes[number] as number)
      return forms.push(form) - 1
    })
    for (let word = 0; word < words.count; word++) {
      joined.start[border + word] = (words.start[word] as number) + offset
      joined.end[border + word] = (words.end[word] as number) + offset
      joined.form[border + word] = numberOf[words.form[word] as number] as number
    }
    joined.flags.set(words.flags.subarray(0, words.count), border)
    offset += text.length + GAP.length
    border += words.count
  }
  return { ...joined, forms, hashes: Int32Array.from(hashes) }
}
