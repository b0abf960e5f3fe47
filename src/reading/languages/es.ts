/** Spanish. */
import { wordList, wordRow } from '../../document/front-coded.ts'
import { counted, joined, type Language } from './language.ts'

const hundreds = counted(
  wordRow(
    'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  ),
  200,
  100,
)

export const es: Language = {
  code: 'es',
  numberWords: {
    cero: 0,
    ...counted(
      wordRow(
        'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      ),
      2,
    ),
    ...counted(wordRow('veintiún veintiuna'), 21, 0),
    ...counted(wordRow('treinta cuarenta cincuenta sesenta setenta ochenta noventa'), 30, 10),
    ...counted(wordRow('cien ciento'), 100, 0),
    ...hundreds,
    ...joined(hundreds, { '': 0 }, (hundred) => hundred.replace(/os$/, 'as')),
  },
  otherNumbers: wordList(
    'mil miles millón millones millardo docena docenas decena decenas centenar centenares cientos medio media mitad tercio cuarto doble triple primero primera primer segundo segunda tercero tercera tercer cuarta quinto quinta sexto sexta séptimo séptima octavo octava noveno novena décimo décima',
  ),
  seldomCounting: wordList('medio media primero primera primer segundo'),
  negations: wordList(
    'no nunca jamás sin ni nadie nada ningún ninguno ninguna ningunos ningunas tampoco apenas raramente',
  ),
  monthNames: wordList(
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  ),
  weekdayNames: wordList('lunes martes miércoles jueves viernes sábado domingo'),
  otherDays: wordList('hoy ayer mañana anteayer'),
  sayings: wordList('dijo dijeron dice añadió afirmó explicó señaló aseguró indicó escribió'),
  sourceWords: 'según',
  functionWords: wordList(
    'el la los las lo un una unos unas y e o u pero sino ni que como donde pues a al de del en entre mediante según sin yo tú él ella ello nosotros ustedes ellos ellas me te se nos le les mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta esto estos estas ese esa eso esos esas aquel aquella aquellos aquellas quien quienes cual cuales cuyo cuya cuyos cuyas qué quién cómo cuándo dónde otro otra otros otras mismo misma mismos mismas muy tan tanto también tampoco ya aún todavía casi sólo solo además luego ahora entonces así aquí allí allá bien hoy ayer no es son era eran fue fueron ser sido será serán sería está están estaba estaban estar estado ha han había habían haber he hay hubo habrá habría',
  ),
}
