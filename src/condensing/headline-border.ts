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
  /^(?:after|although|amid|because|before|but|despite|following|if|since|though|unless|until|when|which|while)$/i
const PHRASE =
  /^(?:across|against|along|among|at|between|by|during|for|from|in|inside|near|on|over|through|to|under|with|without)$/i
/** What tells more of the noun before it: `a suit | seeking …`, `the man | who …`. */
const MODIFIER =
  /^(?:that|who|aimed|based|designed|intended|meant|accusing|alleging|allowing|arguing|asking|banning|barring|blocking|calling|challenging|citing|claiming|concerning|containing|criticizing|dealing|demanding|facing|featuring|giving|honoring|including|involving|making|marking|protecting|regarding|requiring|saying|seeking|showing|suggesting|taking|targeting|threatening|urging|using)$/
/** Takes a complement that begins with such a word. */
const GOVERNS =
  /^(?:ability|able|about|access|according|ahead|available|aware|back|bid|calls?|chance|claims?|concerns?|critical|depend(?:s|ed)?|desire|due|efforts?|evidence|fact|failure|fears?|focus(?:e[sd])?|hopes?|idea|inability|insist(?:s|ed)?|intent(?:ions?)?|likely|needs?|news|opportunity|permission|plans?|position|power|pressure|push|ready|refusal|related|rel(?:y|ies|ied)|right|set|similar|subject|such|support|thanks|unlikely|up|way|well|willing(?:ness)?|wish(?:es)?)\W*$/i
/** `In a deal announced in May,` has no subject yet. */
const IN_FRONT = /^(?:Amid|At|By|Despite|During|For|From|In|On|Under|With)\b[^,]*,$/
/** Needs nothing behind it. */
const INTRANSITIVE =
  /^(?:collapsed|crashed|died|ended|erupted|failed|fell|fled|quit|resigned|retired|rose|sank|surged)$/
const ASKS =
  /\b(?:allow|ask|call|convinc|encourag|expect|forc|help|instruct|invit|led|need|order|persuad|press|prompt|push|requir|told|urg|want)(?:e|ed|es|ing|s)?\b/
