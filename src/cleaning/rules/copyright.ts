/** The notice of rights: `© 2026 Example Media. All rights reserved.` */
import type { LineRule } from '../boilerplate-rule.ts'

export const copyright: LineRule = {
  words: ['copyright', 'c', 'rights', 'material', 'distributed', 'licensing', 'rechte', 'droits'],
  sign: '©',
  longest: 320,
  patterns: [
    /^(?:copyright|c\)|©)[ :]{0,3}(?:©|\(c\))? ?(?:copyright ?)?(?:by )?\d{4}\b[^"?]{0,200}$/iu,
    /^(?:copyright )?© ?[^".?!]{2,60}[.!]{0,9}$/iu,
    /^[^"?!.]{0,60}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati)(?![^.;,])[^"?]{0,160}$/iu,
    /^(?:this material may not be (?:published|reproduced)\b[^"?]{0,120}|content created by [^".?!]{3,60} is available without charge\b[^"?]{0,250})$/iu,
    /^distributed by [\p{L}\d.]{1,80}\.com[.!]{0,9}$/iu,
    /^distributed by [^".?!]{3,40} (?:agency|syndicate|group)[.!]{0,9}$/iu,
  ],
}
