/**
 * The language of a text, by its function words or, where that says enough, by its script.
 *
 * Method: how many of the words are among the commonest of each language (sets of about twenty, chosen so that
 * neighbours differ: Cavnar & Trenkle 1994 do the same with n-grams). A word that several languages have is evidence
 * for each of them by its share; names and numbers are left out. A language is told where enough of the words speak for
 * it and clearly fewer for every other one; else the text is `und`. Cost: one look-up for each distinct word of a sample, 2 kB of words, packed.
 */
import { frontDecoded, wordList } from './front-coded.ts'
import { pushTo } from './push-to.ts'
import { CAPITAL, IDEOGRAPH, NUMERAL, type Words } from './words.ts'

const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: wordList(
    'the of and a to in that is was for it with as his on be at by this had are but from have an they which you were their has will said we he she who not been would after more its about new over says him her out all there into or if could them no',
  ),
  de: wordList(
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie wurde oder zum zur nur aber über so wir',
  ),
  fr: wordList(
    'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ont',
  ),
  es: wordList(
    'de la que el en y a los del se las por un para con no una su al lo como más pero sus este fue ha hasta dijo',
  ),
  it: wordList(
    'di e il la che in un a per è una sono con non del si da le dei nel al alla i come anche più gli della ha ma delle',
  ),
  pt: wordList(
    'de a o que e do da em um para é com não uma os no se na por mais as dos como foi ao ele das à são pelo',
  ),
  ca: wordList('de la el que i en a els del les per un amb no una es al ha com més dels aquest va'),
  nl: wordList(
    'de en van ik te dat die in een hij het niet zijn is was op aan met als voor er maar om ook door bij heeft wordt',
  ),
  af: wordList(
    'die en van te dat in hy het nie is was op aan met vir wat om ook deur by na word aan sy hulle se',
  ),
  sv: wordList(
    'och i att det som en på är av för med den till inte har de om ett han men var från vid också efter',
  ),
  da: wordList(
    'og i at det er en til på som de med for af den ikke der har var et han om fra også efter blev havde mig år',
  ),
  no: wordList(
    'og i det er en til på som de med for av den ikke har var et han om fra også etter ble blir hadde å sier mot opp nå fikk sitt',
  ),
  is: wordList('og í að það er en til á sem með um af ekki hann var við eru hefur því'),
  fi: wordList('ja on ei että se oli hän mutta myös kun kuin joka sen tai'),
  lt: wordList('ir į kad yra su iš tai kaip bet buvo už apie dėl o'),
  pl: wordList('w i na z się do nie że to o jest od za przez jego dla są oraz jak jej'),
  cs: wordList('a v se na že je s z do o i to k ve pro za ale jsou jako který už není při'),
  sk: wordList('a v sa na že je s z do o aj to k vo pre za ale sú ako ktorý už pri'),
  hr: wordList('i je u se na da za su koji s od o to ne iz će bi što do nije samo'),
  hu: wordList('a az és hogy nem is egy ez volt meg csak már de még be'),
  ro: wordList('de și în a la cu pe care că nu din un o pentru mai al ca fi sau după'),
  tr: wordList(
    've bir bu da de için ile olarak çok daha en gibi kadar olan sonra var ise değil göre her dedi yer ilk',
  ),
  id: wordList(
    'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena oleh telah adalah',
  ),
  vi: wordList('và của là cho các không có một trong'),
  sw: wordList('ya na wa kwa ni katika za la kuwa cha hiyo huo hii yake kama wake amesema'),
  zu: wordList(
    'ukuthi futhi uma kodwa noma kanye ngoba abantu lapho nokuthi lokhu lo uthe kuze le ukuba umuntu',
  ),
  xh: wordList('ukuba kunye okanye kwaye kodwa xa ngoku ukuze yokuba kuba le lo nto umntu abantu'),
  ru: wordList('и в не на что с как это из по но к для от его или все при'),
  uk: wordList('і в не на що з як та до за від для й у'),
  bg: wordList('и в не на че с за от се са да е ще'),
  sr: wordList('и у не на да је се за од су ће'),
}

/** Scripts that one language of news writes, or that tell enough. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ja: /[\p{sc=Hira}\p{sc=Kana}]/u,
  ko: /\p{sc=Hang}/u,
  zh: /\p{sc=Hani}/u,
  th: /\p{sc=Thai}/u,
  ar: /\p{sc=Arab}/u,
  he: /\p{sc=Hebr}/u,
  el: /\p{sc=Grek}/u,
  hi: /\p{sc=Deva}/u,
  bn: /\p{sc=Beng}/u,
  ta: /\p{sc=Taml}/u,
  ka: /\p{sc=Geor}/u,
  hy: /\p{sc=Armn}/u,
}

/** So many words are enough to tell, and so many characters hold them. */
const SAMPLE = 500
const SAMPLE_CHARACTERS = 5000
/**
 * For each word of its list a language needs this share of function words: a longer list is met more often by chance.
 * English news has .4 where .16 are needed, a list of names less.
 */