const PROVES = /\b(?:assure|convince|inform|prove|remind|show|tell|told|warn)(?:[ds]|ed)?\b/
/** A phrase goes only if there are as many words behind the last verb. */
const OBJECT_WORDS = 2
/** A clause has its verb within so many words. */
const AS_REACH = 7
const NEGATION = /\b(?:no|not|never|nobody|nothing|without|neither|cannot|\w+n['’]t)\b/i
const RESTRICTS = /^(?:because|before|but|until|when|while)$/i
/** Words that no headline ends on. */
const LEADS_ON =
  /^(?:a|about|all|also|an|and|any|as|at|both|but|by|each|for|from|has|have|had|her|his|if|in|into|is|are|was|were|be|been|its|it|more|most|no|not|of|off|on|only|or|our|out|over|some|such|than|that|the|their|they|this|these|those|to|up|what|when|where|whether|which|while|who|whom|whose|will|with|would)[,;:]?$/i
/** `the council’s | plan`, `, a move | to …` are not told before what follows. */
const NO_END = /(?:['’]s?|, an? \S+) \S+$/
/** A clause that another one has to follow. */
const SUBORDINATE =
  /^(?:(?:\w+ ){0,3}?(?:after|before|when|while|once|until)|if|as(?! (?:few|many|much)\b)|though|although|because|since|whether)\b/i
/** `, 47`, `, a lawyer of Maren`, `, issued in May` tell of what stands before. */
const INSERTED = /, (?:\d+|an?|(?:\p{Ll}+ly )?\p{Ll}+ed)(?![\p{L}\d])[^,]*(?:,|$)/gu
/** What is said has a verb, too. */
const TELLS =
  /^.*\b(?:said|says|allow(?:s|ed)|argue[sd]?|ask(?:s|ed)|believe[sd]?|claim(?:s|ed)|declared|forced|think|thinks|thought|told|tweeted|urge[sd]|wants?|warn(?:s|ed)|wrote) (.+)/
/** What begins a clause of its own, which takes a verb of its own. */
const LINK = /\b(?:that|which|who|whom|whose|how|what|whether)\b/gi
/** A verb in the head: without one it is but a subject. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|said|says|told|came|went|got|took|made|gave|saw|knew|found|felt|left|kept|met|led|ran|won|lost|fell|rose|grew|began|held|wrote|spoke|stood|cut|put|set|hit|shot|sent|spent|wants?|seeks?|think|thinks|believes?|feels?|seems?|remains?|appears?|suggests?|continues|includes|begins|becomes?|gives|takes|makes|gets|goes|comes|finds|keeps|loses|wins|rises|falls|tells|urges|warns|expects|built|sold|paid|broke|drew|drove|flew|heard|struck|swore|threw|(?:b|br|f|s|th)ought|[a-z]{2,}ed)\b/g

/** Where a cut at the most words ends: never on a word that only leads to the next. */
export function lastWord(words: readonly string[]): number {
  let end = TITLE_WORDS
  while (end > LEAST_WORDS && LEADS_ON.test(words[end - 1] as string)) end--
  return end
}

/** Where a sentence can end, and what ends there. */
export interface Border {
  /** How many words to keep. */
  readonly end: number
  /** What goes is a clause of its own, or but a phrase that tells more. */
  readonly kind: 'clause' | 'phrase'
}

/** The borders in reach, first to last. */
export function bordersOf(words: readonly string[], english: boolean): Border[] {
  const borders: Border[] = []
  for (let end = LEAST_WORDS; end <= TITLE_WORDS && end < words.length; end++) {
    const head = words.slice(0, end).join(' ')
    const last = words[end - 1] as string
    if (LEADS_ON.test(last) || NO_END.test(`${head} ${words[end]}`) || !balanced(head)) continue
    if (english && (!isStatement(head) || IN_FRONT.test(head))) continue
    const kind = kindOf(words, end, english)
    if (kind === undefined || (english && changesMeaning(head, words[end] as string, kind)))
      continue
    borders.push({ end, kind })
  }
  return borders
}

function kindOf(
  words: readonly string[],
  end: number,
  english: boolean,
): Border['kind'] | undefined {
  const last = words[end - 1] as string
  const next = words[end] as string
  if (/[,;:]$/.test(last))
    return isInList(last, next) ||
      isBetweenAdjectives(words, end) ||
      ASKED.test(words.slice(0, end).join(' '))
      ? undefined
      : 'clause'
  if (/^[–—-]+$/.test(next)) return 'clause'
  if (!english) return undefined
  if (lacksObject(words.slice(0, end).join(' '), next)) return undefined
  if (CLAUSE.test(next) || goesOn(words, end) || isAsClause(words, end)) return 'clause'
  const isPhrase = PHRASE.test(next) || MODIFIER.test(next) || isSecondName(words, end)
  return isPhrase && !PHRASE.test(last) && hasObject(words, end) ? 'phrase' : undefined
}

/** `Maren, Sedalia and …`, `Maren, Ohio` */
const isInList = (last: string, next: string): boolean =>
  /^[\p{Lu}\p{N}]/u.test(last) && /^\p{Lu}/u.test(next)

/** `to become legal, | permanent residents` */
const isBetweenAdjectives = (words: readonly string[], end: number): boolean =>
  /^(?:an?|the|its|his|her|their|more|most|very|be|become|becomes|becoming|of|for|with)$/i.test(
    words[end - 2] as string,
  ) &&
  /^\p{Ll}+,$/u.test(words[end - 1] as string) &&
  /^\p{Ll}+(?:able|al|ant|ary|ent|ful|ible|ic|ish|ive|less|ous)$/u.test(words[end] as string) &&
  /^\p{Ll}/u.test(words[end + 1] ?? '')

/** `to ask the mayor, | …`: not told what she is to do. */
const ASKED =
  /\b(?:ask|forc|order|persuad|press|push|requir|tell|urg)(?:e|ed|es|ing|s)? (?:the |an? )?(?:[\p{L}.’'-]+ )?\p{Lu}[\p{L}.’'-]+,$/u

/** `asked the council | to close …`, `proved to the council | that …`: what was asked is missing. */
const lacksObject = (head: string, next: string): boolean =>
  (next === 'to' && ASKS.test(head)) || (next === 'that' && PROVES.test(head))

/** `not` reaches as far as the sentence; `but if …` takes half of it back. */
const changesMeaning = (head: string, next: string, kind: Border['kind']): boolean =>
  (NEGATION.test(head) && (kind === 'phrase' || RESTRICTS.test(next))) ||
  /^(?:if|unless)$/.test(next)

/** `Salt | and Harbour Commission`: words of one name, as the last of them tells. */
function isOneBody(words: readonly string[], end: number): boolean {
  let last = end + 1
  while (/^\p{Lu}[\p{L}’'-]*$/u.test(words[last + 1] ?? '')) last++
  return (
    last > end + 1 &&
    HEAD_OF_BODY.test(words[last] as string) &&
    !/^\p{Lu}/u.test(words[end - 2] ?? '')
  )
}
const HEAD_OF_BODY =
  /^(?:Act|Administration|Agency|Association|Authority|Board|Bureau|Commission|Committee|Council|Department|Institute|Ministry|Office|Service|Services|Union)[,.’']*/

/** `… of the Council | and the Board`; not `between Maren and Oldmere`. */
const isSecondName = (words: readonly string[], end: number): boolean =>
  words[end] === 'and' &&
  !isOneBody(words, end) &&
  /^\p{Lu}/u.test(words[end - 1] as string) &&
  /^(?:\p{Lu}|the$|its$)/u.test(words[end + 1] ?? '') &&
  !words.slice(0, end).some((word) => /^(?:and|between|both)$/i.test(word))

/** `… as the ice broke`, not `… as the head of the council`. */
function isAsClause(words: readonly string[], end: number): boolean {
  if (words[end] !== 'as') return false
  const rest = words.slice(end + 1, end + 1 + AS_REACH).join(' ')
  return countOf(/^[^,;]*/.exec(rest)?.[0] ?? '', VERB) > 0
}

/** What is done has what it is done to: two words behind the last verb. */
function hasObject(words: readonly string[], end: number): boolean {
  if (INTRANSITIVE.test(words[end - 1] as string)) return true
  // `prepared to meet | with …`
  if (GOVERNS.test(words[end - 1] as string) || words[end - 2] === 'to') return false
  for (let at = end - OBJECT_WORDS; at < end; at++) if (isVerb(words[at] as string)) return false
  return true
}

/**
 * Has it a main verb? `The rule that closed the port`, `The rule, issued in May`, `When the port closed`,
 * `The mayor said the port` have none.
 */
function isStatement(head: string): boolean {
  const whole = head.replace(INSERTED, ' ')
  const dash = whole.search(/ (?:--|[–—]) /)
  const core = dash < 0 ? whole : `${whole.slice(0, dash)} `
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
