/**
 * The few styles of a report, as escape sequences that every terminal knows, or as nothing.
 */
const CODES = {
  title: [1, 22],
  heading: [36, 39],
  strong: [1, 22],
  faint: [2, 22],
  gone: [31, 39],
  alike: [33, 39],
} as const

/** The escape sequences of all styles and no others, as the source of a pattern. */
export const STYLE: string = `\\u001B\\[(?:${[...new Set(Object.values(CODES).flat())].join('|')})m`

/** One function a style. */
export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>

/** The styles in colour, or plain. */
export function createPaint(color: boolean): Paint {
  const style =
    ([open, close]: readonly [number, number]) =>
    (text: string): string =>
      color && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text
  return {
    title: style(CODES.title),
    heading: style(CODES.heading),
    strong: style(CODES.strong),
    faint: style(CODES.faint),
    gone: style(CODES.gone),
    alike: style(CODES.alike),
  }
}
