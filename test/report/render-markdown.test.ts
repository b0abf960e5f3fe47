import { describe, expect, it } from 'vitest'
import { digest } from '../../src/digest.ts'
import { escapeMarkdown } from '../../src/report/markdown/escape-markdown.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { HARBOUR, items } from './stories.ts'

describe('renderMarkdown', () => {
  const made = digest(HARBOUR)
  const report = renderMarkdown(made)

  it('tells what was removed, how, and where it still stands', () => {
    expect(report).toMatch(
      /^# Velmora Weighs a Ceiling on Cruise Ships .* Return\n\nVelmora Courier · 30 June 2031/,
    )
    expect(report).toContain(
      '| 524 words | 167 words (32\u202F%) | 4 passages | 1 pair | 80 words |',
    )
    expect(report).toMatch(
      /\| ¶\u202F12 \| Northern Strait Lines, [^|]+… \| ¶\u202F7 \| word for word \|\n/,
    )
    expect(report).toMatch(/\| ¶\u202F11 \| [^|]+ \| ¶\u202F5 \| 95\u202F% alike \|\n/)
    expect(report).toContain(`\n\n> ${made.summary.text}\n\n`)
  })

  it('has what differs in bold, on both sides', () => {
    expect(report).toMatch(
      /- a number\n {2}- ¶\u202F8: [^\n]+\*\*38\*\* million[^\n]+\n {2}- ¶\u202F13: [^\n]+\*\*42\*\* million/,
    )
  })

  it('names the cast and the key phrases', () => {
    expect(report).toContain('| Ilse Brandt | person | 4 | Brandt, Mayor Ilse Brandt |')
    expect(report).toContain('**Key phrases** Cruise Ships · ')
  })

  it('has the article only if it is asked for, what went struck', () => {
    expect(report).not.toContain('~~')
    const whole = renderMarkdown(made, { article: true })
    const struck = [...whole.matchAll(/~~([^~]+)~~/g)].map((match) => match[1])
    expect(struck).toEqual(made.removals.map(({ text }) => text))
    expect(whole).toMatch(/\n¶\u202F13 Shore power [^\n]+2031\. ~~Half of it/)
  })

  it('has a table over many, and how each stands to others', async () => {
    const many = renderMarkdown([
      ...(await items()),
      { id: 'x', error: { code: 'TOO_LARGE', message: 'long' } } as never,
    ])
    expect(many).toMatch(/^# 8 articles\n\n\| article \| outlet /)
    expect(many).toContain('| the same again as ferry-1 |')
    expect(many).toContain('\n- x could not be read: long\n')
    expect(many.match(/^## /gm)).toHaveLength(8)
  })

  it('refuses options that it does not know', () => {
    expect(() => renderMarkdown(made, { html: true } as never)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    )
  })
})

describe('text in Markdown', () => {
  it.each([
    ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['[a](https://x.example) ![i](j)', '\\[a\\](https\\://x.example) !\\[i\\](j)'],
    ['<b onclick="x">&amp;', '&lt;b onclick="x"&gt;&amp;amp;'],
    ['a | b', 'a \\| b'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['1) no list', '1\\) no list'],
    ['$x$ and \\(y\\)', '\\$x\\$ and \\\\(y\\\\)'],
    ['ask @octocat', 'ask @\u2060octocat'],
    ['www.x.example', 'www\\.x.example'],
    ['two\n\n# lines', 'two \\# lines'],
    ['\u001B[2J\u202E', '␛\\[2J\\\\u{202E}'],
  ])('%j is shown as it is', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})
