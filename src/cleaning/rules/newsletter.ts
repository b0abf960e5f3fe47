/** The offer of a newsletter or of alerts: `Sign up for Daily Newsletters`, `… delivered to your inbox.` */
import type { LineRule } from '../boilerplate-rule.ts'

/** A line that names who wrote the article, or quotes, says more than the offer and stays. */
export const newsletter: LineRule = {
  words:
    'newsletter newsletters inbox alerts sign signing subscribe briefing interest nieuwsbrief boletín'.split(
      ' ',
    ),
  longest: 320,
  pattern:
    /^(?!.*(?:"|\b(?:said|says|told|editors?(?!'s picks)|columnist|reporter|correspondent|author|written|wrote)\b))(?:.*\bby signing up,? you (?:agree|will)\b.*|(?:thank you|thanks) for signing up\b.*|newsletter sign-?up|(?:manage|all|our|e-?mail) newsletters|interested in .{2,60}\? add .{2,60} as an interest\b.*|(?:please |click here to )?(?:sign up|subscribe)(?: here| now| today):?|(?:please |(?:click )?here to )?(?:sign up|subscribe|join)\b.*\b(?:newsletters?|inbox|briefing|(?:our|news|breaking|e-?mail) alerts|e-?mails|e-?mail (?:updates|dispatches)|(?:top|biggest|best|latest)[^.!?]{0,20} (?:stories|news))\b.*|(?:get|want|receive|enjoy|never miss|start (?:your|the) day|stay (?:informed|up to date|in the know)|if you (?:liked|enjoyed)|for (?:more|indispensable)|interested in|ready to|let our news|breaking news alerts|\d{4} updates|daily \w+ updates)\b.*(?:\b(?:sign up|subscribe)\b.*|\byour inbox\b.*|\bnewsletters?\b.{0,40})|.{2,200}\b(?:delivered|straight|directly|right|daily|weekdays?|weekly|mornings?)\b[^.!?]{0,30}\b(?:to|in) your inbox\b.*|[^.!?]{2,60}\bnewsletter\b.{2,220}\b(?:sign up|subscribe)(?: here| now| today)?|.{2,200}\b(?:get [^.!?]{2,20} )?newsletters?\b[^.!?]{0,80}[.!] (?:sign up|subscribe) (?:here|now|today)|(?:jetzt |unseren )?newsletter (?:abonnieren|bestellen)|(?:melden sie sich|abonnieren sie)\b[^.!?]{0,60}\bnewsletter\b[^.!?]{0,40}|(?:inscrivez-vous|abonnez-vous)\b[^.!?]{0,60}\b(?:newsletter|lettre)\b[^.!?]{0,40}|(?:suscríbete|apúntate|regístrate)\b[^.!?]{0,60}(?:newsletter|boletín)[^.!?]{0,40}|iscriviti\b[^.!?]{0,60}\bnewsletter\b[^.!?]{0,40}|(?:schrijf je in|meld je aan|abonneer je)\b[^.!?]{0,60}\b(?:nieuwsbrief|newsletter)\b[^.!?]{0,40}|(?:assine|inscreva-se)\b[^.!?]{0,60}\bnewsletter\b[^.!?]{0,40})[.!]*$/i,
}
