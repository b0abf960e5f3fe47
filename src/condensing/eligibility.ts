/**
 * Which sentences may stand in a summary at all: not headings, captions, labels, tables, bylines,
 * what a site says about itself, fragments, or the headline again.
 *
 * Method: the kind of the paragraph, and rules on the wording. Cost: constant a sentence.
 */

import { hasIdeographs } from '../document/language.ts'
import { isTitleCase, type ParagraphKind } from '../document/paragraph-kind.ts'
import type { ParsedDocument, ParsedParagraph, Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import { readWords, type Words } from '../document/words.ts'
import type { Wording } from './wording.ts'

/** Gone from the cleaned text, or nothing to say: picked only where the article has nothing else. */
export const LAST_RESORT = 0
/** A heading, a caption, a fragment: picked where no sentence is left. */
export const POOR = 1
/** A sentence. */
export const GOOD = 2

const POOR_KINDS: ReadonlySet<ParagraphKind> = new Set([
  'title',
  'heading',
  'caption',
  'list',
  'table',
  'label',
  'byline',
  'boilerplate',
])
/** A sentence has at least so many words, or characters where there are no spaces. */
const LEAST_WORDS = 4
const LEAST_IDEOGRAPHS = 8
/** From so many words on a sentence of English is taken to have a verb. */
const SURELY_VERBAL = 14

/** What opens a call to the reader, a credit or a pointer to something else. */
const CALL =
  /^[^\p{L}]*(?:scroll down|read (?:more|also|next|on|the full)|click|tap|follow|like us|find us|join us|sign up|subscribe|see (?:also|more)|continue reading|(?:story|article) continues|continued|copyright|view (?:comments|slideshow|gallery|this)|(?:download|get) (?:our|the)|watch|listen|photos?|images?|pictures?|videos?|file photo|tell us|let us know|email|send us|leave a comment|comments?|share (?:this|your)|advertisement|sponsored|editor['’]s note|updated|last updated|published|posted|skip to|support (?:our|us)|donate|become a member|related|more|correction|note|transcript|for (?:more|the latest)|the latest (?:news|from)|want to|have (?:a tip|you)|check out|don['’]t miss|stay (?:up|tuned|informed))\b(?=[^.]{0,80}(?:[:!]|\b(?:us|here|our|this|below|more|newsletter|video|email|app|story|article|page|updates?|comments?|at|on|by)\b))/iu
/** What tells of the site or the author wherever it stands. */
const IMPRINT =
  /©|\b(?:scroll down|click here|sign up for (?:our|the|free)|follow (?:us|him|her|me) (?:on|at)|(?:follow|like|find|join) us on|all rights reserved|contributed to this (?:report|story|article)|(?:this|the) (?:story|article|post|report|column) (?:was|has been|is|first|originally) (?:originally |first )?(?:published|updated|corrected|appeared|written|produced|reported|part)|material may not be published|getty images|(?:is|are) an? (?:[\w-]+ ){0,3}(?:reporter|correspondent|columnist|contributor|writer|editor|producer)s? (?:for|at|with|in|based)|(?:opinions|views) expressed|the opinions? of the author|on twitter(?: at)? @|newsletter here)/i
const ADDRESS = /https?:\/\/|www\.\w|pic\.twitter|\S@\S+\.\w|(?:^|\s)@\w+/i
const VERB =
  /(?:^|[\s"“(])(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|\w+n['’]t|\w+['’](?:re|ve|ll|s|m|d)|said|says?|told|came|went|got|took|made|gave|saw|knew|found|felt|left|kept|met|led|ran|won|lost|fell|rose|grew|began|held|brought|thought|wrote|spoke|stood|sat|cut|put|set|hit|let|shot|sent|spent|built|bought|sold|paid|broke|drew|drove|flew|fought|heard|hid|hurt|laid|lay|read|rode|sang|sank|shook|shut|slept|stole|struck|swam|swore|taught|threw|wore|want|need|think|know|seem|make|take|get|go|come|see|look|say|\p{Ll}{2,}(?:ed|ing|es|[a-rt-z]s))(?=[\s,.;:!?"”)—-]|$)/u

/** How fit each sentence is to be picked: `LAST_RESORT`, `POOR` or `GOOD`. */
export function eligibilityOf(
  document: ParsedDocument,
  wordings: readonly Wording[],
  removed: readonly Span[],
): Uint8Array {
  const { sentences, paragraphs, words } = document
  const stopped = wordings.filter((wording) => wording.ends).length
  const usesStops = stopped * 2 >= wordings.length
  const title = readWords(document.article.title ?? '')
  const fitness = new Uint8Array(sentences.length)
  let removal = 0
  for (const [index, sentence] of sentences.entries()) {
    while (removal < removed.length && (removed[removal] as Span).end <= sentence.start) removal++
    const gone = removal < removed.length && (removed[removal] as Span).start < sentence.end
    const wording = wordings[index] as Wording
    if (gone || wording.size === 0) continue
    const { kind } = paragraphs[sentence.paragraph] as ParsedParagraph
    const poor =
      POOR_KINDS.has(kind) ||
      (usesStops && !wording.ends) ||
      isTooShort(words, sentence) ||
      isShouted(wording) ||
      (document.language === 'en' && isNoStatement(document, sentence, wording)) ||
      ADDRESS.test(wording.head) ||
      isSameAs(title, words, sentence)
    fitness[index] = poor ? POOR : GOOD
  }
  return fitness
}

function isTooShort(words: Words, { firstWord, endWord }: Sentence): boolean {
  const size = endWord - firstWord
  if (size >= LEAST_IDEOGRAPHS) return false
  return size < LEAST_WORDS || hasIdeographs(words, firstWord, endWord)
}

const isShouted = ({ uppercase, size }: Wording): boolean =>
  uppercase >= 3 && uppercase > size * 0.6

/** English: a headline within the text, a call to the reader, or words without a verb. */
function isNoStatement(document: ParsedDocument, sentence: Sentence, wording: Wording): boolean {
  const { firstWord, endWord } = sentence
  if (wording.size <= 30 && isTitleCase(document.words, firstWord, endWord)) return true
  if (wording.size <= 60 && (CALL.test(wording.head) || IMPRINT.test(wording.head))) return true
  return wording.size < SURELY_VERBAL && !VERB.test(wording.head)
}

/** Has the sentence the same words as the title, in the same order? */
function isSameAs(title: Words, words: Words, { firstWord, endWord }: Sentence): boolean {
  if (title.count === 0 || title.count !== endWord - firstWord) return false
  for (let index = 0; index < title.count; index++) {
    const own = words.forms[words.form[firstWord + index] as number]
    if (own !== title.forms[title.form[index] as number]) return false
  }
  return true
}
