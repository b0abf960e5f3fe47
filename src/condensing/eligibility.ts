/**
 * Which sentences may stand in a summary at all: not headings, captions, labels, tables, bylines,
 * what a site says about itself, fragments, an opening that leans on what is lost, or the headline again.
 *
 * Method: the kind of the paragraph, and rules on the wording. Cost: constant a sentence.
 */

import { isDateline } from '../document/dateline.ts'
import { hasIdeographs } from '../document/language.ts'
import { isTitleCase, type ParagraphKind } from '../document/paragraph-kind.ts'
import type { ParsedDocument, ParsedParagraph, Sentence } from '../document/parse.ts'
import type { Span } from '../document/span.ts'
import type { Steps } from '../document/steps.ts'
import { formOf, type Words } from '../document/words.ts'
import { ADDRESS_PART, COPYRIGHT, IMPRINT_WORD, PIPE } from './clues.ts'
import { isCaption } from './is-caption.ts'
import { SeenSentences } from './seen-sentences.ts'
import { ENDS_WHOLE, LEANS, POINTS_BACK, type Wording } from './wording.ts'

/** Gone from the cleaned text, or nothing to say: picked only where the article has nothing else. */
const LAST_RESORT = 0
/** A heading, a caption, a fragment: picked where no sentence is left. */
const POOR = 1
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
const SURELY_VERBAL = 8

/** What opens a pointer to something else on the page, whatever follows. */
const POINTER =
  /^[^\p{L}]*(?:scroll down|read (?:more|also|next|on)|see (?:also|more)|like us|find us|join us|continue reading|(?:story|article) continues|continued on|just watched|must watch|story highlights|media (?:playback|caption)|enlarge this image|image (?:source|copyright|caption)|file photo|advertisement|editor['’]s note|last updated|skip to|become a member|leave a comment|programming (?:alert|note)|related:|check out|don['’]t miss|stay (?:tuned|informed)|have a tip|(?:please )?enable|your browser|please (?:check|click|consider|contact|email|help us|keep (?:checking|posting)|leave|let us know|note|read|see|share|sign|subscribe|support|update|visit)|you (?:can|may) (?:add location|(?:also )?(?:opt[- ]out|unsubscribe))|you always have the option|by (?:clicking|continuing|signing up|subscribing))(?!\p{L})/iu
/** What opens a call to the reader or a credit if such a word follows. */
const CALL =
  /^[^\p{L}]*(?:click|tap|follow|sign up|subscribe|copyright|view|download|get|watch|listen|photos?|images?|pictures?|videos?|tell us|let us know|email|send us|comments?|share|sponsored|updated|published|posted|support|donate|related|more(?! than)|correction|note|transcript|for (?:more|the latest)|the latest (?:news|from)|want to|stay up|replay)\b(?=[^.]{0,80}(?:[:!]|\b(?:us|here|our|this|below|more|newsletter|video|email|app|story|article|page|updates?|comments?|at|on|by)\b))/iu
/** What tells of the site or the author wherever it stands. */
const IMPRINT =
  /©|\b(?:scroll down|just watched|must watch|replay more|media playback is|toggle caption|enlarge this image|image copyright|click here|sign up for (?:our|the|free)|follow (?:us|him|her|me) (?:on|at)|(?:follow|like|find|join) us on|all rights reserved|contributed to this (?:report|story|article)|(?:this|the) (?:story|article|post|report|column) (?:was|has been|is|first|originally) (?:originally |first )?(?:published|updated|corrected|appeared|written|produced|reported|part)|material may not be published|getty images|(?:opinions|views) expressed|the opinions? of the author|on twitter(?: at)? @|newsletter here|copyright protected)/i
/** `Ann Lee is a staff writer for …` */
const WRITES =
  /\b(?:is|are) an? (?:[\w-]+ ){0,3}(?:reporter|correspondent|columnist|contributor|writer|editor|producer)s? (?:for|at|with|in|based)/i
/** `Ann Lee is the Brun professor of …` */
const TEACHES =
  /\bis (?:an? |the )?(?:[\w-]+ ){0,3}(?:professor|fellow|scholar|lecturer)(?: emeritus)?(?: of| at| in| with)\b/i
