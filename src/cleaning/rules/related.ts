/** Pointers to other articles: `RELATED: Town Votes Again`, `Click here for more coverage`. */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import type { LineRule } from '../boilerplate-rule.ts'

/** The title of another article ends without a stop: what ends with one is a sentence and stays. */
export const related: LineRule = {
  words: frontDecoded(
    wordList(
      'related read more see also watch photos pictures coverage click visit reading lesen lire lee leggi leia lees mehr zum auch te',
    ),
  ),
  longest: 170,
  patterns: [
    /^(?!.*(?:\(@\w|\bSource:))(?:(?:SEE |See )?(?:RELATED|Related)(?: (?:STORY|STORIES|ARTICLES?|COVERAGE|VIDEO|[Ss]tory|[Ss]tories|[Aa]rticles?|[Cc]overage|[Vv]ideo|[Cc]ontent|[Ll]inks|[Nn]ews))?:?|(?:MORE|More):|(?:MORE|More) (?:ON|on|On) (?:THIS|this|This)(?: story| topic)?[:.]*|(?:Also see|See also|SEE ALSO|Further reading|Read next|READ NEXT|Related reading|Recommended reading|WATCH|LISTEN|Read more from [^.!?]{2,40}|You (?:may|might) also like|Recommended for you):|(?:Read (?:[Mm]ore|[Nn]ext|[Aa]lso)|READ(?: MORE| NEXT| ALSO)?|(?:Also )?[Rr]ead|SEE (?:ALSO|MORE)|See (?:also|more)|(?:SEE )?RELATED(?: STORY| STORIES| ARTICLE| VIDEO)?|(?:See )?[Rr]elated(?: story| stories| article| video| coverage)?|MORE|More|ALSO READ|Also on [\p{L} ]{2,30}|PHOTOS|PHOTO GALLERY|IN PICTURES|In [Pp]ictures|WATCH(?: NOW)?|VIDEO|(?:FULL|COMPLETE|Full|Complete) (?:COVERAGE|[Cc]overage)|Lesen Sie (?:auch|mehr)|Mehr zum Thema|(?:À )?[Ll]ire aussi|(?:Lee|Lea) también|Te puede interesar|Leggi anche|Lees ook|Leia também|Veja também) ?[:|] ?["']?[\p{Lu}\p{N}$#@].{3,150}[^.]|(?:Click|CLICK) (?:here|HERE) (?:for|FOR|to read|TO READ) (?:the|THE|(?:more|MORE)(?! (?:from|FROM))|all|ALL|full|FULL|complete|COMPLETE)\b[^.?"]{0,60}(?:\b(?:coverage|COVERAGE|stories|STORIES|headlines)|\.(?:com|COM))[.!]?|CLICK HERE TO READ MORE ON [\p{Lu} ]{3,40}|Visit [^.!?"]{2,40} (?:homepage|website) for more (?:stories|news)\.?)$/u,
  ],
}
