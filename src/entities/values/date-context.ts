/** Whether a date without a year or a week lies behind the day of writing or ahead of it. */

/** What tells that a date is still to come, in front of it in its sentence. */
const AHEAD =
  /(?:^|[^\p{L}])(?:will|shall|(?:is|are|be) (?:set|expected|scheduled|due|slated|planned|likely|going|preparing|holding|meeting)|plans? to|upcoming|ahead of|in advance of|before|until|till|by|’ll|'ll)(?![\p{L}])/iu
/** What tells that it is over: who said so, said it then. */
const OVER =
  /(?:said|says|told|announced|reported|added|wrote|tweeted|warned|late|earlier|since|after)(?: [\p{L}]+)?(?: on)?[ ,]+$/iu
const SENTENCE_START = /[.!?][”"’)]* |\n/gu
const CLAUSE = 90

/** Does the date of the match lie ahead? It must in `will meet on Tuesday`, not in `said Tuesday`. */
export function isAhead({ input, index }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - CLAUSE), index)
  if (OVER.test(before)) return false
  const start = [...before.matchAll(SENTENCE_START)].at(-1)
  return AHEAD.test(start ? before.slice(start.index + start[0].length) : before)
}
