import { expect, test } from 'vitest'
import { condense } from '../../src/condensing/condense.ts'
import { renderClusterSummary } from '../../src/report/render-cluster-summary.ts'

const toll = (dead: number): string =>
  `At least ${dead} people were killed when a bus fell into a ravine near Puno in Peru.`

test('what the articles differ in stands below the gist, with who says what', () => {
  const summary = condense([
    { id: 'wire', text: toll(12) },
    toll(14),
    { id: 'post', text: toll(12) },
  ])
  expect(renderClusterSummary(summary, { width: 100 })).toBe(
    `${summary.text}\n\nThe articles differ  1 conflict\n  number: 12 (wire, post) or 14 (article 2)`,
  )
})

test('a later state is called so, a denial too', () => {
  const dated = condense([
    { text: toll(12), date: '2026-03-01' },
    { text: toll(14), date: '2026-03-02' },
  ])
  expect(renderClusterSummary(dated)).toContain('12 (article 1), later 14 (article 2)')
  const text =
    'The minister of transport said on Tuesday that the harbour bridge is safe for lorries.'
  const denied = condense([text, text.replace('is safe', 'is not safe')])
  expect(renderClusterSummary(denied)).toContain(
    'negation: without it (article 1) or not (article 2)',
  )
})

test('without conflicts it is the gist alone', () => {
  const summary = condense([toll(12)])
  expect(renderClusterSummary(summary, { width: 100 })).toBe(summary.text)
})
