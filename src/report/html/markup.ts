/**
 * HTML that is safe by the way it is made: whatever is put into a template is escaped, unless a
 * template made it. So no text of an article, no name and no address can be more than text.
 *
 * Characters that a page may not have, and those that turn the reading direction of what stands around
 * them, are shown as U+FFFD. Cost: linear. Source: HTML Standard, 13.2.3.5 (preprocessing) and 13.3
 * (serialising); Unicode Technical Report 36 for the directions.
 */

/** What may be put into a template. */
export type Content = Markup | string | number | undefined | readonly Content[]

/** Only a template makes one: no data can look like it. */
export class Markup {
  readonly #code: string

  private constructor(code: string) {
    this.#code = code
  }

  static of(strings: TemplateStringsArray, values: readonly Content[]): Markup {
    const parts = [strings[0] as string]
    for (let at = 0; at < values.length; at++) {
      write(values[at], parts)
      parts.push(strings[at + 1] as string)
    }
    return new Markup(parts.join(''))
  }

  /** The code itself, to hand out. */
  toString(): string {
    return this.#code
  }
}

/** `` html`<p title="${title}">${text}</p>` ``: attributes are written in double quotes. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  Markup.of(strings, values)

function write(content: Content, parts: string[]): void {
  if (content === undefined) return
  if (content instanceof Markup) parts.push(content.toString())
  else if (Array.isArray(content)) for (const part of content) write(part, parts)
  else parts.push(escapeHtml(String(content)))
}

const SPECIAL = /[&<>"']/g
const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Controls, directions that are set from here on, halves of characters and what is no character. */
const REFUSED =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF\p{Surrogate}]/gu
const REPLACEMENT = '\uFFFD'

function escapeHtml(text: string): string {
  return text.replace(REFUSED, REPLACEMENT).replace(SPECIAL, (found) => NAMED[found] as string)
}
