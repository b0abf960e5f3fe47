/** An article as it might come in tomorrow: spliced with another, cut, in another layout, with other characters. */
import { LAYOUTS, layOut } from '../../src/testing/lay-out.ts'
import {
  below,
  type Mutator,
  mutated,
  oneOf,
  partOf,
  replaced,
  type Supplies,
} from '../fuzz/mutate.ts'
import { ARTICLE_MUTATORS } from '../fuzz/mutate-text.ts'

const LAYOUT_NAMES = LAYOUTS

const MUTATORS: readonly Mutator[] = [
  ...ARTICLE_MUTATORS,
  (text, supplies) => layOut(text, oneOf(LAYOUT_NAMES, supplies)).text,
  // The other one's paragraphs between its own.
  (text, supplies) => {
    const others = supplies.other().split('\n\n')
    return text
      .split('\n\n')
      .flatMap((paragraph) => [paragraph, oneOf(others, supplies)])
      .join('\n\n')
  },
  // Some more characters: one in a hundred.
  (text, supplies) => {
    const from = partOf(text, supplies)
    return replaced(
      text,
      from,
      text.slice(...from).replace(/[\s\S]{1,100}/g, (run) => run + character(supplies)),
    )
  },
]

/** Any unit at all. */
const character = (supplies: Supplies): string => String.fromCharCode(below(0x10000, supplies))

/** One to eight changes. */
export const mutatedArticle = (text: string, supplies: Supplies): string =>
  mutated(text, MUTATORS, supplies)
