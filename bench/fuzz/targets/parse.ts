/** `parse`, `splitParagraphs`, `splitSentences`: paragraphs hold sentences, sentences hold words. */

import type { Span } from '../../../src/document/span.ts'
import { type ParsedDocument, parse, splitParagraphs, splitSentences } from '../../../src/index.ts'
import { articleSeeds, ensure, ensureDisjoint, openInput, type Target } from '../target.ts'

/** White space, and what shows nothing. */
const NOTHING = /[\s\u0085\u200b-\u200d\u2060]/g

export const parseTarget: Target = {
  name: 'parse',
  kind: 'text',
  longest: 2000,
  mostSteps: 1000,
  canPump: true,
  seeds: articleSeeds,
  check(input) {
    for (const article of openInput(input).articles) {
      const { text } = article
      const document = parse(article)
      ensureNested(document, text.length)
      const again = parse(article)
      ensure(
        written(again) === written(document),
        () => 'parse gives another answer the second time',
      )
      const paragraphs = splitParagraphs(text)
      const sentences = splitSentences(text)
      ensureDisjoint(paragraphs, text.length, 'paragraphs')
      ensureDisjoint(sentences, text.length, 'sentences')
      ensureNothingBetween(text, paragraphs, 'paragraphs')
      ensureNothingBetween(text, sentences, 'sentences')
    }
  },
}

function ensureNested(document: ParsedDocument, size: number): void {
  const { paragraphs, sentences, words } = document
  ensureDisjoint(paragraphs, size, 'paragraphs')
  ensureDisjoint(sentences, size, 'sentences')
  const spans = Array.from(words.start, (start, at) => ({ start, end: words.end[at] as number }))
  ensureDisjoint(spans, size, 'words')
  let sentence = 0
  let word = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    ensure(paragraph.firstSentence === sentence, () => `paragraph ${index} skips sentences`)
    for (; sentence < paragraph.endSentence; sentence++) {
      const inner = sentences[sentence] as (typeof sentences)[number]
      const isInside = inner.start >= paragraph.start && inner.end <= paragraph.end
      ensure(inner.paragraph === index && isInside, () => `sentence ${sentence} is elsewhere`)
      ensure(inner.firstWord === word, () => `sentence ${sentence} skips words`)
      word = inner.endWord
    }
    ensure(paragraph.endWord === word, () => `paragraph ${index} ends at another word`)
  }
  ensure(sentence === sentences.length, () => 'a sentence lies in no paragraph')
  ensure(word === words.count, () => 'a word lies in no sentence')
}

function ensureNothingBetween(text: string, spans: readonly Span[], what: string): void {
  let rest = ''
  let from = 0
  for (const { start, end } of spans) {
    rest += text.slice(from, start)
    from = end
  }
  rest = (rest + text.slice(from)).replace(NOTHING, '')
  ensure(rest === '', () => `${JSON.stringify(rest.slice(0, 20))} lies between ${what}`)
}

/** All of a document as text: its words are in typed arrays. */
function written({ words, ...rest }: ParsedDocument): string {
  const { start, end, form, forms } = words
  return JSON.stringify([rest, Array.from(start), Array.from(end), Array.from(form), forms])
}
