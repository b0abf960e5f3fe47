/**
 * Summaries against those that people wrote: ROUGE (F, times 100) beside that of the first three
 * sentences, on the same sentences.
 */
import { join } from 'node:path'
import { condense } from '../../src/condensing/condense.ts'
import { type ParsedDocument, parse } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import { leadOf } from './lead.ts'
import type { Figure, Measure } from './measure.ts'
import { readRecords } from './read-data.ts'
import { type Rouge, rouge } from './rouge.ts'

interface SummarisedArticle {
  readonly title: string | null
  readonly text: string
  readonly reference: readonly string[]
  /** The sentences that a person took; not every corpus says. */
  readonly extract?: readonly string[]
}

const NOTE =
  'bound: the first three sentences; the weights have seen this set, see models/condensing/README.md'
const METRICS = ['rouge1', 'rouge2', 'rougeLsum'] as const

/** CNN/DailyMail, validation: one line without paragraphs or headline. */
export const cnnDailyMail: Measure = measureSummaries(
  'condense cnndm-val',
  'condense/cnndm-val.jsonl.gz',
)
/** CNN corpus: headline and paragraphs. */
export const cnnCorpus: Measure = measureSummaries(
  'condense cnn-corpus-dev',
  'condense/cnn-corpus-dev.jsonl.gz',
)

function measureSummaries(name: string, file: string): Measure {
  return { name, files: [file], run: (folder) => scoreSummaries(join(folder, file)) }
}

async function scoreSummaries(path: string): Promise<Figure[]> {
  const ours = new Mean()
  const lead = new Mean()
  const sameLength = new Mean()
  const agreements: number[] = []
  let milliseconds = 0
  let dangling = 0
  for await (const article of readRecords<SummarisedArticle>(path)) {
    const { title, text, reference } = article
    const document = parse({ text, ...(title === null ? {} : { title }) })
    const started = performance.now()
    const summary = condense(document, { sentences: 3 })
    milliseconds += performance.now() - started
    const texts = textsOf(document, summary.sentences)
    ours.add(rouge(reference, texts), summary.words)
    lead.add(rouge(reference, textsOf(document, document.sentences.slice(0, 3))), 0)
    sameLength.add(rouge(reference, leadOf(document, summary.words)), 0)
    if (article.extract !== undefined) agreements.push(agreement(texts, article.extract))
    if (dangles(document, summary.sentences)) dangling++
  }
  const figuresBeside = (other: Mean, name: string, note: string): Figure[] =>
    METRICS.map((metric) => ({
      name: `${metric}${name}`,
      value: ours.of(metric),
      bound: other.of(metric),
      note,
    }))
  return [
    ...figuresBeside(lead, '', NOTE),
    ...figuresBeside(sameLength, ' at one length', 'bound: the lead, cut to as many words'),
    ...(agreements.length === 0
      ? []
      : [
          {
            name: 'F1 with the sentences that a person took',
            value: (100 * agreements.reduce((sum, value) => sum + value, 0)) / agreements.length,
            bound: 32.5,
          },
        ]),
    {
      name: 'summaries with a dangling start, %',
      value: (100 * dangling) / ours.count,
      bound: 1,
      atMost: true,
    },
    { name: 'words in a summary', value: ours.words },
    { name: 'seconds for 1,000 articles', value: milliseconds / ours.count, note: 'without parse' },
  ]
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '')

/** F1 of sentences by their letters; one that holds the other is the same. */
function agreement(taken: readonly string[], wanted: readonly string[]): number {
  const theirs = wanted.map(lettersOf)
  const hits = taken.map(lettersOf).filter((letters) => {
    return theirs.some((other) => other.includes(letters) || letters.includes(other))
  }).length
  return (2 * hits) / (taken.length + wanted.length)
}

const POINTS_BACK =
  /^[^\p{L}]*(?:he|she|it|they|his|her|its|their|these|those|this|that|such|both|but|and|however|meanwhile|also|so|yet|or|then)\b(?! (?:week|month|year|morning|afternoon|evening|summer|winter|spring|fall|far)\b)/iu

/** Does a sentence open with a pronoun or connective, and what stands before it is not there? */
function dangles({ text, sentences }: ParsedDocument, taken: readonly Span[]): boolean {
  return taken.some(({ start, end }, at) => {
    const place = sentences.findIndex((sentence) => sentence.end >= end)
    if (place <= 0 || !POINTS_BACK.test(text.slice(start, end))) return false
    const previous = taken[at - 1]
    return previous === undefined || previous.end < (sentences[place - 1] as Span).end
  })
}

const textsOf = (document: ParsedDocument, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => document.text.slice(start, end))

class Mean {
  count = 0
  private readonly sums = { rouge1: 0, rouge2: 0, rougeLsum: 0, words: 0 }

  add(scores: Rouge, words: number): void {
    this.count++
    for (const metric of METRICS) this.sums[metric] += scores[metric]
    this.sums.words += words
  }

  of(metric: (typeof METRICS)[number]): number {
    return (100 * this.sums[metric]) / this.count
  }

  get words(): number {
    return this.sums.words / this.count
  }
}
