/** The keys of articles. Cost: constant. */
import type { Article } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'

/** A key as callers have it: numbers are texts (`7`, `'7'`). */
export type ArticleId = string | number | bigint

/** @throws OnceoverError `INVALID_INPUT` if it has none */
export function idOf({ id }: Article): string {
  if (id !== undefined) return id
  throw new OnceoverError('INVALID_INPUT', 'an article of a corpus needs an `id`')
}
