/**
 * Does a line that stands on many pages with other numbers tell a figure: `Sales 12 million against 9`? The numbers of a
 * time, a date or an address are none: `Updated 3:40 p.m.`, `Share: example.org/2k9W`.
 *
 * Method: is a digit left without them? They are, in this order: addresses; `3:40`, `3 p.m.`, `15.40 Uhr`; `3/4/2026`; a
 * year, and the day in front of it or of its month; a day behind its month. Cost: linear.
 */
const NO_FIGURES =
  /\S*[a-z]\/\S*|\d+:\d\d|\d+(?:\.\d\d)?\s?(?:[ap]\.?m|Uhr|h)\b|\d+([-./])\d+\1\d+|(?:\d+\.?\s\p{L}+\.?\s|\p{L}+\.?\s\d+,?\s)?\b(?:19|20)\d\d(?![.,]?\d)|[\p{L},.:(]\s\p{Lu}\p{Ll}+\.?\s\d\d?(?![.,]?\d)/gu

export const hasFigures = (line: string): boolean => /\d/.test(line.replace(NO_FIGURES, ''))
