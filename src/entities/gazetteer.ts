/**
 * A user's own names: found wherever their words stand, before anything else. Cost: linear; a
 * look-up for each word.
 */
import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { ParsedDocument } from '../document/parse.ts'
import { readWords } from '../document/word-reader.ts'
import { CAPITAL, formOf } from '../document/words.ts'
import type { NameType, TaggedName } from './tagger.ts'

/** A name that the caller knows. */
export interface KnownName {
  readonly name: string
  readonly type: NameType
  /** Other ways to write it. */
  readonly aliases?: readonly string[]
  /** The caller's own key; copied to the entity. */
  readonly id?: string
}

/** A name of the gazetteer where it stands. */
export interface KnownMention extends TaggedName {
  readonly known: KnownName
}

interface Pattern {
  readonly forms: readonly string[]
  readonly capital: boolean
  readonly known: KnownName
}

/**
 * Every place where a name of the gazetteer stands, the longest first where several fit. Case does
 * not matter, but a name with a capital needs one in the text.
 */
export function findKnownNames(
  { text, words }: ParsedDocument,
  gazetteer: readonly KnownName[],
): KnownMention[] {
  const patterns = patternsOf(gazetteer)
  if (patterns.size === 0) return []
  const found: KnownMention[] = []
  let word = 0
  while (word < words.count) {
    const pattern = patterns.get(formAt(word))?.find((candidate) => fits(candidate, word))
    if (!pattern) {
      word++
      continue
    }
    const to = word + pattern.forms.length
    const start = words.start[word] as number
    const end = words.end[to - 1] as number
    const possessive = /['’]s$/i.exec(text.slice(end - 2, end))
    const { known } = pattern
    found.push({
      start,
      end: possessive && !/s$/.test(pattern.forms[0] ?? '') ? end - 2 : end,
      type: known.type,
      known,
    })
    word = to
  }
  return found

  function formAt(index: number): string {
    const form = formOf(words, index)
    const end = words.end[index] as number
    return /['’]s$/i.test(text.slice(end - 2, end)) ? form.slice(0, -1) : form
  }

  function fits({ forms, capital }: Pattern, at: number): boolean {
    if (capital && ((words.flags[at] as number) & CAPITAL) === 0) return false
    if (at + forms.length > words.count) return false
    return forms.every((form, offset) => {
      if (formAt(at + offset) !== form) return false
      const before = at + offset - 1
      return (
        offset === 0 ||
        /^[^\n\r.!?]{0,3}$/.test(text.slice(words.end[before], words.start[before + 1]))
      )
    })
  }
}

function patternsOf(gazetteer: readonly KnownName[]): Map<string, Pattern[]> {
  const patterns = new Map<string, Pattern[]>()
  for (const known of gazetteer) {
    if (typeof known?.name !== 'string' || typeof known.type !== 'string') {
      throw new OnceoverError(
        'INVALID_OPTION',
        `option \`gazetteer\` must hold names like { name: 'Acme', type: 'ORGANIZATION' }, got ${kindOf(known)}`,
      )
    }
    for (const written of [known.name, ...(known.aliases ?? [])]) {
      const { count, form, forms, flags } = readWords(written)
      if (count === 0) continue
      const pattern = {
        forms: Array.from({ length: count }, (_, index) => formOf({ form, forms }, index)),
        capital: ((flags[0] as number) & CAPITAL) !== 0,
        known,
      }
      const first = pattern.forms[0] as string
      patterns.set(first, [...(patterns.get(first) ?? []), pattern])
    }
  }
  for (const list of patterns.values()) list.sort((a, b) => b.forms.length - a.forms.length)
  return patterns
}
