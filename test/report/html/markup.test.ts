import { describe, expect, it } from 'vitest'
import { html, Markup } from '../../../src/report/html/markup.ts'

describe('html', () => {
  it('escapes what is put in, in text and in attributes', () => {
    const text = `<b a="1" b='2'>&amp;`
    expect(String(html`<p title="${text}">${text}</p>`)).toBe(
      '<p title="&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;">&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;</p>',
    )
  })

  it('takes markup, lists, numbers and nothing', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`)
    expect(String(html`<ul>${items}${undefined}${3}${['<', ['>']]}</ul>`)).toBe(
      '<ul><li>a</li><li>b</li>3&lt;&gt;</ul>',
    )
  })

  it('takes nothing for markup that no template made', () => {
    const forged = JSON.parse('{"code":"<script>","markup":"<script>"}') as unknown
    const like = Object.assign(Object.create(null), { toString: () => '<script>' }) as unknown
    for (const value of [forged, like]) {
      expect(value).not.toBeInstanceOf(Markup)
      expect(String(html`${value as never}`)).not.toContain('<script')
    }
  })

  it('shows what a page may not have, and what turns the direction, as one sign', () => {
    expect(String(html`${'a\u0000b\u001B[2Jc\u009Bd\u202Ee\u2066f\uD800g\uFFFEh'}`)).toBe(
      'a\uFFFDb\uFFFD[2Jc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh',
    )
    expect(String(html`${'\u05D0\u200F\u200D😀\t\n\u00AD'}`)).toBe('\u05D0\u200F\u200D😀\t\n\u00AD')
  })
})
