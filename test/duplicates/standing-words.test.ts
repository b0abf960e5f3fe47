import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/document/parse.ts'
import { markFurniture } from '../../src/reading/furniture.ts'
import { HangingText } from '../../src/reading/hanging-text.ts'
import { markDocument } from '../../src/reading/marked-document.ts'
import { StandingFacts } from '../../src/reading/standing-facts.ts'
import { StandingWords } from '../../src/reading/standing-words.ts'

const ARTICLES = {
  plain:
    'The mill in Varde burned down on Monday. Three men got out. The mill in Varde will not be built again.\n\nThe owner, Ada Brun, said the mill was old. The men were not hurt, Brun said.',
  possessives:
    'The council of Orsk met. Orsk’s mayor stayed away. A mayor of another town, Ines Kolb, came to Orsk.\n\nThe king came in the end. The King’s boat lay in Orsk, and Kolb’s too. A king and two kings were seen.\n\nThe one who came last was a brun, they said of Brun’s horse. Nobody else had a brun.',
  numbers:
    'Eight boats left with 12 men. In all 7 came back, 3rd among them that of Ada Brun. The third was late.\n\nThe boat that was named Seven left, said the harbour. Of the 12 men one spoke. Twelve are well. The 4th boat was lost, and four were not.',
  links:
    'More at https://example.org/2016/12/A7 and in the paper. The 12 rowers of Varde won.\n\nThe 12 rowers of Varde won. See www.example.org/12/rowers for Varde.\n\nOn 7 May the rowers of Varde lost.',
  handles:
    'The pier is shut, @adabrun wrote. The pier of Varde is shut.\n\nNo boat came, said adabrun of Varde. The pier is open again — Ines Kolb (@kolb) May 3, 2016\n\nBut Kolb did not say more of it.',
  credits:
    'The harbour of Orsk on Monday. (Photo by Ines Kolb)\n\nThe harbour of Orsk was empty, Ada Brun said. Ines Kolb of Varde took the boat.\n\nThe boat of Varde on Tuesday. REUTERS/Ada Brun The boat was lost.',
}

describe.each(Object.entries(ARTICLES))('what words alone tell of an article: %s', (_, text) => {
  const document = readArticle(text)
  const { sentences } = document
  const passages = sentences.flatMap((first, index) =>
    sentences.slice(index).map((last) => [first.firstWord, last.endWord] as const),
  )
  const all = [{ firstWord: 0, endWord: 0 }, ...sentences]

  test.each(all)('agrees with its facts, whatever went before: %o', (gone) => {
    const marked = markDocument(document)
    const hanging = new HangingText(document)
    const plainly = new StandingWords(marked, hanging, [])
    const facts = new StandingFacts(marked, markFurniture(marked, hanging, []))
    const { firstWord, endWord } = gone
    plainly.release(firstWord, endWord)
    facts.release(firstWord, endWord)
    for (const [from, to] of passages) {
      if (!plainly.mayLose(from, to)) expect(facts.lostWith(from, to)).toEqual([])
      for (let word = from; word < to; word++) {
        if (!marked.name[word]) continue
        const told = plainly.standsOutside(word, from, to)
        if (told !== undefined) expect(told).toBe(facts.standsOutside(word, from, to))
      }
    }
  })
})

test('the words tell enough where a passage stands twice', () => {
  const passage = 'The mill in Varde burned down, Ada Brun said.'
  const marked = markDocument(readArticle(`${passage}\n\nAn old mill.\n\n${passage}`))
  const { words, paragraphs } = marked.document
  const plainly = new StandingWords(marked, new HangingText(marked.document), [])
  expect(words.count).toBe(21)
  const last = paragraphs[2] as { firstWord: number; endWord: number }
  expect(plainly.mayLose(last.firstWord, last.endWord)).toBe(false)
  plainly.release(last.firstWord, last.endWord)
  expect(plainly.mayLose(0, 9)).toBe(true)
  expect(plainly.standsOutside(3, 0, 9)).toBe(false)
})
