/**
 * What a boilerplate rule is: patterns for a whole line, and what spares most lines the patterns.
 *
 * The words of a document are numbered by their forms, so that asking a paragraph for a word costs
 * next to nothing, while a pattern has to go over its letters. Cost: none.
 */
export interface LineRule {
  /** A line that the rule knows has one of these words, in normal form. */
  readonly words: readonly string[]
  /** Or this sign. */
  readonly sign?: string
  /** How many characters the line has at most; longer ones say something. */
  readonly longest: number
  /** A line in which this is found says more, and stays. */
  readonly unless?: RegExp
  /**
   * What a line of the rule looks like, as `lineOf` writes it: one of these, or all of a list of them. Each is
   * short: a pattern with many branches backtracks over the line, and nobody can tell how often.
   */
  readonly patterns: readonly (RegExp | readonly RegExp[])[]
}

/** Somebody's words, or what somebody says: no button does that. */
export const QUOTES: RegExp = /"|\b(?:said|says|told)\b/i

/** Is a line one that the rule knows? */
export function matchesRule({ unless, patterns }: LineRule, line: string): boolean {
  const matches = (pattern: RegExp): boolean => pattern.test(line)
  const isAlike = patterns.some((one) =>
    one instanceof RegExp ? matches(one) : one.every(matches),
  )
  return isAlike && unless?.test(line) !== true
}

/** What may stand in front of a line and says nothing: bullets, dashes, brackets. */
const BEFORE = /^[^\p{L}\p{N}@©]+/u
/** What may stand behind it. Stops stay: a rule may ask for them. */
const BEHIND = new Set(' *_|•·>»«)]}"\'…–—-')
const CURLY = /[‘’ʼ“”„]/
const UNEVEN = /\s\s|[^\S ]/

/** A paragraph as the patterns expect it: bare of what stands around it, on one line, with straight marks. */
export function lineOf(paragraph: string): string {
  let line = paragraph
  // Most lines are even and have none of the marks: looking is cheaper than replacing.
  if (UNEVEN.test(line)) line = line.replace(/\s+/g, ' ')
  if (CURLY.test(line)) line = line.replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"')
  line = line.replace(BEFORE, '')
  let end = line.length
  while (end > 0 && BEHIND.has(line.charAt(end - 1))) end--
  return line.slice(0, end)
}
