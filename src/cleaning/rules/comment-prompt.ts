/** The way to the comments: `Leave a comment`, `Join the conversation`, `Comments are closed.` */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { LineRule } from '../boilerplate-rule.ts'

export const commentPrompt: LineRule = {
  words: frontDecoded(
    wordList('comment comments conversation discussion debate commenting thoughts'),
  ),
  longest: 160,
  patterns: [
    /^(?:(?:view|read|leave|post|add|write|show|see|load|hide)(?: the| a| all| your| more)?(?: \d+)? comments?(?: \(\d+\)?)?|\d+ comments?|comments? \(\d+|join (?:the|our) (?:conversation|discussion|debate)(?: (?:below|here|now|in the comments|on (?:facebook|twitter)))?|(?:what do you think\?|do you agree\?|let us know|tell us|share your (?:thoughts|views|opinions?))[^.!?]{0,80}\b(?:comments?|below)(?: section)?(?: below)?|(?:sound off|weigh in|leave your thoughts) in the comments?(?: section)?(?: below)?|comments? (?:are|have been|is) (?:now )?(?:closed|disabled|turned off)|(?:log|sign) in to (?:leave a )?comment|(?:be the first to comment|leave a comment)(?: on this (?:story|article))?|(?:please )?enable javascript to view the comments[^"]{0,60})[.!]*$/i,
  ],
}
