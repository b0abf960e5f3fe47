/**
 * How good the first words of a sentence are as a headline: how good the sentence is, what of the words a
 * summary is likely to name, and what speaks against it.
 *
 * All is counted in terms that a summary has for certain. Weighed on 495 articles whose own headline is
 * known: words that both have against headlines that end in the middle. Cost: linear in the sentence.
 */
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import { formOf } from '../document/words.ts'
import { type Ranked, scoreOf } from './rank.ts'
import { IS_PERSONAL, type Wording } from './wording.ts'

/** The sentence opens the article. */
const OPENS = 0.6
/** What it loses that speaks of `the plan`, of `I`, names nobody and nothing, is labelled or bracketed. */
const SPEAKS_OF = 1.5
const FIRST_PERSON = 1
const NAMELESS = 0.5
const TURN = 3
/** One of several; what the reader is asked to do. */
const OTHER =
  /^(?:Another|Ask|Consider|Here|Imagine|Let|Look,?|Others?|Read|Remember|See|Some|Take|Two|Which)$/
/** `On Monday she …`: who, was told before. */
const PRONOUN_BEHIND =
  /^(?:At|By|In|On) [\p{L}\p{N}]+(?: [\p{L}\p{N}]+)? (?:he|she|it|they)(?: |$)/u
/** `QUILL:`, `Why it matters:`, `(It is`: within the first words. */
const LABEL = /^\(|:( |$)/

/** No sentence of news has so many words. */
const LONGEST = 1024

/** A sentence; of one that is longer than any of news its beginning. */
export function beginningOf({ sentences, words }: ParsedDocument, index: number): Sentence {
  const sentence = sentences[index] as Sentence
  const endWord = sentence.firstWord + LONGEST
  if (endWord > sentence.endWord) return sentence
  return { ...sentence, endWord, end: words.end[endWord - 1] as number }
}

/** Tells what the first words of a sentence are worth, by how many they are. */
export function headlineWorth(
  ranked: Ranked,
  index: number,
  words: readonly string[],
): (end: number) => number {
  const { document, terms, salience } = ranked
  const { firstWord, endWord } = beginningOf(document, index)
  // How likely a summary has each word.
  const chances = new Map<string, number>()
  for (let word = firstWord; word < endWord; word++) {
    const chance = salience.terms[terms[word] as number] as number
    if (chance > 0) chances.set(formOf(document.words, word), chance)
  }
  const own = scoreOf(ranked, index) - flawsOf(ranked, index, words)
  return (end) => {
    const kept = words.slice(0, end)
    const named = kept.some((word, at) => at > 0 && /^\p{Lu}/u.test(word))
    let worth = own - (named ? 0 : NAMELESS)
    for (const word of new Set(kept.map(plain))) worth += chances.get(word) ?? 0
    return worth
  }
}

function flawsOf({ order, wordings }: Ranked, index: number, words: readonly string[]): number {
  const [first = '', second = ''] = words
  const front = words.slice(0, 4).join(' ')
  const opens = index === order[0]
  // behind the opening of the article, `The plan …` speaks of what was named before
  const speaksOf =
    PRONOUN_BEHIND.test(front) ||
    (!opens && (OTHER.test(first) || (first === 'The' && /^\p{Ll}/u.test(second))))
  const isPersonal = ((wordings[index] as Wording).shows & IS_PERSONAL) !== 0
  return (
    (opens ? -OPENS : 0) +
    (speaksOf ? SPEAKS_OF : 0) +
    (isPersonal ? FIRST_PERSON : 0) +
    (LABEL.test(front) ? TURN : 0)
  )
}

/** As the forms of a document are written: from the first letter or digit to the last. */
function plain(word: string): string {
  const small = word.toLowerCase()
  const start = small.search(LETTER)
  if (start < 0) return ''
  let end = small.length
  // Not by a pattern of many: a word may be as long as the text, and that notes each letter of it.
  while (!LETTER.test(small.slice(beforeLast(small, end), end))) end = beforeLast(small, end)
  return small.slice(start, end).replace(POSSESSIVE, '')
}
/** Where the last character before `end` begins. */
const beforeLast = (text: string, end: number): number =>
  end - ((text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1)
const LETTER = /[\p{L}\p{N}]/u
const POSSESSIVE = /['’]s$/
