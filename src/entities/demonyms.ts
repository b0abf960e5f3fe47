/**
 * Which place a people is called after: `Chinese` → `China`. Adjective and noun are mostly one word;
 * plurals and `Frenchman` lead back to them. Written for this project. Cost: a look-up.
 */

/** Countries, each with its demonyms in small letters. */
const COUNTRIES =
  'Afghanistan:afghan afghani|Albania:albanian|Algeria:algerian|Andorra:andorran|Angola:angolan|Argentina:argentine argentinian argentinean|Armenia:armenian|Australia:australian aussie|Austria:austrian|Azerbaijan:azerbaijani azeri|Bahamas:bahamian|Bahrain:bahraini|Bangladesh:bangladeshi|Barbados:barbadian bajan|Belarus:belarusian belarussian|Belgium:belgian|Belize:belizean|Benin:beninese|Bhutan:bhutanese|Bolivia:bolivian|Bosnia and Herzegovina:bosnian|Botswana:botswanan motswana|Brazil:brazilian|Brunei:bruneian|Bulgaria:bulgarian|Burkina Faso:burkinabe|Burundi:burundian|Cambodia:cambodian|Cameroon:cameroonian|Canada:canadian|Cape Verde:cape-verdean|Central African Republic:central-african|Chad:chadian|Chile:chilean|China:chinese|Colombia:colombian|Comoros:comorian|Congo:congolese|Costa Rica:costa-rican|Croatia:croatian croat|Cuba:cuban|Cyprus:cypriot|Czech Republic:czech|Denmark:danish dane|Djibouti:djiboutian|Dominican Republic:dominican|Ecuador:ecuadorian ecuadorean|Egypt:egyptian|El Salvador:salvadoran salvadorean salvadorian|Equatorial Guinea:equatoguinean|Eritrea:eritrean|Estonia:estonian|Eswatini:swazi|Ethiopia:ethiopian|Fiji:fijian|Finland:finnish finn|France:french|Gabon:gabonese|Gambia:gambian|Georgia:georgian|Germany:german|Ghana:ghanaian|Greece:greek|Grenada:grenadian|Guatemala:guatemalan|Guinea:guinean|Guyana:guyanese|Haiti:haitian|Honduras:honduran|Hong Kong:hongkonger hong-konger|Hungary:hungarian|Iceland:icelandic icelander|India:indian|Indonesia:indonesian|Iran:iranian|Iraq:iraqi|Ireland:irish|Israel:israeli|Italy:italian|Ivory Coast:ivorian|Jamaica:jamaican|Japan:japanese|Jordan:jordanian|Kazakhstan:kazakh kazakhstani|Kenya:kenyan|Korea:korean|Kosovo:kosovar kosovan|Kuwait:kuwaiti|Kyrgyzstan:kyrgyz|Laos:laotian lao|Latvia:latvian|Lebanon:lebanese|Lesotho:basotho|Liberia:liberian|Libya:libyan|Liechtenstein:liechtensteiner|Lithuania:lithuanian|Luxembourg:luxembourgish luxembourger|North Macedonia:macedonian|Madagascar:malagasy|Malawi:malawian|Malaysia:malaysian|Maldives:maldivian|Mali:malian|Malta:maltese|Mauritania:mauritanian|Mauritius:mauritian|Mexico:mexican|Moldova:moldovan|Monaco:monegasque|Mongolia:mongolian|Montenegro:montenegrin|Morocco:moroccan|Mozambique:mozambican|Myanmar:burmese|Namibia:namibian|Nepal:nepali nepalese|Netherlands:dutch|New Zealand:kiwi new-zealander|Nicaragua:nicaraguan|Niger:nigerien|Nigeria:nigerian|North Korea:north-korean|Norway:norwegian|Oman:omani|Pakistan:pakistani|Panama:panamanian|Papua New Guinea:papuan|Paraguay:paraguayan|Peru:peruvian|Philippines:filipino filipina philippine|Poland:polish pole|Portugal:portuguese|Qatar:qatari|Romania:romanian|Russia:russian|Rwanda:rwandan|Samoa:samoan|Saudi Arabia:saudi saudi-arabian|Senegal:senegalese|Serbia:serbian serb|Seychelles:seychellois|Sierra Leone:sierra-leonean|Singapore:singaporean|Slovakia:slovak slovakian|Slovenia:slovenian slovene|Solomon Islands:solomon-islander|Somalia:somali somalian|South Africa:south-african|South Korea:south-korean|South Sudan:south-sudanese|Soviet Union:soviet|Spain:spanish spaniard|Sri Lanka:sri-lankan|Sudan:sudanese|Suriname:surinamese|Sweden:swedish swede|Switzerland:swiss|Syria:syrian|Taiwan:taiwanese|Tajikistan:tajik|Tanzania:tanzanian|Thailand:thai|East Timor:timorese|Togo:togolese|Tonga:tongan|Trinidad and Tobago:trinidadian|Tunisia:tunisian|Turkey:turkish turk|Turkmenistan:turkmen|Uganda:ugandan|Ukraine:ukrainian|United Arab Emirates:emirati|United Kingdom:british briton brit|United States:american|Uruguay:uruguayan|Uzbekistan:uzbek|Vanuatu:vanuatuan|Venezuela:venezuelan|Vietnam:vietnamese|Yemen:yemeni yemenite|Yugoslavia:yugoslav yugoslavian|Zambia:zambian|Zimbabwe:zimbabwean'
