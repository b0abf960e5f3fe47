/** Who else worked on the story: `The Example Agency contributed to this report.` */
import type { LineRule } from '../boilerplate-rule.ts'

/**
 * `contributed` is a common word: a report, or names alone before it, make it a notice. `Reporting
 * by` alone may be all that names the author, and stays.
 */
export const contribution: LineRule = {
  words: ['contributed', 'contributing', 'reporting', 'editing', 'wire', 'files'],
  longest: 320,
  patterns: [
    /^(?:(?:[^.!?"]|\b\p{Lu}\.|\.(?=com\b))*\bcontributed (?:reporting )?to this (?:report|story|article|post|piece)(?: from [^.!?"]{2,40})?|(?:\p{Lu}[\p{L}.'-]*,?(?: and)? ){2,12}contributed(?: reporting)?(?: from \p{Lu}[^.!?"]{2,30})?|[Cc]ontributing: [^!?"]*|(?:[Aa]dditional |[Ww]ith )[Rr]eporting (?:by|from) \p{Lu}[^!?"]*|[Rr]eporting (?:by|from) \p{Lu}[^!?"]*\b(?:[Ee]diting|[Aa]dditional reporting|[Ww]riting) by \p{Lu}[^!?"]*|[Ee]diting by \p{Lu}[^!?"]*|[Ww]ith files from \p{Lu}[^!?"]*|(?:\p{L}[^.!?"]{3,60}, which is|[Tt]his (?:article|story|report) (?:is|was)) based (?:in part )?on wire(?: service)? reports)[.!]*$/u,
  ],
}
