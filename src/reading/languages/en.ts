/** English. */
import { wordList } from '../../document/front-coded.ts'
import { TENS, UNITS } from '../../document/number-value.ts'
import { type Language, numbered } from './language.ts'

export const en: Language = {
  code: 'en',
  numbers: { ...numbered(UNITS), ...numbered(TENS, 20, 10) },
  otherNumbers: wordList(
    'hundred thousand million billion trillion dozen half third quarter first second fourth fifth sixth seventh eighth ninth tenth double triple twice once',
  ),
  seldomCounting: wordList('one first once'),
  negations: wordList(
    'not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt aint',
  ),
  months: wordList(
    'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  ),
  weekdays: wordList('monday tuesday wednesday thursday friday saturday sunday'),
  otherDays: wordList('today yesterday tomorrow tonight'),
  sayings: wordList(
    'said says say told tells added adds wrote writes tweeted asked asks warned argued claimed insisted explained reported reports replied responded answered recalled stressed noted continued stated',
  ),
  sources: 'according',
  functionWords: wordList(
    'a an the and or but nor so everyone everybody anyone anybody someone somebody yet if as at by for from in into of off on onto out over per than that then to up with within without about above across after against along among following around before behind below beneath beside besides between beyond down during except inside like near outside since through throughout toward towards under till until upon via while because although though unless whereas whether which who whom whose what when where why how this these those there here it its itself he him his himself she her hers herself they them their theirs themselves we us our ours ourselves you your yours i me my mine myself each every either neither some any all both few many much more most other another such same own no not only just even also still already again very too quite rather almost ever never always often sometimes soon now later earlier once ago yet however well meanwhile instead perhaps maybe afterwards afterward else thus is are was were be been being am has have had having do does did doing will would shall should can could may might must cannot isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt im ive hes shes theyre were weve youre thats theres whos lets mr mrs ms dr',
  ),
  sameWords:
    'arise arose arisen|bear bore borne|become became|bend bent|bind bound|bite bit|bleed bled|blow blew|break broke broken|breed bred|bring brought|build built|catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|draw drew|drink drank drunk|drive drove driven|eat ate|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade|forget forgot|freeze froze frozen|get got|give gave given|go went gone|grow grew|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew|lay laid|lead led|leave left|lend lent|light lit|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|shrink shrank|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|think thought|throw threw thrown|understand understood|wake woke|wear wore worn|weep wept|win won|withdraw withdrew|write wrote written|begin began begun start|buy bought purchase|jail prison|help assist|big large|little small|children kids|doctor physician|lawyer attorney|film movie|hurt injured wounded|illness sickness|whole entire|firm company|happen occur|photo photograph picture|plane airplane aircraft|phone telephone|quickly rapidly|often frequently',
  adverbs: /..ly$/,
}
