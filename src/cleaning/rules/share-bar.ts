/** The buttons of the page: `SHARE THIS ARTICLE Share Tweet Post Email`, `Link Copied`. */
export const shareBar: RegExp =
  /^(?=.*\b(?:share|tweet|whatsapp|linkedin|e-?mail|link copied)\b)[\s\W]*(?:share(?: (?:this|all|on))?(?: (?:article|story|post|page|sharing options|options))?(?: for)?|tweet|post|e-?mail|print|pin(?: it)?|pocket|reddit|linkedin|facebook|twitter|whatsapp|telegram|messenger|flipboard|copy link|link copied|comments?|save|listen to article|\d+:\d+|\s|[|•·,:/-])+$/iu
