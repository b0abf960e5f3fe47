import { describe, expect, test } from 'vitest'
import { digest } from '../../src/digest.ts'
import { parse } from '../../src/document/parse.ts'
import { fromHtml } from '../../src/entries/html.ts'
import { madePage, paragraphs, TITLE } from './made-page.ts'

const code = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return (error as { code?: unknown }).code
  }
  return undefined
}

test('gives the text of the article and nothing of what stands around it', () => {
  const { text, title, source, language } = fromHtml(madePage())
  expect(text).toBe(paragraphs.join('\n\n'))
  expect({ title, source, language }).toEqual({
    title: TITLE,
    source: 'Sandholm Post',
    language: 'en',
  })
})

test('says what each paragraph is, span by span', () => {
  const body = `<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p><h2>What the council asks</h2><p>${paragraphs[2]}</p>
    <blockquote><p>${paragraphs[4]}</p></blockquote><p>${paragraphs[3]}</p>`
  const { text, kinds } = fromHtml(madePage({ body }))
  expect(kinds.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['body', paragraphs[0]],
    ['body', paragraphs[1]],
    ['heading', 'What the council asks'],
    ['body', paragraphs[2]],
    ['quote', paragraphs[4]],
    ['body', paragraphs[3]],
  ])
})

test('takes an item of a list that was left open for a frame, and no paragraph in it for a list', () => {
  const body = `<ul><li><a href="/share">Share</a><li>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</ul>`
  const { text, kinds } = fromHtml(madePage({ body }))
  expect(text).toContain(paragraphs.join('\n\n'))
  expect(kinds.map(({ kind }) => kind)).toEqual(paragraphs.map(() => 'body'))
})

test('keeps paragraphs apart that a page lays out in a table', () => {
  const picture = '<td><img src="/a.png" alt=""></td>'
  const cell = paragraphs.map((text) => `<p>${text}</p>`).join('')
  const { text, kinds } = fromHtml(
    madePage({ body: `<table><tr>${picture}<td>${cell}</td></tr></table>` }),
  )
  expect(text).toBe(paragraphs.join('\n\n'))
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['body']))
})

test('leaves lines out that only say when, and keeps sentences that do', () => {
  const lines = paragraphs.flatMap((text, at) => [
    `<div><time>2${at}:42</time><mark>KEY EVENT</mark></div>`,
    `<p>${text}</p>`,
  ])
  const sentence = '<p>It ended at <time>20:42</time>.</p>'
  const { text } = fromHtml(madePage({ body: lines.join('') + sentence }))
  expect(text).toBe([...paragraphs, 'It ended at 20:42.'].join('\n\n'))
})

test('every stage takes what it gives', () => {
  const article = fromHtml(madePage(), { url: 'https://post.example/ferry' })
  expect(parse(article).paragraphs).toHaveLength(paragraphs.length)
  expect(digest(article).text).toContain('The ferry to the outer islands')
  expect(JSON.parse(JSON.stringify(article))).toEqual(article)
})

test('the title is not in the text again', () => {
  const body = `<h2>${TITLE}</h2>${paragraphs.map((one) => `<p>${one}</p>`).join('')}`
  expect(fromHtml(madePage({ body })).text).not.toContain(TITLE)
})

test('a line break in a paragraph sets two apart', () => {
  const body = `<p>${paragraphs[0]}<br>${paragraphs[1]}<br><br>${paragraphs[2]}</p><p>${paragraphs[3]}</p>`
  expect(fromHtml(madePage({ body })).text).toBe(paragraphs.slice(0, 4).join('\n\n'))
})

