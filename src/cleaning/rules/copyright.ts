/** The notice of rights: `© 2026 Example Media. All rights reserved.` */
import type { LineRule } from '../boilerplate-rule.ts'

export const copyright: LineRule = {
  words: ['copyright', 'c', 'rights', 'material', 'distributed', 'licensing', 'rechte', 'droits'],
  sign: '©',
  longest: 320,
  pattern:
    /^(?:(?:copyright|c\)|©)[\s:]*(?:©|\(c\))?\s*(?:copyright\s*)?(?:by )?\d{4}\b[^"?]{0,200}|(?:©|copyright ©) ?[^".?!]{2,60}|[^"?!.]{0,60}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati)(?![^.;,])[^"?]{0,160}|this material may not be (?:published|reproduced)\b[^"?]{0,120}|distributed by (?:[\p{L}\d.]+\.com|[^".?!]{3,40} (?:agency|syndicate|group))|content created by [^".?!]{3,60} is available without charge\b[^"?]{0,250})[.!]*$/iu,
}
