/**
 * Words that the library looks out for: what stands in its string and pattern literals. A fuzzer that puts
 * them into texts gets behind the branches that ask for them. Cost: reads every file of `src` once.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const SOURCE = 'src'
const LONGEST = 24
/** Letters, digits and signs that stand together in a literal. */
const PIECE = /[\p{L}\p{N}'’&$€£%@#]+|[^\s\p{L}\p{N}\\^()[\]?*+|{}]/gu
/** A pattern without what is not said by itself: escapes of classes, flags of groups. */
const SYNTAX = /\\(?:[pP]\{[^}]*\}|u\{?[0-9a-fA-F]+\}?|[a-zA-Z])|\(\?<?[:=!]/g

/** All words, sorted, each once. */
export function readDictionary(): readonly string[] {
  const words = new Set<string>()
  for (const name of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts') || name.endsWith('.data.ts') || name.startsWith('cli')) continue
    const code = readFileSync(join(SOURCE, name), 'utf8')
    const file = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true)
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
      if (ts.isStringLiteralLike(node)) take(node.text, words)
      else if (ts.isRegularExpressionLiteral(node)) take(node.text.replace(SYNTAX, ' '), words)
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return [...words].sort()
}

function take(text: string, words: Set<string>): void {
  if (text.length <= LONGEST && text !== '') words.add(text)
  for (const [piece] of text.matchAll(PIECE)) if (piece.length <= LONGEST) words.add(piece)
}
