import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Digest, digest } from '../../src/digest.ts'
import { renderHtml } from '../../src/report/render-html.ts'
import { classesOf, type Element, elementsOf } from './html/page-tree.ts'
import { ARTICLES, HARBOUR, items } from './stories.ts'

const having = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => classesOf(element).includes(name))
const textsOf = (elements: readonly Element[]): string[] =>
  elements.map(({ text }) => text.replace(/\s+/g, ' ').trim())
const linksOf = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ attributes }) => attributes.get('href') ?? [])

/** All that stands in an element. */
const within = ({ children }: Element): Element[] =>
  children.flatMap((child) => [child, ...within(child)])

/** Every link within the page leads somewhere, and no two places have one name. */
function checkAnchors(elements: readonly Element[]): void {
  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  const inside = linksOf(elements).filter((link) => link.startsWith('#'))
  expect(inside.length).toBeGreaterThan(20)
  expect(inside.filter((link) => !ids.includes(link.slice(1)))).toEqual([])
  const labels = elements.flatMap(({ attributes }) => attributes.get('aria-labelledby') ?? [])
  expect(labels.filter((label) => !ids.includes(label))).toEqual([])
}

describe('the page of one article', () => {
  const made = digest(HARBOUR)
  const page = renderHtml(made)
  const elements = elementsOf(page)
  const byId = (id: string): Element | undefined =>
    elements.find(({ attributes }) => attributes.get('id') === id)

  it('is one file without scripts, and its policy names its style', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/)
    expect(elements.filter(({ name }) => name === 'script' || name === 'link')).toEqual([])
    const [style] = elements.filter(({ name }) => name === 'style')
    const hash = createHash('sha256')
      .update(style?.text ?? '')
      .digest('base64')
    const policy = elements.find(({ attributes }) => attributes.has('http-equiv'))
    expect(policy?.attributes.get('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(elements.filter(({ attributes }) => attributes.has('style'))).toEqual([])
    expect(style?.text).not.toMatch(/url\(|@import|<\//)
  })

  it('links every passage that went to the one that stays, and back', () => {
    checkAnchors(elements)
    const gone = having(elements, 'go')
    expect(gone).toHaveLength(made.removals.length)
    for (const [index, removal] of made.removals.entries()) {
      const passage = byId(`go${index + 1}`)
      expect(passage?.name).toBe('del')
      expect(passage?.text).toContain(removal.text)
    }
    for (const link of linksOf(having(elements, 'ref').filter(({ name }) => name === 'a'))) {
      expect(link).toMatch(/^#(?:go|stay|v)\d/)
    }
    const toStay = linksOf(having(elements, 'ref')).filter((link) => link.startsWith('#stay'))
    expect(toStay).toHaveLength(made.removals.length)
    const exact = made.removals.findIndex(({ kind }) => kind === 'exact')
    expect(byId(toStay[exact]?.slice(1) ?? '')?.text).toContain(made.removals[exact]?.text)
  })

  it('marks the words that differ on both sides, and the facts of what stays twice', () => {
    const words = textsOf(having(elements, 'word'))
    expect(words.slice(0, 4).sort()).toEqual(['about', 'for', 'whereas', 'while'])
    const facts = textsOf(having(elements, 'fact'))
    expect(facts).toEqual(['38', '42', '38', '42'])
    const links = textsOf(having(elements, 'differs').filter(({ name }) => name === 'a'))
    expect(links).toHaveLength(2)
    expect(links[0]).toBe('differs in ¶ 13')
  })

  it('shows all of the article, its gist in place, and no text twice', () => {
    const text = byId('text') && elements.find(({ name }) => name === 'article')?.text
    for (const { start, end } of made.paragraphs) {
      expect(text).toContain(HARBOUR.text.slice(start, end).slice(0, 20))
    }
    const marked = textsOf(having(elements, 'gist').filter(({ name }) => name === 'mark'))
    expect(marked.join(' ')).toBe(made.summary.text)
  })

  it('draws who plays a part, where, and with whom; and a line of days', () => {
    const names = textsOf(having(elements, 'who').flatMap(({ children }) => children.slice(0, 1)))
    expect(names).toEqual(expect.arrayContaining(['Velmora', 'Ilse Brandt', 'Tomas Reuter']))
    expect(having(elements, 'strip')).toHaveLength(names.length)
    const [company] = having(elements, 'company')
    expect(company?.children.filter(({ name }) => name === 'path').length).toBeGreaterThan(2)
    const days = elements.filter(({ name }) => name === 'time').map(({ text }) => text)
    expect(days).toEqual(expect.arrayContaining(['4 May 2029', '14 October 2031', '2032']))
    expect(textsOf(having(elements, 'figures'))[0]).toContain('6.5 percent')
  })

  it('is the same page after a way through JSON, and when the article is given, too', () => {
    expect(renderHtml(JSON.parse(JSON.stringify(made)) as Digest)).toBe(page)
    expect(renderHtml({ digest: made, article: HARBOUR })).toBe(page)
  })
})

describe('the page of many articles', () => {
  let page = ''
  let elements: Element[] = []
  beforeAll(async () => {
    page = renderHtml([
      ...(await items()),
      { error: { code: 'TOO_LARGE', message: 'it has no end' } },
    ])
    elements = elementsOf(page)
  })

  it('has every article, an index, and links that lead somewhere', () => {
    checkAnchors(elements)
    expect(having(elements, 'story')).toHaveLength(ARTICLES.length)
    const rows = having(elements, 'list').flatMap(({ children }) => children)
    expect(rows).toHaveLength(ARTICLES.length)
    expect(elements.find(({ name }) => name === 'h1')?.text).toBe('8 articles')
    expect(textsOf(having(elements, 'failed'))).toEqual(['it has no end TOO_LARGE'])
  })

  it('shows stories that came more than once, with their versions side by side', () => {
    const clusters = textsOf(having(elements, 'cluster'))
    expect(clusters).toHaveLength(2)
    expect(clusters[0]).toContain('3 articles')
    expect(clusters[0]).toContain('part of Velmora Courier')
    expect(clusters[1]).toContain('the same again as Coast Wire')
    const [first] = having(elements, 'cluster')
    const facts = having(first === undefined ? [] : within(first), 'fact')
    expect(textsOf(facts)).toEqual(['40', '65', '3', '5'])
  })

  it('has boxes to tick for what some are and some are not, and rules of style for each', () => {
    const boxes = elements
      .filter(({ name }) => name === 'input')
      .flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(boxes).toEqual([
      'show-all',
      'show-repeats',
      'show-differs',
      'show-fresh',
      'show-known',
      'outlet-all',
      'outlet-1',
      'outlet-2',
      'outlet-3',
      'outlet-4',
    ])
    const style = elements.find(({ name }) => name === 'style')?.text ?? ''
    for (const box of boxes.filter((id) => !id.endsWith('-all')))
      expect(style).toContain(`#${box}:`)
  })

  it('leads from what was said before to where it was said', () => {
    const [first] = having(elements, 'before').filter(({ name }) => name === 'a')
    expect(first?.text).toBe('in Velmora Courier')
    expect(first?.attributes.get('href')).toMatch(/^#a1-p1$/)
  })
})

describe('renderHtml', () => {
  it('says nothing of a day that is not known, and cuts no word', () => {
    const gist = `${'The mayor of the island of Sandholm has asked for another ferry. '.repeat(4)}It came.`
    const article = {
      title: 'A ferry',
      source: 'Post',
      date: '',
      text: gist.replace(/\. /g, ' and '),
    }
    const elements = elementsOf(
      renderHtml([digest(article), digest({ ...article, title: 'Again' })]),
    )
    expect(textsOf(having(elements, 'origin'))[0]).toBe('Post')
    const [opening = ''] = textsOf(having(elements, 'opening'))
    expect(opening).toMatch(/[a-z]…$/)
    expect(article.text).toContain(`${opening.slice(0, -1)} `)
  })

  it('takes an article without a digest, an empty one, and an empty list', () => {
    const bare = elementsOf(renderHtml({ article: { text: 'Rain fell.', title: 'Rain' } }))
    expect(bare.find(({ name }) => name === 'h1')?.text).toBe('Rain')
    expect(bare.find(({ name }) => name === 'article')?.text).toContain('Rain fell.')
    const empty = elementsOf(renderHtml(digest('')))
    expect(empty.find(({ name }) => name === 'h1')?.text).toBe('An article without a headline')
    expect(elementsOf(renderHtml([])).find(({ name }) => name === 'h1')?.text).toBe('0 articles')
  })

  it('takes the outcomes of a stream', () => {
    const outcomes = [
      { status: 'ok', index: 0, digest: digest('Rain fell on Oldport.') },
      { status: 'failed', index: 1, id: 'x', error: { code: 'TOO_LARGE', message: 'long' } },
    ] as const
    expect(renderHtml(outcomes, { title: 'Two' })).toContain('<h1 dir="auto">Two</h1>')
  })

  it('refuses what is no digest, and options that it does not know', () => {
    for (const input of [undefined, null, 7, 'text', {}, [7], [[]], [{}]]) {
      expect(() => renderHtml(input as never)).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT' }),
      )
    }
    const made = digest('Rain fell.')
    for (const options of [7, { colour: true }, { title: 7 }]) {
      expect(() => renderHtml(made, options as never)).toThrow(
        expect.objectContaining({ code: 'INVALID_OPTION' }),
      )
    }
    const seams = [{ start: 50, end: 51, text: ' ', cleaned: '' }]
    expect(() => renderHtml({ ...made, seams })).toThrow(
      expect.objectContaining({ code: 'INVALID_CLEANED' }),
    )
  })
})
