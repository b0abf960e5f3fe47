/** The offer of a newsletter or of alerts: `Sign up for Daily Newsletters`, `… delivered to your inbox.` */
export const newsletter: RegExp =
  /^(?=.*\b(?:newsletters?|inbox|e-?mail alerts|news alerts|briefing)\b)[\s\W]*(?:(?:want|get|have|receive|enjoy|interested)\b.*\b(?:sign|subscribe|delivered|inbox)\b|(?:please )?(?:sign(?:ing)? up|subscribe|join)\b|.*\bsign up (?:here|today|now|for)\b|.*\bdelivered (?:straight |directly |right )?to your inbox\b|newsletter sign-?up)/isu
