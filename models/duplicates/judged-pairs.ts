/**
 * Pairs of passages that readers judged: those of `decisions/` in the data folder, and those of `labels/`, which name
 * places in the data's articles. Cost: reading the files.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Span } from '../../src/document/span.ts'
import { pageText } from './page-text.ts'

export type Verdict = 'first' | 'second' | 'either' | 'part' | 'none'

export interface Judgement {
  readonly do: Verdict
  readonly why: string
  readonly sure: boolean
  /** Of `part`: the passage that should go. */
  readonly part?: Span & { readonly side: 'first' | 'second' }
}

export interface JudgedPair {
  /** `given` by the data, `own` by this project's readers; of a `page`, by these as well. */
  readonly set: 'given' | 'own' | 'page'
  /** The article: pairs of one have one key. */
  readonly key: string
  readonly outlet: string
  readonly title: string | undefined
  readonly text: string
  readonly a: Span
  readonly b: Span
  readonly gold: readonly Judgement[]
}

type Row = Readonly<Record<string, unknown>>

const PAGE = '.html.gz'
const LABELS = new URL('labels/pairs.jsonl', import.meta.url)

const read = (path: string | URL): string => {
  const bytes = readFileSync(path)
  return String(path).endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
}

const lines = <Line>(text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

/** The records of the data folder, each file read once. */
class Records {
  private readonly folder: string
  private readonly known = new Map<string, readonly Row[] | Row>()

  constructor(folder: string) {
    this.folder = folder
  }

  at(file: string, row: number | string): Row {
    if (file.endsWith(PAGE)) return { text: pageText(read(join(this.folder, file))) }
    let records = this.known.get(file)
    if (records === undefined) {
      records = recordsOf(file, read(join(this.folder, file)))
      this.known.set(file, records)
    }
    const [key, place] = String(row).split('/') as [string, string?]
    const record = (records as Row)[key] as Row | string
    if (typeof record === 'string') return { text: record }
    return place === undefined ? record : { text: (record.documents as string[])[Number(place)] }
  }
}

/** A body of an article in a file of two columns, behind its number: bare or in quotation marks. */
const NUMBERED_BODY = /^(\d+),(?:"((?:[^"]|"")*)"|([^\r\n]*))\r?$/gm

function recordsOf(file: string, text: string): readonly Row[] | Row {
  if (/\.jsonl(?:\.gz)?$/.test(file)) return lines<Row>(text)
  if (!file.endsWith('.csv.gz')) return JSON.parse(text) as Row
  const bodies = text.matchAll(NUMBERED_BODY)
  return Object.fromEntries(
    Array.from(bodies, ([, id, quoted, bare]) => [id, quoted?.replaceAll('""', '"') ?? bare]),
  ) as Row
}

interface GivenLine {
  readonly key: string
  readonly file: string
  readonly row: number
  readonly id: string
  readonly layout: string
  readonly title?: string
  readonly text: string
  readonly a: Span
  readonly b: Span
  readonly gold: readonly (Omit<Judgement, 'part'> & {
    readonly part?: { readonly side: 'first' | 'second'; readonly text: string }
  })[]
}

interface OwnLine {
  readonly file: string
  readonly row: number | string
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
  readonly gold: readonly (Omit<Judgement, 'part'> & {
    readonly part?: { readonly side: 'first' | 'second'; readonly at: readonly [number, number] }
  })[]
}

export function judgedPairs(folder: string): JudgedPair[] {
  const records = new Records(folder)
  const given = lines<GivenLine>(read(join(folder, 'decisions/pairs.jsonl.gz'))).map(
    (line): JudgedPair => ({
      set: 'given',
      key: `${line.file}/${line.row ?? line.id}/${line.layout}`,
      outlet: outletOf(records, line.file, line.row, line.id),
      title: line.title,
      text: line.text,
      a: line.a,
      b: line.b,
      gold: line.gold.map(({ part, ...judgement }) => {
        if (part === undefined) return judgement
        const host = part.side === 'first' ? line.a : line.b
        const start = line.text.indexOf(part.text, host.start)
        const isThere = start >= 0 && start < host.end
        return isThere
          ? { ...judgement, part: { side: part.side, start, end: start + part.text.length } }
          : judgement
      }),
    }),
  )
  const own = lines<OwnLine>(read(LABELS)).map((line): JudgedPair => {
    const record = records.at(line.file, line.row)
    const span = ([start, end]: readonly [number, number]): Span => ({ start, end })
    return {
      set: line.file.endsWith(PAGE) ? 'page' : 'own',
      key: `${line.file}/${line.row}`,
      outlet: outletOf(records, line.file, line.row, String(line.row)),
      title: (record.title as string | undefined) || undefined,
      text: (record.text ?? record.articleBody ?? record.body) as string,
      a: span(line.a),
      b: span(line.b),
      gold: line.gold.map(({ part, ...judgement }) =>
        part === undefined
          ? judgement
          : { ...judgement, part: { side: part.side, ...span(part.at) } },
      ),
    }
  })
  return [...given, ...own]
}

/** News of one source is of one outlet; of other files each article is one of its own. */
function outletOf(records: Records, file: string, row: number | string, id: string): string {
  // A page is of its site, whatever its date.
  if (file.endsWith(PAGE)) return file.replace(/(?:_\d{4}_.*)?\.html\.gz$/, '')
  const name = file.split('/').at(-1) as string
  if (!name.startsWith('news-10k')) return `${name}/${id}`
  return (records.at('articles/news-10k.jsonl.gz', row).source as string | undefined) ?? id
}

const isSame = (x: Verdict, y: Verdict): boolean => {
  const goes = (verdict: Verdict): boolean => verdict === 'first' || verdict === 'second'
  return x === y || (x === 'either' && goes(y)) || (y === 'either' && goes(x))
}

/** What should be done, where two readers agree or the one is sure; undefined elsewhere. */
export function wantedOf([one, two]: readonly Judgement[]): Verdict | undefined {
  if (one === undefined) return undefined
  if (two === undefined) return one.sure ? one.do : undefined
  if (!isSame(one.do, two.do)) return undefined
  return one.do === 'either' ? two.do : one.do
}
