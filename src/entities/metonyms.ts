/**
 * Places that stand for those who govern there: `Beijing said`, `talks with Moscow`, `the Kremlin`
 * where it is a place. They are told, not merged: the place stays the place.
 *
 * Method: the place does what only people do (a verb of saying or deciding follows, and no
 * preposition stands before it), or stands behind `talks with` and its like. Countries act by
 * themselves and are no metonyms. Cost: a look at some forty characters a mention.
 */
import { codeAt } from '../document/character.ts'
import type { Span } from '../document/span.ts'
import { plainForm } from './aliases/norm.ts'
import { isCountry } from './demonyms.ts'

const ACTS =
  'said says saying told tells warned warns denied denies accused accuses announced announces agreed agrees insisted insists urged urges called calls demanded demands rejected rejects imposed imposes vowed vows claimed claims wants wanted hopes hoped responded responds retaliated retaliates condemned condemns signed promised promises pledged pledges threatened threatens argued argues refused refuses decided decides believes believed considers considered sees fears feared blamed blames criticized criticised criticizes criticises welcomed welcomes proposed proposes ordered orders summoned summons recalled expelled recognized recognised backed backs supports supported opposes opposed objected views regards sought seeks confirmed declared declares expressed lodged protested approved accepted annexed sent ruled asked asks maintained maintains'
const ACT = new RegExp(
  String.raw`^ (?:(?:has|had|have|will|would|also|once|again|repeatedly|long|officially|formally|never|then|now|now|could|may|might|must|should|did not|does not|has not|had not|will not|would not|quickly|immediately|later) ){0,3}(?:${[...new Set(ACTS.split(' '))].join('|')}|(?:is|was) (?:ready|willing|prepared|unwilling|keen|reluctant|seeking|considering|trying|expected to|planning|demanding|threatening|accusing)|agree|deny|accept|reject|respond|retaliate|recognize|recognise|impose|support|oppose|allow|seek|consider|want|sign)(?![\p{L}])`,
  'u',
)
const PREPOSITION =
  /(?:^|[^\p{L}])(?:in|at|from|near|to|of|outside|around|across|into|for|by|through|on|over|via|leaving|visiting|and)(?: the)? $/iu
const DEALINGS =
  /(?:^|[^\p{L}])(?:talks|relations|ties|deal|tensions|negotiations|dialogue|agreement|trade war|row|dispute|standoff|stand-off|alliance|cooperation|rift|war of words|relationship|pact|contacts) (?:with|between)(?: the)? $/iu
/** `talks between Washington and Beijing`: the second one is behind a place. */
const BETWEEN = ' between '
const PARTED = /(?:relations|ties|talks|tensions|negotiations|dialogue|dispute|standoff|rift)$/
const FIRST = /^(?:the )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2} and (?:the )?$/u
const REACH = 60

/** Can the place stand for those who govern there? By its name. */
export const mayBeMetonym = (name: string): boolean => !isCountry(plainForm(name))

function isSecond(before: string): boolean {
  const at = before.lastIndexOf(BETWEEN)
  if (at < 0) return false
  return PARTED.test(before.slice(0, at)) && FIRST.test(before.slice(at + BETWEEN.length))
}

/** Does the place stand for its government here? */
export function isMetonym(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  if (/(?:with|between)(?: the)? $/.test(before) && DEALINGS.test(before)) return true
  if (/ and (?:the )?$/.test(before) && isSecond(before)) return true
  if (codeAt(text, end) !== 32 || !ACT.test(text.slice(end, end + REACH))) return false
  return !PREPOSITION.test(before) && !before.endsWith(', ')
}
