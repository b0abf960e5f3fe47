/**
 * Names of the rare types (laws, products, substances, events, illnesses; works, languages) against
 * sentences that were labelled by reading them (`models/entities/labels/README.md`). The sentences are in the
 * repository, so that this measure needs no data folder. Each is tagged on its own.
 *
 * The sentences that were drawn at random are told apart: the others were drawn by cue words of the rare
 * types, which ordinary text is not full of.
 */
import { readLabelledSentences } from '../../models/entities/held-out.ts'
import { parse } from '../../src/document/parse.ts'
import { type ModelType, nameTypeOf } from '../../src/entities/crf/labels.ts'
import { tagNames } from '../../src/entities/name-tagger.ts'
import { countSpans, type SpanCounts, scoreSpans, type TypedSpan } from './entities.ts'
import type { Figure, Measure } from './measure.ts'

/** The types that a precision is asked of, and two more. */
const ASKED = ['LAW', 'PRODUCT', 'CHEMICAL', 'EVENT', 'DISEASE']
const RARE = [...ASKED, 'WORK_OF_ART', 'LANGUAGE']
const COMMON = ['PERSON', 'ORGANIZATION', 'LOCATION', 'NORP']

export const rareTypes: Measure = {
  name: 'entities rare types',
  files: [],
  run() {
    const all = new Map<string, SpanCounts>()
    const atRandom = new Map<string, SpanCounts>()
    for (const { text, chosenFor, entities } of readLabelledSentences()) {
      const answers: readonly TypedSpan[] = tagNames(parse(text))
      const gold = entities.map(({ start, end, type }) => ({
        start,
        end,
        type: nameTypeOf(type as ModelType),
      }))
      countSpans(all, answers, gold, [...RARE, ...COMMON])
      if (chosenFor === 'random') countSpans(atRandom, answers, gold, [...RARE, ...COMMON])
    }
    const asked = scoreSpans(countsOf(all, ASKED))
    return [
      { name: 'precision of the five types', value: asked.precision, bound: 80 },
      { name: 'recall of the five types', value: asked.recall },
      figure('F1 of the five types', countsOf(all, ASKED)),
      ...RARE.map((type) => figure(`F1 ${type}`, countsOf(all, [type]))),
      figure('F1 of the seven types, sentences at random', countsOf(atRandom, RARE)),
      figure('F1 people, organizations, places, groups', countsOf(all, COMMON)),
      figure('the same, sentences at random', countsOf(atRandom, COMMON)),
    ]
  },
}

const countsOf = (
  counts: ReadonlyMap<string, SpanCounts>,
  types: readonly string[],
): SpanCounts[] => types.map((type) => counts.get(type) ?? { hits: 0, answers: 0, gold: 0 })

function figure(name: string, counts: readonly SpanCounts[]): Figure {
  const { precision, recall, f1 } = scoreSpans(counts)
  const gold = counts.reduce((sum, count) => sum + count.gold, 0)
  return {
    name,
    value: f1,
    note: `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, ${gold} names`,
  }
}
