/**
 * Does a sentence begin here? Words that open sentences and, with a capital, hardly begin a name: function words. Cost: one
 * look-up.
 */
import { frontDecoded, wordList } from './front-coded.ts'
import { STOPPED_FUNCTION_WORDS } from './stop-words.ts'

const OPENERS = new Set(
  frontDecoded(
    STOPPED_FUNCTION_WORDS +
      wordList('according although because both many most some several meanwhile'),
  ),
)
/** `The`, `It’s`; not the `On` of `On.org`. */
const WORD = /^\p{Lu}[\p{L}'’]*(?![\p{L}'’]|\.\p{L})/u

export function opensSentence(opening: string): boolean {
  const word = WORD.exec(opening)?.[0] ?? ''
  return OPENERS.has(word.toLowerCase().replace(/['’]/, ''))
}
