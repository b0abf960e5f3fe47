/** The ask for money: donations, memberships, subscriptions, and notices of what is free of them. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import { type LineRule, QUOTES } from '../boilerplate-rule.ts'

/** The outlet speaks of itself and to its reader: what an article tells of donations stays. */
export const support: LineRule = {
  words: frontDecoded(
    wordList(
      'support supporting donate donation contribution member membership subscribe subscription subscriber paywall trial free',
    ),
  ),
  longest: 320,
  unless: QUOTES,
  patterns: [
    /^(?:please |help )?support (?:our (?:work|journalism|reporting|newsroom|mission)|us\b|(?:real|local|independent|quality|public|nonprofit|[\p{L}]+'s?(?: \w+)?)(?: \w+){0,2} (?:journalism|reporting|news))\b.{0,200}$/iu,
    /^help (?:us|support (?:quality|local|independent|our))\b.{0,120}\b(?:journalism|reporting|newsroom|subscribe|donate)\b.{0,120}$/iu,
    /^(?:please )?(?:consider )?(?:donat(?:e|ing)(?: now| today)?|mak(?:e|ing) an? (?:[\w-]+ )?(?:donation|contribution|gift)(?: now| today)?(?: to (?:us|our|support (?:our|the|this))\b[^!?]{0,120})?|becom(?:e|ing) an? (?:[\w ]{1,20})?(?:member|subscriber|supporter|patron)(?: (?:today|now|here))?)[^\p{L}]*$/iu,
    /^(?:subscribe (?:now|today)(?: for| to|[.!])[^?]{0,120}|(?:already|not) an? (?:[\w ]{1,20})?(?:subscriber|member)\?.{0,120})$/iu,
    /^(?:(?:start|get) your free trial\b.{0,60}|your subscription (?:to|helps|supports|funds)\b.{0,200}\bjournalism\b.{0,60})$/iu,
    /^(?:editor's note: )?as a public service, (?:all our|we've|we have|the)\b.{0,120}\b(?:paywall|free)\b.{0,60}$/iu,
    /^[^.]{2,40} is making (?:its|this|our) [^.]{2,60} free\b.{0,160}\bsubscribe\b.{0,80}$/iu,
    /^.{20,280}\bby becoming a member[.!]{0,9}$/iu,
    /^.{20,280}\bmake a (?:one-time |tax-deductible )?(?:donation|contribution) to support\b.{0,60}\bjournalism\b.{0,80}$/iu,
    /^.{0,100}\bpromo code\b.{0,60}\boff\b.{0,60}$/iu,
    /^thank you for supporting (?:our|real|local|independent|quality)\b[^.]{0,40}\b(?:journalism|reporting)\b.{0,120}$/iu,
  ],
}
