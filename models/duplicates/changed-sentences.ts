/**
 * Real sentences that come again with one thing changed: another verb, noun, adjective, name or number, a negation,
 * another beginning or end, which are other facts; or a comma, an adverb, other quotation marks, which are none.
 *
 * Method: words are exchanged for words of the same part of speech and form from other sentences. The choices come
 * from a seeded generator. Cost: reading a third of the articles.
 */

import { type ParsedDocument, parse } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import { finish } from '../../src/document/steps.ts'
import { readPartsOfSpeech } from '../../src/entities/part-of-speech.ts'
import { ADJECTIVE, NOUN, type PartsOfSpeech, VERB } from '../../src/entities/speech-codes.ts'
import { type Random, seeded } from '../../src/testing/seeded.ts'

export interface ChangedSentence {
  readonly outlet: string
  readonly text: string
  readonly first: Span
  readonly second: Span
  /** Which should go: the second, either, or neither as a fact differs. */
  readonly goes: 'second' | 'either' | 'neither'
}

interface Article {
  readonly text: string
  readonly source?: string
  readonly id?: string
}

interface Token {
  readonly written: string
  /** What it can be exchanged for: words of one class. */
  readonly class: string
  readonly start: number
  readonly end: number
}

interface Sentence {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly around: readonly [string, string, string]
  readonly outlet: string
}

const SEED = 20261128
const EVERY = 3
const MOST_SENTENCES = 9000
const MADE = 3600
const SHARE_OF_SENTENCES = 0.3
const WORDS = { fewest: 10, most: 40 }
const NUMBER = 'number'
const NAME = 'name'
const ADVERBS =
  / (?:also|however,?|meanwhile,?|reportedly|already|just|now|then|still|really|very|apparently|again|quite|even) /
const FILLERS = ['also', 'still', 'largely', 'indeed', 'apparently', 'already', 'again', 'then']
const AUXILIARY = / (?:is|was|are|were|will|would|can|could|did|does|has|had) (?!not\b)/

/** Changes the sentence; undefined if it cannot be. */
type Change = (sentence: Sentence, others: Others) => string | undefined

class Others {
  readonly random: Random
  private readonly sentences: readonly Sentence[]
  private readonly byClass = new Map<string, string[]>()

  constructor(sentences: readonly Sentence[], random: Random) {
    this.sentences = sentences
    this.random = random
    for (const token of sentences.flatMap(({ tokens }) => tokens)) {
      const list = this.byClass.get(token.class) ?? []
      list.push(token.written)
      this.byClass.set(token.class, list)
    }
  }

  draw<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)]
  }

  sentence(): Sentence {
    return this.draw(this.sentences) as Sentence
  }

  standIn({ written, class: own }: Token): string | undefined {
    const other = this.draw(this.byClass.get(own) ?? [])
    const start = (word: string): string => word.slice(0, 4).toLowerCase()
    return other === undefined || start(other) === start(written) ? undefined : other
  }
}

const exchange =
  (of: string): Change =>
  ({ text, tokens }, others) => {
    const token = others.draw(tokens.filter((own) => own.class.startsWith(of)))
    const other = token && others.standIn(token)
    return token && other && text.slice(0, token.start) + other + text.slice(token.end)
  }

const otherEnd: Change = ({ text, tokens }, others) => {
  const count = 3 + Math.floor(others.random() * 4)
  const other = others.sentence()
  const from = tokens.at(-count)
  const to = other.tokens.at(-count)
  if (tokens.length < count + 6 || from === undefined || to === undefined) return undefined
  return text.slice(0, from.start) + other.text.slice(to.start)
}

const otherBeginning: Change = ({ text, tokens }, others) => {
  const count = 3 + Math.floor(others.random() * 3)
  const other = others.sentence()
  const from = tokens[count]
  const to = other.tokens[count]
  if (tokens.length < count + 6 || from === undefined || to === undefined) return undefined
  return other.text.slice(0, to.start) + text.slice(from.start)
}

const FACTS: readonly Change[] = [
  exchange('verb'),
  exchange('noun'),
  exchange(NAME),
  exchange(NUMBER),
  exchange('adjective'),
  otherEnd,
  otherBeginning,
  ({ text }) => text.replace(AUXILIARY, (found) => `${found}not `),
  exchange('verb'),
]
const SAME: Change = ({ text }) => text
const NEUTRAL: readonly Change[] = [
  SAME,
  ({ text }) => text.replace(', ', ' '),
  ({ text }) => text.replace(ADVERBS, ' '),
  ({ text }) => text.replace(/[“”]/g, '"').replaceAll('’', "'"),
  ({ text }) => text.replace(ADVERBS, ' '),
  ({ text, tokens }, others) => {
    const token = others.draw(tokens.slice(1, -1))
    return token && `${text.slice(0, token.end)} ${others.draw(FILLERS)}${text.slice(token.end)}`
  },
]

