/**
 * The blocks of code in a Markdown document, each with what is said about it in a comment before it, which readers
 * do not see:
 *
 *     <!-- given
 *     declare or make here what the block takes from its surroundings
 *     -->
 *
 *     <!-- types only: why it cannot be run here -->
 *
 * Cost: linear.
 */

export interface CodeBlock {
  /** The document, and the line that the code begins at, from 1. */
  readonly file: string
  readonly line: number
  readonly language: string
  readonly code: string
  /** Code that goes before it. */
  readonly given: string
  /** Why it is not run; undefined if it is. */
  readonly unrun: string | undefined
  /** Nothing stands between it and the block before. */
  readonly isAnswer: boolean
}

const BLOCK = /^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm
const COMMENT = /<!-- (given|types only:)\s([\s\S]*?)-->/g

export function codeBlocks(file: string, markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  let from = 0
  for (const match of markdown.matchAll(BLOCK)) {
    const said = new Map<string, string>()
    const before = markdown.slice(from, match.index)
    for (const [, name = '', text = ''] of before.matchAll(COMMENT)) said.set(name, text.trim())
    from = match.index + match[0].length
    blocks.push({
      file,
      line: markdown.slice(0, match.index).split('\n').length + 1,
      language: match[1] as string,
      code: match[2] as string,
      given: said.get('given') ?? '',
      unrun: said.get('types only:'),
      isAnswer: blocks.length > 0 && before.trim() === '',
    })
  }
  return blocks
}
