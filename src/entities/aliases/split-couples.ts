/** Sets `Mr. Clinton` and `Mrs. Clinton` apart where an article has both. Cost: linear. */
import type { Span } from '../../document/span.ts'
import { type NameGroup, newGroup } from './name-group.ts'

const TITLE = /(?:^|[^\p{L}])(?:(mr|sir|lord)|(mrs|ms|miss|lady|dame))\.? $/iu
const HERS = /Mrs|Ms|Miss|Lady|Dame/
const INSIDE = /^(?:(mr|sir|lord)|(mrs|ms|miss|lady|dame))\.? /iu

/** A last name that stands twice or more. */
const mayBeCouple = ({ type, tokens, mentions }: NameGroup): boolean =>
  type === 'PERSON' && tokens.length === 1 && mentions.length > 1

/** Is there a title of his or of hers in front of a name, or in it? */
function titleOf(text: string, { start, end }: Span): 'he' | 'she' | 'none' {
  const title =
    TITLE.exec(text.slice(Math.max(0, start - 7), start)) ?? INSIDE.exec(text.slice(start, end))
  if (title === null) return 'none'
  return title[1] === undefined ? 'she' : 'he'
}

/** The groups, those of one last name that couples share split by title. */
export function splitCouples(text: string, groups: readonly NameGroup[]): readonly NameGroup[] {
  if (!groups.some(mayBeCouple) || !HERS.test(text)) return groups
  return groups.flatMap((group) => {
    if (!mayBeCouple(group)) return [group]
    const titles = group.mentions.map((mention) => titleOf(text, mention))
    if (!titles.includes('he') || !titles.includes('she')) return [group]
    return ['none', 'he', 'she'].flatMap((kind) => {
      const mentions = group.mentions.filter((_, index) => titles[index] === kind)
      if (mentions.length === 0) return []
      const part = newGroup(group.norm, group.type, group.written)
      for (const mention of mentions) part.mentions.push(mention)
      return [part]
    })
  })
}
