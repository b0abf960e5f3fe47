/**
 * The text of an article that a page hands on as a string, in lines: of JSON-LD, or of the state of a script. What is
 * markup in it is read as a page. Cost: linear in the string.
 */
import { withCharacters } from './character-references.ts'
import { readPage } from './read-page.ts'

/** So much of a text is read. */
const LONGEST = 1_000_000

export function bodyLines(body: string): string[] {
  const text = withCharacters(body)
  const lines = /<\/?[a-z]/i.test(text)
    ? readPage(text.slice(0, LONGEST)).blocks.map((block) => block.text)
    : [text]
  return lines
    .flatMap((line) => line.split(/\n+/).map((one) => one.trim()))
    .filter((one) => one !== '')
}
