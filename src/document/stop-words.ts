/**
 * English words that say nothing of what a sentence is about, without apostrophes, as the normal
 * form of a word has none. Those of other languages are in `condensing/stop-words.ts`.
 */
import { frontDecoded, wordList } from './front-coded.ts'
export const STOP_WORDS: ReadonlySet<string> = new Set(
  frontDecoded(
    wordList(
      'a about above after again against ago all almost along already also although always am among an and another any anyone anything are arent around as at away back be because been before being below between both but by came can cant cannot come could couldnt did didnt do does doesnt doing dont done down during each either else even ever every few for from further get gets getting go goes going gone got had hadnt has hasnt have havent having he hed hes her here heres hers herself him himself his how however i id im ive if in into is isnt it itd itll its itself just know let lets like made make makes many may me might mine more most mr mrs ms much must my myself near need never no nor not nothing now of off often on once one only onto or other others our ours ourselves out over own per perhaps put rather really said same saw say saying says see seem seems she shes should shouldnt since so some something still such take taken tell than that thats the their theirs them themselves then there theres these they theyd theyll theyre theyve thing things think this those though through to told too took toward two under until up upon us very want wants was wasnt way we well were weve went werent what whats when where whether which while who whos whom whose why will with within without wont would wouldnt yes yet you youd youll youre youve your yours yourself yourselves',
    ),
  ),
)
