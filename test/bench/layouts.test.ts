import { expect, it } from 'vitest'
import type { AnnotatedArticle } from '../../bench/eval/in-article.ts'
import { inLayout, scoreLayout } from '../../bench/eval/layouts.ts'

const WALL = 'The wall along the Orsk canal will be rebuilt in brick once the frost has gone.'
const KILN = 'Its owner lit the last kiln of the valley again in May, after eleven years.'
const text = [WALL, KILN, WALL].join('\n\n')
const dup = { start: text.length - WALL.length, end: text.length }
const article: AnnotatedArticle = {
  id: 'x',
  title: null,
  text,
  polarity: 'positive',
  truth: [
    {
      kind: 'para_exact',
      group: 'one',
      must: true,
      keep: 'earlier',
      dup,
      of: { start: 0, end: WALL.length },
    },
  ],
  hard_negatives: [{ a: { start: 0, end: 8 }, b: dup }],
}

it('writes an annotated article in another layout, annotation and all', () => {
  const { article: glued } = inLayout(article, 'glued')
  const pair = glued.truth[0] as (typeof glued.truth)[number]
  expect(glued.text.slice(pair.dup.start, pair.dup.end)).toBe(WALL)
  expect(glued.text.slice(pair.of.start, pair.of.end)).toBe(WALL)
  expect(glued.hard_negatives[0]?.b).toEqual(pair.dup)
})

it('holds what goes in a layout against what goes from the original', () => {
  const { score, agreement } = scoreLayout([article], 'newlines')
  expect(score.groupRecall).toBe(1)
  expect(agreement).toBe(1)
})
