import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LabelSearch } from '../../../src/entities/crf/best-labels.ts'
import { LABEL_COUNT, mayFollow, mayStart, mayStop } from '../../../src/entities/crf/labels.ts'
import { NEVER } from '../../../src/entities/crf/weights.ts'

/** Pairs of labels that may follow each other weigh something, the others never. */
const transitions = Int32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, pair) => {
  const first = Math.floor(pair / LABEL_COUNT)
  const second = pair % LABEL_COUNT
  return mayFollow(first, second) ? ((first * 7 + second * 13) % 11) - 5 : NEVER
})

/** The best sum over all label sequences, by dynamic programming without a beam. */
function bestSum(scores: Int32Array, count: number): number {
  let sums = Array.from({ length: LABEL_COUNT }, (_, label) =>
    mayStart(label) ? (scores[label] as number) : Number.NEGATIVE_INFINITY,
  )
  for (let token = 1; token < count; token++) {
    sums = sums.map((_, label) =>
      Math.max(
        ...sums.map((sum, first) =>
          mayFollow(first, label)
            ? sum +
              (transitions[first * LABEL_COUNT + label] as number) +
              (scores[token * LABEL_COUNT + label] as number)
            : Number.NEGATIVE_INFINITY,
        ),
      ),
    )
  }
  return Math.max(...sums.filter((_, label) => mayStop(label)))
}

const sentences = fc
  .array(
    fc.array(fc.integer({ min: -40, max: 40 }), { minLength: LABEL_COUNT, maxLength: LABEL_COUNT }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((rows) => ({ count: rows.length, scores: Int32Array.from(rows.flat()) }))

const highestOf = (scores: Int32Array, count: number): Int32Array =>
  Int32Array.from({ length: count }, (_, token) =>
    Math.max(...scores.subarray(token * LABEL_COUNT, (token + 1) * LABEL_COUNT)),
  )

test('with a wide beam the labels have the best sum of all', () => {
  const search = new LabelSearch(transitions, 1_000_000)
  fc.assert(
    fc.property(sentences, ({ scores, count }) => {
      const labels = new Uint8Array(count)
      search.run(scores, highestOf(scores, count), count, labels)
      let sum = 0
      for (const [token, label] of labels.entries()) {
        sum += scores[token * LABEL_COUNT + label] as number
        if (token > 0)
          sum += transitions[(labels[token - 1] as number) * LABEL_COUNT + label] as number
      }
      expect(sum).toBe(bestSum(scores, count))
    }),
    { numRuns: 60 },
  )
})

test('with any beam names begin, go on and end in order', () => {
  fc.assert(
    fc.property(
      sentences,
      fc.integer({ min: 0, max: 50 }),
      fc.nat(),
      ({ scores, count }, beam, bits) => {
        const labels = new Uint8Array(count)
        const highest = highestOf(scores, count).map((score, token) =>
          ((bits >> token) & 1) === 1 ? NEVER : score,
        )
        new LabelSearch(transitions, beam).run(scores, highest, count, labels)
        for (const [token, score] of highest.entries())
          if (score === NEVER) expect(labels[token]).toBe(0)
        expect(mayStart(labels[0] as number)).toBe(true)
        expect(mayStop(labels[count - 1] as number)).toBe(true)
        for (let token = 1; token < count; token++) {
          expect(mayFollow(labels[token - 1] as number, labels[token] as number)).toBe(true)
        }
      },
    ),
    { numRuns: 60 },
  )
})
