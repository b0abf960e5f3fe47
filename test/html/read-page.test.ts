import { describe, expect, test } from 'vitest'
import { layOut } from '../../src/html/layout.ts'
import { readPage } from '../../src/html/read-page.ts'
import { saidElsewhere } from '../../src/html/said-elsewhere.ts'
import { likesOf, mostLikes, sectionsOf } from '../../src/html/sections.ts'
import { containerOf } from '../../src/html/signals.ts'
import { subjectOf } from '../../src/html/subject.ts'

const textsOf = (html: string): string[] => readPage(html).blocks.map(({ text }) => text)
const LONG =
  'The keeper of the light has counted the boats of the strait for thirty years. '.repeat(4)
const wordsOf = (blocks: readonly { readonly text: string }[]): string[][] =>
  blocks.map(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
const NONE: ReadonlySet<never> = new Set()

describe('rows of tables', () => {
  test('are one block each, their cells apart', () => {
    const html =
      '<table><tr><th>Boat</th><th>Crew</th></tr><tr><td><p>Mira</p></td><td>4<br>men</td></tr></table><p>End'
    expect(textsOf(html)).toEqual(['Boat\tCrew', 'Mira\t4 men', 'End'])
  })

  test('stay apart where a page is laid out in them', () => {
    const html = `<table><tr><td>Menu</td><td><p>${LONG}</p><p>${LONG}</p></td></tr></table>`
    expect(textsOf(html)).toEqual(['Menu', LONG.trim(), LONG.trim()])
  })

  test('are none with a table in a cell, or with one cell', () => {
    expect(
      textsOf('<table><tr><td>a</td><td><table><tr><td>b<td>c</table></td></tr></table>'),
    ).toEqual(['a', 'b\tc'])
    expect(textsOf('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).toEqual(['a', 'b'])
  })
})

test('breaks the line at an empty element that two sentences would be glued at', () => {
  const empty = '<span class="br"></span>'
  expect(
    textsOf(
      `<p>The harbour is shut.${empty}No ferry sails.<p>A foot${empty}note in Tallinn${empty} Port`,
    ),
  ).toEqual(['The harbour is shut.\nNo ferry sails.', 'A footnote in Tallinn Port'])
})

test('tells what a block says that stands elsewhere', () => {
  const { blocks } = layOut(
    readPage(
      `<p>${LONG}</p><p>Nobody else has seen as many of them as she has.</p><div>${LONG}</div>`,
    ),
  )
  expect(saidElsewhere(wordsOf(blocks))).toEqual([
    { before: 0, behind: 1 },
    { before: 0, behind: 0 },
    { before: 1, behind: 0 },
  ])
})

test('tells how much of the headline stands in a block and around it', () => {
  const { blocks } = layOut(
    readPage('<div><p>The harbour is shut.</p><p>No ferry sails.</p></div><p>Weather</p>'),
  )
  const known = { titles: ['storm shuts harbour', 'harbour shut'], summary: '' }
  const shares = subjectOf(blocks, wordsOf(blocks), known, containerOf).map((row) =>
    row.slice(0, 2),
  )
  expect(shares[0]).toEqual([0.5, 0.5])
  expect(shares[1]).toEqual([0, 0.5])
  expect(shares[2]?.[0]).toBe(0)
})

test('reads pairs of characters where a script has no spaces', () => {
  const { blocks } = layOut(readPage('<p>港は閉鎖された</p>'))
  const known = { titles: ['港は閉鎖'], summary: '' }
  expect(subjectOf(blocks, wordsOf(blocks), known, containerOf)[0]?.[0]).toBe(1)
})

test('tells the headings and the times since the headline', () => {
  const { blocks } = layOut(
    readPage(
      '<h1>Storm</h1><p>One</p><h3><a href="/b">Boats</a></h3><p><time datetime="2031-03-08">8 March</time></p>',
    ),
  )
  expect(sectionsOf(blocks, 0)).toEqual([
    { fromHeading: 0, wordsFromHeading: 0, headings: 0, linkedHeadings: 0, times: 0 },
    { fromHeading: 1, wordsFromHeading: 1, headings: 0, linkedHeadings: 0, times: 0 },
    { fromHeading: 0, wordsFromHeading: 0, headings: 1, linkedHeadings: 1, times: 0 },
    { fromHeading: 1, wordsFromHeading: 1, headings: 1, linkedHeadings: 1, times: 1 },
  ])
})

test('knows a box that is one of many', () => {
  const comment = `<div class="note odd"><p>${LONG}</p></div>`
  const { blocks, masses } = layOut(readPage(`<main><p>${LONG}</p></main>${comment.repeat(3)}`))
  const likes = likesOf(blocks, masses)
  const most = blocks.map(({ box }) => mostLikes(likes, containerOf(box), NONE))
  expect(most).toEqual([1, 3, 3, 3])
})
