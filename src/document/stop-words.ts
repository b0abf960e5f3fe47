/**
 * English words that say nothing of what a sentence is about, without apostrophes, as the normal
 * form of a word has none. Those of other languages are in `condensing/stop-words.ts`.
 */
import { frontDecoded, wordList } from './front-coded.ts'

/** Those that are function words, too. Front-coded: another list may follow. */
export const STOPPED_FUNCTION_WORDS: string = wordList(
  'a about above after again against ago along already also although am among an and another any anyone are arent around as at be because been before being below between but by cannot cant couldnt did didnt do does doesnt doing dont down during either else even ever for from had hadnt has hasnt have havent having he hed her here heres hers herself hes him himself his how however i if im in into is isnt it itd itll its itself ive just lets like me mine more mr mrs ms my myself near never no nor not now of off on once only onto or other our ours ourselves out over own per perhaps rather same she shes shouldnt since so still such than that thats the their theirs them themselves then there theres these they theyd theyll theyre theyve this those though through to too toward under until up upon us very was wasnt we well were werent weve what whats when where whether which while who whom whos whose why with within without wont wouldnt yet you youd youll your youre yours youve',
)

/** Those that turn what the next word says: it is not so, or not yet, or not of all. */
export const MEASURES: string = wordList(
  'almost few may might can could will would shall must nearly should',
)

/** Those that tell how many, how often or how surely. */
export const QUANTIFIERS: string =
  MEASURES + wordList('all every each both many much most some always often sometimes')

export const STOP_WORDS: ReadonlySet<string> = new Set(
  frontDecoded(
    STOPPED_FUNCTION_WORDS +
      QUANTIFIERS +
      wordList(
        'anything away back came come done further get gets getting go goes going gone got id know let made make makes need nothing one others put really said saw say saying says see seem seems something take taken tell thing things think told took two want wants way went yes yourself yourselves',
      ),
  ),
)