describe('what the page says of itself', () => {
  const described = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: TITLE,
    datePublished: '2026-03-02T08:15:00+01:00',
    author: [
      { '@type': 'Person', name: 'Ida Lund' },
      { '@type': 'Person', name: 'Per Aas (pa)' },
    ],
  }
  const script = `<script type="application/ld+json">${JSON.stringify(described)}</script>`

  test('JSON-LD goes first', () => {
    const head = `${script}<meta name="author" content="Web Desk"><meta name="date" content="2026-03-04">`
    const { date, authors } = fromHtml(madePage({ head }))
    expect({ date, authors }).toEqual({
      date: '2026-03-02T08:15:00+01:00',
      authors: ['Ida Lund', 'Per Aas'],
    })
  })

  test('then meta elements, then marks in the page', () => {
    const head =
      '<meta name="author" content="By Ida Lund and Per Aas"><meta property="article:published_time" content="20260302">'
    expect(fromHtml(madePage({ head }))).toMatchObject({
      date: '2026-03-02',
      authors: ['Ida Lund', 'Per Aas'],
    })
    const before =
      '<p class="byline-name">Ida Lund</p><time datetime="2026-03-02 08:15">this morning</time>'
    expect(fromHtml(madePage({ before }))).toMatchObject({
      date: '2026-03-02T08:15:00',
      authors: ['Ida Lund'],
    })
  })

  test('what leads in to a name is no part of it, and a form names nobody', () => {
    const authorsOf = (before: string) => fromHtml(madePage({ before })).authors
    expect(authorsOf('<p class="byline">Posted by Ida Lund and Per Aas</p>')).toEqual([
      'Ida Lund',
      'Per Aas',
    ])
    expect(authorsOf('<p class="author">Author Ida Lund</p>')).toEqual(['Ida Lund'])
    const asked = '<form><p class="comment-form-author">Your name *</p></form>'
    expect(authorsOf(asked)).toEqual([])
    expect(authorsOf(`${asked}<p class="author">Ida Byrne</p>`)).toEqual(['Ida Byrne'])
  })

  test.each([
    ['Published 11:11 PM EST Nov 9, 2026', '2026-11-09'],
    ['By Ida Lund on Monday, November 9th, 2026', '2026-11-09'],
    ['Ida Lund, 9 November 2026', '2026-11-09'],
    ['Von Ida Lund, 9.11.2026, 7 Minuten', '2026-11-09'],
    ['2026/11/09 15:24', '2026-11-09'],
    ['Ferries of 2026', undefined],
    ['31.02.2026', undefined],
  ])('or the day that it shows below its headline: %s', (line, date) => {
    expect(fromHtml(madePage({ before: `<p>${line}</p>` })).date).toBe(date)
  })

  test('no day of the text is that of the page', () => {
    const body = [...paragraphs, 'Photo: Ida Lund, 9 November 2026'].map((text) => `<p>${text}</p>`)
    expect(fromHtml(madePage({ body: body.join('') })).date).toBeUndefined()
  })

  test('addresses are whole, and of the web', () => {
    const head =
      '<link rel="canonical" href="/ferry"><meta property="og:image" content="img/ferry.jpg">'
    const before =
      '<figure><img src="img/ferry.jpg"><figcaption>The ferry on Monday</figcaption></figure>'
    expect(fromHtml(madePage({ head, before }), { url: 'https://post.example/a?b' })).toMatchObject(
      {
        url: 'https://post.example/a?b',
        canonical: 'https://post.example/ferry',
        image: { url: 'https://post.example/img/ferry.jpg', caption: 'The ferry on Monday' },
      },
    )
    const script = '<link rel="canonical" href="javascript:alert(1)">'
    expect(fromHtml(madePage({ head: script })).canonical).toBeUndefined()
  })

  test('addresses belong to the base that the page names', () => {
    const head = '<base href="/old/"><link rel="canonical" href="ferry">'
    const { canonical, image } = fromHtml(
      madePage({ head: `${head}<meta property="og:image" content="a.jpg">` }),
      { url: 'https://post.example/a/b' },
    )
    expect([canonical, image?.url]).toEqual([
      'https://post.example/old/ferry',
      'https://post.example/old/a.jpg',
    ])
  })

  test('the site is named behind the title where its address has the name', () => {
    const at = (address: string) => {
      const own = `<title>${TITLE} | Sandholm Post</title><link rel="canonical" href="${address}">`
      const { title, source } = fromHtml(
        madePage().replace(/<title>.*?content="Sandholm Post">/s, own),
      )
      return { title, source }
    }
    const told = { title: TITLE, source: 'Sandholm Post' }
    expect(at('https://www.sandholmpost.org/ferry')).toEqual(told)
    expect(at('https://news.sandholm-post.org/ferry')).toEqual(told)
    expect(at('https://post.example.org/ferry').source).toBeUndefined()
  })

  test('JSON-LD may tell authors and pictures elsewhere in its graph', () => {
    const graph = [
      {
        '@type': 'NewsArticle',
        headline: TITLE,
        author: [{ '@id': '#ida' }],
        image: { '@id': '#a' },
      },
      { '@type': 'Person', '@id': '#ida', name: 'Ida Lund' },
      { '@type': 'ImageObject', '@id': '#a', url: 'https://post.example/a.jpg' },
      { '@type': 'WebSite', name: 'Sandholm Post' },
    ]
    const head = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`
    expect(fromHtml(madePage({ head }))).toMatchObject({
      authors: ['Ida Lund'],
      image: { url: 'https://post.example/a.jpg' },
    })
  })

  test('the picture is that of JSON-LD, then of meta elements, then the first in a figure', () => {
    const url = 'https://post.example/a'
    const before = '<p><img src="logo.png"></p><figure><a><img src="ferry.jpg"></a></figure>'
    const meta = '<meta property="og:image" content="meta.jpg">'
    const thing = { '@type': 'NewsArticle', headline: TITLE, image: [{ contentUrl: 'ld.jpg' }] }
    const linked = `<script type="application/ld+json">${JSON.stringify(thing)}</script>`
    const pictures = [meta + linked, meta, ''].map(
      (head) => fromHtml(madePage({ head, before }), { url }).image?.url,
    )
    expect(pictures).toEqual(
      ['ld', 'meta', 'ferry'].map((name) => `https://post.example/${name}.jpg`),
    )
  })
})

