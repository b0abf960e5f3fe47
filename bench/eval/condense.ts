/**
 * Summaries against those that people wrote: ROUGE (F, times 100) beside that of the first three
 * sentences, on the same sentences.
 */
import { join } from 'node:path'
import { condense } from '../../src/condensing/condense.ts'
import { type ParsedDocument, parse } from '../../src/document/parse.ts'
import type { Span } from '../../src/document/span.ts'
import type { Figure, Measure } from './measure.ts'
import { readRecords } from './read-data.ts'
import { type Rouge, rouge } from './rouge.ts'

interface SummarisedArticle {
  readonly title: string | null
  readonly text: string
  readonly reference: readonly string[]
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
  let milliseconds = 0
  for await (const { title, text, reference } of readRecords<SummarisedArticle>(path)) {
    const document = parse({ text, ...(title === null ? {} : { title }) })
    const started = performance.now()
    const summary = condense(document, { sentences: 3 })
    milliseconds += performance.now() - started
    ours.add(rouge(reference, textsOf(document, summary.sentences)), summary.words)
    lead.add(rouge(reference, textsOf(document, document.sentences.slice(0, 3))), 0)
  }
  return [
    ...METRICS.map((metric) => ({
      name: metric,
      value: ours.of(metric),
      bound: lead.of(metric),
      note: NOTE,
    })),
    { name: 'words in a summary', value: ours.words },
    { name: 'seconds for 1,000 articles', value: milliseconds / ours.count, note: 'without parse' },
  ]
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
