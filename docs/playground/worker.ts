/**
 * What reads articles for the playground, on a thread of its own: the page stays quick while a long one is read.
 * Cost: that of a digest and its report.
 */
import { fromHtml } from '../../src/entries/html.ts'
import { fromMarkdown } from '../../src/entries/markdown.ts'
import { renderHtml } from '../../src/entries/report.ts'
import { type Article, digest, OnceoverError } from '../../src/index.ts'

export type Format = 'text' | 'html' | 'markdown'

/** What the page asks. */
export interface Asked {
  readonly number: number
  readonly text: string
  readonly format: Format
}

/** What it is told: a report, or why there is none. */
export type Answer = { readonly number: number } & (
  | {
      readonly page: string
      readonly title: string
      readonly repeats: number
    }
  | { readonly problem: string }
)

const READ: Readonly<Record<Format, (text: string) => Article>> = {
  text: (text) => ({ text }),
  html: (text) => fromHtml(text),
  markdown: (text) => fromMarkdown(text),
}

function answer({ number, text, format }: Asked): Answer {
  try {
    const article = READ[format](text)
    const found = digest(article)
    return {
      number,
      page: renderHtml({ digest: found, article }),
      title: found.title ?? '',
      repeats: found.removals.filter(({ reason }) => reason !== 'boilerplate').length,
    }
  } catch (error) {
    if (error instanceof OnceoverError) return { number, problem: error.message }
    throw error
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(answer(data)))
postMessage('ready')
