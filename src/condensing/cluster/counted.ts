/**
 * Numbers in a sentence, and what they count: their value, their unit, and the terms that stand
 * near, so that `12 people were killed` and `the death toll rose to 14` can be held against each
 * other.
 *
 * Method: words near a number weigh less the farther away they stand; words for the
 * same outcome (killed, died, dead) are one term. Cost: linear in the sentence.
 */
import { frontDecoded, wordList } from '../../document/front-coded.ts'
import { VALUES_OF_WORDS } from '../../document/number-value.ts'
import type { ParsedDocument, Sentence } from '../../document/parse.ts'
import type { Span } from '../../document/span.ts'
import { CAPITAL, firstWordFrom, formOf, NUMERAL } from '../../document/words.ts'
import type { Cluster } from './read-cluster.ts'
import { type Hedge, type WrittenNumber, writtenNumbers } from './written-numbers.ts'

/** What kind of number: one that counts, a day or a year. */
type CountedKind = 'number' | 'date'

export interface Counted extends Span {
  /** Its words, `[firstWord, endWord)`. */
  readonly firstWord: number
  readonly endWord: number
  readonly kind: CountedKind
  readonly value: number
  /** `$`, `%`, `th`, a month; empty if there is none. */
  readonly unit: string
  /** The term behind it that it counts, or `NONE`. */
  readonly head: number
  /** The term right before it, or `NONE`. */
  readonly previous: number
  /** Terms near it, and how near: from `FAR` for the next one down to 1. */
  readonly near: ReadonlyMap<number, number>
  /** What becomes of people near it, a term, or `NONE`. */
  readonly outcome: number
  /** Are people as such counted, not passengers or children, to whom that happened? */
  readonly countsPeople: boolean
  /** `another 12`, `12 of them`: some of more. */
  readonly isPart: boolean
  readonly hedge: Hedge
  readonly isForecast: boolean
  readonly included: number
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const YEAR = /^(?:1[89]|20)\d\d$/

const BEFORE_PLACE = new Set(['in', 'near', 'at', 'off', 'outside', 'around', 'across', 'from'])

/** No term. */
export const NONE = -1
/** Words for one outcome, in some languages; their numbers, from -2 down, are terms. */
const OUTCOMES: readonly string[] = [
  wordList(
    'killed kill kills killing dead died die dies dying death deaths fatality fatalities fatally slain tote toten getötet starben gestorben todesopfer morts mort tués tué muertos muertas murieron muerto fallecidos fallecieron morti uccisi mortos morreram doden gedood omgekomen',
  ),
  wordList(
    'injured injuring injuries injury wounded wounding hurt verletzt verletzte verletzten blessés blessées heridos heridas feriti feridos gewonden gewond',
  ),
  wordList('arrested arrests detained festgenommen arrêtés detenidos arrestati'),
  wordList('missing unaccounted vermisst desaparecidos disparus'),
  wordList('evacuated displaced homeless'),
]
const PEOPLE_WORDS = wordList(
  'people persons person victims lives menschen personen personnes personas persone pessoas mensen',
)
const FIRST_OUTCOME = -2
/** People as such. */
const PEOPLE = FIRST_OUTCOME - OUTCOMES.length
const formsOf = (forms: string, term: number): [string, number][] =>
  frontDecoded(forms).map((form) => [form, term])
const TERM_OF_FORM: ReadonlyMap<string, number> = new Map([
  ...OUTCOMES.flatMap((forms, at) => formsOf(forms, FIRST_OUTCOME - at)),
  ...formsOf(PEOPLE_WORDS, PEOPLE),
  // they hedge a number and tell nothing of what it counts
  ...formsOf(wordList('least nearly almost approximately roughly estimated total aged age'), NONE),
])
const isOutcome = (term: number): boolean => term <= FIRST_OUTCOME && term > PEOPLE
/** Some of those that are counted elsewhere. */
const PART_BEFORE = new Set(['another', 'including', 'other', 'additional'])
const PART_BEHIND = new Set(['other', 'others', 'more', 'of'])

/** So many words to either side are looked at. */
const REACH = 9
/** A term so many terms away weighs nothing. */
export const FAR = 7
/** What becomes of people stands this near, in terms. */
const OUTCOME_REACH = 4
const STOPS = /[.;:!?()[\]"“”—–]|,\s/

/** The numbers of a sentence. */
export function countedIn(cluster: Cluster, index: number): Counted[] {
  const { text, sentences } = cluster.joined
  const { start, end } = sentences[index] as Sentence
  return writtenNumbers(text.slice(start, end)).map((written) =>
    countedOf(cluster, sentences[index] as Sentence, written),
  )
}

function countedOf(cluster: Cluster, sentence: Sentence, written: WrittenNumber): Counted {
  const { words } = cluster.joined
  const { value, hedge, isToll, isForecast, included } = written
  const start = sentence.start + written.start
  const end = sentence.start + written.end
  const firstWord = firstWordFrom(words, start)
  const endWord = firstWordFrom(words, end)
  const termOf = (word: number): number => termAt(cluster, word)
  const formAt = (word: number): string =>
    word >= sentence.firstWord && word < sentence.endWord ? formOf(words, word) : ''
  const { near, outcome } = surroundings(sentence, firstWord, endWord, termOf)
  const date = written.mayBeDate ? dateOf(value, formAt(firstWord - 1), formAt(endWord)) : undefined
  const unit = date ?? written.unit
  const previous = firstWord > sentence.firstWord ? termOf(firstWord - 1) : NONE
  const behind = headOf(cluster.joined, sentence, sentence.start + written.headFrom, termOf)
  // `Anna Field, 29,` and `Field, aged 29,`
  const isAged = unit === 'old' && written.headFrom === written.end
  const head = isAged ? (previous === NONE ? termOf(firstWord - 2) : previous) : behind
  const isOfPeople = isToll || head <= FIRST_OUTCOME || (head === NONE && isOutcome(previous))
  return {
    start,
    end,
    firstWord,
    endWord,
    kind: date === undefined ? 'number' : 'date',
    value,
    unit,
    head,
    previous,
    near,
    outcome: outcome === NONE && isToll ? FIRST_OUTCOME : outcome,
    countsPeople: unit === '' && isOfPeople,
    isPart: PART_BEFORE.has(formAt(firstWord - 1)) || PART_BEHIND.has(formAt(endWord)),
    hedge,
    isForecast,
    included,
  }
}

/** The term of a word, an outcome, or `NONE`. */
function termAt({ joined, terms, vectors }: Cluster, word: number): number {
  const form = formOf(joined.words, word)
  const flags = joined.words.flags[word] as number
  const outcome = TERM_OF_FORM.get(form)
  // `the Dead` is a band
  if (outcome !== undefined && (flags & CAPITAL) === 0) return outcome
  const term = terms[word] as number
  const isNumber = (flags & NUMERAL) !== 0 || VALUES_OF_WORDS.has(form)
  return isNumber || vectors.sentenceFrequency[term] === 0 ? NONE : term
}

/** When and where: the days of the week that a sentence names, and places, as terms. */
export function settingOf(
  cluster: Cluster,
  index: number,
): { days: Set<string>; places: Set<number> } {
  const { words, sentences } = cluster.joined
  const { firstWord, endWord } = sentences[index] as Sentence
  const days = new Set<string>()
  const places = new Set<number>()
  let isPlace = false
  for (let word = firstWord; word < endWord; word++) {
    const form = formOf(words, word)
    if (WEEKDAY.test(form)) days.add(form)
    const isName = ((words.flags[word] as number) & CAPITAL) !== 0
    const term = isName && isPlace && !MONTH.test(form) ? termAt(cluster, word) : NONE
    if (term >= 0) places.add(term)
    // `in New York`: the name goes on
    isPlace = isName ? isPlace : BEFORE_PLACE.has(form)
  }
  return { days, places }
}

/** What a sentence is about: its terms without numbers, outcomes and people as such. */
export function contentTermsOf(cluster: Cluster, index: number): number[] {
  const { firstWord, endWord } = cluster.joined.sentences[index] as Sentence
  const terms: number[] = []
  for (let word = firstWord; word < endWord; word++) {
    const term = termAt(cluster, word)
    if (term >= 0) terms.push(term)
  }
  return terms
}

/** The month beside a day, `year` for a year; undefined if it is neither. */
function dateOf(value: number, before: string, behind: string): string | undefined {
  const month = [before, behind].find((form) => MONTH.test(form))
  if (month !== undefined && value <= 31) return month.slice(0, 3)
  return YEAR.test(String(value)) ? 'year' : undefined
}

/** The term right behind a number: what it counts. Behind an age it is who is so old. */
function headOf(
  { text, words }: ParsedDocument,
  { endWord }: Sentence,
  end: number,
  termOf: (word: number) => number,
): number {
  const behind = firstWordFrom(words, end)
  if (behind >= endWord || STOPS.test(text.slice(end, words.start[behind]))) return NONE
  return termOf(behind)
}

/** The terms around a number, and the outcome that is nearest to it. */
function surroundings(
  { firstWord, endWord }: Sentence,
  first: number,
  behind: number,
  termOf: (word: number) => number,
): Pick<Counted, 'near' | 'outcome'> {
  const near = new Map<number, number>()
  let outcome = NONE
  let outcomeAt = OUTCOME_REACH + 1
  const look = (from: number, step: 1 | -1): void => {
    let distance = 0
    for (let word = from; word >= firstWord && word < endWord; word += step) {
      if (Math.abs(word - from) >= REACH || distance >= FAR) return
      const term = termOf(word)
      if (term === NONE) continue
      near.set(term, Math.max(near.get(term) ?? 0, FAR - distance))
      distance++
      if (!isOutcome(term) || distance >= outcomeAt) continue
      outcome = term
      outcomeAt = distance
    }
  }
  look(behind, 1)
  look(first - 1, -1)
  return { near, outcome }
}
