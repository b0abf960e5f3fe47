/** What a tagger of the user found, which has to keep the promises of a `Tagger`. Cost: linear. */
import { kindOf } from '../document/article.ts'
import { OnceoverError } from '../document/onceover-error.ts'
import type { ParsedDocument } from '../document/parse.ts'
import { NAME_TYPES } from './entity-types.ts'
import type { TaggedName } from './tagger.ts'

/** @throws OnceoverError `INVALID_OPTION` if the names are no list of spans of the text, by position, apart */
export function checkedNames(
  { text }: ParsedDocument,
  names: readonly TaggedName[],
): readonly TaggedName[] {
  const wrong = (what: string): OnceoverError =>
    new OnceoverError('INVALID_OPTION', `option \`tagger\` must return names: ${what}`)
  if (!Array.isArray(names)) throw wrong(`got ${kindOf(names)}`)
  let done = 0
  for (const [index, name] of names.entries()) {
    const { start, end, type }: Partial<TaggedName> = name ?? {}
    const isSpan = Number.isInteger(start) && Number.isInteger(end)
    if (!isSpan || (start as number) >= (end as number) || (end as number) > text.length) {
      throw wrong(`name ${index} is no span of the text with \`start\` before \`end\``)
    }
    if ((start as number) < done)
      throw wrong(`name ${index} begins before the end of the one before`)
    if (!NAME_TYPES.includes(type as TaggedName['type'])) {
      throw wrong(
        `name ${index} has type ${String(type)}, expected one of ${NAME_TYPES.join(', ')}`,
      )
    }
    done = end as number
  }
  return names
}
