/**
 * Whole articles through `compare`: the text of a news page as it should be against what seventeen
 * extractors made of the same page, and against every other page.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type ParsedDocument, parse } from '../../src/document/parse.ts'
import { compare } from '../../src/duplicates/compare.ts'
import type { Measure } from './measure.ts'
import { isRedundant } from './pairs.ts'

const FOLDER = 'html/scrapinghub'
const TRUTH = `${FOLDER}/ground-truth.json`
const EXTRACTORS =
  'AutoExtract Diffbot beautifulsoup boilerpipe dragnet go_trafilatura goose3 html-text inscriptis justext llm_readability news_please newspaper readability readability_js rs_trafilatura trafilatura'
const OUTPUTS = EXTRACTORS.split(' ').map((name) => `${FOLDER}/output/${name}.json.gz`)
/** An output that shares no run of so many words with the page is not its text. */
const SHARED_RUN = 8

type Pages = Readonly<Record<string, { readonly articleBody?: string } | undefined>>

export const pages: Measure = {
  name: 'pairs pages',
  files: [TRUTH, ...OUTPUTS],
  run(folder) {
    const truth = JSON.parse(readFileSync(join(folder, TRUTH), 'utf8')) as Pages
    const documents = new Map<string, ParsedDocument>()
    for (const [id, page] of Object.entries(truth)) {
      documents.set(id, parse(page?.articleBody ?? ''))
    }
    const same = samePages(folder, documents)
    const different = differentPages([...documents.values()])
    const { mostContained } = different
    return [
      {
        name: 'same page, above all different',
        value: same.shareAbove(mostContained),
        bound: 0.985,
        note: `containment over ${mostContained}, that of no two different pages`,
      },
      {
        name: 'same page, not distinct',
        value: same.related / same.count,
        bound: 0.985,
        note: `of ${same.count}`,
      },
      { name: 'same page, redundant', value: same.redundant / same.count },
      {
        name: 'different pages, redundant',
        value: different.redundant,
        bound: 0,
        atMost: true,
        note: `of ${different.count}`,
      },
      {
        name: 'different pages, not distinct',
        value: different.related,
        bound: 0,
        atMost: true,
        note: '5 times two outlets tell one story in the same words',
      },
    ]
  },
}

class Tally {
  count = 0
  redundant = 0
  related = 0
  private readonly containments: number[] = []

  /** The greatest containment, either way, of any pair. */
  get mostContained(): number {
    return this.containments.reduce((most, containment) => Math.max(most, containment), 0)
  }

  shareAbove(containment: number): number {
    return this.containments.filter((own) => own > containment).length / this.count
  }

  add(a: ParsedDocument, b: ParsedDocument | string): void {
    const { verdict, containment } = compare(a, b)
    this.count++
    this.containments.push(Math.max(containment.here, containment.there))
    if (verdict !== 'distinct') this.related++
    if (isRedundant(verdict)) this.redundant++
  }
}

function samePages(folder: string, documents: ReadonlyMap<string, ParsedDocument>): Tally {
  const tally = new Tally()
  for (const file of OUTPUTS) {
    const written: unknown = JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString())
    const { output } = written as { output?: Pages }
    const found = output ?? (written as Pages)
    for (const [id, document] of documents) {
      const other = parse(found[id]?.articleBody ?? '')
      if (sharesRun(document, other)) tally.add(document, other)
    }
  }
  return tally
}

function differentPages(documents: readonly ParsedDocument[]): Tally {
  const tally = new Tally()
  for (const [index, document] of documents.entries()) {
    for (const other of documents.slice(index + 1)) tally.add(document, other)
  }
  return tally
}

function sharesRun(a: ParsedDocument, b: ParsedDocument): boolean {
  const known = new Set(runsOf(a))
  return runsOf(b).some((run) => known.has(run))
}

function runsOf({ words }: ParsedDocument): string[] {
  const forms = Array.from(words.form, (form) => words.forms[form] as string)
  return forms.slice(SHARED_RUN - 1).map((_, at) => forms.slice(at, at + SHARED_RUN).join(' '))
}
