/**
 * The language of a text, by its function words or, where that says enough, by its script.
 *
 * Method: the share of the words that are among the commonest of each language (sets of about
 * twenty, chosen so that neighbours differ: Cavnar & Trenkle 1994 do the same with n-grams). Cost:
 * one look-up for each distinct word, a few KB of code. Languages it does not know are `und`.
 */
import { WordTable } from './word-table.ts'
import { IDEOGRAPH, type Words } from './words.ts'

const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for it with as his her on be at by i this had not are but from or have an they which you were their been has would will what who said its we he she there more about after people new also up into than them could when out',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son mais comme ou si leur y dont elle deux ces aux cette été nous être après fait',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante años',
  it: 'di e il la che in un a per è una sono con non del si da le dei nel al alla i come anche lo più gli della ha ma o delle questo se su dal nella stato degli essere dalla',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso',
  nl: 'de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben',
  ru: 'и в не на я что он с как это а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему для при также после',
  uk: 'і в не на що він з як це та до за але у від його про для який був було також після які або вона ми',
  sv: 'och i att det som en på är av för med den till inte har de om ett han men var jag sig från vi så kan när år hon under också efter eller nu sin där vid',
  da: 'og i at det er en til på som de med for af den ikke der har var et han men om vi sig fra jeg så kan når år hun efter også eller nu sin hvor ved blev',
  no: 'og i det er en til på som de med for av den ikke har var et han men om vi seg fra jeg så kan når år hun etter også eller nå sin hvor ved ble',
  pl: 'w i na z się do nie że to o jest od po za jak przez jego ale tym dla są przy oraz który był było tego też jej już także które może',
  cs: 'a v se na je že s z do o i to k ve pro za by ale jsou jako po jeho které který už podle není tak při až také od',
  tr: 've bir bu da de için ile olarak çok daha en gibi kadar olan sonra var ne o ama ise değil göre her',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut bisa ada mereka lebih telah saat oleh sebagai',
  ro: 'de și în a la cu pe care că nu din un o pentru este mai al ca fi sau după fost dar are se ce prin',
  hu: 'a az és hogy nem is egy ez volt meg csak már el de mint még azt be ki ha után szerint lesz',
  fi: 'ja on ei että se oli hän mutta ovat myös kun niin kuin joka sen mukaan ole jo jos tai sitä',
}

/** Scripts that one language of news writes, or that tell enough. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
]

/** So many words are enough to tell. */
const SAMPLE = 500
/** A language needs this share of function words; English news has .4, a list of names less. */
const LEAST_SHARE = 0.08
/** Of two scripts the one with this share of the words decides. */
const SCRIPT_SHARE = 0.3
/** Japanese is known by its kana, even where most characters are Han. */
const KANA_SHARE = 0.08

const languages = Object.keys(FUNCTION_WORDS)
/** The sets of languages that share a function word, and of each word its set, counted from 1. */
const sharedBy: number[][] = []
const functionWords = new WordTable(setsOfLanguages())

function* setsOfLanguages(): Generator<[string, number]> {
  const languagesOf = new Map<string, number[]>()
  for (const [index, language] of languages.entries()) {
    for (const word of new Set((FUNCTION_WORDS[language] as string).split(' '))) {
      const known = languagesOf.get(word)
      if (known) known.push(index)
      else languagesOf.set(word, [index])
    }
  }
  for (const [word, set] of languagesOf) yield [word, sharedBy.push(set)]
}

/** The language of a text as a BCP 47 primary subtag, or `und` if nothing tells. */
export function detectLanguage(words: Words): string {
  const size = Math.min(words.count, SAMPLE)
  if (size === 0) return 'und'
  // Forms are numbered as they appear, so those of the first words are the first.
  let forms = 0
  for (let index = 0; index < size; index++) {
    forms = Math.max(forms, (words.form[index] as number) + 1)
  }
  const counts = new Int32Array(forms)
  for (let index = 0; index < size; index++) (counts[words.form[index] as number] as number)++
  return byScript(words, counts, size) ?? byFunctionWords(words, counts, size)
}

function byScript(words: Words, counts: Int32Array, size: number): string | undefined {
  const found = new Map<string, number>()
  for (let form = 0; form < counts.length; form++) {
    const count = counts[form] as number
    if (count === 0) continue
    const word = words.forms[form] as string
    if (word.charCodeAt(0) < 0x370) continue
    const script = SCRIPTS.find(([pattern]) => pattern.test(word))
    if (script) found.set(script[1], (found.get(script[1]) ?? 0) + count)
  }
  if ((found.get('ja') ?? 0) >= size * KANA_SHARE && found.has('zh')) return 'ja'
  for (const [language, count] of found) if (count >= size * SCRIPT_SHARE) return language
  return undefined
}

function byFunctionWords(words: Words, counts: Int32Array, size: number): string {
  const scores = new Float64Array(languages.length)
  for (let form = 0; form < counts.length; form++) {
    const count = counts[form] as number
    if (count === 0) continue
    const set = functionWords.valueOf(words, form)
    if (set === 0) continue
    for (const language of sharedBy[set - 1] as number[]) {
      scores[language] = (scores[language] as number) + count
    }
  }
  let best = 0
  for (let language = 1; language < scores.length; language++) {
    if ((scores[language] as number) > (scores[best] as number)) best = language
  }
  return (scores[best] as number) >= size * LEAST_SHARE ? (languages[best] as string) : 'und'
}

/** Is any word of `[from, to)` of a script without spaces? */
export function hasIdeographs(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (((words.flags[index] as number) & IDEOGRAPH) !== 0) return true
  }
  return false
}
