/**
 * The end of a sentence: its stop, in the scripts that news is written in, and what closes behind
 * it. Cost: a look at the last characters.
 */
const FINAL_STOP = /[.!?…。！？।؟]["”“’‘'»«)\]」』）]*$/
/** `…`, `[...]` behind a word: what follows was left out. */
export const CUT_OFF: RegExp = /^\s*[[(]?(?:…|\.\.\.)/
/** A stop with all that closes behind it has at most so many characters. */
const REACH = 12

/** Does a passage without white space at its end close with a stop? */
export const hasFinalStop = (passage: string): boolean => FINAL_STOP.test(passage.slice(-REACH))
