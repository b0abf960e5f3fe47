/** The parts of speech that are told apart, each a number. */

/** Every other part of speech: it matters to no rule. */
export const OTHER = 0
export const NOUN = 1
/** Proper noun. */
export const NAME = 2
export const ADJECTIVE = 3
export const VERB = 4
/** Articles, prepositions, pronouns, conjunctions, auxiliaries, adverbs: they begin no name. */
export const FUNCTION = 5
export const NUMBER = 6
/** What is read as a noun and may be a verb, until `clause-verbs.ts` tells. */
export const VERBAL = 7
/** `is`, `has`, `will`, until the same; then `FUNCTION`. */
export const AUXILIARY = 8

/** The part of speech of word `i` of the document is `parts[i]`, one of the codes above. */
export type PartsOfSpeech = Uint8Array
