/** Portuguese. */
import { wordList, wordRow } from '../../document/front-coded.ts'
import { counted, joined, type Language } from './language.ts'

const hundreds = counted(
  wordRow('duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'),
  200,
  100,
)

export const pt: Language = {
  code: 'pt',
  numberWords: {
    zero: 0,
    ...counted(
      wordRow(
        'dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
      ),
      2,
    ),
    duas: 2,
    quatorze: 14,
    ...counted(wordRow('dezasseis dezassete'), 16),
    dezanove: 19,
    ...counted(wordRow('trinta quarenta cinquenta sessenta setenta oitenta noventa'), 30, 10),
    ...counted(wordRow('cem cento'), 100, 0),
    ...hundreds,
    ...joined(hundreds, { '': 0 }, (hundred) => hundred.replace(/os$/, 'as')),
  },
  otherNumbers: wordList(
    'mil milhão milhões bilhão bilhões dúzia dúzias dezena dezenas centena centenas milhar milhares meio meia metade terço quarto dobro triplo primeiro primeira primeiros primeiras segundo segunda terceiro terceira quarta quinto quinta sexto sexta sétimo oitavo nono décimo',
  ),
  seldomCounting: wordList(
    'meio primeiro primeira primeiros primeiras segundo segunda quarta quinta sexta',
  ),
  negations: wordList('não nunca jamais sem nem ninguém nada nenhum nenhuma tampouco raramente'),
  monthNames: wordList(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ),
  weekdayNames: wordList('terça sábado domingo'),
  otherDays: wordList('hoje ontem amanhã anteontem'),
  sayings: wordList('disse disseram diz afirmou afirma acrescentou explicou declarou escreveu'),
  sourceWords: 'segundo',
  functionWords: wordList(
    'o a os as um uma uns umas e ou mas porém nem que como onde pois ao à aos às de do da dos das dum duma em no na nos nas num numa pra pelo pela pelos pelas sem segundo eu tu ele ela nós vós vocês você eles elas me te lhe lhes meu minha meus minhas seu sua seus suas nosso nossa nossos nossas este esta isto estes estas esse essa isso esses essas aquele aquela aquilo aqueles aquelas deste desta destes destas desse dessa disso neste nesta nesse nessa quem qual quais cujo cuja cujos cujas outro outra outros outras mesmo mesma mesmos mesmas tão tanto também já ainda quase só apenas além agora então assim aqui ali lá bem hoje ontem não é são era eram foi foram ser sido será serão seria está estão estava estavam estar tem têm tinha tinham ter teve há houve havia haver vai vão ia iam',
  ),
}
