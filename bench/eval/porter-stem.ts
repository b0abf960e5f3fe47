/**
 * The stemmer of the ROUGE scorer: Porter 1980 with the departures of NLTK (its mode
 * `NLTK_EXTENSIONS`), which rouge_score uses. It is here, apart from the stemmer of the library,
 * because a scorer must stay the same whatever it measures. Cost: about 1 µs a word.
 */

/** Words that NLTK looks up instead of stemming. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['sky', 'sky'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['news', 'news'],
  ['innings', 'inning'],
  ['inning', 'inning'],
  ['outings', 'outing'],
  ['outing', 'outing'],
  ['cannings', 'canning'],
  ['canning', 'canning'],
  ['howe', 'howe'],
  ['proceed', 'proceed'],
  ['exceed', 'exceed'],
  ['succeed', 'succeed'],
])

type Condition = (stem: string) => boolean
type Rule = readonly [suffix: string, replacement: string, condition?: Condition]

const hasMeasure: Condition = (stem) => measure(stem) > 0
const hasMoreMeasure: Condition = (stem) => measure(stem) > 1
const withCondition = (condition: Condition, pairs: string): Rule[] =>
  pairs.split(' ').map((pair) => {
    const [suffix, replacement] = pair.split(':') as [string, string]
    return [suffix, replacement, condition]
  })

const STEP_1A: readonly Rule[] = [
  ['sses', 'ss'],
  ['ies', 'i'],
  ['ss', 'ss'],
  ['s', ''],
]
const STEP_2: readonly Rule[] = [
  ...withCondition(
    hasMeasure,
    'ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous',
  ),
  ...withCondition(
    hasMeasure,
    'ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive',
  ),
  ...withCondition(hasMeasure, 'biliti:ble fulli:ful'),
  ['logi', 'log', (stem) => hasMeasure(`${stem}l`)],
]
const STEP_3 = withCondition(hasMeasure, 'icate:ic ative: alize:al iciti:ic ical:ic ful: ness:')
const STEP_4: readonly Rule[] = [
  ...withCondition(hasMoreMeasure, 'al: ance: ence: er: ic: able: ible: ant: ement: ment: ent:'),
  ['ion', '', (stem) => hasMoreMeasure(stem) && /[st]$/.test(stem)],
  ...withCondition(hasMoreMeasure, 'ou: ism: ate: iti: ous: ive: ize:'),
]

/** The stem of a word in lower case. */
export function porterStem(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (word.length <= 2) return word
  let stem = word.endsWith('ies') && word.length === 4 ? word.slice(0, -1) : apply(word, STEP_1A)
  stem = stepOneB(stem)
  if (stem.endsWith('y') && stem.length > 2 && isConsonant(stem, stem.length - 2)) {
    stem = `${stem.slice(0, -1)}i`
  }
  stem = stepTwo(stem)
  stem = apply(stem, STEP_3)
  stem = apply(stem, STEP_4)
  return stepFive(stem)
}

/** The first rule whose suffix fits decides, whether or not its condition holds. */
function apply(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement, condition] of rules) {
    if (!word.endsWith(suffix)) continue
    const stem = word.slice(0, word.length - suffix.length)
    return condition === undefined || condition(stem) ? stem + replacement : word
  }
  return word
}

function stepOneB(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2)
  if (word.endsWith('eed')) return hasMeasure(word.slice(0, -3)) ? word.slice(0, -1) : word
  const suffix = ['ed', 'ing'].find((ending) => word.endsWith(ending))
  if (suffix === undefined) return word
  const stem = word.slice(0, -suffix.length)
  if (!hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsInDouble(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1)
  return measure(stem) === 1 && endsInShortSyllable(stem) ? `${stem}e` : stem
}

function stepTwo(word: string): string {
  if (word.endsWith('alli') && hasMeasure(word.slice(0, -4))) return stepTwo(word.slice(0, -2))
  return apply(word, STEP_2)
}

function stepFive(word: string): string {
  let stem = word
  if (word.endsWith('e')) {
    const shorter = word.slice(0, -1)
    const size = measure(shorter)
    if (size > 1 || (size === 1 && !endsInShortSyllable(shorter))) stem = shorter
  }
  return stem.endsWith('ll') && hasMoreMeasure(stem.slice(0, -1)) ? stem.slice(0, -1) : stem
}

function isConsonant(word: string, index: number): boolean {
  const letter = word[index] as string
  if ('aeiou'.includes(letter)) return false
  return letter !== 'y' || index === 0 || !isConsonant(word, index - 1)
}

/** How often a consonant follows a vowel: Porter's m. */
function measure(word: string): number {
  let changes = 0
  let afterVowel = false
  for (let index = 0; index < word.length; index++) {
    const consonant = isConsonant(word, index)
    if (consonant && afterVowel) changes++
    afterVowel = !consonant
  }
  return changes
}

function hasVowel(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (!isConsonant(word, index)) return true
  return false
}

function endsInDouble(word: string): boolean {
  const last = word.length - 1
  return last > 0 && word[last] === word[last - 1] && isConsonant(word, last)
}

/** Consonant, vowel, consonant other than w, x, y; NLTK adds words of a vowel and a consonant. */
function endsInShortSyllable(word: string): boolean {
  const last = word.length - 1
  if (word.length === 2) return !isConsonant(word, 0) && isConsonant(word, 1)
  return (
    word.length >= 3 &&
    isConsonant(word, last - 2) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last) &&
    !'wxy'.includes(word[last] as string)
  )
}
