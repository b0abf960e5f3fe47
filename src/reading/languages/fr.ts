/** French. */
import { wordList, wordRow } from '../../document/front-coded.ts'
import { counted, type Language } from './language.ts'

export const fr: Language = {
  code: 'fr',
  numberWords: {
    zéro: 0,
    ...counted(
      wordRow(
        'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
      ),
      2,
    ),
    ...counted(wordRow('vingt trente quarante cinquante soixante'), 20, 10),
    ...counted(wordRow('septante huitante nonante'), 70, 10),
    cent: 100,
  },
  otherNumbers: wordList(
    'vingts cents mille million millions milliard milliards dizaine dizaines douzaine vingtaine trentaine centaine centaines millier milliers demi demie moitié tiers quart double triple premier première premiers premières deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
  ),
  seldomCounting: wordList('premier première premiers premières tiers'),
  negations: wordList(
    'ne non pas jamais sans aucun aucune rien personne nul nulle ni guère rarement',
  ),
  monthNames: wordList(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ),
  weekdayNames: wordList('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  otherDays: wordList('aujourdhui hier demain'),
  sayings: wordList('dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique écrit'),
  sourceWords: 'selon',
  functionWords: wordList(
    'le la les l un une des du de d au aux et ou mais donc or ni car que qu qui quoi dont où si comme afin à en dans par sans selon je j tu il elle on nous vous ils elles me m te t se s lui leur leurs y mon ma mes ton ta tes son sa ses notre nos votre vos ce c cet cette ces cela ça celui celle ceux celles lequel laquelle lesquels lesquelles autre autres même mêmes très trop assez bien encore aussi déjà alors ainsi puis ici là maintenant hier aujourdhui ne pas est sont était étaient été être sera seront serait seraient fut furent a ont avait avaient avoir aura auront aurait auraient ai as avons eu fait faire',
  ),
}
