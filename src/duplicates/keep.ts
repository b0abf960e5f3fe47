/**
 * Which of two copies that say the same stays: a choice of the caller. Where one says more than the
 * other, or stands in its context, that one stays whatever the choice (`direction.ts`).
 */
import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'

/**
 * - `first`: the one that stands first
 * - `last`: the one that stands last
 * - `longest`: the one with more words; of equals the first
 */
export type Keep = 'first' | 'last' | 'longest'

export const KEEPS: readonly Keep[] = Object.freeze(['first', 'last', 'longest'])

/** @throws OnceoverError `INVALID_OPTION` if it is none of the three */
export function keepOf(value: unknown, otherwise: Keep): Keep {
  if (value === undefined) return otherwise
  const keep = KEEPS.find((known) => known === value)
  if (keep !== undefined) return keep
  const got = typeof value === 'string' ? value : kindOf(value)
  throw new OnceoverError(
    'INVALID_OPTION',
    `option \`keep\` must be one of ${KEEPS.join(', ')}, got ${got}`,
  )
}
