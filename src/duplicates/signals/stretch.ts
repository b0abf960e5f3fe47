/**
 * A stretch of an article: whole sentences, one behind the other, that may say again what others say. What is dear
 * to tell of it is told when first asked for, and the same for every pair that it is in.
 */
import type { ReadParagraph, Sentence } from '../../document/parse.ts'
import { CAPITAL } from '../../document/words.ts'
import { ROLES, type Role } from '../../roles/role.ts'
import type { ArticleView } from './article-view.ts'

/** What is counted of the words of a stretch. */
export interface WordCounts {
  readonly capitals: number
  /** Words that stand at most twice in the article. */
  readonly rare: number
  /** How often its words stand in the article, all together; at most 20 a word. */
  readonly standing: number
  readonly ofTitle: number
}

const MOST_STANDING = 20
/** The places of these in the roles. */
const placesOf = (roles: readonly Role[]): number[] => roles.map((role) => ROLES.indexOf(role))
const SET_APART = placesOf(['standfirst', 'caption', 'quote', 'post', 'teaser'])
const FURNITURE = placesOf(['caption', 'byline', 'boilerplate'])
const OF_SITE = placesOf(['boilerplate'])
const LIKELY = 0.5
const RARE = 2

export class Stretch {
  readonly view: ArticleView
  readonly firstSentence: number
  readonly lastSentence: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** The paragraphs of its first and its last sentence. */
  readonly firstParagraph: number
  readonly lastParagraph: number
  /** Kept by who asks for all of them (`decide/chances.ts`). */
  signals: readonly number[] | undefined
  private knownCounts: WordCounts | undefined
  private knownForms: ReadonlySet<number> | undefined

  constructor(view: ArticleView, firstSentence: number, lastSentence: number) {
    const first = view.sentence(firstSentence) as Sentence
    const last = view.sentence(lastSentence) as Sentence
    this.view = view
    this.firstSentence = firstSentence
    this.lastSentence = lastSentence
    this.from = first.firstWord
    this.to = last.endWord
    this.start = first.start
    this.end = last.end
    this.firstParagraph = first.paragraph
    this.lastParagraph = last.paragraph
  }

  get size(): number {
    return this.to - this.from
  }

  /** Is it one or more paragraphs, from start to end? */
  get isWhole(): boolean {
    return this.from <= this.paragraph.firstWord && this.to >= this.closingParagraph.endWord
  }

  get passage(): string {
    return this.view.text.slice(this.start, this.end)
  }

  get paragraph(): ReadParagraph {
    return this.view.paragraph(this.firstParagraph) as ReadParagraph
  }

  get closingParagraph(): ReadParagraph {
    return this.view.paragraph(this.lastParagraph) as ReadParagraph
  }

  get forms(): ReadonlySet<number> {
    const { form } = this.view.marked.document.words
    this.knownForms ??= new Set(form.subarray(this.from, this.to))
    return this.knownForms
  }

  /** Has it so many different words? Most stretches are asked no more than that. */
  hasForms(least: number): boolean {
    const { form } = this.view.marked.document.words
    const different: number[] = []
    for (let word = this.from; word < this.to && different.length < least; word++) {
      const own = form[word] as number
      if (!different.includes(own)) different.push(own)
    }
    return different.length >= least
  }

  /** The chance of each role, of the passage that it begins in. */
  get roles(): Float64Array {
    return this.view.rolesAt(this.start)
  }

  /** How likely it is that it is set apart from the text: a standfirst, a caption, a quote, a post, a teaser. */
  get setApart(): number {
    return this.chanceOf(SET_APART)
  }

  /** Is it likely no text: a credit, a byline, what the site adds? */
  get isFurniture(): boolean {
    return this.chanceOf(FURNITURE) >= LIKELY
  }

  /** Is it likely what the site adds? */
  get isOfSite(): boolean {
    return this.chanceOf(OF_SITE) >= LIKELY
  }

  private chanceOf(roles: readonly number[]): number {
    return roles.reduce((sum, role) => sum + (this.roles[role] as number), 0)
  }

  get counts(): WordCounts {
    this.knownCounts ??= this.count()
    return this.knownCounts
  }

  private count(): WordCounts {
    const { marked, title } = this.view
    const { form, flags } = marked.document.words
    const sum = { capitals: 0, rare: 0, standing: 0, ofTitle: 0 }
    for (let word = this.from; word < this.to; word++) {
      const own = form[word] as number
      const stands = marked.counts[own] as number
      if (((flags[word] as number) & CAPITAL) !== 0) sum.capitals++
      if (stands <= RARE) sum.rare++
      if (title.has(own)) sum.ofTitle++
      sum.standing += Math.min(MOST_STANDING, stands)
    }
    return sum
  }
}
