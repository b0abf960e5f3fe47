/**
 * The part of speech of every word of a document, by wink-nlp.
 *
 * Method: wink is not given the text but the document's own words and the marks between them, each
 * set apart by one space, possessives cut off. So its tokens map back to the words by position; its
 * trouble with exotic spaces cannot arise; and as no token is left for it to split, the answer does
 * not depend on what it has cached from documents before. Long texts go in by pieces of whole
 * sentences. Cost: linear, about 5 MB of text a second; 60 ms for an instance. Its word cache is
 * never freed, so the instance is renewed after so many words.
 */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { ParsedDocument } from '../document/parse.ts'

/** Every other part of speech: it matters to no rule. */
export const OTHER = 0
export const NOUN = 1
/** Proper noun. */
export const NAME = 2
export const ADJECTIVE = 3
export const VERB = 4
/** Articles, prepositions, pronouns, conjunctions, auxiliaries, adverbs: they begin no name. */
export const FUNCTION = 5
export const NUMBER = 6

const CODES: Readonly<Record<string, number>> = {
  NOUN,
  PROPN: NAME,
  ADJ: ADJECTIVE,
  VERB,
  NUM: NUMBER,
  ADP: FUNCTION,
  ADV: FUNCTION,
  AUX: FUNCTION,
  CCONJ: FUNCTION,
  DET: FUNCTION,
  PART: FUNCTION,
  PRON: FUNCTION,
  SCONJ: FUNCTION,
  INTJ: FUNCTION,
}

/** The part of speech of word `i` of the document is `parts[i]`, one of the codes above. */
export type PartsOfSpeech = Uint8Array

/** So many words make a piece. */
const PIECE = 20_000
/** After so many words the instance is renewed, which bounds its memory. */
const RENEWAL = 2_000_000
const POSSESSIVE = /(?:['’‘ʼ`´]|&(?:#0?39|#8217|#x27|apos|rsquo|lsquo);|â€™)[sS]$/
const MARKS = /[.,;:!?"“”()[\]$%-]/

type Wink = ReturnType<typeof winkNLP>
let instance: Wink | undefined
let wordsSeen = 0

function wink(words: number): Wink {
  if (instance === undefined || wordsSeen > RENEWAL) {
    instance = winkNLP(model, ['pos'])
    wordsSeen = 0
  }
  wordsSeen += words
  return instance
}

/** Can the tagger read this language? wink's model knows English only. */
export function hasPartsOfSpeech(document: ParsedDocument): boolean {
  return document.language === 'en' || document.language === 'und'
}

/** Reads the parts of speech; all are `OTHER` where the document is not in English. */
export function readPartsOfSpeech(document: ParsedDocument): PartsOfSpeech {
  const parts = new Uint8Array(document.words.count)
  if (!hasPartsOfSpeech(document)) return parts
  const { sentences, words } = document
  let from = 0
  for (let index = 0; index < sentences.length; index++) {
    const end = sentences[index]?.endWord as number
    // A sentence of any length is cut too: 5 MB may stand in one line without a stop.
    for (; end - from > PIECE * 2; from += PIECE) readPiece(document, parts, from, from + PIECE)
    if (end - from < PIECE && index + 1 < sentences.length) continue
    readPiece(document, parts, from, end)
    from = end
  }
  readPiece(document, parts, from, words.count)
  return parts
}

function readPiece(document: ParsedDocument, parts: Uint8Array, from: number, to: number): void {
  if (to <= from) return
  const { feed, starts } = feedOf(document, from, to)
  const nlp = wink(to - from)
  const tokens = nlp.readDoc(feed).tokens()
  const values = tokens.out() as string[]
  const tags = tokens.out(nlp.its.pos) as string[]
  const spaces = tokens.out(nlp.its.precedingSpaces) as string[]
  let position = 0
  let word = 0
  for (let token = 0; token < values.length; token++) {
    position += (spaces[token] as string).length
    while (word < starts.length && (starts[word] as number) < position) word++
    if (starts[word] === position) parts[from + word] = CODES[tags[token] as string] ?? 0
    position += (values[token] as string).length
  }
}

/** What wink reads, and where in it each word starts. */
function feedOf(
  document: ParsedDocument,
  from: number,
  to: number,
): { feed: string; starts: Int32Array } {
  const { text, words, paragraphs } = document
  const starts = new Int32Array(to - from)
  const pieces: string[] = []
  let length = 0
  let last = from > 0 ? (words.end[from - 1] as number) : 0
  const push = (piece: string): void => {
    pieces.push(piece)
    length += piece.length + 1
  }
  let paragraph = 0
  for (let word = from; word < to; word++) {
    const start = words.start[word] as number
    while (paragraph < paragraphs.length && (paragraphs[paragraph]?.start as number) <= start) {
      if ((paragraphs[paragraph]?.start as number) > last) push('\n')
      paragraph++
    }
    // Of what stands between two words the first mark is enough for the tagger.
    if (start > last + 1 || text.charCodeAt(last) !== 32) {
      const mark = MARKS.exec(text.slice(last, Math.min(start, last + 12)))
      if (mark) push(mark[0])
    }
    const end = words.end[word] as number
    starts[word - from] = length
    const written = text.slice(start, Math.min(end, start + 60))
    if (PLAIN.test(written)) push(written)
    else if (POSSESSIVE.test(written)) {
      push(cleanWord(written.replace(POSSESSIVE, '')))
      push("'s")
    } else push(cleanWord(written))
    last = end
  }
  return { feed: pieces.join(' '), starts }
}

const PLAIN = /^[A-Za-z\d]+$/

/** Inside a word wink must find no space and no mark to split at. */
function cleanWord(written: string): string {
  if (PLAIN.test(written)) return written
  const clean = written.replace(/[’‘ʼ`´]/g, "'").replace(/[^\p{L}\p{N}'.]/gu, '')
  return clean === '' ? 'x' : clean
}
