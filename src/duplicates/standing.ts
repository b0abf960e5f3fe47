/**
 * What of an article stands: its facts, and the furniture that goes with the text it belongs to. Most
 * articles have nothing that asks for them, so they are read when they are first asked for. Cost: linear
 * in the text, once.
 */
import type { Span } from '../document/span.ts'
import { firstWordFrom } from '../document/words.ts'
import { type Furniture, furnitureOf, markFurniture } from './marks/furniture.ts'
import type { HangingText } from './marks/hanging-text.ts'
import { type MarkedDocument, markParagraphs } from './marks/marked-document.ts'
import { StandingFacts } from './marks/standing-facts.ts'
import type { TitleFind } from './marks/titles.ts'

interface Sources {
  /** The document, cut at the borders that only its repeats show; and as it was read. */
  readonly marked: MarkedDocument
  readonly whole: MarkedDocument
  /** The facts of the article before it lost what the document no longer has. */
  readonly before: StandingFacts | undefined
  readonly hanging: HangingText
  readonly titles: readonly TitleFind[]
}

export class Standing {
  private readonly sources: Sources
  private parts: { facts: StandingFacts; furniture: Uint8Array } | undefined

  constructor(sources: Sources) {
    this.sources = sources
  }

  /** The facts, if anything asked for them; else those from before. */
  get known(): StandingFacts | undefined {
    return this.parts?.facts ?? this.sources.before
  }

  get facts(): StandingFacts {
    return this.read().facts
  }

  /** The numbers and names, by their words, that go with a passage and stand nowhere else. */
  lostWith(span: Span): number[] {
    return this.facts.lostWith(...this.wordsOf(span))
  }

  /** Takes a passage from what stands. */
  release(span: Span): void {
    this.facts.release(...this.wordsOf(span))
  }

  /** The same; returns the furniture that goes with it. */
  letGo(span: Span): Furniture[] {
    const { facts, furniture } = this.read()
    this.release(span)
    return furnitureOf(this.sources.marked, facts, furniture, span)
  }

  wordsOf({ start, end }: Span): [firstWord: number, endWord: number] {
    const { words } = this.sources.marked.document
    return [firstWordFrom(words, start), firstWordFrom(words, end)]
  }

  private read(): { facts: StandingFacts; furniture: Uint8Array } {
    if (this.parts === undefined) {
      const { marked, whole, before, hanging, titles } = this.sources
      for (const document of [marked, whole]) {
        markParagraphs(document, 0, document.isMarked.length - 1)
      }
      const furniture = markFurniture(marked, hanging, titles)
      this.parts = { facts: new StandingFacts(whole, furniture, before), furniture }
    }
    return this.parts
  }
}
