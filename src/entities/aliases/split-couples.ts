/** Sets `Mr. Clinton` and `Mrs. Clinton` apart where an article has both. Cost: linear. */
import { type NameGroup, newGroup } from './name-group.ts'

const TITLE = /(?:^|[^\p{L}])(?:(mr|sir|lord)|(mrs|ms|miss|lady|dame))\.? $/iu
const HERS = /Mrs|Ms|Miss|Lady|Dame/
const INSIDE = /^(?:(mr|sir|lord)|(mrs|ms|miss|lady|dame))\.? /iu

/** The groups, those of one last name that couples share split by title. */
export function splitCouples(text: string, groups: readonly NameGroup[]): NameGroup[] {
  if (!HERS.test(text)) return [...groups]
  return groups.flatMap((group) => {
    const { type, tokens, mentions: all } = group
    if (type !== 'PERSON' || tokens.length > 1 || all.length < 2) return [group]
    const titles = group.mentions.map(({ start, end }) => {
      const title =
        TITLE.exec(text.slice(Math.max(0, start - 7), start)) ?? INSIDE.exec(text.slice(start, end))
      if (title === null) return 'none'
      return title[1] === undefined ? 'she' : 'he'
    })
    if (!titles.includes('he') || !titles.includes('she')) return [group]
    return ['none', 'he', 'she'].flatMap((kind) => {
      const mentions = group.mentions.filter((_, index) => titles[index] === kind)
      if (mentions.length === 0) return []
      const part = newGroup(group.norm, group.type, group.written)
      part.mentions.push(...mentions)
      return [part]
    })
  })
}
