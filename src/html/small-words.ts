/** The words of a text of a page, in small letters. Cost: linear. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

export const smallWordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(WORD) ?? []