/** Continents, regions and cities. */
const OTHERS =
  'Africa:african|Alaska:alaskan|Andalusia:andalusian|Asia:asian|Bavaria:bavarian|Bengal:bengali|Berlin:berliner|California:californian|Caribbean:caribbean|Catalonia:catalan|Chechnya:chechen|Corsica:corsican|Crimea:crimean|Dagestan:dagestani|England:english|Europe:european|Flanders:flemish|Florida:floridian|Galicia:galician|Gaza:gazan|Hawaii:hawaiian|Kashmir:kashmiri|London:londoner|Madrid:madrileno|Mediterranean:mediterranean|Melbourne:melburnian|Moscow:muscovite|New York:new-yorker|Northern Ireland:northern-irish|Palestine:palestinian|Paris:parisian|Punjab:punjabi|Rome:roman|Scandinavia:scandinavian|Scotland:scottish scot scots|Siberia:siberian|Sicily:sicilian|Sydney:sydneysider|Tasmania:tasmanian|Texas:texan|Tibet:tibetan|Venice:venetian|Vienna:viennese|Wales:welsh'

const read = (table: string): [string, string[]][] =>
  table.split('|').map((entry) => {
    const [place = '', peoples = ''] = entry.split(':')
    return [place, peoples.split(' ').map((people) => people.replace('-', ' '))]
  })
const countries = read(COUNTRIES)
const places = new Map(
  [...countries, ...read(OTHERS)].flatMap(([place, peoples]) =>
    peoples.map((people): [string, string] => [people, place]),
  ),
)
const countryNames = new Set(countries.map(([country]) => country.toLowerCase()))

/** The place that a people is called after; undefined for those that are not (`Muslim`). */
export function placeOfPeople(name: string): string | undefined {
  const lower = name.toLowerCase()
  const people = /[\s-]/.test(lower) ? lower.replace(/[\s-]+/g, ' ') : lower
  const known = places.get(people)
  if (known !== undefined) return known
  if (!people.endsWith('s') && !people.endsWith('n')) return undefined
  const stem = /^(.{3,}?)(?:s|(?:wo)?m[ae]n)$/.exec(people)?.[1]
  return stem === undefined ? undefined : places.get(stem.trimEnd())
}

/** Is it the name of a country, in small letters, in its usual form? */
export const isCountry = (name: string): boolean => countryNames.has(name)
