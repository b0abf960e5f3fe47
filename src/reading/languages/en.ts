/** English. */
import { wordGroups, wordList } from '../../document/front-coded.ts'
import { ordinalOf, TENS, UNITS } from '../../document/number-value.ts'
import { MEASURES, QUANTIFIERS, STOPPED_FUNCTION_WORDS } from '../../document/stop-words.ts'
import { type Language, numbered } from './language.ts'

export const en: Language = {
  code: 'en',
  numberWords: {
    ...numbered(UNITS),
    ...numbered(TENS, 20, 10),
    ...numbered(UNITS.slice(4).map(ordinalOf), 4),
    ...numbered(TENS.map(ordinalOf), 20, 10),
  },
  otherNumbers: wordList(
    'hundred thousand million mln billion bln trillion dozen half third quarter first second double triple twice once',
  ),
  seldomCounting: wordList('one first once'),
  negations: wordList(
    'not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt aint hardly barely scarcely seldom rarely',
  ),
  monthNames: wordList(
    'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  ),
  weekdayNames: wordList('monday tuesday wednesday thursday friday saturday sunday'),
  otherDays: wordList('today yesterday tomorrow tonight'),
  sayings: wordList(
    'said says say told tells added adds wrote writes tweeted asked asks warned argued claimed insisted explained reported reports replied responded answered recalled stressed noted continued stated',
  ),
  sourceWords: 'according',
  functionWords:
    STOPPED_FUNCTION_WORDS +
    wordList(
      'across afterward afterwards anybody behind beneath beside besides beyond dr earlier everybody everyone except following inside instead later maybe meanwhile neither outside quite somebody someone soon throughout thus till towards unless via whereas',
    ),
  labelWords: QUANTIFIERS,
  measureWords:
    MEASURES +
    wordList(
      'acting alleged anti assistant attempted co deputy ex failed fake false former future half incoming interim likely mock non onetime part planned possible potential pro proposed purported supposed suspected threatened unlikely vice',
    ),
  beforeInfinitive: /^\sto\s(?:(?:be|have)\s)?$/i,
  bounds:
    /\b(?:(at least|more than|over)|(up to|at most)|(about|around|some|roughly)|(exactly|only|just))(?: an?)? \p{Sc}?$/iu,
  sameWords: wordGroups(`
    arise arose arisen | bear bore borne | become became | bend bent | bind bound | beat beaten | bite bit bitten | bleed bled | blow blew |
    break broke broken | breed bred | bring brought | build built | catch caught | choose chose chosen | come came |
    creep crept | deal dealt | dig dug | draw drew | drink drank drunk | drive drove driven | eat ate eaten |
    fall fell fallen | feed fed | feel felt | fight fought | find found | flee fled | fly flew flown | forbid forbade forbidden |
    forget forgot forgotten | freeze froze frozen | get got gotten | give gave given | go went gone | grow grew | hang hung | hear heard |
    hide hid hidden | hold held | keep kept | know knew | lay laid | lead led | leave left | lend lent | light lit |
    lose lost | make made | mean meant | meet met | pay paid | ride rode ridden | ring rang rung | rise rose risen |
    run ran | see saw seen | seek sought | sell sold | send sent | shake shook shaken | shine shone | shoot shot |
    shrink shrank | sing sang | sink sank | sit sat | sleep slept | slide slid | speak spoke spoken |
    spend spent | spin spun | spring sprang sprung | stand stood | steal stole stolen | stick stuck | strike struck |
    swear swore sworn | sweep swept | swim swam swum | swing swung | take took taken | teach taught | tear tore torn |
    think thought | throw threw thrown | understand understood | wake woke | wear wore worn | weep wept | win won |
    withdraw withdrew | write wrote written | begin began begun start | buy bought purchase | jail prison | help assist |
    big large | little small | children kids | doctor physician | police policeman policemen | lawyer attorney | film movie | hurt injured wounded |
    illness sickness | whole entire | firm company | happen occur | photo photograph picture | plane airplane aircraft |
    phone telephone | quickly rapidly | often frequently | all every each | many much | ex former | almost nearly | fewer less |
    may might can could | will would shall
  `),
}
