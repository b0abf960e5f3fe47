/**
 * Words that tell what a name is: the heads of names (`University`, `River`), titles before people,
 * verbs behind them. Written for this project; lists, read at first use.
 */
import { wordList } from '../document/front-coded.ts'

/** Before a person, with a capital or without. */
export const TITLES: string = wordList(
  'mr mrs ms miss dr prof professor president minister premier chancellor senator sen representative rep congressman congresswoman governor gov general gen king queen prince princess sir lord lady dame baroness baron duke duchess earl count pope judge justice secretary captain capt colonel col lieutenant lt sergeant sgt major maj commander cmdr admiral adm brigadier marshal corporal cpl private pvt reverend rev father bishop archbishop cardinal imam sheikh sheik ayatollah mullah rabbi mayor chairman chairwoman chair chief director ceo cfo coo coach emperor sultan emir ambassador envoy speaker commissioner inspector detective constable officer superintendent sheriff deputy spokesman spokeswoman spokesperson leader attorney lawyer councillor councilman councilwoman councilor mp mep mla msp treasurer undersecretary saint st sister brother uncle aunt pastor vicar dean economist analyst strategist manager editor author writer actor actress singer journalist correspondent midfielder striker defender goalkeeper president-elect congressmember assemblyman magistrate prosecutor trooper agent comrade counsel whip host cohost administrator sens reps gens governor-elect commentator solicitor haji hajji ustad shri smt dato datuk senor senora herr frau monsieur madame presidents senators ministers representatives governors generals kings queens judges professors messrs justices',
)

/** They stand before a title and belong to it. */
export const TITLE_MODIFIERS: string = wordList(
  'prime vice deputy foreign former assistant associate acting interim senior junior first executive chief attorney crown finance defence defense interior home health education trade energy justice labor labour transport transportation environment agriculture economy treasury state managing under district us police army fire press special head opposition party house senate majority minority republican democratic national security budget premier lieutenant major brigadier master staff sub general grand supreme lead star veteran then ex co operating financial technology medical white secretary-general',
)

/** In small letters before a person, though they are no titles. */
export const ROLES: string = wordList(
  'boss founder cofounder partner husband wife son daughter father mother brother sister friend teammate keeper winger forward guard quarterback pitcher batsman bowler skipper champion star rapper musician guitarist novelist poet scientist researcher historian philosopher activist dissident blogger owner billionaire businessman businesswoman tycoon entrepreneur investor banker teacher student pilot driver candidate nominee incumbent rival challenger lawmaker politician diplomat negotiator aide adviser advisor counsel advocate expert pundit critic host presenter anchor reporter photographer filmmaker producer screenwriter comedian model designer architect chef counterpart predecessor successor gunman suspect defendant victim dictator strongman warlord president minister senator named called colleague secretary-general',
)

/** After a person: verbs that people govern, mostly. */
export const SPEECH: string = wordList(
  'said says told added asked replied wrote writes explained argued admitted insisted joked tweeted recalled confessed thinks believes scored smiled laughed died testified tells adds notes recalls explains argues acknowledged commented',
)

/** The last word of an organisation (or the first, before `of`). */
export const ORGANIZATION_HEADS: string = wordList(
  'inc incorporated corp corporation co company ltd limited llc plc ag sa nv gmbh bhd pty llp group holdings holding bank university college school institute institution academy ministry department dept council committee commission association assn agency party union court police army navy force forces corps brigade battalion regiment news post times herald tribune gazette chronicle journal daily telegraph guardian weekly magazine radio television tv network foundation trust fund federation confederation league club fc afc cf united society organization organisation board bureau office authority parliament congress senate assembly cabinet directorate administration service services center centre hospital clinic church cathedral museum library theatre theater orchestra alliance coalition front movement brotherhood guard guards airlines airways airline motors industries international systems technologies technology partners capital media press pictures entertainment studios records publishing books energy petroleum oil gas electric power steel pharmaceuticals pharma laboratories labs insurance securities investments associates consulting communications telecom software solutions networks bancorp exchange chamber conference rovers wanderers athletic city-fc hotspur rangers celtics lakers yankees giants eagles tribunal secretariat panel mission initiative programme program project campaign taskforce task-force centers centres observatory laboratory command faculty hotels resorts restaurant restaurants stores supermarkets foods brands logistics shipping railways railway rail syndicate cooperative congregation synod diocese ngo lobby caucus politburo knesset duma bundestag militia cartel gang squad team staff intelligence watchdog regulator consortium venture ventures enterprise enterprises works motor automotive aerospace aviation airbus electronics semiconductor bbc cnn wire agencies affairs broadcasting materials minerals mining metals chemicals textiles engineering construction properties healthcare biotech therapeutics genomics robotics automobile automobiles breweries brewery cement mills refinery telecoms wireless analytics research digital charity collective lender lenders pharmacy pharmacies seminary symphony ballet constabulary gendarmerie ombudsman presidency polytechnic hospice infirmary archives registry airports ferries bakery dairy farms growers producers publishers retailers builders instruments appliances images studio observers federations workers teachers farmers lawyers veterans',
)