describe('a live blog', () => {
  const updates = paragraphs.slice(1, 4).map((text, at) => ({
    '@type': 'BlogPosting',
    ...(at === 2 ? {} : { headline: `Update number ${at} of the harbour` }),
    datePublished: `2026-03-02T0${9 - at}:15:00+01:00`,
    articleBody: `${text}\n${paragraphs[4]}`,
  }))
  const live = { '@type': 'LiveBlogPosting', headline: TITLE, liveBlogUpdate: updates }
  const head = `<script type="application/ld+json">${JSON.stringify(live)}</script>`
  const entriesOf = (page: string) => {
    const { text, kinds } = fromHtml(page)
    return kinds
      .filter(({ kind }) => kind === 'entry')
      .map(({ start, end, time }) => [time?.slice(11, 16), text.slice(start, end)])
  }
  const expected = [
    ['09:15', 'Update number 0 of the harbour'],
    ['08:15', 'Update number 1 of the harbour'],
    ['07:15', paragraphs[3]],
  ]

  test('has its entries with their times by what JSON-LD tells', () => {
    const body = updates.map(({ headline, articleBody }) =>
      [`<h3>${headline ?? ''}</h3>`, ...articleBody.split('\n').map((one) => `<p>${one}</p>`)].join(
        '',
      ),
    )
    expect(entriesOf(madePage({ head, body: `<p>${paragraphs[0]}</p>${body.join('')}` }))).toEqual(
      expected,
    )
  })

  test('and has them where scripts show it', () => {
    expect(entriesOf(`<title>${TITLE}</title>${head}<div id="app"></div>`)).toEqual(expected)
  })

  test('has them by the times before them', () => {
    const body = paragraphs.map(
      (text, at) =>
        `<div><time datetime="2026-03-02T0${9 - at}:15">then</time><p>${text}</p></div>`,
    )
    const page = (day: string) =>
      madePage({ head: `<meta name="date" content="${day}">`, body: body.join('') })
    expect(entriesOf(page('2026-03-02'))).toHaveLength(paragraphs.length - 1)
    // Of articles that are set into this one.
    expect(entriesOf(page('2026-04-02'))).toEqual([])
  })
})

