import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/html/layout.ts'
import { readPage } from '../../src/html/read-page.ts'
import { listsOf, withOpenedLists, withWholeLists } from '../../src/html/whole-lists.ts'

const LEAST = 0.5
const PAGE = `<p>What to bring to the harbour on the day of the move:</p>
<ol><li>the two keys of the shed</li><li>rope</li></ol>
<p>The crane comes at nine, and the last boat is lifted at noon.</p>`

const blocksOf = (html: string) => layOut(readPage(html)).blocks

/** By block: is it chosen, if blocks have these chances? */
function chosen(html: string, chances: readonly number[]): boolean[] {
  const lists = listsOf(blocksOf(html))
  const whole = withWholeLists(lists, chances)
  return [...withOpenedLists(lists, whole, LEAST)].map((chance) => chance >= LEAST)
}

describe('a list of a page', () => {
  it('has one chance, the mean of its items by words', () => {
    const lists = listsOf(blocksOf(PAGE))
    expect(lists.map((list) => list.map(({ text }) => text))).toEqual([
      ['the two keys of the shed', 'rope'],
    ])
    const [before, first, second, behind] = withWholeLists(lists, [0.9, 0.7, 0.1, 0.8])
    expect(before).toBe(0.9)
    expect(first).toBeCloseTo((6 * 0.7 + 0.1) / 7)
    expect(second).toBe(first)
    expect(behind).toBe(0.8)
  })

  it('belongs to the text where a block of the text opens it', () => {
    expect(chosen(PAGE, [0.9, 0.2, 0.2, 0.9])).toEqual([true, true, true, true])
  })

  it('does not where the block before is left out, or it closes the text', () => {
    expect(chosen(PAGE, [0.3, 0.2, 0.2, 0.9])).toEqual([false, false, false, true])
    expect(chosen(PAGE, [0.9, 0.2, 0.2, 0.3])).toEqual([true, false, false, false])
  })

  it('does not if it is of links, or next to impossible', () => {
    const links = PAGE.replaceAll(/<li>(.*?)<\/li>/g, '<li><a href="/">$1</a></li>')
    expect(chosen(links, [0.9, 0.2, 0.2, 0.9])).toEqual([true, false, false, true])
    expect(chosen(PAGE, [0.9, 0.01, 0.01, 0.9])).toEqual([true, false, false, true])
  })

  it('takes a list in a list as one of its own', () => {
    const html = PAGE.replace('rope', 'rope<ul><li>of hemp</li></ul>')
    expect(listsOf(blocksOf(html)).map((list) => list.map(({ text }) => text))).toEqual([
      ['the two keys of the shed', 'rope'],
      ['of hemp'],
    ])
    expect(chosen(html, [0.9, 0.2, 0.2, 0.1, 0.9])).toEqual([true, true, true, true, true])
  })
})
