/** The offer of a newsletter or of alerts: `Sign up for Daily Newsletters`, `… delivered to your inbox.` */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { LineRule } from '../boilerplate-rule.ts'

/** A line that names who wrote the article, or quotes, says more than the offer and stays. */
export const newsletter: LineRule = {
  words: frontDecoded(
    wordList(
      'newsletter newsletters inbox alerts sign signing subscribe briefing interest nieuwsbrief boletín',
    ),
  ),
  longest: 320,
  unless:
    /"|\b(?:said|says|told|editors?(?!'s picks)|columnist|reporter|correspondent|author|written|wrote)\b/i,
  patterns: [
    /^(?:thank you|thanks) for signing up\b|\bby signing up,? you (?:agree|will)\b/i,
    /^(?:newsletter sign-?up|(?:manage|all|our|e-?mail) newsletters)[.!]{0,9}$/i,
    /^interested in .{2,60}\? add .{2,60} as an interest\b/i,
    /^(?:please |click here to )?(?:sign up|subscribe)(?: here| now| today):?[.!]{0,9}$/i,
    [
      /^(?:please |(?:click )?here to )?(?:sign up|subscribe|join)\b/i,
      /\b(?:newsletters?|inbox|briefing|(?:our|news|breaking|e-?mail) alerts|e-?mails|e-?mail (?:updates|dispatches)|(?:top|biggest|best|latest)[^.!?]{0,20} (?:stories|news))\b/i,
    ],
    [
      /^(?:get|want|receive|enjoy|never miss|start (?:your|the) day|stay (?:informed|up to date|in the know)|if you (?:liked|enjoyed)|for (?:more|indispensable)|interested in|ready to|let our news|breaking news alerts|\d{4} updates|daily \w+ updates)\b/i,
      /\b(?:sign up|subscribe|your inbox)\b|\bnewsletters?\b.{0,40}$/i,
    ],
    /^.{2,200}\b(?:delivered|straight|directly|right|daily|weekdays?|weekly|mornings?)\b[^.!?]{0,30}\b(?:to|in) your inbox\b/i,
    /^[^.!?]{2,60}\bnewsletter\b.{2,220}\b(?:sign up|subscribe)(?: here| now| today)?[.!]{0,9}$/i,
    /^.{2,200}\bnewsletters?\b[^.!?]{0,80}[.!] (?:sign up|subscribe) (?:here|now|today)[.!]{0,9}$/i,
    /^(?:jetzt |unseren )?newsletter (?:abonnieren|bestellen)[.!]{0,9}$/i,
    /^(?:melden sie sich|abonnieren sie|inscrivez-vous|abonnez-vous|suscríbete|apúntate|regístrate|iscriviti|schrijf je in|meld je aan|abonneer je|assine|inscreva-se)\b[^.!?]{0,60}\b(?:newsletter|lettre|boletín|nieuwsbrief)\b[^.!?]{0,40}[.!]{0,9}$/i,
  ],
}
