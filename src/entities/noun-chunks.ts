/**
 * Runs of adjectives and nouns that end in a noun: what key phrases are made of. A possessive, a
 * weekday, a `vs`, an address or a mark ends the run; a hyphen does not, nor the end of a line inside a sentence. A name is whole in its run, whatever
 * its words are (`Department of Labor`), and begins a run where what stands before it is another's
 * name or a verb by the look of it. Cost: linear.
 */

import type { ParsedDocument } from '../document/parse.ts'
import { SpanList } from '../document/span-list.ts'
import type { Steps } from '../document/steps.ts'
import { CAPITAL, formOf } from '../document/words.ts'
import { isOwner } from './name-words.ts'
import { ADJECTIVE, NAME, NOUN, type PartsOfSpeech } from './speech-codes.ts'
import type { WordNames } from './word-names.ts'

/** Inside a sentence a line end is where a line was broken; a dash may have come at its end. */
const GAP = /^(?:[ \xa0-]|-?[ \t]*\r?\n[ \t]*)$/
const WIDEST_GAP = 12
/** Ends an address. */
const BLANK = /\s/
/** After so many runs there is a pause. */
const RUNS = 4096

const NO_PART = /^(?:vs|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
/** `defending Quill`; the tagger takes many of these for adjectives. */
const PARTICIPLE = /(?:ing|ed)$/
/** What may be `of State`, `of Defence`, before the name of its holder. */
const OFFICE =
  /^(?:secretary|director|minister|attorney|archbishop|bishop|chief|prince|duke|commissioner)$/
/** Behind `right` they tell when or where. */
const NEAR = /^(?:after|away|before|here|now|there)$/
/** `sources Quill`, `tells Quill`: what is in the plural is no title of one person. */
const ENDS_IN_S = /[^s]s$/

/** The runs, each of the words `[from, to)`. */
export function* nounChunks(
  document: ParsedDocument,
  parts: PartsOfSpeech,
  names: WordNames,
): Steps<SpanList> {
  const chunks = new SpanList()
  let runs = 0
  for (const { firstWord, endWord } of document.sentences) {
    let word = firstWord
    while (word < endWord) {
      const end = runEnd(document, parts, names, word, endWord)
      const to = nounEnd(document, parts, names, word, end)
      if (to > word) chunks.push(word, to)
      word = end > word ? end : behindAddress(document, word, endWord)
      if (++runs % RUNS === 0) yield
    }
  }
  return chunks
}

/** The end of a run without the adjectives at its end, but for that of `attorney general`. */
function nounEnd(
  { words }: ParsedDocument,
  parts: PartsOfSpeech,
  names: WordNames,
  from: number,
  end: number,
): number {
  let to = end
  while (to > from && parts[to - 1] === ADJECTIVE && !names.typeAt(to - 1)) {
    if (to - from > 1 && parts[to - 2] === NOUN && formOf(words, to - 1) === 'general') break
    to--
  }
  return to
}

/** Does `word` open an address (`https://…`, `www.…`)? Nothing in it is said. */
function opensAddress({ text, words }: ParsedDocument, word: number): boolean {
  const end = words.end[word] as number
  return text.startsWith('://', end) || (text[end] === '.' && formOf(words, word) === 'www')
}

/** The first word behind the address that `word` opens, at most `limit`; the next word if it opens none. */
function behindAddress(document: ParsedDocument, word: number, limit: number): number {
  const { text, words } = document
  let next = word + 1
  if (!opensAddress(document, word)) return next
  while (next < limit && !BLANK.test(text.slice(words.end[next - 1], words.start[next]))) next++
  return next
}

/** One past the last word of the run that begins at `from`; `from` if none does. */
function runEnd(
  document: ParsedDocument,
  parts: PartsOfSpeech,
  names: WordNames,
  from: number,
  limit: number,
): number {
  if (!isOfRun(document, parts, names, from)) return from
  let end = from + 1
  // `Secretary of State Ada Quill`: the office ends where she begins.
  const { words } = document
  const isOffice =
    from > 1 && formOf(words, from - 1) === 'of' && OFFICE.test(formOf(words, from - 2))
  while (end < limit && goesOn(document, parts, names, end)) {
    if (isOffice && names.typeAt(end) === 'PERSON' && !names.areOne(end - 1, end)) break
    end++
  }
  return end
}

function isOfRun(
  document: ParsedDocument,
  parts: PartsOfSpeech,
  names: WordNames,
  word: number,
): boolean {
  const part = parts[word]
  const isPart = part === NOUN || part === NAME || part === ADJECTIVE
  if (!isPart && names.typeAt(word) === undefined) return false
  return !NO_PART.test(formOf(document.words, word)) && !opensAddress(document, word)
}

/** Does the run of the word before go on with `word`? */
function goesOn(
  document: ParsedDocument,
  parts: PartsOfSpeech,
  names: WordNames,
  word: number,
): boolean {
  if (names.areOne(word - 1, word)) return true
  const { text, words } = document
  return (
    isOfRun(document, parts, names, word) &&
    // `schools right now`
    !(formOf(words, word) === 'right' && NEAR.test(formOf(words, word + 1))) &&
    joins(text, words.end[word - 1] as number, words.start[word] as number) &&
    !beginsRun(document, names, word)
  )
}

/** Does a name begin at `word` that what stands before it says nothing of? */
function beginsRun({ words }: ParsedDocument, names: WordNames, word: number): boolean {
  const type = names.typeAt(word)
  if (type === undefined) return false
  const before = names.typeAt(word - 1)
  // `REUTERS Ada Quill`, but `Canadian Ada Quill`.
  if (before !== undefined) return type === 'PERSON' && before !== 'NORP'
  if (((words.flags[word - 1] as number) & CAPITAL) !== 0) return false
  const form = formOf(words, word - 1)
  return PARTICIPLE.test(form) || (type === 'PERSON' && ENDS_IN_S.test(form))
}

/** May a chunk go on across `[end, start)`, the gap between two words? */
function joins(text: string, end: number, start: number): boolean {
  // `De|Vos` is one word to the eye.
  if (start === end) return true
  const from = end + (endsAbbreviation(text, end) ? 1 : 0)
  return GAP.test(text.slice(from, Math.min(start, from + WIDEST_GAP))) && !isOwner(text, end)
}

/** `U.S. troops`: the last stop is the name's; `p.m. ET` is none. */
function endsAbbreviation(text: string, end: number): boolean {
  const letter = text.charCodeAt(end - 1)
  const isCapital = letter >= 65 && letter <= 90
  return isCapital && text.charCodeAt(end) === 46 && text.charCodeAt(end - 2) === 46
}
