/**
 * In which language news pages of about twenty-five languages are: by their text alone, by the beginning of it, and with
 * the word of the page beside it; and how many names and key phrases are found in a text whose language is not known.
 * The truth is what the page says, and for outlets whose pages say something else a list.
 */
import { labelledPages } from '../../models/html/labelled-pages.ts'
import { OnceoverError } from '../../src/document/onceover-error.ts'
import { parse } from '../../src/document/parse.ts'
import { extractEntities } from '../../src/entities/extract-entities.ts'
import { extractKeyphrases } from '../../src/entities/extract-keyphrases.ts'
import { fromHtml } from '../../src/html/from-html.ts'
import type { Figure, Measure } from './measure.ts'

/** Pages of these outlets say that they are in English, or nothing. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'za/Ilanga': 'zu',
  'za/Isolezwe': 'zu',
  'za/EyethuNews': 'zu',
  'za/IsolezweLesiXhosa': 'xh',
  'za/Dizindaba': 'xh',
  'tz/HabariLeo': 'sw',
  'tw/TaipeiTimes': 'en',
}
const OF_COUNTRY: Readonly<Record<string, string>> = {
  at: 'de',
  ch: 'de',
  il: 'de',
  li: 'de',
  lu: 'de',
  uk: 'en',
  us: 'en',
  za: 'en',
  cn: 'zh',
  jp: 'ja',
  kr: 'ko',
}
const SAID = /<html[^>]*\blang=["']?([a-z]{2,3})/i
const BEGINNING = 300

export const languages: Measure = {
  name: 'languages',
  files: ['html/fundus/LICENSE'],
  run(folder) {
    const pages = labelledPages(folder)
      .filter(({ set, paragraphs }) => set === 'fundus' && paragraphs.length > 0)
      .map(({ id, html, paragraphs }) => ({
        html,
        language: languageOf(id, html),
        text: paragraphs.join('\n\n'),
      }))
    const right = (name: string, tell: (page: (typeof pages)[number]) => string): Figure => ({
      name,
      value: pages.filter((page) => norwegian(tell(page)) === page.language).length,
      note: `of ${pages.length}`,
    })
    const unknown = pages
      .filter(({ language }) => language !== 'en')
      .map(({ text }) => parse({ text, language: 'und' }))
    const count = (
      name: string,
      find: (document: (typeof unknown)[number]) => unknown[],
    ): Figure => ({
      name,
      value: unknown.reduce((sum, document) => sum + find(document).length, 0),
      bound: 0,
      atMost: true,
      note: `${unknown.length} pages that are not in English`,
    })
    return [
      { ...right('by the text', ({ text }) => parse(text).language), bound: 254 },
      right('by its first 300 characters', ({ text }) => parse(text.slice(0, BEGINNING)).language),
      { ...right('with the word of the page', ({ html }) => languageOfPage(html)), bound: 254 },
      count('names where no language is known', (document) => extractEntities(document)),
      count('key phrases where none is known', (document) => extractKeyphrases(document)),
    ]
  },
}

function languageOf(id: string, html: string): string {
  const [country = '', file = ''] = id.split('/')
  const outlet = `${country}/${file.replace(/_\d{4}_.*$/, '')}`
  const said = country === 'il' ? undefined : SAID.exec(html)?.[1]?.toLowerCase()
  return norwegian(OTHERWISE[outlet] ?? said ?? OF_COUNTRY[country] ?? country)
}

/** Nothing, if the page holds no article. */
function languageOfPage(html: string): string {
  try {
    return parse(fromHtml(html)).language
  } catch (error) {
    if (!(error instanceof OnceoverError)) throw error
    return ''
  }
}

const norwegian = (language: string): string => language.replace(/^n[bn]$/, 'no')
