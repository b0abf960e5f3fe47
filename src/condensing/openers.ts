/**
 * How a sentence opens that cannot be read without the one before: with a pronoun (`She`), a pointing word (`Dieser`)
 * or a connective (`However,`, `Par exemple`).
 *
 * Method: words and phrases of up to three words by language, the longest that the sentence begins with; of English, patterns
 * for what is open to many words besides. Cost: three look-ups a sentence.
 */
import { groupsDecoded, wordGroups } from '../document/front-coded.ts'
import { ENGLISH } from '../document/language.ts'
import type { ParsedDocument, Sentence } from '../document/parse.ts'
import { formOf } from '../document/words.ts'

/**
 * An article may open so, and then it points nowhere: `It was a cold night`, `This is how`. `It's` and `Its` have one normal
 * form.
 */
const MAY_POINT_BACK = 1
const POINTS_BACK_ALWAYS = 2
const BEFORE_COMMA = 3

const SCANDINAVIAN = wordGroups(
  '|alligevel denna denne derfor derimot därför däremot dessa dessutom detta dette disse likevel men også också så|han hans hennes hon hun|',
)
/**
 * By language: what does not point back though it begins so, what does but where an article opens, what always does, and
 * what does before a comma. A phrase has `_` for its spaces. Not in `reading/languages/`, which whoever compares carries along.
 */
const OPENERS: Readonly<Record<string, string>> = {
  en: wordGroups(
    'both_the in_addition_to in_contrast_to in_response_to instead_of so_called so_far those_who too_few too_many too_much too_often|it its that these this those|also and as_a_result at_that_time at_the_same besides both but by_contrast by_then consequently even_so for_example for_instance furthermore he her his in_addition in_contrast in_fact in_other_words in_response in_return in_turn indeed instead likewise meanwhile moreover nevertheless nor on_the_other or otherwise plus she similarly so still such the_latter the_other the_others the_same the_two their then therefore they thus too yet|after_all again finally first however lastly no of_course oh second sure third true_enough well yes',
  ),
  de: wordGroups(
    '|aber allerdings auch außerdem dabei dadurch daher damit danach dann das_ist dazu denn dennoch deshalb dies diese dieser dieses doch jedoch so stattdessen trotzdem und zudem|er ihr ihre sein seine sie|',
  ),
  es: wordGroups(
    'además_de|además así esa ese eso esos esta estas este esto estos no_obstante pero por_ejemplo por_eso sin_embargo también tampoco|ella ellas ellos su sus él|después entonces',
  ),
  fr: wordGroups(
    'il_faut il_y|ainsi aussi ce cela cependant ces cest cet cette donc en_effet enfin et mais or par_exemple pourtant puis toutefois|elle elles il ils leur sa ses son|alors',
  ),
  it: wordGroups(
    '|anche così e infatti inoltre ma per_esempio però poi questa queste questi questo quindi tuttavia|egli ella il_suo la_sua lei loro lui|',
  ),
  nl: wordGroups(
    '|bovendien daarna daarom dat deze die dit dus en maar ook toch|haar hij hun ze zij|',
  ),
  pt: wordGroups(
    '|além_disso assim essa esse esses esta este isso mas no_entanto por_exemplo por_isso porém também|ela elas ele eles seu seus sua suas|depois então',
  ),
  ru: wordGroups(
    '|а впрочем и но однако поэтому при_этом также тогда эта эти это этот|ее его их он она они оно|',
  ),
  sv: SCANDINAVIAN,
  da: SCANDINAVIAN,
  no: SCANDINAVIAN,
  // One character is a word: `同社`, `こうした`.
  ja: wordGroups('|こ_う_し こ_の こ_れ し_か_し そ_の そ_れ だ_が ま_た 一_方 同|彼|'),
  zh: wordGroups('|但 因_此 对_此 此_外 而 该 这|他 其 她|'),
}
const LONGEST_PHRASE = 3

/** By language and phrase: the group. */
const WAYS: ReadonlyMap<string, number> = new Map(
  Object.entries(OPENERS).flatMap(([language, groups]) =>
    groupsDecoded(groups).flatMap((group, way) =>
      group.map((phrase) => [`${language}_${phrase}`, way] as const),
    ),
  ),
)

const TIMES =
  'afternoon|autumn|century|decade|evening|fall|month|morning|season|spring|summer|time|week|weekend|winter|year|\\p{L}*day|\\d{4}'
/** `this week`, `this Sunday`, `Este 2031` need no sentence before. */
export const TIME: RegExp = new RegExp(`^(?:${TIMES})$`, 'u')
/** `He'll`, `Many of them`, `Some were`, `The result is`, `Because of that`, `Among them`. */
const OPEN_PHRASE = new RegExp(
  `^\\P{L}*(?:(?:s?he|th(?:at|ey))['’]\\p{L}+|(?:another|all|each|few|many|most|neither|none|one|others?|several|some) (?:of th(?:em|[eo]se)|are|had|has|have|is|was|were)|the (?:answer|first|reasons?|results?|second|third|upshot) (?:are|is|was|were)|(?:among|at|because of|by|despite|from|given|in|into|of|on|to|under|with) th(?:at|em|is|[eo]se)(?! (?:${TIMES})(?!\\p{L})))(?!\\p{L})`,
  'iu',
)

/** How a sentence points at the one before by how it opens: one of the numbers above, or 0. `head` is its first characters. */
export function pointsBack(
  { text, words, language }: ParsedDocument,
  { firstWord, endWord }: Sentence,
  head: string,
): number {
  let way: number | undefined
  let last = firstWord
  let phrase = language
  for (let word = firstWord; word < Math.min(endWord, firstWord + LONGEST_PHRASE); word++) {
    phrase += `_${formOf(words, word)}`
    const known = WAYS.get(phrase)
    if (known === undefined) continue
    way = known
    last = word
  }
  if (language === ENGLISH && OPEN_PHRASE.test(head)) return POINTS_BACK_ALWAYS
  if (way === undefined) return 0
  if (way === BEFORE_COMMA)
    return text.charAt(words.end[last] as number) === ',' ? POINTS_BACK_ALWAYS : 0
  const isTime = way === MAY_POINT_BACK && last + 1 < endWord && TIME.test(formOf(words, last + 1))
  return isTime ? 0 : way
}