/** The last word of a place (or the first). */
export const PLACE_HEADS: string = wordList(
  'river lake lakes island islands isle isles sea ocean bay gulf strait straits channel canal mountain mountains mount hill hills valley desert peninsula coast beach cape falls forest plateau delta basin reef archipelago province county district region state territory prefecture municipality village township city town suburb borough republic kingdom emirate street road avenue boulevard lane drive highway motorway freeway expressway bridge tunnel square plaza park gardens airport station stadium arena terminal port harbor harbour dam tower palace castle prison jail camp base border heights ridge creek springs glacier volcano crater zone strip bank corridor hemisphere parish ward estate neighborhood neighbourhood',
)
/** Those that also stand first: `Lake Victoria`, `Gulf of Aden`. */
export const PLACE_OPENERS: string = wordList(
  'lake mount mt cape gulf bay strait isle port fort point san santa saint st los las el new upper lower northern southern eastern western north south east west central greater northeast northwest southeast southwest',
)

export const EVENT_HEADS: string = wordList(
  'war wars olympics olympic games cup championship championships open prix festival summit conference election elections revolution uprising tournament marathon hurricane typhoon cyclone storm earthquake tsunami genocide holocaust massacre battle riots crisis expo bowl derby awards day week christmas ramadan easter thanksgiving halloween hanukkah diwali eid hajj superbowl oscars grammys emmys spring intifada carnival primary caucuses referendum ashes',
)
export const LAW_HEADS: string = wordList(
  'act treaty bill protocol amendment convention constitution law accord accords declaration charter agreement pact code directive resolution statute',
)
export const WORK_HEADS: string = wordList('prize award medal trophy oscar emmy grammy')

/** Prepositions that places follow. */
export const PLACE_PREPOSITIONS: string = wordList(
  'in near from across throughout outside inside around within into toward towards between northern southern eastern western central downtown upstate mainland neighboring neighbouring nearby southeastern northeastern southwestern northwestern visiting visited leaving left entering invaded entered via to at',
)
/** Common nouns behind a place. */
export const PLACE_FOLLOWERS: string = wordList(
  'city town village province county district region area suburb neighborhood neighbourhood airport coast island border peninsula capital native resident residents metropolitan street time dateline',
)
/** Common nouns behind an organisation. */
export const ORGANIZATION_FOLLOWERS: string = wordList(
  'shares stock employees executives executive spokesman spokeswoman spokesperson headquarters subsidiary board members member officials chairman president ceo chief director fighters militants forces troops reporter correspondent news company group team squad players fans coach manager poll lawmakers lawmaker leader leaders conference meeting summit report website app users customers branch analyst analysts office insurgents rebels militia boss striker midfielder defender goalkeeper captain side',
)

export const PARTICLES: string = wordList(
  'de la le du des del della di da do dos das van von der den ter ten al el bin ibn ben bint abu y e zu',
)
/** These never begin a name, even with a capital. */
export const NEVER_NAMES: string = wordList(
  'the a an this that these those he she it they we you i his her its their our my in on at as but and or so if when while after before since for from by with to not no yes there here what who where why how is are was were however meanwhile according although because both many most some several all any each every other another such one two three four five six seven eight nine ten once then than also even just only more much very during until under over about above between through despite unlike like last next first second third earlier later yesterday today tomorrow now still yet perhaps maybe well let lets please thank thanks ok okay oh hey hi hello read photo image video share click subscribe advertisement follow sign related see file getty credit caption source sources copyright updated published posted comments comment email print save im ive id ill dont doesnt didnt cant wont isnt arent wasnt thats theres hes shes theyre youre whats whos nor neither either whether whose whom which am pm est gmt edt pst utc et bst ist mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec',
)

export const MONTHS: string = wordList(
  'january february march april may june july august september october november december',
)
export const WEEKDAYS: string = wordList('monday tuesday wednesday thursday friday saturday sunday')
