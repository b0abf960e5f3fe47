/**
 * What an article says that a text made of it does not say any more.
 *
 * Method: every sentence of the article is looked for in the text, word for word first; one that does not stand
 * there is held (`compare`) against the passage that shares the most of its rare words. What a site adds
 * to every page, and the headline that the article has beside its text, are no loss. Cost: linear; each passage that
 * is compared has a bounded length.
 */

import { isBoilerplate } from '../cleaning/boilerplate.ts'
import { type ArticleInput, asArticle } from '../document/article.ts'
import { type Reading, readArticle } from '../document/parse.ts'
import { pushTo } from '../document/push-to.ts'
import type { Span } from '../document/span.ts'
import { formOf } from '../document/words.ts'
import { compare } from '../duplicates/compare.ts'
import type { Difference } from '../duplicates/difference.ts'
import type { Verdict } from '../duplicates/verdict.ts'

/** A passage of the article that the text does not say, or says with other facts. */
export interface LostFact extends Span {
  /** The passage, as the article has it. */
  readonly text: string
  /** The passage of the text that comes closest; null if none shares a word that tells something. */
  readonly nearest: string | null
  /**
   * The facts that differ: how the article has them (`here`), and what `nearest` has in their place (`there`); none if
   * the passage is said nowhere.
   */
  readonly differences: readonly LostDifference[]
}

export interface LostDifference {
  readonly kind: Difference['kind']
  readonly here: string | null
  readonly there: string | null
}

/** Passages are held against each other in parts of at most so many words. */
const MOST_WORDS = 60
/** A word that stands in more of them tells nothing of where to look. */
const MOST_PIECES = 64
/** A passage is said if so much of what it tells is, as for `compare`, and none of its facts differs. */
const SAID = 0.74
/** All of the first text is said by the second. */
const SAYS_ALL: ReadonlySet<Verdict> = new Set(['identical', 'duplicate', 'contained'])

/**
 * The sentences of an article whose facts a text made of it does not say any more: for the tests of
 * whoever cleans, merges or rewrites articles. An empty list means that nothing is lost.
 *
 * @param article what there was: a text, or an article, whose title counts as said
 * @param kept what was made of it
 * @throws OnceoverError `INVALID_INPUT` if one of the two is neither a text nor an article
 * @example
 * const article = 'At least 12 people were hurt.\n\nAt least 14 people were hurt.'
 * lostFacts(article, 'At least 14 people were hurt.').length // 1: the 12
 */
export function lostFacts(article: string | ArticleInput, kept: string | ArticleInput): LostFact[] {
  const before = readArticle(article)
  const { title } = before.article
  const { text, title: shown } = asArticle(kept)
  const after = new Kept(readArticle([text, title, shown].filter(isWritten).join(GAP)))
  const known = new Map<string, Loss | undefined>()
  const lost: LostFact[] = []
  for (const passage of missingPassages(before, after)) {
    const { start, end } = passage
    const key = keyOf(before, passage)
    const said = before.article.text.slice(start, end)
    if (!known.has(key)) known.set(key, lossOf(said, formsOf(before, passage), after))
    const loss = known.get(key)
    if (loss !== undefined) lost.push({ start, end, text: said, ...loss })
  }
  return lost
}

type Loss = Omit<LostFact, keyof Span | 'text'>

const GAP = '\n\n'
const isWritten = (text: string | undefined): text is string => text !== undefined && text !== ''

/** What stands in a row in one paragraph, and not in the text, word for word. */
function missingPassages(document: Reading, after: Kept): Said[] {
  const missing: Said[] = []
  let open: Said | undefined
  let openIn = 0
  for (const sentence of document.sentences) {
    for (const piece of inPieces(document, sentence)) {
      if (after.has(keyOf(document, piece))) {
        open = undefined
        continue
      }
      const isRow = open !== undefined && openIn === sentence.paragraph
      if (isRow && piece.endWord - (open as Said).firstWord <= MOST_WORDS) {
        open = { ...(open as Said), end: piece.end, endWord: piece.endWord }
        missing[missing.length - 1] = open
      } else {
        open = piece
        openIn = sentence.paragraph
        missing.push(open)
      }
    }
  }
  return missing
}

