/**
 * What of an article stands: its facts, and the furniture that goes with the text it belongs to. They are
 * read when they are first needed.
 * Cost: linear in the text, once.
 */
import type { Reading } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { finish, type Steps } from '../../document/steps.ts'
import { firstWordFrom } from '../../document/words.ts'
import { type Attachment, furnitureOf, markFurniture } from '../../reading/furniture.ts'
import type { HangingText } from '../../reading/hanging-text.ts'
import { type MarkedDocument, markAll, outlineInSteps } from '../../reading/marked-document.ts'
import { StandingFacts } from '../../reading/standing-facts.ts'
import type { TitleFind } from '../../reading/titles.ts'

/** The facts of an article, read when they are asked for. */
export type FactsToRead = () => StandingFacts

interface Sources {
  /** The document, cut at the borders that only its repeats show; and as it was read. */
  readonly marked: MarkedDocument
  readonly document: Reading
  /** The facts of the article before it lost what the document no longer has. */
  readonly before: FactsToRead | undefined
  readonly hanging: HangingText
  readonly titles: readonly TitleFind[]
}

interface Parts {
  readonly facts: StandingFacts
  readonly furniture: Uint8Array
}

export class Standing {
  private readonly sources: Sources
  private parts: Parts | undefined
  /** The words that went before the facts were read, in order. */
  private readonly gone: [firstWord: number, endWord: number][] = []

  constructor(sources: Sources) {
    this.sources = sources
  }

  /** The facts, if anything asked about them; else those from before. */
  get known(): FactsToRead | undefined {
    return this.parts === undefined && this.gone.length === 0
      ? this.sources.before
      : () => this.read().facts
  }

  /** Does the article say outside of `[firstWord, endWord)` what the word says? */
  standsOutside(word: number, firstWord: number, endWord: number): boolean {
    return this.read().facts.standsOutside(word, firstWord, endWord)
  }

  /** The numbers and names, by their words, that go with a passage and stand nowhere else. */
  lostWith(span: Span): number[] {
    const [firstWord, endWord] = this.wordsOf(span)
    return this.read().facts.lostWith(firstWord, endWord)
  }

  /** Takes words from what stands. */
  release(firstWord: number, endWord: number): void {
    if (this.parts === undefined) this.gone.push([firstWord, endWord])
    else this.parts.facts.release(firstWord, endWord)
  }

  /** The same of a passage; returns the furniture that goes with it. */
  letGo(span: Span): Attachment[] {
    const [firstWord, endWord] = this.wordsOf(span)
    this.release(firstWord, endWord)
    const { facts, furniture } = this.read()
    return furnitureOf(this.sources.marked, facts, furniture, span)
  }

  wordsOf({ start, end }: Span): [firstWord: number, endWord: number] {
    const { words } = this.sources.marked.document
    return [firstWordFrom(words, start), firstWordFrom(words, end)]
  }

  private read(): Parts {
    return this.parts ?? finish(this.readInSteps())
  }

  /** Reads what stands, with pauses: whoever asks without pays for it at once. */
  *readInSteps(): Steps<Parts> {
    if (this.parts === undefined) {
      const { marked, document, before, hanging, titles } = this.sources
      let whole = marked
      if (document !== marked.document) whole = yield* markAll(yield* outlineInSteps(document))
      const furniture = markFurniture(marked, hanging, titles)
      yield
      const facts = new StandingFacts(whole, furniture, before?.())
      for (const [firstWord, endWord] of this.gone) facts.release(firstWord, endWord)
      this.parts = { facts, furniture }
      yield
    }
    return this.parts
  }
}
