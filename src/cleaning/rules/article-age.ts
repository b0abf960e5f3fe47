/** How old the article was when it was scraped: `This article is more than 2 years old`, `6 hours ago`. */
import type { LineRule } from '../boilerplate-rule.ts'

export const articleAge: LineRule = {
  words: ['ago', 'old'],
  longest: 80,
  patterns: [
    /^(?:this (?:article|story|post) is (?:more than|over) (?:\d+|one|two|three|four|five|an?) (?:years?|months?) old|(?:published |posted |updated )?\d{1,2} (?:years?|months?|weeks?|days?|hours?|minutes?|hrs?|mins?|h|m|d) ago)[.!]*$/i,
  ],
}
