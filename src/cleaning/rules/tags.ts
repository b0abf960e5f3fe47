/** The tags of the article: `This article tagged under: Example`, `Filed under: Politics`. */
import type { LineRule } from '../boilerplate-rule.ts'

export const tags: LineRule = {
  words: ['tagged', 'filed', 'tags'],
  longest: 200,
  patterns: [
    /^(?:(?:this (?:article|story|post) (?:is |was )?)?(?:tagged|filed) (?:under|in|as|with):|tags:)[^.!?"]{0,160}[.!]*$/i,
  ],
}
