/**
 * Key phrases against those that readers chose: exact match of Porter stems, each phrase once,
 * F1 of the first five and ten over all articles together (as Wan & Xiao 2008 use their DUC-2001
 * annotations).
 */
import { join } from 'node:path'
import { stem } from '../../src/document/stem.ts'
import { extractKeyphrases } from '../../src/entities/extract-keyphrases.ts'
import type { Measure } from './measure.ts'
import { readRecords } from './read-data.ts'

interface AnnotatedArticle {
  readonly text: string
  readonly keyphrases: readonly string[]
}

/** Hits, answers and gold phrases of one or more articles. */
export interface PhraseCounts {
  readonly hits: number
  readonly answers: number
  readonly gold: number
}

const FILE = 'entities/measure-duc2001-keyphrases-dev.jsonl'

/** The text of a DUC article without its markup, in one line. */
export function readMarkup(source: string): string {
  const parts = [...source.matchAll(/<(TEXT|LEADPARA|LP)>([\s\S]*?)<\/\1>/g)]
  const text = parts.length > 0 ? parts.map((part) => part[2]).join('\n') : source
  return text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A phrase as a list of stems, so that `Oil spills` and `oil spill` are equal. */
export function stemPhrase(phrase: string): string {
  return phrase
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => stem(word.replace(/[^\p{L}\p{N}']/gu, '')))
    .filter((word) => word !== '')
    .join(' ')
}

/** How many of the first `size` answers are gold; answers that stem alike count once. */
export function countPhrases(
  answers: readonly string[],
  gold: readonly string[],
  size: number,
): PhraseCounts {
  const wanted = new Set(gold.map(stemPhrase))
  const first = [...new Set(answers.map(stemPhrase))].slice(0, size)
  return {
    hits: first.filter((phrase) => wanted.has(phrase)).length,
    answers: first.length,
    gold: wanted.size,
  }
}

/** F1 in percent of counts that were added up. */
export function phraseF1(counts: readonly PhraseCounts[]): number {
  let hits = 0
  let sum = 0
  for (const count of counts) {
    hits += count.hits
    sum += count.answers + count.gold
  }
  return sum === 0 ? 0 : (200 * hits) / sum
}

export const keyphrases: Measure = {
  name: 'key phrases DUC-2001',
  files: [FILE],
  async run(folder) {
    const five: PhraseCounts[] = []
    const ten: PhraseCounts[] = []
    for await (const { text, keyphrases: gold } of readRecords<AnnotatedArticle>(
      join(folder, FILE),
    )) {
      const answers = extractKeyphrases(readMarkup(text), { limit: 15 }).map(
        (phrase) => phrase.text,
      )
      five.push(countPhrases(answers, gold, 5))
      ten.push(countPhrases(answers, gold, 10))
    }
    return [
      { name: 'F1@5', value: phraseF1(five), bound: 31 },
      { name: 'F1@10', value: phraseF1(ten), bound: 34 },
    ]
  },
}
