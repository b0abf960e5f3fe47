/**
 * Writes lists of words as they are kept (`src/document/front-coded.ts`): what `wordList('…')`, `nameList('…')`, `wordRow('…')` and
 * `wordGroups('…')` of the words of a source give is put in their place, and the code that writes lists is in no bundle.
 *
 * Method: the syntax tree of a module, before it is bundled. It throws where the words are not written out.
 */
import ts from 'typescript'
import { nameList, wordGroups, wordList, wordRow } from '../src/document/front-coded.ts'

const KEPT: ReadonlyMap<string, (words: string) => string> = new Map([
  ['wordList', wordList],
  ['nameList', nameList],
  ['wordRow', wordRow],
  ['wordGroups', wordGroups],
])

/** @param path where the module is */
export function withKeptLists(code: string, path: string): string {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  let out = ''
  let from = 0
  const visit = (node: ts.Node): void => {
    const keep = ts.isCallExpression(node) && KEPT.get(node.expression.getText(file))
    if (!keep) {
      ts.forEachChild(node, visit)
      return
    }
    const [words] = node.arguments
    if (words === undefined || !ts.isStringLiteralLike(words)) {
      throw new Error(`${path}: ${node.getText(file)} is not written out`)
    }
    out += code.slice(from, node.getStart(file)) + JSON.stringify(keep(words.text))
    from = node.end
  }
  visit(file)
  return out + code.slice(from)
}