/** What the text does not say of a passage; undefined if nothing is lost. */
function lossOf(passage: string, forms: ReadonlySet<string>, after: Kept): Loss | undefined {
  if (isBoilerplate(passage)) return undefined
  const nearest = after.nearest(forms)
  if (nearest === undefined) return { nearest: null, differences: [] }
  const { verdict, containment, differences } = compare(passage, nearest)
  const lost = differences.filter(({ here }) => here !== null)
  if (SAYS_ALL.has(verdict) || (containment.here >= SAID && lost.length === 0)) return undefined
  return {
    nearest,
    differences: lost.map(({ kind, here, there }) => ({
      kind,
      here: textOf(passage, here),
      there: textOf(nearest, there),
    })),
  }
}

const textOf = (text: string, span: Span | null): string | null =>
  span && text.slice(span.start, span.end)

/** Something that was said, and where. */
interface Said extends Span {
  readonly firstWord: number
  readonly endWord: number
}

/** What stands in the text, to be looked up by its words. */
class Kept {
  readonly #text: string
  readonly #pieces: readonly Said[]
  readonly #passages: ReadonlySet<string>
  /** The pieces that a word stands in. */
  readonly #holders = new Map<string, number[]>()

  constructor(document: Reading) {
    this.#text = document.article.text
    this.#pieces = document.sentences.flatMap((sentence) => inPieces(document, sentence))
    this.#passages = new Set(this.#pieces.map((piece) => keyOf(document, piece)))
    for (const [index, piece] of this.#pieces.entries()) {
      for (const form of formsOf(document, piece)) {
        pushTo(this.#holders, form, index)
      }
    }
  }

  /** Whether a piece of a sentence stands here word for word. */
  has(key: string): boolean {
    return this.#passages.has(key)
  }

  /** The pieces around the one that shares the most words with a passage, rare ones counting more. */
  nearest(forms: ReadonlySet<string>): string | undefined {
    const scores = new Map<number, number>()
    for (const form of forms) {
      const holders = this.#holders.get(form) ?? []
      if (holders.length > MOST_PIECES) continue
      for (const piece of holders) scores.set(piece, (scores.get(piece) ?? 0) + 1 / holders.length)
    }
    let best: number | undefined
    let most = 0
    for (const [piece, score] of scores) {
      if (score < most || (score === most && best !== undefined && best < piece)) continue
      best = piece
      most = score
    }
    if (best === undefined) return undefined
    const first = this.#pieces[Math.max(0, best - 1)] as Span
    const last = this.#pieces[Math.min(this.#pieces.length - 1, best + 1)] as Span
    return this.#text.slice(first.start, last.end)
  }
}

/** A sentence, or parts of it if it is very long. */
function inPieces({ words }: Reading, sentence: Said): Said[] {
  const { start, end, firstWord, endWord } = sentence
  const pieces: Said[] = []
  for (let from = firstWord; from < endWord; from += MOST_WORDS) {
    const to = Math.min(endWord, from + MOST_WORDS)
    pieces.push({
      start: from === firstWord ? start : (words.start[from] as number),
      end: to === endWord ? end : (words.start[to] as number),
      firstWord: from,
      endWord: to,
    })
  }
  return pieces
}

function formsOf({ words }: Reading, { firstWord, endWord }: Said): Set<string> {
  const forms = new Set<string>()
  for (let word = firstWord; word < endWord; word++) forms.add(formOf(words, word))
  return forms
}

/** Equal for passages of the same words. */
function keyOf({ words }: Reading, { firstWord, endWord }: Said): string {
  const forms: string[] = []
  for (let word = firstWord; word < endWord; word++) forms.push(formOf(words, word))
  return forms.join(' ')
}
