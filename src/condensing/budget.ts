/**
 * How long a summary may be: the options, checked, as one budget. Cost: constant.
 */
import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'

/** How long a summary may be. Every limit that is given holds, whichever is reached first. */
export interface CondenseOptions {
  /**
   * At most so many words, an integer of 1 or more. The limit holds whether words are counted as
   * the library does or as runs between white space, where a dash by itself is one.
   */
  readonly words?: number
  /** At most so many sentences, an integer of 1 or more. Default 3 if no limit is given at all. */
  readonly sentences?: number
  /** At most so many UTF-16 code units of text, an integer of 1 or more. */
  readonly characters?: number
  /** At most this share of the words of the article, above 0, at most 1; one word at the least. */
  readonly ratio?: number
}

/** What holds when no limit is given. */
export const CONDENSE_DEFAULTS: Readonly<{ sentences: number }> = Object.freeze({ sentences: 3 })

/** The limits of a summary; a limit that was not given is infinite. */
export interface Budget {
  readonly words: number
  readonly sentences: number
  readonly characters: number
}

const LIMITS = ['words', 'sentences', 'characters', 'ratio'] as const

/**
 * The budget for an article of so many words.
 *
 * @throws OnceoverError `INVALID_OPTION` if a limit is unknown, no number or out of its range
 */
export function readBudget(options: CondenseOptions, articleWords: number): Budget {
  checkOptions(options)
  const { words, sentences, characters, ratio } = options
  const unlimited = LIMITS.every((limit) => options[limit] === undefined)
  const share = ratio === undefined ? Infinity : Math.max(1, Math.floor(ratio * articleWords))
  return {
    words: Math.min(words ?? Infinity, share),
    sentences: sentences ?? (unlimited ? CONDENSE_DEFAULTS.sentences : Infinity),
    characters: characters ?? Infinity,
  }
}

function checkOptions(options: CondenseOptions): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new OnceoverError(
      'INVALID_OPTION',
      `options of \`condense\` must be an object, got ${kindOf(options)}`,
    )
  }
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    const limit = LIMITS.find((known) => known === name)
    if (limit === undefined) {
      throw new OnceoverError(
        'INVALID_OPTION',
        `unknown option \`${name}\` of \`condense\`, expected one of ${LIMITS.join(', ')}`,
      )
    }
    if (value !== undefined && !isInRange(limit, value)) {
      const range = limit === 'ratio' ? 'a number above 0, at most 1' : 'an integer of 1 or more'
      const got = typeof value === 'number' ? String(value) : kindOf(value)
      throw new OnceoverError('INVALID_OPTION', `option \`${limit}\` must be ${range}, got ${got}`)
    }
  }
}

function isInRange(limit: (typeof LIMITS)[number], value: unknown): boolean {
  if (typeof value !== 'number') return false
  return limit === 'ratio' ? value > 0 && value <= 1 : Number.isInteger(value) && value >= 1
}
