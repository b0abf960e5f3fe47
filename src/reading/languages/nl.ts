/** Dutch. */
import { wordList, wordRow } from '../../document/front-coded.ts'
import { counted, joined, type Language, multiplied } from './language.ts'

const several = counted(wordRow('twee drie vier vijf zes zeven acht negen'), 2)
const units = { een: 1, ...several }
const tens = counted(
  wordRow('twintig dertig veertig vijftig zestig zeventig tachtig negentig'),
  20,
  10,
)

export const nl: Language = {
  code: 'nl',
  numberWords: {
    nul: 0,
    één: 1,
    ...counted(
      wordRow(
        'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
      ),
      2,
    ),
    ...tens,
    ...joined(tens, units, (ten, unit) => `${unit}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`),
    honderd: 100,
    ...multiplied(several, { honderd: 100, duizend: 1000 }),
  },
  otherNumbers: wordList(
    'duizend miljoen miljoenen miljard miljarden dozijn tientallen honderden duizenden half halve helft derde kwart dubbel dubbele driedubbel tweemaal driemaal eerste tweede vierde vijfde zesde zevende achtste negende tiende',
  ),
  seldomCounting: wordList('één eerste'),
  negations: wordList(
    'niet geen nooit zonder niemand niets nergens noch evenmin nauwelijks amper zelden',
  ),
  monthNames: wordList(
    'januari februari maart april mei juni juli augustus september oktober november december',
  ),
  weekdayNames: wordList('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'),
  otherDays: wordList('vandaag gisteren morgen eergisteren'),
  sayings: wordList('zei zeiden zegt zeggen verklaarde voegde schreef meldde aldus vertelde'),
  sourceWords: 'volgens',
  functionWords: wordList(
    'de het een en of maar want dus dat die dit deze dan toen zodat aan bij door in om op over per rond te ten ter tussen van via volgens wegens zonder ik jij je hij zij ze wij we jullie u mij me jou hem haar ons hen hun zich mijn jouw zijn onze wie wat waar wanneer waarom hoe welke welk er hier daar men iets andere ander zelf alleen ook nog al reeds weer zeer heel erg te bijna bijvoorbeeld nu toch wel eens even eerst daarna daarvoor daarom echter bovendien inmiddels niet is was waren ben bent wees geweest zijn heeft hebben had hadden heb gehad wordt worden werd werden geworden gaat gaan',
  ),
}
