/**
 * What was labelled to measure on must not be learnt from: not from the labels, and not from the
 * unlabelled passages that the sentences were taken from. Whoever trains on `text-gmb.jsonl.gz` (self-training,
 * say) leaves out the passages whose id is in `heldOutPassages()`.
 *
 * Cost: one reading of a small file at each call.
 */
import { readFileSync } from 'node:fs'

/** A sentence with all its names, as `labels/README.md` tells. */
export interface LabelledSentence {
  /** Id of the passage, a hyphen, and the place of the sentence in the passage, from 0. */
  readonly id: string
  /** The rare type whose cue words the sentence was drawn for, or `random`. */
  readonly chosenFor: string
  readonly text: string
  readonly entities: readonly {
    readonly start: number
    readonly end: number
    readonly type: string
  }[]
}

const SENTENCES = new URL('labels/rare-types.jsonl', import.meta.url)

/** The labelled sentences, in the order of their source. */
export function readLabelledSentences(): LabelledSentence[] {
  return readFileSync(SENTENCES, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledSentence)
}

/** The passage that a sentence was taken from. */
export const passageOf = ({ id }: LabelledSentence): string => id.slice(0, id.lastIndexOf('-'))

/** Ids of the passages that nothing may be trained on. */
export function heldOutPassages(): ReadonlySet<string> {
  return new Set(readLabelledSentences().map(passageOf))
}
