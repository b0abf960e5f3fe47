/**
 * How long a summary may be: the options, checked, as one budget. Cost: constant.
 */
import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import { checkOptionNames } from '../document/options.ts'

/** How long a summary may be, and what it is to be. Every limit that is given holds. */
export interface CondenseOptions {
  /**
   * At most so many words, an integer of 1 or more. The limit holds whether words are counted as
   * the library does or as runs between white space, where a dash by itself is one.
   */
  readonly words?: number | undefined
  /** At most so many sentences, an integer of 1 or more. Default 3 if no limit is given at all. */
  readonly sentences?: number | undefined
  /** At most so many UTF-16 code units of text, an integer of 1 or more. */
  readonly characters?: number | undefined
  /** At most this share of the words of the article, above 0, at most 1; one word at the least. */
  readonly ratio?: number | undefined
  /**
   * At least so many words, an integer of 1 or more and at most `words`, as far as the article has
   * so many to say and the other limits allow. Without another limit there are three sentences, or
   * as many more as it takes.
   */
  readonly minWords?: number | undefined
  /** What the summary is to be about, as a question or some words. Default: what the article is. */
  readonly focus?: string | undefined
  /**
   * Leave out of English sentences what their statement does not need: who said so at the end,
   * what stands in parentheses, the dateline before them. `dropped` tells where. Default false.
   */
  readonly compress?: boolean | undefined
  /** Tell what the score of every sentence is made of, in `explanation`. Default false. */
  readonly explain?: boolean | undefined
}

/** What holds when no limit is given. */
export const CONDENSE_DEFAULTS: Readonly<{ sentences: number }> = Object.freeze({ sentences: 3 })

/** The limits of a summary; a limit that was not given is infinite. */
export interface Budget {
  readonly words: number
  readonly sentences: number
  readonly characters: number
  /** At least so many words, as far as the limits allow; 0 if nothing was asked. */
  readonly leastWords: number
  /** At most so many sentences where it takes more than `sentences` to have the least words. */
  readonly mostSentences: number
}

const NUMBERS = ['words', 'sentences', 'characters', 'ratio', 'minWords'] as const
const LIMITS = ['words', 'sentences', 'characters', 'ratio'] as const
const SWITCHES = ['compress', 'explain'] as const
const NAMES = [...NUMBERS, 'focus', ...SWITCHES] as const

/**
 * The budget for an article of so many words.
 *
 * @throws OnceoverError `INVALID_OPTION` if a limit is unknown, no number or out of its range
 */
export function readBudget(options: CondenseOptions, articleWords: number): Budget {
  checkOptions(options)
  const { words, sentences, characters, ratio, minWords = 0 } = options
  const unlimited = LIMITS.every((limit) => options[limit] === undefined)
  const share = ratio === undefined ? Infinity : Math.max(1, Math.floor(ratio * articleWords))
  return {
    words: Math.min(words ?? Infinity, share),
    sentences: sentences ?? (unlimited ? CONDENSE_DEFAULTS.sentences : Infinity),
    characters: characters ?? Infinity,
    leastWords: minWords,
    mostSentences:
      sentences ?? (unlimited && minWords === 0 ? CONDENSE_DEFAULTS.sentences : Infinity),
  }
}

function checkOptions(options: CondenseOptions): void {
  checkOptionNames('condense', options, NAMES)
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    const range = rangeOf(name as (typeof NAMES)[number])
    if (value !== undefined && !range.holds(value)) {
      const got = typeof value === 'number' ? String(value) : kindOf(value)
      throw new OnceoverError(
        'INVALID_OPTION',
        `option \`${name}\` must be ${range.name}, got ${got}`,
      )
    }
  }
  const { minWords = 0, words = Infinity } = options
  if (minWords > words) {
    throw new OnceoverError(
      'INVALID_OPTION',
      `option \`minWords\` must be at most \`words\`, got ${minWords} and ${words}`,
    )
  }
}

function rangeOf(name: (typeof NAMES)[number]): { name: string; holds(value: unknown): boolean } {
  if (name === 'focus') return { name: 'a text', holds: (value) => typeof value === 'string' }
  if (name === 'compress' || name === 'explain') {
    return { name: 'true or false', holds: (value) => typeof value === 'boolean' }
  }
  if (name === 'ratio') {
    return {
      name: 'a number above 0, at most 1',
      holds: (value) => typeof value === 'number' && value > 0 && value <= 1,
    }
  }
  return {
    name: 'an integer of 1 or more',
    holds: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1,
  }
}