const SHARE_OF_WORD = 0.002
/** One word tells nothing. */
const LEAST_WORDS = 2
/** What somebody says of a text counts as much as so many words, and this share of all. */
const SAID_WORDS = 2
const SAID_SHARE = 0.02
/** Of two scripts the one with this share of the words decides. */
const SCRIPT_SHARE = 0.3
/** Japanese is known by its kana, even where most characters are Han. */
const KANA_SHARE = 0.08
export const ENGLISH = 'en'
/** A language that nobody knows, in BCP 47. */
export const UNKNOWN_LANGUAGE = 'und'

const languages = Object.keys(FUNCTION_WORDS)
const lists = Object.values(FUNCTION_WORDS).map(frontDecoded)
/** Of each function word the languages that have it. */
const having = new Map<string, number[]>()
for (const [language, words] of lists.entries()) {
  for (const word of words) pushTo(having, word, language)
}

/** Would a text of this language, a primary subtag, be known as such? */
export const isKnownLanguage = (language: string): boolean =>
  languages.includes(language) || language in SCRIPTS

/** The language that a BCP 47 tag tells; Norwegian for either of its written forms, `nb` and `nn`. */
export const primarySubtag = (tag: string | undefined): string | undefined =>
  tag
    ?.toLowerCase()
    .match(/^[a-z]{2,3}(?![a-z])/)?.[0]
    .replace(/^n[bn]$/, 'no')

/** The language of a text as a BCP 47 primary subtag, or `und` if nothing tells. */
export const detectLanguage = (words: Words): string => languageIn(firstForms(words))

/** Can a text of which nobody said the language, and that does not tell it, be a few words of English? */
export const mayBeEnglish = (words: Words): boolean =>
  languageIn(firstForms(words), ENGLISH) === ENGLISH

/** The first words, without names and numbers: they are of no language. */
function firstForms({ form, forms, count, flags }: Words): string[] {
  const first: string[] = []
  for (let word = 0; word < Math.min(count, SAMPLE); word++) {
    const own = forms[form[word] as number] as string
    if (((flags[word] as number) & (CAPITAL | NUMERAL)) === 0 || having.has(own)) first.push(own)
  }
  return first
}

/**
 * The language of a text of which somebody says that it is in one, as pages do of themselves, often wrongly: that
 * language, unless the words tell another one; `und` if they speak against it and for no other.
 *
 * @param said a BCP 47 tag
 */
export function settleLanguage(text: string, said: string): string {
  const language = primarySubtag(said)
  if (language === undefined || !isKnownLanguage(language)) return said
  const words = text.slice(0, SAMPLE_CHARACTERS).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const forms = words.flatMap((word) => {
    const own = word.toLowerCase()
    return /^[\p{Lu}\p{N}]/u.test(word) && !having.has(own) ? [] : [own]
  })
  const told = languageIn(forms.slice(0, SAMPLE), language)
  return told === language ? said : told
}

/**
 * @param words in small letters
 * @param said the language by the word of somebody
 */
function languageIn(words: readonly string[], said?: string): string {
  return words.length === 0
    ? (said ?? UNKNOWN_LANGUAGE)
    : (byScript(words) ?? byFunctionWords(words, said))
}

function byScript(words: readonly string[]): string | undefined {
  const found = new Map<string, number>()
  for (const word of words) {
    if (word.charCodeAt(0) < 0x370) continue
    const script = Object.entries(SCRIPTS).find(([, pattern]) => pattern.test(word))
    if (script) found.set(script[0], (found.get(script[0]) ?? 0) + 1)
  }
  if ((found.get('ja') ?? 0) >= words.length * KANA_SHARE && found.has('zh')) return 'ja'
  for (const [language, count] of found) if (count >= words.length * SCRIPT_SHARE) return language
  return undefined
}

function byFunctionWords(words: readonly string[], said: string | undefined): string {
  const size = words.length
  const uses = new Float64Array(languages.length)
  const evidence = new Float64Array(languages.length)
  const place = said === undefined ? -1 : languages.indexOf(said)
  const favour = SAID_WORDS + size * SAID_SHARE
  if (place >= 0) evidence[place] = uses[place] = favour
  const known: (readonly number[])[] = []
  for (const word of words) {
    const those = having.get(word)
    if (those === undefined) continue
    known.push(those)
    for (const one of those) {
      ;(uses[one] as number) += 1
      ;(evidence[one] as number) += 1 / those.length
    }
  }
  const best = evidence.indexOf(Math.max(...evidence))
  const own = uses[best] as number
  const least = size * SHARE_OF_WORD * (lists[best] as string[]).length
  if (own < Math.max(LEAST_WORDS, least)) return UNKNOWN_LANGUAGE
  const shared = new Float64Array(languages.length)
  for (const those of known) {
    if (those.includes(best)) for (const one of those) (shared[one] as number) += 1
  }
  // Of the words that one of two languages has alone more speak for it, by as many as their standard deviation.
  const leads = uses.every((others, other) => {
    const lead = own - others
    const alone = own + others - 2 * (shared[other] as number)
    const seen = place === best || place === other ? alone - favour : alone
    return other === best || lead >= Math.max(1, Math.sqrt(seen))
  })
  return leads ? (languages[best] as string) : UNKNOWN_LANGUAGE
}

/** Is any word of `[from, to)` of a script without spaces? */
export function hasIdeographs(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (((words.flags[index] as number) & IDEOGRAPH) !== 0) return true
  }
  return false
}
