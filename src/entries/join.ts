export {
  JOIN_DEFAULTS,
  type JoinOptions,
  joinPassages,
  type Passage,
  type PassagePair,
} from '../corpus/join-passages.ts'
export { passageShingles } from '../corpus/passage-shingles.ts'
export { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'
export type { Complete } from '../document/options.ts'
export type { Containment } from '../similarity/containment.ts'
