/**
 * Which of the ranked phrases of an article are told: none says again what a better one says.
 * Cost: the phrases that are looked at times those that are told.
 */

/** A phrase as the stems of its words, each a number. */
export interface StemmedPhrase {
  readonly stems: readonly number[]
  /** How often it stands. */
  readonly count: number
  /** How many of its last words are one person's name. */
  readonly person: number
}

/**
 * The best, without those that only once say part of what a better one says, each person once:
 * by the fuller of `Quill`, `Mayor Quill` and `Ada Quill`, in the place of the best of them.
 */
export function choosePhrases<Ranked extends { readonly phrase: StemmedPhrase }>(
  ranked: readonly Ranked[],
  limit: number,
): Ranked[] {
  const chosen: Ranked[] = []
  for (const candidate of ranked) {
    if (chosen.length === limit) break
    const { stems, count } = candidate.phrase
    const said = chosen.some(
      ({ phrase }) => (count === 1 && holds(phrase.stems, stems)) || isTurned(phrase.stems, stems),
    )
    if (said) continue
    const same = chosen.findIndex(({ phrase }) => nameOne(phrase, candidate.phrase))
    if (same < 0) chosen.push(candidate)
    else if ((chosen[same] as Ranked).phrase.person < candidate.phrase.person) {
      chosen[same] = { ...(chosen[same] as Ranked), phrase: candidate.phrase }
    }
  }
  return chosen
}

/** `anti-tax violent protest` and `violent anti-tax protest`. */
function isTurned(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((stem) => other.includes(stem))
}

/** Do two phrases end in the name of one person, as far as its words tell? */
function nameOne(one: StemmedPhrase, other: StemmedPhrase): boolean {
  const size = Math.min(one.person, other.person)
  for (let back = 1; back <= size; back++) {
    if (one.stems.at(-back) !== other.stems.at(-back)) return false
  }
  return size > 0
}

/** Does `part` stand in `whole`, its stems one behind the other? */
function holds(whole: readonly number[], part: readonly number[]): boolean {
  for (let from = 0; from + part.length <= whole.length; from++) {
    if (part.every((stem, offset) => whole[from + offset] === stem)) return true
  }
  return false
}