describe('a page that scripts fill', () => {
  const markup = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
  const isArticle = '<meta property="og:type" content="article">'
  const empty = (script: string, head = isArticle) =>
    `<title>${TITLE}</title>${head}<p>Loading</p><script>${script}</script>`
  const written = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

  test('has its text in them, as a string of markup', () => {
    const state = written({ menu: '<p>Home</p>', story: { lead: TITLE, body: markup } })
    const page = empty(`var odd = '"'\nwindow.state = ${state}`)
    expect(fromHtml(page).text).toBe(paragraphs.join('\n\n'))
  })

  test('and has it where the state is a string in a string', () => {
    const page = empty(`push([1, ${written(`5:${JSON.stringify({ body: markup })}`)}])`)
    expect(fromHtml(page).text).toBe(paragraphs.join('\n\n'))
  })

  test('is none where it does not say that it is an article', () => {
    const page = empty(`state = ${written({ body: markup })}`, '')
    expect(code(() => fromHtml(page))).toBe('NOT_AN_ARTICLE')
  })
})

describe('fullness', () => {
  const items = [
    'Sandholm, 7 a.m. from the northern pier',
    'Vestero, 8 a.m. from the old basin',
    'Lille, 9 a.m. by the bridge',
  ]
  const body = `<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p><ul>${items.map((item) => `<li>${item}.</li>`).join('')}</ul>
    <figure><img src="a.jpg"><figcaption>The old basin in spring, seen from the mill</figcaption></figure><p>${paragraphs[2]}</p><p>${paragraphs[3]}</p>`

  test('prose has no lists and no captions, full has both', () => {
    const kindsOf = (fullness: 'prose' | 'full') =>
      new Set(fromHtml(madePage({ body }), { fullness }).kinds.map(({ kind }) => kind))
    expect(kindsOf('prose')).toEqual(new Set(['body']))
    expect(kindsOf('full')).toContain('list')
  })

  test('full has captions in the article, of its first picture too, and none of teasers', () => {
    const figure = (caption: string) =>
      `<figure><img src="a.jpg" alt=""><figcaption>${caption}</figcaption></figure>`
    const page = madePage({
      before: figure('The crack in the hull, as divers saw it'),
      body,
      after: figure('The bakery on Sandholm at noon'),
    }).replace('<aside>', `<aside>${figure('A prize for the bakery')}`)
    const { text, kinds } = fromHtml(page, { fullness: 'full' })
    const captions = kinds.filter(({ kind }) => kind === 'caption')
    expect(captions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The crack in the hull, as divers saw it',
      'The old basin in spring, seen from the mill',
    ])
    expect(fromHtml(page).text).not.toContain('seen from the mill')
  })

  test('each holds the one before', () => {
    const lengths = (['prose', 'usual', 'full'] as const).map(
      (fullness) => fromHtml(madePage({ body }), { fullness }).text.length,
    )
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  })
})

