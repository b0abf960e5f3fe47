/**
 * Does a line that stands on many pages with other numbers tell a figure: `Sales 12 million against 9`? The numbers of a
 * time, a date or an address are none: `Updated 3:40 p.m.`, `Share: example.org/2k9W`.
 *
 * Method: is a digit left without them? They are, in this order: what stands behind a slash of an address; `3:40`, `3 p.m.`,
 * `15.40 Uhr`; `3/4/2026`; a year; a day behind its month or in front of it. Cost: linear.
 */
const NO_FIGURES =
  /[a-z]\/\S*|\d\d?:\d\d|\d\d?(?:\.\d\d)?\s?(?:[ap]\.?m|Uhr)\b|\d{1,4}[-./]\d\d?[-./]\d{1,4}|\b(?:19|20)\d\d\b|[a-z,.:(]\s[A-Z]\S{2,9}\s\d\d?\b|\d\d?\.?\s[A-Z]\S{2,9}\s/g

export const hasFigures = (line: string): boolean => /\d/.test(line.replace(NO_FIGURES, ''))
