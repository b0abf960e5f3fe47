import { describe, expect, it } from 'vitest'
import { extractEntities } from '../../src/entities/extract-entities.ts'
import type { NameType } from '../../src/entities/tagger.ts'

/** The names `[name|TYPE]` of a text, the most salient first. */
function ranked(marked: string): string[] {
  const text = marked.replace(/\[([^|\]]+)\|[A-Z]+\]/g, '$1')
  const marks = [...marked.matchAll(/\[([^|\]]+)\|([A-Z]+)\]/g)]
  let from = 0
  const names = marks.map(([, name = '', type]) => {
    const start = text.indexOf(name, from)
    from = start + name.length
    return { start, end: from, type: type as NameType }
  })
  const entities = extractEntities(text, { tagger: () => names })
  return entities.map(({ name }) => name)
}

const STORY =
  'The harbour of the town was closed again on the advice of [Orla Venn|PERSON], who runs it. It took the crews of [Moorhaven|LOCATION] some hours to get there.'

describe('what is at the top of an article for its picture or its writer', () => {
  it.each([
    ['who took the picture', '[Jo March|PERSON]/[AFP|ORGANIZATION]/[Getty Images|ORGANIZATION] '],
    ['for whom, before it', 'A view of the sea. ([AP|ORGANIZATION] Photo/[Jo March|PERSON])\\n\\n'],
    ['a line of its own', 'Image copyright [Reuters|ORGANIZATION]\\n\\n'],
    ['a caption', '[Jo March|PERSON] walks by the sea. (Photo: [Ed Tern|PERSON], AP)\\n\\n'],
    ['the name of the writer', '[Jo March|PERSON]\\n\\n'],
    ['a byline', 'By [Jo March|PERSON]\\n\\n'],
  ])('counts as early for nobody: %s', (_, opening) => {
    expect(ranked(opening.replaceAll('\\n', '\n') + STORY).slice(0, 2)).toEqual([
      'Orla Venn',
      'Moorhaven',
    ])
  })

  it.each([
    ['the first name of prose', '[Jo March|PERSON] walked by the sea. '],
    ['the points of an article', 'Story highlights [Jo March|PERSON] walked by the sea\\n\\n'],
    ['a stroke between two who did it', '[Jo March|PERSON]/[Ed Tern|PERSON] won. '],
  ])('but is early where it is %s', (_, opening) => {
    expect(ranked(opening.replaceAll('\\n', '\n') + STORY)[0]).toBe('Jo March')
  })
})
