/** `clean` of Markdown: all spans lie in the text that came, and all together give it again. */
import { fromMarkdown } from '../../../src/entries/markdown.ts'
import { clean } from '../../../src/index.ts'
import { articleSeeds, ensureSame, openInput, type Target } from '../target.ts'
import { ensurePositions, ensureToldWell } from './clean.ts'

export const markdownTarget: Target = {
  name: 'markdown',
  kind: 'text',
  longest: 2000,
  mostSteps: 4000,
  canPump: true,
  seeds: articleSeeds,
  check(input) {
    const { choice, articles } = openInput(input)
    for (const { text } of articles) {
      const marked = fromMarkdown(text)
      const cleaned = ensureSame(() => clean(marked, { boilerplate: choice % 2 === 1 }), 'clean')
      ensureToldWell(text, cleaned)
      ensurePositions(text, cleaned)
    }
  },
}
