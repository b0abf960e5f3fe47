/** How a transcript was made: `This is a rush transcript.` */
import type { LineRule } from '../boilerplate-rule.ts'

export const transcriptNotice: LineRule = {
  words: ['transcript', 'transcripts'],
  longest: 320,
  patterns: [
    /^(?:this is a rush transcript\b[^"]{0,120}|(?:this|the) (?:rush )?transcript (?:has been|was) (?:automatically generated|generated (?:by|using)|lightly edited|edited for)[^"]{0,120}|[\w' ]{2,30} transcripts are created on a rush deadline\b[^"]{0,280}|transcript provided by [^".]{2,60}(?:\. [^".]{2,40})?)[.!]*$/i,
  ],
}
