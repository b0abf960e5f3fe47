/** How to write to the outlet: `Send letters to …`, `Got a tip? Email us.`, `Report an error`. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import { type LineRule, QUOTES } from '../boilerplate-rule.ts'

export const readerContact: LineRule = {
  words: frontDecoded(
    wordList('contact letters letter tip tips question error errors typo mistake email mail pitch'),
  ),
  longest: 240,
  unless: QUOTES,
  patterns: [
    /^(?:contact|e-?mail|write to) us(?:(?: (?:at|on|via|by)|:)[^?!,]{2,80}| here)?[.!]{0,9}$/i,
    /^(?:please )?(?:send|submit) (?:us )?(?:your )?(?:letters?|tips?|questions?|comments?|corrections?|feedback)(?: and \w+)?(?: to the editor)? (?:to|at)\b[^?!]{2,80}[.!]{0,9}$/i,
    /^(?:got|have|do you have) (?:a|an|any)(?: news| story| confidential)? (?:tips?|question|story|correction)\b[^?!]{0,80}\?[^?!]{2,120}[.!]{0,9}$/i,
    /^please include a contact number\b.{0,160}$/i,
    /^to (?:submit|respond to|comment on) (?:a|an|this) (?:letter|column|editorial|comment|story|op-ed)\b[^?!"]{2,140}[.!]{0,9}$/i,
    /^(?:report (?:a|an) (?:typo|error|correction|mistake)|(?:(?:if you |did you )?(?:see|spot|notice|find|found) (?:a|an) (?:error|typo|mistake)|if you have (?:a|any) (?:correction|comment|question)s?)\b[^!"]{0,120})[.!]{0,9}$/i,
  ],
}
