/** The credit of a picture, standing alone: `Photo: Ann Lee/Reuters`, `Getty Images`, `Image copyright AFP`. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { LineRule } from '../boilerplate-rule.ts'

/**
 * Names in capitals, and no verb: a caption says more and stays. Without a word for picture it takes
 * a slash: `Ann Lee, Reuters` and `Reuters` alone name who wrote the article.
 */
export const photoCredit: LineRule = {
  words: frontDecoded(
    wordList(
      'photo photograph photographer photography image illustration picture foto bild crédit credit credits ap reuters afp epa getty dpa shutterstock upi istock pixabay wikimedia unsplash zuma newscom',
    ),
  ),
  longest: 110,
  patterns: [
    /^(?!.*\b[Cc]aption\b|By |(?:AP|AFP|Reuters|EPA) ?\/ ?(?:AP|AFP|Reuters|EPA)$)(?:(?:Image|IMAGE) (?:copyright|COPYRIGHT) [^.?":]{2,60}|(?:Getty|GETTY)(?: Images| IMAGES)?|AP [Pp]hoto|Shutterstock|iStock(?:photo)?|Pixabay|Unsplash|Wikimedia Commons|(?:(?:AP|AFP|EPA|dpa) ?\/ ?|AP [Pp]hoto ?[/:] ?|Reuters photo: )[\p{Lu}@][\p{L}.'-]*(?: [\p{L}.'-]+){0,3}|(?:\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){0,3} ?)(?:\/ ?(?:\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+){0,2} ?\/ ?)?|via )(?:AP|Reuters|REUTERS|AFP|EPA|UPI|dpa|Bloomberg|Getty(?: Images)?|Shutterstock|Newscom|Polaris|Zuma(?: Press)?)(?: via [\p{L} ]{2,30}|\/[\p{L} ]{2,30})?|(?:(?:Photo|PHOTO|Image|IMAGE|Picture|Photograph|Photographer|Illustration|Foto|Bild|Crédit photo|Crédit)(?: (?:[Cc]redits?|CREDIT|[Ss]ource|[Cc]ourtesy(?: of)?))? ?: ?|(?:Photo|Photograph|Illustration|Foto) (?:by|von|courtesy of) )(?:Photo courtesy of |[Cc]ourtesy of )?(?:dpa|[\p{Lu}@][\p{L}\d_.'-]*)(?:(?:,? | ?\/ ?)(?:(?:for|via|of|the|and|de|la|von|screenshot|dpa) )?(?:[\p{Lu}@][\p{L}\d_.'-]*|screenshot|dpa|shutterstock\.com)){0,7})[.!]*$/u,
  ],
}
