/** Words around names that tell who is meant: titles, kinship, what bodies are called by. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** They stand before a person's name and are no part of it. */
export const TITLES: ReadonlySet<string> = set(
  'mr mrs ms miss mx dr prof professor president vice-president minister premier chancellor senator sen representative rep congressman congresswoman governor gov general gen king queen prince princess sir lord lady dame baroness baron duke duchess earl count pope judge justice secretary captain capt colonel col lieutenant lt sergeant sgt major maj commander cmdr admiral adm brigadier marshal corporal cpl private pvt reverend rev father bishop archbishop cardinal imam sheikh sheik ayatollah mullah rabbi mayor chairman chairwoman chair chief director ceo cfo coo coach emperor sultan emir ambassador envoy speaker commissioner inspector detective constable officer superintendent sheriff deputy spokesman spokeswoman spokesperson leader attorney lawyer councillor councilman councilwoman councilor mp mep mla msp treasurer undersecretary saint st sister brother uncle aunt pastor vicar dean economist analyst strategist manager editor author writer actor actress singer journalist correspondent midfielder striker defender goalkeeper president-elect assemblyman magistrate prosecutor trooper agent comrade counsel whip host administrator solicitor haji hajji ustad shri smt dato datuk senor senora herr frau monsieur madame presidents senators ministers representatives governors generals kings queens judges professors messrs justices',
)
const FRONT_WORDS =
  'former deputy vice prime first chief foreign attorney crown lieutenant minority majority house senate special supreme'
/** Before a title, written with a capital as it is. */
export const CAPITAL_FRONTS: ReadonlySet<string> = set(FRONT_WORDS)
/** Before a title; part of it. */
export const TITLE_FRONTS: ReadonlySet<string> = set(
  `${FRONT_WORDS} ex then late the acting defence defense interior finance us u.s. state`,
)

export const MALE_WORDS: ReadonlySet<string> = set(
  'mr sir king prince lord duke baron father brother uncle senor herr monsieur congressman chairman spokesman councilman assemblyman businessman husband son boyfriend dad grandfather grandson nephew widower stepson stepfather half-brother pope bishop archbishop cardinal imam sheikh sheik ayatollah mullah shri emperor sultan emir actor',
)
export const FEMALE_WORDS: ReadonlySet<string> = set(
  'mrs ms miss lady queen princess dame duchess baroness sister aunt senora frau madame congresswoman chairwoman spokeswoman councilwoman businesswoman wife daughter mother girlfriend mum mom grandmother granddaughter niece widow stepdaughter stepmother half-sister actress smt',
)
/** Who is introduced by one of these has a relative who is called by the same last name, perhaps. */
export const KIN_WORDS: ReadonlySet<string> = set(
  'wife husband son daughter mother father brother sister sons daughters brothers sisters widow widower mum mom dad grandfather grandmother grandson granddaughter nephew niece uncle aunt cousin stepson stepdaughter half-brother half-sister twin lady',
)

/** What kind of body it is: the last or first word of its name, which may stand for the whole. */
export const BODY_HEADS: ReadonlySet<string> = set(
  'inc incorporated corp corporation co company ltd limited group holdings holding bank university college school institute institution academy ministry department dept council committee commission association agency party union court police army navy force forces corps brigade battalion regiment news post times herald tribune gazette chronicle journal daily telegraph guardian weekly magazine radio television tv network foundation trust fund federation confederation league club fc afc united society organization organisation board bureau office authority parliament congress senate assembly cabinet directorate administration service services center centre hospital clinic church cathedral museum library theatre theater orchestra alliance coalition front movement brotherhood guard guards airlines airways airline motor motors industries international systems technologies technology partners capital media press pictures entertainment studios records publishing books energy petroleum oil gas electric power steel pharmaceuticals pharma laboratories labs insurance securities investments associates consulting communications telecom software solutions exchange chamber conference tribunal secretariat panel mission programme program project llc plc ag sa nv gmbh bhd pty llp assn cf networks bancorp rovers wanderers athletic hotspur rangers celtics lakers yankees giants eagles initiative campaign taskforce task-force centers centres observatory laboratory command faculty hotels resorts restaurant restaurants stores supermarkets foods brands logistics shipping railways railway rail syndicate cooperative congregation synod diocese ngo lobby caucus politburo knesset duma bundestag militia cartel gang squad intelligence watchdog regulator consortium venture ventures enterprise enterprises automotive aerospace aviation electronics semiconductor agencies affairs broadcasting',
)
/** Of these a capital letter and an article make a name of its own: `the Church`, `the Court`. */
export const SOLE_HEADS: ReadonlySet<string> = set(
  'university college institute academy ministry department council committee commission association agency court foundation federation society organization organisation board bureau authority administration hospital church museum bank centre center times post journal herald tribune gazette chronicle',
)
/** They hold the words of a name together. */
export const SMALL_WORDS: ReadonlySet<string> = set('of the and for in on to de la du des a & at')
