/**
 * Where a sentence can end early and still be a statement, for a headline of few words.
 *
 * Method: borders are a comma or dash, a word that opens a clause, else one that opens a phrase; what stands
 * before must have a main verb. English but for commas and dashes. Cost: a few patterns a border.
 */

export const TITLE_WORDS = 12
/** Fewer words before a border tell too little. */
export const LEAST_WORDS = 5

const CLAUSE =
  /^(?:after|although|amid|as|because|before|but|despite|following|if|since|though|unless|until|when|which|while)$/i
const PHRASE =
  /^(?:across|against|along|among|at|between|by|during|for|from|in|inside|near|on|over|through|under|with|without)$/i
/** Words that no headline ends on. */
const LEADS_ON =
  /^(?:a|about|all|also|an|and|any|as|at|both|but|by|each|for|from|has|have|had|her|his|if|in|into|is|are|was|were|be|been|its|it|more|most|no|not|of|off|on|only|or|our|out|over|some|such|than|that|the|their|they|this|these|those|to|up|what|when|where|whether|which|while|who|whom|whose|will|with|would)[,;:]?$/i
/** A clause that another one has to follow. */
const SUBORDINATE =
  /^(?:(?:\w+ ){0,3}?(?:after|before|when|while|once|until)|if|as(?! (?:few|many|much)\b)|though|although|because|since|whether)\b/i
/** `, 47`, `, a lawyer of Maren`, `, issued in May` tell of what stands before. */
const INSERTED = /, (?:\d+|an?|\p{Ll}+ed)(?![\p{L}\d])[^,]*(?:,|$)/gu
/** What is said has a verb, too. */
const TELLS = /\b(?:said|says|announced|argues|argued|believes|claims|claimed|thinks) (.+)/
/** What begins a clause of its own, which takes a verb of its own. */
const LINK = /\b(?:that|which|who|whom|whose|how|what|whether)\b/gi
/** A verb in the head: without one it is but a subject. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|says|told|came|went|got|took|made|gave|saw|knew|found|felt|left|kept|met|led|ran|won|lost|fell|rose|grew|began|held|brought|thought|wrote|spoke|stood|cut|put|set|hit|shot|sent|spent|built|bought|sold|paid|broke|drew|drove|flew|fought|heard|struck|swore|threw|[a-z]{2,}ed)\b/g

/** Where a cut at the most words ends: never on a word that only leads to the next. */
export function lastWord(words: readonly string[]): number {
  let end = TITLE_WORDS
  while (end > LEAST_WORDS && LEADS_ON.test(words[end - 1] as string)) end--
  return end
}

/** How many words to keep; 0 if there is no border in reach. */
export function borderOf(words: readonly string[], english: boolean): number {
  let clause = 0
  let phrase = 0
  for (let end = LEAST_WORDS; end <= TITLE_WORDS; end++) {
    const next = words[end] as string
    const head = words.slice(0, end).join(' ')
    if (english && !isStatement(head)) continue
    const last = words[end - 1] as string
    if (LEADS_ON.test(last) || !balanced(head)) continue
    if (/[,;:]$/.test(last) || /^[–—-]+$/.test(next)) clause = end
    else if (english && (CLAUSE.test(next) || goesOn(words, end))) clause = end
    else if (english && PHRASE.test(next) && !PHRASE.test(last) && !isVerb(last)) phrase = end
  }
  return clause > 0 ? clause : phrase
}

/**
 * Has it a main verb? `The rule that closed the port`, `The rule, issued in May`, `When the port closed`,
 * `The mayor said the port` have none.
 */
function isStatement(head: string): boolean {
  const core = head.replace(INSERTED, ' ')
  const isWhole = head.includes(', ') || !SUBORDINATE.test(head)
  const hasVerb = countOf(head, VERB) > countOf(head, LINK) && countOf(core, VERB) > 0
  const told = TELLS.exec(head)?.[1] ?? ''
  return isWhole && hasVerb && (told === '' || countOf(told, VERB) > 0)
}

/** Does another verb follow: `… sank, and drifted to the shore`? */
const goesOn = (words: readonly string[], end: number): boolean =>
  words[end] === 'and' && !isVerb(words[end - 1] as string) && isVerb(words[end + 1] ?? '')

/** `will be sitting` tells nothing without where. */
const isVerb = (word: string): boolean => word.endsWith('ing') || countOf(word, VERB) > 0

/** Is no quotation or bracket open at the end? */
function balanced(text: string): boolean {
  const isEven = countOf(text, /"/g) % 2 === 0
  const isClosed = countOf(text, /[“„«]/g) <= countOf(text, /[”»]/g)
  return isEven && isClosed && countOf(text, /\(/g) === countOf(text, /\)/g)
}

const countOf = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length
