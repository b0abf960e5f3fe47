/** Whether a date without a year or a week lies behind the day of writing or ahead of it. */

/** What tells that a date is still to come, in front of it in its sentence. */
const AHEAD =
  /(?:^|[^\p{L}])(?:[Ww]ill|shall|would|could|may|might|should|(?:is|are|be) (?:set|expected|scheduled|due|slated|planned|likely|going|preparing|holding|meeting)|plans? to|[Uu]pcoming|[Aa]head of|in advance of|[Bb]efore|[Uu]ntil|till|[Bb]y|’ll|'ll)(?![\p{L}])/u
/** In the present tense right in front of it. */
const BEGINS =
  /(?:begins?|starts?|opens?|resumes?|continues?|ends?|expires?|takes? (?:place|effect)|kicks? off|meets?|votes?|arrives?|airs?|faces|due)(?: on| this)? $/u
/** What tells that it is over: who said so, said it then. */
const OVER =
  /(?:said|says|told|announced|reported|added|wrote|tweeted|warned|late|earlier|since|after)(?: [\p{L}]+)?(?: on)?[ ,]+$/iu
const SENTENCE_START = /[.!?][”"’)]* |\n/gu
const CLAUSE = 90

/** Does the date of the match lie ahead? It must in `will meet on Tuesday`, not in `said Tuesday`. */
export function isAhead({ input, index }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - CLAUSE), index)
  if (OVER.test(before)) return false
  if (BEGINS.test(before)) return true
  const start = [...before.matchAll(SENTENCE_START)].at(-1)
  return AHEAD.test(start ? before.slice(start.index + start[0].length) : before)
}
