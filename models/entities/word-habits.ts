/**
 * How ordinary prose writes a word: in small letters, with a capital, in capitals. Where a line is in
 * capitals throughout, this stands for what the letters would tell ("truecasing"; Lita et al. 2003).
 *
 * Method: counted inside sentences of public-domain news; what the spelling dictionaries of America and
 * Australia (SCOWL) allow counts as two more. Cost: some seconds.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { withoutAccents } from '../../src/entities/name-words.ts'

/** Habits: small letters always, mostly, as often as not; a capital mostly, always; capitals throughout; not known. */
const ACRONYM = 5
const UNKNOWN = 6
/** A share of capitals under the first is the first habit, and so on. */
const BOUNDS = [0.04, 0.3, 0.7, 0.96]
const DICTIONARIES = ['dictionary-en', 'dictionary-en-au']
const DICTIONARY_COUNTS = 2

/** Letters throughout, but for an apostrophe or a stop; as the tagger looks words up. */
export function plainWord(word: string): string | undefined {
  if (!/^\p{L}[\p{L}.']*$/u.test(word) || word.length < 2) return undefined
  return withoutAccents(word.toLowerCase().replace(/\.$/, ''))
}

interface Speller {
  correct(word: string): boolean
}
type Counts = [small: number, capital: number, upper: number]

export class WordHabits {
  private readonly counts = new Map<string, Counts>()
  private readonly spellers: readonly Speller[]

  /**
   * @param text a `.jsonl.gz` file of records with a `text`
   * @param packages the folder `node_modules` that has `nspell` and the dictionaries
   */
  constructor(text: string, packages: string) {
    for (const line of gunzipSync(readFileSync(text)).toString('utf8').split('\n')) {
      if (line !== '') this.count((JSON.parse(line) as { text: string }).text)
    }
    const nspell = createRequire(join(packages, 'nspell/'))('./') as (
      affixes: Buffer,
      words: Buffer,
    ) => Speller
    this.spellers = DICTIONARIES.map((name) =>
      nspell(
        readFileSync(join(packages, name, 'index.aff')),
        readFileSync(join(packages, name, 'index.dic')),
      ),
    )
  }

  /** Inside a sentence only: behind a letter or a comma. */
  private count(text: string): void {
    for (const [word] of text.matchAll(/(?<=[\p{L},] )\p{L}[\p{L}.']+/gu)) {
      const clean = word.replace(/'s?$/, '')
      const plain = plainWord(clean)
      if (plain === undefined) continue
      const counts = this.counts.get(plain) ?? [0, 0, 0]
      counts[clean === clean.toLowerCase() ? 0 : clean === clean.toUpperCase() ? 2 : 1]++
      this.counts.set(plain, counts)
    }
  }

  /** How often a plain word was seen, in the news and in the dictionary. */
  private countsOf(plain: string): Counts {
    const [small, capital, upper] = this.counts.get(plain) ?? [0, 0, 0]
    const titled = plain.charAt(0).toUpperCase() + plain.slice(1)
    if (this.allows(plain)) return [small + DICTIONARY_COUNTS, capital, upper]
    if (this.allows(titled)) return [small, capital + DICTIONARY_COUNTS, upper]
    const more = this.allows(plain.toUpperCase()) ? DICTIONARY_COUNTS : 0
    return [small, capital, upper + more]
  }

  private allows(word: string): boolean {
    return this.spellers.some((speller) => speller.correct(word))
  }

  /** The habit of a plain word: 0 to 6. */
  of(plain: string): number {
    const [small, capital, upper] = this.countsOf(plain)
    const sum = small + capital + upper
    if (sum === 0) return UNKNOWN
    const share = (capital + upper) / sum
    if (upper > capital && share > 0.5) return ACRONYM
    const habit = BOUNDS.findIndex((bound) => share < bound)
    return habit < 0 ? BOUNDS.length : habit
  }

  /** Does the news write it with a capital mostly, or mostly not? */
  hasCapital(plain: string): boolean | undefined {
    const [small, capital, upper] = this.counts.get(plain) ?? [0, 0, 0]
    return small === capital + upper ? undefined : capital + upper > small
  }
}
