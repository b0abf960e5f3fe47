/** The call to follow, like or subscribe elsewhere: `Follow us on Twitter @example`, `Like us on Facebook.` */
import type { LineRule } from '../boilerplate-rule.ts'

export const follow: LineRule = {
  words: [
    'follow',
    'like',
    'join',
    'find',
    'subscribe',
    'folgen',
    'suivez',
    'síguenos',
    'seguici',
    'volg',
    'siga',
  ],
  longest: 160,
  patterns: [
    /^(?:(?:[Ff]ollow|FOLLOW|[Ll]ike|LIKE|[Jj]oin|JOIN|[Ff]ind|FIND) (?:[Uu]s|US|me|him|her|them|@\w+|(?:the )?\p{Lu}[\p{L}.'-]*(?:,? (?:and )?\p{Lu}[\p{L}.'-]*){0,8}) (?:on|ON|at|via) (?:(?:our )?(?:[Tt]witter|TWITTER|[Ff]acebook|FACEBOOK|[Ii]nstagram|INSTAGRAM|X|[Tt]ik[Tt]ok|[Ll]inked[Ii]n|[Yy]ou[Tt]ube|YOUTUBE|[Ww]hats[Aa]pp|[Tt]elegram|[Ff]lipboard|Google\+?|Spotify|Apple News)|@\w+)(?![\p{L}\d])(?:[^.!?"]|\.\w)*|[Ff]ollow (?:[^.!?"]|\.\w){2,60} (?:at|on) https?:(?:[^!?"\s]|\s(?:and|or)\s)*|[Ff]ollow @\w+|[Ss]ubscribe to (?:our|the|\p{Lu}[\p{L}.'-]*)(?:[^.!?"]|\.\w){0,60}\b(?:channel|podcast|YouTube|iTunes|Apple Podcasts|Spotify|magazine)(?:[^.!?"]|\.\w){0,60}|Folgen Sie uns (?:auf|bei)[^.!?"]{2,60}|Suivez-nous sur[^.!?"]{2,60}|Síguenos en[^.!?"]{2,60}|Seguici su[^.!?"]{2,60}|Volg ons op[^.!?"]{2,60}|Siga-nos n[oa][^.!?"]{2,60})[.!]*$/u,
  ],
}