const IMPRINTS = [IMPRINT, WRITES, TEACHES]
/** `Subscribe to our weekly newsletter`: this near to each other, in one sentence. */
const OUR_NEWSLETTER = /\b(?:our|newsletters?)\b/gi
const NEWSLETTER_REACH = 80
/** A credit on its own: what stands before it is the text of a picture. */
const CREDIT =
  /^\((?:[^()]{2,50}\/(?:Reuters|AP|AFP|EPA|Getty(?: Images)?|Bloomberg|NurPhoto|[\w ]{2,20}Images|Shutterstock|National Review)[^()]{0,20}|[^()]{0,30}(?:photo|image|screenshot|via|courtesy|getty|reuters|shutterstock)\b[^()]{0,50})\)[.:]?$/i
/** A caption with its credit, a crumb trail: pieces of a page that ran together. */
const PIECES = /(?:^|\s)\|\s/
/** Headlines of other pages that stand where a name was pointed at: `Ada Brun … MORE (R-Ohio) said`, `Ada BrunBrun to … MORE’s`. */
const POINTED_AT = / MORE \(/
const GLUED = /\p{Ll}\p{Lu}/u
const MORE = / MORE(?!\p{L})/gu
const LINE_ENDS = /[\n\r\u2028\u2029]/
/** Who has the word in a talk, and only takes it up: `QUILL: Well, …`, `JO LIND: And you …`. */
const TAKES_UP =
  /^(?:\p{Lu}[\p{Lu}.'’-]+ ){0,3}\p{Lu}[\p{Lu}.'’-]+(?: \([^()]{1,30}\))?: (?:Absolutely|And|But|Exactly|Good|Hello|Hi|I|Let|Look|No|Now|Oh|OK|Okay|Right|So|Sure|Thanks?|We|Well|Yeah|Yes|You|Your)(?![\p{L}])/u
/** Begins in small letters, though not as `iPhone` does: its beginning is elsewhere. */
const TAIL = /^[^\p{L}\p{N}]*\p{Ll}[\p{Ll} ]/u
const ADDRESS = /https?:\/\/|www\.\w|pic\.twitter|(?:^|\s)@\w/i
const DOMAIN = /\.\w/
const VERB =
  /^(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|\w+n['’]t|\w+['’](?:re|ve|ll|s|m|d)|said|says?|told|came|went|got|took|made|gave|saw|knew|found|felt|left|kept|met|led|ran|won|lost|fell|rose|grew|began|held|brought|thought|wrote|spoke|stood|sat|cut|put|set|hit|let|shot|sent|spent|built|bought|sold|paid|broke|drew|drove|flew|fought|heard|hid|hurt|laid|lay|read|rode|sang|sank|shook|shut|slept|stole|struck|swam|swore|taught|threw|wore|want|need|think|know|seem|make|take|get|go|come|see|look|say|\p{Ll}{2,}(?:ed|ing|es|[a-rt-z]s))(?=[\s,.;:!?"”)—-]|$)/u

/** Before a word that may be one. */
const BEFORE_WORD = /(?<=[\s"“(])/

/** After so many sentences there is a pause. */
const SENTENCES = 512

const CAPITAL_A = 65
const CAPITAL_Z = 90

/** How fit each sentence is to be picked: `LAST_RESORT`, `POOR` or `GOOD`. */
export function* eligibilityOf(
  document: ParsedDocument,
  wordings: readonly Wording[],
  title: Words,
  removed: readonly Span[],
): Steps<Uint8Array> {
  const { text, sentences, paragraphs, words } = document
  const stopped = wordings.filter(({ shows }) => (shows & ENDS_WHOLE) !== 0).length
  const usesStops = stopped * 2 >= wordings.length
  const fitness = new Uint8Array(sentences.length)
  const seen = { [POOR]: new SeenSentences(document), [GOOD]: new SeenSentences(document) }
  let removal = 0
  let isOpen = false
  for (const [index, sentence] of sentences.entries()) {
    if (index % SENTENCES === SENTENCES - 1) yield
    while (removal < removed.length && (removed[removal] as Span).end <= sentence.start) removal++
    const gone = removal < removed.length && (removed[removal] as Span).start < sentence.end
    const wording = wordings[index] as Wording
    const { kind, start, end } = paragraphs[sentence.paragraph] as ParsedParagraph
    const isFiled = kind === 'heading' && isDateline(text.slice(start, end))
    if (gone || wording.size === 0 || isFiled) {
      fitness[index] = LAST_RESORT
      continue
    }
    const poor =
      POOR_KINDS.has(kind) ||
      (usesStops && (wording.shows & ENDS_WHOLE) === 0) ||
      isTooShort(words, sentence) ||
      isShouted(wording) ||
      (document.language === 'en' && isNoStatement(document, sentence, wording)) ||
      isTail(wording) ||
      hasPieces(wording) ||
      isCredit(wordings[index + 1]) ||
      isSameAs(title, words, sentence)
    // What the first sentence points back at was lost with what stood before.
    const isLost: boolean = !isOpen && (wording.shows & pointerThere(document, index)) !== 0
    const own: typeof POOR | typeof GOOD = poor || isLost ? POOR : GOOD
    isOpen ||= own === GOOD
    // A copy is less fit, so that of equal sentences one is picked.
    fitness[index] = own - Number(seen[own].find(index) >= 0)
  }
  return fitness
}

/** What points back in a sentence before which none may stand: in the middle of a paragraph anything does. */
const pointerThere = ({ sentences }: ParsedDocument, index: number): number =>
  sentences[index - 1]?.paragraph === sentences[index]?.paragraph ? POINTS_BACK : LEANS

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
  const { size, capitals } = wording
  // a headline has three capitals, so two behind the first word
  if (size <= 30 && capitals > 1 && isTitleCase(document.words, firstWord, endWord)) return true
  if (size <= 60 && (isCall(wording) || isCaption(wording.head))) return true
  if (wording.uppercase > 0 && TAKES_UP.test(wording.head)) return true
  return size < SURELY_VERBAL && !hasVerb(wording.head)
}

function isCall({ head, clues, signs }: Wording): boolean {
  if (POINTER.test(head) || CALL.test(head)) return true
  if ((clues & IMPRINT_WORD) === 0 && (signs & COPYRIGHT) === 0) return false
  return IMPRINTS.some((pattern) => pattern.test(head)) || offersNewsletter(head)
}

function offersNewsletter(head: string): boolean {
  let our = Number.NEGATIVE_INFINITY
  for (const { 0: word, index } of head.matchAll(OUR_NEWSLETTER)) {
    if (word.length === 'our'.length) our = index + word.length
    else if (index - our <= NEWSLETTER_REACH && !head.slice(our, index).includes('.')) return true
  }
  return false
}

/** Has a page left something else in it: an address, a crumb trail, headlines? */
const hasPieces = ({ head, signs }: Wording): boolean =>
  ((signs & ADDRESS_PART) !== 0 && hasAddress(head)) ||
  ((signs & PIPE) !== 0 && PIECES.test(head)) ||
  (head.includes(' MORE') && isPointedAt(head))

/** Is there a link, a handle, or `name@host.org`? */
function hasAddress(head: string): boolean {
  if (ADDRESS.test(head)) return true
  if (!head.includes('@')) return false
  return head.split(/\s/).some((written) => {
    const at = written.indexOf('@', 1)
    return at > 0 && DOMAIN.test(written.slice(at + 2))
  })
}

const isPointedAt = (head: string): boolean =>
  POINTED_AT.test(head) ||
  head.split(LINE_ENDS).some((line) => {
    const last = [...line.matchAll(MORE)].at(-1)
    return last !== undefined && GLUED.test(line.slice(0, last.index))
  })

const hasVerb = (head: string): boolean =>
  head.split(BEFORE_WORD).some((written) => VERB.test(written))

function isTail({ head }: Wording): boolean {
  const code = head.charCodeAt(0)
  return (code < CAPITAL_A || code > CAPITAL_Z) && TAIL.test(head)
}

const isCredit = (wording: Wording | undefined): boolean =>
  wording?.head.startsWith('(') === true && CREDIT.test(wording.head)

/** Has the sentence the same words as the title, in the same order? */
function isSameAs(title: Words, words: Words, { firstWord, endWord }: Sentence): boolean {
  if (title.count === 0 || title.count !== endWord - firstWord) return false
  for (let index = 0; index < title.count; index++) {
    const own = formOf(words, firstWord + index)
    if (own !== formOf(title, index)) return false
  }
  return true
}
