/** Italian. */
import { wordList, wordRow } from '../../document/front-coded.ts'
import { counted, joined, type Language, multiplied } from './language.ts'

const several = counted(wordRow('due tre quattro cinque sei sette otto nove'), 2)
const units = { uno: 1, ...several }
const tens = counted(
  wordRow('venti trenta quaranta cinquanta sessanta settanta ottanta novanta'),
  20,
  10,
)

export const it: Language = {
  code: 'it',
  numberWords: {
    zero: 0,
    ...counted(
      wordRow(
        'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
      ),
      2,
    ),
    ...tens,
    ...joined(tens, units, (ten, unit) =>
      /^[uo]/.test(unit) ? ten.slice(0, -1) + unit : ten + (unit === 'tre' ? 'tré' : unit),
    ),
    cento: 100,
    ...multiplied(several, { cento: 100, mila: 1000 }),
  },
  otherNumbers: wordList(
    'mille mila milione milioni miliardo miliardi decina decine dozzina centinaio centinaia migliaio migliaia mezzo mezza metà terzo quarto doppio triplo primo prima primi prime secondo seconda terza quarta quinto quinta sesto sesta settimo settima ottavo ottava nono nona decimo decima',
  ),
  seldomCounting: wordList('primo prima primi prime secondo seconda'),
  negations: wordList(
    'non no mai senza né nessuno nessuna nessun niente nulla neanche nemmeno neppure raramente',
  ),
  monthNames: wordList(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ),
  weekdayNames: wordList('lunedì martedì mercoledì giovedì venerdì sabato domenica'),
  otherDays: wordList('oggi ieri domani'),
  sayings: wordList('disse dissero dice'),
  sourceWords: 'secondo',
  functionWords: wordList(
    'il lo la i gli le l un uno una e ed o od ma però che chi cui come dove poiché quindi dunque a ad al allo alla ai agli alle all col da dal dallo dalla dai dagli dalle dall di del dello della dei degli delle dell in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli sulle sull tra fra senza secondo io tu lui lei noi voi loro egli ella esso essa essi mi ti si ci vi ne lo li mio mia miei mie tuo suo sua suoi sue nostro nostra nostri nostre questo questa questi queste quest quello quella quelli quelle quel quei quale quali altro altra altri altre stesso stessa stessi stesse assai tanto troppo anche ancora già poi allora così qui qua lì là ora adesso ieri oggi solo soltanto ormai quasi non è sono era erano fu furono essere stato stata stati state sarà saranno sarebbe ha hanno ho aveva avevano avere avuto avrà avrebbe viene vengono veniva vennero venne',
  ),
}
