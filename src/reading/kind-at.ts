/** The kind of the paragraph at an index, which may lie outside. Cost: that of telling it. */
import type { ParagraphKind } from '../document/paragraph-kind.ts'
import { kindOfParagraph, type Reading } from '../document/parse.ts'

export function kindAt(document: Reading, index: number): ParagraphKind | undefined {
  const paragraph = document.paragraphs[index]
  return paragraph && kindOfParagraph(document, paragraph)
}
