/** German. */
import { wordList, wordRow } from '../../document/front-coded.ts'
import { counted, joined, type Language, multiplied } from './language.ts'

const units = counted(wordRow('ein zwei drei vier fünf sechs sieben acht neun'), 1)
const tens = counted(
  wordRow('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
  20,
  10,
)

export const de: Language = {
  code: 'de',
  numberWords: {
    ...counted(
      wordRow(
        'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
      ),
    ),
    zwo: 2,
    ...tens,
    dreissig: 30,
    ...joined(tens, units, (ten, unit) => `${unit}und${ten}`),
    hundert: 100,
    ...multiplied(units, { hundert: 100, tausend: 1000 }),
  },
  otherNumbers: wordList(
    'tausend million millionen milliarde milliarden billion billionen dutzend hunderte tausende halb halbe halben halber halbes hälfte drittel viertel doppelt doppelte doppelten dreifach dreifache zweimal dreimal viermal erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter drittes vierte vierten vierter fünfte fünften sechste sechsten siebte siebten achte achten neunte neunten zehnte zehnten',
  ),
  seldomCounting: wordList('eins erste ersten erster erstes'),
  negations: wordList(
    'nicht kein keine keinen keiner keinem keines nie niemals niemand niemanden niemandem nichts nirgends ohne weder keineswegs keinesfalls kaum selten',
  ),
  monthNames: wordList(
    'januar jänner februar märz april mai juni juli august september oktober november dezember',
  ),
  weekdayNames: wordList('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag'),
  otherDays: wordList('heute gestern morgen vorgestern übermorgen'),
  sayings: wordList(
    'sagte sagten sagt erklärte erklärt fügte betonte teilte schrieb meinte berichtete hieß',
  ),
  sourceWords: 'laut zufolge',
  functionWords: wordList(
    'der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch so als ob dass daß da an am auf bei beim durch in im ins ohne um von vom zu zum zur laut je pro ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich mein meine meinen meiner meinem dein deine sein seine seinen seiner seinem seines ihre ihren ihrer ihrem ihres unser unsere unseren unserer dieser diese dieses diesen diesem jener jene jenes jenen welcher welche welches welchen der die deren dessen denen wer was wem wen wo wie wann warum wohin woher man etwas andere anderen anderer anderes selbst selber nur auch noch schon bereits wieder sehr zu ganz gar wohl etwa fast kaum eben eher nun jetzt dann da dort hier heute damals dabei dazu daran darauf darin davon dafür darüber deshalb daher also jedoch allerdings zudem außerdem dagegen indes inzwischen zuvor zuletzt zunächst erst einmal bald nicht ist sind war waren bin sei seien wäre wären gewesen hat haben hatte hatten habe gehabt hätte hätten wird werden wurde wurden worden würde würden',
  ),
}