export function* changedSentences(
  articles: readonly Article[],
): Generator<ChangedSentence, void, void> {
  const random = seeded(SEED)
  const sentences = sentencesOf(articles, random)
  const others = new Others(sentences, random)
  for (let made = 0; made < MADE; made++) {
    const sentence = others.sentence()
    const isNeutral = random() < 0.45
    const change = others.draw(isNeutral ? NEUTRAL : FACTS) as Change
    const copy = change(sentence, others)
    if (copy === undefined || (copy === sentence.text && change !== SAME)) continue
    const goes = isNeutral ? (change === SAME ? 'second' : 'either') : 'neither'
    const isTurned = random() < 0.5 && change !== SAME
    const copies = isTurned ? [copy, sentence.text] : [sentence.text, copy]
    yield { ...laidOut(sentence, copies as [string, string], random), goes }
  }
}

/** The two among paragraphs of their article, apart or in one line, as paragraphs or as parts of such. */
function laidOut(
  { around, outlet }: Sentence,
  [one, two]: readonly [string, string],
  random: Random,
): Omit<ChangedSentence, 'goes'> {
  const gap = random() < 0.3 ? ' ' : '\n\n'
  const [before, between, behind] = around
  const isAlone = random() < 0.5
  const parts = isAlone
    ? [before, one, between, behind, two]
    : [`${before} ${one}`, between, `${two} ${behind}`]
  const text = parts.join(gap)
  const start = before.length + (isAlone ? gap.length : 1)
  const end = isAlone
    ? text.length - two.length
    : `${before} ${one}`.length + between.length + 2 * gap.length
  return {
    outlet,
    text,
    first: { start, end: start + one.length },
    second: { start: end, end: end + two.length },
  }
}

function sentencesOf(articles: readonly Article[], random: Random): Sentence[] {
  const found: Sentence[] = []
  for (let at = 0; at < articles.length && found.length < MOST_SENTENCES; at += EVERY) {
    const { text, source, id } = articles[at] as Article
    if (text.length < 1500 || text.length > 9000) continue
    const document = parse(text)
    const parts = finish(readPartsOfSpeech(document))
    const paragraphs = document.paragraphs
      .filter(({ firstWord, endWord }) => endWord - firstWord > 25)
      .map(({ start, end }) => text.slice(start, end))
    if (paragraphs.length < 5) continue
    for (const { start, end, firstWord, endWord } of document.sentences) {
      const own = text.slice(start, end)
      if (!isPlain(own, endWord - firstWord) || random() > SHARE_OF_SENTENCES) continue
      const tokens = tokensOf(document, parts, { firstWord, endWord, start })
      const around = [0, 1, 2].map(
        () => paragraphs[Math.floor(random() * paragraphs.length)] as string,
      )
      if (around.some((paragraph) => paragraph.includes(own.slice(5, 40)))) continue
      found.push({
        text: own,
        tokens,
        around: around as [string, string, string],
        outlet: source ?? id ?? '',
      })
    }
  }
  return found
}

/** Is it a sentence of text, of a size that news has? */
const isPlain = (sentence: string, words: number): boolean =>
  words >= WORDS.fewest &&
  words <= WORDS.most &&
  !/[\n@|•]|https?:/.test(sentence) &&
  /[.!?]["”]?$/.test(sentence)

/** The words of a sentence, by their places in it. */
function tokensOf(
  { text, words }: Pick<ParsedDocument, 'text' | 'words'>,
  parts: PartsOfSpeech,
  { firstWord, endWord, start }: { firstWord: number; endWord: number; start: number },
): Token[] {
  const tokens: Token[] = []
  for (let word = firstWord; word < endWord; word++) {
    const written = text.slice(words.start[word], words.end[word])
    tokens.push({
      written,
      class: classOf(written, parts[word] as number, word === firstWord),
      start: (words.start[word] as number) - start,
      end: (words.end[word] as number) - start,
    })
  }
  return tokens
}

/** Words of one class can stand for each other in a sentence. */
function classOf(written: string, part: number, isFirst: boolean): string {
  if (/\d/.test(written)) return NUMBER
  if (!isFirst && /^\p{Lu}/u.test(written)) return NAME
  if (!/^[a-z]{4,}$/.test(written)) return ''
  const ending = /(?:ed|ing|s)$/.exec(written)?.[0] ?? ''
  if (part === VERB) return `verb ${ending}`
  if (part === NOUN) return `noun ${ending === 's' ? 's' : ''}`
  return part === ADJECTIVE ? 'adjective' : ''
}
