/**
 * Sentences that stand in the text to the word so many times that there is no need to align them
 * all: what is decided about one of the first copies holds for all that follow. The same of what a long sentence
 * says over and over: `ha ha ha`.
 *
 * Method: each sentence is looked up by what it says, to the letter. Cost: linear in the text.
 */
import type { Reading, Sentence } from '../../document/parse.ts'
import type { Steps } from '../../document/steps.ts'
import type { MarkedDocument } from '../../reading/marked-document.ts'
import type { Keep } from '../keep.ts'

/** A sentence that follows what is decided about an earlier, equal one. */
export interface Copy {
  readonly sentence: Sentence
  /** The first words of the equal sentences of which any that has gone decides for it. */
  readonly decidedBy: readonly number[]
}

/** So many copies of a sentence are aligned; any of them that has gone decides for the others. */
const ALIGNED = 8
/** Copies of shorter sentences decide nothing, unless what goes round and round has them: `No! Yes! No! Yes!` */
const LEAST_WORDS = 4
/** A longer sentence may say the same over and over. */
const LONGEST = 60
/** In a longer text neither is looked for: each copy takes room of its own. */
const MOST_WORDS = 0x10000
/** After so many sentences there is a pause. */
const SENTENCES = 4096

/**
 * The copies of each sentence but `ALIGNED` of them, in order: the first ones, or the last ones
 * where the later copy is kept.
 */
export function* findCopies({ document, counts }: MarkedDocument, keep: Keep): Steps<Copy[]> {
  const { text, words } = document
  const copies: Copy[] = []
  const aligned = new Map<string, number[]>()
  const isLong = words.count > MOST_WORDS
  const sentences = isLong ? [...document.sentences] : cutSentences(document)
  if (keep === 'last') sentences.reverse()
  const lastAt = new Map<string | false, number>()
  let periodBefore = Number.NaN
  for (let index = 0; index < sentences.length; index++) {
    if (index % SENTENCES === SENTENCES - 1) yield
    const sentence = sentences[index] as Sentence
    const { firstWord, endWord } = sentence
    // Where its last word does not stand so many times, nor can it.
    const mayRecur = (counts[words.form[endWord - 1] as number] as number) > ALIGNED
    const said = mayRecur && text.slice(sentence.start, sentence.end)
    // How many sentences before it was said last; NaN if never, which is like nothing.
    const period = index - (lastAt.get(said) as number)
    const goesRound = period === periodBefore
    if (!isLong) periodBefore = period
    if (!said) continue
    lastAt.set(said, index)
    const others = aligned.get(said) ?? []
    const decides = goesRound || endWord - firstWord >= LEAST_WORDS
    if (others.length === ALIGNED) copies.push({ sentence, decidedBy: decides ? others : [] })
    else if (decides) aligned.set(said, others.concat(firstWord))
  }
  return keep === 'last' ? copies.reverse() : copies
}

/** The sentences; those pieces of a long one that say the same one behind the other, in place of it. */
function cutSentences({ sentences, words: { form, start, end } }: Reading): Sentence[] {
  return sentences.flatMap((sentence) => {
    const { firstWord, endWord } = sentence
    if (endWord - firstWord <= LONGEST) return sentence
    const pieces: Sentence[] = []
    const last = new Map<number, number>()
    let from = firstWord
    let period = 0
    for (let word = firstWord; word < endWord; ) {
      const own = form[word] as number
      if (period === 0 || form[word - period] !== own) {
        period = word - (last.get(own) ?? word)
        from = word
      }
      last.set(own, word++)
      if (word - from < LEAST_WORDS || (word - from) % period > 0) continue
      const place = { start: start[from] as number, end: end[word - 1] as number }
      pieces.push({ ...sentence, ...place, firstWord: from, endWord: word })
      from = word
    }
    return pieces.length > 0 ? pieces : sentence
  })
}
