/** What a page says about itself before it shows anything: cookies, scripts, terms. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import { type LineRule, QUOTES } from '../boilerplate-rule.ts'

export const consent: LineRule = {
  words: frontDecoded(
    wordList('cookies cookie javascript java browser recaptcha privacy datenschutz'),
  ),
  longest: 320,
  unless: QUOTES,
  patterns: [
    /^(?:we|this (?:site|website|page)|our (?:site|website)) (?:and our partners )?uses? cookies\b/i,
    [/^by (?:using|continuing)\b/i, /\b(?:cookies|privacy policy|terms)\b/i],
    /^(?:please )?(?:enable|turn on) (?:java ?script|cookies)\b/i,
    [
      /^(?:java ?script|your browser)\b/i,
      /\b(?:is (?:required|disabled|not supported|out of date)|does not support)\b/i,
    ],
    /^this (?:site|form|page) is protected by recaptcha\b/i,
    /^(?:(?:wir verwenden|diese (?:seite|website) verwendet) cookies|nous utilisons des cookies|(?:utilizamos|usamos) cookies|(?:wij|we) gebruiken cookies)\b/i,
    /^(?:(?:accept|manage|reject)(?: all)? cookies|cookie (?:settings|policy|preferences)|privacy policy|terms (?:of use|of service|and conditions)(?: (?:and|[|•·-]) privacy policy)?|datenschutz(?:erklärung|hinweise)?)[.!]{0,9}$/i,
  ],
}
