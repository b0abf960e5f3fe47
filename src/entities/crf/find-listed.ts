/**
 * Substances, illnesses and languages that the lists have and the model did not see: it has learnt
 * few of them. Cost: linear in the words.
 */
import { DISEASE, LANGUAGE, SUBSTANCE } from '../lexicon.ts'
import { beginsPhrase, listsOfPhrase, phraseEnd } from './document-hints.ts'
import type { FieldName, FieldReading } from './field-tagger.ts'
import { CAPITAL } from './form-signs.ts'
import type { ModelType } from './labels.ts'
import { hasSign, listsAt } from './name-tokens.ts'
import { LISTED, MAY_BE_LISTED } from './token-kinds.ts'

/** The listed names outside the names that were found before. */
export function findListed(
  { tokens, hints }: FieldReading,
  names: readonly FieldName[],
): FieldName[] {
  const used = new Uint8Array(tokens.kinds.length)
  for (const { from, to } of names) used.fill(1, from, to)
  const found: FieldName[] = []
  for (let token = 0; token < used.length; token++) {
    if (!hasSign(tokens, token, MAY_BE_LISTED)) continue
    const lists = listsAt(tokens, token)
    const mark = hints.phrases[token] as number
    const phrase = beginsPhrase(mark) ? listsOfPhrase(mark) : 0
    if (((phrase | lists) & LISTED) === 0) continue
    const end = phrase === 0 ? token + 1 : phraseEnd(hints.phrases, token)
    const type = listedType(phrase === 0 ? lists : phrase, hasSign(tokens, token, CAPITAL))
    if (type === undefined || used.subarray(token, end).includes(1)) continue
    found.push({ from: token, to: end, type })
    token = end - 1
  }
  return found
}

function listedType(lists: number, capital: boolean): ModelType | undefined {
  if ((lists & SUBSTANCE) !== 0) return 'SUBSTANCE'
  if ((lists & DISEASE) !== 0) return 'DISEASE'
  return (lists & LANGUAGE) !== 0 && capital ? 'LANGUAGE' : undefined
}
