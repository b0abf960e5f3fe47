/** All that is fuzzed, by name. */
import type { Target } from './target.ts'
import { cleanTarget } from './targets/clean.ts'
import { compareTarget } from './targets/compare.ts'
import { condenseManyTarget, condenseTarget } from './targets/condense.ts'
import { digestTarget } from './targets/digest.ts'
import { duplicatesTarget } from './targets/duplicates.ts'
import { entitiesTarget, keyphrasesTarget } from './targets/entities.ts'
import { markdownTarget } from './targets/markdown.ts'
import { parseTarget } from './targets/parse.ts'
import { recordsInTarget } from './targets/records-in.ts'
import {
  manifestTarget,
  recordsTarget,
  segmentTarget,
  snapshotTarget,
} from './targets/store-files.ts'

export const TARGETS: readonly Target[] = [
  parseTarget,
  duplicatesTarget,
  cleanTarget,
  markdownTarget,
  compareTarget,
  condenseTarget,
  condenseManyTarget,
  entitiesTarget,
  keyphrasesTarget,
  digestTarget,
  recordsInTarget,
  segmentTarget,
  manifestTarget,
  recordsTarget,
  snapshotTarget,
]
