/** Pages written for the tests: an article among what a site puts around one. */
const PARAGRAPHS = [
  'The ferry to the outer islands will not sail before Thursday, the harbour office said on Monday, after divers found a crack in the hull that had gone unnoticed since the last inspection in spring.',
  'About four hundred people use the line on a working day. Most of them are pupils and nurses, and the island council has asked the navy to lend a boat for the morning crossing.',
  '“We were told that the repair takes two days,” said Marta Olsen, who runs the only bakery on Sandholm. “Flour for one more morning is all that we have left, and the mill is on the mainland.”',
  'The company that owns the ferry promised to pay for taxis between the southern pier and the bridge. It did not say how many cars it had found, nor who would decide which passengers go first.',
  'A second vessel, bought last year from a yard in Gdansk, lies in the inner basin and waits for its papers. The authority expects to sign them within the week, a spokesman said.',
]

export const TITLE = 'Ferry to the islands stays in port until Thursday'

export interface Made {
  readonly head?: string
  readonly before?: string
  readonly after?: string
  readonly body?: string
}

export const paragraphs: readonly string[] = PARAGRAPHS

/** A page with a menu, the article, teasers and a footer. */
export function madePage({ head = '', before = '', after = '', body }: Made = {}): string {
  const links = ['Home', 'Harbour', 'Weather', 'Sports', 'Letters'].map(
    (name) => `<li><a href="/${name}">${name}</a></li>`,
  )
  const teasers = [
    'Bakery wins prize',
    'Mill to close on Sundays',
    'Who owns the inner basin?',
    'Letters: the bridge toll',
  ].map((name) => `<div class="teaser"><a href="/x"><h3>${name}</h3></a></div>`)
  const text = body ?? PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} | Sandholm Post</title>
<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Sandholm Post">${head}</head><body>
<header><nav><ul>${links.join('')}</ul></nav></header>
<main><article><h1>${TITLE}</h1>${before}<div class="text">${text}</div>${after}</article>
<aside><h2>More from the harbour</h2>${teasers.join('')}</aside></main>
<footer><p>© Sandholm Post. All rights reserved.</p><ul>${links.join('')}</ul></footer></body></html>`
}