describe('a page that shows only the beginning', () => {
  const closed = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, isAccessibleForFree: false, wordCount: 900 })}</script>`

  test('is flagged', () => {
    expect(fromHtml(madePage()).complete).toBe(true)
    const body = `<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>`
    expect(fromHtml(madePage({ head: closed, body })).complete).toBe(false)
    const locked = '<meta property="article:content_tier" content="locked">'
    expect(fromHtml(madePage({ head: locked, body })).complete).toBe(false)
    const cut = `<p>${paragraphs[0]}</p><p>${(paragraphs[1] as string).slice(0, 90)}…</p>`
    expect(fromHtml(madePage({ body: cut })).complete).toBe(false)
  })
})

describe('a page without an article', () => {
  test.each([
    ['', 'an empty page'],
    ['<div id="root"></div><script>start()</script>', 'an empty page'],
    [
      `<ul>${Array.from({ length: 80 }, (_, at) => `<li><a href="/${at}">Story number ${at}</a></li>`).join('')}</ul>`,
      'a list of links',
    ],
    ['<h1>404</h1><p>Nothing is here.</p>', 'a page of'],
  ])('%s', (html, looks) => {
    expect(() => fromHtml(html)).toThrow(
      expect.objectContaining({ code: 'NOT_AN_ARTICLE', message: expect.stringContaining(looks) }),
    )
  })

  test('an article that scripts would show is read from its description', () => {
    const described = {
      '@type': 'NewsArticle',
      headline: TITLE,
      articleBody: paragraphs.join('\n\n'),
    }
    const html = `<body><div id="root"></div><script type="application/ld+json">${JSON.stringify(described)}</script></body>`
    expect(fromHtml(html).text).toBe(paragraphs.join('\n\n'))
  })
})

describe('encodings', () => {
  const word = 'Kühltürme und Straßen'
  const page = (charset: string): string =>
    `<html><head>${charset}</head><body><article>${paragraphs.map((one) => `<p>${one} ${word}.</p>`).join('')}</article></body></html>`
  const latin = (text: string): Uint8Array =>
    Uint8Array.from(text, (letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0))

  test.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8 that nothing tells', new TextEncoder().encode(page('')), undefined],
    ['windows-1252 that nothing tells', latin(page('')), undefined],
    ['the header', latin(page('')), 'text/html; charset=ISO-8859-1'],
    ['a meta element', latin(page('<meta charset="iso-8859-1">')), undefined],
    [
      'the header before the page',
      new TextEncoder().encode(page('<meta charset=latin1>')),
      'text/html;charset=utf-8',
    ],
    [
      'a byte order mark before all',
      Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(page('<meta charset=latin1>'))),
      'text/html; charset=latin1',
    ],
    [
      'UTF-16 with its mark',
      Uint8Array.of(0xff, 0xfe, ...Buffer.from(page(''), 'utf16le')),
      undefined,
    ],
    [
      'a label that nobody knows',
      new TextEncoder().encode(page('<meta charset=klingon>')),
      undefined,
    ],
  ])('%s', (_, bytes, contentType) => {
    const { text } = fromHtml(bytes, contentType === undefined ? {} : { contentType })
    expect(text).toContain(word)
    expect(text).toContain('“We were told')
  })
})

test('misuse has its codes', () => {
  expect(code(() => fromHtml(7 as never))).toBe('INVALID_INPUT')
  expect(code(() => fromHtml('x', { fullness: 'most' as never }))).toBe('INVALID_OPTION')
  expect(code(() => fromHtml('x', { url: 7 as never }))).toBe('INVALID_OPTION')
  expect(code(() => fromHtml(' '.repeat(10 * 1024 * 1024 + 1)))).toBe('TOO_LARGE')
})

test('a page that says it is an article gives its likeliest text, one that does not must be surer', () => {
  const line = 'The bakery of Marta Olsen in the old town won the prize of the guild on Monday.'
  const page = (head: string): string =>
    `<!doctype html><html lang="en"><head><title>Bakery wins prize</title>${head}</head><body>
<div><a href="/a">Home</a><a href="/b">Harbour</a></div><div><div>${line}</div></div>
<div><a href="/x">Mill to close</a><a href="/y">Letters</a></div></body></html>`
  expect(code(() => fromHtml(page('')))).toBe('NOT_AN_ARTICLE')
  const { text } = fromHtml(page('<meta property="og:type" content="article">'))
  expect(text).toBe(line)
})
