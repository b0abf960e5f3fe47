/**
 * Pages in, articles out: the text that `fromHtml` makes of public pages against the text as it should be, with every
 * site held out (the forests are learnt anew, twenty times, from the other sites), beside what other extractors made
 * of the same pages; titles, with every site held out and in sample; days and authors as pages tell them; the time that a
 * page takes.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { heldOutChances, type PageRows, rowsOfPage } from '../../models/html/block-rows.ts'
import { type LabelledPage, labelledPages } from '../../models/html/labelled-pages.ts'
import { heldOutTitles, type Titled, titledPages } from '../../models/html/learn-title.ts'
import { OnceoverError } from '../../src/document/onceover-error.ts'
import { type AboutPage, aboutPage } from '../../src/html/about-page.ts'
import { fromHtml } from '../../src/html/from-html.ts'
import { keyOf } from '../../src/html/layout.ts'
import { pageBody } from '../../src/html/page-body.ts'
import { titleOf } from '../../src/html/title.ts'
import type { Figure, Measure } from './measure.ts'
import { f1Mean, meanF1, pooledF1, sharedBorders, sharedRuns, sharedWords } from './page-scores.ts'

const OTHERS = ['trafilatura', 'readability_js', 'AutoExtract']
/** A model that is shipped has seen all other sites: nineteen twentieths are nearly that. */
const FOLDS = 20
const SEED = 7
const DAY = 86_400_000

export const pagesIn: Measure = {
  name: 'pages in',
  files: ['html/scrapinghub/ground-truth.json', 'html/fundus/LICENSE'],
  run(folder) {
    const labelled = labelledPages(folder)
    const pages = labelled.map(rowsOfPage)
    const chances = heldOutChances(pages, FOLDS, SEED)
    const heldOut = pages.map(({ layout, page, url }, at) => {
      const { text } = pageBody(
        labelled[at]?.html ?? '',
        layout,
        chances[at] as Float64Array,
        aboutPage(page, url),
        'usual',
      )
      return text.split('\n\n')
    })
    return [
      ...textFigures(pages, heldOut),
      ...OTHERS.flatMap((name) => givenFigures(folder, name, pages)),
      ...aboutFigures(pages),
      ...shippedFigures(labelled),
    ]
  },
}

/** The lines that something made of each page. */
type Lines = readonly (readonly string[])[]

function textFigures(pages: readonly PageRows[], found: Lines): Figure[] {
  const scored = (set: string): { runs: number; borders: number; words: number; count: number } => {
    const own = [...pages.entries()].filter(([, page]) => page.set === set)
    const truthOf = (at: number): readonly string[] => (pages[at] as PageRows).paragraphs
    const linesOf = (at: number): readonly string[] => found[at] as readonly string[]
    return {
      runs: meanF1(own.map(([at]) => sharedRuns(truthOf(at).join('\n'), linesOf(at).join('\n')))),
      borders: pooledF1(own.map(([at]) => sharedBorders(truthOf(at), linesOf(at)))),
      words: f1Mean(own.map(([at]) => sharedWords(truthOf(at).join('\n'), linesOf(at).join('\n')))),
      count: own.length,
    }
  }
  const bounds = {
    scrapinghub: { runs: 0.965, borders: 0.88 },
    fundus: { runs: 0.972, borders: 0.9 },
  } as const
  const figures = (['scrapinghub', 'fundus'] as const).flatMap((set): Figure[] => {
    const { runs, borders, count } = scored(set)
    return [
      {
        name: `${set}, runs of four`,
        value: runs,
        bound: bounds[set].runs,
        note: `${count} pages, sites held out`,
      },
      {
        name: `${set}, borders`,
        value: borders,
        bound: bounds[set].borders,
        note: 'sites held out',
      },
    ]
  })
  if (!pages.some(({ set }) => set === 'wcxb')) return figures
  const { words, count } = scored('wcxb')
  return [...figures, { name: 'wcxb, words', value: words, note: `${count} pages, sites held out` }]
}

function givenFigures(folder: string, name: string, pages: readonly PageRows[]): Figure[] {
  const path = join(folder, 'html/scrapinghub/output', `${name}.json.gz`)
  if (!existsSync(path)) return []
  const written: unknown = JSON.parse(gunzipSync(readFileSync(path)).toString())
  type Output = Readonly<Record<string, { readonly articleBody?: string } | undefined>>
  const output = (written as { output?: Output }).output ?? (written as Output)
  const own = pages.filter(({ set }) => set === 'scrapinghub')
  const lines = own.map(({ id }) => (output[id]?.articleBody ?? '').split(/\n+/))
  const runs = own.map(({ paragraphs }, at) =>
    sharedRuns(paragraphs.join('\n'), (lines[at] as string[]).join('\n')),
  )
  const borders = own.map(({ paragraphs }, at) => sharedBorders(paragraphs, lines[at] as string[]))
  return [
    { name: `${name} on scrapinghub, runs of four`, value: meanF1(runs), note: 'as published' },
    { name: `${name} on scrapinghub, borders`, value: pooledF1(borders), note: 'as published' },
  ]
}

function aboutFigures(pages: readonly PageRows[]): Figure[] {
  const told = pages
    .filter(({ title }) => title !== undefined)
    .map((page) => ({ page, about: aboutPage(page.page, page.url) }))
  const share = (
    name: string,
    bound: number,
    isTold: (page: PageRows) => boolean,
    isRight: (page: PageRows, about: AboutPage) => boolean,
  ): Figure => {
    const own = told.filter(({ page }) => isTold(page))
    const right = own.filter(({ page, about }) => isRight(page, about)).length
    return { name, value: right, bound, note: `of ${own.length}` }
  }
  const instant = (date: string | undefined): number => Date.parse(date ?? '')
  return [
    ...titleFigures(titledPages(pages)),
    share(
      'day',
      248,
      ({ date }) => date !== undefined,
      ({ date }, about) => Math.abs(instant(date) - instant(about.date)) < DAY,
    ),
    share(
      'authors',
      220,
      ({ authors = [] }) => authors.length > 0,
      ({ authors = [] }, about) => {
        const told = about.authors.map(keyOf)
        return told.length === authors.length && authors.every((name) => told.includes(keyOf(name)))
      },
    ),
  ]
}

function titleFigures(pages: readonly Titled[]): Figure[] {
  const right = (titles: readonly (string | undefined)[]): number =>
    pages.filter(({ title }, at) => keyOf(title) === keyOf(titles[at] ?? '')).length
  return [
    {
      name: 'title',
      value: right(heldOutTitles(pages, FOLDS, SEED)),
      bound: 220,
      note: `of ${pages.length}, sites held out`,
    },
    {
      name: 'title, in sample',
      value: right(pages.map(({ names }) => titleOf(names))),
      note: `of ${pages.length}`,
    },
  ]
}

function shippedFigures(pages: readonly LabelledPage[]): Figure[] {
  const readAll = (some: readonly LabelledPage[]): number => {
    let refused = 0
    for (const { html } of some) {
      try {
        fromHtml(html)
      } catch (error) {
        if (!(error instanceof OnceoverError)) throw error
        refused++
      }
    }
    return refused
  }
  readAll(pages.slice(0, 20))
  const start = process.cpuUsage()
  const refused = readAll(pages)
  const { user, system } = process.cpuUsage(start)
  return [
    {
      name: 'CPU time of a page',
      value: (user + system) / 1000 / pages.length,
      note: 'ms, from source',
    },
    {
      name: 'articles taken for none',
      value: refused,
      bound: 2,
      atMost: true,
      note: `of ${pages.length}`,
    },
  ]
}
