/**
 * Short names of companies: what an article calls `Harrow Chemical Inc` first is no person and no place
 * where it says `Harrow` later. A name that a person of the article has, that stands behind a title, or
 * that the lists have for a place stays what it is. Cost: linear in the names.
 */
import { ANY_PLACE, GROUP, ORDINARY, ORGANIZATION_HEAD, TITLE } from '../lexicon.ts'
import type { FieldReading } from './field-tagger.ts'
import type { People } from './find-repeats.ts'
import type { ModelType } from './labels.ts'
import { COMPANY_SUFFIXES, keyAt, listsAt } from './name-tokens.ts'
import type { Surfaces } from './surfaces.ts'

/** Behind other words these tell a company, too. */
const SUFFIXES: ReadonlySet<string> = new Set([...COMPANY_SUFFIXES, 'cos', 'ag', 'nv', 'l.p', 'lp'])
const OTHERS = ANY_PLACE | GROUP | ORDINARY | ORGANIZATION_HEAD
const LEAST_LETTERS = 4

/** The surfaces of single words that a company of the article begins with. */
export function companyHeads(
  { tokens, names }: FieldReading,
  numbers: Surfaces,
  people: People,
): ReadonlySet<number> {
  const heads = new Set<number>()
  for (const { from, to, type } of names) {
    if (type !== 'ORGANIZATION' || to - from < 2) continue
    if (!SUFFIXES.has(keyAt(tokens, to - 1).replace(/\.$/, ''))) continue
    if ((listsAt(tokens, from) & OTHERS) !== 0 || keyAt(tokens, from).length < LEAST_LETTERS)
      continue
    const head = numbers.find(from, from + 1)
    if (head >= 0 && !people.has(head)) heads.add(head)
  }
  if (heads.size === 0) return heads
  for (const { from, to } of names) {
    if (to - from > 1 || !isTitled(tokens, from)) continue
    heads.delete(numbers.find(from, to))
  }
  return heads
}

/** `Mr. Harrow`. */
function isTitled(tokens: FieldReading['tokens'], token: number): boolean {
  const before = keyAt(tokens, token - 1) === '.' ? token - 2 : token - 1
  return (listsAt(tokens, before) & TITLE) !== 0
}

/** What a model takes such a name for. */
export const MISTAKEN_FOR: ReadonlySet<ModelType> = new Set([
  'PERSON',
  'GPE',
  'LOC',
  'FAC',
  'PRODUCT',
  'EVENT',
  'WORK',
])
