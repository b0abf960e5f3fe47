import { describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS, LAYOUTS } from '../../bench/linear/hostile-texts.ts'
import { readArticle } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'
import { alignRepeats } from '../../src/duplicates/align/alignments.ts'
import { markDocument } from '../../src/reading/marked-document.ts'
import { seeded } from '../../src/testing/seeded.ts'

/** Reports that all say the same of other names and numbers: each is like all others. */
const REPORTS = HOSTILE_TEXTS['market reports']?.(130_000) ?? ''

/** Rows of three to eighteen characters, all made of three. */
const ROWS = shortRows(180)

function shortRows(count: number): string {
  const random = seeded(11)
  const row = (): string => {
    const from = Math.floor(random() * 12)
    const length = 3 + Math.floor(random() * 16)
    return `${'川川川海河川河河河川海河海'.repeat(3).slice(from, from + length)}。`
  }
  return Array.from({ length: count }, row).join('')
}

/** How many alignments there are, and for how many words. */
function alignmentsOf(text: string): { alignments: number; words: number } {
  const marked = markDocument(readArticle(text))
  return {
    alignments: finish(alignRepeats(marked, [])).length,
    words: marked.document.words.count,
  }
}

describe('alignments', () => {
  test('are few for each word of a text where everything is like everything', () => {
    const { alignments, words } = alignmentsOf(REPORTS)
    expect(alignments).toBeGreaterThan(1000)
    expect(alignments / words).toBeLessThan(0.1)
  })

  test('are no more for each word where places are alike that are more and more, the longer the text is', () => {
    const ofDates = (size: number): string =>
      LAYOUTS['in lines']?.(
        (length) => HOSTILE_TEXTS['dates that are all new']?.(length) ?? '',
        size,
      ) ?? ''
    const { alignments, words } = alignmentsOf(ofDates(500_000))
    expect(alignments).toBeGreaterThan(1000)
    expect(alignments / words).toBeLessThan(0.07)
  })

  test('are none where short rows go over a few characters again and again', () => {
    expect(alignmentsOf(ROWS).alignments).toBe(0)
  })

  test('are kept around such rows where a story is told again', () => {
    const story = '昨日清晨，一艘装满煤炭与大麦的驳船撞上古镇磨坊旁边旧码头，两名水手游泳上岸获救。'
    const marked = markDocument(readArticle(`${story}\n\n${ROWS}\n\n${story}`))
    const alignments = finish(alignRepeats(marked, []))
    expect(alignments.map(({ here }) => here.length)).toContain(story.length - 3)
    expect(alignments.length).toBeLessThan(5)
  })

  test('are kept in a crowd where a story is told again word by word', () => {
    const story =
      'A barge with coal and barley struck the old pier of the mill town before sunrise, and two sailors swam ashore.'
    const marked = markDocument(readArticle(`${story}\n\n${REPORTS}\n\n${story}`))
    const { count } = marked.document.words
    const again = finish(alignRepeats(marked, [])).find(
      ({ here, there }) => there[0] === 0 && here.at(-1) === count - 1,
    )
    expect(again?.here.length).toBeGreaterThan(15)
  })
})
