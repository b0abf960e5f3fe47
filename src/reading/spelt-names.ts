/**
 * Names, whichever way they are spelt: `Fla.` and `Florida`, `Qaida` and `Qaeda` (`house-names.ts`),
 * `NetWorks` and `Networks`, `José` and `Jose`. One in the place of the other is no difference.
 *
 * Only spellings: a first name for a last one, or a post for who holds it, mostly means the same and
 * sometimes somebody else, and a fact must not be lost. Cost: linear in the words.
 */
import { normalForm } from '../document/normal-form.ts'
import { CAPITAL, formOf, IDEOGRAPH, JOINED, UPPERCASE } from '../document/words.ts'
import { UNTELLING } from './facts.ts'
import { houseNameOf } from './house-names.ts'
import type { MarkedDocument } from './marked-document.ts'
import type { Spelling } from './spellings.ts'

const POSSESSIVE = /['’][sS]?$/

/** The names among the words `[from, to)`, by position: equal ones mean the same. */
export function namesIn(marked: MarkedDocument, from: number, to: number): Spelling[] {
  const found: Spelling[] = []
  for (let word = from; word < to; ) {
    const name = has(marked, word, CAPITAL) ? nameAt(marked, word, to) : undefined
    if (name !== undefined) found.push(name)
    word = name?.to ?? word + 1
  }
  return found
}

function nameAt(marked: MarkedDocument, from: number, to: number): Spelling {
  if (from + 1 < to) {
    const says = houseName(marked, from, from + 2, ' ')
    if (says !== undefined) return { from, to: from + 2, says }
  }
  let end = from + 1
  while (end < to && has(marked, end, JOINED) && !has(marked, end, IDEOGRAPH)) end++
  const says = houseName(marked, from, end, '') ?? withoutAccents(partsOf(marked, from, end, ''))
  return { from, to: end, says }
}

function houseName(
  marked: MarkedDocument,
  from: number,
  to: number,
  joint: string,
): string | undefined {
  const { words, text } = marked.document
  return houseNameOf(partsOf(marked, from, to, joint), {
    isUppercase: has(marked, from, UPPERCASE),
    hasStop: text.charAt(words.end[to - 1] as number) === '.',
    isAlone: !goesOn(marked, from) && !goesOn(marked, to),
  })
}

/** Does a name go on from the word before to this one? */
function goesOn(marked: MarkedDocument, word: number): boolean {
  const { document, facts } = marked
  const { words, text } = document
  if (word === 0 || word >= words.count || !has(marked, word, CAPITAL)) return false
  const isTitle = ((facts[word - 1] as number) & UNTELLING) !== 0
  const gap = text.slice(words.end[word - 1], words.start[word])
  return has(marked, word - 1, CAPITAL) && !isTitle && (gap === ' ' || gap === '-')
}

/** The words of a name, without the `s` of `Brun’s`. */
function partsOf({ document }: MarkedDocument, from: number, to: number, joint: string): string {
  const { words, text } = document
  const parts: string[] = []
  for (let word = from; word < to; word++) {
    const end = words.end[word] as number
    const form = formOf(words, word)
    parts.push(POSSESSIVE.test(text.slice(end - 2, end)) ? form.replace(/s$/, '') : form)
  }
  return parts.join(joint)
}

const has = ({ document }: MarkedDocument, word: number, flag: number): boolean =>
  ((document.words.flags[word] as number) & flag) !== 0

/** Latin letters without what stands on them; in other scripts that makes other letters. */
const withoutAccents = (form: string): string =>
  normalForm(form, 'NFD').replace(/(?<=[a-z])\p{M}+/gu, '')
