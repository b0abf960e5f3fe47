/** What a page says about itself before it shows anything: cookies, scripts, terms. */
import type { LineRule } from '../boilerplate-rule.ts'

export const consent: LineRule = {
  words: 'cookies cookie javascript java browser recaptcha privacy datenschutz'.split(' '),
  longest: 320,
  pattern:
    /^(?!.*(?:"|\b(?:said|says|told)\b))(?:(?:we|this (?:site|website|page)|our (?:site|website)) (?:and our partners )?uses? cookies\b.*|by (?:using|continuing to use|continuing)\b.*\b(?:cookies|privacy policy|terms)\b.*|(?:please )?(?:enable|turn on) (?:java ?script|cookies)\b.*|(?:java ?script|your browser)\b.*\b(?:is (?:required|disabled|not supported|out of date)|does not support)\b.*|this (?:site|form|page) is protected by recaptcha\b.*|(?:accept|manage|reject)(?: all)? cookies|cookie (?:settings|policy|preferences)|privacy policy|terms (?:of use|of service|and conditions)(?: (?:and|[|•·-]) privacy policy)?|(?:wir verwenden|diese (?:seite|website) verwendet) cookies\b.*|datenschutz(?:erklärung|hinweise)?|nous utilisons des cookies\b.*|(?:utilizamos|usamos) cookies\b.*|(?:wij|we) gebruiken cookies\b.*)[.!]*$/i,
}
