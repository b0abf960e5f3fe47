/** Whether a date without a year or a week lies behind the day of writing or ahead of it. */

/** What tells that a date is still to come, in front of it in its sentence. */
const AHEAD =
  /(?:^|[^\p{L}])(?:[Ww]ill|shall|would|could|may|might|should|(?:is|are|be) (?:set|expected|scheduled|due|slated|planned|likely|going|preparing|holding|meeting)|plans? to|[Uu]pcoming|[Aa]head of|in advance of|[Bb]efore|[Uu]ntil|till|[Bb]y|’ll|'ll)(?![\p{L}])/u
/** In the present tense right in front of it. */
const BEGINS =
  /$(?<=(?:begins?|starts?|opens?|resumes?|continues?|ends?|expires?|takes? (?:place|effect)|kicks? off|meets?|votes?|arrives?|airs?|faces|due)(?: on| this)? )/u
/** What tells that it is over: who said so, said it then. */
const OVER =
  /$(?<=(?:said|says|told|announced|reported|added|wrote|tweeted|warned|late|earlier|since|after)(?: [\p{L}]+)?(?: on)?[ ,]+)/iu
const CLOSERS = '”"’)'
const CLAUSE = 90

/** Does the date of the match lie ahead? It must in `will meet on Tuesday`, not in `said Tuesday`. */
export function isAhead({ input, index }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - CLAUSE), index)
  if (OVER.test(before)) return false
  if (BEGINS.test(before)) return true
  return AHEAD.test(before.slice(lastSentence(before)))
}

/** Where the last sentence begins: behind a mark that ends one and a space, or a line end. */
function lastSentence(text: string): number {
  for (let end = text.length; end > 0; end--) {
    if (text[end - 1] === '\n') return end
    if (text[end - 1] !== ' ') continue
    let mark = end - 2
    while (mark >= 0 && CLOSERS.includes(text[mark] as string)) mark--
    if (mark >= 0 && '.!?'.includes(text[mark] as string)) return end
  }
  return 0
}
