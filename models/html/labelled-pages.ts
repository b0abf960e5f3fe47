/**
 * The pages of the data folder with the text that they should give, from three public sets: the article extraction
 * benchmark of Scrapinghub (MIT), the test pages of fundus (MIT) and the articles of WCXB (CC-BY 4.0); the last is
 * skipped where its truth is missing. Cost: that of reading the files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface LabelledPage {
  readonly set: 'scrapinghub' | 'fundus' | 'wcxb'
  readonly id: string
  readonly url: string | undefined
  /** The site: what is learnt from one page of it says much about the others. */
  readonly host: string
  readonly html: string
  /** The text as it should be. */
  readonly paragraphs: readonly string[]
  readonly title?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly date?: string | undefined
}

/** Its truth belongs to another page. */
const WRONG = new Set(['jp/YomiuriShimbun_2024_12_03'])

/** @param folder the data folder, which holds `html/` */
export function labelledPages(folder: string): LabelledPage[] {
  const html = join(folder, 'html')
  return [
    ...scrapinghub(join(html, 'scrapinghub')),
    ...fundus(join(html, 'fundus/test_data')),
    ...wcxb(join(html, 'wcxb')),
  ]
}

const unzipped = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8')
const parsed = <Value>(path: string): Value => JSON.parse(readFileSync(path, 'utf8')) as Value

/** The last two parts of the host name, three where the second is short as in `co.uk`. */
export function siteOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return '?'
  const parts = new URL(url).hostname.split('.')
  return parts
    .slice((parts.at(-2) ?? '').length > 3 ? -2 : -3)
    .join('.')
    .replace(/^www\./, '')
}

const linesOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

function scrapinghub(folder: string): LabelledPage[] {
  const truth = parsed<Record<string, { url: string; articleBody?: string }>>(
    join(folder, 'ground-truth.json'),
  )
  return Object.entries(truth).map(([id, { url, articleBody = '' }]) => ({
    set: 'scrapinghub',
    id,
    url,
    host: siteOf(url),
    html: unzipped(join(folder, 'html', `${id}.html.gz`)),
    paragraphs: linesOf(articleBody),
  }))
}

interface FundusTruth {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly publishing_date?: string
  readonly body?: {
    readonly summary?: readonly string[]
    readonly sections?: readonly { headline?: readonly string[]; paragraphs?: readonly string[] }[]
  }
}

function fundus(folder: string): LabelledPage[] {
  return readdirSync(folder).flatMap((country) => {
    const names = readdirSync(join(folder, country))
    const meta = parsed<Record<string, { url?: string }>>(join(folder, country, 'meta.info'))
    return names
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const publisher = name.slice(0, -'.json'.length)
        const truths = parsed<Record<string, FundusTruth>>(join(folder, country, name))
        const versions = Object.keys(truths).sort((a, b) =>
          a.localeCompare(b, 'en', { numeric: true }),
        )
        return names
          .filter((file) => file.startsWith(`${publisher}_`) && file.endsWith('.html.gz'))
          .sort()
          .flatMap((file, at): LabelledPage[] => {
            const truth = truths[versions[at] as string]
            const id = `${country}/${file.slice(0, -'.html.gz'.length)}`
            if (truth === undefined || WRONG.has(id)) return []
            const { body } = truth
            const url = meta[file]?.url
            return [
              {
                set: 'fundus',
                id,
                url,
                host: siteOf(url),
                html: unzipped(join(folder, country, file)),
                title: truth.title,
                authors: truth.authors,
                date: truth.publishing_date,
                paragraphs: [
                  ...(body?.summary ?? []),
                  ...(body?.sections ?? []).flatMap(({ headline = [], paragraphs = [] }) => [
                    ...headline,
                    ...paragraphs,
                  ]),
                ],
              },
            ]
          })
      })
  })
}

interface WcxbTruth {
  readonly id: string
  readonly url?: string
  readonly title?: string
  readonly text: string
}

function wcxb(folder: string): LabelledPage[] {
  const path = join(folder, 'truth.jsonl.gz')
  if (!existsSync(path)) return []
  return linesOf(unzipped(path)).map((line) => {
    const { id, url, title, text } = JSON.parse(line) as WcxbTruth
    return {
      set: 'wcxb',
      id,
      url,
      host: siteOf(url),
      html: unzipped(join(folder, 'html', `${id}.html.gz`)),
      title,
      paragraphs: linesOf(text),
    }
  })
}
