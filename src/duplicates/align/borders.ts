/**
 * Borders that the layout lost: where text was put on one line or glued together, a paragraph may end in the middle of
 * what is read as one sentence. Repetition shows many of them.
 *
 * Method: boosted trees tell of each gap that may part two (`gaps.ts`) how likely a border is there; they learnt it from
 * texts whose paragraphs are known, put on one line (`models/borders/`). Copies right behind each other have a border
 * between them in any case (`tandem-borders.ts`). Cost: linear in the words, trees × depth a gap.
 */
import type { Steps } from '../../document/steps.ts'
import { type PackedTrees, Trees } from '../../learning/trees.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import { mayHideBorders } from '../../reading/may-hide-borders.ts'
import type { Alignment } from '../../similarity/align.ts'
import { BORDERS } from './borders.data.ts'
import { readGaps } from './gaps.ts'
import { positionBehind, TandemBorders } from './tandem-borders.ts'

/** Trees over the signals of a gap, in their order. */
export interface BorderModel {
  readonly base: number
  readonly trees: PackedTrees
}

/** A border is as likely as that: chosen by what `clean` does with outlets that the trees did not learn from. */
const LEAST = 0.3
const LEAST_SCORE = Math.log(LEAST / (1 - LEAST))
/** So many words right behind each other are copies where borders are lost. */
const LEAST_TANDEM = 8

/** Read when first asked. */
let trees: Trees | undefined

export interface HiddenBorders {
  /** Where a sentence begins that the punctuation does not show. */
  readonly positions: readonly number[]
  /** Where a sentence begins that opens a paragraph. */
  readonly seams: ReadonlySet<number>
}

export function* hiddenBorders(
  marked: MarkedDocument,
  alignments: readonly Alignment[],
): Steps<HiddenBorders> {
  const { document } = marked
  const areHidden = document.paragraphs.some((_, index) => mayHideBorders(document, index))
  const tandem = new TandemBorders(marked)
  for (const alignment of alignments) {
    // Where borders are lost, a few words said twice are no two paragraphs.
    if (!areHidden || alignment.here.length >= LEAST_TANDEM) tandem.look(alignment)
  }
  if (!areHidden) return tandem
  trees ??= new Trees(BORDERS.base, BORDERS.trees)
  const forest = trees
  yield* readGaps(marked, alignments, ({ word, signals, isSure }) => {
    // In an array of the kind that all trees are given: of two kinds each forest is slower.
    if (!isSure && forest.score(new Float64Array(Object.values(signals))) <= LEAST_SCORE) return
    const position = positionBehind(marked, word)
    if (position !== undefined) tandem.positions.push(position)
  })
  return tandem
}
