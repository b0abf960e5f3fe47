/**
 * The site: the guide of `docs/`, and the reference that typedoc makes of the docstrings in `docs/reference`.
 *
 *     npm run docs        # into docs/.vitepress/dist
 */
import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitepress'

const REPOSITORY = 'https://github.com/onceover/onceover'

const FOLDER = new URL('..', import.meta.url)
const GUIDE = {
  Start: ['getting-started', 'how-it-decides', 'tuning', 'testing'],
  'One article': ['summaries', 'names', 'pages-and-reports'],
  'Many articles': ['corpus', 'servers-and-pipelines', 'scale', 'batch', 'store', 'command-line'],
  'What to expect': ['accuracy', 'languages', 'data'],
}

/** A page as the side bar has it, by its own heading. */
function itemOf(page) {
  const [, heading] = readFileSync(new URL(`${page}.md`, FOLDER), 'utf8').match(/^# (.+)$/m)
  return { text: heading, link: `/${page}` }
}

/** The pages of the reference, one an entry of the package. */
const reference = () =>
  readdirSync(new URL('reference', FOLDER), { recursive: true })
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .map((name) => itemOf(`reference/${name.replace(/\.md$/, '')}`))
    .sort((a, b) => (a.text < b.text ? -1 : 1))

/** Anchors as GitHub makes them, so that links work in both places. */
const slugify = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')

/** Links out of `docs/` lead to the repository. */
function linkToRepository(markdown) {
  const render =
    markdown.renderer.rules.link_open ??
    ((tokens, at, options, _, self) => self.renderToken(tokens, at, options))
  markdown.renderer.rules.link_open = (tokens, at, options, env, self) => {
    const href = tokens[at].attrGet('href') ?? ''
    if (href.startsWith('../') && !env.relativePath?.startsWith('reference/')) {
      tokens[at].attrSet('href', `${REPOSITORY}/tree/main/${href.slice('../'.length)}`)
    }
    return render(tokens, at, options, env, self)
  }
}

export default defineConfig({
  title: 'onceover',
  description:
    'Reads scraped news once: every passage stays once, with the gist, and who and what it is about.',
  base: process.env.BASE ?? '/',
  rewrites: { 'README.md': 'index.md' },
  lastUpdated: false,
  markdown: { anchor: { slugify }, config: linkToRepository },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/getting-started' },
      { text: 'Reference', link: '/reference/' },
    ],
    sidebar: {
      '/reference/': [{ text: 'Reference', items: reference() }],
      '/': Object.entries(GUIDE).map(([text, pages]) => ({ text, items: pages.map(itemOf) })),
    },
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    search: { provider: 'local' },
    outline: [2, 3],
  },
})
