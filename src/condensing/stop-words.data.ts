/**
 * Made by `models/condensing/build-stop-words.ts` of `stopwords-iso` (MIT, Gene Diaz and
 * contributors). Do not edit.
 */
export const STOP_WORDS_OF: Readonly<Record<string, string>> = {
  de: `
aber ach acht achte achten achter achtes alle allein allem allen aller alles als also ander andere
anderm andern anderr anders auch auf aus ausser außer bald bei beide beiden beim besser besten bin
bis bisher bist dabei dafür daher dahin damals damit danach dank dann daran darauf daraus darf
darfst darin darum das dasein dass davon davor dazu daß dein deine deinem deinen deiner deines dem
den denen denn der deren derer des dessen dich die dies diese diesem diesen dieser dieses dir doch
dort drei drin dritte durch durfte dürfen dürft eben ebenso eigen eigene ein eine einem einen einer
eines einig einige einmal eins elf ende ernst erst erste ersten erster erstes etwa etwas euch euer
eure eurem euren eurer eures früher fünf fünfte für gab ganz ganze ganzen ganzer ganzes gar gegen
gehabt gehen geht genug gerade gern gesagt gibt ging gleich gott gross grosse groß große großen
großer großes gut gute guter gutes hab habe haben habt hast hat hatte hatten hattet heisst her heute
hier hin hinter hoch hätte hätten ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres immer indem ins
irgend ist jahr jahre jahren jede jedem jeden jeder jedes jedoch jemand jene jenem jenen jener jenes
jetzt kam kann kannst kaum kein keine keinem keinen keiner keines kleine kommen kommt konnte kurz
können könnt könnte lang lange leicht leide lieber los machen macht machte mag magst mahn mal man
manche mann mehr mein meine meinem meinen meiner meines mensch mich mir mit mittel mochte morgen
muss musst musste muß mußt möchte mögen mögt müssen müsst müßt nach nahm neben nein neue neuen neun
neunte nicht nichts nie noch nun nur oben oder offen oft ohne recht rechte rund sache sagt sagte sah
satt schon sechs sehr sei seid seien sein seine seinem seinen seiner seines seit selbst sich sie
sieben sind solang solche soll sollen sollst sollt sollte sonst soweit sowie später statt steht
suche tag tage tagen tat teil tel tritt tun uhr und uns unse unsem unsen unser unsere unses unter
viel viele vielem vielen vier vierte vom von vor wahr wann war waren warst wart warum was weg wegen
weil weit weiter welche wem wen wenig wenige wenn wer werde werden werdet wessen wie wieder wieso
will willst wir wird wirst wissen woher wohin wohl wollen wollt wollte worden wurde wurden wäre
würde würden zehn zehnte zeit zuerst zum zur zurück zwar zwei zweite zwölf über
`,
  es: `
ademas además adrede afirmó agregó ahi ahora ahí algo alguna alguno algún alli allí ambos antano
antaño ante antes apenas aquel aqui aquél aquí arriba asi así atras aun aunque ayer añadió aún bajo
bien breve buen buena buenas bueno buenos cada casi cerca cierta cierto cinco claro como con contra
cosas creo cual cuales cuando cuanta cuanto cuatro cuenta cuál cuáles cuándo cuánta cuánto cómo dado
dan dar debajo debe deben debido decir dejó del demás dentro desde detras detrás dia dias dice dicen
dicho dieron dijo dio donde dos día días dónde ella ellas ello ellos empleo encima entre era erais
eramos eran eras eres esa esas ese eso esos esta estaba estad estada estado estais estan estar
estará estaré estas este esto estos estoy estuve estuvo está estáis están estás esté estéis estén
estés existe fin final fue fuera fueran fueras fueron fuese fuesen fueses fui fuimos fuiste gran
gueno haber habia habida habido habla hablan habrá habrán habrás habré habría habéis había habían
habías hace haceis hacen hacer haces hacia hago han has hasta hay haya hayan hayas hayáis hecho
hemos hizo horas hoy hube hubo igual indicó junto lado largo las lejos les llegó lleva llevar los
luego lugar mal manera mas mayor medio mejor menos menudo mia mias mio mios mis misma mismas mismo
mismos modo mucha muchas mucho muchos muy más mía mías mío míos nada nadie ningún nos nueva nuevas
nuevo nuevos nunca ocho otra otras otro otros pais para parece parte partir pasada pasado paìs peor
pero pesar poca pocas poco pocos podeis poder podria podrá podrán podría poner por porque primer
pronto propia propio pudo pueda puede pueden puedo pues qeu que quedó quien quiere quiza quizas
quizá quizás quién qué raras sabe sabeis saben saber sabes sal salvo sea seamos sean seas segun
según seis ser sera será serán serás seré seréis sería serían serías seáis señaló sido siendo siete
sigue sin sino sobre sois sola solas solo solos somos son soy soyos sus suya suyas suyo suyos sólo
tal tan tanto tarde tendrá tendré tened teneis tener tenga tengan tengas tengo tenida tenido tenéis
tenía tenían tenías tiempo tiene tienen tienes toda todas todo todos total tras trata través tres
tus tuve tuvo tuya tuyas tuyo tuyos ultimo una unas uno unos usa usais usamos usan usar usas uso
usted vais valor vamos van varias varios vaya veces ver verdad vez voy éramos ésa ésas ése ésos ésta
éstas éste éstos última último
`,
  fr: `
abord afin aie aient aies ainsi ait allo allons allô alors apres après assez aucun aucune aucuns
aupres auquel aura aurai aurais aurait auras aurez auriez aurons auront aussi autant autre autres
autrui aux avais avait avant avec avez aviez avions avoir avons ayant ayez ayons bah bas basee bat
beau bien bigre bon boum bravo brrr car ceci cela celle celles celui celà cent certes ces cet cette
ceux chacun chaque cher chers chez chiche chut chère chères cinq clac clic comme contre couic crac
dans debout dedans dehors deja delà depuis des dessus deux devant devers devra dire dit dite dits
divers dix doit donc dont dos douze dring droite duquel durant dès début effet egale egales elle
elles encore enfin entre envers essai est etant etc etre eue eues euh eurent eus eusse eusses eut
eux eûmes eût eûtes fais fait faites façon feront flac floc fois font force furent fus fusse fusses
fut fûmes fût fûtes gens haut hein hem hep holà hop hormis hors hou houp hue hui huit hum hurrah
hélas ici ils jusqu jusque juste las lequel les leur leurs lors lui lès maint mais malgre malgré
meme memes merci mes mien mienne miens mille mince mine moi moins mon mot même mêmes neuf nommés non
nos notre nous nul nôtre nôtres ohé ollé olé ont onze ore ouf ouias oust ouste outre ouvert paf pan
par parce parle parler parmi parole pas passé pense permet peu peut peux pff pfft pfut pif pire
pièce plein plouf plus plutôt pouah pour pres proche près psitt puis pur pure quand quant quanta
quatre que quel quelle quels qui quinze quoi rare rares rend rendre reste retour rien sait sans sauf
sein seize selon semble sent sept sera serai serais serait seras serez seriez serons seront ses seul
seule sien sienne siens sinon six soi soient sois soit sommes son sont sous soyez soyons stop suffit
suis suit suivre sujet sur tac tandis tant tel telle telles tels tenant tend tenir tente tes tic
tien tienne tiens toc toi ton tous tout toute toutes treize trente tres trois trop très tsoin tsouin
une unes unique uns vais valeur vas vers via vif vifs vingt vivat vive vives vlan voici voie voient
voilà voire vont vos votre vous vôtre vôtres zut étais était étant état étiez étions été étée étées
étés êtes être
`,
  it: `
abbia adesso agl agli ahime ahimè alcuna alcuni alcuno all alla alle allo allora altre altri altro
altrui anche ancora anni anno ansa assai attesa avanti avemmo avendo avente aver avere averlo avesse
avessi aveste avesti avete aveva avevi avevo avrai avrei avremo avrete avrà avrò avuta avute avuti
avuto basta ben bene brava bravo buono caso cento certa certe certi certo che chi cima cinque cio
cioe cioè circa citta città ciò cogli coi col colei coll coloro colui come con contro cos cosa cosi
così cui dagl dagli dai dal dall dalla dalle dallo degl degli dei del dell della delle dello dentro
detto deve devo dice dietro dire dopo doppio dov dove dovra dovrà due dunque ebbe ebbero ebbi ecc
ecco egli ella eppure era erano eri ero esse esser essere essi faccia faccio faceva facevi facevo
fai fanno farai fare farei faremo farete farà farò fatto favore fece fecero feci fin finche fine
fino forse forza fosse fossi foste fosti fra fui fummo fuori furono futuro gente gia giorni giorno
giu già gli gliela gliele glieli glielo gliene grande grazie gruppo haha hai hanno ieri inc invece
lato lei loro lui lungo luogo macche magari mai male meglio meno mentre mesi mezzo mia mie miei mila
minimi mio modo molta molti molto mondo negl negli nei nel nell nella nelle nello nessun niente noi
nome non nonsia nostra nostre nostri nostro nove nulla nuovi nuovo oggi ogni ognuna ognuno oltre
oppure ora ore osi ossia otto paese parte peggio per perche perchè perché percio perciò pero però
piedi pieno piglia piu più poco poi poiche possa posto presa press prima primo puo pure può qua
quale quali quando quanta quante quanti quanto quarto quasi quel quella quelle quelli quello quest
questa queste questi questo qui quindi quinto riecco salvo sara sarai sarei saremo sarete sarà sarò
scola scopo scorso sei sembra sembri sempre senza sette sia siamo siano siate siete sig solito solo
sono sopra sotto spesso sta stai stando stanno starai starei starà starò stata state stati stato
stava stavi stavo stemmo stessa stesse stessi stesso steste stesti stette stetti stia stiamo stiano
stiate sto sua subito sue sugl sugli sui sul sull sulla sulle sullo suo suoi tale tali tanto tempo
terzo titolo tra tranne tre trenta triplo troppo tua tue tuo tuoi tutta tutte tutti tutto uguali
ultimo una uno uomo vai vale vari varia varie vario verso vicino visto vita voi volta volte vostra
vostre vostri vostro
`,
  nl: `
aan achte achter aldaar aldus alias alle alleen alles als alsnog altijd altoos ander andere anders
beetje beide beiden ben bent bij bijna bijv binnen boven buiten daar daarin daarna daarom daarop dan
dat deden deed der derde dertig deze dhr die dit doch doe doen doet door drie dus echter een eens
eer eerdat eerder eerst eerste eigen elk elke enig enige enkel erdoor erg ergens etc even gauw geen
gehad gekund gelijk genoeg gewoon haar had hadden hare heb hebben hebt hedden heeft heel hem hen het
hier hierin hierna hierom hij hoe hoewel hun hunne ieder iedere iemand iets ikzelf inzake jezelf jij
jou jouw jouwe juist jullie kan klaar kon konden kun kunnen kunt laatst later liever lijken lijkt
maak maakt maakte maar mag maken meer meest men met mevr mezelf mij mijn mijner minder miss missen
mits mocht moest moet moeten mogen mrs naar nadat nam nee neem negen nemen net niet niets niks noch
nog nogal nooit omdat omhoog omlaag omver onder ons onze ooit ook opzij over overal paar pas per
recent reeds rond rondom samen sedert sinds steeds tegen tenzij thans tien tiende tja toch toe toen
tot totdat tussen twee tweede uit vaak van vanaf vanuit veel verder via vier vierde vijf vijfde vol
voor vooraf vooral voorop voorts vrij vroeg waar waarom want waren was wat weer weg wegens weinig
wel weldra welk welke werd werden werder wezen wie wiens wier wij wil wilden willen word worden
wordt zal zei zeker zelf zelfde zelfs zes zeven zich zij zijn zijne zoals zodat zodra zonder zou
zouden zowat zulk zulke zullen zult
`,
  pt: `
acerca adeus agora ainda alem algmas algo alguns ali além ambas ambos ano anos antes aonde aos
apenas apoio apos após aquela aquele aqui aquilo assim atrás até baixo bem boa boas bom bons breve
cada cedo cento cima cinco coisa com como contra cuja cujas cujo cujos custa dar das dela delas dele
deles demais dentro depois desde dessa dessas desse desses desta destas deste destes deve devem
deverá dez dia diante dispoe diz dizem dizer dois dos doze duas dão dúvida ela elas ele eles embora
entao entre então era eram essa essas esse esses esta estado estar estará estas estava este esteja
estes esteve estive estou está estás estão falta fará favor faz fazeis fazem fazer fazes fazia faço
fez fim final foi fomos for fora foram forem forma formos fosse fossem foste fostes fui geral grande
grupo haja hajam havia hei hoje hora horas houve houver hão inicio irá isso ista iste isto lado lhe
lhes ligado local logo longe lugar maior mais mal mas meio menor menos meses mesma mesmas mesmo
mesmos meu meus mil minha minhas muito muitos máximo mês nada nao nas nem nessa nessas nesse nesses
nesta nestas neste nestes noite nome nos nossa nossas nosso nossos nova novas nove novo novos num
numa numas nunca nuns não nível nós número obra oitava oitavo oito onde ontem onze outra outras
outro outros para parece parte partir paucas pegar pela pelas pelo pelos perto pode podem poder
poderá podia pois ponto pontos por porque porquê posso pouca pouco poucos povo pôde põe põem quais
qual quando quanto quarta quarto quatro que quem quer querem queres quero quieto quinta quinto
quinze quáis quê sabe sabem saber sei seis seja sejam sem sempre sendo ser serei seria seriam será
serão sete seu seus sexta sexto sim sob sobre sois somos sou sua suas são sétima sétimo tal talvez
tambem também tanta tantas tanto tarde tem temos tempo tendes tenha tenham tenho tens tentar tente
tentei ter terei teria teriam terá terão teu teus teve tinha tinham tipo tive tiver tivera toda
todas todo todos treze três tua tuas tudo tão tém têm uma umas uns usa usar vai vais valor veja vem
vens ver vez vezes viagem vindo vinte você vocês vos vossa vossas vosso vossos vários vão vêm vós
zero área éramos último
`,
  ru: `
алло без белый близко более больше будем будет будете будешь будто буду будут будь бывает бывь был
была были было быть важная важное важные важный вам вами вас ваш ваша ваше ваши вверх вдали вдруг
ведь везде весь вечер взгляд взять вид видел видеть вместе вне вниз внизу вода война вокруг вон
вообще вопрос восемь вот время все всегда всего всем всеми всему всех всею всю всюду вся всё второй
выйти где глаз год года году голова голос город давать давно даже далеко дальше даром дать два две
дверь двух девять дел делал делать делаю дело день деньги десять для долго должен должно дом дорога
друг другая другие других друго другое другой думать душа его ему если есть еще ещё ждать жена жизнь
жить занят занята занято заняты затем зато зачем здесь земля знать значит иди идти или имеет имел
именно иметь ими имя иногда каждая каждое каждые каждый как какая какой кем книга когда кого ком
кому конец кроме кругом кто куда лежать лет лицо лишь лучше любить люди мало мать машина между меля
менее меньше меня место мимо минута мир мира мне много мной мною мог могу могут мож может можно
можхо мои мой мор москва мочь моя моё над надо назад найти нам нами народ нас начала начать наш наша
наше наши него нее ней нельзя нем нему нет нею неё нибудь ниже низко никто никуда ним ними них
ничего ничто новый нога ночь нужно нужный оба обычно один однако одного одной окно около она они оно
опять отец откуда отсюда очень первый перед писать плечо под позже пойти пока пол понять пор пора
после потом потому почему почти правда при про просто против путь пятый пять работа раз разве рано
раньше решить россия рука ряд рядом сам сама сами самим самими самих само самого самой самом самому
саму самый свет свое своего своей свои своих свой свою сеаой себе себя сейчас семь сидеть сила сих
сказал слово случай снова собой собою совсем сразу стал старый стать стол стоять страна суть так
такая также таки такие такое такой там твои твой твоя твоё тебе тебя тем теми теперь тех тобой тобою
тогда того тоже только том тому тот тою третий три туда тут тысяч уже улица уметь утро хорошо хотеть
хоть хотя хочешь час часто часть чаще чего чем чему через четыре что чтоб чтобы чуть шестой шесть
эта эти этим этими этих это этого этой этом этому этот эту
`,
}
