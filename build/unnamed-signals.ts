/**
 * Writes signals as an array of them: their names are for those who learn from them, and trees ask for them in their
 * order (of `clean` 0.8 kB of 108).
 *
 * Method: the syntax tree of a module, before it is bundled. An object that is declared, or returned, as `Signals<…>`
 * (`src/learning/trees.ts`) becomes an array of its values; what is spread in it is asked for its values, whatever it is.
 */
import ts from 'typescript'

const TYPE = 'Signals'

/** @param path where the module is */
export function withUnnamedSignals(code: string, path: string): string {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  let out = ''
  let from = 0
  const put = (text: string, start: number, end: number): void => {
    out += code.slice(from, start) + text
    from = end
  }
  const visit = (node: ts.Node): void => {
    if (!ts.isObjectLiteralExpression(node) || !isSignals(node)) {
      ts.forEachChild(node, visit)
      return
    }
    put('[', node.getStart(file), node.properties.pos)
    for (const property of node.properties) {
      const start = property.getStart(file)
      if (ts.isPropertyAssignment(property)) put('', start, property.initializer.getStart(file))
      else if (ts.isSpreadAssignment(property)) {
        put('...Object.values(', start, property.expression.getStart(file))
        put(')', property.end, property.end)
      } else if (!ts.isShorthandPropertyAssignment(property)) {
        throw new Error(`${path}: ${property.getText(file)} is no signal`)
      }
    }
    put(']', node.end - 1, node.end)
  }
  visit(file)
  return out + code.slice(from)
}

function isSignals({ parent }: ts.ObjectLiteralExpression): boolean {
  const declaration = ts.isReturnStatement(parent)
    ? ts.findAncestor(parent, ts.isFunctionLike)
    : ts.isVariableDeclaration(parent)
      ? parent
      : undefined
  const type = declaration?.type
  return type !== undefined && ts.isTypeReferenceNode(type) && type.typeName.getText() === TYPE
}
